/** What a person may do in an organisation, by position (vai trò). */
export const ROLES = ['clerk', 'officer', 'reviewer', 'head', 'administrator'] as const;

/**
 * clerk: văn thư, keeps the registers, receives and issues · officer: chuyên viên, does the work · reviewer: lãnh đạo
 * phòng, first level of approval · head: người đứng đầu or a deputy for him, second level · administrator: quản trị,
 * keeps units, accounts and positions of the organisation and those under it.
 */
export type Role = (typeof ROLES)[number];

/** A signed-in person acting in one position. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly positionId: string;
  readonly organisationId: string;
  readonly role: Role;
  /** Present when the call came with an API token: only these procedures (`name` or `module.*`) may be called. */
  readonly scopes?: readonly string[];
}

/** Somebody who has not signed in. */
export interface Anonymous {
  readonly kind: 'anonymous';
}

/** The program itself, in a job. */
export interface SystemActor {
  readonly kind: 'system';
}

export type Actor = PersonActor | Anonymous | SystemActor;

export const ANONYMOUS: Anonymous = { kind: 'anonymous' };
export const SYSTEM: SystemActor = { kind: 'system' };
