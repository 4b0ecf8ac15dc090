import { err, ok, type Result } from '#basics/result.ts';
import type { Tx } from '../database/transaction.ts';
import type { PersonActor, Role } from '../identity/actor.ts';
import type { Refusal } from './refusal.ts';

/**
 * Who may call a procedure. Default deny: without a grant that fits, the call is refused.
 *
 * A *party* is the part an organisation plays in the thing acted on ("holder" of a duty, "assigner" of it). The
 * procedure resolves its parties from its input; a grant gives roles of that party the right.
 */
export interface Access<I> {
  /** Roles by party. `own` is the actor's own organisation, `public` is everybody, signed in or not. */
  readonly grants: Readonly<Record<string, readonly Role[] | 'everyone'>>;
  /** The organisations that are the parties of what the input names; null when there is no such thing. */
  readonly resolve: ((context: ResolveContext<I>) => Promise<Parties | null>) | null;
}

export interface ResolveContext<I> {
  readonly tx: Tx;
  readonly input: I;
  readonly actor: PersonActor;
}

/** Party name → the organisations that are it. */
export type Parties = Readonly<Record<string, string | readonly string[] | null>>;

/** Persons with one of the roles, each for his own organisation: the handler acts on `actor.organisationId` only. */
export function ownOrganisation(...roles: readonly Role[]): Access<unknown> {
  return { grants: { own: roles }, resolve: null };
}

/** Every signed-in person, in whatever role. */
export function signedIn(): Access<unknown> {
  return { grants: { own: 'everyone' }, resolve: null };
}

/** Persons of the organisations that are parties of the thing acted on, with the roles granted to each party. */
export function parties<I>(
  resolve: (context: ResolveContext<I>) => Promise<Parties | null>,
  grants: Readonly<Record<string, readonly Role[] | 'everyone'>>,
): Access<I> {
  return { grants, resolve };
}

/** Whether a role of a party is granted: the cell of the permission table. */
export function permits(access: Access<never>, role: Role, party: string): boolean {
  const roles = access.grants[party];
  return roles === 'everyone' || (roles?.includes(role) ?? false);
}

/** Decides one call, inside its transaction. */
export async function authorise<I>(
  access: Access<I>,
  context: ResolveContext<I>,
): Promise<Result<undefined, Refusal>> {
  const { actor } = context;
  if (permits(access, actor.role, 'own')) return ok();
  if (access.resolve === null) return err({ type: 'not-permitted' });
  const found = await access.resolve(context);
  if (found === null) return err({ type: 'not-found' });
  const granted = Object.entries(found).some(
    ([party, organisations]) =>
      includes(organisations, actor.organisationId) && permits(access, actor.role, party),
  );
  return granted ? ok() : err({ type: 'not-permitted' });
}

function includes(organisations: string | readonly string[] | null, id: string): boolean {
  if (organisations === null) return false;
  return typeof organisations === 'string' ? organisations === id : organisations.includes(id);
}
