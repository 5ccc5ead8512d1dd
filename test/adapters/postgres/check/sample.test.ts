import { describe, expect, it } from 'vitest';
import { code, day, decimal, division, partialDay, text } from '../../../../adapters/postgres/column-types.ts';
import { checkSample } from '../../../../adapters/postgres/check/sample.ts';
import { innerKeyOf, personKey } from '../../../../adapters/postgres/key-types.ts';
import { SEX } from '../../../../gateway/contracts/codes/person-codes.ts';
import { defineRelation, type Columns, type KeyType } from '../../../../gateway/contracts/relation.ts';

const VARCHAR = 1043;
const BPCHAR = 1042;
const LARGE = '11010119900316996X';
const SMALL = '11010119900316996x';
const OTHER = '110101199003109967';

const relationOf = (key: KeyType, columns: Columns) => defineRelation({ department: 'any', name: 'any', key, columns });

/** What is told about one column whose cells these are. */
const toldOf = (type: Columns[string], cells: readonly (string | null)[]): readonly string[] =>
  checkSample(relationOf(innerKeyOf('any'), { cell: type }), {
    columns: [
      { name: 'key', typeId: VARCHAR },
      { name: 'cell', typeId: VARCHAR },
    ],
    rows: cells.map((cell) => ['1', cell]),
  })
    .findings.filter(({ name }) => name === 'sample')
    .map(({ outcome, detail }) => `${outcome} ${detail}`);

/** What is told about these stored keys, and the key that is to be looked up. */
const keysOf = (stored: readonly (string | null)[], typeId = VARCHAR) => {
  const { findings, key } = checkSample(relationOf(personKey, {}), {
    columns: [{ name: 'key', typeId }],
    rows: stored.map((cell) => [cell]),
  });
  return { told: findings.filter(({ name }) => name === 'keys').map((line) => `${line.outcome} ${line.detail}`), key };
};

describe('cells of a sample', () => {
  it('count as empty where they hold nothing or a mark for nothing', () => {
    expect(toldOf(text, [null, '', '  ', '无', 'a'])).toEqual([
      'ok 5 rows: 1 values decode, 4 are empty, 0 do not decode',
    ]);
  });

  it('name a column that holds nothing at all', () => {
    expect(toldOf(text, [null, ''])).toEqual([
      'ok 2 rows: 0 values decode, 2 are empty, 0 do not decode; nothing in cell',
    ]);
  });

  it('count as empty where a date is a placeholder or open, and as undecoded where it is none or too short', () => {
    expect(toldOf(day, ['20260901', '00000000', '9999-12-31', '长期', '20261399', '202609'])).toEqual([
      'ok 6 rows: 1 values decode, 3 are empty, 2 do not decode',
      'failed cell: 1 decode, 3 empty, 2 do not (expected date, or text like 20260901): translate them in a relation file of your own',
    ]);
    expect(toldOf(partialDay, ['1985'])).toEqual(['ok 1 rows: 1 values decode, 0 are empty, 0 do not decode']);
  });

  it('do not decode where a code is not in its table, a division is none, a number is not finite', () => {
    expect(toldOf(code(SEX), ['1', '2', '1', '1', 'Q'])[1]).toBe(
      `note cell: 4 decode, 0 empty, 1 do not (expected code of ${SEX.name})`,
    );
    expect(toldOf(division, ['north'])[1]).toMatch(/^failed cell: 0 decode, 0 empty, 1 do not/u);
    expect(toldOf(decimal, ['NaN'])[1]).toMatch(/^failed cell: 0 decode, 0 empty, 1 do not/u);
  });

  it('may fail to decode up to a fifth of the filled ones', () => {
    expect(toldOf(day, ['20260901', '20260901', '20260901', '20260901', 'x', null])[1]).toMatch(/^note /u);
    expect(toldOf(day, ['20260901', '20260901', '20260901', 'x', null, null])[1]).toMatch(/^failed /u);
  });
});

describe('keys of a sample', () => {
  it('are found in the spellings that are asked for; the first that is found is looked up', () => {
    expect(keysOf(['?', SMALL, LARGE, `${LARGE} `, LARGE.replace('X', '×')])).toEqual({
      told: ['note 4 of 5 keys can be looked up; 1 are no identity number'],
      key: LARGE,
    });
  });

  it('are missed where blanks are stored that no look-up asks for, except in a padded column', () => {
    expect(keysOf([`${LARGE}   `], BPCHAR).told).toEqual(['ok 1 of 1 keys can be looked up']);
    expect(keysOf([`${LARGE}   `])).toEqual({
      told: [
        'failed 0 of 1 keys can be looked up; 1 are spelt in a way that is not asked for: see that the key column is the right one, or override the relation',
      ],
      key: undefined,
    });
  });

  it('are missed where several holders stand in one cell', () => {
    expect(keysOf([LARGE, LARGE, LARGE, LARGE, `${LARGE},${OTHER}`, null]).told).toEqual([
      'note 4 of 5 keys can be looked up; 1 rows hold several in one cell, where none of them is found; 1 are empty',
    ]);
  });
});
