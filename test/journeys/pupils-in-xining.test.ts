import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import {
  askAssessment,
  decide,
  decidedIn,
  forReview,
  met,
  notAsked,
  notKnown,
  notMet,
  type Decided,
  type Question,
  type Someone,
} from '../support/assessments.ts';
import { but, GRADE_ONE, GUARDIAN_FALLBACKS, signedWork, TRANSFER, withoutWork } from '../support/enrolment-story.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';
import { guardianOf } from '../support/guardians.ts';
import { createSwitch } from '../support/source-switch.ts';

const sources = createSwitch(['household', 'real-estate', 'enrollment']);
let bureau: TestGateway;
let tester: TestGateway;
beforeAll(async () => {
  bureau = await createTestGateway({ wrap: sources.wraps, config: { policy: SANDBOX_POLICY } });
  tester = await createTestGateway();
});
beforeEach(() => void (bureau.statements.length = 0));
afterAll(async () => {
  await bureau[Symbol.asyncDispose]();
  await tester[Symbol.asyncDispose]();
});

/** The bureau of Chengdong asks in the last days of the second term. */
const BUREAU = { client: 'xining-education', on: '2026-08-27' } as const;
const PUPIL: Question = { ...BUREAU, subject: people.pupil, applicant: people.pupilFather };
const SIGNED = { stated: [signedWork(1)] };

const transfer = (question: Question, rest: Partial<Question> = {}): Promise<Decided> =>
  decide(bureau, 'EDU-TR', { ...question, ...rest });

/** What a district of the province decides, on application of the guardian whom the register names. */
const elsewhere = async (subject: Someone, rest: Partial<Question>): Promise<Decided> =>
  decide(tester, 'EDU-TR', { on: BUREAU.on, subject, applicant: await guardianOf(tester, subject), ...rest });

/** Decided where the pupil is registered: nothing is asked but the roll. */
const LOCAL = but(TRANSFER, {
  criteria: {
    T3: met('LOCAL_TRACK'),
    T3a: notAsked('PERMIT_NOT_ASKED'),
    T3b: notAsked('LOCAL_NOT_ASKED'),
    T3c: notAsked('LOCAL_NOT_ASKED'),
  },
});
const { RESIDENCE_MONTHS: _months, ...ROLL } = TRANSFER.results;

describe('the pupil, who is to change from Gandu to Chengdong', () => {
  it('is told to do so when she applies for grade 1, and is not refused for it', async () => {
    expect(await decide(bureau, 'EDU-G1', { ...PUPIL, ...SIGNED })).toEqual(
      but(GRADE_ONE, {
        outcome: 'NEEDS_REVIEW',
        criteria: { E7: forReview('IS_TRANSFER') },
        advice: ['YEAR_LATE', ...GRADE_ONE.advice],
      }),
    );
  });

  it('has a roll, permit and home by the registers; the work of her parents is open, and settled by a commitment', async () => {
    const oneCase = { case: 'MA-2026-0018' };
    expect(await transfer(PUPIL, oneCase)).toEqual(withoutWork(TRANSFER));
    expect(await transfer(PUPIL, { ...oneCase, ...SIGNED })).toEqual(TRANSFER);
  });

  it('is shown kind, state, school and grade of her roll, and nothing else of her', async () => {
    const { text, data } = await askAssessment(bureau, 'EDU-TR', { ...PUPIL, ...SIGNED });
    expect(data.assess.results.map(({ item, unit, value }: Shown) => [item.en, unit, value])).toEqual([
      ['Kind of the roll', 'CODE', 'FORMAL'],
      ['State of the roll', 'CODE', '01'],
      ['Code of the school that keeps the roll', 'CODE', '2163022400'],
      ['Grade', 'CODE', '3'],
      ['Months of residence by the permit', 'MONTHS', '35'],
    ]);
    const rest = text.replace(people.pupil.id, '');
    expect(Object.values(people).filter(({ id, name }) => rest.includes(id) || rest.includes(name))).toEqual([]);
    expect(rest).not.toMatch(/甘都|八一路|630224017|GB00021F|2018-?08-?31|1988-?03-?15|1990-?11-?02/u);
    expect([...new Set(bureau.statements)].toSorted()).toEqual([
      'enrollment.roll',
      'enrollment.transfer',
      'household.member',
      'household.permit',
      'household.registration',
      'household.stay',
      'real-estate.holding',
    ]);
  });

  it('is refused in November, when the permit of her parents has not been endorsed for ten weeks', async () => {
    expect(await transfer(PUPIL, { ...SIGNED, on: '2026-11-22' })).toEqual(
      but(TRANSFER, {
        outcome: 'NOT_ELIGIBLE',
        criteria: { T3a: notMet('PERMIT_LAPSED') },
        results: { ...TRANSFER.results, RESIDENCE_MONTHS: '0' },
      }),
    );
  });

  it('is decided alike by both executors, byte by byte', async () => {
    await using reference = await createTestGateway({ execution: 'reference', config: { policy: SANDBOX_POLICY } });
    const [compiled, plain] = [
      await askAssessment(bureau, 'EDU-TR', { ...PUPIL, ...SIGNED }),
      await askAssessment(reference, 'EDU-TR', { ...PUPIL, ...SIGNED }),
    ];
    expect(plain.text).toBe(compiled.text);
    expect(decidedIn(plain)).toEqual(TRANSFER);
  });

  it('is not refused while the school rolls are down', async () => {
    using _off = sources.off('enrollment');
    const nothing = { ROLL_TYPE: null, ROLL_STATE: null, SCHOOL_CODE: null, GRADE: null };
    expect(await transfer(PUPIL, SIGNED)).toEqual(
      but(TRANSFER, {
        outcome: 'UNKNOWN',
        criteria: {
          T1: notKnown('ROLL_NOT_FOUND'),
          T2: notKnown('GRADE_UNKNOWN'),
          T5: notKnown('TRANSFERS_UNKNOWN'),
        },
        results: { ...TRANSFER.results, ...nothing },
        fallbacks: ['ask-enrollment'],
      }),
    );
  });

  it('is not refused while the household register is down', async () => {
    using _off = sources.off('household');
    expect(await transfer(PUPIL, SIGNED)).toEqual(
      but(TRANSFER, {
        outcome: 'UNKNOWN',
        criteria: {
          T0: notKnown('GUARDIANSHIP_UNPROVEN'),
          T3: notKnown('REGISTRATION_UNKNOWN'),
          T3a: notKnown('REGISTRATION_UNKNOWN'),
        },
        results: { ...TRANSFER.results, RESIDENCE_MONTHS: null },
        fallbacks: GUARDIAN_FALLBACKS,
      }),
    );
  });
});

type Shown = { readonly item: { readonly en: string }; readonly unit: string; readonly value: string | null };

describe('a pupil on a temporary roll', () => {
  const TEMPORARY = { advice: ['TEMPORARY_ROLL', ...TRANSFER.advice] };

  it('is treated like any other: every criterion as for the pupil of the same village', async () => {
    const child: Question = { ...BUREAU, subject: people.temporaryRollChild, applicant: people.temporaryRollFather };
    const results = { ...TRANSFER.results, ROLL_TYPE: 'TEMPORARY', RESIDENCE_MONTHS: '36' };
    expect(await transfer(child, SIGNED)).toEqual(but(TRANSFER, { ...TEMPORARY, results }));
    expect(await transfer(child)).toEqual(withoutWork(but(TRANSFER, { ...TEMPORARY, results })));
  });

  it('and as for the brother in the same book', async () => {
    const yicheng = { division: '420684' };
    const results = { ...ROLL, SCHOOL_CODE: '2142068400' };
    expect(await elsewhere(people.lNumberChild, yicheng)).toEqual(
      but(LOCAL, { ...TEMPORARY, results: { ...results, ROLL_TYPE: 'TEMPORARY' } }),
    );
    expect(await elsewhere(people.codesAsWords, yicheng)).toEqual(
      but(LOCAL, { results: { ...results, SCHOOL_CODE: '2142068401', GRADE: '4' } }),
    );
  });
});

describe('rolls that need clearing up', () => {
  const hualong = { division: '630224' };
  const UNKNOWN_ROLL = { ROLL_TYPE: null, ROLL_STATE: null, SCHOOL_CODE: null, GRADE: null };

  it('a transfer that is running: an officer looks at it', async () => {
    expect(await elsewhere(people.runningTransfer, hualong)).toEqual(
      but(LOCAL, { outcome: 'NEEDS_REVIEW', criteria: { T5: forReview('TRANSFER_RUNNING') }, results: ROLL }),
    );
  });

  it('one that is finished: the school that has the pupil now is the one that is left', async () => {
    expect(await elsewhere(people.transferredPupil, hualong)).toEqual(
      but(LOCAL, { results: { ...ROLL, SCHOOL_CODE: '2163010200', GRADE: '5' } }),
    );
  });

  it('two rolls in two provinces: the school asks, nobody is refused, and neither roll is shown', async () => {
    expect(await elsewhere(people.duplicateRolls, hualong)).toEqual(
      but(LOCAL, {
        outcome: 'UNKNOWN',
        criteria: {
          T1: notKnown('ROLL_NOT_FOUND'),
          T2: notKnown('GRADE_UNKNOWN'),
          T5: notKnown('TRANSFERS_UNKNOWN'),
        },
        results: UNKNOWN_ROLL,
        fallbacks: ['ask-enrollment'],
      }),
    );
  });

  it('a pupil who dropped out in grade 8 is led back to school, and warned about the examination', async () => {
    const decided = await elsewhere(people.dropout, hualong);
    expect(decided).toEqual(
      but(LOCAL, {
        outcome: 'UNKNOWN',
        criteria: { T1: notKnown('DROPOUT_RETURN') },
        results: { ...ROLL, ROLL_STATE: '06', SCHOOL_CODE: '3163022400', GRADE: '8' },
        advice: ['SENIOR_HIGH_CAUTION', ...TRANSFER.advice],
        fallbacks: ['ask-enrollment'],
      }),
    );
    const { advice } = await elsewhere(people.dropout, { division: '330106' });
    expect(advice).toEqual([
      'SENIOR_HIGH_CAUTION',
      'SENIOR_HIGH_YEARS',
      'NO_PAPER',
      'FLOW',
      'CLOCK',
      'TRANSFER_WINDOW',
    ]);
  });

  it('a pupil who is ill may change school all the same', async () => {
    expect(await elsewhere(people.suspendedPupil, { division: '320581', on: '2026-11-20' })).toEqual(
      but(LOCAL, {
        criteria: { T1: met('ROLL_SUSPENDED') },
        results: { ...ROLL, ROLL_STATE: '02', SCHOOL_CODE: '2132058100', GRADE: '6' },
      }),
    );
  });
});
