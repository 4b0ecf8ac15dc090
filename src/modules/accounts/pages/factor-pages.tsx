import {
  Actions,
  Button,
  ButtonLink,
  Notice,
  Section,
  StateLabel,
  TextField,
} from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { factorTexts as m } from '../own-texts.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import { NoPasswordNotice } from './password-pages.tsx';
import { QrCode } from './qr-code.tsx';
import { Secret } from './secret.tsx';

export interface FactorPageProps {
  readonly isOn: boolean;
  /** The person's positions demand it. */
  readonly isRequired: boolean;
  readonly hasPassword: boolean;
}

/** The state of one's second factor, and what can be done with it. */
export function FactorPage({ isOn, isRequired, hasPassword }: FactorPageProps) {
  const text = useText();
  return (
    <>
      {isRequired && !isOn && hasPassword && <Notice tone="warning">{text(m.mustHave)}</Notice>}
      <p>
        <StateLabel tone={isOn ? 'success' : 'warning'}>{text(isOn ? m.isOn : m.isOff)}</StateLabel>
      </p>
      {!hasPassword && <NoPasswordNotice />}
      {hasPassword && !isOn && (
        <>
          <p class="sd-read">{text(m.beforehand)}</p>
          <PasswordForm action={ACCOUNT_PATHS.twoFactor} button={text(m.begin)} />
        </>
      )}
      {hasPassword && isOn && (
        <Section id="ma-du-phong" title={text(m.newCodes)}>
          <p>{text(m.newCodesLead)}</p>
          <PasswordForm action={ACCOUNT_PATHS.recoveryCodes} button={text(m.newCodes)} />
        </Section>
      )}
      {isOn && !isRequired && hasPassword && (
        <Section id="tat" title={text(m.off)}>
          <PasswordForm action={ACCOUNT_PATHS.twoFactorOff} button={text(m.off)} danger />
        </Section>
      )}
    </>
  );
}

function PasswordForm(props: {
  readonly action: string;
  readonly button: string;
  readonly danger?: boolean;
}) {
  const text = useText();
  return (
    <form class="sd-form" method="post" action={props.action} novalidate>
      <TextField
        name="password"
        label={text(m.password)}
        type="password"
        autocomplete="current-password"
        maxLength={200}
      />
      <Button variant={props.danger === true ? 'danger' : 'primary'}>{props.button}</Button>
    </form>
  );
}

/** The secret of the second factor, to scan or to type, and the code that proves the app has it. */
export function SetUpPage({
  uri,
  secret,
  wrong,
}: {
  readonly uri: string;
  readonly secret: string;
  readonly wrong: string | undefined;
}) {
  const text = useText();
  return (
    <>
      <p class="sd-read">{text(m.scan)}</p>
      <QrCode text={uri} label={text(m.qr)} />
      <p class="sd-read">{text(m.orType)}</p>
      <Secret text={secret.replace(/(.{4})(?=.)/g, '$1 ')} />
      <form class="sd-form" method="post" action={ACCOUNT_PATHS.twoFactorSetUp} novalidate>
        <TextField
          name="code"
          label={text(m.code)}
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={10}
          error={wrong}
          short
        />
        <Button>{text(m.confirm)}</Button>
      </form>
    </>
  );
}

/** The recovery codes, shown once; the page prints well. */
export function CodesPage({ codes, name }: { readonly codes: readonly string[]; readonly name: string }) {
  const text = useText();
  return (
    <>
      <Notice tone="warning">{text(m.codesLead)}</Notice>
      <h2 class="sd-section">{text(m.codesFor, { name })}</h2>
      <ol class="sd-columns">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Actions>
        <ButtonLink href={ACCOUNT_PATHS.account}>{text(m.saved)}</ButtonLink>
      </Actions>
    </>
  );
}
