import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people, type PersonKey } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';
import { createSwitch } from '../support/source-switch.ts';
import { CHANGSHU_DESK } from '../support/subsidy-desks.ts';

/** A review of many at once; every assessment in short. */
const REVIEW = `query Review($of: [AssessmentInput!]!, $on: Date, $since: Date) {
  assessMany(matter: "CA-REVIEW", of: $of, on: $on, since: $since) {
    subject on outcome results { code value } advice { reason }
  }
}`;

/** One of the reviewed, as the answer has it. */
type Reviewed = {
  readonly subject: string;
  readonly on: string;
  readonly outcome: string;
  readonly results: readonly { readonly code: string; readonly value: string | null }[];
  readonly advice: readonly { readonly reason: string }[];
};

const EVERYBODY: readonly PersonKey[] = [
  'paidTwice',
  'beneficiary',
  'deceasedBeneficiary',
  'certificateFrozen',
  'claimsLapsed',
  'movedProvinceThisMonth',
  'stranger',
];

const sources = createSwitch(['household', 'disability']);
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY }, wrap: sources.wraps });
});
beforeEach(() => void (gateway.statements.length = 0));
afterAll(() => gateway[Symbol.asyncDispose]());

const review = async (
  ids: readonly string[],
  terms: { readonly on?: string; readonly since?: string } = {},
): Promise<readonly Reviewed[]> => {
  const of = ids.map((subject) => ({ subject }));
  const desk = { ...CHANGSHU_DESK, purpose: 'CA-REVIEW' };
  const { status, errors, data } = await gateway.ask(REVIEW, { of, ...terms }, desk);
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  return data.assessMany;
};

const idsOf = (keys: readonly PersonKey[]): readonly string[] => keys.map((key) => people[key].id);

/** Outcome, results and advice of one in a line. */
const shortly = ({ outcome, results, advice }: Reviewed): string =>
  [outcome, ...results.map(({ code, value }) => `${code}=${value ?? '?'}`), ...advice.map(({ reason }) => reason)].join(
    ' ',
  );

describe('the monthly review of Changshu', () => {
  it('decides for everybody in the order asked, and each answer says whom it is about and as of when', async () => {
    const reviewed = await review(idsOf(EVERYBODY), { since: '2026-07-01', on: '2026-11-20' });
    expect(reviewed.map(({ subject, on }) => ({ subject, on }))).toEqual(
      idsOf(EVERYBODY).map((subject) => ({ subject, on: '2026-11-20' })),
    );
    expect(reviewed.map(shortly)).toEqual([
      'NEEDS_REVIEW LIVING=NOT_DRAWN NURSING=CONTINUE',
      'ELIGIBLE LIVING=CONTINUE NURSING=CONTINUE',
      'NOT_ELIGIBLE LIVING=NOT_DRAWN NURSING=STOP STOP_MONTH=2026-09',
      'NOT_ELIGIBLE LIVING=NOT_DRAWN NURSING=NOT_DRAWN STOP_MONTH=2026-12 NOTHING_DRAWN CERT_ENDED_SINCE',
      'NOT_ELIGIBLE LIVING=NOT_DRAWN NURSING=NOT_DRAWN STOP_MONTH=2026-12 NOTHING_DRAWN',
      'ELIGIBLE LIVING=NOT_DRAWN NURSING=NOT_DRAWN NOTHING_DRAWN',
      'NOT_ELIGIBLE LIVING=NOT_DRAWN NURSING=NOT_DRAWN STOP_MONTH=2026-12 NOTHING_DRAWN',
    ]);
  });

  it('turns with the order and repeats who is asked twice', async () => {
    const keys: readonly PersonKey[] = ['beneficiary', 'deceasedBeneficiary', 'beneficiary', 'paidTwice'];
    const forth = await review(idsOf(keys));
    const back = await review(idsOf(keys.toReversed()));
    expect(forth.map(({ subject }) => subject)).toEqual(idsOf(keys));
    expect(back).toEqual(forth.toReversed());
  });

  it('decides for each in a hundred as alone, and takes no more statements than for one', async () => {
    const hundred = Object.values(people)
      .map(({ id }) => id)
      .slice(0, 100);
    const one = await review([people.beneficiary.id]);
    const statements = gateway.statements.toSorted();
    gateway.statements.length = 0;
    const many = await review([...hundred.slice(0, 99), people.beneficiary.id]);

    expect(many).toHaveLength(100);
    expect(many.at(-1)).toEqual(one[0]);
    expect(statements).toEqual([
      'disability.allowance',
      'disability.assistance',
      'disability.certificate',
      'household.registration',
    ]);
    expect(gateway.statements.toSorted()).toEqual(statements);
  });

  it('looks back to the last one: what was well then, and is not now, is told', async () => {
    const told = async (key: PersonKey, since: string, on: string) =>
      (await review(idsOf([key]), { since, on }))[0]?.advice.map(({ reason }) => reason);
    expect([
      await told('certificateFrozen', '2026-07-20', '2026-08-20'),
      await told('certificateFrozen', '2026-07-21', '2026-08-20'),
      await told('certificateFrozen', '2026-06-20', '2026-07-20'),
      await told('beneficiary', '2019-04-14', '2026-07-20'),
    ]).toEqual([
      ['NOTHING_DRAWN', 'CERT_ENDED_SINCE'],
      ['NOTHING_DRAWN', 'CERT_ENDED_BEFORE'],
      ['NOTHING_DRAWN'],
      ['CERT_BACK_SINCE'],
    ]);
  });

  it.each(['household', 'disability'])('stops nothing while a register is silent: %s', async (id) => {
    using _down = sources.off(id);
    const reviewed = await review(idsOf(['beneficiary', 'paidTwice']));
    expect(reviewed.map(({ outcome }) => outcome)).toEqual(['UNKNOWN', 'UNKNOWN']);
    expect(reviewed.flatMap(({ results }) => results.filter(({ value }) => value === 'STOP'))).toEqual([]);
  });
});
