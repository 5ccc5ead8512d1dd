// The helpers of this file assert.
/* oxlint-disable vitest/expect-expect */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { createTestGateway, headersOf, type As, type TestAnswer, type TestGateway } from '../support/gateway.ts';
import { createTestIssuer } from '../support/tokens.ts';
import { copySandboxPolicy, writePolicy } from './own-policy.ts';

const { entrant } = people;
const variables = { id: entrant.id };

/** The school of the sandbox, with the matter of grade-1 entry. */
const school: As = { client: 'xining-education', purpose: 'EDU-G1' };

/** Over the sandbox's policy. Tests with a policy of their own open another. */
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY } });
});

beforeEach(() => {
  gateway.statements.length = 0;
  gateway.log.length = 0;
});

afterAll(() => gateway[Symbol.asyncDispose]());

/** Grade-1 entry, with something more in the places that tests fill. */
const gradeOne = ({ entry = '', household = '', person = '', rest = '' } = {}): string => `
  query GradeOne($id: PersonId!) {
    person(id: $id) {
      id
      household { status record { isRegisteredIn(division: "630102") entry { isBornOnOrBefore(date: "2020-02-28") ${entry} } } ${household} }
      ${person}
    }
  }
  ${rest}`;

/** The refusal in full: who asks learns which leaf is too many, and which predicate would do. */
const outside = (coordinate: string, predicates: readonly string[] = []) => ({
  status: 403,
  data: undefined,
  errors: [
    {
      message: 'The declared purpose does not permit this data.',
      extensions: {
        code: 'PURPOSE_REFUSED',
        retryable: false,
        reason: 'FACTS_OUTSIDE',
        outside: [{ coordinate, predicates }],
      },
    },
  ],
});

const refusedFor = (reason: string) => ({
  status: 403,
  data: undefined,
  errors: [
    {
      message: 'The declared purpose does not permit this data.',
      extensions: { code: 'PURPOSE_REFUSED', retryable: false, reason },
    },
  ],
});

/** A refusal means: its answer, nothing read, and one line of log with neither a person nor a value. */
function expectRefused({ statements, log }: TestGateway, answer: TestAnswer, expected: object): void {
  const errors = answer.errors?.map(({ message, extensions }) => ({ message, extensions }));
  expect({ status: answer.status, data: answer.data, errors }).toEqual(expected);
  expect(statements).toEqual([]);
  expect(log).toHaveLength(1);
  expect(log[0]).toMatchObject({ event: 'request refused', code: 'PURPOSE_REFUSED' });
  expect(JSON.stringify(log)).not.toContain(entrant.id);
}

const BIRTH_DATE = outside('HouseholdEntry.birthDate', [
  'HouseholdEntry.isAtLeastAge',
  'HouseholdEntry.isBornOnOrBefore',
]);

describe('one operation, asked for grade-1 entry', () => {
  it('is answered to the education bureau that handles the matter', async () => {
    const answer = await gateway.ask(gradeOne(), variables, school);
    expect({ status: answer.status, errors: answer.errors, data: answer.data }).toEqual({
      status: 200,
      errors: undefined,
      data: {
        person: {
          id: entrant.id,
          household: {
            status: 'FOUND',
            record: { isRegisteredIn: false, entry: { isBornOnOrBefore: true } },
          },
        },
      },
    });
    expect(gateway.statements).toEqual(['household.registration']);
  });

  it.each([
    ['the registration hall, which does not handle it', { client: 'yicheng-real-estate', officer: 'desk-01' }],
    ['civil affairs, which do not either', { client: 'changshu-civil-affairs', officer: 'desk-01' }],
    ['the auditor, who may ask nothing', { client: 'auditor', officer: 'desk-01' }],
  ])('is refused to %s', async (_who, as) => {
    const answer = await gateway.ask(gradeOne(), variables, { ...as, purpose: 'EDU-G1' });
    expectRefused(gateway, answer, refusedFor('PURPOSE_NOT_REGISTERED'));
  });

  it('is refused under a matter that nobody registered', async () => {
    const answer = await gateway.ask(gradeOne(), variables, { ...school, purpose: 'EDU-G2' });
    expectRefused(gateway, answer, refusedFor('PURPOSE_UNKNOWN'));
  });

  it('is refused without a matter', async () => {
    const body = JSON.stringify({ query: gradeOne(), variables });
    const answer = await gateway.send(body, { ...headersOf(school), 'x-purpose': '' });
    expectRefused(gateway, answer, refusedFor('PURPOSE_MISSING'));
  });

  it('is refused under another matter of the same bureau, whose grants leave out what this one needs', async () => {
    const answer = await gateway.ask(gradeOne(), variables, { ...school, purpose: 'EDU-TR' });
    expectRefused(gateway, answer, outside('HouseholdEntry.isBornOnOrBefore'));
  });
});

describe('every matter of the auditor', () => {
  it.each(['EDU-G1', 'EDU-TR', 'RE-HS', 'RE-INH', 'CA-LIVE', 'CA-NURSE', 'CA-REVIEW'])(
    '%s is none',
    async (purpose) => {
      const query = 'query ($id: PersonId!) { person(id: $id) { household { status } } }';
      const answer = await gateway.ask(query, variables, { client: 'auditor', officer: 'auditor-01', purpose });
      expectRefused(gateway, answer, refusedFor('PURPOSE_NOT_REGISTERED'));
    },
  );
});

describe('one leaf too many', () => {
  it.each([
    ['as it stands', gradeOne({ entry: 'birthDate' })],
    ['under the alias of something granted', gradeOne({ entry: 'isCurrent: birthDate' })],
    ['where it is skipped', gradeOne({ entry: 'birthDate @skip(if: true)' })],
    ['where it is not included', gradeOne({ entry: 'birthDate @include(if: false)' })],
    ['in an inline fragment', gradeOne({ entry: '... on HouseholdEntry { birthDate }' })],
    [
      'in an inline fragment without a type that is left out',
      gradeOne({ entry: '... @include(if: false) { birthDate }' }),
    ],
    [
      'in a fragment of a fragment',
      gradeOne({
        household: '...more',
        rest: 'fragment more on HouseholdEvidence { record { entry { ...most } } } fragment most on HouseholdEntry { birthDate }',
      }),
    ],
    [
      'in a fragment on the interface, which narrows again',
      gradeOne({
        household: '...more',
        rest: 'fragment more on Evidence { status ... on HouseholdEvidence { record { entry { birthDate } } } }',
      }),
    ],
    [
      'in a fragment that nothing uses',
      gradeOne({ rest: 'fragment unused on HouseholdEntry { isCurrent birthDate }' }),
    ],
  ])('is refused by its name %s, and the predicates that would do are offered', async (_where, query) => {
    expectRefused(gateway, await gateway.ask(query, variables, school), BIRTH_DATE);
  });

  it.each([
    ['skipped by a variable', 'birthDate @skip(if: $off)', true],
    ['not included by a variable', 'birthDate @include(if: $off)', false],
    ['included by a variable', 'birthDate @include(if: $off)', true],
  ])('is refused where it is %s', async (_how, entry, off) => {
    const query = gradeOne({ entry }).replace('($id: PersonId!)', '($id: PersonId!, $off: Boolean!)');
    expectRefused(gateway, await gateway.ask(query, { ...variables, off }, school), BIRTH_DATE);
  });

  it('is refused where it stands in another operation of the document than the one that is named', async () => {
    const other = `query Other($id: PersonId!) { person(id: $id) { household { record { entry { birthDate } } } } }`;
    const body = JSON.stringify({ query: gradeOne({ rest: other }), variables, operationName: 'GradeOne' });
    expectRefused(gateway, await gateway.send(body, headersOf(school)), BIRTH_DATE);
  });

  it('is nothing to anybody else: a second operation within the grants leaves the first as it is', async () => {
    const other = `query Other($id: PersonId!) { person(id: $id) { household { record { entry { isCurrent } } } } }`;
    const body = JSON.stringify({ query: gradeOne({ rest: other }), variables, operationName: 'GradeOne' });
    expect(await gateway.send(body, headersOf(school))).toMatchObject({ status: 200, errors: undefined });
  });

  it.each([
    ['the record of another department', { person: 'disability { status }' }, outside('Person.disability')],
    ['a name', { entry: 'name' }, outside('HouseholdEntry.name')],
    ['the number of a guardian', { entry: 'guardians { person { id } }' }, outside('Person.id')],
    [
      'rights, where a home would do',
      { person: 'realEstate { record { rights { __typename } } }' },
      outside('RealEstateHoldings.rights', ['RealEstateHoldings.holdsHomeIn']),
    ],
    [
      'the grade, where its bound would do',
      { person: 'enrollment { record { grade } }' },
      outside('Enrollment.grade', ['Enrollment.gradeAtMost']),
    ],
    [
      'where somebody is registered, where the yes or no would do',
      { household: 'record { divisionCode }' },
      outside('HouseholdRegistration.divisionCode', ['HouseholdRegistration.isRegisteredIn']),
    ],
  ])('names %s', async (_what, parts, expected) => {
    expectRefused(gateway, await gateway.ask(gradeOne(parts), variables, school), expected);
  });

  it('names every one of several, in the order in which they are written', async () => {
    const answer = await gateway.ask(gradeOne({ entry: 'sex { code } birthDate name' }), variables, school);
    expect(answer.errors?.[0]?.extensions['outside']).toEqual([
      { coordinate: 'HouseholdEntry.sex', predicates: [] },
      {
        coordinate: 'HouseholdEntry.birthDate',
        predicates: ['HouseholdEntry.isAtLeastAge', 'HouseholdEntry.isBornOnOrBefore'],
      },
      { coordinate: 'HouseholdEntry.name', predicates: [] },
    ]);
    expect(gateway.statements).toEqual([]);
  });
});

describe('a permit', () => {
  it('of one matter does not carry into another, in the same case, in either order', async () => {
    const grade = 'query ($id: PersonId!) { person(id: $id) { enrollment { record { grade } } } }';
    const born = gradeOne();
    const ask = async (query: string, purpose: string) =>
      (await gateway.ask(query, variables, { ...school, purpose, case: 'ONE-CASE' })).status;
    expect([
      await ask(grade, 'EDU-TR'),
      await ask(grade, 'EDU-G1'),
      await ask(born, 'EDU-G1'),
      await ask(born, 'EDU-TR'),
      await ask(grade, 'EDU-TR'),
    ]).toEqual([200, 403, 200, 403, 200]);
  });

  it('is not made of the grants of several matters together', async () => {
    await using policy = await writePolicy([
      { matter: 'A-1', facts: ['Person.household', 'HouseholdRegistration.entry', 'HouseholdEntry.isCurrent'] },
      { matter: 'A-2', facts: ['Person.household', 'HouseholdRegistration.entry', 'HouseholdEntry.name'] },
      { consumer: 'hall', matter: 'A-1', facts: ['HouseholdEntry.birthDate'] },
    ]);
    await using own = await createTestGateway({ config: { policy: policy.folder } });
    const query =
      'query ($id: PersonId!) { person(id: $id) { household { record { entry { isCurrent name birthDate } } } } }';
    const answer = await own.ask(query, variables, { client: 'school', purpose: 'A-1' });
    expect(answer.errors?.[0]?.extensions['outside']).toEqual([
      { coordinate: 'HouseholdEntry.name', predicates: [] },
      { coordinate: 'HouseholdEntry.birthDate', predicates: [] },
    ]);
    expect(own.statements).toEqual([]);
  });

  it('offers no predicate that is not granted itself', async () => {
    await using policy = await writePolicy([
      { facts: ['Person.household', 'HouseholdRegistration.entry', 'HouseholdEntry.isAtLeastAge'] },
    ]);
    await using own = await createTestGateway({ config: { policy: policy.folder } });
    const query = 'query ($id: PersonId!) { person(id: $id) { household { record { entry { birthDate } } } } }';
    const answer = await own.ask(query, variables, { client: 'school', purpose: 'A-1' });
    expectRefused(own, answer, outside('HouseholdEntry.birthDate', ['HouseholdEntry.isAtLeastAge']));
  });

  it('needs the officer where the consumer has desks, and none where a system asks', async () => {
    await using policy = await copySandboxPolicy();
    await using own = await createTestGateway({ config: { policy: policy.folder } });
    const query = 'query ($id: PersonId!) { person(id: $id) { household { status } } }';
    const hall: As = { client: 'yicheng-real-estate', purpose: 'RE-INH' };
    expectRefused(own, await own.ask(query, variables, hall), refusedFor('OFFICER_MISSING'));
    expect(await own.ask(query, variables, { ...hall, officer: 'desk-01' })).toMatchObject({ status: 200 });
    expect(await own.ask(query, variables, school)).toMatchObject({ status: 200 });
  });
});

describe('the days of a grant, at the departments’ place', () => {
  /** Granted on two days: 1 and 2 March 2026, which begin at 16:00 UTC of the day before. */
  it.each([
    ['a millisecond before its first day begins', '2026-02-28T15:59:59.999Z', 403],
    ['when its first day begins', '2026-02-28T16:00:00.000Z', 200],
    ['when its first day ends', '2026-03-01T15:59:59.999Z', 200],
    ['when its last day begins', '2026-03-01T16:00:00.000Z', 200],
    ['a millisecond before its last day ends', '2026-03-02T15:59:59.999Z', 200],
    ['when its last day is over', '2026-03-02T16:00:00.000Z', 403],
    ['when a clock that went by UTC would still count its last day', '2026-03-02T23:59:59.999Z', 403],
  ])('%s', async (_when, instant, status) => {
    const now = new Date(instant);
    await using policy = await writePolicy([{ facts: ['Person.household'], from: '2026-03-01', until: '2026-03-02' }]);
    await using own = await createTestGateway({ config: { policy: policy.folder }, clock: () => now });
    const body = JSON.stringify({
      query: 'query ($id: PersonId!) { person(id: $id) { household { status } } }',
      variables,
    });
    const authorization = `Bearer ${createTestIssuer().mint({ clientId: 'school', now })}`;
    const answer = await own.send(body, { authorization, 'x-purpose': 'A-1', 'x-case': 'ONE' });
    expect({ status: answer.status, data: answer.data, statements: own.statements }).toEqual(
      status === 200
        ? { status, data: { person: { household: { status: 'FOUND' } } }, statements: ['household.registration'] }
        : { status, data: undefined, statements: [] },
    );
  });

  it('ends between two questions of one case', async () => {
    let now = new Date('2026-03-02T15:59:59.999Z');
    await using policy = await writePolicy([{ facts: ['Person.household'], from: '2026-03-01', until: '2026-03-02' }]);
    await using own = await createTestGateway({ config: { policy: policy.folder }, clock: () => now });
    const ask = async () => {
      const authorization = `Bearer ${createTestIssuer().mint({ clientId: 'school', now })}`;
      const query = 'query ($id: PersonId!) { person(id: $id) { household { status } } }';
      const headers = { authorization, 'x-purpose': 'A-1', 'x-case': 'ONE' };
      return (await own.send(JSON.stringify({ query, variables }), headers)).status;
    };
    const before = await ask();
    now = new Date('2026-03-02T16:00:00.000Z');
    expect([before, await ask()]).toEqual([200, 403]);
    expect(own.statements).toEqual(['household.registration']);
  });
});
