import { ActionForm, Button, bind, EmptyState, Notice, TextField } from '#web/components/index.ts';
import type { FormState } from '#web/form.ts';
import { useText } from '#web/lang.ts';
import { ownTexts as m } from '../own-texts.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import { PASSWORD_LENGTH } from '../sign-in/password.ts';

/** Changes one's own password. */
export function PasswordPage({
  form,
  idempotencyKey,
}: {
  readonly form: FormState;
  readonly idempotencyKey: string;
}) {
  const text = useText();
  return (
    <ActionForm action={ACCOUNT_PATHS.password} idempotencyKey={idempotencyKey}>
      <TextField
        {...bind(form, 'current')}
        label={text(m.currentPassword)}
        type="password"
        autocomplete="current-password"
        maxLength={PASSWORD_LENGTH.most}
      />
      <NewPasswordFields form={form} />
      <Button>{text(m.savePassword)}</Button>
    </ActionForm>
  );
}

function NewPasswordFields({ form }: { readonly form: FormState }) {
  const text = useText();
  const attributes = {
    type: 'password',
    autocomplete: 'new-password',
    maxLength: PASSWORD_LENGTH.most,
  } as const;
  return (
    <>
      <TextField
        {...bind(form, 'next')}
        {...attributes}
        label={text(m.newPassword)}
        hint={text(m.newPasswordHint)}
      />
      <TextField {...bind(form, 'again')} {...attributes} label={text(m.again)} />
    </>
  );
}

/** Sets a password by a one-time link. */
export function SetPasswordPage({ form, action }: { readonly form: FormState; readonly action: string }) {
  const text = useText();
  return (
    <form class="sd-form" method="post" action={action} novalidate>
      <NewPasswordFields form={form} />
      <Button>{text(m.setPassword)}</Button>
    </form>
  );
}

/** For a link that is used, too old or unknown. */
export function LinkGonePage() {
  const text = useText();
  return <EmptyState title={text(m.linkGone)}>{text(m.linkGoneWhy)}</EmptyState>;
}

/** For a role of the demonstration, which has no password. */
export function NoPasswordNotice() {
  const text = useText();
  return <Notice>{text(m.noPassword)}</Notice>;
}
