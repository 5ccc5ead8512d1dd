import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, type PersonKey } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { no, NOT_INJURED, yes } from '../support/allowance-lines.ts';
import { askAssessment, decide, decidedIn, met, notAsked, notKnown, type Stated } from '../support/assessments.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';
import type { PolicyCopy } from '../support/policy-copy.ts';
import { createSwitch } from '../support/source-switch.ts';
import {
  both,
  CHANGSHU_DESK,
  copyPolicyWithYicheng,
  open,
  YICHENG_DESK,
  type Asked,
} from '../support/subsidy-desks.ts';

const { beneficiary, applicantOfYicheng } = people;

/** The statements of both allowances: one for each register that knows something about them. */
const STATEMENTS = [
  'disability.allowance',
  'disability.assistance',
  'disability.certificate',
  'household.registration',
];

const COMMITTED: Stated = { fact: 'WORK_INJURY_NURSING', by: 'COMMITMENT', isTrue: false, textVersion: 1 };
const amount = (fact: string, value: string): Stated => ({ fact, by: 'INQUIRY', amount: value });

const sources = createSwitch(['household', 'disability']);
let policy: PolicyCopy;
let gateway: TestGateway;
beforeAll(async () => {
  policy = copyPolicyWithYicheng();
  gateway = await createTestGateway({ config: { policy: policy.folder }, wrap: sources.wraps });
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  policy[Symbol.dispose]();
});

describe('a severely disabled person in Changshu whose household is on minimum living allowance', () => {
  const question = { ...CHANGSHU_DESK, subject: beneficiary, stated: [COMMITTED] } as const;
  const common = {
    D1: met('CERT_VALID'),
    D2: met('REGISTERED_HERE'),
    'D3.1': met('ALIVE'),
    'D3.2': notAsked('PRISON_NOT_ASKED'),
    'D3.3': met('NOT_TEKUN'),
    'D3.4': met('NO_INJURY_PAY'),
  };

  it('is asked about one thing only, which no register holds', async () => {
    const decided = await decide(gateway, 'CA-LIVE', { ...CHANGSHU_DESK, subject: beneficiary });
    expect(decided).toEqual({
      outcome: 'UNKNOWN',
      criteria: {
        ...common,
        'D3.4': notKnown('INJURY_PAY_UNKNOWN'),
        L1: met('LIVING_WAY_OPEN'),
        L2: met('NO_ORPHAN_SUPPORT'),
        S: notAsked('OTHER_NOT_STATED'),
        P: met('NOT_DRAWN_ELSEWHERE'),
      },
      results: { MONTHLY_AMOUNT: null, START_MONTH: '2026-11', SHARE_OF_STANDARD: '30%-40%' },
      advice: ['ALREADY_DRAWN'],
      fallbacks: ['ca-commit-work-injury', 'ask-human-resources'],
    });
  });

  it('commits to it, and gets the living allowance', async () => {
    expect(await decide(gateway, 'CA-LIVE', question)).toEqual({
      outcome: 'ELIGIBLE',
      criteria: {
        ...common,
        L1: met('LIVING_WAY_OPEN'),
        L2: met('NO_ORPHAN_SUPPORT'),
        S: notAsked('OTHER_NOT_STATED'),
        P: met('NOT_DRAWN_ELSEWHERE'),
      },
      results: { MONTHLY_AMOUNT: null, START_MONTH: '2026-11', SHARE_OF_STANDARD: '30%-40%' },
      advice: ['ALREADY_DRAWN'],
      fallbacks: [],
    });
  });

  it('gets the nursing allowance beside it, and of one kind the higher one', async () => {
    const stated = [
      COMMITTED,
      { fact: 'URBAN_OR_RURAL', by: 'INQUIRY', choice: 'RURAL' },
      amount('OTHER_NURSING_AMOUNT', '60'),
    ] as const;
    expect(await decide(gateway, 'CA-NURSE', { ...question, stated })).toEqual({
      outcome: 'ELIGIBLE',
      criteria: {
        ...common,
        N1: met('GRADE_PAID'),
        N2: met('CARE_BY_GRADE'),
        S: met('HIGHER_OF_ONE_KIND'),
        P: met('NOT_DRAWN_ELSEWHERE'),
      },
      results: {
        MONTHLY_AMOUNT: null,
        OTHER_AMOUNT: '60.00',
        PAYABLE: null,
        START_MONTH: '2026-11',
        LEAST_AMOUNT: '90.00',
      },
      advice: ['ALREADY_DRAWN'],
      fallbacks: [],
    });
  });

  it.each(['CA-LIVE', 'CA-NURSE', 'CA-REVIEW'])(
    'is told by %s what was decided, and nobody is told who that is',
    async (matter) => {
      gateway.statements.length = 0;
      const stated = matter === 'CA-REVIEW' ? [] : [COMMITTED];
      const { status, text } = await askAssessment(gateway, matter, { ...question, stated });
      const rest = text.replaceAll(beneficiary.id, '');
      expect(status).toBe(200);
      expect(gateway.statements.toSorted()).toEqual(STATEMENTS);
      expect(rest).not.toMatch(/\d{17}[\dX]/u);
      for (const kept of [beneficiary.name, beneficiary.householdNumber, '1972-11-20', '19721120', '446', '1226'])
        expect(rest).not.toContain(kept);
    },
  );
});

describe('a severely disabled person in Yicheng', () => {
  it('with a card re-issued twice gets both, in yuan', async () => {
    const question = { ...YICHENG_DESK, subject: applicantOfYicheng, stated: [NOT_INJURED] };
    const results = async (matter: string) => (await decide(gateway, matter, question)).results;
    expect(await both(gateway, YICHENG_DESK, 'applicantOfYicheng')).toEqual({
      living: ['ELIGIBLE'],
      nursing: ['ELIGIBLE'],
    });
    expect([await results('CA-LIVE'), await results('CA-NURSE')]).toEqual([
      { MONTHLY_AMOUNT: '110.00', START_MONTH: '2026-11' },
      { MONTHLY_AMOUNT: '125.00', START_MONTH: '2026-11' },
    ]);
  });

  it.each([
    ['a lower one', '80', '110.00'],
    ['a higher one', '130.5', '130.50'],
    ['none', '0', '110.00'],
  ])('who draws another living allowance, %s, gets the higher of the two', async (_what, other, payable) => {
    const stated = [NOT_INJURED, amount('OTHER_LIVING_AMOUNT', other)];
    const { outcome, results } = await decide(gateway, 'CA-LIVE', {
      ...YICHENG_DESK,
      subject: applicantOfYicheng,
      stated,
    });
    expect([outcome, results['MONTHLY_AMOUNT'], results['PAYABLE']]).toEqual(['ELIGIBLE', '110.00', payable]);
  });

  it.each([
    ['supported by the state', 'tekunGrade1', false, ['D3.3 TEKUN', 'L1 HOUSEHOLD_NOT_PAID'], ['D3.3 TEKUN']],
    ['paid by work-injury insurance', 'applicantOfYicheng', true, ['D3.4 INJURY_PAY'], ['D3.4 INJURY_PAY']],
    [
      'an orphan on basic living support',
      'orphanGrade1',
      false,
      ['L1 HOUSEHOLD_NOT_PAID', 'L2 ORPHAN_SUPPORT'],
      undefined,
    ],
  ] as const)('%s: gets what the exclusions leave', async (_who, key, isInjured, living, nursing) => {
    const stated = [isInjured ? yes('WORK_INJURY_NURSING') : NOT_INJURED];
    expect(await both(gateway, YICHENG_DESK, key, { stated })).toEqual({
      living: ['NOT_ELIGIBLE', ...living],
      nursing: nursing === undefined ? ['ELIGIBLE'] : ['NOT_ELIGIBLE', ...nursing],
    });
  });

  it('whose household got minimum living allowance in August gets the living allowance from then on', async () => {
    const of = async (on: string) => (await both(gateway, YICHENG_DESK, 'dibaoAfterApplication', { on })).living;
    expect(await of('2026-06-15')).toEqual(['NOT_ELIGIBLE', 'L1 HOUSEHOLD_NOT_PAID']);
    expect(await of('2026-07-31')).toEqual(['NOT_ELIGIBLE', 'L1 HOUSEHOLD_NOT_PAID']);
    expect(await of('2026-08-20')).toEqual(['ELIGIBLE']);
  });
});

describe('a certificate', () => {
  it.each([
    ['expired yesterday', 'certificateExpiredYesterday', '2026-09-01', ['NOT_ELIGIBLE', 'D1 CERT_NOT_VALID']],
    ['expires today', 'certificateExpiredYesterday', '2026-08-31', ['ELIGIBLE']],
    ['re-issued as B2', 'certificateReissuedB2', '2026-09-01', ['ELIGIBLE']],
    ['frozen', 'certificateFrozen', '2026-09-01', ['NOT_ELIGIBLE', 'D1 CERT_NOT_VALID', 'N1 GRADE_NOT_PAID']],
    ['cancelled', 'certificateCancelled', '2026-09-01', ['NOT_ELIGIBLE', 'D1 CERT_NOT_VALID', 'N1 GRADE_NOT_PAID']],
    ['of grade 3, 2 before', 'regraded2to3', '2026-09-01', ['NOT_ELIGIBLE', 'N1 GRADE_NOT_PAID']],
    [
      'assessed, not recognised',
      'temporaryRowOnly',
      '2026-09-01',
      ['NOT_ELIGIBLE', 'D1 NO_CERTIFICATE', 'N1 GRADE_UNKNOWN', 'N2 CARE_UNKNOWN'],
    ],
  ] as const)('%s', async (_state, key, on, nursing) => {
    expect((await both(gateway, CHANGSHU_DESK, key, { on })).nursing).toEqual(nursing);
  });

  it('for several disabilities counts by its intellectual part in Shanghai, once care is needed', async () => {
    await using everywhere = await createTestGateway();
    const of = async (...care: readonly Stated[]) => {
      const question = {
        subject: people.multipleWithIntellectual3,
        division: '310110',
        stated: [NOT_INJURED, ...care],
      };
      return open(await decide(everywhere, 'CA-NURSE', question));
    };
    expect([await of(yes('NEEDS_CARE')), await of(), await of(no('NEEDS_CARE'))]).toEqual([
      ['ELIGIBLE'],
      ['UNKNOWN', 'N2 CARE_UNKNOWN'],
      ['NOT_ELIGIBLE', 'N2 CARE_NOT_NEEDED'],
    ]);
  });
});

describe('who moved from Yicheng to Changshu', () => {
  it('is paid by the new county once the old one has stopped', async () => {
    const nursing = async (desk: Asked, key: PersonKey, on: string) => (await both(gateway, desk, key, { on })).nursing;
    expect(await nursing(CHANGSHU_DESK, 'movedProvinceThisMonth', '2026-08-31')).toEqual([
      'NEEDS_REVIEW',
      'P DRAWN_ELSEWHERE',
    ]);
    expect(await nursing(CHANGSHU_DESK, 'movedProvinceThisMonth', '2026-09-01')).toEqual(['ELIGIBLE']);
    expect(await nursing(CHANGSHU_DESK, 'paidTwice', '2026-09-01')).toEqual(['NEEDS_REVIEW', 'P DRAWN_ELSEWHERE']);
  });

  it('is sent away by the old county, which sees entries of its own only, for the registration alone', async () => {
    const decided = await decide(gateway, 'CA-NURSE', {
      ...YICHENG_DESK,
      subject: people.movedProvinceThisMonth,
      stated: [NOT_INJURED],
    });
    expect(open(decided)).toEqual(['NOT_ELIGIBLE', 'D2 REGISTERED_ELSEWHERE', 'D3.1 LIFE_UNKNOWN']);
  });
});

describe('while a register is silent', () => {
  const QUESTIONS: readonly (readonly [PersonKey, Asked])[] = [
    ['beneficiary', CHANGSHU_DESK],
    ['certificateReissuedB2', CHANGSHU_DESK],
    ['movedProvinceThisMonth', CHANGSHU_DESK],
    ['applicantOfYicheng', YICHENG_DESK],
  ];

  it.each(['household', 'disability'])('%s: nobody is refused who would get it', async (id) => {
    using _down = sources.off(id);
    for (const [key, desk] of QUESTIONS) {
      const question = { ...desk, subject: people[key], stated: [NOT_INJURED] };
      const { outcome, criteria, fallbacks } = await decide(gateway, 'CA-NURSE', question);
      expect([key, outcome]).toEqual([key, 'UNKNOWN']);
      expect(Object.values(criteria).filter((one) => one.outcome === 'NOT_SATISFIED')).toEqual([]);
      expect(fallbacks).toContain(id === 'household' ? 'ask-household' : 'ask-disability');
    }
  });
});

it('is decided with the same bytes by both executors', async () => {
  await using reference = await createTestGateway({ config: { policy: SANDBOX_POLICY }, execution: 'reference' });
  const question = { ...CHANGSHU_DESK, subject: beneficiary, stated: [COMMITTED] };
  const answers = await Promise.all([gateway, reference].map((one) => askAssessment(one, 'CA-LIVE', question)));
  expect(answers.map((answer) => decidedIn(answer).outcome)).toEqual(['ELIGIBLE', 'ELIGIBLE']);
  expect(answers[0]?.text).toBe(answers[1]?.text);
});
