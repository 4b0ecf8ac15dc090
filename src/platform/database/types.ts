import pg from 'pg';

/** How column types become JavaScript values; what is not listed is as in `pg`. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    const parser = format === 'binary' ? undefined : parsers.get(oid);
    return parser ?? pg.types.getTypeParser(oid, format);
  },
};

const oids = {
  int8: 20,
  date: 1082,
  timestamp: 1114,
  int8Array: 1016,
  dateArray: 1182,
  numericArray: 1231,
} as const;

// Not among the names that `pg` knows, but it reads it.
const textArrayOid: number = 1009;

const asText = (value: string): string => value;
const textArray: (value: string) => (string | null)[] = pg.types.getTypeParser(textArrayOid, 'text');

const parsers = new Map<number, (value: string) => unknown>([
  [oids.int8, safeInteger],
  [oids.date, asText],
  [oids.timestamp, asText],
  [oids.int8Array, (value) => textArray(value).map((item) => (item === null ? null : safeInteger(item)))],
  [oids.dateArray, textArray],
  [oids.numericArray, textArray],
]);

/** The number written in decimal; throws when a JavaScript number cannot hold it exactly. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`bigint ${text} is too large for a number`);
  return value;
}
