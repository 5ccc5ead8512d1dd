// The helpers of this file assert.
/* oxlint-disable vitest/expect-expect */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { askPerson } from '../support/ask-person.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway();
});

afterAll(() => gateway[Symbol.asyncDispose]());

const FACTS = `enrollment {
  status reason provenance { source recordedOn }
  record {
    name studentNumber rollType state { code en } isOnRoll isAttending
    grade third: gradeAtMost(grade: 3) sixth: gradeAtMost(grade: 6) classNumber entryMonth programYears studentType { code }
    school { code name division { code } }
    runningTransfers { kind { code } requestedOn fromSchool { code name } toSchool { code name } }
  }
}`;

type Named = { readonly id: string; readonly name: string; readonly studentNumber: string };

const SCHOOLS = {
  gandu: { code: '2163022400', name: '甘都镇中心小学', division: { code: '630224' } },
  ganduJunior: { code: '3163022400', name: '甘都镇初级中学', division: { code: '630224' } },
  xiningEast: { code: '2163010200', name: '城东区第一小学', division: { code: '630102' } },
  kongwan: { code: '2142068400', name: '孔湾镇中心小学', division: { code: '420684' } },
  kongwanSecond: { code: '2142068401', name: '孔湾镇第二小学', division: { code: '420684' } },
  meili: { code: '2132058100', name: '梅李镇中心小学', division: { code: '320581' } },
  yangpu: { code: '2131011000', name: '杨浦区第一小学', division: { code: '310110' } },
} as const;

const STATES = {
  '01': { en: 'active', isOnRoll: true, isAttending: true },
  '02': { en: 'suspended', isOnRoll: true, isAttending: false },
  '06': { en: 'dropped out', isOnRoll: true, isAttending: false },
  '07': { en: 'graduated', isOnRoll: false, isAttending: false },
} as const;

async function expectRoll(
  named: Named,
  expected: {
    readonly school: keyof typeof SCHOOLS;
    readonly grade: number;
    readonly entered: string;
    readonly state?: keyof typeof STATES;
    readonly name?: string;
    readonly rollType?: string;
    readonly years?: string;
    readonly studentType?: string;
    readonly transfers?: readonly unknown[];
  },
): Promise<void> {
  const { grade, entered, state = '01' } = expected;
  const { en, isOnRoll, isAttending } = STATES[state];
  expect(await askPerson(gateway, named, FACTS)).toEqual({
    enrollment: {
      status: 'FOUND',
      reason: null,
      provenance: { source: 'enrollment', recordedOn: `${entered}-09-15` },
      record: {
        name: expected.name ?? named.name,
        studentNumber: named.studentNumber,
        rollType: expected.rollType ?? 'FORMAL',
        state: { code: state, en },
        isOnRoll,
        isAttending,
        grade,
        third: grade <= 3,
        sixth: grade <= 6,
        classNumber: `${entered}01`,
        entryMonth: `${entered}-09`,
        programYears: expected.years ?? '6.0',
        studentType: { code: expected.studentType ?? '21' },
        school: SCHOOLS[expected.school],
        runningTransfers: expected.transfers ?? [],
      },
    },
  });
}

const statusOf = async (named: { readonly id: string }): Promise<unknown> =>
  (await askPerson(gateway, named, 'enrollment { status reason record { grade } }'))['enrollment'];

describe('a roll', () => {
  it('says where and in which grade a pupil is, and not where the pupil lives', async () => {
    await expectRoll(people.pupil, { school: 'gandu', grade: 3, entered: '2024' });
    await expectRoll(people.absentPupil, { school: 'gandu', grade: 5, entered: '2022' });
  });

  it('is found by the identity number of today and keeps the student number with the former one', async () => {
    await expectRoll(people.idChanged, { school: 'gandu', grade: 5, entered: '2022' });
    expect(people.idChanged.studentNumber).toBe(`G${people.idChanged.formerId}`);
  });

  it('is found when the school stored the number in full width or with an apostrophe', async () => {
    await expectRoll(people.fullWidth, { school: 'xiningEast', grade: 6, entered: '2021' });
    await expectRoll(people.apostrophe, { school: 'xiningEast', grade: 6, entered: '2021' });
  });

  it('is understood when the school stored words in place of codes', async () => {
    await expectRoll(people.codesAsWords, { school: 'kongwanSecond', grade: 4, entered: '2023' });
  });

  it('keeps what the school made of a rare name', async () => {
    await expectRoll(people.rareNameOutsideBmp, { school: 'yangpu', grade: 5, entered: '2022', name: '王?' });
  });

  it('that is temporary says so, with a number that is not the pupil’s', async () => {
    await expectRoll(people.lNumberChild, { school: 'kongwan', grade: 3, entered: '2024', rollType: 'TEMPORARY' });
    expect(people.lNumberChild.studentNumber).not.toContain(people.lNumberChild.id);
    await expectRoll(people.temporaryRollChild, {
      school: 'gandu',
      grade: 3,
      entered: '2024',
      rollType: 'TEMPORARY',
    });
    expect(people.temporaryRollChild.studentNumber).not.toContain(people.temporaryRollChild.id);
  });

  it('without an identity number cannot be found by one, though its student number holds it', async () => {
    expect(people.jNumberChild.studentNumber).toBe(`J${people.jNumberChild.id}`);
    expect(await statusOf(people.jNumberChild)).toEqual({ status: 'NO_RECORD', reason: null, record: null });
  });

  it('at two schools at once is AMBIGUOUS, and no school is chosen', async () => {
    expect(await statusOf(people.duplicateRolls)).toEqual({ status: 'AMBIGUOUS', reason: null, record: null });
  });

  it('that ended is told when there is no other: a five-year school has no grade 6', async () => {
    await expectRoll(people.fiveYearLeaver, { school: 'meili', grade: 5, entered: '2021', state: '07', years: '5.0' });
  });

  it('that is suspended, or of one lost to school, is on the roll and does not attend', async () => {
    await expectRoll(people.suspendedPupil, { school: 'meili', grade: 6, entered: '2021', state: '02' });
    await expectRoll(people.dropout, {
      school: 'ganduJunior',
      grade: 8,
      entered: '2025',
      state: '06',
      years: '3.0',
      studentType: '31',
    });
  });

  it('is not there for a child who has not begun school', async () => {
    for (const named of [people.entrant, people.leapDayChild, people.twinA]) {
      expect(await statusOf(named)).toEqual({ status: 'NO_RECORD', reason: null, record: null });
    }
  });
});

describe('a transfer', () => {
  const ends = {
    fromSchool: { code: SCHOOLS.gandu.code, name: SCHOOLS.gandu.name },
    toSchool: { code: SCHOOLS.xiningEast.code, name: SCHOOLS.xiningEast.name },
  };

  it('that is running is told with both schools, and the roll stays where it is', async () => {
    await expectRoll(people.runningTransfer, {
      school: 'gandu',
      grade: 3,
      entered: '2024',
      transfers: [{ kind: { code: '21' }, requestedOn: '2026-08-24', ...ends }],
    });
  });

  it('that is finished leaves the new roll alone', async () => {
    await expectRoll(people.transferredPupil, { school: 'xiningEast', grade: 5, entered: '2022' });
  });
});
