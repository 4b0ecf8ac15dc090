import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** argon2id with the parameters that OWASP names for servers: 19 MiB, two passes. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The lengths of a password, in characters; the program's own rule, no law's. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;

/**
 * A password as it was typed. Vietnamese keyboards write one letter in two ways (composed or not), so both are made
 * one; nothing is trimmed.
 */
export const TypedPassword = z.string().normalize('NFC').min(1).max(PASSWORD_LENGTH.most);

/** A password to be set. */
export const NewPassword = z.string().normalize('NFC').min(PASSWORD_LENGTH.least).max(PASSWORD_LENGTH.most);

/** What is kept of a password: its argon2id hash with salt and parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2);
}

/** Whether a password is the one whose hash is kept. */
export function isPassword(kept: string, password: string): Promise<boolean> {
  return verify(kept, password);
}
