// The helpers of this file assert.
/* oxlint-disable vitest/expect-expect */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../adapters/sandbox/people.ts';
import { createTestGateway, type TestGateway } from '../../support/gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway();
});

afterAll(() => gateway[Symbol.asyncDispose]());

const CHANGSHU = '320581';
const YICHENG = '420684';
const YANGPU = '310110';

const ASSESS = `query ($matter: String!, $subject: PersonId!, $division: DivisionCode, $on: Date, $since: Date, $stated: [StatedFactInput!]) {
  assess(matter: $matter, subject: $subject, division: $division, on: $on, since: $since, stated: $stated) {
    outcome parameters { id }
    criteria { code outcome reason }
    results { code value } advice { reason } fallbacks { id }
  }
}`;

type Named = { readonly id: string };
type Asked = {
  readonly division: string;
  readonly on?: string;
  readonly since?: string;
  readonly stated?: readonly object[];
};

async function assess(matter: string, subject: Named, { division, on, since, stated }: Asked) {
  const variables = { matter, subject: subject.id, division, on, since, stated };
  const { status, errors, data } = await gateway.ask(ASSESS, variables, { purpose: matter });
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  return data.assess;
}

/** Outcome, and every criterion that is neither met nor not asked, in the order of the rule. */
async function decided(matter: string, subject: Named, asked: Asked): Promise<readonly unknown[]> {
  const { outcome, criteria } = await assess(matter, subject, asked);
  const open = (criteria as readonly { readonly outcome: string; readonly code: string; readonly reason: string }[])
    .filter((one) => one.outcome !== 'SATISFIED' && one.outcome !== 'NOT_APPLICABLE')
    .map(({ code, reason }) => `${code} ${reason}`);
  return [outcome, ...open];
}

async function results(matter: string, subject: Named, asked: Asked): Promise<Readonly<Record<string, unknown>>> {
  const { results: found } = await assess(matter, subject, asked);
  return Object.fromEntries(
    (found as readonly { readonly code: string; readonly value: unknown }[]).map(({ code, value }) => [code, value]),
  );
}

const commits = (isTrue: boolean) => [{ fact: 'WORK_INJURY_NURSING', by: 'COMMITMENT', isTrue, textVersion: 1 }];
const inquired = (fact: string, isTrue = true) => ({ fact, by: 'INQUIRY', isTrue });
const none = commits(false);
const here = { division: CHANGSHU, stated: none };
const there = { division: YICHENG, stated: none };

describe('in Changshu', () => {
  it('a severely disabled person on minimum living allowance gets both, and draws them already', async () => {
    const { beneficiary } = people;

    expect(await decided('CA-LIVE', beneficiary, here)).toEqual(['ELIGIBLE']);
    expect(await decided('CA-NURSE', beneficiary, here)).toEqual(['ELIGIBLE']);
    const { advice, parameters } = await assess('CA-LIVE', beneficiary, here);
    expect([advice, parameters]).toEqual([[{ reason: 'ALREADY_DRAWN' }], { id: 'jiangsu-2023' }]);
    expect(await results('CA-LIVE', beneficiary, here)).toEqual({
      MONTHLY_AMOUNT: null,
      START_MONTH: '2026-11',
      SHARE_OF_STANDARD: '30%-40%',
    });
  });

  it('nothing is decided before somebody says whether work-injury insurance pays', async () => {
    const open = await assess('CA-NURSE', people.beneficiary, { division: CHANGSHU });

    expect(open).toMatchObject({
      outcome: 'UNKNOWN',
      fallbacks: [{ id: 'ca-commit-work-injury' }, { id: 'ask-human-resources' }],
    });
  });

  it('a certificate counts on the days on which it is valid, however often it was re-issued', async () => {
    const { certificateFrozen, certificateExpiredYesterday, certificateReissuedB2, certificateCancelled } = people;
    const certificate = async (named: Named, on: string) => {
      const { criteria } = await assess('CA-NURSE', named, { ...here, on });
      return criteria[0].reason;
    };

    expect(await certificate(certificateExpiredYesterday, '2026-08-31')).toBe('CERT_VALID');
    expect(await certificate(certificateExpiredYesterday, '2026-09-01')).toBe('CERT_NOT_VALID');
    expect(await certificate(certificateFrozen, '2026-07-20')).toBe('CERT_VALID');
    expect(await certificate(certificateFrozen, '2026-07-21')).toBe('CERT_NOT_VALID');
    expect(await certificate(certificateCancelled, '2025-04-10')).toBe('CERT_VALID');
    expect(await certificate(certificateCancelled, '2025-04-11')).toBe('CERT_NOT_VALID');
    expect(await certificate(certificateReissuedB2, '2026-11-22')).toBe('CERT_VALID');
    expect(await certificate(people.temporaryRowOnly, '2026-11-22')).toBe('NO_CERTIFICATE');
  });

  it('an expired certificate refuses, a re-issued one of the same grade does not', async () => {
    expect(await decided('CA-NURSE', people.certificateExpiredYesterday, { ...here, on: '2026-08-31' })).toEqual([
      'ELIGIBLE',
    ]);
    expect(await decided('CA-NURSE', people.certificateExpiredYesterday, { ...here, on: '2026-09-01' })).toEqual([
      'NOT_ELIGIBLE',
      'D1 CERT_NOT_VALID',
    ]);
    expect(await decided('CA-NURSE', people.certificateReissuedB2, here)).toEqual(['ELIGIBLE']);
  });

  it('a grade counts as the federation holds it, and that of an earlier card is not known', async () => {
    expect(await decided('CA-NURSE', people.regraded2to3, here)).toEqual(['NOT_ELIGIBLE', 'N1 GRADE_NOT_PAID']);
    expect(await decided('CA-NURSE', people.regraded2to3, { ...here, on: '2025-06-16' })).toEqual([
      'UNKNOWN',
      'N1 GRADE_UNKNOWN',
      'N2 CARE_UNKNOWN',
    ]);
  });

  it('who is registered elsewhere is not decided about here', async () => {
    expect(await decided('CA-LIVE', people.applicantOfYicheng, here)).toEqual([
      'NOT_ELIGIBLE',
      'D2 REGISTERED_ELSEWHERE',
    ]);
  });

  it('outside assistance the living allowance takes a severe disability of certain kinds and no fixed income', async () => {
    const moved = people.movedProvinceThisMonth;
    const withIncome = { division: CHANGSHU, stated: [...none, inquired('NO_FIXED_INCOME', false)] };
    const withoutIncome = { division: CHANGSHU, stated: [...none, inquired('NO_FIXED_INCOME')] };

    expect(await decided('CA-LIVE', moved, here)).toEqual(['UNKNOWN', 'L1 LIVING_NOT_STATED']);
    expect(await decided('CA-LIVE', moved, withoutIncome)).toEqual(['ELIGIBLE']);
    expect(await results('CA-LIVE', moved, withoutIncome)).toMatchObject({ SHARE_OF_STANDARD: '100%' });
    expect(await decided('CA-LIVE', moved, withIncome)).toEqual(['UNKNOWN', 'L1 LIVING_NOT_STATED']);
    expect(
      await decided('CA-LIVE', people.certificateReissuedB2, {
        division: CHANGSHU,
        stated: [
          ...none,
          inquired('NO_FIXED_INCOME'),
          inquired('SEVERAL_DISABLED_IN_HOUSEHOLD', false),
          inquired('DEPENDS_ON_AGED_PARENTS', false),
        ],
      }),
    ).toEqual(['NOT_ELIGIBLE', 'L1 LIVING_CONDITIONS']);
  });

  it('after a move the new county pays once the old one has stopped', async () => {
    const moved = people.movedProvinceThisMonth;

    expect(await decided('CA-NURSE', moved, { ...here, on: '2026-08-31' })).toEqual([
      'NEEDS_REVIEW',
      'P DRAWN_ELSEWHERE',
    ]);
    expect(await decided('CA-NURSE', moved, { ...here, on: '2026-09-01' })).toEqual(['ELIGIBLE']);
    expect(await decided('CA-NURSE', people.paidTwice, here)).toEqual(['NEEDS_REVIEW', 'P DRAWN_ELSEWHERE']);
  });

  it('nothing is due to the dead, and payment stops with the month after', async () => {
    expect(await decided('CA-NURSE', people.deceasedBeneficiary, here)).toEqual([
      'NOT_ELIGIBLE',
      'D2 REGISTRATION_ENDED',
      'D3.1 DECEASED',
    ]);
    expect(await results('CA-NURSE', people.deceasedBeneficiary, here)).toMatchObject({ STOP_MONTH: '2026-09' });
  });
});

describe('in Yicheng', () => {
  it('a severely disabled person on minimum living allowance with a card re-issued twice gets both', async () => {
    const applicant = people.applicantOfYicheng;

    expect(await decided('CA-LIVE', applicant, there)).toEqual(['ELIGIBLE']);
    expect(await results('CA-LIVE', applicant, there)).toEqual({ MONTHLY_AMOUNT: '110.00', START_MONTH: '2026-11' });
    expect(await decided('CA-NURSE', applicant, there)).toEqual(['ELIGIBLE']);
    expect(await results('CA-NURSE', applicant, there)).toEqual({ MONTHLY_AMOUNT: '125.00', START_MONTH: '2026-11' });
  });

  it('of one kind the higher one is paid, the two kinds side by side', async () => {
    const stated = [...none, { fact: 'OTHER_LIVING_AMOUNT', by: 'INQUIRY', amount: '130' }];

    expect(await results('CA-LIVE', people.applicantOfYicheng, { division: YICHENG, stated })).toEqual({
      MONTHLY_AMOUNT: '110.00',
      OTHER_AMOUNT: '130.00',
      PAYABLE: '130.00',
      START_MONTH: '2026-11',
    });
  });

  it('who is supported by the state or by work-injury insurance gets neither', async () => {
    expect(await decided('CA-LIVE', people.tekunGrade1, there)).toEqual([
      'NOT_ELIGIBLE',
      'D3.3 TEKUN',
      'L1 HOUSEHOLD_NOT_PAID',
    ]);
    expect(await decided('CA-NURSE', people.tekunGrade1, there)).toEqual(['NOT_ELIGIBLE', 'D3.3 TEKUN']);
    const injured = { division: YICHENG, stated: commits(true) };
    expect(await decided('CA-NURSE', people.workInjuryNursing, injured)).toEqual(['NOT_ELIGIBLE', 'D3.4 INJURY_PAY']);
    expect(await decided('CA-NURSE', people.workInjuryNursing, there)).toEqual(['ELIGIBLE']);
    expect(await decided('CA-LIVE', people.applicantOfYicheng, injured)).toEqual(['NOT_ELIGIBLE', 'D3.4 INJURY_PAY']);
  });

  it('an orphan on basic living support gets the nursing allowance and no living allowance', async () => {
    expect(await decided('CA-LIVE', people.orphanGrade1, there)).toEqual([
      'NOT_ELIGIBLE',
      'L1 HOUSEHOLD_NOT_PAID',
      'L2 ORPHAN_SUPPORT',
    ]);
    expect(await decided('CA-NURSE', people.orphanGrade1, there)).toEqual(['ELIGIBLE']);
  });

  it('the kind of the household counts as of the day of the decision', async () => {
    const named = people.dibaoAfterApplication;

    expect(await decided('CA-LIVE', named, { ...there, on: '2026-06-15' })).toEqual([
      'NOT_ELIGIBLE',
      'L1 HOUSEHOLD_NOT_PAID',
    ]);
    expect(await decided('CA-LIVE', named, { ...there, on: '2026-08-20' })).toEqual(['ELIGIBLE']);
    expect(await decided('CA-NURSE', named, there)).toEqual(['NOT_ELIGIBLE', 'N1 GRADE_NOT_PAID']);
  });
});

describe('in Yangpu', () => {
  const severe = { division: YANGPU, stated: [...none, inquired('JOBLESS')] };

  it('a household at the margin gets the living allowance when the person is severely disabled and without work', async () => {
    expect(await decided('CA-LIVE', people.marginalGrade2, severe)).toEqual(['ELIGIBLE']);
    expect(await results('CA-LIVE', people.marginalGrade2, severe)).toMatchObject({ MONTHLY_AMOUNT: '320.00' });
    expect(
      await decided('CA-LIVE', people.marginalGrade2, {
        division: YANGPU,
        stated: [...none, inquired('JOBLESS', false)],
      }),
    ).toEqual(['NOT_ELIGIBLE', 'L1 LIVING_CONDITIONS']);
    expect(await decided('CA-LIVE', people.grade3Mental, severe)).toEqual(['NOT_ELIGIBLE', 'L1 HOUSEHOLD_NOT_PAID']);
  });

  it('grade 3 is paid for nursing to intellectual and mental disabilities, also as a part, once care is needed', async () => {
    const cared = { division: YANGPU, stated: [...none, inquired('NEEDS_CARE')] };

    for (const named of [people.grade3Mental, people.multipleWithIntellectual3]) {
      expect(await decided('CA-NURSE', named, cared)).toEqual(['ELIGIBLE']);
      expect(await results('CA-NURSE', named, cared)).toMatchObject({ MONTHLY_AMOUNT: '180.00' });
      expect(await decided('CA-NURSE', named, { division: YANGPU, stated: none })).toEqual([
        'UNKNOWN',
        'N2 CARE_UNKNOWN',
      ]);
    }
  });
});

describe('the monthly review', () => {
  const review = (subject: Named, division: string, on?: string) =>
    decided('CA-REVIEW', subject, { division, since: '2026-06-01', ...(on !== undefined && { on }) });

  it('lets go on what still has its reasons', async () => {
    expect(await review(people.beneficiary, CHANGSHU)).toEqual(['ELIGIBLE']);
    expect(await review(people.orphanGrade1, YICHENG)).toEqual(['ELIGIBLE']);
    expect(await review(people.marginalGrade2, YANGPU)).toEqual(['ELIGIBLE']);
    expect(await review(people.multipleWithIntellectual3, YANGPU)).toEqual(['ELIGIBLE']);
  });

  it('stops with a reason for each allowance, from the month in which it went', async () => {
    const { claimsLapsed, deceasedBeneficiary } = people;

    expect(await review(claimsLapsed, YICHENG)).toEqual([
      'NOT_ELIGIBLE',
      'L1 HOUSEHOLD_NO_LONGER_PAID',
      'N1 GRADE_NO_LONGER_PAID',
    ]);
    expect(await results('CA-REVIEW', claimsLapsed, { division: YICHENG })).toEqual({
      LIVING: 'STOP',
      NURSING: 'STOP',
      STOP_MONTH: '2026-12',
    });
    expect(await review(deceasedBeneficiary, CHANGSHU)).toEqual([
      'NOT_ELIGIBLE',
      'D2 REGISTRATION_ENDED',
      'D3.1 DECEASED',
    ]);
    expect(await results('CA-REVIEW', deceasedBeneficiary, { division: CHANGSHU })).toEqual({
      LIVING: 'NOT_DRAWN',
      NURSING: 'STOP',
      STOP_MONTH: '2026-09',
    });
  });

  it('still found all well in June of those whose claims lapsed in July, but for a grade that is not known any more', async () => {
    expect(await review(people.claimsLapsed, YICHENG, '2026-06-30')).toEqual(['UNKNOWN', 'N1 GRADE_UNKNOWN']);
  });

  it('tells what became of certificates since the last one', async () => {
    const since = async (named: Named, last: string, on: string) => {
      const { advice } = await assess('CA-REVIEW', named, { division: CHANGSHU, since: last, on });
      return (advice as readonly { readonly reason: string }[]).map(({ reason }) => reason);
    };

    expect(await since(people.certificateExpiredYesterday, '2026-08-31', '2026-09-30')).toEqual([
      'NOTHING_DRAWN',
      'CERT_ENDED_SINCE',
    ]);
    expect(await since(people.certificateExpiredYesterday, '2026-09-01', '2026-09-30')).toEqual([
      'NOTHING_DRAWN',
      'CERT_ENDED_BEFORE',
    ]);
  });

  it('hands over who is paid in two counties, and stops in the one that was left', async () => {
    expect(await review(people.paidTwice, CHANGSHU)).toEqual(['NEEDS_REVIEW', 'P DRAWN_ELSEWHERE']);
    expect(await review(people.paidTwice, YICHENG)).toEqual([
      'NOT_ELIGIBLE',
      'D2 REGISTERED_ELSEWHERE',
      'P DRAWN_ELSEWHERE',
    ]);
  });
});
