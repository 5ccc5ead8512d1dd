import { expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import type { Statement } from '../../gateway/contracts/sql.ts';
import { createTestGateway } from '../support/gateway.ts';
import { createGate, recording } from '../support/sources.ts';

const ABOUT = `query About($id: PersonId!) {
  person(id: $id) { id household { status record { householdNumber entry { name } members { name } } } }
}`;

const { sameNameA, owner, ownersWife, ownersSon, ownersGrandchild } = people;

const aboutA = {
  id: sameNameA.id,
  household: {
    status: 'FOUND',
    record: {
      householdNumber: sameNameA.householdNumber,
      entry: { name: sameNameA.name },
      members: [{ name: sameNameA.name }],
    },
  },
};

const aboutOwner = {
  id: owner.id,
  household: {
    status: 'FOUND',
    record: {
      householdNumber: owner.householdNumber,
      entry: { name: owner.name },
      members: [owner, ownersWife, ownersSon, ownersGrandchild].map(({ name }) => ({ name })),
    },
  },
};

it.each([
  ['in the order they were asked', [0, 1]],
  ['crossed', [1, 0]],
] as const)('two callers get their own answers when the rows come %s', async (_order, [first, second]) => {
  const gate = createGate();
  const asked: Statement[] = [];
  await using gateway = await createTestGateway({
    wrap: { household: (client) => gate.wrap(recording(asked)(client)) },
  });

  const one = gateway.ask(ABOUT, { id: sameNameA.id });
  await gate.waiting(1);
  const other = gateway.ask(ABOUT, { id: owner.id });
  await gate.waiting(2);
  gate.release(first);
  await gate.waiting(3);
  gate.release(second);
  await gate.waiting(4);
  gate.release(3);
  gate.release(2);

  expect((await one).data.person).toEqual(aboutA);
  expect((await other).data.person).toEqual(aboutOwner);
  expect(asked.map(({ name }) => name)).toEqual([
    'household.registration',
    'household.registration',
    'household.member',
    'household.member',
  ]);
});

it('keys of two requests never go into one statement, also when they come at the same moment', async () => {
  const asked: Statement[] = [];
  await using gateway = await createTestGateway({ wrap: { household: recording(asked) } });

  const [one, other] = await Promise.all([
    gateway.ask(ABOUT, { id: sameNameA.id }),
    gateway.ask(ABOUT, { id: owner.id }),
  ]);

  expect([one.data.person, other.data.person]).toEqual([aboutA, aboutOwner]);
  const registrations = asked
    .filter(({ name }) => name === 'household.registration')
    .map(({ values }) => String(values));
  expect(registrations).toHaveLength(2);
  for (const values of registrations) {
    expect([sameNameA.id, owner.id].filter((id) => values.includes(id))).toHaveLength(1);
  }
});

it('the same person asked about by two callers is read for each of them, at the same time and one after the other', async () => {
  const asked: Statement[] = [];
  await using gateway = await createTestGateway({ wrap: { household: recording(asked) } });

  await Promise.all([gateway.ask(ABOUT, { id: owner.id }), gateway.ask(ABOUT, { id: owner.id })]);
  await gateway.ask(ABOUT, { id: owner.id });

  expect(asked.filter(({ name }) => name === 'household.registration')).toHaveLength(3);
  expect(asked.filter(({ name }) => name === 'household.member')).toHaveLength(3);
});

it('an outage that one caller meets is not remembered for the next', async () => {
  let isDown = true;
  await using gateway = await createTestGateway({
    wrap: {
      household: (client) => ({
        query: (statement, signal) =>
          client.query(
            isDown ? { ...statement, name: `${statement.name}.down`, text: 'select 1 / 0' } : statement,
            signal,
          ),
        close: client.close,
      }),
    },
  });
  const statusOf = async (): Promise<unknown> =>
    (await gateway.ask(ABOUT, { id: owner.id })).data.person.household.status;

  expect(await statusOf()).toBe('UNAVAILABLE');
  isDown = false;
  expect(await statusOf()).toBe('FOUND');
});
