import { ButtonLink, Card, CardGrid, DefinitionList, Section, StateLabel } from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { factorTexts, ownTexts as m, tokenTexts } from '../own-texts.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import type { HeldPosition } from '../sign-in/visitor.ts';

export interface AccountPageProps {
  readonly person: { readonly name: string; readonly email: string | null; readonly phone: string | null };
  readonly positions: readonly HeldPosition[];
  readonly currentId: string;
  readonly hasTwoFactors: boolean;
}

/** One's own account: who one is here, and the ways to keep it safe. */
export function AccountPage({ person, positions, currentId, hasTwoFactors }: AccountPageProps) {
  const text = useText();
  const state = hasTwoFactors ? 'success' : 'warning';
  return (
    <>
      <DefinitionList
        items={[
          { term: text(m.name), value: person.name },
          { term: text(m.email), value: person.email },
          { term: text(m.phone), value: person.phone },
        ]}
      />
      <p class="sd-soft">{text(m.toCorrect)}</p>
      <Positions positions={positions} currentId={currentId} />
      <Section id="bao-ve" title={text(m.safety)}>
        <CardGrid>
          <Card title={text(m.password)} href={ACCOUNT_PATHS.password} level={3} />
          <Card title={text(factorTexts.title)} href={ACCOUNT_PATHS.twoFactor} level={3}>
            <StateLabel tone={state}>{text(hasTwoFactors ? factorTexts.isOn : factorTexts.isOff)}</StateLabel>
          </Card>
          <Card title={text(m.sessions)} href={ACCOUNT_PATHS.sessions} level={3} />
          <Card title={text(tokenTexts.title)} href={ACCOUNT_PATHS.tokens} level={3} />
        </CardGrid>
      </Section>
    </>
  );
}

function Positions({ positions, currentId }: Pick<AccountPageProps, 'positions' | 'currentId'>) {
  const text = useText();
  const aside =
    positions.length > 1 ? (
      <ButtonLink href={ACCOUNT_PATHS.switchPosition} variant="secondary">
        {text(m.switchPosition)}
      </ButtonLink>
    ) : undefined;
  return (
    <Section id="chuc-danh" title={text(m.positions)} aside={aside}>
      <CardGrid>
        {positions.map(({ actor, title, organisationName }) => (
          <Card title={title} detail={organisationName} level={3}>
            {actor.positionId === currentId && <StateLabel tone="success">{text(m.inUse)}</StateLabel>}
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
