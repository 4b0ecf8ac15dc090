import { unitIdOf } from '#modules/units/index.ts';
import type { PersonActor } from '#platform/identity/actor.ts';
import { BODIES } from '#src/demonstration/bodies.ts';
import { castAs } from '#src/demonstration/cast.ts';

/** The People's Committee of a place by its key. */
export function committeeOf(place: string): string {
  return unitIdOf('organisation', 'ubnd', place);
}

function staffOf(organisationId: string) {
  return {
    id: organisationId,
    clerk: castAs(organisationId, 'clerk'),
    officer: castAs(organisationId, 'officer'),
    reviewer: castAs(organisationId, 'reviewer'),
    head: castAs(organisationId, 'head'),
  };
}

/** Those of an organisation who act in a story. */
export interface Staff {
  readonly id: string;
  readonly clerk: PersonActor;
  readonly officer: PersonActor;
  readonly reviewer: PersonActor;
  readonly head: PersonActor;
}

/** Everybody of the People's Committee of a place. */
export function peopleOf(place: string): Staff {
  return staffOf(committeeOf(place));
}

export const PROVINCE: Staff = staffOf(BODIES.province);
export const THAI_THUY: Staff = staffOf(BODIES.district);
export const QUYNH_PHU: Staff = peopleOf('gso:338');
export const KIEN_XUONG: Staff = peopleOf('gso:343');
/** Xã Thụy Trường of Thái Thụy. */
export const THUY_TRUONG: Staff = staffOf(BODIES.commune);
export const HOME_AFFAIRS: Staff = staffOf(BODIES.homeAffairs);
export const MASS_BOARD: Staff = staffOf(BODIES.massMobilisation);
export const STEERING: Staff = staffOf(BODIES.steering);
export const FRONT: Staff = staffOf(unitIdOf('organisation', 'mttq', 'gso:34'));
