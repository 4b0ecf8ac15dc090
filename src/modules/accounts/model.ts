import { z } from 'zod';
import { ROLES } from '#platform/identity/actor.ts';

/** How long a one-time link to set a password is good, in hours; the program's own rule. */
export const LINK_HOURS = 48;
/** The longest life of an API token. */
export const TOKEN_LIFE = { years: 1 } as const;
/** People on one page of the list, and found by one search. */
export const LIST_SIZE = 50;

const line = (least: number, most: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .regex(/^\P{Cc}*$/u)
    .min(least)
    .max(most);

/** An ISO calendar date, 'YYYY-MM-DD'. */
export const IsoDate = z.iso.date();
export const FullName = line(2, 120);
/** An e-mail address, kept in small letters: it is the name of the account. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** A telephone number; spaces, dots and dashes in it are dropped. */
export const Phone = z
  .string()
  .max(40)
  .transform((typed) => typed.replace(/[\s.()-]/g, ''))
  .pipe(z.string().regex(/^\+?[0-9]{8,15}$/));

/** What a position is; `from` is its first day. */
export const PositionFields = {
  organisationId: z.uuid(),
  role: z.enum(ROLES),
  /** As it is printed: "Chuyên viên". */
  title: line(1, 120),
  from: IsoDate,
};

export const AddPersonInput = z.strictObject({
  fullName: FullName,
  email: Email,
  phone: Phone.optional(),
  ...PositionFields,
});
export const AddPersonOutput = z.object({ personId: z.uuid(), positionId: z.uuid() });

export const GivePositionInput = z.strictObject({ personId: z.uuid(), ...PositionFields });
export const GivePositionOutput = z.object({ positionId: z.uuid() });

/** `lastDay`: the last day on which the person still acts in the position (inclusive). */
export const EndPositionInput = z.strictObject({ positionId: z.uuid(), lastDay: IsoDate });
export const EndPositionOutput = z.object({ positionId: z.uuid(), personId: z.uuid() });

/** SHA-256 in hexadecimal of a secret of at least 256 random bits that the caller made and shows once. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/);

export const PasswordLinkInput = z.strictObject({ personId: z.uuid(), digest: Digest });
export const PasswordLinkOutput = z.object({ personId: z.uuid(), expiresAt: z.iso.datetime() });

export const ResetFactorInput = z.strictObject({ personId: z.uuid(), reason: line(5, 500) });
export const ResetFactorOutput = z.object({ personId: z.uuid() });

/** A position as the administration shows it. `until` is its last day, null while no end is known. */
export const PositionView = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  role: z.enum(ROLES),
  title: z.string(),
  from: IsoDate,
  until: IsoDate.nullable(),
  state: z.enum(['held', 'ahead', 'ended']),
});
export type PositionView = z.output<typeof PositionView>;

/** A person as the administration shows him, with his positions in its reach only. */
export const PersonView = z.object({
  id: z.uuid(),
  fullName: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** He has set a password or entered before. */
  hasAccount: z.boolean(),
  hasTwoFactors: z.boolean(),
  /** He also holds a position out of this administration's reach. */
  holdsElsewhere: z.boolean(),
  positions: z.array(PositionView),
  /** When, why and by whom (a position's title) his second factor was reset; the newest first. */
  resets: z.array(z.object({ at: z.iso.datetime(), reason: z.string(), by: z.string() })),
});
export type PersonView = z.output<typeof PersonView>;

export const PeopleInput = z.strictObject({
  /** Part of a person's name, title or e-mail address or of an organisation's name; diacritics or not. */
  text: z.string().max(200).default(''),
  organisationId: z.uuid().optional(),
  personId: z.uuid().optional(),
  /** From 1. */
  page: z.number().int().min(1).max(10_000).default(1),
});
export const PeopleOutput = z.object({ people: z.array(PersonView), total: z.number().int() });

/** Organisations in which the administrator may give positions today, his own first. */
export const OrganisationsInput = z.strictObject({
  text: z.string().max(200).default(''),
  organisationId: z.uuid().optional(),
});
export const OrganisationsOutput = z.object({
  organisations: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** More were found than are shown. */
  more: z.boolean(),
});

/** A scope: one procedure ("duties.give") or all of a module ("duties.*"). */
export const Scope = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z-]*\.(\*|[a-z][a-z-]*)$/);

export const CreateTokenInput = z.strictObject({
  name: line(1, 100),
  scopes: z.array(Scope).min(1).max(50),
  /** The last day on which it is good (inclusive), within a year. */
  lastDay: IsoDate,
  digest: Digest,
});
export const CreateTokenOutput = z.object({ tokenId: z.uuid(), expiresAt: z.iso.datetime() });

export const TokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.string()),
  title: z.string(),
  organisationName: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  state: z.enum(['good', 'expired', 'revoked']),
});
export type TokenView = z.output<typeof TokenView>;

export const SessionView = z.object({
  id: z.string(),
  device: z.string(),
  address: z.string(),
  since: z.iso.datetime(),
});
export type SessionView = z.output<typeof SessionView>;
