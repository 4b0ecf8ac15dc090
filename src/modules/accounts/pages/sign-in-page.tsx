import { Button, Notice, TextField } from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { accountTexts as m } from '../messages.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import type { OfferedRole } from '../sign-in/offered-roles.ts';
import { RoleCards } from './role-cards.tsx';

export interface SignInPageProps {
  readonly roles: readonly OfferedRole[];
  /** What was typed before. */
  readonly email: string;
  /** The path to go to after signing in. */
  readonly next: string;
  /** What has just been done, when somebody comes from there. */
  readonly notice: string | null;
}

export function SignInPage({ roles, email, next, notice }: SignInPageProps) {
  const text = useText();
  return (
    <>
      {notice !== null && (
        <Notice tone="success" live>
          {notice}
        </Notice>
      )}
      <form class="sd-form" method="post" action={ACCOUNT_PATHS.signIn}>
        <input type="hidden" name="next" value={next} />
        <TextField
          name="email"
          label={text(m.email)}
          type="email"
          value={email}
          autocomplete="username"
          maxLength={254}
        />
        <TextField
          name="password"
          label={text(m.password)}
          type="password"
          autocomplete="current-password"
          maxLength={200}
        />
        <Button>{text(m.signInNow)}</Button>
      </form>
      <p class="sd-soft sd-read">{text(m.forgotten)}</p>
      <RoleCards roles={roles} />
    </>
  );
}
