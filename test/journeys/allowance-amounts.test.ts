import { afterAll, beforeAll, expect, it } from 'vitest';
import { people, type PersonKey } from '../../adapters/sandbox/people.ts';
import { NOT_INJURED, yes } from '../support/allowance-lines.ts';
import { decide } from '../support/assessments.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway[Symbol.asyncDispose]());

const LIVING = [NOT_INJURED, yes('JOBLESS'), yes('NO_FIXED_INCOME')];
const NURSING = [NOT_INJURED, yes('NEEDS_CARE'), { fact: 'URBAN_OR_RURAL', by: 'INQUIRY', choice: 'RURAL' } as const];

/** Yuan, or a share of the local standard, or what is paid at least; null: not found; undefined: not paid. */
const amountOf = async (matter: string, subject: PersonKey, division: string) => {
  const stated = matter === 'CA-LIVE' ? LIVING : NURSING;
  const { results } = await decide(gateway, matter, { subject: people[subject], division, stated });
  const share = results['SHARE_OF_STANDARD'] ?? results['LEAST_AMOUNT'];
  return share === undefined ? results['MONTHLY_AMOUNT'] : `${results['MONTHLY_AMOUNT'] ?? '?'} (${share})`;
};

it.each([
  // Living: grade 2 and grade 3 on minimum living allowance, grade 2 at its margin, grade 3 outside.
  // Nursing: grade 1, grade 2, mental of grade 3, multiple of grade 3 with an intellectual part, limb of grade 3.
  [
    'Hubei',
    '420684',
    ['110.00', '110.00', undefined, undefined],
    ['125.00', '125.00', undefined, undefined, undefined],
  ],
  [
    'Jiangsu',
    '320581',
    ['? (30%-40%)', '? (25%)', '? (100%)', null],
    ['? (90.00)', '? (90.00)', undefined, undefined, undefined],
  ],
  [
    'Shanghai',
    '310110',
    ['450.00', undefined, '320.00', undefined],
    ['350.00', '180.00', '180.00', '180.00', undefined],
  ],
  ['Shanxi', '140105', ['122.00', '122.00', undefined, undefined], ['122.00', '122.00', '61.00', '61.00', undefined]],
  [
    'Tianjin',
    '120101',
    ['300.00', '160.00', '300.00', undefined],
    ['200.00', '200.00', undefined, undefined, undefined],
  ],
  ['Henan', '410102', [null, null, undefined, undefined], [null, null, undefined, undefined, undefined]],
  ['Qinghai', '630224', [null, null, undefined, undefined], [null, null, undefined, undefined, undefined]],
  ['elsewhere', '110101', [null, null, undefined, undefined], [null, null, undefined, undefined, undefined]],
] as const)('%s pays what its text says', async (_place, division, livingAmounts, nursingAmounts) => {
  const of = (matter: string, keys: readonly PersonKey[]) =>
    Promise.all(keys.map((key) => amountOf(matter, key, division)));
  expect([
    await of('CA-LIVE', ['beneficiary', 'dibaoAfterApplication', 'marginalGrade2', 'grade3Mental']),
    await of('CA-NURSE', [
      'applicantOfYicheng',
      'beneficiary',
      'grade3Mental',
      'multipleWithIntellectual3',
      'claimsLapsed',
    ]),
  ]).toEqual([livingAmounts, nursingAmounts]);
});

it('in Jiangsu at least depends on town or country, and is not known before somebody says which', async () => {
  const leastOf = async (...choice: readonly string[]) => {
    const place = choice.map((one) => ({ fact: 'URBAN_OR_RURAL', by: 'DOCUMENT', choice: one }) as const);
    const question = { subject: people.beneficiary, division: '320581', stated: [NOT_INJURED, ...place] };
    const { outcome, results } = await decide(gateway, 'CA-NURSE', question);
    return [outcome, results['LEAST_AMOUNT']];
  };
  expect([await leastOf('URBAN'), await leastOf('RURAL'), await leastOf()]).toEqual([
    ['ELIGIBLE', '130.00'],
    ['ELIGIBLE', '90.00'],
    ['ELIGIBLE', null],
  ]);
});

it('is decided by the text of the day: a text is not applied before it came into force', async () => {
  const paidOn = async (on: string) => {
    const { outcome, results } = await decide(gateway, 'CA-LIVE', {
      subject: people.applicantOfYicheng,
      division: '420684',
      on,
      stated: [NOT_INJURED],
    });
    return [outcome, results['MONTHLY_AMOUNT'], results['START_MONTH']];
  };
  expect([await paidOn('2025-12-31'), await paidOn('2026-01-01')]).toEqual([
    ['ELIGIBLE', null, '2025-12'],
    ['ELIGIBLE', '110.00', '2026-01'],
  ]);
});
