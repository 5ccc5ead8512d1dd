import { SourceFailure, type ResultColumn, type RowSet, type Statement } from '../../gateway/contracts/sql.ts';
import type { ColumnType, Relation, RowOf } from '../../gateway/contracts/relation.ts';
import { canHold, keyTypeName, SLOT_TYPE, typeName } from './type-ids.ts';

/** The statement that finds out a relation's columns and their types without reading a row. */
export function describeStatement(relation: Relation, sql: string): Statement {
  return { name: `${statementName(relation)}.describe`, text: `select * from (\n${sql}\n) r limit 0`, values: [] };
}

/**
 * The statement that reads a relation for many keys: every spelling of every key is a row of its own, numbered, so that an
 * answer names the key it belongs to and a key without an answer is still in the result.
 * `offset 0` keeps PostgreSQL from pulling the relation up: the key is then pushed into unions and groups, and the index of
 * the stored column serves there too.
 * The keys are cast to the stored column's own type: comparing in another type would pass over the department's index.
 */
export function keyedStatementText(sql: string, columns: readonly string[], keyTypeId: number): string {
  const type = keyTypeName(keyTypeId) ?? 'text';
  const list = ['key', ...columns].map((column) => `r.${column}`);
  return [
    `select k.slot::int4 as slot, k.spelling as asked, ${list.join(', ')}`,
    `from unnest($1::${type}[]) with ordinality as k(spelling, slot)`,
    `left join lateral (select * from (\n${sql}\n) x where x.key = k.spelling offset 0) r on true`,
    'order by k.slot',
  ].join('\n');
}

/** `<department>.<relation>`: the name under which a relation's statement is prepared, counted and logged. */
export const statementName = ({ department, name }: Relation): string => `${department}.${name}`;

/** Everything that is wrong with a relation's columns, in words; an empty list means that it can be used. */
export function columnProblems(relation: Relation, columns: readonly ResultColumn[]): readonly string[] {
  const found = new Map(columns.map((column) => [column.name, column.typeId]));
  const keyTypeId = found.get('key');
  const problems = Object.entries(relation.columns).flatMap(([name, type]) => problemsOf(name, type, found.get(name)));
  if (keyTypeId === undefined) return ['column key is missing', ...problems];
  return keyTypeName(keyTypeId) === undefined
    ? [`column key is ${typeName(keyTypeId)}, expected text or number`, ...problems]
    : problems;
}

function problemsOf(name: string, type: ColumnType<unknown>, typeId: number | undefined): readonly string[] {
  if (typeId === undefined) return [`column ${name} is missing`];
  return type.accepts.has(typeId) ? [] : [`column ${name} is ${typeName(typeId)}, expected ${type.expects}`];
}

/** Keys with their spellings laid out for one statement. */
export type KeyLayout = { readonly spellings: readonly string[]; readonly slotKeys: readonly string[] };

/**
 * Lays out keys: `spellings[i]` is asked in slot `i + 1` and stands for `slotKeys[i]`. A column of numbers is asked only for
 * spellings that it can hold: one other among them would end the whole statement.
 */
export function layOutKeys(relation: Relation, keys: readonly string[], keyTypeId: number): KeyLayout {
  const spellings: string[] = [];
  const slotKeys: string[] = [];
  for (const key of keys) {
    for (const spelling of relation.key.spellings(key)) {
      if (!canHold(keyTypeId, spelling)) continue;
      spellings.push(spelling);
      slotKeys.push(key);
    }
  }
  return { spellings, slotKeys };
}

/**
 * Gives each key its rows. Nothing is attached by position: a row must name a slot that was asked, repeat the spelling that
 * was asked there, and hold a stored key that means the same key; every slot must be answered.
 * Rows that are equal in every column and in the stored key count once: a padded column is found under two spellings.
 * @throws SourceFailure `CONTRACT_BROKEN` when anything does not fit; then no row of the whole result is used.
 */
export function rowsByKey<R extends Relation>(
  relation: R,
  { spellings, slotKeys }: KeyLayout,
  { columns, rows }: RowSet,
): ReadonlyMap<string, readonly RowOf<R>[]> {
  const names = Object.keys(relation.columns);
  checkResultColumns(relation, names, columns);
  const answered = new Set<number>();
  const byKey = new Map<string, RowOf<R>[]>(slotKeys.map((key) => [key, []]));
  const seen = new Set<string>();

  for (const row of rows) {
    const [slotText, asked, storedKey, ...values] = row;
    const slot = Number(slotText) - 1;
    const key = slotKeys[slot];
    const list = key === undefined ? undefined : byKey.get(key);
    if (key === undefined || list === undefined) throw broken(relation, 'a slot that was not asked');
    if (values.length !== names.length) throw broken(relation, 'a row of another length');
    if (!isSameSpelling(asked, spellings[slot])) throw broken(relation, 'another spelling than was asked');
    answered.add(slot);
    if (storedKey === null || storedKey === undefined) {
      if (values.some((value) => value !== null)) throw broken(relation, 'a row without its key');
      continue;
    }
    if (!isSameSpelling(storedKey, asked) || relation.key.fold(storedKey) !== key) {
      throw broken(relation, 'a row with another key');
    }
    const identity = JSON.stringify([key, storedKey.trimEnd(), ...values]);
    if (seen.has(identity)) continue;
    seen.add(identity);
    list.push(decodeRow(relation, names, values));
  }
  if (answered.size !== spellings.length) throw broken(relation, 'a key without an answer');
  return byKey;
}

/** Blank padding of fixed-length columns does not count. */
const isSameSpelling = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a?.trimEnd() === b?.trimEnd();

function checkResultColumns(relation: Relation, names: readonly string[], columns: readonly ResultColumn[]): void {
  const expected = ['slot', 'asked', 'key', ...names];
  const isExpected = columns.length === expected.length && columns.every(({ name }, at) => name === expected[at]);
  if (!isExpected) throw broken(relation, 'other columns than were asked');
  if (columns[0]?.typeId !== SLOT_TYPE) throw broken(relation, 'a slot of another type');
  const [problem] = columnProblems(relation, columns.slice(2));
  if (problem !== undefined) throw broken(relation, problem);
}

function decodeRow<R extends Relation>(
  relation: R,
  names: readonly string[],
  values: readonly (string | null)[],
): RowOf<R> {
  const row: Record<string, unknown> = {};
  names.forEach((name, at) => {
    const value = values[at];
    const type = relation.columns[name];
    row[name] = value === null || value === undefined ? undefined : type?.decode(value);
    if (type?.isClosed && typeof value === 'string' && row[name] === undefined) {
      throw broken(relation, `a word in ${name} that is not among those it may hold`);
    }
  });
  return row as RowOf<R>;
}

const broken = (relation: Relation, what: string): SourceFailure =>
  new SourceFailure('CONTRACT_BROKEN', `${statementName(relation)} answered ${what}`);
