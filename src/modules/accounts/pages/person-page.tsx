import {
  Actions,
  ButtonLink,
  DataTable,
  DefinitionList,
  Notice,
  Section,
  Stack,
  StatePill,
} from '#web/components/index.ts';
import { formatDate, formatDateTime } from '#web/format.ts';
import { useLang, useText } from '#web/lang.ts';
import type { PersonView, PositionView } from '../model.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import { peopleTexts as m, ROLE_TEXTS } from '../people-texts.ts';
import { AccountState } from './people-pages.tsx';

export interface PersonPageProps {
  readonly person: PersonView;
  /** The person is the administrator himself, who changes nothing here. */
  readonly isSelf: boolean;
}

/** A person with his positions, and what an administrator can do for him. */
export function PersonPage({ person, isSelf }: PersonPageProps) {
  const text = useText();
  const mayOpen = !isSelf && !person.holdsElsewhere;
  return (
    <>
      {person.holdsElsewhere && <Notice>{text(m.elsewhere)}</Notice>}
      <Stack>
        <DefinitionList
          items={[
            { term: text(m.email), value: person.email },
            { term: text(m.phone), value: person.phone },
            { term: text(m.account), value: <AccountState person={person} /> },
          ]}
        />
        {mayOpen && (
          <Actions>
            {person.email !== null && (
              <ButtonLink
                href={ACCOUNT_PATHS.passwordLink(person.id)}
                variant={person.hasAccount ? 'secondary' : 'primary'}
              >
                {text(m.link)}
              </ButtonLink>
            )}
            {person.hasTwoFactors && (
              <ButtonLink href={ACCOUNT_PATHS.resetSecondFactor(person.id)} variant="secondary">
                {text(m.reset)}
              </ButtonLink>
            )}
          </Actions>
        )}
      </Stack>
      <Positions person={person} isSelf={isSelf} />
      <Resets person={person} />
    </>
  );
}

const TONES = { held: 'success', ahead: 'info', ended: 'neutral' } as const;

function Positions({ person, isSelf }: PersonPageProps) {
  const text = useText();
  const lang = useLang();
  const give = (
    <ButtonLink href={ACCOUNT_PATHS.givePosition(person.id)} variant="secondary">
      {text(m.give)}
    </ButtonLink>
  );
  const end = {
    key: 'end',
    header: text(m.end),
    cell: (position: PositionView) => <End person={person} position={position} />,
  };
  return (
    <Section id="chuc-danh" title={text(m.positions)} aside={isSelf ? undefined : give}>
      <DataTable
        caption={text(m.positions)}
        captionHidden
        rows={person.positions}
        columns={[
          { key: 'title', header: text(m.positions), rowHeader: true, cell: ({ title }) => title },
          { key: 'unit', header: text(m.organisation), cell: (row) => row.organisationName },
          { key: 'role', header: text(m.role), cell: ({ role }) => text(ROLE_TEXTS[role].name) },
          { key: 'from', header: text(m.from), cell: ({ from }) => formatDate(from, lang) },
          {
            key: 'until',
            header: text(m.until),
            cell: ({ until }) => (until === null ? '–' : formatDate(until, lang)),
          },
          {
            key: 'state',
            header: text(m.state),
            cell: ({ state }) => <StatePill tone={TONES[state]}>{text(m[state])}</StatePill>,
          },
          ...(isSelf ? [] : [end]),
        ]}
      />
    </Section>
  );
}

function End({ person, position }: { readonly person: PersonView; readonly position: PositionView }) {
  const text = useText();
  if (position.state === 'ended') return <>–</>;
  const { title, organisationName: organisation } = position;
  return (
    <a
      href={ACCOUNT_PATHS.endPosition(person.id, position.id)}
      aria-label={text(m.endNamed, { title, organisation })}
    >
      {text(m.end)}
    </a>
  );
}

function Resets({ person }: { readonly person: PersonView }) {
  const text = useText();
  const lang = useLang();
  if (person.resets.length === 0) return null;
  return (
    <Section id="da-go" title={text(m.resets)}>
      <DefinitionList
        items={person.resets.map(({ at, reason, by }) => ({
          term: formatDateTime(at, lang),
          value: `${reason} (${by})`,
        }))}
      />
    </Section>
  );
}
