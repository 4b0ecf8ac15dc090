import { createHash } from 'node:crypto';
import type { UnitClass } from './model.ts';

/**
 * The id of a unit that comes from the data in `data/units/`, the same at every load: a UUID of version 8 (RFC 9562)
 * from the SHA-256 of its class and key.
 *
 * `unitIdOf('territory', 'gso:336')` is thành phố Thái Bình, `unitIdOf('organisation', 'ubnd', 'gso:336')` its People's
 * Committee. A unit that began by a merger carries its first day, because it can hold a predecessor's code:
 * 'gso:12577@2024-11-01' is Xã Trang Bảo Xá, 'gso:12577' Xã Quỳnh Trang before it.
 */
export function unitIdOf(unitClass: UnitClass, ...key: readonly string[]): string {
  const hash = createHash('sha256')
    .update(['san-dinh unit', unitClass, ...key].join('\n'))
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
