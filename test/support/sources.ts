import type { RowSet, SqlClient, Statement } from '../../gateway/contracts/sql.ts';
import type { Wrap } from './gateway.ts';

/** One row of a keyed result: slot, spelling that was asked, stored key, columns. */
export type RawRow = RowSet['rows'][number];

/** Changes what a database answered. */
export type Lie = (result: RowSet) => RowSet;

/** True for statements that read rows; looking up columns is not one of them. */
const isRead = ({ name }: Statement): boolean => !name.endsWith('.describe') && !name.endsWith('.ready');

/** A source that tells the truth or lies, as a test says from moment to moment. */
export type Liar = { readonly wrap: Wrap; lie: { readonly tell: Lie; readonly in: string } | undefined };

/** Tells the truth until a lie is set. */
export function createLiar(): Liar {
  const liar: Liar = {
    lie: undefined,
    wrap: (client) => ({
      query: async (statement, signal) => {
        const result = await client.query(statement, signal);
        return liar.lie?.in === statement.name ? liar.lie.tell(result) : result;
      },
      close: client.close,
    }),
  };
  return liar;
}

/** A source in whose client something is thrown that nobody expected. */
export const throwing =
  (error: unknown): Wrap =>
  (client) => ({
    query: async (statement, signal) => {
      if (isRead(statement)) throw error;
      return client.query(statement, signal);
    },
    close: client.close,
  });

/** A source that tells what it was asked, with the keys. */
export const recording =
  (asked: Statement[]): Wrap =>
  (client) => ({
    query: (statement, signal) => {
      if (isRead(statement)) asked.push(statement);
      return client.query(statement, signal);
    },
    close: client.close,
  });

/** Answers that are held back until a test lets them go. */
export type Gate = {
  readonly wrap: Wrap;
  /** Settles as soon as so many answers are held back. */
  readonly waiting: (count: number) => Promise<void>;
  /** Lets one held answer go; 0 is the first that came. */
  readonly release: (index: number) => void;
};

/** A source whose rows arrive when the test says so, and in its order. */
export function createGate(): Gate {
  const held: { readonly letGo: () => void }[] = [];
  const watchers: { readonly count: number; readonly tell: () => void }[] = [];
  const hold = (): Promise<void> =>
    new Promise((letGo) => {
      held.push({ letGo });
      for (const { count, tell } of watchers) if (held.length >= count) tell();
    });
  return {
    wrap: (client: SqlClient): SqlClient => ({
      query: async (statement, signal) => {
        const result = await client.query(statement, signal);
        if (isRead(statement)) await hold();
        return result;
      },
      close: client.close,
    }),
    waiting: (count) =>
      new Promise((tell) => {
        watchers.push({ count, tell });
        if (held.length >= count) tell();
      }),
    release: (index) => held[index]?.letGo(),
  };
}

const changeRows =
  (change: (rows: readonly RawRow[]) => readonly RawRow[]): Lie =>
  ({ columns, rows }) => ({ columns, rows: change(rows) });

/** Puts another text into one place of a row. */
export const withCell = (row: RawRow, at: number, value: string | null): RawRow => row.with(at, value);

/** Place of the first row that holds something. */
const firstFull = (rows: readonly RawRow[]): number => rows.findIndex(([, , key]) => key !== null);

const lastFull = (rows: readonly RawRow[]): number => rows.findLastIndex(([, , key]) => key !== null);

/** Changes the first row that holds something. */
const changeFull = (change: (row: RawRow, rows: readonly RawRow[]) => RawRow): Lie =>
  changeRows((rows) => {
    const at = firstFull(rows);
    const row = rows[at];
    return row === undefined ? rows : rows.with(at, change(row, rows));
  });

/** Exchanges one cell between the first and the last full row. */
const swapCells = (...places: readonly number[]): Lie =>
  changeRows((rows) => {
    const [one, other] = [firstFull(rows), lastFull(rows)];
    const [a, b] = [rows[one], rows[other]];
    if (a === undefined || b === undefined || one === other) throw new Error('two full rows are needed');
    const exchanged = (into: RawRow, from: RawRow): RawRow =>
      places.reduce<RawRow>((row, place) => withCell(row, place, from[place] ?? null), into);
    return rows.with(one, exchanged(a, b)).with(other, exchanged(b, a));
  });

/** Lies that change nothing: the rows are the same, in another order or twice. */
export const HARMLESS_LIES = {
  'rows in reverse order': changeRows((rows) => rows.toReversed()),
  'rows in a shuffled order': changeRows((rows) => [
    ...rows.filter((_row, at) => at % 3 === 1),
    ...rows.filter((_row, at) => at % 3 === 0).toReversed(),
    ...rows.filter((_row, at) => at % 3 === 2),
  ]),
  'the first row twice': changeRows((rows) => [rows[firstFull(rows)] ?? [], ...rows]),
  'every row twice': changeRows((rows) => [...rows, ...rows]),
} as const satisfies Readonly<Record<string, Lie>>;

/** Lies that must cost the department its answer, for everybody. */
export const LIES = {
  'drops the rows of a key': changeRows((rows) => rows.filter(([slot]) => slot !== rows[firstFull(rows)]?.[0])),
  'drops the empty rows': changeRows((rows) => rows.filter(([, , key]) => key !== null)),
  'drops all rows': changeRows(() => []),
  'swaps the stored keys of two rows': swapCells(2),
  'swaps the asked spellings of two rows': swapCells(1),
  'swaps the slots of two rows': swapCells(0),
  'swaps slots and spellings of two rows, with their keys left': swapCells(0, 1),
  'swaps spellings and keys of two rows, with their slots left': swapCells(1, 2),
  'gives a row the key of somebody else': changeFull((row) => withCell(row, 2, '420684199001019985')),
  'gives a row the key and spelling of somebody else': changeFull((row, rows) => {
    const other = rows[lastFull(rows)] ?? row;
    return withCell(withCell(row, 1, other[1] ?? null), 2, other[2] ?? null);
  }),
  'gives a row another slot': changeFull((row, rows) => withCell(row, 0, rows[lastFull(rows)]?.[0] ?? null)),
  'gives a row no slot': changeFull((row) => withCell(row, 0, null)),
  'gives a row a slot beyond the last': changeFull((row, rows) => withCell(row, 0, String(rows.length * 50))),
  'gives a row slot nought': changeFull((row) => withCell(row, 0, '0')),
  'gives a row a slot that is no number': changeFull((row) => withCell(row, 0, 'length')),
  'gives a row without spelling': changeFull((row) => withCell(row, 1, null)),
  'takes the key away and leaves the values': changeFull((row) => withCell(row, 2, null)),
  'answers nothing for a key, by the empty row of another': changeFull((row) =>
    row.map((cell, at) => (at === 0 ? cell : at === 1 ? 'another' : null)),
  ),
  'adds a row for a slot that was not asked': changeRows((rows) => [
    ...rows,
    withCell(rows[firstFull(rows)] ?? [], 0, String(rows.length + 1_000)),
  ]),
  'cuts a row short': changeFull((row) => row.slice(0, -1)),
  'makes a row longer': changeFull((row) => [...row, null]),
  'answers an empty row': changeFull(() => []),
  'renames a column': ({ columns, rows }) => ({
    columns: columns.map((column, at) => (at === 4 ? { ...column, name: 'other' } : column)),
    rows,
  }),
  'exchanges two columns': ({ columns, rows }) => ({
    columns: columns.map((column, at) => (at === 3 || at === 4 ? (columns[7 - at] ?? column) : column)),
    rows,
  }),
  'leaves out a column': ({ columns, rows }) => ({
    columns: columns.slice(0, -1),
    rows: rows.map((row) => row.slice(0, -1)),
  }),
  'adds a column': ({ columns, rows }) => ({
    columns: [...columns, { name: 'more', typeId: 25 }],
    rows: rows.map((row) => [...row, 'x']),
  }),
  'answers a column of another type': ({ columns, rows }) => ({
    columns: columns.map((column, at) => (at === columns.length - 1 ? { ...column, typeId: 114 } : column)),
    rows,
  }),
  'answers a key of another type': ({ columns, rows }) => ({
    columns: columns.map((column, at) => (at === 2 ? { ...column, typeId: 17 } : column)),
    rows,
  }),
  'answers a slot of another type': ({ columns, rows }) => ({
    columns: columns.map((column, at) => (at === 0 ? { ...column, typeId: 25 } : column)),
    rows,
  }),
} as const satisfies Readonly<Record<string, Lie>>;
