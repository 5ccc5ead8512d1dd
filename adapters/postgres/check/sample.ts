import { isPlaceholderDate } from '../../../gateway/contracts/dates.ts';
import type { ColumnType, Relation } from '../../../gateway/contracts/relation.ts';
import type { RowSet } from '../../../gateway/contracts/sql.ts';
import { blankToUndefined } from '../../../gateway/contracts/text.ts';
import { DATES, typeName } from '../type-ids.ts';
import { failed, few, noted, passed, type Finding } from './check-line.ts';

/** Rows that are looked at. */
const SAMPLE_ROWS = 200;

/** Part of the filled values that may fail to decode before the column counts as misunderstood. */
const TOLERATED_PART = 0.2;

/** The statement that reads a few rows of a relation, whichever come first. */
export const sampleText = (sql: string): string => `select * from (\n${sql}\n) r limit ${SAMPLE_ROWS}`;

/** How the values of one column came out. */
type Tally = { readonly decoded: number; readonly empty: number; readonly undecoded: number };

/** What a sample says, and one of its keys to look up; the key is for asking the database and never for showing. */
export type SampleResult = { readonly findings: readonly Finding[]; readonly key: string | undefined };

/** That a sample decodes, by counts; a value is never told. */
export function checkSample(relation: Relation, { columns, rows }: RowSet): SampleResult {
  if (rows.length === 0)
    return { findings: [noted('sample', 'no rows: nothing is known about the contents')], key: undefined };
  const valuesOf = (name: string): readonly (string | null)[] => {
    const at = columns.findIndex((column) => column.name === name);
    return rows.map((row) => row[at] ?? null);
  };
  const keys = valuesOf('key');
  const isPadded = typeName(columns.find(({ name }) => name === 'key')?.typeId ?? 0) === 'bpchar';
  const tallies = Object.entries(relation.columns).map(([name, type]) => ({
    name,
    type,
    ...tallyOf(type, valuesOf(name)),
  }));
  const unfilled = tallies.filter(({ empty }) => empty === rows.length).map(({ name }) => name);
  const total = (count: (tally: Tally) => number): number => tallies.reduce((sum, tally) => sum + count(tally), 0);
  const summary = [
    `${rows.length} rows: ${total(({ decoded }) => decoded)} values decode`,
    `${total(({ empty }) => empty)} are empty`,
    `${total(({ undecoded }) => undecoded)} do not decode`,
  ].join(', ');
  return {
    findings: [
      passed('sample', unfilled.length === 0 ? summary : `${summary}; nothing in ${few(unfilled)}`),
      ...tallies.filter(({ undecoded }) => undecoded > 0).map((tally) => undecodedFinding(tally)),
      ...checkKeys(relation, keys, isPadded),
    ],
    key: keys.flatMap((stored) => foundKey(relation, stored, isPadded) ?? [])[0],
  };
}

function undecodedFinding({
  name,
  type,
  ...tally
}: Tally & { readonly name: string; readonly type: ColumnType<unknown> }): Finding {
  const { decoded, empty, undecoded } = tally;
  const detail = `${name}: ${decoded} decode, ${empty} empty, ${undecoded} do not (expected ${type.expects})`;
  return isTooMuch(undecoded, decoded)
    ? failed('sample', `${detail}: translate them in a relation file of your own`)
    : noted('sample', detail);
}

const isTooMuch = (bad: number, good: number): boolean => bad > TOLERATED_PART * (bad + good);

function tallyOf(type: ColumnType<unknown>, values: readonly (string | null)[]): Tally {
  const outcomes = values.map((stored) => outcomeOf(type, stored));
  const count = (wanted: keyof Tally): number => outcomes.filter((outcome) => outcome === wanted).length;
  return { decoded: count('decoded'), empty: count('empty'), undecoded: count('undecoded') };
}

function outcomeOf(type: ColumnType<unknown>, stored: string | null): keyof Tally {
  if (stored === null || blankToUndefined(stored) === undefined) return 'empty';
  const value = type.decode(stored);
  if (value !== undefined) return isUnknownCode(value) ? 'undecoded' : 'decoded';
  // In a column for dates, a placeholder such as 00000000 or an open end says as much as an empty field.
  const isForDates = [...DATES].every((id) => type.accepts.has(id));
  return isForDates && isPlaceholderDate(stored) ? 'empty' : 'undecoded';
}

/** A code that is not in its table is decoded to itself, marked so. */
const isUnknownCode = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'isKnown' in value && value.isKnown === false;

/** That the stored keys are such keys, and stored in a spelling that a look-up asks for. */
function checkKeys(relation: Relation, keys: readonly (string | null)[], isPadded: boolean): readonly Finding[] {
  const { fold, expects } = relation.key;
  const filled = keys.filter((stored): stored is string => blankToUndefined(stored) !== undefined);
  const found = filled.filter((stored) => foundKey(relation, stored, isPadded) !== undefined).length;
  const missed = filled.filter((stored) => foundKey(relation, stored, isPadded) === undefined);
  const misspelt = missed.filter((stored) => fold(stored) !== undefined).length;
  const several = missed.filter((stored) => holdsSeveral(relation, stored)).length;
  const other = missed.length - misspelt - several;
  const detail = [
    `${found} of ${filled.length} keys can be looked up`,
    ...(other > 0 ? [`${other} are no ${expects}`] : []),
    ...(misspelt > 0 ? [`${misspelt} are spelt in a way that is not asked for`] : []),
    ...(several > 0 ? [`${several} rows hold several in one cell, where none of them is found`] : []),
    ...(filled.length < keys.length ? [`${keys.length - filled.length} are empty`] : []),
  ].join('; ');
  if (isTooMuch(missed.length, found)) {
    return [failed('keys', `${detail}: see that the key column is the right one, or override the relation`)];
  }
  return [missed.length + keys.length - filled.length > 0 ? noted('keys', detail) : passed('keys', detail)];
}

/** The key that finds this stored spelling, if one does. Blanks count in a comparison, except in a padded column. */
function foundKey({ key }: Relation, stored: string | null, isPadded: boolean): string | undefined {
  const folded = stored === null || blankToUndefined(stored) === undefined ? undefined : key.fold(stored);
  if (stored === null || folded === undefined) return undefined;
  const compared = (spelling: string): string => (isPadded ? spelling.replace(/ +$/u, '') : spelling);
  return key.spellings(folded).some((spelling) => compared(spelling) === compared(stored)) ? folded : undefined;
}

function holdsSeveral({ key }: Relation, stored: string): boolean {
  const parts = stored.split(/[,，、/／;；]/u).filter((part) => blankToUndefined(part) !== undefined);
  return key.fold(stored) === undefined && parts.length > 1 && parts.every((part) => key.fold(part) !== undefined);
}
