import { expect, it } from 'vitest';
import { people } from '../../../../adapters/sandbox/people.ts';
import { createTestGateway } from '../../../support/gateway.ts';
import { hostDepartment } from '../../../support/hosted-department.ts';
import { fifty } from './operations.ts';

const idsIn = (variables: Readonly<Record<string, unknown>>): unknown => variables['representations'];

const personsOf = (ids: readonly string[]) => ids.map((id) => ({ __typename: 'Person', id }));

it('asks each department once about fifty persons, naming each person once', async () => {
  await using household = await hostDepartment('household');
  await using disability = await hostDepartment('disability');
  await using gateway = await createTestGateway({
    hosted: {
      household: { url: household.url, timeoutMs: 10_000 },
      disability: { url: disability.url, timeoutMs: 10_000 },
    },
  });

  const answer = await gateway.ask(
    `query Fifty($ids: [PersonId!]!) { persons(ids: $ids) {
      household { status } disability { status } allowances { status } assistance { status } realEstate { status }
    } }`,
    { ids: [...fifty, fifty[1]] },
  );

  expect(answer.data.persons).toHaveLength(51);
  expect(household.requests.map(({ variables }) => idsIn(variables))).toEqual([personsOf(fifty)]);
  expect(disability.requests.map(({ variables }) => idsIn(variables))).toEqual([personsOf(fifty)]);
});

it('tells a department neither what others are asked nor of whom, and asks nobody of whom nothing is wanted', async () => {
  await using household = await hostDepartment('household');
  await using disability = await hostDepartment('disability');
  await using gateway = await createTestGateway({
    hosted: {
      household: { url: household.url, timeoutMs: 10_000 },
      disability: { url: disability.url, timeoutMs: 10_000 },
    },
  });

  await gateway.ask(
    `query Secret($id: PersonId!, $number: HouseholdNumber!, $month: Month!) {
      person(id: $id) { mine: disability { status } allowances { record { isDrawnIn(kind: LIVING, month: $month) } } }
      household(number: $number) { record { members { name person { enrollment { status } } } } }
    }`,
    { id: people.pupil.id, number: people.owner.householdNumber, month: '2026-10' },
  );

  expect(disability.requests.map(({ query, variables }) => ({ query, variables }))).toEqual([
    {
      query:
        'query ($representations: [_Any!]!, $month: Month!) { _entities(representations: $representations) { ... on Person ' +
        '{ mine: disability { status } allowances { record { isDrawnIn(kind: LIVING, month: $month) } } ' +
        '_personKey: id _personType: __typename } } }',
      variables: { month: '2026-10', representations: personsOf([people.pupil.id]) },
    },
  ]);
  expect(household.requests.map(({ query, variables }) => ({ query, variables }))).toEqual([
    {
      query:
        'query ($_household_number: HouseholdNumber!) { household(number: $_household_number) { record { members { name person { _personKey: id } } } } }',
      variables: { _household_number: people.owner.householdNumber },
    },
  ]);
});

it('keeps apart two operations of one document that share a fragment', async () => {
  await using household = await hostDepartment('household');
  await using gateway = await createTestGateway({ hosted: { household: { url: household.url, timeoutMs: 10_000 } } });
  const query = `
    query Must($division: DivisionCode!) { person(id: "${people.owner.id}") { ...registered } }
    query May($division: DivisionCode! = "630224") { person(id: "${people.owner.id}") { ...registered } }
    fragment registered on Person { household { record { isRegisteredIn(division: $division) } } }
  `;
  const ask = async (operationName: string, variables: Readonly<Record<string, string>>) =>
    (await gateway.send(JSON.stringify({ query, operationName, variables }))).data.person.household.record;

  expect([
    await ask('Must', { division: '420684' }),
    await ask('May', {}),
    await ask('Must', { division: '630224' }),
  ]).toEqual([{ isRegisteredIn: true }, { isRegisteredIn: false }, { isRegisteredIn: false }]);
  expect(household.requests.map(({ query: sent }) => /\$division: [^,)]+/u.exec(sent)?.[0])).toEqual([
    '$division: DivisionCode!',
    '$division: DivisionCode! = "630224"',
    '$division: DivisionCode!',
  ]);
});

it('sends what GraphQL over HTTP asks for, and nothing of the caller’s', async () => {
  await using household = await hostDepartment('household');
  await using gateway = await createTestGateway({ hosted: { household: { url: household.url, timeoutMs: 10_000 } } });

  await gateway.send(JSON.stringify({ query: `{ person(id: "${people.owner.id}") { household { status } } }` }), {
    'x-case': 'case-1',
    'x-forwarded-for': '10.1.2.3',
  });

  const { host: _host, 'content-length': _length, ...headers } = household.requests[0]?.headers ?? {};
  expect(headers).toEqual({ 'content-type': 'application/json', accept: 'application/json', connection: 'keep-alive' });
});

const ABOUT = `query About($id: PersonId!) { person(id: $id) { id household { status record { householdNumber entry { name } } } } }`;

it.each([
  ['in the order they were asked', [0, 1]],
  ['crossed', [1, 0]],
] as const)('two callers get their own answers when they come %s', async (_order, [first, second]) => {
  await using household = await hostDepartment('household');
  await using gateway = await createTestGateway({ hosted: { household: { url: household.url, timeoutMs: 10_000 } } });
  const gate = household.hold();

  const one = gateway.ask(ABOUT, { id: people.owner.id });
  await gate.waiting(1);
  const other = gateway.ask(ABOUT, { id: people.sameNameA.id });
  await gate.waiting(2);
  gate.release(first);
  gate.release(second);

  expect([(await one).data.person, (await other).data.person]).toEqual(
    [people.owner, people.sameNameA].map(({ id, householdNumber, name }) => ({
      id,
      household: { status: 'FOUND', record: { householdNumber, entry: { name } } },
    })),
  );
});

it('two callers never share a request, also when they ask the same at the same moment', async () => {
  await using household = await hostDepartment('household');
  await using gateway = await createTestGateway({ hosted: { household: { url: household.url, timeoutMs: 10_000 } } });
  const gate = household.hold();

  const asked = [people.owner.id, people.pupil.id, people.owner.id].map((id) => gateway.ask(ABOUT, { id }));
  await gate.waiting(3);
  for (const place of [2, 1, 0]) gate.release(place);
  const answers = await Promise.all(asked);

  expect(answers.map(({ data }) => data.person.id)).toEqual([people.owner.id, people.pupil.id, people.owner.id]);
  expect(household.requests.map(({ variables }) => idsIn(variables))).toEqual(
    expect.arrayContaining([personsOf([people.owner.id]), personsOf([people.pupil.id]), personsOf([people.owner.id])]),
  );
  expect(household.requests).toHaveLength(3);
});
