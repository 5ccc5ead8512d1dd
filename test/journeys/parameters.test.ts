import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { decide, type Decided, type Question, type Stated } from '../support/assessments.ts';
import { changedSet, openOwnParameters, type OwnParameters } from '../support/own-parameters.ts';

const since = (fact: string, day: string): Stated => ({ fact, by: 'DOCUMENT', day });
const is = (fact: string, isTrue: boolean): Stated => ({ fact, by: 'INQUIRY', isTrue });
const WORK = since('WORK_SINCE', '2023-05-01');
const LEASE = [since('LEASE_SINCE', '2024-01-05'), is('PURCHASE_CONTRACT', false)];
const TEN_MONTHS = [is('EMPLOYED', false), is('LICENCE_ACTIVE', true), since('LICENCE_SINCE', '2025-10-01')];

const SCHOOL = { client: 'xining-education', on: '2026-08-27' } as const;
const RENTED: Pick<Question, 'client' | 'on' | 'stated'> = { ...SCHOOL, stated: [WORK, ...LEASE] };
const LOCAL = { ...RENTED, applicant: people.sameNameA, stated: [is('GUARDIANSHIP', true), ...LEASE] };

/** Cases of the education bureau of Chengdong; the last three are decided by other parameters than those that change. */
const CASES = {
  entrant: { ...SCHOOL, subject: people.entrant, applicant: people.pupilFather, stated: [WORK] },
  madeUp: { ...RENTED, subject: people.permitLapsedMadeUpChild, applicant: people.permitLapsedMadeUp },
  madeUpRecently: { ...RENTED, subject: people.madeUpRecentlyChild, applicant: people.madeUpRecently },
  lapsed: { ...RENTED, subject: people.permitLapsedChild, applicant: people.permitLapsed },
  fiveMonths: { ...RENTED, subject: people.permitFiveMonthsChild, applicant: people.permitFiveMonths },
  licence: {
    ...SCHOOL,
    subject: people.licence11MonthsChild,
    applicant: people.licence11Months,
    stated: [...LEASE, ...TEN_MONTHS],
  },
  huangzhong: {
    ...SCHOOL,
    subject: people.huangzhongChild,
    applicant: people.huangzhongFather,
    stated: [WORK, is('LEASED', false), is('PURCHASE_CONTRACT', false)],
  },
  bornFeb28: { ...LOCAL, subject: people.bornFeb28 },
  leapDay: { ...LOCAL, subject: people.leapDayChild },
  bornMar1: { ...LOCAL, subject: people.bornMar1 },
  chengzhong: { ...SCHOOL, division: '630103', subject: people.entrant, applicant: people.pupilMother, stated: [WORK] },
  chengbei: { ...RENTED, division: '630105', subject: people.permitElsewhereChild, applicant: people.permitElsewhere },
  transfer: { ...SCHOOL, on: '2026-09-05', subject: people.pupil, applicant: people.pupilFather, stated: [WORK] },
} as const satisfies Readonly<Record<string, Question>>;

type Name = keyof typeof CASES;
type Decisions = Readonly<Record<Name, Decided>>;

let own: OwnParameters;
let shipped: Decisions;

beforeAll(async () => {
  own = await openOwnParameters();
  shipped = await decideAll();
});
afterAll(() => own[Symbol.asyncDispose]());

const matterOf = (name: Name): string => (name === 'transfer' ? 'EDU-TR' : 'EDU-G1');

async function decideAll(): Promise<Decisions> {
  const decided: [string, Decided][] = [];
  for (const [name, question] of Object.entries(CASES)) {
    decided.push([name, await decide(own.gateway, matterOf(name as Name), question)]);
  }
  return Object.fromEntries(decided) as Decisions;
}

/** Everything in which decisions differ, one line each. */
const differences = (before: Decisions, after: Decisions): readonly string[] =>
  Object.keys(CASES).flatMap((name) => {
    const [old, now] = [flat(before[name as Name]), flat(after[name as Name])];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((at) => old[at] !== now[at])
      .map((at) => `${name} ${at}: ${old[at] ?? '-'} → ${now[at] ?? '-'}`);
  });

const flat = ({ outcome, criteria, results, advice, fallbacks }: Decided): Readonly<Record<string, string | null>> => ({
  outcome,
  ...Object.fromEntries(Object.entries(criteria).map(([code, found]) => [code, found.reason])),
  ...results,
  advice: advice.join(' '),
  fallbacks: fallbacks.join(' '),
});

const ADVICE =
  'QUEUE_BY_RESIDENCE OVERFLOW_REALLOCATED COMMIT_TO_REALLOCATION COMMIT_TO_TRUTH VACCINATION_CHECK WINDOWS';
const DISTRICT = 'xining-chengdong-2023';

describe('one value of the parameters of Chengdong', () => {
  it.each([
    [
      'cutoffMonthDay',
      { cutoffMonthDay: '08-31' },
      [
        `madeUp advice: ${ADVICE} → YEAR_LATE ${ADVICE}`,
        `lapsed advice: ${ADVICE} → YEAR_LATE ${ADVICE}`,
        `fiveMonths advice: ${ADVICE} → YEAR_LATE ${ADVICE}`,
        'leapDay outcome: NOT_ELIGIBLE → ELIGIBLE',
        'leapDay E2: TOO_YOUNG → OLD_ENOUGH',
        'bornMar1 outcome: NOT_ELIGIBLE → ELIGIBLE',
        'bornMar1 E2: TOO_YOUNG → OLD_ENOUGH',
      ],
    ],
    [
      'residenceMonths',
      { residenceMonths: 5 },
      ['madeUpRecently outcome: NOT_ELIGIBLE → ELIGIBLE', 'madeUpRecently E5a: PERMIT_SHORT → PERMIT_LONG_ENOUGH'],
    ],
    [
      'residenceMonths that are not asked',
      { residenceMonths: null },
      [
        'entrant E5a: PERMIT_LONG_ENOUGH → PERMIT_IN_FORCE',
        'madeUp E5a: PERMIT_LONG_ENOUGH → PERMIT_IN_FORCE',
        'madeUpRecently outcome: NOT_ELIGIBLE → ELIGIBLE',
        'madeUpRecently E5a: PERMIT_SHORT → PERMIT_IN_FORCE',
        'fiveMonths outcome: NOT_ELIGIBLE → ELIGIBLE',
        'fiveMonths E5a: PERMIT_SHORT → PERMIT_IN_FORCE',
        'licence E5a: PERMIT_LONG_ENOUGH → PERMIT_IN_FORCE',
      ],
    ],
    [
      'regWindow',
      { regWindow: { from: '06-10', until: '06-12' } },
      [
        'entrant RESIDENCE_MONTHS: 35 → 32',
        'madeUp outcome: ELIGIBLE → NOT_ELIGIBLE',
        'madeUp E5a: PERMIT_LONG_ENOUGH → PERMIT_SHORT',
        'madeUp RESIDENCE_MONTHS: 14 → 11',
        'madeUpRecently RESIDENCE_MONTHS: 5 → 2',
        'fiveMonths RESIDENCE_MONTHS: 4 → 2',
        'licence RESIDENCE_MONTHS: 36 → 34',
      ],
    ],
    [
      'housingMonths',
      { housingMonths: 36 },
      [
        'madeUp outcome: ELIGIBLE → NOT_ELIGIBLE',
        'madeUp E5b: HOUSING → NO_HOUSING',
        'madeUpRecently E5b: HOUSING → NO_HOUSING',
        'lapsed E5b: HOUSING → NO_HOUSING',
        'fiveMonths E5b: HOUSING → NO_HOUSING',
        'licence E5b: HOUSING → NO_HOUSING',
      ],
    ],
    [
      'deedMonths',
      { deedMonths: 36 },
      ['huangzhong outcome: ELIGIBLE → NOT_ELIGIBLE', 'huangzhong E5b: HOUSING → NO_HOUSING'],
    ],
    ['jobMonths', { jobMonths: 6 }, ['licence outcome: NOT_ELIGIBLE → ELIGIBLE', 'licence E6: NO_WORK → WORK']],
    [
      'asksLocalHousing',
      { asksLocalHousing: false },
      [
        'bornFeb28 E5b: LOCAL_HOUSING → LOCAL_NOT_ASKED',
        'leapDay E5b: LOCAL_HOUSING → LOCAL_NOT_ASKED',
        'bornMar1 E5b: LOCAL_HOUSING → LOCAL_NOT_ASKED',
      ],
    ],
  ])('%s: changes the decisions that depend on it, and nothing else of them', async (_name, values, expected) => {
    expect(await own.reload(changedSet('EDU-G1', DISTRICT, values))).toBe('ok');
    expect(differences(shipped, await decideAll())).toEqual(expected);
  });
});

describe('a value of other parameters', () => {
  it.each([
    [
      'Chengbei asks for no real address',
      changedSet('EDU-G1', 'xining-chengbei-2023', { permitAddressMustMatch: false }),
      ['chengbei outcome: NEEDS_REVIEW → ELIGIBLE', 'chengbei E5a: PERMIT_ADDRESS_DIFFERS → PERMIT_LONG_ENOUGH'],
    ],
    [
      'transfers have another first grade',
      changedSet('EDU-TR', 'xining-chengdong', { restrictedTerms: { firstTermOf: [3], lastTermOf: [] } }),
      ['transfer outcome: ELIGIBLE → NEEDS_REVIEW', 'transfer T2: TERM_FREE → TERM_RESTRICTED'],
    ],
    ['a set without any change', changedSet('EDU-G1', DISTRICT, {}), []],
    [
      'a set that comes into force after all decisions',
      changedSet('EDU-G1', DISTRICT, { residenceMonths: 240 }, { id: 'xining-chengdong-2027', from: '2027-01-01' }),
      [],
    ],
    [
      'a set for a place around the district, which has its own',
      changedSet('EDU-G1', DISTRICT, { residenceMonths: 240 }, { id: 'xining', division: '6301' }),
      [],
    ],
  ])('%s: changes only what depends on it', async (_what, text, expected) => {
    expect(await own.reload(text)).toBe('ok');
    expect(differences(shipped, await decideAll())).toEqual(expected);
  });
});
