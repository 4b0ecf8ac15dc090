import { Button, Card, CardGrid, StateLabel } from '#web/components/index.ts';
import { useText } from '#web/lang.ts';
import { accountTexts as m } from '../messages.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import type { HeldPosition } from '../sign-in/visitor.ts';

export interface PositionsPageProps {
  readonly positions: readonly HeldPosition[];
  readonly currentId: string;
}

/** The positions a person holds, to choose in which to act. */
export function PositionsPage({ positions, currentId }: PositionsPageProps) {
  const text = useText();
  return (
    <CardGrid>
      {positions.map(({ actor, title, organisationName }) => (
        <Card title={title} detail={organisationName}>
          {actor.positionId === currentId ? (
            <StateLabel tone="success">{text(m.inUse)}</StateLabel>
          ) : (
            <form method="post" action={ACCOUNT_PATHS.switchPosition}>
              <input type="hidden" name="position" value={actor.positionId} />
              <Button variant="secondary">{text(m.use)}</Button>
            </form>
          )}
        </Card>
      ))}
    </CardGrid>
  );
}
