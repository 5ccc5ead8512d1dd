import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { todayIn } from '../../gateway/contracts/dates.ts';
import { checkPersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import { createTestGateway, TEST_NOW, type TestGateway } from '../support/gateway.ts';

/** From a person over the book and the guardians to the guardians' homes and whoever else holds them. */
const FAR = `query Far($ids: [PersonId!]!) {
  persons(ids: $ids) {
    id
    household {
      status
      record {
        entry { name guardians { name person { ...home disability { status record { grade } } } } }
        members { name person { enrollment { status record { grade runningTransfers { requestedOn } } } ...home } }
      }
    }
    allowances { status }
    assistance { status }
  }
}
fragment home on Person {
  realEstate {
    status
    record {
      rights {
        unitNumber
        parcel {
          status
          record {
            areas { approved { value } planned { value } registered { value } }
            planning { status record { hasConflict } }
            rights { holders { name person { household { status record { householdNumber } } } } }
            isRestricted
          }
        }
      }
    }
  }
}`;

/** Statements in the order of their depth: each relation once for each step that needs it, however many persons. */
const STATEMENTS = [
  'disability.allowance',
  'disability.assistance',
  'disability.certificate',
  'enrollment.roll',
  'enrollment.transfer',
  'household.member',
  'household.registration',
  'household.registration',
  'real-estate.holding',
  'real-estate.planning',
  'real-estate.restriction',
  'real-estate.right',
  'real-estate.unit',
];

const isPersonId = (text: string): boolean => checkPersonId(text, todayIn(TEST_NOW)).kind === 'ok';

let gateway: TestGateway;
let hundred: readonly string[];

beforeAll(async () => {
  gateway = await createTestGateway();
  const register = new Client(inject('departments').household);
  await register.connect();
  const { rows } = await register.query<{ id: string }>(
    `select distinct upper(gmsfhm) as id from hjxx_czrkjbxxb where gmsfhm ~ '^[0-9]{17}[0-9X]$' order by 1 limit 150`,
  );
  await register.end();
  const named = [people.runningTransfer, people.owner, people.joinedA, people.twoHomesteads].map(({ id }) => id);
  hundred = [...new Set([people.pupil.id, ...named, ...rows.map(({ id }) => id).filter(isPersonId)])].slice(0, 100);
});

afterAll(() => gateway[Symbol.asyncDispose]());

async function statementsFor(ids: readonly string[]): Promise<readonly string[]> {
  gateway.statements.length = 0;
  const { status, errors, data } = await gateway.ask(FAR, { ids });
  expect({ status, errors, persons: data.persons.map(({ id }: { id: string }) => id) }).toEqual({
    status: 200,
    errors: undefined,
    persons: ids,
  });
  return gateway.statements.toSorted();
}

describe('a hundred persons', () => {
  it('cost the same statements as one who has everything', async () => {
    const withTransfer = await statementsFor([people.pupil.id, people.runningTransfer.id]);
    const all = await statementsFor(hundred);

    expect(hundred).toHaveLength(100);
    expect(withTransfer).toEqual(STATEMENTS);
    expect(all).toEqual(STATEMENTS);
  });

  it('are answered as each of them is alone', async () => {
    const some = [0, 1, 2, 3, 4, 17, 42, 99].map((at) => hundred[at] ?? '');
    const { data } = await gateway.ask(FAR, { ids: hundred });
    for (const id of some) {
      const alone = await gateway.ask(FAR, { ids: [id] });
      expect(data.persons[hundred.indexOf(id)]).toEqual(alone.data.persons[0]);
    }
  });

  it('who are one person a hundred times are read once', async () => {
    gateway.statements.length = 0;
    const fields = Array.from(
      { length: 100 },
      (_none, at) => `p${at}: person(id: "${people.pupil.id}") { household { status } }`,
    );

    const { data } = await gateway.ask(`{ ${fields.join(' ')} }`);

    expect(Object.values(data)).toEqual(Array.from({ length: 100 }, () => ({ household: { status: 'FOUND' } })));
    expect(gateway.statements).toEqual(['household.registration']);
  });

  it('under aliases, by lists and in fragments go into one statement', async () => {
    gateway.statements.length = 0;
    const [first = '', second = '', ...others] = hundred;

    const { errors } = await gateway.ask(
      `query ($one: PersonId!, $others: [PersonId!]!) {
        a: person(id: $one) { household { status } }
        ... { b: person(id: "${second}") { household { status } } }
        ...rest
      }
      fragment rest on Query { persons(ids: $others) { household { status } } }`,
      { one: first, others: others.slice(0, 50) },
    );

    expect(errors).toBeUndefined();
    expect(gateway.statements).toEqual(['household.registration']);
  });
});

describe('more than a hundred keys', () => {
  const id = people.pupil.id;
  const aliases = (count: number, prefix = 'p'): string =>
    Array.from(
      { length: count },
      (_none, at) => `${prefix}${at}: person(id: "${id}") { id household { status } }`,
    ).join(' ');

  it.each([
    ['in a list of variables', 'query ($ids: [PersonId!]!) { persons(ids: $ids) { household { status } } }', 101],
    [
      'in a list that stands in the document',
      `{ persons(ids: [${Array(101).fill(`"${id}"`).join(', ')}]) { household { status } } }`,
      0,
    ],
    ['under aliases', `{ ${aliases(101)} }`, 0],
    ['in an inline fragment', `{ ... on Query { ${aliases(60)} } ... { ${aliases(41, 'q')} } }`, 0],
    ['in a fragment', `{ ...all ${aliases(1, 'q')} } fragment all on Query { ${aliases(100)} }`, 0],
    [
      'in fragments of fragments',
      `{ ...a ...b } fragment a on Query { ...c } fragment b on Query { ...c } fragment c on Query { ${aliases(101)} }`,
      0,
    ],
    [
      'in fields that are skipped',
      `query ($ids: [PersonId!]!) { persons(ids: $ids) @skip(if: true) { household { status } } }`,
      101,
    ],
    ['in fields that are not included', `{ ${aliases(100)} ... @include(if: false) { ${aliases(1, 'q')} } }`, 0],
    [
      'of several kinds',
      `query ($ids: [PersonId!]!) { persons(ids: $ids) { household { status } } household(number: "630224017") { status } }`,
      100,
    ],
    [
      'in a default value',
      `query ($ids: [PersonId!]! = [${Array(101).fill(`"${id}"`).join(', ')}]) { persons(ids: $ids) { id } }`,
      0,
    ],
  ] as const)('%s are refused before any statement runs', async (_where, query, count) => {
    gateway.statements.length = 0;

    const answer = await gateway.ask(query, count === 0 ? undefined : { ids: Array(count).fill(id) });

    expect({ status: answer.status, data: answer.data, errors: answer.errors }).toEqual({
      status: 400,
      data: undefined,
      errors: [
        {
          message: 'The operation asks for too much at once.',
          extensions: { code: 'OPERATION_TOO_LARGE', retryable: false, limit: 'at most 100 keys a request' },
        },
      ],
    });
    expect(answer.text).not.toContain(id);
    expect(gateway.statements).toEqual([]);
  });

  it('are not counted where one fragment is spread over and over, and that is found out at once', async () => {
    const depth = 12;
    const chain = Array.from(
      { length: depth },
      (_none, at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`,
    );
    const last = `fragment f${depth} on Query { person(id: "${id}") { household { status } } }`;
    const startedAt = performance.now();

    const answer = await gateway.ask(`{ ...f0 } ${chain.join(' ')} ${last}`);

    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(answer.data).toEqual({ person: { household: { status: 'FOUND' } } });
  });

  it('are refused at once where fragments are spread over and over until nobody can say how large the answer gets', async () => {
    gateway.statements.length = 0;
    const chain = Array.from({ length: 49 }, (_none, at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`);
    const last = `fragment f49 on Query { person(id: "${id}") { household { status } } }`;

    const answer = await gateway.ask(`{ ...f0 } ${chain.join(' ')} ${last}`);

    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'OPERATION_TOO_LARGE', retryable: false, limit: 'a cost of at most 300,000' },
    ]);
    expect(gateway.statements).toEqual([]);
  });

  it('is not what an operation asks for in which records are spread over and over', async () => {
    const depth = 12;
    const chain = Array.from(
      { length: depth },
      (_none, at) => `fragment f${at} on HouseholdEvidence { ...f${at + 1} ...f${at + 1} }`,
    );
    const last = `fragment f${depth} on HouseholdEvidence { status record { head { name } } }`;
    const startedAt = performance.now();

    const answer = await gateway.ask(`{ person(id: "${id}") { household { ...f0 } } } ${chain.join(' ')} ${last}`);

    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(answer.data).toEqual({
      person: { household: { status: 'FOUND', record: { head: { name: people.pupilFather.name } } } },
    });
  });
});
