import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { people } from '../../../adapters/sandbox/people.ts';
import { composeSchema } from '../../../gateway/execute/compose.ts';
import { discoverDepartments } from '../../../gateway/execute/departments.ts';
import { coerceVariables } from '../../../gateway/execute/variables.ts';
import { createFactIndex, narrowedFacts } from '../../../gateway/policy/fact-index.ts';
import { narrowingsOf } from '../../../gateway/policy/narrowings.ts';

const schema = buildSchema(`
  scalar Key
  input Range { from: Int, to: Int }
  type Query { one(id: Key!): Person many(ids: [Key!]!): [Person!]! catalogue(text: String): Catalogue }
  interface Named { isCalled(name: String!): Boolean }
  type Person implements Named {
    birth: String
    isOlderThan(years: Int!): Boolean
    isBornBefore(date: String!): Boolean
    isBetween(range: Range, step: Int = 1): Boolean
    isCalled(name: String!): Boolean
    friends: [Person!]
    named: Named
  }
  type Place implements Named { isCalled(name: String!): Boolean }
  type Catalogue { facts(granted: Boolean): [String] }
`);

const narrowed = new Map([
  ['Person.isOlderThan', ['Person.birth']],
  ['Person.isBornBefore', ['Person.birth', 'Person.age']],
]);

/** What is compared below each key, as `fact = variant`. */
function comparedIn(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  over = schema,
  facts: ReadonlyMap<string, readonly string[]> = narrowed,
): readonly (readonly [key: string, comparisons: readonly string[]])[] {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const coerced = coerceVariables(over, operation, variables);
  return narrowingsOf(over, document, operation, coerced, facts).map(({ lookup, comparisons }) => [
    lookup.key,
    comparisons.map(({ fact, variant }) => `${fact} = ${variant}`),
  ]);
}

const older = (years: number): string => `Person.birth = ["Person.isOlderThan",{"years":${years}}]`;

describe('comparisons', () => {
  it.each([
    ['nothing without arguments', '{ one(id: "a") { birth friends { birth } } }', {}, []],
    ['a predicate, as the values that name it', '{ one(id: "a") { isOlderThan(years: 6) } }', {}, [['a', [older(6)]]]],
    [
      'a predicate of several values, as each of them',
      '{ one(id: "a") { isBornBefore(date: "x") } }',
      {},
      [
        [
          'a',
          ['Person.birth = ["Person.isBornBefore",{"date":"x"}]', 'Person.age = ["Person.isBornBefore",{"date":"x"}]'],
        ],
      ],
    ],
    [
      'any other field with arguments, as itself',
      '{ one(id: "a") { isCalled(name: "x") } }',
      {},
      [['a', ['Person.isCalled = ["Person.isCalled",{"name":"x"}]']]],
    ],
    [
      'one predicate with different arguments, under aliases',
      '{ one(id: "a") { x: isOlderThan(years: 6) y: isOlderThan(years: 7) z: isOlderThan(years: 6) } }',
      {},
      [['a', [older(6), older(7)]]],
    ],
    [
      'variables like what is written out',
      'query ($y: Int!) { one(id: "a") { isOlderThan(years: $y) b: isOlderThan(years: 6) } }',
      { y: 6 },
      [['a', [older(6)]]],
    ],
    [
      'arguments in any order, with what they are by default',
      '{ one(id: "a") { isBetween(range: { to: 2, from: 1 }) b: isBetween(step: 1, range: { from: 1, to: 2 }) } }',
      {},
      [['a', ['Person.isBetween = ["Person.isBetween",{"range":{"from":1,"to":2},"step":1}]']]],
    ],
    [
      'further persons whom the graph leads to, for the key at the root',
      '{ one(id: "a") { friends { friends { isOlderThan(years: 6) } } } }',
      {},
      [['a', [older(6)]]],
    ],
    [
      'every key of a list',
      '{ many(ids: ["a", "b"]) { isOlderThan(years: 6) } }',
      {},
      [
        ['a', [older(6)]],
        ['b', [older(6)]],
      ],
    ],
    [
      'each root field for itself',
      '{ one(id: "a") { isOlderThan(years: 6) } b: one(id: "a") { isOlderThan(years: 7) } c: one(id: "c") { birth } }',
      {},
      [
        ['a', [older(6)]],
        ['a', [older(7)]],
      ],
    ],
    ['nobody', '{ many(ids: []) { isOlderThan(years: 6) } catalogue(text: "x") { facts(granted: true) } }', {}, []],
    [
      'what is skipped',
      '{ one(id: "a") { isOlderThan(years: 6) @skip(if: true) ... @include(if: false) { friends { isOlderThan(years: 7) } } } }',
      {},
      [['a', [older(6), older(7)]]],
    ],
    [
      'fragments, at the root and below, wherever they are spread',
      `{ ...r ...r b: one(id: "b") { ...p friends { ...p } } }
       fragment r on Query { one(id: "a") { ...p } }
       fragment p on Person { ... { isOlderThan(years: 6) } ...q }
       fragment q on Person { isOlderThan(years: 7) }`,
      {},
      [
        ['a', [older(6), older(7)]],
        ['b', [older(6), older(7)]],
      ],
    ],
    [
      'a field of an interface, for every type that can stand there',
      '{ one(id: "a") { named { isCalled(name: "x") ... on Place { isCalled(name: "x") } } } }',
      {},
      [
        [
          'a',
          ['Person.isCalled = ["Person.isCalled",{"name":"x"}]', 'Place.isCalled = ["Place.isCalled",{"name":"x"}]'],
        ],
      ],
    ],
    ['nothing that is unknown', '{ one(id: "a") { unknown(x: 1) { isOlderThan(years: 6) } ...f } }', {}, []],
  ])('are found of %s', (_what, query, variables, expected) => {
    expect(comparedIn(query, variables)).toEqual(expected);
  });

  it('are told apart by type: a text is no number', () => {
    const [numbers, texts] = ['isOlderThan(years: 1)', 'isBornBefore(date: "1")'].map((field) =>
      comparedIn(`{ one(id: "a") { ${field} } }`).map(([, [first]]) => first),
    );
    expect(numbers).not.toEqual(texts);
  });

  it('are read once in fragments that spread each other over and over', () => {
    const chain = Array.from(
      { length: 200 },
      (_none, at) => `fragment f${at} on Person { a${at}: isOlderThan(years: ${at}) ...f${at + 1} ...f${at + 1} }`,
    );
    const roots = Array.from({ length: 100 }, (_none, at) => `r${at}: one(id: "${at}") { ...f0 ...f0 }`);

    const found = comparedIn(`{ ${roots.join(' ')} } ${chain.join(' ')} fragment f200 on Person { birth }`);

    expect(found.map(([, comparisons]) => comparisons.length)).toEqual(roots.map(() => 200));
  });

  it('of the real schema narrow down the values that its facts name', async () => {
    const departments = await discoverDepartments();
    const real = composeSchema({ departments, clock: () => new Date('2026-11-22T04:00:00.000Z') });
    const facts = narrowedFacts(createFactIndex(real, departments), real);
    const query = `{ person(id: "${people.pupil.id}") { household { record {
      isRegisteredIn(division: "63")
      division { isWithin(division: "63") }
      entry { isAtLeastAge(years: 6, on: "2026-09-01") isBornOnOrBefore(date: "2020-08-31") }
    } } } }`;

    expect(comparedIn(query, {}, real, facts)).toEqual([
      [
        people.pupil.id,
        [
          'HouseholdRegistration.division = ["HouseholdRegistration.isRegisteredIn",{"division":"63"}]',
          'HouseholdRegistration.divisionCode = ["HouseholdRegistration.isRegisteredIn",{"division":"63"}]',
          'Division.isWithin = ["Division.isWithin",{"division":"63"}]',
          'HouseholdEntry.birthDate = ["HouseholdEntry.isAtLeastAge",{"on":"2026-09-01","years":6}]',
          'HouseholdEntry.birthDate = ["HouseholdEntry.isBornOnOrBefore",{"date":"2020-08-31"}]',
        ],
      ],
    ]);
  });
});
