import { filterSchema } from '@graphql-tools/utils';
// The helpers of this file assert.
/* oxlint-disable vitest/expect-expect */
import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  getIntrospectionQuery,
  getOperationAST,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readExamples } from '../../adapters/sandbox/examples/examples.ts';
import { people } from '../../adapters/sandbox/people.ts';
import { GatewayError } from '../../gateway/contracts/errors.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { isCompilable } from '../../gateway/execute/compilable.ts';
import { ASSESSMENTS, OWN_QUESTIONS } from '../../gateway/contracts/own-questions.ts';
import { composeSchema } from '../../gateway/execute/compose.ts';
import { discoverDepartments } from '../../gateway/execute/departments.ts';
import { createCompiledExecutor, createReferenceExecutor, type Execute } from '../../gateway/execute/executor.ts';
import { createScope } from '../../gateway/execute/scope.ts';
import { openSources, type Sources } from '../../gateway/sources.ts';
import { TEST_NOW } from '../support/gateway.ts';
import { openPermit } from '../support/permit.ts';
import { createRandom, randomOperation, type Values } from '../support/random-operations.ts';

let schema: GraphQLSchema;
let registers: GraphQLSchema;
let sources: Sources;
let compiled: Execute;
let reference: Execute;

beforeAll(async () => {
  const departments = await discoverDepartments();
  const clock = () => TEST_NOW;
  schema = composeSchema({ departments, clock });
  // The gateway's own questions read no register, and nobody answers them here.
  registers = filterSchema({
    schema,
    rootFieldFilter: (_operation, name) => !OWN_QUESTIONS.has(name) && !ASSESSMENTS.has(name),
  });
  const configs = Object.fromEntries(
    Object.entries(inject('departments')).map(([id, connection]) => [
      id,
      { connection, maxConnections: 3, timeoutMs: 5_000, relations: {} },
    ]),
  );
  sources = openSources({ departments, configs, clock, onFailure: () => undefined });
  compiled = createCompiledExecutor(schema);
  reference = createReferenceExecutor(schema);
});

afterAll(() => sources.close());

const scope = (): Scope =>
  createScope({
    readRelation: sources.readRelation,
    permit: openPermit(),
    now: TEST_NOW,
    signal: new AbortController().signal,
  });

type Variables = Readonly<Record<string, unknown>>;

/** What goes over the wire, in the order in which it goes. */
const dataOf = ({ data }: ExecutionResult): string => JSON.stringify(data ?? null, null, 1);

/** Errors of fields that are resolved side by side come in any order. */
const errorsOf = ({ errors }: ExecutionResult): readonly string[] =>
  (errors ?? [])
    .map((error) => {
      const { message, path, locations, extensions } = error.toJSON();
      return JSON.stringify({ message, path, locations, extensions });
    })
    .toSorted();

/**
 * The same data, in the same order, and the same errors. Where an object has become null, the reference stops at its first
 * error and the plan tells of the others too, as the specification allows.
 */
function expectSame(mine: ExecutionResult, expected: ExecutionResult, query: string): void {
  expect({ query, data: dataOf(mine) }).toEqual({ query, data: dataOf(expected) });
  expect({ query, errors: errorsOf(mine) }).toEqual({ query, errors: expect.arrayContaining([...errorsOf(expected)]) });
  const more = (mine.errors ?? []).filter(
    (error) => !errorsOf(expected).includes(errorsOf({ errors: [error] })[0] ?? ''),
  );
  const below = more.map(({ path = [] }) => path.map((_part, length) => valueAt(mine.data, path.slice(0, length))));
  expect({ query, below: below.filter((values) => !values.includes(null)) }).toEqual({ query, below: [] });
}

const valueAt = (data: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : value),
    data ?? null,
  );

/** Carries out one operation in both ways, twice in the compiled one, and compares; returns what was answered. */
async function same(
  query: string,
  variables: Variables = {},
  over: { readonly compiled: Execute; readonly reference: Execute; readonly schema: GraphQLSchema } = {
    compiled,
    reference,
    schema,
  },
  name?: string,
): Promise<ExecutionResult> {
  const document = parse(query);
  expect(validate(over.schema, document)).toEqual([]);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error('no operation');
  const given = { document, operation, givenVariables: variables };
  const expected = await over.reference(given, scope());
  expectSame(await over.compiled(given, scope()), expected, query);
  expectSame(await over.compiled(given, scope()), expected, query);
  return expected;
}

const { pupil, owner, beneficiary, stranger } = people;

describe('the examples of the console', () => {
  // What assesses is answered by the pipeline: test/journeys compares both executors there.
  const readings = readExamples().filter(({ query }) => ![...ASSESSMENTS].some((name) => query.includes(`${name}(`)));

  it.each(readings.map((example) => [example.name, example] as const))('%s', async (_name, { query, variables }) => {
    const { data, errors } = await same(query, variables);

    expect(errors).toBeUndefined();
    expect(data).toBeTruthy();
  });
});

describe('operations', () => {
  const about = 'query ($id: PersonId!, $is: Boolean!, $isNot: Boolean!) { person(id: $id) ';
  const variables = { id: pupil.id, is: true, isNot: false };

  it.each([
    ['aliases', '{ a: id b: id c: household { s: status t: status } d: household { record { n: householdNumber } } }'],
    [
      'type names at every level',
      '{ __typename household { __typename record { __typename entry { t: __typename } } } }',
    ],
    [
      'fields that are asked twice',
      '{ household { status } household { status record { address } } household { record { head { name } } } }',
    ],
    [
      'inline fragments',
      '{ ... { id } ... on Person { household { ... on Evidence { status } ... on HouseholdEvidence { reason } } } }',
    ],
    [
      'one field with different arguments',
      `{ household { record { entry {
      a: isBornOnOrBefore(date: "2018-08-31") b: isBornOnOrBefore(date: "2018-08-30")
      c: isAtLeastAge(years: 6, on: "2026-09-01") d: isAtLeastAge(years: 9, on: "2026-09-01") } } } }`,
    ],
    ['lists', '{ household { record { members { name guardians { name origin person { id } } } } } }'],
    [
      'skip and include on fields',
      '{ id @skip(if: $is) household @include(if: $is) { status @skip(if: $isNot) reason @include(if: $isNot) } }',
    ],
    [
      'skip and include on one field',
      '{ a: id @skip(if: $isNot) @include(if: $is) b: id @skip(if: $is) @include(if: $is) c: id @skip(if: $isNot) @include(if: $isNot) }',
    ],
    [
      'skip and include that are written out',
      '{ a: id @skip(if: true) b: id @include(if: true) ... @include(if: false) { c: id } }',
    ],
    [
      'a field that is asked with and without a condition',
      '{ household @include(if: $isNot) { status } household { reason } enrollment { status } household { status } }',
    ],
    [
      'everything skipped',
      '{ household { ... @skip(if: $is) { status } } enrollment { status @include(if: $isNot) } }',
    ],
  ])('with %s', async (_what, selection) => {
    const query = `${about}${selection} }`;
    const used = {
      id: pupil.id,
      ...(query.includes('$is)') && { is: true }),
      ...(query.includes('$isNot)') && { isNot: false }),
    };
    const declared = Object.keys(used).map((name) => (name === 'id' ? '$id: PersonId!' : `$${name}: Boolean!`));
    const { errors } = await same(query.replace(/\(.*?\) \{/u, `(${declared.join(', ')}) {`), variables);

    expect(errors).toBeUndefined();
  });

  it('with named fragments, on interfaces and on objects, in one another', async () => {
    const { data } = await same(
      `query ($id: PersonId!) { person(id: $id) { ...all } again: person(id: $id) { household { ...found } ...all } }
       fragment all on Person { household { ...found ...book } enrollment { ...found } }
       fragment found on Evidence { __typename status provenance { source } }
       fragment book on HouseholdEvidence { ...found record { householdNumber entry { ...line } } }
       fragment line on HouseholdEntry { name guardians { person { household { ...found } } } }`,
      { id: pupil.id },
    );

    expect(data).toMatchObject({ again: { household: { status: 'FOUND' } } });
  });

  it('with a fragment that is spread under a condition that does not hold, and without one', async () => {
    const { data } = await same(
      `query ($no: Boolean!) {
         person(id: "${pupil.id}") { ...name @include(if: $no) ...name household { ...status @skip(if: true) } enrollment { ...status } }
         other: person(id: "${owner.id}") { ...name @include(if: $no) }
       }
       fragment name on Person { id }
       fragment status on Evidence { status }`,
      { no: false },
    );

    expect(data).toEqual({ person: { id: pupil.id, household: {}, enrollment: { status: 'FOUND' } }, other: {} });
  });

  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('with one document under the conditions %s and %s', async (first, second) => {
    await same(
      `query ($first: Boolean!, $second: Boolean!) {
         a: person(id: "${pupil.id}") { ...part @include(if: $first) }
         b: person(id: "${pupil.id}") { ...part @skip(if: $second) household @include(if: $second) { record { address } } }
       }
       fragment part on Person { household { status record @include(if: $first) { entry { name } } } }`,
      { first, second },
    );
  });

  it('with default values, values that are not given, and nulls', async () => {
    const query = `query ($id: PersonId! = "${pupil.id}", $years: Int! = 6, $on: Date! = "2026-09-01") {
      person(id: $id) { household { record { entry { isAtLeastAge(years: $years, on: $on) } } } }
    }`;

    expect((await same(query)).data).toEqual({ person: { household: { record: { entry: { isAtLeastAge: true } } } } });
    await same(query, { id: owner.id, years: 99 });
    await same(query, { years: null });
    await same(query, { id: null });

    const nullable = `query ($years: Int = 6) {
      person(id: "${pupil.id}") { household { record { entry { isAtLeastAge(years: $years, on: "2026-09-01") } } } }
    }`;
    expect((await same(nullable)).errors).toBeUndefined();
    expect((await same(nullable, { years: 99 })).errors).toBeUndefined();
  });

  it('with lists of keys, of which one is written as one value', async () => {
    const query = 'query ($ids: [PersonId!]!) { persons(ids: $ids) { id disability { status record { grade } } } }';

    await same(query, { ids: [beneficiary.id, stranger.id, beneficiary.id] });
    await same(query, { ids: [] });
    await same(query, { ids: beneficiary.id });
    await same(`{ persons(ids: "${beneficiary.id}") { id } }`);
  });

  it('of several in one document, each by its name', async () => {
    const query = `query A { person(id: "${pupil.id}") { ...p } } query B { person(id: "${owner.id}") { ...p } } fragment p on Person { id }`;
    const over = { compiled, reference, schema };

    expect((await same(query, {}, over, 'A')).data).toEqual({ person: { id: pupil.id } });
    expect((await same(query, {}, over, 'B')).data).toEqual({ person: { id: owner.id } });
  });

  it('of introspection, whole, in part, in fragments and beside facts', async () => {
    await same(getIntrospectionQuery());
    await same('{ __typename a: __typename }');
    await same('{ __type(name: "Evidence") { possibleTypes { name } } nothing: __type(name: "Nothing") { name } }');
    await same(
      `{ person(id: "${pupil.id}") { id } ...schema } fragment schema on Query { __schema { queryType { name } } __typename }`,
    );
  });

  it('with variables that do not fit', async () => {
    const query =
      'query ($id: PersonId!, $ids: [PersonId!]) { person(id: $id) { id } other: __typename list: persons(ids: ["x"]) { id } }'
        .replace(' list: persons(ids: ["x"]) { id }', '')
        .replace(', $ids: [PersonId!]', '');
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    for (const variables of [{}, { id: 7 }, { id: 'x' }, { id: null }, { id: [pupil.id] }, { id: { a: 1 } }]) {
      const given = { document, operation, givenVariables: variables };
      const [mine, expected] = [await compiled(given, scope()), await reference(given, scope())];
      expect(mine.data).toEqual(expected.data);
      expect(expected.errors).toHaveLength(1);
      expect(mine.errors?.map(({ originalError }) => originalError?.constructor.name)).toEqual(
        expected.errors?.map(({ originalError }) => originalError?.constructor.name),
      );
    }
  });
});

describe('resolvers that fail', () => {
  const fail = (what: string) => () => {
    throw new Error(what);
  };
  const failing = makeExecutableSchema({
    typeDefs: `
      type Query { thing: Thing must: Thing! things: [Thing!]! some: [Thing] any: Any anys: [Any!] }
      interface Any { name: String }
      type Thing implements Any { name: String required: String! thing: Thing must: Thing! count: Int list: [Int!] lists: [[Int]!] late: String refused: String kind: Kind }
      type Other implements Any { name: String only: Int! }
      enum Kind { A B }
    `,
    resolvers: {
      Query: {
        thing: () => ({}),
        must: () => ({}),
        things: () => [{}, { isGood: true }, {}],
        some: () => [
          { isGood: true },
          null,
          {},
          new Error('an error in a list'),
          Promise.reject(new Error('late in a list')),
        ],
        any: () => ({ __typename: 'Other', name: 'other', only: null }),
        anys: () => [{ __typename: 'Thing', isGood: true }, { __typename: 'Thing' }],
      },
      Thing: {
        name: ({ isGood }: { isGood?: boolean }) => (isGood === true ? 'good' : fail('name')()),
        required: ({ isGood }: { isGood?: boolean }) => (isGood === true ? 'good' : null),
        thing: () => ({}),
        must: () => null,
        count: () => 'not a number',
        list: () => [1, null, 3],
        lists: () => [[1, null], null, [2]],
        late: () => Promise.reject(new Error('late')),
        refused: () => {
          throw new GatewayError({ code: 'BAD_INPUT', input: 'x', reason: 'FORMAT' });
        },
        kind: () => 'C',
      },
    },
  });
  const over = {
    schema: failing,
    compiled: createCompiledExecutor(failing),
    reference: createReferenceExecutor(failing),
  };

  it.each([
    ['in a place that may be null', '{ thing { name count } }'],
    ['by a promise', '{ thing { late } must { late } }'],
    ['in a place that must not be null', '{ thing { required name } some { required } }'],
    ['so that the whole answer is null', '{ must { required } thing { name } }'],
    ['with null where there must be something', '{ thing { must { name } } }'],
    ['deep below', '{ thing { thing { thing { required must { name } } } } }'],
    ['under aliases', '{ a: thing { b: name c: required } d: thing { e: name } }'],
    ['in one item of a list that may hold null', '{ some { name required } }'],
    ['in one item of a list that must not hold null', '{ things { required } }'],
    ['in lists of lists', '{ thing { list lists } }'],
    ['with a GatewayError', '{ thing { refused } }'],
    ['with a value that is not of the enum', '{ thing { kind } }'],
    ['below an interface', '{ any { name ... on Other { only } } anys { name } }'],
    ['many at once', '{ thing { name late count required } some { name late } things { late } }'],
  ])('fail alike %s', async (_where, query) => {
    const { errors } = await same(query, {}, over);

    expect(errors?.length).toBeGreaterThan(0);
  });
});

describe('generated operations', () => {
  const everybody: readonly { readonly id: string; readonly householdNumber?: string; readonly unitNumber?: string }[] =
    Object.values(people);
  const values: Values = {
    PersonId: everybody.map(({ id }) => id),
    HouseholdNumber: everybody.flatMap(({ householdNumber }) => householdNumber ?? []),
    RealEstateUnitNumber: everybody.flatMap(({ unitNumber }) => unitNumber ?? []),
    DivisionCode: ['63', '420684', '630224103208'],
    Date: ['2026-09-01', '2018-08-31', '1940-02-29'],
    Int: [1, 3, 6, 12],
    Month: ['2026-08', '2025-06'],
  };

  it.each([
    ['without conditions are compiled, and give the same', 1, false, 250],
    ['with conditions give the same', 2, true, 150],
  ] as const)('%s', async (_what, seed, withConditions, count) => {
    const random = createRandom(seed);
    let full = 0;
    let notCompiled = 0;
    for (let made = 0; made < count; made += 1) {
      const { query, variables } = randomOperation(registers, values, random, { withConditions });
      const { data, errors } = await same(query, variables);
      expect({ query, errors }).toEqual({ query, errors: undefined });
      if (JSON.stringify(data).includes('"FOUND"')) full += 1;
      const document = parse(query);
      const operation = getOperationAST(document);
      if (operation && !isCompilable(document, operation)) notCompiled += 1;
    }
    expect(full).toBeGreaterThan(count / 3);
    expect(notCompiled > count / 2).toBe(withConditions);
    expect(notCompiled === 0).toBe(!withConditions);
  });
});

describe('what is compiled', () => {
  const isCompiled = (query: string): boolean => {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    return isCompilable(document, operation);
  };
  const id = pupil.id;

  it.each([
    ['a plain question', `{ __typename person(id: "${id}") { id household { status } } }`, true],
    [
      'fragments',
      `{ person(id: "${id}") { ...p ... on Person { id } } } fragment p on Person { household { status } }`,
      true,
    ],
    ['a condition on a field', `{ person(id: "${id}") { id @skip(if: false) } }`, false],
    [
      'a condition on a fragment',
      `{ person(id: "${id}") { ...p @include(if: true) } } fragment p on Person { id }`,
      false,
    ],
    [
      'a condition in a fragment',
      `{ person(id: "${id}") { ...p } } fragment p on Person { ... @include(if: true) { id } }`,
      false,
    ],
    ['a default value where there must be one', `query ($id: PersonId! = "${id}") { person(id: $id) { id } }`, false],
    ['introspection', '{ ...s } fragment s on Query { __schema { queryType { name } } }', false],
    [
      'a question of 1,500 fields',
      `{ ${Array.from({ length: 1_499 }, (_none, at) => `a${at}: __typename`).join(' ')} }`,
      true,
    ],
  ])('%s: %s', (_what, query, expected) => {
    expect(isCompiled(query)).toBe(expected);
  });

  it('not fragments that would be written out millions of times', () => {
    const chain = Array.from(
      { length: 40 },
      (_none, at) => `fragment f${at} on Person { household { status } ...f${at + 1} ...f${at + 1} }`,
    );

    expect(isCompiled(`{ person(id: "${id}") { ...f0 } } ${chain.join(' ')} fragment f40 on Person { id }`)).toBe(
      false,
    );
  });
});
