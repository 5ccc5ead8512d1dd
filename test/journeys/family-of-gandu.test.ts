import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import {
  askAssessment,
  decide,
  decidedIn,
  notKnown,
  notMet,
  type Decided,
  type Question,
  type Stated,
} from '../support/assessments.ts';
import { but, GRADE_ONE, HOME_FALLBACKS, LEASE, signedWork, withoutWork } from '../support/enrolment-story.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';
import { createSwitch } from '../support/source-switch.ts';

/** The education bureau of Chengdong, on the day on which registration begins. */
const BUREAU = { client: 'xining-education', on: '2026-08-27' } as const;
const sources = createSwitch(['household', 'real-estate', 'enrollment']);
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway({ wrap: sources.wraps, config: { policy: SANDBOX_POLICY } });
});
beforeEach(() => void (gateway.statements.length = 0));
afterAll(() => gateway[Symbol.asyncDispose]());

/** The brother of the pupil is to go to school, and his father applies. */
const MA: Question = { ...BUREAU, subject: people.entrant, applicant: people.pupilFather };

const decideMa = (rest: Partial<Question> = {}): Promise<Decided> => decide(gateway, 'EDU-G1', { ...MA, ...rest });

describe('the brother of the pupil, who is to enter grade 1 in Chengdong', () => {
  const ONE_CASE = { case: 'MA-2026-0017' };

  it('has everything by the registers but the work of his parents, which no register of the gateway holds', async () => {
    expect(await decideMa(ONE_CASE)).toEqual(withoutWork(GRADE_ONE));
  });

  it('is granted once his father has signed the text that the answer shows, in the same case', async () => {
    const { data } = await askAssessment(gateway, 'EDU-G1', { ...MA, ...ONE_CASE });
    const shown = data.assess.fallbacks.find(({ kind }: { readonly kind: string }) => kind === 'COMMITMENT');
    expect(shown).toEqual({
      id: 'edu-work-commitment',
      kind: 'COMMITMENT',
      version: 1,
      title: { zh: '就业情况承诺', en: 'Commitment about work' },
      text: { zh: expect.stringContaining('承担责任'), en: expect.stringContaining('I answer for it') },
      addressee: null,
      legalBasis: '国办发〔2020〕42号',
      withinDays: null,
    });

    expect(await decideMa({ ...ONE_CASE, stated: [signedWork(shown.version)] })).toEqual(GRADE_ONE);
  });

  it('is not decided on a text that is not in force', async () => {
    const answer = await askAssessment(gateway, 'EDU-G1', { ...MA, stated: [signedWork(2)] });
    expect({ status: answer.status, said: answer.errors?.map(({ extensions }) => extensions) }).toEqual({
      status: 400,
      said: [{ code: 'BAD_INPUT', retryable: false, reason: 'STATED_FACT' }],
    });
    expect(gateway.statements).toEqual([]);
  });

  it('is granted for a business licence just as well, and for the mother who applies', async () => {
    const licence: readonly Stated[] = [
      { fact: 'LICENCE_SINCE', by: 'DOCUMENT', day: '2023-04-01' },
      { fact: 'LICENCE_ACTIVE', by: 'INQUIRY', isTrue: true },
    ];
    expect(await decideMa({ applicant: people.pupilMother, stated: licence })).toEqual(GRADE_ONE);
  });

  const withoutPermit = but(GRADE_ONE, {
    outcome: 'NOT_ELIGIBLE',
    criteria: { E5a: notMet('NO_PERMIT'), E5b: notKnown('HOUSING_UNKNOWN') },
    results: { RESIDENCE_MONTHS: '0' },
    fallbacks: HOME_FALLBACKS,
  });

  it.each([
    ['Chengdong', '630102', 'xining-chengdong-2023', GRADE_ONE],
    ['Chengzhong', '630103', 'xining-chengzhong-2023', withoutPermit],
    ['Chengxi', '630104', 'xining-chengxi-2023', withoutPermit],
    ['Chengbei', '630105', 'xining-chengbei-2023', withoutPermit],
  ] as const)('is decided in %s by its own parameters, in a case of its own', async (name, division, set, expected) => {
    const question = { ...MA, division, case: `MA-${name}`, stated: [signedWork(1)] };
    const answer = await askAssessment(gateway, 'EDU-G1', question);
    expect(decidedIn(answer)).toEqual(expected);
    expect(answer.data.assess).toMatchObject({
      parameters: { id: set, division: { code: division }, unconfirmed: ['preRegWindow', 'regWindow'] },
      division: { code: division },
    });
  });

  it('can read from the answer alone why, on which facts, as of when and under which version of the rule', async () => {
    const { data } = await askAssessment(gateway, 'EDU-G1', { ...MA });
    const { matter, on, assessedAt, summary, criteria } = data.assess;
    expect({ version: matter.ruleVersion, on, assessedAt, summary: summary.en }).toEqual({
      version: 1,
      on: '2026-08-27',
      assessedAt: '2026-11-22T04:00:00.000Z',
      summary:
        'A fact could not be established and the outcome depends on it. This is no ground to refuse, nor to ask for a village certificate; proceed as listed.',
    });
    const provenance = {
      source: 'household',
      retrievedAt: '2026-11-22T04:00:00.000Z',
      recordedOn: '2026-07-03',
      underCorrection: false,
      within: null,
    };
    const known = {
      status: 'KNOWN',
      reason: null,
      statedBy: null,
      provenance,
      holder: { id: 'household', zh: '户籍' },
    };
    expect(criteria[1]).toEqual({
      code: 'E2',
      title: { zh: '入学年龄', en: 'Age of entry' },
      basis: '《义务教育法》（2018年）第十一条；接收地招生公告',
      outcome: 'SATISFIED',
      reason: 'OLD_ENOUGH',
      sentence: {
        zh: '该儿童在2020-02-28或之前出生，已到本次入学年龄。',
        en: 'The child was born on or before 2020-02-28: old enough for this intake.',
      },
      facts: [
        {
          ...known,
          path: 'child.household.record.entry.isCurrent',
          coordinate: 'HouseholdEntry.isCurrent',
          item: '户口是否有效',
        },
        {
          ...known,
          path: 'child.household.record.entry.isOldEnough',
          coordinate: 'HouseholdEntry.isBornOnOrBefore',
          item: '是否在指定日期或之前出生',
        },
      ],
      isWorthAskingAgain: false,
      fallbacks: [],
    });
  });

  it('is told nothing of what the registers hold: no name, no number but his own, no birth date, no address', async () => {
    const { text } = await askAssessment(gateway, 'EDU-G1', { ...MA });
    const [before, after, ...more] = text.split(people.entrant.id);
    expect(more).toEqual([]);
    const rest = `${before}${after}`;
    const everybody = Object.values(people);
    expect(everybody.filter(({ name }) => rest.includes(name))).toEqual([]);
    expect(everybody.filter(({ id }) => rest.includes(id))).toEqual([]);
    expect(rest).not.toMatch(/1988-?03-?15|1990-?11-?02|2018-?08-?31|2019-?11-?05/u);
    expect(rest).not.toMatch(/八一路|630224017|GB00021F|不动产权第/u);
  });

  it('touches the departments of the matter, and no other', async () => {
    await decideMa();
    expect([...new Set(gateway.statements)].toSorted()).toEqual([
      'enrollment.roll',
      'household.member',
      'household.permit',
      'household.registration',
      'household.stay',
      'real-estate.holding',
    ]);
  });

  it('is decided alike by both executors, byte by byte', async () => {
    await using reference = await createTestGateway({ execution: 'reference', config: { policy: SANDBOX_POLICY } });
    const question = { ...MA, stated: [signedWork(1)] };
    const [compiled, plain] = [
      await askAssessment(gateway, 'EDU-G1', question),
      await askAssessment(reference, 'EDU-G1', question),
    ];
    expect(plain.text).toBe(compiled.text);
    expect(decidedIn(plain)).toEqual(GRADE_ONE);
  });
});

type Again = { readonly code: string; readonly isWorthAskingAgain: boolean };

describe('while a register is down', () => {
  it('the household register: nothing is known of the family, and nobody is refused, to be asked again', async () => {
    using _off = sources.off('household');
    const answer = await askAssessment(gateway, 'EDU-G1', { ...MA, stated: [signedWork(1)] });
    expect(decidedIn(answer)).toEqual(
      but(GRADE_ONE, {
        outcome: 'UNKNOWN',
        criteria: {
          E1: notKnown('CHILD_NOT_FOUND'),
          E2: notKnown('BIRTH_DATE_UNKNOWN'),
          E3: notKnown('GUARDIANSHIP_UNPROVEN'),
          E4: notKnown('REGISTRATION_UNKNOWN'),
          E5a: notKnown('REGISTRATION_UNKNOWN'),
        },
        results: { RESIDENCE_MONTHS: null },
        fallbacks: ['ask-household', 'edu-guardianship-document'],
      }),
    );
    const again = answer.data.assess.criteria.filter((one: Again) => one.isWorthAskingAgain);
    expect(again.map(({ code }: Again) => code)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5a']);
  });

  it('the register of real estate: the home is open, and a lease that is stated settles it', async () => {
    using _off = sources.off('real-estate');
    expect(await decideMa({ stated: [signedWork(1)] })).toEqual(
      but(GRADE_ONE, { outcome: 'UNKNOWN', criteria: { E5b: notKnown('HOUSING_UNKNOWN') }, fallbacks: HOME_FALLBACKS }),
    );
    expect(await decideMa({ stated: [signedWork(1), LEASE] })).toEqual(GRADE_ONE);
  });

  it('the school rolls: open, and never a reason to refuse', async () => {
    using _off = sources.off('enrollment');
    expect(await decideMa({ stated: [signedWork(1)] })).toEqual(
      but(GRADE_ONE, { outcome: 'UNKNOWN', criteria: { E7: notKnown('ROLL_UNKNOWN') }, fallbacks: ['ask-enrollment'] }),
    );
  });

  it('what does not hang on it is decided all the same: without a permit of the district, homes are not looked at', async () => {
    using _off = sources.off('real-estate');
    expect(await decideMa({ division: '630103', stated: [signedWork(1)] })).toMatchObject({
      outcome: 'NOT_ELIGIBLE',
      criteria: { E5a: notMet('NO_PERMIT'), E5b: notKnown('HOUSING_UNKNOWN') },
    });
  });
});
