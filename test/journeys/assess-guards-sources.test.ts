import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, type PersonKey } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { SourceFailure } from '../../gateway/contracts/sql.ts';
import { createTestGateway, type As, type TestGateway, type Wrap } from '../support/gateway.ts';
import { createLiar, HARMLESS_LIES, LIES } from '../support/sources.ts';
import { civil, hall, school } from './assess-guards-questions.ts';

const DEPARTMENTS = ['household', 'enrollment', 'real-estate', 'disability'] as const;

/** One assessment, as far as tests compare it. */
type Assessed = {
  readonly subject: string;
  readonly outcome: string;
  readonly criteria: readonly {
    readonly code: string;
    readonly outcome: string;
    readonly reason: string;
    readonly facts: readonly { readonly status: string }[];
  }[];
};

const MANY = `query ($matter: String!, $of: [AssessmentInput!]!) {
  assessMany(matter: $matter, of: $of, on: "2026-09-01") {
    subject outcome
    criteria { code outcome reason sentence { zh } facts { path status provenance { source recordedOn within } } }
    results { code value } advice { reason }
  }
}`;

const stated = (fact: string, value: object): object => ({ fact, by: 'INQUIRY', ...value });

/** What is stated about every child, so that the registers decide: work, and no home but an own one. */
const STATED = [
  stated('WORK_SINCE', { day: '2019-01-01' }),
  stated('LEASED', { isTrue: false }),
  stated('PURCHASE_CONTRACT', { isTrue: false }),
];
const children: readonly (readonly [PersonKey, PersonKey])[] = [
  ['entrant', 'pupilFather'],
  ['pupil', 'pupilMother'],
  ['permitLapsedChild', 'permitLapsed'],
  ['permitFiveMonthsChild', 'permitFiveMonths'],
  ['childInGrandparentsBook', 'grandparentHead'],
  ['divorcedChild', 'divorcedFather'],
  ['leapDayChild', 'pupilFather'],
  ['stranger', 'pupilFather'],
];
const homesteads: readonly PersonKey[] = ['owner', 'twoHomesteads', 'overArea1995', 'farmlandTouch', 'redLineParcel'];
const disabled: readonly PersonKey[] = [
  'beneficiary',
  'tekunGrade1',
  'regraded2to3',
  'certificateExpiredYesterday',
  'movedProvinceThisMonth',
  'softDeletedCopy',
  'deceasedCancelled',
  'pupil',
];
const UNSTATED = [stated('HOUSEHOLD_SPLIT', { isTrue: false }), stated('INHERITED', { isTrue: false })];
const paid = (code: string): readonly object[] =>
  disabled.map((key) => ({
    subject: people[key].id,
    ...(code !== 'CA-REVIEW' && { stated: [stated('WORK_INJURY_NURSING', { isTrue: false })] }),
  }));
const unitOf = (key: PersonKey): string | undefined => {
  const person = people[key];
  return 'unitNumber' in person ? person.unitNumber : undefined;
};

const MATTERS: readonly (readonly [string, As, readonly object[]])[] = [
  [
    'EDU-G1',
    school,
    children.map(([child, by]) => ({ subject: people[child].id, applicant: people[by].id, stated: STATED })),
  ],
  ['RE-HS', hall, homesteads.map((key) => ({ subject: people[key].id, unitNumber: unitOf(key), stated: UNSTATED }))],
  ...['CA-LIVE', 'CA-NURSE', 'CA-REVIEW'].map((code) => [code, civil(code), paid(code)] as const),
];

/** What fails at the moment: a department, or one statement. */
let failing: string | undefined;
const liar = createLiar();
const wrap: Wrap = (client) => {
  const lying = liar.wrap(client);
  return {
    query: async (statement, signal) => {
      const [department] = statement.name.split('.');
      if (failing === department || failing === statement.name) throw new SourceFailure('DOWN', 'gone');
      return lying.query(statement, signal);
    },
    close: client.close,
  };
};

let gateway: TestGateway;
const create = (execution: 'compiled' | 'reference'): Promise<TestGateway> =>
  createTestGateway({
    execution,
    config: { policy: SANDBOX_POLICY },
    hasConsole: false,
    wrap: Object.fromEntries(DEPARTMENTS.map((id) => [id, wrap])),
    // Several suites share the machine: a register that is slow is not what these tests are about.
    configs: Object.fromEntries(DEPARTMENTS.map((id) => [id, { timeoutMs: 60_000 }])),
  });

beforeAll(async () => {
  gateway = await create('compiled');
});
afterAll(() => gateway[Symbol.asyncDispose]());

/** @throws Error for an answer that is none: a register that fails is no error of HTTP or GraphQL. */
async function ask(matter: string, as: As, of: readonly object[], whom = gateway): Promise<readonly Assessed[]> {
  const answer = await whom.ask(MANY, { matter, of }, as);
  if (answer.status !== 200 || answer.errors) throw new Error(`${answer.status} ${answer.text}`);
  return answer.data.assessMany;
}

const inShort = (criterion: Assessed['criteria'][number] | undefined): string =>
  `${criterion?.code} ${criterion?.outcome} ${criterion?.reason}`;

describe.each(MATTERS)('assessments of %s', (matter, as, of) => {
  it('are the same alone and among others, in any order, twice, and by both executors', async () => {
    const all = await ask(matter, as, of);
    const alone = await Promise.all(of.map((one) => ask(matter, as, [one])));
    expect(alone.flat()).toEqual(all);
    expect(await ask(matter, as, [...of.toReversed(), ...of])).toEqual([...all.toReversed(), ...all]);
    await using reference = await create('reference');
    expect(JSON.stringify(await ask(matter, as, of, reference))).toBe(JSON.stringify(all));
  });

  it('lose what a failing register says and nothing else, and are refused by none', async () => {
    const all = await ask(matter, as, of);
    gateway.statements.length = 0;
    await ask(matter, as, of);
    const statements = [...new Set(gateway.statements)];
    expect(new Set(all.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);

    const wrong: unknown[] = [];
    for (const what of [...statements, ...DEPARTMENTS]) {
      failing = what;
      const less = await ask(matter, as, of).finally(() => (failing = undefined));
      for (const [at, one] of less.entries()) {
        const whole = all[at];
        if (one.outcome !== 'UNKNOWN' && one.outcome !== whole?.outcome) wrong.push([what, one.subject, one.outcome]);
        for (const [place, criterion] of one.criteria.entries()) {
          const isTouched = criterion.facts.some(({ status }) => status === 'UNAVAILABLE');
          const before = whole?.criteria[place];
          if (!isTouched && inShort(criterion) !== inShort(before)) wrong.push([what, criterion, before]);
          if (criterion.outcome === 'NOT_SATISFIED' && before?.outcome !== 'NOT_SATISFIED')
            wrong.push([what, criterion]);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe.each([
  ['household.registration', ...(MATTERS[0] ?? [])],
  ['disability.certificate', ...(MATTERS.at(-1) ?? [])],
] as const)('a register that lies in %s', (statement, matter = '', as = school, of = []) => {
  it.each(Object.entries(HARMLESS_LIES))('changes no assessment by %s', async (_what, tell) => {
    const all = await ask(matter, as, of);
    liar.lie = { tell, in: statement };
    const told = await ask(matter, as, of).finally(() => (liar.lie = undefined));
    expect(told).toEqual(all);
  });

  it.each(Object.entries(LIES))('attaches nobody’s record to anybody else, when it %s', async (_what, tell) => {
    const all = await ask(matter, as, of);
    liar.lie = { tell, in: statement };
    const told = await ask(matter, as, of).finally(() => (liar.lie = undefined));
    const other = told.filter(({ outcome }, at) => outcome !== 'UNKNOWN' && outcome !== all[at]?.outcome);
    expect(other).toEqual([]);
    expect(told.map(({ subject }) => subject)).toEqual(all.map(({ subject }) => subject));
    expect(told).not.toEqual(all);
  });
});
