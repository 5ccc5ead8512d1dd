import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import {
  askAssessment,
  decide,
  forReview,
  met,
  notAsked,
  notKnown,
  notMet,
  type Decided,
  type Question,
  type Someone,
} from '../support/assessments.ts';
import {
  but,
  GRADE_ONE,
  GUARDIAN_FALLBACKS,
  HOME_FALLBACKS,
  LEASE,
  signedWork,
  withoutWork,
  WORK_FALLBACKS,
  XINING_ADVICE,
} from '../support/enrolment-story.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';
import { guardianOf } from '../support/guardians.ts';

/** The bureau of Chengdong asks as in the sandbox; the tester asks in the name of districts that have no consumer there. */
let bureau: TestGateway;
let tester: TestGateway;
beforeAll(async () => {
  bureau = await createTestGateway({ config: { policy: SANDBOX_POLICY } });
  tester = await createTestGateway();
});
afterAll(async () => {
  await bureau[Symbol.asyncDispose]();
  await tester[Symbol.asyncDispose]();
});

const DAY = { on: '2026-08-27' } as const;

/** What the bureau decides of a child, on the day on which registration begins. */
const inXining = (subject: Someone, applicant: Someone, rest: Partial<Question> = {}): Promise<Decided> =>
  decide(bureau, 'EDU-G1', { client: 'xining-education', ...DAY, subject, applicant, ...rest });

/** What another district decides, on application of the guardian whom the register names. */
const elsewhere = async (division: string, subject: Someone, rest: Partial<Question> = {}): Promise<Decided> =>
  decide(tester, 'EDU-G1', { ...DAY, division, subject, applicant: await guardianOf(tester, subject), ...rest });

describe('families of Gandu with a lease and work in Chengdong, and their residence permits', () => {
  const SETTLED = { stated: [signedWork(1), LEASE] };
  const refused = (reason: string, months: string): Decided =>
    but(GRADE_ONE, {
      outcome: 'NOT_ELIGIBLE',
      criteria: { E5a: notMet(reason) },
      results: { RESIDENCE_MONTHS: months },
    });

  it('one that lapsed for three days a year ago counts anew since it was made up, and that is enough', async () => {
    const decided = await inXining(people.permitLapsedMadeUpChild, people.permitLapsedMadeUp, SETTLED);
    expect(decided).toEqual(but(GRADE_ONE, { results: { RESIDENCE_MONTHS: '14' } }));
  });

  it('one that lapsed for three days in March counts anew too, and that is not', async () => {
    const decided = await inXining(people.madeUpRecentlyChild, people.madeUpRecently, SETTLED);
    expect(decided).toEqual(refused('PERMIT_SHORT', '5'));
  });

  it('a year before it lapsed the same one counted from its first day', async () => {
    const then = { ...SETTLED, on: '2025-08-27' };
    const decided = await inXining(people.madeUpRecentlyChild, people.madeUpRecently, then);
    expect(decided).toEqual(
      but(GRADE_ONE, {
        outcome: 'NOT_ELIGIBLE',
        criteria: { E2: notMet('TOO_YOUNG') },
        results: { RESIDENCE_MONTHS: '29' },
      }),
    );
  });

  it('one that was never endorsed is none any more, and the answer says what making it up would do', async () => {
    const decided = await inXining(people.permitLapsedChild, people.permitLapsed, SETTLED);
    expect(decided).toEqual(refused('PERMIT_LAPSED', '0'));

    const question = { client: 'xining-education', ...DAY, ...SETTLED, applicant: people.permitLapsed };
    const { data } = await askAssessment(bureau, 'EDU-G1', { ...question, subject: people.permitLapsedChild });
    expect(data.assess.criteria[4].sentence.en).toBe(
      'The residence permit of the district is not in force on 2026-08-27: it was not endorsed in time. It is restored when that is made up, and the time counts anew.',
    );
    expect(data.assess.summary.en).toBe(
      'A condition is known not to be met. A refusal is for the officer to sign, and the applicant may ask for the reasons.',
    );
  });

  it('one of five months, four on the day that counts, is too new', async () => {
    const decided = await inXining(people.permitFiveMonthsChild, people.permitFiveMonths, SETTLED);
    expect(decided).toEqual(refused('PERMIT_SHORT', '4'));
  });

  it('one for an address where the family does not live is for a person to look at', async () => {
    const chengbei = { ...SETTLED, division: '630105' };
    const decided = await inXining(people.permitElsewhereChild, people.permitElsewhere, chengbei);
    expect(decided).toEqual(
      but(GRADE_ONE, {
        outcome: 'NEEDS_REVIEW',
        criteria: { E5a: forReview('PERMIT_ADDRESS_DIFFERS') },
        results: { RESIDENCE_MONTHS: '36' },
      }),
    );
  });
});

describe('a child registered in Huangzhong, the same city', () => {
  const child = [people.huangzhongChild, people.huangzhongFather] as const;
  const granted = but(GRADE_ONE, {
    criteria: { E4: met('SAME_PREFECTURE_TRACK'), E5a: notAsked('PERMIT_NOT_ASKED') },
    results: {},
  });

  it('needs no permit in Chengdong, but work beside the home that the register has', async () => {
    expect(await inXining(...child)).toEqual(withoutWork(granted));
    expect(await inXining(...child, { stated: [signedWork(1)] })).toEqual(granted);
  });

  it('needs a home in the district that decides', async () => {
    const none = ['LEASED', 'PURCHASE_CONTRACT'].map((fact) => ({ fact, by: 'INQUIRY', isTrue: false }) as const);
    const decided = await inXining(...child, { division: '630104', stated: [signedWork(1), ...none] });
    expect(decided).toEqual(but(granted, { outcome: 'NOT_ELIGIBLE', criteria: { E5b: notMet('NO_HOUSING') } }));
  });
});

describe('children born around a cut-off day', () => {
  const LOCAL = but(GRADE_ONE, {
    criteria: {
      E4: met('LOCAL_TRACK'),
      E5a: notAsked('PERMIT_NOT_ASKED'),
      E5b: met('LOCAL_HOUSING'),
      E6: notAsked('LOCAL_NOT_ASKED'),
    },
    results: {},
  });
  const tooYoung = (decided: Decided): Decided =>
    but(decided, { outcome: 'NOT_ELIGIBLE', criteria: { E2: notMet('TOO_YOUNG') } });

  it('28 February in Xining: born on it, on the leap day after it and on 1 March', async () => {
    const decided = [people.bornFeb28, people.leapDayChild, people.bornMar1].map((child) =>
      elsewhere('630102', child, { stated: [LEASE] }),
    );
    expect(await Promise.all(decided)).toEqual([LOCAL, tooYoung(LOCAL), tooYoung(LOCAL)]);
  });

  it('31 August in Yicheng: born on it and a day later', async () => {
    const local = but(LOCAL, {
      criteria: { E5b: notAsked('LOCAL_NOT_ASKED') },
      advice: ['VACCINATION_CHECK', 'WINDOWS_BY_NOTICE'],
    });
    const decided = [people.bornAug31, people.bornSep1].map((child) => elsewhere('420684', child));
    expect(await Promise.all(decided)).toEqual([local, tooYoung(local)]);
  });
});

describe('children whose parents are in another book', () => {
  const YEAR_LATE = ['YEAR_LATE', ...XINING_ADVICE];

  it('in the book of the grandfather: he may apply, the father is asked for a document that he has anyway', async () => {
    const child = people.childInGrandparentsBook;
    const home = { ...DAY, division: '630224', subject: child };
    const local = but(GRADE_ONE, {
      criteria: {
        E4: met('LOCAL_TRACK'),
        E5a: notAsked('PERMIT_NOT_ASKED'),
        E5b: notAsked('LOCAL_NOT_ASKED'),
        E6: notAsked('LOCAL_NOT_ASKED'),
      },
      results: {},
      advice: ['YEAR_LATE', 'VACCINATION_CHECK', 'WINDOWS_BY_NOTICE'],
    });
    const unproven = but(local, {
      outcome: 'UNKNOWN',
      criteria: { E3: notKnown('GUARDIANSHIP_UNPROVEN') },
      fallbacks: GUARDIAN_FALLBACKS,
    });
    const byFather = { ...home, applicant: people.parentInOtherBook };
    const birthCertificate = { fact: 'GUARDIANSHIP', by: 'DOCUMENT', isTrue: true } as const;

    expect(await decide(tester, 'EDU-G1', { ...home, applicant: people.grandparentHead })).toEqual(local);
    expect(await decide(tester, 'EDU-G1', byFather)).toEqual(unproven);
    expect(await decide(tester, 'EDU-G1', { ...byFather, stated: [birthCertificate] })).toEqual(local);
  });

  it('of divorced parents: either may apply, in whosever book the child is', async () => {
    const moved = { stated: [signedWork(1), LEASE] };
    const expected = but(GRADE_ONE, {
      outcome: 'NOT_ELIGIBLE',
      criteria: { E5a: notMet('NO_PERMIT') },
      results: { RESIDENCE_MONTHS: '0' },
      advice: YEAR_LATE,
    });
    expect(await inXining(people.divorcedChild, people.divorcedMother, moved)).toEqual(expected);
    expect(await inXining(people.divorcedChild, people.divorcedFather, moved)).toEqual(expected);
  });

  it('applied for by somebody of the village: what is missing is a link, and nobody is sent back to the village', async () => {
    const decided = await inXining(people.huangzhongChild, people.sameNameA, { stated: [signedWork(1)] });
    expect(decided.outcome).toBe('UNKNOWN');
    expect(decided.criteria['E3']).toEqual(notKnown('GUARDIANSHIP_UNPROVEN'));
    expect(decided.fallbacks).toEqual(GUARDIAN_FALLBACKS);
  });

  it('of nobody whom the register knows: everything is open, and nothing is refused', async () => {
    const decided = await inXining(people.stranger, people.sameNameA);
    expect(decided).toEqual({
      outcome: 'UNKNOWN',
      criteria: {
        E1: notKnown('CHILD_NOT_FOUND'),
        E2: notKnown('BIRTH_DATE_UNKNOWN'),
        E3: notKnown('GUARDIANSHIP_UNPROVEN'),
        E4: notKnown('REGISTRATION_UNKNOWN'),
        E5a: notKnown('REGISTRATION_UNKNOWN'),
        E5b: notKnown('REGISTRATION_UNKNOWN'),
        E6: notKnown('REGISTRATION_UNKNOWN'),
        E7: met('NO_ROLL'),
        E8: met('PLACE_BY_QUEUE'),
      },
      results: { RESIDENCE_MONTHS: null },
      advice: XINING_ADVICE,
      fallbacks: ['ask-household', 'edu-guardianship-document', ...HOME_FALLBACKS, ...WORK_FALLBACKS],
    });
  });
});
