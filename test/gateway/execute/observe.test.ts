import { makeExecutableSchema } from '@graphql-tools/schema';
import { filterSchema } from '@graphql-tools/utils';
import { getOperationAST, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { people } from '../../../adapters/sandbox/people.ts';
import type { Lookup } from '../../../gateway/contracts/lookup.ts';
import type { Department } from '../../../gateway/contracts/department.ts';
import { ASSESSMENTS, OWN_QUESTIONS } from '../../../gateway/contracts/own-questions.ts';
import { composeSchema } from '../../../gateway/execute/compose.ts';
import { discoverDepartments } from '../../../gateway/execute/departments.ts';
import { createCompiledExecutor, createReferenceExecutor } from '../../../gateway/execute/executor.ts';
import { observe } from '../../../gateway/execute/observe.ts';
import { createScope, type ReadRelation } from '../../../gateway/execute/scope.ts';
import { openSources, type Sources } from '../../../gateway/sources.ts';
import { openPermit } from '../../support/permit.ts';
import { createRandom, randomOperation, type Values } from '../../support/random-operations.ts';

const NOW = new Date('2026-11-22T04:00:00.000Z');

const executors = { reference: createReferenceExecutor, compiled: createCompiledExecutor } as const;

type Asked = {
  readonly result: ExecutionResult;
  readonly reached: readonly string[];
  readonly met: readonly string[];
};

/** Carries out one operation; gives the answer and what the graph led to, as `kind:key`, in order, each once. */
async function ask(
  schema: GraphQLSchema,
  how: keyof typeof executors,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  readRelation: ReadRelation = async (_relation, keys) =>
    keys.map(() => ({ kind: 'unavailable', reason: 'DOWN', readAt: NOW })),
): Promise<Asked> {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const reached = new Set<string>();
  const met = new Set<string>();
  const scope = createScope({
    readRelation,
    permit: openPermit(),
    now: NOW,
    signal: new AbortController().signal,
    onReached: ({ kind, key }: Lookup) => void reached.add(`${kind}:${key}`),
    onMet: ({ kind, key }: Lookup) => void met.add(`${kind}:${key}`),
  });
  const result = await executors[how](schema)({ document, operation, givenVariables: variables }, scope);
  return { result, reached: [...reached].toSorted(), met: [...met].toSorted() };
}

/** A schema in which persons and keys come in every way in which a value can come. */
function smallSchema(): GraphQLSchema {
  const late = async <Value>(value: Value): Promise<Value> => value;
  return makeExecutableSchema({
    typeDefs: `
      scalar PersonId
      scalar HouseholdNumber
      scalar Unasked
      type Query { person(id: PersonId!): Person household(number: HouseholdNumber): Household }
      type Person { id: PersonId! home: Household friend: Person late: Person friends: [Person] groups: [[Person]] lateFriends: [Person]
        nobody: Person broken: Person brokenLate: Person someBroken: [Person] }
      type Household { number: HouseholdNumber numbers: [HouseholdNumber] lateNumber: HouseholdNumber wrong: HouseholdNumber none: HouseholdNumber
        isHeadOf(number: HouseholdNumber!): Boolean
        other: Unasked text: String id: ID head: Person }
    `,
    resolvers: {
      Query: { person: (_root, { id }: { id: string }) => ({ id }), household: () => ({ number: 'h0' }) },
      Person: {
        home: () => ({
          number: 'h1',
          numbers: ['h2', null, late('h3')],
          other: 'o',
          text: 't',
          id: 'i',
          head: { id: 'head' },
        }),
        friend: () => ({ id: 'friend' }),
        late: async () => ({ id: 'late' }),
        friends: () => [{ id: 'f1' }, null, { id: 'f2' }],
        groups: () => [[{ id: 'g1' }], null, [{ id: 'g2' }]],
        lateFriends: async () => [{ id: 'l1' }, late({ id: 'l2' })],
        nobody: () => null,
        broken: () => {
          throw new Error('broken');
        },
        brokenLate: async () => Promise.reject(new Error('broken late')),
        someBroken: () => [{ id: 'b1' }, new Error('broken'), Promise.reject(new Error('broken late'))],
      },
      Household: { lateNumber: async () => 'h4', wrong: () => 5, none: () => null },
    },
  });
}

describe.each(['reference', 'compiled'] as const)('what the graph leads to, %s', (how) => {
  const inOne = (field: string): string => `{ person(id: "root") { ${field} } }`;

  it.each([
    ['nobody but the one who was asked about', inOne('id'), ['PersonId:root'], []],
    ['nothing that is looked up', '{ household(number: "x") { text } }', [], []],
    ['a person', inOne('friend { id }'), ['PersonId:friend'], ['PersonId:friend']],
    ['a person under another name', inOne('friend { text: id }'), ['PersonId:friend'], ['PersonId:friend']],
    ['a person who is not told', inOne('friend { home { text } }'), [], ['PersonId:friend']],
    ['a person who comes later', inOne('late { home { text } }'), [], ['PersonId:late']],
    ['persons of a list', inOne('friends { id }'), ['PersonId:f1', 'PersonId:f2'], ['PersonId:f1', 'PersonId:f2']],
    ['persons of lists of lists', inOne('groups { home { text } }'), [], ['PersonId:g1', 'PersonId:g2']],
    ['persons who come later in a list', inOne('lateFriends { home { text } }'), [], ['PersonId:l1', 'PersonId:l2']],
    [
      'a person further down',
      inOne('home { head { friend { id } } }'),
      ['PersonId:friend'],
      ['PersonId:friend', 'PersonId:head'],
    ],
    ['a key without a resolver', inOne('home { number }'), ['HouseholdNumber:h1'], []],
    ['a key under an alias', inOne('home { text: number }'), ['HouseholdNumber:h1'], []],
    ['keys of a list', inOne('home { numbers }'), ['HouseholdNumber:h2', 'HouseholdNumber:h3'], []],
    ['a key that comes later', inOne('home { lateNumber }'), ['HouseholdNumber:h4'], []],
    ['a key below another look-up', '{ household(number: "x") { number } }', ['HouseholdNumber:h0'], []],
    ['no key that is none', inOne('home { wrong none other text id }'), [], []],
    ['nobody where nobody is', inOne('nobody { id } broken { id } brokenLate { id }'), [], []],
    ['whoever could be found out', inOne('someBroken { home { text } }'), [], ['PersonId:b1']],
    ['whom a comparison is about', inOne('home { isHeadOf(number: "h9") }'), [], ['PersonId:head']],
    ['whom nothing is compared about', inOne('home { other text }'), [], []],
  ])('is %s', async (_what, query, told, metThere) => {
    const noting = smallSchema();
    observe(noting);
    const { result, reached, met } = await ask(noting, how, query);

    expect({ reached, met }).toEqual({ reached: told, met: metThere });
    expect(JSON.stringify(result)).toBe(JSON.stringify((await ask(smallSchema(), how, query)).result));
  });

  it('is told to the request that asked, and to no other', async () => {
    const schema = smallSchema();
    observe(schema);

    const [one, other] = await Promise.all([
      ask(schema, how, inOne('late { id } home { lateNumber }')),
      ask(schema, how, inOne('friend { id }')),
    ]);

    expect([one.reached, other.reached]).toEqual([['HouseholdNumber:h4', 'PersonId:late'], ['PersonId:friend']]);
  });
});

describe('the departments', () => {
  let departments: readonly Department[];
  let sources: Sources;
  let plain: GraphQLSchema;
  let noting: GraphQLSchema;

  beforeAll(async () => {
    departments = await discoverDepartments();
    const clock = () => NOW;
    plain = composeSchema({ departments, clock });
    noting = composeSchema({ departments, clock });
    observe(noting);
    const configs = Object.fromEntries(
      Object.entries(inject('departments')).map(([id, connection]) => [
        id,
        { connection, maxConnections: 3, timeoutMs: 5_000, relations: {} },
      ]),
    );
    sources = openSources({ departments, configs, clock, onFailure: () => undefined });
  });

  afterAll(() => sources.close());

  it('lead to the family, the book, the units and their holders', async () => {
    const { pupil, pupilFather, pupilMother } = people;
    const query = `query ($id: PersonId!) { person(id: $id) {
      household { record { householdNumber entry { guardians { person { id realEstate { record { rights { unitNumber } } } } } } } }
    } }`;
    const { result, reached } = await ask(noting, 'compiled', query, { id: pupil.id }, sources.readRelation);

    expect(result.errors).toBeUndefined();
    expect(reached).toEqual(
      [
        `HouseholdNumber:${pupil.householdNumber}`,
        `PersonId:${pupilFather.id}`,
        `PersonId:${pupilMother.id}`,
        `RealEstateUnitNumber:${pupilFather.unitNumber}`,
      ].toSorted(),
    );
  });

  it('plain fields of persons stay without a resolver', () => {
    const touched = (schema: GraphQLSchema): readonly string[] =>
      Object.values(schema.getTypeMap()).flatMap((type) =>
        'getFields' in type && !type.name.startsWith('__')
          ? Object.values(type.getFields()).flatMap((field) =>
              'resolve' in field && field.resolve !== undefined ? [`${type.name}.${field.name}`] : [],
            )
          : [],
      );
    const before = new Set(touched(plain));

    expect(touched(noting).filter((coordinate) => !before.has(coordinate))).toEqual(
      expect.arrayContaining(['RealEstateRight.unitNumber']),
    );
    expect(touched(noting)).toContain('Person.id');
    expect(touched(noting)).toContain('HouseholdEntry.isAtLeastAge');
    expect(touched(noting)).not.toContain('HouseholdEntry.name');
  });

  it('answer the same, reference and compiled, and lead to the same', async () => {
    const everybody: readonly {
      readonly id: string;
      readonly householdNumber?: string;
      readonly unitNumber?: string;
    }[] = Object.values(people);
    const values: Values = {
      PersonId: everybody.map(({ id }) => id),
      HouseholdNumber: everybody.flatMap(({ householdNumber }) => householdNumber ?? []),
      RealEstateUnitNumber: everybody.flatMap(({ unitNumber }) => unitNumber ?? []),
      DivisionCode: ['63', '420684', '630224103208'],
      Date: ['2026-09-01', '2018-08-31', '1940-02-29'],
      Int: [1, 3, 6, 12],
      Month: ['2026-08', '2025-06'],
    };
    const random = createRandom(7);
    // The gateway's own questions look up nobody, and nobody answers them here.
    const registers = filterSchema({
      schema: plain,
      rootFieldFilter: (_operation, name) => !OWN_QUESTIONS.has(name) && !ASSESSMENTS.has(name),
    });
    const found = { answers: 0, reached: 0 };
    for (let made = 0; made < 80; made += 1) {
      const { query, variables } = randomOperation(registers, values, random, { withConditions: made % 2 === 0 });
      const expected = await ask(plain, 'reference', query, variables, sources.readRelation);
      const reference = await ask(noting, 'reference', query, variables, sources.readRelation);
      const compiled = await ask(noting, 'compiled', query, variables, sources.readRelation);

      const answer = JSON.stringify(expected.result);
      expect({ query, answer: JSON.stringify(reference.result) }).toEqual({ query, answer });
      expect({ query, answer: JSON.stringify(compiled.result) }).toEqual({ query, answer });
      const { reached, met } = reference;
      expect({ query, reached: compiled.reached, met: compiled.met }).toEqual({ query, reached, met });
      expect(expected.reached).toEqual([]);
      if (answer.includes('"FOUND"')) found.answers += 1;
      if (reference.reached.length > 0) found.reached += 1;
    }
    expect(found.answers).toBeGreaterThan(20);
    expect(found.reached).toBeGreaterThan(10);
  });
});
