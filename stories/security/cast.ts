import type { PersonActor } from '#platform/identity/actor.ts';
import { BODIES, DISTRICTS } from '#src/demonstration/bodies.ts';
import { castAs } from '#src/demonstration/cast.ts';

/** Everybody of an organisation of the demonstration. */
export interface Staff {
  readonly id: string;
  readonly clerk: PersonActor;
  readonly officer: PersonActor;
  readonly reviewer: PersonActor;
  readonly head: PersonActor;
}

export function staffOf(organisationId: string): Staff {
  return {
    id: organisationId,
    clerk: castAs(organisationId, 'clerk'),
    officer: castAs(organisationId, 'officer'),
    reviewer: castAs(organisationId, 'reviewer'),
    head: castAs(organisationId, 'head'),
  };
}

export const PROVINCE = staffOf(BODIES.province);
export const ADMINISTRATOR = castAs(BODIES.province, 'administrator');
export const DISTRICT = staffOf(BODIES.district);
/** The People's Committee of another district. */
export const OTHER_DISTRICT = staffOf(DISTRICTS.find((id) => id !== BODIES.district) ?? '');
export const COMMUNE = staffOf(BODIES.commune);
export const HOME_AFFAIRS = staffOf(BODIES.homeAffairs);
