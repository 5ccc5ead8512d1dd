import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../gateway/contracts/errors.ts';
import { checkKeyCount, MAX_KEYS } from '../../gateway/policy/lookup-count.ts';

const schema = buildSchema(`
  type Query { one(id: ID!): Thing many(ids: [ID!]!): Thing two(id: ID!, other: ID): Thing none: Thing }
  type Thing { name: String many(ids: [ID!]!): Thing }
`);

/** Counts what an operation looks up by finding the number of further keys that are still allowed beside it. */
function keysOf(query: string, variables: Readonly<Record<string, unknown>> = {}): number | 'too many' {
  for (let more = MAX_KEYS; more >= 0; more -= 1) {
    const ids = Array.from({ length: more }, () => '"x"').join(', ');
    const document = parse(query.replace('{', `{ more: many(ids: [${ids}]) { name } `));
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    try {
      checkKeyCount(schema, document, operation, variables);
      return MAX_KEYS - more;
    } catch (error) {
      if (!(error instanceof GatewayError) || error.failure.code !== 'OPERATION_TOO_LARGE') throw error;
    }
  }
  return 'too many';
}

describe('the keys of an operation', () => {
  it.each([
    ['nothing', '{ __typename none { name } }', {}, 0],
    ['one key', '{ one(id: "a") { name } }', {}, 1],
    ['a list', '{ many(ids: ["a", "b", "c"]) { name } }', {}, 3],
    ['an empty list', '{ many(ids: []) { name } }', {}, 0],
    ['one value in the place of a list', '{ many(ids: "a") { name } }', {}, 1],
    ['a key that is written twice', '{ many(ids: ["a", "a"]) { name } again: one(id: "a") { name } }', {}, 3],
    ['two arguments', '{ two(id: "a", other: "b") { name } }', {}, 2],
    ['a variable', 'query ($ids: [ID!]!) { many(ids: $ids) { name } }', { ids: ['a', 'b'] }, 2],
    ['an inline fragment', '{ ... on Query { one(id: "a") { name } ... { other: one(id: "b") { name } } } }', {}, 2],
    ['a fragment', '{ ...f } fragment f on Query { one(id: "a") { name } }', {}, 1],
    ['a fragment that is spread twice', '{ ...f ...f } fragment f on Query { one(id: "a") { name } }', {}, 1],
    ['a fragment that is not spread', '{ none { name } } fragment f on Query { one(id: "a") { name } }', {}, 0],
    ['a skipped field', '{ one(id: "a") @skip(if: true) { name } }', {}, 1],
    ['a field further down', '{ one(id: "a") { many(ids: ["a", "b"]) { name } } }', {}, 1],
    ['a field that is unknown', '{ unknown(id: "a") }', {}, 0],
  ])('are counted in %s', (_what, query, variables, keys) => {
    expect(keysOf(query, variables)).toBe(keys);
  });

  it('may be a hundred, and not one more', () => {
    const ids = (count: number) => Array.from({ length: count }, (_none, at) => `k${at}`);
    const query = 'query ($ids: [ID!]!) { many(ids: $ids) { name } }';

    expect(keysOf(query, { ids: ids(100) })).toBe(100);
    expect(keysOf(query, { ids: ids(101) })).toBe('too many');
  });
});
