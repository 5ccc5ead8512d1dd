import { readdirSync, readFileSync } from 'node:fs';
import { getNamedType, getOperationAST, isCompositeType, isObjectType, parse, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../gateway/contracts/project-files.ts';
import { checkCost, costOf, MAX_COST } from '../../../gateway/policy/cost.ts';
import { composed, smallSchema } from '../../support/facts.ts';

const schema = smallSchema(`
  type Query {
    person(id: ID!): Person
    persons(ids: [ID!]!): [Person!]! @listSize(assumedSize: 100)
    pairs(ids: [ID!], others: [ID!]): [Person!]!
    newest: [Person!]!
    recent: [Person!]! @listSize(assumedSize: 3)
    filtered(words: [String!]): Person
    any: Evidence
  }
  interface Evidence { status: String record: Record }
  type PersonEvidence implements Evidence { status: String record: Record }
  type Record { title: String parts: [Part!]! @listSize(assumedSize: 4) many: [Part!]! }
  type Part { name: String tags: [String!]! record: Record }
  type Person { name: String evidence: PersonEvidence friends: [Person!]! @listSize(assumedSize: 1000000) named(names: [String!]): [Part!]! @listSize(assumedSize: 2) }
`);

type Variables = Readonly<Record<string, unknown>>;

const cost = (text: string, variables?: Variables, of = schema): number => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return costOf(of, document, operation, variables);
};

const check = (text: string, variables?: Variables): void => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  checkCost(composed, document, operation, variables);
};

describe('the cost of an operation', () => {
  it.each([
    ['one for each field', '{ person(id: 1) { name } }', 2],
    ['one for a name of a type', '{ __typename }', 1],
    ['ten for evidence', '{ person(id: 1) { evidence { status } } }', 12],
    ['ten for evidence of any kind', '{ any { status } }', 11],
    ['what is below a list as often as it is long', '{ recent { name } }', 4],
    ['ten items where a list says nothing', '{ newest { name } }', 11],
    ['lists of lists', '{ any { record { parts { name } many { name } } } }', 10 + 1 + (1 + 4) + (1 + 10)],
    ['one for a list of values', '{ any { record { parts { tags } } } }', 10 + 1 + 1 + 4],
    ['fields under each name', '{ a: person(id: 1) { name } b: person(id: 2) { name } }', 4],
    ['fields that are written twice', '{ person(id: 1) { name name } }', 3],
    ['what is skipped', '{ person(id: 1) @skip(if: true) { name ... @include(if: false) { name } } }', 3],
    [
      'a fragment as often as it is spread',
      '{ person(id: 1) { ...f ...f } } fragment f on Person { name evidence { status } }',
      1 + 2 * 12,
    ],
    [
      'fragments of fragments',
      '{ ...f } fragment f on Query { ...g ...g } fragment g on Query { newest { name } }',
      22,
    ],
    [
      'every branch of an interface',
      '{ any { ... on PersonEvidence { status record { title } } ... on Evidence { status } } }',
      10 + 3 + 1,
    ],
    [
      'nothing of fragments that are not spread',
      '{ person(id: 1) { name } } fragment f on Query { newest { name } }',
      2,
    ],
    ['one for a field that is unknown, and nothing for a fragment that is', '{ gone { gone } ...gone }', 1],
    [
      'no more than the first time for fragments that spread themselves',
      '{ person(id: 1) { ...f } } fragment f on Person { name ...f }',
      2,
    ],
  ])('is %s', (_what, text, expected) => {
    expect(cost(text)).toBe(expected);
  });

  it.each([
    ['the keys that are written', '{ persons(ids: [1, 2, 3]) { name } }', {}, 4],
    ['no key', '{ persons(ids: []) { name } }', {}, 1],
    ['one key in the place of a list', '{ persons(ids: 1) { name } }', {}, 2],
    ['the keys of a variable', 'query ($ids: [ID!]!) { persons(ids: $ids) { name } }', { ids: ['1', '2'] }, 3],
    [
      'one key in a variable in the place of a list',
      'query ($ids: [ID!]!) { persons(ids: $ids) { name } }',
      { ids: '1' },
      2,
    ],
    ['variables among the keys', 'query ($a: ID!) { persons(ids: [$a, $a, 3]) { name } }', { a: '1' }, 4],
    ['the keys of two lists', '{ pairs(ids: [1, 2], others: [3]) { name } }', {}, 4],
    [
      'the keys in a fragment',
      'query ($ids: [ID!]!) { ...f ...f } fragment f on Query { persons(ids: $ids) { name } }',
      { ids: ['1', '2'] },
      6,
    ],
    [
      'the keys and the lists below them',
      'query ($ids: [ID!]!) { persons(ids: $ids) { named(names: ["a", "b", "c"]) { name } } }',
      { ids: ['1', '2'] },
      1 + 2 * (1 + 2),
    ],
  ] as const)('of a look-up by a list counts %s', (_what, text, variables, expected) => {
    expect(cost(text, variables)).toBe(expected);
  });

  it('takes a list in a variable for one key when the variables are not known', () => {
    expect(cost('query ($ids: [ID!]!) { persons(ids: $ids) { name } }')).toBe(2);
    expect(cost('{ persons(ids: [1, 2, 3]) { name } }')).toBe(4);
  });

  it('does not take a list of words for a look-up of several', () => {
    expect(cost('{ filtered(words: ["a", "b"]) { name } }')).toBe(2);
  });

  it('stops at a number that GraphQL can say, however far it goes', () => {
    const far = '{ friends '.repeat(60) + '{ name }' + ' }'.repeat(60);

    expect(cost(`{ person(id: 1) ${far} }`)).toBe(2_000_000_000);
    expect(cost(`{ a: person(id: 1) ${far} b: person(id: 1) ${far} }`)).toBe(2_000_000_000);
  });

  it('is worked out once a fragment, not once a spread', () => {
    const depth = 300;
    const chain = Array.from(
      { length: depth },
      (_none, at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`,
    );

    expect(cost(`{ ...f0 } ${chain.join(' ')} fragment f${depth} on Query { __typename }`)).toBe(2_000_000_000);
  });
});

describe('the highest cost', () => {
  const hundred = { ids: Array.from({ length: 100 }, () => 'x') };

  /** Every field that needs no argument of a person, as far as other persons. */
  const everythingOf = (type: GraphQLObjectType): string =>
    Object.values(type.getFields())
      .filter(({ args }) => args.length === 0)
      .map((field) => {
        const of = getNamedType(field.type);
        if (of.name === 'Person') return `${field.name} { id }`;
        return isObjectType(of) && isCompositeType(of) ? `${field.name} { ${everythingOf(of)} }` : field.name;
      })
      .join(' ');

  const person = composed.getType('Person');
  const everything = isObjectType(person) ? everythingOf(person) : '';

  /** From persons over their books and homes to whoever else holds those. */
  const far = `query Far($ids: [PersonId!]!) {
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
    realEstate { status record { rights { unitNumber parcel { status record {
      areas { approved { value } planned { value } registered { value } }
      planning { status record { hasConflict } }
      rights { holders { name person { household { status record { householdNumber } } } } }
      isRestricted
    } } } } }
  }`;

  it('lets through everything that four departments say of a hundred persons, with room for half as much again', () => {
    const text = `query ($ids: [PersonId!]!) { persons(ids: $ids) { ${everything} } }`;

    expect(() => check(text, hundred)).not.toThrow();
    expect(cost(text, hundred, composed)).toBeGreaterThan(100_000);
    expect(cost(text, hundred, composed) * 1.5).toBeLessThan(MAX_COST);
  });

  it('lets through a hundred persons with their books, their relatives’ homes and who else holds them', () => {
    expect(() => check(far, hundred)).not.toThrow();
    expect(cost(far, hundred, composed) * 1.25).toBeLessThan(MAX_COST);
  });

  it('lets through every example of the console, a hundred times over', () => {
    const folder = projectPath('adapters/sandbox/examples');
    const examples = readdirSync(folder).filter((file) => file.endsWith('.graphql'));

    expect(examples.length).toBeGreaterThan(3);
    for (const file of examples) {
      expect(cost(readFileSync(`${folder}/${file}`, 'utf8'), {}, composed) * 100).toBeLessThan(MAX_COST);
    }
  });

  it('does not let through a hundred persons with four persons below each other', () => {
    const nested = (persons: number): string =>
      persons === 1
        ? '{ id household { status record { householdNumber entry { name } } } realEstate { status record { homesteadCount } } }'
        : `{ household { record { members { person ${nested(persons - 1)} } } } }`;
    const text = (persons: number) => `query ($ids: [PersonId!]!) { persons(ids: $ids) ${nested(persons)} }`;

    expect(() => check(text(4), hundred)).toThrow(
      expect.objectContaining({ failure: { code: 'OPERATION_TOO_LARGE', limit: 'a cost of at most 300,000' } }),
    );
    expect(() => check(text(4), { ids: ['x'] })).not.toThrow();
    expect(() => check(text(3), hundred)).not.toThrow();
  });

  it('lets through a few questions to the gateway itself, and no more than it answers at once', () => {
    const times = (count: number, question: string) =>
      `query ($text: String!) { ${Array.from({ length: count }, (_none, at) => `q${at}: ${question}`).join(' ')} }`;
    const explain = 'explain(document: $text) { isPermitted facts { coordinate } }';
    const catalogue = 'catalogue { sdl facts { coordinate item grants { id } } }';

    expect(() => check(times(1, explain))).not.toThrow();
    expect(() => check(times(2, explain))).toThrow(/too much/u);
    expect(() => check(times(9, catalogue))).not.toThrow();
    expect(() => check(times(10, catalogue))).toThrow(/too much/u);
  });

  it('counts what is skipped like what is not', () => {
    const skipped = far.replace('persons(ids: $ids) {', 'persons(ids: $ids) @skip(if: true) {');

    expect(cost(skipped, hundred, composed)).toBe(cost(far, hundred, composed));
  });
});
