import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { people } from '../../../adapters/sandbox/people.ts';
import { composeSchema } from '../../../gateway/execute/compose.ts';
import { discoverDepartments } from '../../../gateway/execute/departments.ts';
import { coerceVariables } from '../../../gateway/execute/variables.ts';
import { checkKeyCount, lookupsOf, MAX_KEYS } from '../../../gateway/policy/lookups.ts';

const schema = buildSchema(`
  scalar Key
  scalar Number
  input Pair { one: Key, other: [Number], text: String }
  type Query {
    one(id: Key!): Thing
    many(ids: [Key!]!): Thing
    two(id: Key!, other: Number): Thing
    paired(pair: Pair, pairs: [Pair!]): Thing
    text(name: String, on: Boolean, ids: [ID!], count: Int): Thing
    none: Thing
  }
  type Thing { name: String many(ids: [Key!]!): Thing }
`);

/** Keys that an operation looks up, written `kind:key`. */
function keysOf(query: string, variables: Readonly<Record<string, unknown>> = {}, over = schema): readonly string[] {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const coerced = coerceVariables(over, operation, variables);
  return lookupsOf(over, document, operation, coerced).map(({ kind, key }) => `${kind}:${key}`);
}

describe('the keys of an operation', () => {
  it.each([
    ['nothing', '{ __typename none { name } }', {}, []],
    ['one key', '{ one(id: "a") { name } }', {}, ['Key:a']],
    ['a list', '{ many(ids: ["a", "b", "c"]) { name } }', {}, ['Key:a', 'Key:b', 'Key:c']],
    ['an empty list', '{ many(ids: []) { name } }', {}, []],
    ['one value in the place of a list', '{ many(ids: "a") { name } }', {}, ['Key:a']],
    [
      'a key that is written twice',
      '{ many(ids: ["a", "a"]) { name } again: one(id: "a") { name } }',
      {},
      ['Key:a', 'Key:a', 'Key:a'],
    ],
    ['two arguments', '{ two(id: "a", other: "b") { name } }', {}, ['Key:a', 'Number:b']],
    ['an argument without a value', '{ two(id: "a", other: null) { name } }', {}, ['Key:a']],
    ['a variable', 'query ($ids: [Key!]!) { many(ids: $ids) { name } }', { ids: ['a', 'b'] }, ['Key:a', 'Key:b']],
    ['a list with variables', 'query ($id: Key!) { many(ids: ["a", $id]) { name } }', { id: 'b' }, ['Key:a', 'Key:b']],
    [
      'objects, and lists in them',
      '{ paired(pair: { one: "a", text: "x" }, pairs: [{ other: ["b", null] }, { other: "c" }]) { name } }',
      {},
      ['Key:a', 'Number:b', 'Number:c'],
    ],
    [
      'an inline fragment',
      '{ ... on Query { one(id: "a") { name } ... { other: one(id: "b") { name } } } }',
      {},
      ['Key:a', 'Key:b'],
    ],
    ['a fragment', '{ ...f } fragment f on Query { one(id: "a") { name } }', {}, ['Key:a']],
    ['a fragment that is spread twice', '{ ...f ...f } fragment f on Query { one(id: "a") { name } }', {}, ['Key:a']],
    ['a fragment that is not spread', '{ none { name } } fragment f on Query { one(id: "a") { name } }', {}, []],
    ['a skipped field', '{ one(id: "a") @skip(if: true) { name } }', {}, ['Key:a']],
    [
      'a fragment that is skipped',
      '{ ...f @skip(if: true) } fragment f on Query { one(id: "a") { name } }',
      {},
      ['Key:a'],
    ],
    ['a field further down', '{ one(id: "a") { many(ids: ["a", "b"]) { name } } }', {}, ['Key:a']],
    ['texts, numbers and yes or no', '{ text(name: "a", on: true, ids: ["b"], count: 3) { name } }', {}, []],
    ['introspection', '{ __type(name: "Key") { name } }', {}, []],
    ['a field that is unknown', '{ unknown(id: "a") }', {}, []],
    ['a fragment that is unknown', '{ ...f }', {}, []],
  ])('are found in %s', (_what, query, variables, keys) => {
    expect(keysOf(query, variables)).toEqual(keys);
  });

  it('are those of the departments, in their normal form', async () => {
    const real = composeSchema({
      departments: await discoverDepartments(),
      clock: () => new Date('2026-11-22T04:00:00.000Z'),
    });
    const { pupil, owner } = people;
    const spaced = owner.unitNumber.replace(/^(.{6})/u, '$1 ');
    const query = `query ($unit: RealEstateUnitNumber!, $ids: [PersonId!]!) {
      a: person(id: "${pupil.id}") { id }
      persons(ids: $ids) { id }
      household(number: "${pupil.householdNumber}") { status }
      parcel(unitNumber: $unit) { status }
    }`;

    expect(keysOf(query, { unit: spaced, ids: [owner.id.toLowerCase()] }, real)).toEqual([
      `PersonId:${pupil.id}`,
      `PersonId:${owner.id}`,
      `HouseholdNumber:${pupil.householdNumber}`,
      `RealEstateUnitNumber:${owner.unitNumber}`,
    ]);
  });

  it('are found once in fragments that spread each other over and over', () => {
    const chain = Array.from(
      { length: 50 },
      (_none, at) => `fragment f${at} on Query { k${at}: one(id: "${at}") { name } ...f${at + 1} ...f${at + 1} }`,
    );

    expect(keysOf(`{ ...f0 } ${chain.join(' ')} fragment f50 on Query { none { name } }`)).toHaveLength(50);
  });
});

describe('how many keys', () => {
  const lookups = (count: number) => Array.from({ length: count }, (_none, at) => ({ kind: 'Key', key: String(at) }));

  it('may be a hundred, and not one more', () => {
    expect(MAX_KEYS).toBe(100);
    expect(() => checkKeyCount(lookups(100))).not.toThrow();
    expect(() => checkKeyCount(lookups(101))).toThrow(
      expect.objectContaining({ failure: { code: 'OPERATION_TOO_LARGE', limit: 'at most 100 keys a request' } }),
    );
  });
});
