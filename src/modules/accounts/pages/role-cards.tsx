import { t } from '#platform/i18n/text.ts';
import { Button, Card, CardGrid, Section } from '#web/components/index.ts';
import { useLang, useText } from '#web/lang.ts';
import { accountTexts as m } from '../messages.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import type { OfferedRole } from '../sign-in/offered-roles.ts';

/** The roles of the demonstration, each entered with one press. */
export function RoleCards({ roles }: { readonly roles: readonly OfferedRole[] }) {
  const text = useText();
  const lang = useLang();
  if (roles.length === 0) return null;
  return (
    <Section id="vai" title={text(m.roles)}>
      <p class="sd-read">{text(m.rolesLead)}</p>
      <CardGrid>
        {roles.map((role) => (
          <Card title={role.title} level={3} detail={role.organisationName}>
            <p>{t(lang, role)}</p>
            <form method="post" action={ACCOUNT_PATHS.enterAs}>
              <input type="hidden" name="position" value={role.positionId} />
              <Button
                variant="secondary"
                label={text(m.enterRole, { title: role.title, organisation: role.organisationName })}
              >
                {text(m.enter)}
              </Button>
            </form>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
