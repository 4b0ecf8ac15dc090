import { createHash } from 'node:crypto';

const FAMILY = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Ngô',
  'Dương',
  'Đinh',
  'Lương',
  'Tạ',
];
const MIDDLE = [
  'Văn',
  'Thị',
  'Hữu',
  'Minh',
  'Thu',
  'Quang',
  'Ngọc',
  'Đức',
  'Hải',
  'Thanh',
  'Xuân',
  'Công',
  'Bích',
  'Duy',
];
const GIVEN = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Hằng',
  'Hiếu',
  'Hòa',
  'Hương',
  'Khánh',
  'Lan',
  'Linh',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Oanh',
  'Phúc',
  'Quân',
  'Sơn',
  'Tâm',
  'Thảo',
  'Trang',
  'Tuấn',
  'Uyên',
  'Việt',
  'Yến',
];

/** An invented name, the same for the same key at every start. Every person of the demonstration carries the mark (mẫu). */
export function inventedName(key: string): string {
  const digest = createHash('sha256').update(`san-dinh demonstration ${key}`).digest();
  const pick = (list: readonly string[], at: number) => list[digest.readUInt16BE(at) % list.length] ?? '';
  return `${pick(FAMILY, 0)} ${pick(MIDDLE, 2)} ${pick(GIVEN, 4)} (mẫu)`;
}

/** The id of an invented person or position, the same for the same key at every start (a UUID of version 8). */
export function demonstrationId(kind: 'person' | 'position', key: string): string {
  const hash = createHash('sha256').update(`san-dinh demonstration ${kind} ${key}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
