import { Actions, ButtonLink } from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { accountTexts as m } from '../messages.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import type { OfferedRole } from '../sign-in/offered-roles.ts';
import { RoleCards } from './role-cards.tsx';

/** The front page for who has not signed in. */
export function HomePage({ roles }: { readonly roles: readonly OfferedRole[] }) {
  const text = useText();
  return (
    <>
      <p class="sd-read">{text(m.homeLead)}</p>
      <Actions>
        <ButtonLink href={ACCOUNT_PATHS.signIn}>{text(m.signIn)}</ButtonLink>
      </Actions>
      <RoleCards roles={roles} />
    </>
  );
}
