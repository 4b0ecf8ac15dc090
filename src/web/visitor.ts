import type { PersonActor } from '#platform/identity/actor.ts';

/** A signed-in person on the site, as the shell shows him. */
export interface Visitor {
  readonly actor: PersonActor;
  readonly name: string;
  readonly positionTitle: string;
  readonly organisationName: string;
  readonly hasOtherPositions: boolean;
  /** Where the person must go before anything else (setting up the second factor); null when nowhere. */
  readonly mustVisit: string | null;
}

/** Finds who sent a request by its session cookie; null for a guest. */
export type FindVisitor = (request: Request) => Promise<Visitor | null>;
