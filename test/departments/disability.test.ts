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

type Named = { readonly id: string; readonly certificateNumber: string };

/** The day before and the day of the reference date, and today. */
const CERTIFICATE = `disability {
  status
  record {
    certificateNumber category { code } grade isSevere components { category { code } grade }
    status before: isValidOn(date: "2026-08-31") onDay: isValidOn(date: "2026-09-01")
    issuedOn firstIssuedOn validUntil reissues
  }
}`;

async function expectCertificate(
  named: Named,
  expected: {
    readonly category: string;
    readonly grade: number;
    readonly components?: readonly (readonly [string, number])[];
    readonly status?: string;
    readonly before?: boolean;
    readonly onDay?: boolean;
    readonly issued: string;
    readonly first?: string;
    readonly until: string;
    readonly reissues?: number;
  },
): Promise<void> {
  const { category, grade, status = 'VALID', issued } = expected;
  const components = expected.components ?? [[category, grade] as const];
  expect(await askPerson(gateway, named, CERTIFICATE)).toEqual({
    disability: {
      status: 'FOUND',
      record: {
        certificateNumber: named.certificateNumber,
        category: { code: category },
        grade,
        isSevere: grade <= 2,
        components: components.map(([code, of]) => ({ category: { code }, grade: of })),
        status,
        before: expected.before ?? status === 'VALID',
        onDay: expected.onDay ?? status === 'VALID',
        issuedOn: issued,
        firstIssuedOn: expected.first ?? issued,
        validUntil: expected.until,
        reissues: expected.reissues ?? 0,
      },
    },
  });
}

/** Kind, amount, first and last month. */
async function expectAllowances(
  named: Named,
  items: readonly (readonly [string, string, string, string | null])[],
): Promise<void> {
  const { allowances } = await askPerson(
    gateway,
    named,
    `allowances { status record { items { kind monthlyAmount from until } } }`,
  );
  expect(allowances).toEqual(
    items.length === 0
      ? { status: 'NO_RECORD', record: null }
      : {
          status: 'FOUND',
          record: { items: items.map(([kind, monthlyAmount, from, until]) => ({ kind, monthlyAmount, from, until })) },
        },
  );
}

const isDrawn = async (named: Named, kind: string, month: string): Promise<unknown> => {
  const { allowances } = await askPerson(
    gateway,
    named,
    `allowances { record { isDrawnIn(kind: ${kind}, month: "${month}") } }`,
  );
  return allowances;
};

const drawn = (isDrawnIn: boolean) => ({ record: { isDrawnIn } });

async function expectAssistance(named: Named, record: Readonly<Record<string, unknown>> | null): Promise<void> {
  const { assistance } = await askPerson(
    gateway,
    named,
    `assistance { status record { kind type { code } isDibao: isOfKind(kind: DIBAO) isTekun: isOfKind(kind: TEKUN) isCovered approvedOn } }`,
  );
  expect(assistance).toEqual(record === null ? { status: 'NO_RECORD', record: null } : { status: 'FOUND', record });
}

describe('a certificate', () => {
  it('in force is valid, and severe up to grade 2', async () => {
    await expectCertificate(people.beneficiary, { category: '1', grade: 2, issued: '2019-04-15', until: '2029-04-14' });
    await expectCertificate(people.workInjuryNursing, {
      category: '4',
      grade: 1,
      issued: '2020-08-05',
      until: '2030-08-05',
    });
    await expectCertificate(people.grade3Mental, {
      category: '6',
      grade: 3,
      issued: '2020-02-12',
      until: '2030-02-11',
    });
    await expectCertificate(people.nameWithDot, { category: '4', grade: 3, issued: '2021-04-12', until: '2031-04-12' });
  });

  it('under a number of the first generation is found by the number of today', async () => {
    await expectCertificate(people.legacy15, { category: '4', grade: 2, issued: '2011-03-16', until: '2031-03-15' });
  });

  it('that was frozen is not valid from that day on', async () => {
    await expectCertificate(people.certificateFrozen, {
      category: '4',
      grade: 3,
      status: 'FROZEN',
      issued: '2020-03-18',
      until: '2030-03-18',
    });
    expect(
      await askPerson(
        gateway,
        people.certificateFrozen,
        'disability { record { before: isValidOn(date: "2026-07-20") from: isValidOn(date: "2026-07-21") } }',
      ),
    ).toEqual({ disability: { record: { before: true, from: false } } });
  });

  it('is valid on its last day and not on the next', async () => {
    await expectCertificate(people.certificateExpiredYesterday, {
      category: '2',
      grade: 2,
      status: 'EXPIRED',
      before: true,
      onDay: false,
      issued: '2016-09-01',
      until: '2026-08-31',
    });
  });

  it('that was cancelled stays to be seen, and was valid before', async () => {
    await expectCertificate(people.certificateCancelled, {
      category: '1',
      grade: 4,
      status: 'CANCELLED',
      issued: '2017-02-22',
      until: '2028-12-31',
    });
    expect(
      await askPerson(
        gateway,
        people.certificateCancelled,
        'disability { record { before: isValidOn(date: "2025-04-10") from: isValidOn(date: "2025-04-11") early: isValidOn(date: "2017-02-21") } }',
      ),
    ).toEqual({ disability: { record: { before: true, from: false, early: false } } });
  });

  it('that was lost twice carries B2', async () => {
    await expectCertificate(people.certificateReissuedB2, {
      category: '3',
      grade: 1,
      issued: '2018-06-11',
      until: '2028-12-31',
      reissues: 2,
    });
  });

  it('with another grade than before has another number, and the day of the first issue', async () => {
    await expectCertificate(people.regraded2to3, {
      category: '4',
      grade: 3,
      issued: '2025-06-17',
      first: '2015-06-10',
      until: '2035-06-17',
    });
    expect(people.regraded2to3.certificateNumber).not.toBe(people.regraded2to3.formerCertificateNumber);
  });

  it('for several disabilities tells each with its grade', async () => {
    await expectCertificate(people.multipleWithIntellectual3, {
      category: '7',
      grade: 3,
      components: [
        ['4', 4],
        ['5', 3],
      ],
      issued: '2021-03-08',
      until: '2031-03-08',
    });
  });

  it('does not show the grade of a row that was deleted', async () => {
    await expectCertificate(people.softDeletedCopy, {
      category: '2',
      grade: 3,
      issued: '2019-09-09',
      until: '2029-09-08',
    });
  });

  it('is not there for one who has been assessed and not recognised, nor for one who never was', async () => {
    for (const named of [people.temporaryRowOnly, people.owner]) {
      expect(await askPerson(gateway, named, 'disability { status reason record { grade } }')).toEqual({
        disability: { status: 'NO_RECORD', reason: null, record: null },
      });
    }
  });
});

describe('the allowances', () => {
  it('of a person in hardship with a severe disability are both, the newest first', async () => {
    await expectAllowances(people.beneficiary, [
      ['LIVING', '446.00', '2021-07', null],
      ['NURSING', '90.00', '2019-05', null],
    ]);
    await expectAssistance(people.beneficiary, {
      kind: 'DIBAO',
      type: { code: '120' },
      isDibao: true,
      isTekun: false,
      isCovered: true,
      approvedOn: '2021-07-01',
    });
  });

  it('run on without a last month, however the register writes that', async () => {
    await expectCertificate(people.marginalGrade2, {
      category: '6',
      grade: 2,
      issued: '2019-09-19',
      until: '2029-09-18',
    });
    await expectAllowances(people.marginalGrade2, [
      ['LIVING', '320.00', '2024-06', null],
      ['NURSING', '180.00', '2019-10', null],
    ]);
    await expectAssistance(people.marginalGrade2, {
      kind: 'MARGINAL',
      type: { code: '310' },
      isDibao: false,
      isTekun: false,
      isCovered: false,
      approvedOn: '2024-06-01',
    });
    expect(await isDrawn(people.marginalGrade2, 'LIVING', '2024-05')).toEqual(drawn(false));
    expect(await isDrawn(people.marginalGrade2, 'LIVING', '2024-06')).toEqual(drawn(true));
    expect(await isDrawn(people.marginalGrade2, 'LIVING', '2030-01')).toEqual(drawn(true));
  });

  it('that ended with a new grade are told up to their last month', async () => {
    await expectAllowances(people.regraded2to3, [['NURSING', '90.00', '2016-01', '2025-06']]);
    expect(await isDrawn(people.regraded2to3, 'NURSING', '2025-06')).toEqual(drawn(true));
    expect(await isDrawn(people.regraded2to3, 'NURSING', '2025-07')).toEqual(drawn(false));
  });

  it('of one who moved to another province ended there, and have not begun here', async () => {
    await expectCertificate(people.movedProvinceThisMonth, {
      category: '6',
      grade: 2,
      issued: '2021-07-07',
      until: '2031-07-07',
    });
    await expectAllowances(people.movedProvinceThisMonth, [['NURSING', '125.00', '2021-08', '2026-08']]);
    expect(await isDrawn(people.movedProvinceThisMonth, 'NURSING', '2026-08')).toEqual(drawn(true));
    expect(await isDrawn(people.movedProvinceThisMonth, 'NURSING', '2026-09')).toEqual(drawn(false));
  });

  it('in Shanghai are paid for an intellectual or mental disability of grade 3 too', async () => {
    await expectAllowances(people.multipleWithIntellectual3, [['NURSING', '180.00', '2021-04', null]]);
    await expectAllowances(people.grade3Mental, [['NURSING', '180.00', '2020-03', null]]);
  });

  it('are none for a person supported by the state, who is no case of minimum living allowance', async () => {
    await expectCertificate(people.tekunGrade1, { category: '4', grade: 1, issued: '2018-03-05', until: '2028-12-31' });
    await expectAllowances(people.tekunGrade1, []);
    await expectAssistance(people.tekunGrade1, {
      kind: 'TEKUN',
      type: { code: '210' },
      isDibao: false,
      isTekun: true,
      isCovered: true,
      approvedOn: '2019-01-01',
    });
  });

  it('are none where work-injury insurance pays, of which no register of the gateway knows', async () => {
    await expectAllowances(people.workInjuryNursing, []);
    await expectAssistance(people.workInjuryNursing, null);
  });

  it('of an orphan are the one for nursing; an orphan is not one of the extremely poor', async () => {
    await expectCertificate(people.orphanGrade1, {
      category: '5',
      grade: 1,
      issued: '2019-05-14',
      until: '2029-05-13',
    });
    await expectAllowances(people.orphanGrade1, [['NURSING', '125.00', '2019-06', null]]);
    await expectAssistance(people.orphanGrade1, {
      kind: 'ORPHAN',
      type: { code: '210' },
      isDibao: false,
      isTekun: false,
      isCovered: true,
      approvedOn: '2018-06-01',
    });
  });

  it('of one who applied before the household was approved are none yet; the approval has its day', async () => {
    await expectCertificate(people.dibaoAfterApplication, {
      category: '4',
      grade: 3,
      issued: '2022-02-21',
      until: '2032-02-21',
    });
    await expectAllowances(people.dibaoAfterApplication, []);
    await expectAssistance(people.dibaoAfterApplication, {
      kind: 'DIBAO',
      type: { code: '120' },
      isDibao: true,
      isTekun: false,
      isCovered: true,
      approvedOn: '2026-08-20',
    });
  });
});

describe('yes or no', () => {
  const PREDICATES = `disability { record {
    hasTopGrade: isGradeAtMost(grade: 1) isSevere: isGradeAtMost(grade: 2) hasThird: isGradeAtMost(grade: 3)
    isMind: isOfKind(anyOf: [INTELLECTUAL, MENTAL]) isOther: isOfKind(anyOf: [VISUAL, HEARING, SPEECH, LIMB])
    before: isGradeAtMost(grade: 3, on: "2025-06-16")
  } }`;
  const answers = async (named: Named): Promise<unknown> => {
    const { disability } = await askPerson(gateway, named, PREDICATES);
    return Object.values(Object(disability).record);
  };

  it('tells of grade and kind what a rule asks, and nothing of a day before the present card', async () => {
    expect(await answers(people.beneficiary)).toEqual([false, true, true, false, true, true]);
    expect(await answers(people.regraded2to3)).toEqual([false, false, true, false, true, null]);
    expect(await answers(people.multipleWithIntellectual3)).toEqual([false, false, true, true, true, true]);
    expect(await answers(people.applicantOfYicheng)).toEqual([true, true, true, false, true, true]);
  });

  it('tells in which months a household was assisted', async () => {
    const months = (named: Named): Promise<unknown> =>
      askPerson(
        gateway,
        named,
        `assistance { record {
          june: isOfKind(kind: DIBAO, month: "2026-06") july: isOfKind(kind: DIBAO, month: "2026-07")
          august: isOfKind(kind: DIBAO, month: "2026-08") now: isOfKind(kind: DIBAO)
        } }`,
      );

    expect(await months(people.dibaoAfterApplication)).toEqual({
      assistance: { record: { june: false, july: false, august: true, now: true } },
    });
    expect(await months(people.claimsLapsed)).toEqual({
      assistance: { record: { june: true, july: false, august: false, now: false } },
    });
    expect(await months(people.applicantOfYicheng)).toEqual({
      assistance: { record: { june: true, july: true, august: true, now: true } },
    });
  });

  it('tells where an allowance is drawn: after a move, in both places, or still for one who died', async () => {
    const places = (named: Named, month: string): Promise<unknown> =>
      askPerson(
        gateway,
        named,
        `allowances { status record {
          here: isDrawnIn(kind: NURSING, month: "${month}", within: "320581")
          elsewhere: isDrawnIn(kind: NURSING, month: "${month}", outside: "320581")
        } }`,
      );
    const drawnAt = (here: boolean, elsewhere: boolean) => ({
      allowances: { status: 'FOUND', record: { here, elsewhere } },
    });

    expect(await places(people.movedProvinceThisMonth, '2026-08')).toEqual(drawnAt(false, true));
    expect(await places(people.movedProvinceThisMonth, '2026-09')).toEqual(drawnAt(false, false));
    expect(await places(people.paidTwice, '2026-06')).toEqual(drawnAt(false, true));
    expect(await places(people.paidTwice, '2026-07')).toEqual(drawnAt(true, true));
    expect(await places(people.deceasedBeneficiary, '2026-11')).toEqual(drawnAt(true, false));
  });
});
