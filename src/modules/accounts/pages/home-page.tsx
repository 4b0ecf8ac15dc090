import { LAW_PATHS } from '#modules/law/index.ts';
import { Actions, ButtonLink, Section } from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { SHELL_PATHS } from '#web/paths.ts';
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
      <PublicLinks />
      <RoleCards roles={roles} />
    </>
  );
}

const PUBLIC = [
  [LAW_PATHS.instruments, m.publicLaw, m.publicLawSays],
  [LAW_PATHS.rules, m.publicRules, m.publicRulesSays],
  [SHELL_PATHS.journal, m.publicJournal, m.publicJournalSays],
  [SHELL_PATHS.api, m.publicApi, m.publicApiSays],
] as const;

/** What everybody may read. */
function PublicLinks() {
  const text = useText();
  return (
    <Section id="cong-khai" title={text(m.publicTitle)}>
      <ul class="sd-columns">
        {PUBLIC.map(([href, label, says]) => (
          <li>
            <a href={href}>{text(label)}</a>
            <p class="sd-soft sd-small">{text(says)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
