const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const ISSUER = 'Sân Đình';

/** A second factor's secret as authenticator apps take it: the address for the QR code, and the key in base32. */
export function otpUri(secret: string, account: string): { readonly uri: string; readonly secret: string } {
  const key = base32(Buffer.from(secret, 'utf8'));
  const label = `${encodeURIComponent(ISSUER)}:${encodeURIComponent(account)}`;
  const fields = `secret=${key}&issuer=${encodeURIComponent(ISSUER)}&algorithm=SHA1&digits=6&period=30`;
  return { uri: `otpauth://totp/${label}?${fields}`, secret: key };
}

/** Base32 of RFC 4648 without padding. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => LETTERS.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
}
