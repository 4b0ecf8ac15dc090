import { parse } from 'hono/utils/cookie';
import { type PersonActor, ROLES } from '#platform/identity/actor.ts';
import type { Platform } from '#platform/platform.ts';
import type { Visitor } from '#web/visitor.ts';
import { ACCOUNT_PATHS } from '../paths.ts';
import type { Auth } from './auth.ts';

/** The cookie that remembers in which of his positions a person acts; it is checked against them at each request. */
export const POSITION_COOKIE = 'chuc-danh';

/** A position that a person holds today. */
export interface HeldPosition {
  readonly actor: PersonActor;
  readonly personName: string;
  readonly title: string;
  readonly organisationName: string;
}

/** The positions a person holds on the clock's today, in the order of their organisations' names. */
export async function positionsOf(platform: Platform, personId: string): Promise<readonly HeldPosition[]> {
  const { rows } = await platform.database.pool.query(
    `select p.id, p.organisation_id, p.role, p.title, person.full_name, n.name as organisation
     from position p
     join person on person.id = p.person_id
     join unit u on u.id = p.organisation_id and u.during @> $2::date
     join unit_name n on n.unit_id = u.id and n.during @> $2::date
     where p.person_id = $1 and p.during @> $2::date
     order by n.name, p.id`,
    [personId, platform.clock.today().toString()],
  );
  return rows.flatMap((row) => {
    const role = ROLES.find((known) => known === row.role);
    if (role === undefined) return [];
    const actor = {
      kind: 'person',
      personId,
      positionId: row.id,
      organisationId: row.organisation_id,
      role,
    } as const;
    return [{ actor, personName: row.full_name, title: row.title, organisationName: row.organisation }];
  });
}

/**
 * Who sent a request: the session's person in the position he chose, or in his first one. Null for a guest and for a
 * person who holds no position today.
 */
export async function visitorOf(
  auth: Auth,
  platform: Platform,
  request: Request,
  isDemonstration: boolean,
): Promise<Visitor | null> {
  const cookies = parse(request.headers.get('cookie') ?? '');
  if (!Object.keys(cookies).some((name) => name.includes('session_token'))) return null;
  const session = await auth.api.getSession({ headers: request.headers });
  if (session === null) return null;
  const held = await positionsOf(platform, session.user.id);
  const chosen = held.find(({ actor }) => actor.positionId === cookies[POSITION_COOKIE]) ?? held[0];
  if (chosen === undefined) return null;
  const needsSecondFactor =
    !isDemonstration && session.user.twoFactorEnabled !== true && mustUseTwoFactors(held);
  return {
    actor: chosen.actor,
    name: chosen.personName,
    positionTitle: chosen.title,
    organisationName: chosen.organisationName,
    hasOtherPositions: held.length > 1,
    mustVisit: needsSecondFactor ? ACCOUNT_PATHS.twoFactor : null,
  };
}

/** Heads and administrators must: with them a stolen password does most harm. The program's own rule, no law's. */
export function mustUseTwoFactors(held: readonly HeldPosition[]): boolean {
  return held.some(({ actor }) => actor.role === 'head' || actor.role === 'administrator');
}
