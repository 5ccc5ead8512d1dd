import { describe, expect, it } from 'vitest';
import {
  isForCurrentAddress,
  isInForceForMonths,
  isInForceOn,
  isIssuedIn,
  monthsInForceOn,
  residencePermitOfPerson,
  type PermitHandling,
} from '../../../adapters/household/residence-permit.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { parsePlainDate, type PlainDate } from '../../../gateway/contracts/dates.ts';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import type { PersonId } from '../../../gateway/contracts/identifiers/person-id.ts';
import { scopeOf } from '../../support/scope-of.ts';

const EAST = parseDivisionCode('630102');
const NORTH = parseDivisionCode('630105');
const personId = people.permitLapsed.id as PersonId;
const day = (text: string): PlainDate => parsePlainDate(text);

/** A handling of the eastern district between two days; a day that is left out cannot be read. */
const handling = (from: string | null, until: string | null, more: Partial<PermitHandling> = {}): PermitHandling => ({
  isIssued: true,
  from: from === null ? null : day(from),
  until: until === null ? null : day(until),
  division: EAST,
  address: null,
  ...more,
});
const permit = (...handlings: readonly PermitHandling[]) => ({ personId, handlings });

/** In force, months, twelve months reached. */
const force = (
  held: ReturnType<typeof permit>,
  on: string,
  issuedIn = EAST,
): readonly [boolean | null, number | null, boolean | null] => [
  isInForceOn(held, day(on), issuedIn),
  monthsInForceOn(held, day(on), issuedIn),
  isInForceForMonths(held, 12, day(on), issuedIn),
];

describe('the force of a permit', () => {
  const yearly = permit(
    handling('2023-08-01', '2024-07-31'),
    handling('2025-08-01', '2026-07-31'),
    handling('2024-08-01', '2025-07-31'),
  );

  it.each([
    ['2023-07-31', [false, 0, false]],
    ['2023-08-01', [true, 0, false]],
    ['2024-07-31', [true, 11, false]],
    ['2024-08-01', [true, 12, true]],
    ['2026-07-31', [true, 35, true]],
    ['2026-08-01', [false, 0, false]],
  ] as const)('that is endorsed in time every year runs through: on %s %j', (on, expected) => {
    expect(force(yearly, on)).toEqual(expected);
  });

  it.each([
    ['2025-06-09', [true, 23, true]],
    ['2025-06-10', [false, 0, false]],
    ['2025-06-12', [false, 0, false]],
    ['2025-06-13', [true, 0, false]],
    ['2026-06-12', [true, 11, false]],
    ['2026-06-13', [true, 12, true]],
  ] as const)('is interrupted by three days, and what is made up counts anew: on %s %j', (on, expected) => {
    const madeUp = permit(
      handling('2023-06-10', '2024-06-09'),
      handling('2024-06-10', '2025-06-09'),
      handling('2025-06-13', '2026-06-12'),
      handling('2026-06-13', '2027-06-12'),
    );

    expect(force(madeUp, on)).toEqual(expected);
  });

  it('is interrupted by one day, and not by an endorsement before the last day', () => {
    const late = permit(handling('2024-01-01', '2024-12-31'), handling('2025-01-02', '2025-12-31'));
    const early = permit(handling('2024-01-01', '2024-12-31'), handling('2024-12-05', '2025-12-04'));

    expect(force(late, '2025-06-01')).toEqual([true, 4, false]);
    expect(force(early, '2025-06-01')).toEqual([true, 17, true]);
  });

  it('is that of all permits together, and of one division only where one is named', () => {
    const moved = permit(
      handling('2023-03-01', '2024-02-29', { division: NORTH }),
      handling('2024-03-01', '2025-02-28', { division: NORTH }),
      handling('2024-12-01', '2025-11-30'),
    );
    const on = day('2025-02-01');

    expect([
      monthsInForceOn(moved, on, null),
      monthsInForceOn(moved, on, EAST),
      monthsInForceOn(moved, on, NORTH),
    ]).toEqual([23, 2, 23]);
    expect(isInForceForMonths(moved, 12, on, null)).toBe(true);
    expect(force(moved, '2025-02-01', EAST)).toEqual([true, 2, false]);
    expect(force(moved, '2025-05-01', NORTH)).toEqual([false, 0, false]);
    expect(force(moved, '2025-05-01', parseDivisionCode('6301'))).toEqual([true, 26, true]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a first day', handling(null, '2026-12-31')],
    ['a last day', handling('2025-01-01', null)],
    ['two days', handling(null, null)],
    ['a state', handling('2025-01-01', '2026-12-31', { isIssued: false })],
    ['a police station', handling('2025-01-01', '2026-12-31', { division: null })],
  ] as const)('leaves open whether the permit has force: %s', (_what, unclear) => {
    expect(force(permit(unclear), '2026-08-27')).toEqual([null, null, null]);
  });

  it('does not matter where the others settle it', () => {
    const held = permit(
      handling('2025-08-01', '2026-07-31'),
      handling('2026-08-01', '2027-07-31'),
      handling(null, '2025-03-31'),
    );

    expect(force(held, '2026-08-27')).toEqual([true, 12, true]);
    expect(isInForceOn(permit(handling('2026-09-01', null)), day('2026-08-27'), null)).toBe(false);
    expect(isInForceOn(permit(handling(null, '2026-08-26')), day('2026-08-27'), null)).toBe(false);
  });

  it('matters where it may close the gap between two others', () => {
    const held = permit(
      handling('2023-01-01', '2023-12-31'),
      handling('2026-01-01', '2026-12-31'),
      handling('2024-01-01', null),
    );

    expect(force(held, '2026-08-27')).toEqual([true, null, null]);
    expect(isInForceForMonths(held, 7, day('2026-08-27'), EAST)).toBe(true);
    expect(isInForceForMonths(held, 44, day('2026-08-27'), EAST)).toBe(false);
  });

  it('includes two days in the wrong order', async () => {
    const row = { state: 'ISSUED', issued_on: '2026-05-01', valid_until: '2025-05-01' };
    const { record } = await residencePermitOfPerson(scopeOf({ permit: { [personId]: [row] } }), personId, {
      stay: false,
    });

    expect(record?.handlings).toEqual([handling(null, null, { division: null })]);
  });
});

describe('the place of issue', () => {
  const old = handling('2023-01-01', '2023-12-31', { division: NORTH });
  const latest = handling('2024-01-01', '2024-12-31');

  it.each([
    ['630102', true],
    ['6301', true],
    ['630105', false],
    ['630102006', null],
  ])('is that of the latest handling: %s is %s', (division, value) => {
    expect(isIssuedIn(permit(latest, old), parseDivisionCode(division))).toBe(value);
  });

  it('is not known where handlings that may be the latest differ', () => {
    const twice = permit(latest, { ...latest, division: NORTH });
    const undated = permit(latest, handling(null, '2025-12-31', { division: NORTH }));
    const unclear = permit({ ...latest, isIssued: false });

    expect([twice, undated, unclear].map((held) => isIssuedIn(held, EAST))).toEqual([null, null, null]);
    expect(isIssuedIn(permit(latest, { ...old, from: null, division: EAST }), EAST)).toBe(true);
  });
});

describe('the address of a permit', () => {
  const HOME = '青海省西宁市城东区八一路街道11号楼201室';
  const compare = async (address: string | null, ...stays: readonly Readonly<Record<string, string>>[]) =>
    isForCurrentAddress(
      scopeOf({ stay: { [personId]: stays } }),
      permit(
        handling('2026-01-01', '2026-12-31', { address }),
        handling('2025-01-01', '2025-12-31', { address: '别处' }),
      ),
    );

  it('is that of the present stay, however wide it is written and with whatever blanks', async () => {
    expect(await compare(HOME, { address: HOME })).toBe(true);
    expect(await compare(HOME, { address: '青海省西宁市城东区 八一路街道１１号楼２０１室　' })).toBe(true);
    expect(await compare(HOME, { address: '青海省西宁市城北区朝阳街道7号楼402室' })).toBe(false);
  });

  it('is compared with the stay that was begun last and not ended', async () => {
    const before = { address: '前一处', arrived_on: '2024-01-01' };
    const now = { address: HOME, arrived_on: '2025-01-01', left_on: '00000000' };

    expect(await compare(HOME, before, now)).toBe(true);
    expect(await compare(HOME, { ...before, arrived_on: '2025-06-01', left_on: '20250901' }, now)).toBe(true);
    expect(await compare(HOME, { ...before, arrived_on: '2025-06-01' }, now)).toBe(false);
    expect(await compare(HOME, { ...now, left_on: '20260831' })).toBe(null);
    expect(await compare(HOME, { ...now, left_on: '20270101' })).toBe(true);
  });

  it('is not known where one of the two is not', async () => {
    expect(await compare(null, { address: HOME })).toBe(null);
    expect(await compare(HOME)).toBe(null);
    expect(await compare(HOME, { arrived_on: '2025-01-01' })).toBe(null);
    expect(await compare(HOME, { address: HOME, left_on: '去年' })).toBe(null);
    expect(await compare(HOME, { address: HOME }, { address: '另一处' })).toBe(null);
  });

  it('needs the stays only when it is asked for: without them the permit is UNAVAILABLE', async () => {
    const scope = scopeOf({ permit: { [personId]: [{ state: 'ISSUED' }] }, stay: 'DOWN' });

    expect(await residencePermitOfPerson(scope, personId, { stay: true })).toMatchObject({
      status: 'UNAVAILABLE',
      reason: 'DOWN',
      record: null,
    });
    expect(await residencePermitOfPerson(scope, personId, { stay: false })).toMatchObject({ status: 'FOUND' });
    expect(await residencePermitOfPerson(scopeOf({ stay: 'DOWN' }), personId, { stay: true })).toMatchObject({
      status: 'NO_RECORD',
    });
  });
});
