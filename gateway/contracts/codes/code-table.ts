import { blankToUndefined, normalizeStoredCode } from '../text.ts';

/** One value of a code table. */
export type CodeValue = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Other texts that columns hold instead of the code. */
  readonly aliases?: readonly string[];
  /** True where no published standard settles the value: a site may give the code another meaning. */
  readonly isConfiguration?: true;
};

/** A closed list of codes. */
export type CodeTable = {
  readonly name: string;
  /** The standard the codes come from, or whose custom they follow. */
  readonly standard: string;
  /** True where the whole list is custom and a site may have its own. */
  readonly isConfiguration?: true;
  readonly values: readonly CodeValue[];
};

/** A stored code with its meaning. When `isKnown` is false, `code` is what the column holds and there is no text. */
export type CodedValue = {
  readonly table: string;
  readonly code: string;
  readonly zh?: string;
  readonly en?: string;
  readonly isKnown: boolean;
};

/** The codes of a table as a type. */
export type CodeOf<Table extends CodeTable> = Table['values'][number]['code'];

/**
 * Reads a code column: exact code, code with lost leading zeros, code with needless ones, text instead of the code;
 * full width and blanks are undone first. What is none of these, or could be two, is kept as it is and marked unknown.
 * `undefined` when the column is empty.
 */
export function decodeCode(table: CodeTable, stored: string | number | null | undefined): CodedValue | undefined {
  const text = typeof stored === 'number' ? String(stored) : stored;
  if (text === undefined || text === null) return undefined;
  const key = normalizeStoredCode(text).replace(/^(\d+)\.0+$/u, '$1');
  const value = indexOf(table).get(key) ?? indexOf(table).get(withoutLeadingZeros(key));
  if (value) return { table: table.name, code: value.code, zh: value.zh, en: value.en, isKnown: true };
  const raw = blankToUndefined(text);
  return raw === undefined ? undefined : { table: table.name, code: raw, isKnown: false };
}

/** The value of a code that is known to be in the table, or `undefined`. */
export const codeValue = (table: CodeTable, code: string): CodeValue | undefined =>
  table.values.find((value) => value.code === code);

/** Made on first use, one a table: a column of a million rows asks for it a million times. */
const indexes = new WeakMap<CodeTable, ReadonlyMap<string, CodeValue>>();

function indexOf(table: CodeTable): ReadonlyMap<string, CodeValue> {
  const known = indexes.get(table);
  if (known) return known;
  // In order of certainty: an exact code is never shadowed by another value's shortened code or text.
  const made = new Map<string, CodeValue>();
  addUnambiguous(made, table, (value) => [value.code]);
  addUnambiguous(made, table, (value) => [withoutLeadingZeros(value.code)]);
  addUnambiguous(made, table, (value) => [normalizeStoredCode(value.zh)]);
  addUnambiguous(made, table, (value) => (value.aliases ?? []).map(normalizeStoredCode));
  indexes.set(table, made);
  return made;
}

/** What two values share is left out: `家庭承包` is two different right natures, and a guess would be a false fact. */
function addUnambiguous(
  index: Map<string, CodeValue>,
  table: CodeTable,
  keysOf: (value: CodeValue) => readonly string[],
): void {
  const found = new Map<string, CodeValue | undefined>();
  for (const value of table.values)
    for (const key of keysOf(value)) found.set(key, found.has(key) && found.get(key) !== value ? undefined : value);
  for (const [key, value] of found) if (value !== undefined && !index.has(key)) index.set(key, value);
}

const withoutLeadingZeros = (key: string): string => (/^0+\d+$/u.test(key) ? key.replace(/^0+(?=\d)/u, '') : key);
