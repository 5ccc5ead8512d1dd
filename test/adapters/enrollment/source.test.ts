import { describe, expect, it } from 'vitest';
import { enrollmentOfPerson, transfersOf } from '../../../adapters/enrollment/source.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { decodeCode } from '../../../gateway/contracts/codes/code-table.ts';
import { ENROLLMENT_CHANGE, ENROLLMENT_STATE } from '../../../gateway/contracts/codes/enrollment-codes.ts';
import type { PersonId } from '../../../gateway/contracts/identifiers/person-id.ts';
import { scopeOf, type Register } from '../../support/scope-of.ts';

const id = people.pupil.id as PersonId;

const rollOf = async (row: Readonly<Record<string, unknown>>, register: Register = {}, transfers = false) =>
  enrollmentOfPerson(scopeOf({ roll: { [id]: [row] }, ...register }), id, { transfers });

describe('a roll', () => {
  it('of which the register knows next to nothing is a roll all the same', async () => {
    expect((await rollOf({})).record).toEqual({
      studentKey: undefined,
      name: '',
      studentNumber: null,
      rollType: null,
      state: { table: 'enrollment state', code: '', isKnown: false },
      grade: null,
      classNumber: null,
      entryMonth: null,
      programYears: null,
      studentType: null,
      school: null,
    });
  });

  it('with a student number or school code that is none has none', async () => {
    const { record } = await rollOf({ student_number: 'X', school_code: '12', school_name: '甲', grade: 'graduated' });

    expect(record).toMatchObject({
      studentNumber: null,
      rollType: null,
      grade: null,
      school: { code: null, name: '甲' },
    });
  });

  it.each([
    ['G63022420180831998X', 'FORMAL'],
    ['L63022420180831998X', 'TEMPORARY'],
    ['J63022420180831998X', 'NO_IDENTITY_NUMBER'],
  ])('with the number %s is %s', async (number, rollType) => {
    expect((await rollOf({ student_number: number })).record).toMatchObject({ studentNumber: number, rollType });
  });

  it('whose transfers cannot be read is UNAVAILABLE when they are asked for', async () => {
    const row = { student_key: '7', state: decodeCode(ENROLLMENT_STATE, '01') };

    expect(await rollOf(row, { transfer: 'OVERLOADED' }, true)).toMatchObject({
      status: 'UNAVAILABLE',
      reason: 'OVERLOADED',
      record: null,
    });
    expect(await rollOf(row, { transfer: 'OVERLOADED' })).toMatchObject({ status: 'FOUND' });
  });
});

describe('transfers', () => {
  it('come with the latest first, and without those whose kind is not known', async () => {
    const kind = decodeCode(ENROLLMENT_CHANGE, '21');
    const rows = [
      { kind, requested_on: '2025-01-01' },
      { kind, requested_on: undefined },
      { requested_on: '2026-12-31' },
      { kind, requested_on: '2026-08-24' },
    ];

    const found = await transfersOf(scopeOf({ transfer: { '7': rows } }), '7');

    expect(found.map(({ requestedOn }) => requestedOn)).toEqual(['2026-08-24', '2025-01-01', null]);
  });
});
