import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, decimal, name, wholeNumber } from '../../../adapters/postgres/column-types.ts';
import { innerKeyOf, personKey } from '../../../adapters/postgres/key-types.ts';
import {
  columnProblems,
  describeStatement,
  keyedStatementText,
  layOutKeys,
  rowsByKey,
} from '../../../adapters/postgres/keyed-statement.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { defineRelation } from '../../../gateway/contracts/relation.ts';
import { SourceFailure, type RowSet } from '../../../gateway/contracts/sql.ts';
import type { RawRow } from '../../support/sources.ts';

const pupils = defineRelation({
  department: 'test',
  name: 'pupils',
  key: personKey,
  columns: { name, grade: wholeNumber },
});

const [TEXT, INT4, INT8, VARCHAR, BPCHAR, NUMERIC, JSON_TYPE] = [25, 23, 20, 1043, 1042, 1700, 114];

const COLUMNS = [
  { name: 'slot', typeId: INT4 },
  { name: 'asked', typeId: VARCHAR },
  { name: 'key', typeId: VARCHAR },
  { name: 'name', typeId: TEXT },
  { name: 'grade', typeId: INT4 },
];

/** Different persons, some with X at the end, some born 19xx. */
const KEYS = [
  ...new Set(
    [
      people.pupil,
      people.pupilFather,
      people.sameNameA,
      people.sameNameB,
      people.owner,
      people.lowerCaseX,
      people.leapDay,
      people.twinA,
      people.twinB,
    ].map(({ id }) => id),
  ),
];

/** A stored row: under which of the key's spellings, and what it says. */
type Stored = { readonly spelling: number; readonly name: string; readonly grade: string };

type Register = ReadonlyMap<string, readonly Stored[]>;

/** What a database that holds this register answers. */
function honestAnswer(register: Register): RowSet {
  const { spellings, slotKeys } = layOutKeys(pupils, [...register.keys()], TEXT);
  const rows = spellings.flatMap((asked, at): readonly RawRow[] => {
    const key = slotKeys[at] ?? '';
    const all = personKey.spellings(key);
    const found = (register.get(key) ?? []).filter(({ spelling }) => all[spelling % all.length] === asked);
    const slot = String(at + 1);
    return found.length === 0
      ? [[slot, asked, null, null, null]]
      : found.map(({ name: called, grade }) => [slot, asked, asked, called, grade]);
  });
  return { columns: COLUMNS, rows };
}

const registerArbitrary = fc.uniqueArray(fc.constantFrom(...KEYS), { minLength: 1, maxLength: 6 }).chain((keys) =>
  fc.tuple(...keys.map(() => fc.array(fc.nat({ max: 20 }), { maxLength: 3 }))).map(
    (stored): Register =>
      new Map(
        keys.map((key, at) => [
          key,
          (stored[at] ?? []).map((spelling, row) => ({
            spelling,
            name: `人${key}第${row}`,
            grade: String(row + 1),
          })),
        ]),
      ),
  ),
);

/** The rows of each key, in an order that does not depend on the answer's. */
const comparable = (rows: ReadonlyMap<string, readonly { readonly name: string | undefined }[]>) =>
  new Map([...rows].map(([key, list]) => [key, list.map((row) => JSON.stringify(row)).toSorted()]));

const readAnswer = (register: Register, answer: RowSet) =>
  comparable(rowsByKey(pupils, layOutKeys(pupils, [...register.keys()], TEXT), answer));

/** The outcome of an answer that may be a lie: its rows, or that it was refused. Any other error is a fault. */
function outcomeOf(register: Register, answer: RowSet): ReturnType<typeof readAnswer> | 'refused' {
  try {
    return readAnswer(register, answer);
  } catch (error) {
    if (error instanceof SourceFailure && error.reason === 'CONTRACT_BROKEN') return 'refused';
    throw error;
  }
}

/** One or two of the three places that say whose a row is, put to something else. */
const forgery = fc.record({
  row: fc.nat(),
  places: fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 }),
  from: fc.oneof(
    fc.record({ kind: fc.constant('row' as const), row: fc.nat() }),
    fc.record({
      kind: fc.constant('text' as const),
      text: fc.oneof(fc.string(), fc.constantFrom('0', '-1', '1.5', 'NaN', '1e9', 'constructor', '__proto__', '')),
    }),
    fc.record({ kind: fc.constant('null' as const) }),
  ),
});

type Forgery = typeof forgery extends fc.Arbitrary<infer Value> ? Value : never;

function forge(rows: readonly RawRow[], { row: at, places, from }: Forgery): readonly RawRow[] {
  const index = at % rows.length;
  const row = rows[index] ?? [];
  const valueFor = (place: number): string | null => {
    if (from.kind === 'row') return rows[from.row % rows.length]?.[place] ?? null;
    return from.kind === 'text' ? from.text : null;
  };
  return rows.with(
    index,
    places.reduce((changed, place) => changed.with(place, valueFor(place)), row),
  );
}

describe('rows by key', () => {
  it('gives each key exactly its own rows, in whatever order and however often they come', () => {
    fc.assert(
      fc.property(
        registerArbitrary.chain((register) => {
          const { rows } = honestAnswer(register);
          return fc.tuple(
            fc.constant(register),
            fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2, maxLength: rows.length * 2 }),
          );
        }),
        ([register, rows]) => {
          const expected = new Map(
            [...register].map(([key, stored]) => [
              key,
              stored
                .map(({ name: called, grade }) => JSON.stringify({ name: called, grade: Number(grade) }))
                .toSorted(),
            ]),
          );
          expect(readAnswer(register, { columns: COLUMNS, rows })).toEqual(expected);
        },
      ),
    );
  });

  it('refuses an answer in which a slot is missing', () => {
    fc.assert(
      fc.property(registerArbitrary, fc.nat(), (register, nth) => {
        const { columns, rows } = honestAnswer(register);
        const gone = rows[nth % rows.length]?.[0];
        const rest = rows.filter(([slot]) => slot !== gone);
        expect(outcomeOf(register, { columns, rows: rest })).toBe('refused');
      }),
    );
  });

  it('refuses forged slots, spellings and keys, or is not moved by them', () => {
    let refused = 0;
    fc.assert(
      fc.property(registerArbitrary, fc.array(forgery, { minLength: 1, maxLength: 3 }), (register, forgeries) => {
        const { columns, rows } = honestAnswer(register);
        const forged = forgeries.reduce(forge, rows);
        const outcome = outcomeOf(register, { columns, rows: forged });
        if (outcome === 'refused') {
          refused += 1;
          return;
        }
        const honest = readAnswer(register, { columns, rows });
        for (const [key, list] of outcome) {
          // An empty row that claims a key has no value of anybody; every value must be the key's own.
          for (const row of list.filter((text) => text !== '{}')) expect(honest.get(key)).toContain(row);
        }
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(200);
  });

  it('never gives a key more than its own rows when rows are lost', () => {
    fc.assert(
      fc.property(
        registerArbitrary.chain((register) =>
          fc.tuple(fc.constant(register), fc.subarray([...honestAnswer(register).rows])),
        ),
        ([register, rows]) => {
          const outcome = outcomeOf(register, { columns: COLUMNS, rows });
          if (outcome === 'refused') return;
          const honest = readAnswer(register, honestAnswer(register));
          for (const [key, list] of outcome) expect(honest.get(key)).toEqual(expect.arrayContaining(list));
        },
      ),
    );
  });

  it('counts a stored row once when blank padding makes two spellings find it', () => {
    const key = people.pupil.id;
    const layout = layOutKeys(pupils, [key], TEXT);
    const rows = layout.spellings.map((asked, at): RawRow => {
      const isFound = asked.trimEnd() === key;
      return [
        String(at + 1),
        asked.padEnd(20),
        isFound ? key.padEnd(20) : null,
        isFound ? '甲' : null,
        isFound ? '3' : null,
      ];
    });
    expect(rows.filter(([, , stored]) => stored !== null)).toHaveLength(2);

    expect(rowsByKey(pupils, layout, { columns: COLUMNS, rows }).get(key)).toEqual([{ name: '甲', grade: 3 }]);
  });

  it('keeps two rows of one person that say the same under two spellings apart', () => {
    const key = people.pupil.id;
    const layout = layOutKeys(pupils, [key], TEXT);
    const rows = layout.spellings.map((asked, at): RawRow => {
      const isFound = asked === key || asked === key.toLowerCase();
      return [String(at + 1), asked, isFound ? asked : null, isFound ? '甲' : null, isFound ? '3' : null];
    });

    expect(rowsByKey(pupils, layout, { columns: COLUMNS, rows }).get(key)).toEqual([
      { name: '甲', grade: 3 },
      { name: '甲', grade: 3 },
    ]);
  });
});

describe('the layout of keys', () => {
  it('asks for every spelling of every key, and remembers whose each is', () => {
    const keys = [people.pupil.id, people.owner.id];
    const { spellings, slotKeys } = layOutKeys(pupils, keys, TEXT);

    expect(spellings).toEqual(keys.flatMap((key) => personKey.spellings(key)));
    expect(slotKeys).toEqual(keys.flatMap((key) => personKey.spellings(key).map(() => key)));
  });

  it('asks a column of numbers only for what it can hold', () => {
    const books = defineRelation({
      department: 'test',
      name: 'books',
      key: { expects: 'number', spellings: (key) => [key, `'${key}`, `0${key}`], fold: (stored) => stored },
      columns: { name },
    });
    const keys = ['630224017', '017', '99999999999', 'x'];

    expect(layOutKeys(books, keys, INT4).spellings).toEqual(['630224017']);
    expect(layOutKeys(books, keys, INT8).spellings).toEqual(['630224017', '99999999999']);
    expect(layOutKeys(books, keys, NUMERIC).spellings).toEqual(['630224017', '99999999999']);
    expect(layOutKeys(books, ['0'], INT4)).toEqual({ spellings: ['0'], slotKeys: ['0'] });
  });

  it('answers a key that a column of numbers cannot hold as one without rows', () => {
    const books = defineRelation({ department: 'test', name: 'books', key: innerKeyOf('book'), columns: { name } });
    const layout = layOutKeys(books, ['017', '8'], INT4);
    const columns = [
      { name: 'slot', typeId: INT4 },
      { name: 'asked', typeId: INT4 },
      { name: 'key', typeId: INT4 },
      { name: 'name', typeId: TEXT },
    ];

    const rows = rowsByKey(books, layout, { columns, rows: [['1', '8', '8', '乙']] });

    expect(rows.get('8')).toEqual([{ name: '乙' }]);
    expect(rows.get('017') ?? []).toEqual([]);
  });
});

describe('the statement', () => {
  it('casts the keys to the type of the stored column, so that its index serves', () => {
    const text = keyedStatementText('select sfzjh as key, xm as name from xs', ['name'], BPCHAR);

    expect(text).toContain('from unnest($1::bpchar[]) with ordinality as k(spelling, slot)');
    expect(text).toContain('where x.key = k.spelling');
    expect(text).toMatch(/^select k\.slot::int4 as slot, k\.spelling as asked, r\.key, r\.name$/mu);
  });

  it('reads no row to find out the columns', () => {
    expect(describeStatement(pupils, 'select 1 as key')).toEqual({
      name: 'test.pupils.describe',
      text: 'select * from (\nselect 1 as key\n) r limit 0',
      values: [],
    });
  });
});

describe('the columns of a relation', () => {
  const areas = defineRelation({
    department: 'test',
    name: 'areas',
    key: personKey,
    columns: { name, area: decimal, measured_on: day },
  });
  const good = [
    { name: 'key', typeId: VARCHAR },
    { name: 'name', typeId: TEXT },
    { name: 'area', typeId: NUMERIC },
    { name: 'measured_on', typeId: 1082 },
  ];

  it('fit when every column is there with a type that it may have, in any order and with more beside them', () => {
    expect(columnProblems(areas, [...good.toReversed(), { name: 'more', typeId: JSON_TYPE }])).toEqual([]);
  });

  it('are named all at once when they do not fit', () => {
    const columns = [
      { name: 'key', typeId: JSON_TYPE },
      { name: 'area', typeId: TEXT },
      { name: 'measured_on', typeId: INT4 },
    ];

    expect(columnProblems(areas, columns)).toEqual([
      'column key is type 114, expected text or number',
      'column name is missing',
      'column area is text, expected number',
      'column measured_on is int4, expected date, or text like 20260901',
    ]);
    expect(columnProblems(areas, good.slice(1))).toEqual(['column key is missing']);
  });
});
