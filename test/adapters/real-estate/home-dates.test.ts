import { describe, expect, it } from 'vitest';
import { holdingsOfPerson, holdsHomeIn } from '../../../adapters/real-estate/holdings.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { decodeCode } from '../../../gateway/contracts/codes/code-table.ts';
import { REGISTRATION_TYPE, RIGHT_TYPE } from '../../../gateway/contracts/codes/real-estate-codes.ts';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import type { PersonId } from '../../../gateway/contracts/identifiers/person-id.ts';
import { scopeOf } from '../../support/scope-of.ts';

const id = people.owner.id as PersonId;
const EAST = parseDivisionCode('630102');
const DAY = parsePlainDate('2025-08-27');

type Home = {
  readonly on?: string;
  readonly entry?: string;
  readonly type?: string;
  readonly division?: string;
};

/** Whether the holder of these rights had a home in the eastern district by the day, or has one now. */
async function hasHome(by: typeof DAY | null, ...homes: readonly Home[]): Promise<boolean | null | undefined> {
  const rows = homes.map(({ on, entry = '200', type = '4', division = '630102' }) => ({
    right_type: decodeCode(RIGHT_TYPE, type),
    registration_type: decodeCode(REGISTRATION_TYPE, entry),
    registered_on: on,
    division_code: division,
  }));
  const { record } = await holdingsOfPerson(scopeOf({ holding: { [id]: rows } }), id);
  return record && holdsHomeIn(record, EAST, by);
}

describe('a home with a day by which it was to be registered', () => {
  it.each([
    ['2025-08-26', true],
    ['2025-08-27', true],
    ['2025-08-28', false],
    [undefined, null],
  ])('registered on %s is held by 2025-08-27: %s', async (on, expected) => {
    expect(await hasHome(DAY, { ...(on !== undefined && { on }) })).toBe(expected);
  });

  it('counts on whatever day it was registered when no day is named', async () => {
    expect(await hasHome(null, { on: '2026-08-01' })).toBe(true);
    expect(await hasHome(null, {})).toBe(true);
  });

  it.each([
    ['100', false],
    ['200', false],
    ['300', null],
    ['500', null],
    ['900', null],
    ['', null],
  ])(
    'that was entered later by %j is held before: %s, for a change may follow an older entry',
    async (entry, expected) => {
      expect(await hasHome(DAY, { on: '2026-01-10', entry })).toBe(expected);
    },
  );

  it('is none elsewhere or of another kind, whenever it was registered', async () => {
    expect(await hasHome(DAY, { division: '630105' })).toBe(false);
    expect(await hasHome(DAY, { type: '3' })).toBe(false);
  });

  it('is found among several: one that surely counts is enough, one that may count leaves it open', async () => {
    const late = { on: '2026-01-10' };

    expect(await hasHome(DAY, late, {}, { on: '2020-01-10' })).toBe(true);
    expect(await hasHome(DAY, late, {})).toBe(null);
    expect(await hasHome(DAY, late, late)).toBe(false);
  });
});
