/** Type numbers of PostgreSQL's built-in types, fixed in its catalogue (`pg_type.oid`). */
const OF = {
  bool: 16,
  int8: 20,
  int2: 21,
  int4: 23,
  text: 25,
  bpchar: 1042,
  varchar: 1043,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  numeric: 1700,
} as const;

/** Types that hold text. */
export const TEXTS: ReadonlySet<number> = new Set([OF.text, OF.bpchar, OF.varchar]);

/** Types that hold exact numbers. */
export const NUMBERS: ReadonlySet<number> = new Set([OF.int2, OF.int4, OF.int8, OF.numeric]);

/** Types that hold days or instants. */
export const DATES: ReadonlySet<number> = new Set([OF.date, OF.timestamp, OF.timestamptz]);

/** Types that hold truth values. */
export const TRUTHS: ReadonlySet<number> = new Set([OF.bool]);

/** Type of a whole number of four bytes: the slot number in a keyed statement. */
export const SLOT_TYPE = OF.int4;

/** Name of a type, for messages; its number when it is not one of the known. */
export function typeName(typeId: number): string {
  return Object.entries(OF).find(([, id]) => id === typeId)?.[0] ?? `type ${typeId}`;
}

/** Types a key column may have, with the name to cast the asked keys to, so that the department's own index serves. */
export function keyTypeName(typeId: number): string | undefined {
  return TEXTS.has(typeId) || NUMBERS.has(typeId) ? typeName(typeId) : undefined;
}

/** Greatest whole numbers that the number types hold. */
const LARGEST: ReadonlyMap<number, bigint> = new Map([
  [OF.int2, 32_767n],
  [OF.int4, 2_147_483_647n],
  [OF.int8, 9_223_372_036_854_775_807n],
]);

/** True when a column of this type can hold a key of this spelling: numbers hold no letters, signs or leading zeros. */
export function canHold(typeId: number, spelling: string): boolean {
  if (!NUMBERS.has(typeId)) return true;
  if (!/^(0|[1-9]\d{0,99})$/u.test(spelling)) return false;
  const largest = LARGEST.get(typeId);
  return largest === undefined || BigInt(spelling) <= largest;
}
