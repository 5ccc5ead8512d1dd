import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../../adapters/sandbox/people.ts';
import { createTestGateway, TEST_NOW, type TestGateway } from '../../../support/gateway.ts';
import {
  addressOfNobody,
  hostDepartment,
  MISBEHAVIOURS,
  type HostedTestDepartment,
  type Misbehaviour,
} from '../../../support/hosted-department.ts';

/** Long enough for a true answer, short enough to wait for. */
const TIMEOUT_MS = 400;

const QUESTION = /* GraphQL */ `
  query Ask($ids: [PersonId!]!, $no: Boolean = false) {
    persons(ids: $ids) {
      id
      book: household {
        ...answered
        record {
          householdNumber
        }
      }
      household {
        state: status
        why: reason
        record @include(if: $no) {
          address
        }
      }
      realEstate {
        ...answered
      }
    }
  }
  fragment answered on Evidence {
    __typename
    status
    reason
    from: provenance {
      kind: __typename
      source
      retrievedAt
      recordedOn
      underCorrection
    }
  }
`;

const LOOK_UP = /* GraphQL */ `
  query LookUp($number: HouseholdNumber!) {
    one: household(number: $number) {
      ... on Evidence { status reason at: provenance { source retrievedAt recordedOn underCorrection } }
      record { householdNumber members { name person { realEstate { status } } } }
    }
    person(id: "${people.owner.id}") { realEstate { status } }
  }
`;

const ids = [people.owner.id, people.ownersWife.id, people.ownersSon.id];

const provenance = {
  source: 'household',
  retrievedAt: TEST_NOW.toISOString(),
  recordedOn: null,
  underCorrection: false,
};

const unavailable = (id: string, reason: string) => ({
  id,
  book: {
    __typename: 'HouseholdEvidence',
    status: 'UNAVAILABLE',
    reason,
    from: { kind: 'Provenance', ...provenance },
    record: null,
  },
  household: { state: 'UNAVAILABLE', why: reason },
});

let household: HostedTestDepartment;
let gateway: TestGateway;

beforeAll(async () => {
  household = await hostDepartment('household');
  gateway = await createTestGateway({ hosted: { household: { url: household.url, timeoutMs: TIMEOUT_MS } } });
});
afterEach(() => household.behave());
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await household[Symbol.asyncDispose]();
});

/** What only makes a difference where entities are answered. */
const OF_ENTITIES: readonly Misbehaviour[] = [
  'another order',
  'an entity short',
  'an entity missing',
  'another person',
  'another type',
];

const ALL = Object.entries(MISBEHAVIOURS) as readonly (readonly [Misbehaviour, { readonly reason: string }])[];

describe.each(ALL)('a subgraph that answers with %s', (how, { reason }) => {
  it(`makes its own facts UNAVAILABLE with ${reason} for every person, and nothing else`, async () => {
    household.behave(how);
    const answer = await gateway.ask(QUESTION, { ids });

    expect(answer.status).toBe(200);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.persons.map(({ realEstate: _others, ...person }: Record<string, unknown>) => person)).toEqual(
      ids.map((id) => unavailable(id, reason)),
    );
    expect(answer.data.persons[0].realEstate.status).toBe('FOUND');
    expect(answer.text).not.toContain('420684199001019985');
  });

  it('tells the operator, without a key or a value', async () => {
    household.behave(how);
    gateway.log.length = 0;
    await gateway.ask(QUESTION, { ids });

    expect(gateway.log).toEqual([
      {
        level: 'warn',
        event: 'source failed',
        statement: 'household.subgraph',
        reason,
        what: expect.stringMatching(/^[\w ().-]+$/u) as string,
      },
    ]);
    expect(JSON.stringify(gateway.log)).not.toMatch(/\d{17}|PERHAPS|yesterday/u);
  });

  it('is asked again for the next caller', async () => {
    household.behave(how);
    await gateway.ask(QUESTION, { ids });
    household.behave();
    const answer = await gateway.ask(QUESTION, { ids });

    expect(answer.data.persons.map(({ book }: { book: { status: string } }) => book.status)).toEqual(
      ids.map(() => 'FOUND'),
    );
  });
});

it.each(ALL.filter(([how]) => !OF_ENTITIES.includes(how)))(
  'a subgraph that answers with %s makes a look-up UNAVAILABLE',
  async (how, { reason }) => {
    household.behave(how);
    const answer = await gateway.ask(LOOK_UP, { number: people.owner.householdNumber });

    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      one: { status: 'UNAVAILABLE', reason, at: provenance, record: null },
      person: { realEstate: { status: 'FOUND' } },
    });
  },
);

describe('a subgraph where nobody listens', () => {
  it('does not stop the start, is DOWN in the answer and in /readyz, and costs no other department its facts', async () => {
    await using alone = await createTestGateway({
      hosted: { household: { url: await addressOfNobody(), timeoutMs: TIMEOUT_MS } },
    });
    const answer = await alone.ask(QUESTION, { ids: [people.owner.id] });
    const ready = await alone.gateway.app.inject('/readyz');

    expect(answer.errors).toBeUndefined();
    expect(answer.data.persons).toEqual([
      { ...unavailable(people.owner.id, 'DOWN'), realEstate: expect.objectContaining({ status: 'FOUND' }) as object },
    ]);
    expect(ready.json()).toMatchObject({
      status: 'ready',
      sources: { disability: 'UP', enrollment: 'UP', household: 'DOWN', 'real-estate': 'UP' },
    });
  });
});

it('one silent department does not keep another hosted one waiting', async () => {
  await using disability = await hostDepartment('disability');
  await using both = await createTestGateway({
    hosted: {
      disability: { url: disability.url, timeoutMs: 5_000 },
      household: { url: household.url, timeoutMs: TIMEOUT_MS },
    },
  });
  household.behave('silent');
  const gate = disability.hold();
  const answer = both.ask('query($id: PersonId!) { person(id: $id) { household { reason } disability { status } } }', {
    id: people.stranger.id,
  });
  // Both are asked before either has answered.
  await gate.waiting(1);
  gate.release(0);

  expect((await answer).data.person).toEqual({ household: { reason: 'TIMEOUT' }, disability: { status: 'NO_RECORD' } });
});

it('a subgraph that answers is UP in /readyz', async () => {
  const ready = await gateway.gateway.app.inject('/readyz');

  expect(ready.json()).toMatchObject({
    status: 'ready',
    sources: { disability: 'UP', enrollment: 'UP', household: 'UP', 'real-estate': 'UP' },
  });
});
