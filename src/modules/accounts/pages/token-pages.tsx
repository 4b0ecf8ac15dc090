import { Temporal } from 'temporal-polyfill';
import { dateInVietnam } from '#platform/clock.ts';
import {
  ActionForm,
  Actions,
  Button,
  ButtonLink,
  bind,
  bindAll,
  Checkboxes,
  DataTable,
  DateField,
  EmptyState,
  Notice,
  StatePill,
  TextArea,
  TextField,
} from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { formatDate, formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { TokenView } from '../model.ts';
import { tokenTexts as m } from '../own-texts.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import { Secret } from './secret.tsx';

/** One's API tokens. */
export function TokensPage({
  tokens,
  newKey,
}: {
  readonly tokens: readonly TokenView[];
  readonly newKey: () => string;
}) {
  const text = useText();
  const lang = useLang();
  const create = <ButtonLink href={ACCOUNT_PATHS.newToken}>{text(m.create)}</ButtonLink>;
  if (tokens.length === 0)
    return (
      <EmptyState title={text(m.none)} action={create}>
        {text(m.noneHelp)}
      </EmptyState>
    );
  return (
    <DataTable
      caption={text(m.title)}
      captionHidden
      rows={tokens}
      columns={[
        { key: 'name', header: text(m.name), rowHeader: true, cell: ({ name }) => name },
        {
          key: 'position',
          header: text(m.position),
          cell: (row) => `${row.title}, ${row.organisationName}`,
        },
        { key: 'scopes', header: text(m.scopes), cell: (row) => <code>{row.scopes.join(', ')}</code> },
        { key: 'until', header: text(m.lastDay), cell: (row) => formatDate(lastDay(row.expiresAt), lang) },
        {
          key: 'used',
          header: text(m.lastUsed),
          cell: ({ lastUsedAt }) => (lastUsedAt === null ? text(m.never) : formatDateTime(lastUsedAt, lang)),
        },
        {
          key: 'state',
          header: text(m.state),
          cell: (row) => <State token={row} />,
        },
        {
          key: 'revoke',
          header: text(m.revoke),
          cell: (row) => <Revoke token={row} idempotencyKey={newKey()} />,
        },
      ]}
    />
  );
}

/** The last day of an end that is exclusive. */
function lastDay(expiresAt: string): Temporal.PlainDate {
  return dateInVietnam(Temporal.Instant.from(expiresAt).subtract({ milliseconds: 1 }));
}

function State({ token }: { readonly token: TokenView }) {
  const text = useText();
  const tone = { good: 'success', expired: 'warning', revoked: 'neutral' } as const;
  return <StatePill tone={tone[token.state]}>{text(m[token.state])}</StatePill>;
}

function Revoke({ token, idempotencyKey }: { readonly token: TokenView; readonly idempotencyKey: string }) {
  const text = useText();
  if (token.state !== 'good') return <>–</>;
  return (
    <ActionForm
      action={ACCOUNT_PATHS.revokeToken}
      idempotencyKey={idempotencyKey}
      hidden={{ tokenId: token.id }}
    >
      <Button variant="secondary" size="sm" label={text(m.revokeNamed, { name: token.name })}>
        {text(m.revoke)}
      </Button>
    </ActionForm>
  );
}

/** A module whose procedures a token may call as a whole. */
export interface ScopeChoice {
  readonly scope: string;
  readonly label: string;
}

export interface NewTokenPageProps {
  readonly form: FormState;
  readonly idempotencyKey: string;
  readonly choices: readonly ScopeChoice[];
}

/** Makes an API token. */
export function NewTokenPage({ form, idempotencyKey, choices }: NewTokenPageProps) {
  const text = useText();
  const options = choices.map(({ scope, label }) => ({
    value: scope,
    label: text(m.wholeModule, { module: label, scope }),
  }));
  return (
    <ActionForm action={ACCOUNT_PATHS.newToken} idempotencyKey={idempotencyKey}>
      <TextField {...bind(form, 'name')} label={text(m.name)} hint={text(m.nameHint)} maxLength={100} />
      {options.length > 0 && (
        <Checkboxes
          {...bindAll(form, 'scopes')}
          label={text(m.scopes)}
          hint={text(m.scopesHint)}
          options={options}
          optional
        />
      )}
      <TextArea
        {...bind(form, 'single')}
        label={text(m.single)}
        hint={text(m.singleHint)}
        maxLength={2000}
        optional
      />
      <DateField {...bind(form, 'lastDay')} label={text(m.lastDay)} hint={text(m.lastDayHint)} />
      <Button>{text(m.create)}</Button>
    </ActionForm>
  );
}

/** The one time a token is seen. */
export function TokenMadePage({ token }: { readonly token: string }) {
  const text = useText();
  return (
    <>
      <Notice tone="warning">{text(m.shownOnce)}</Notice>
      <p>{text(m.token)}</p>
      <Secret text={token} />
      <Actions>
        <ButtonLink href={ACCOUNT_PATHS.tokens} variant="secondary">
          {text(m.back)}
        </ButtonLink>
      </Actions>
    </>
  );
}
