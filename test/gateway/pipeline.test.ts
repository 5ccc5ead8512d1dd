import { makeExecutableSchema } from '@graphql-tools/schema';
import { getOperationAST, GraphQLError, parse, type ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../gateway/contracts/errors.ts';
import type { Execute } from '../../gateway/execute/executor.ts';
import { createScope } from '../../gateway/execute/scope.ts';
import { createPipeline } from '../../gateway/pipeline.ts';
import { TEST_NOW } from '../support/gateway.ts';

const schema = makeExecutableSchema({
  typeDefs: 'type Query { one(id: ID!): String many(ids: [ID!]!): String size(of: Int): String }',
});

const scope = createScope({
  readRelation: async (_relation, keys) => keys.map(() => ({ kind: 'unavailable', reason: 'DOWN', readAt: TEST_NOW })),
  now: TEST_NOW,
  signal: new AbortController().signal,
});

/** Runs one operation through the steps; tells what was carried out. */
async function run(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  result: ExecutionResult = { data: { one: 'a' } },
) {
  const carriedOut: Parameters<Execute>[] = [];
  const execute: Execute = async (...call) => {
    carriedOut.push(call);
    return result;
  };
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const outcome = await createPipeline({ schema, execute })({ document, operation, variables, scope }).catch(
    (error: unknown) => error,
  );
  return { outcome, carriedOut };
}

const failureOf = (outcome: unknown) => (outcome instanceof GatewayError ? outcome.failure : outcome);

describe('the path of an operation', () => {
  it('carries out what passes, once, with the variables as they were sent', async () => {
    const { outcome, carriedOut } = await run('query ($id: ID!) { one(id: $id) }', { id: 7 });

    expect(outcome).toEqual({ data: { one: 'a' } });
    expect(carriedOut).toEqual([[expect.objectContaining({ givenVariables: { id: 7 } }), scope]]);
  });

  it.each([
    ['a variable that does not fit', 'query ($n: Int) { size(of: $n) }', { n: 'x' }],
    ['a variable that is missing', 'query ($id: ID!) { one(id: $id) }', {}],
    ['a null in the place of a default value', 'query ($id: ID = 1) { one(id: $id) }', { id: null }],
  ])('stops at %s before anything is carried out', async (_what, query, variables) => {
    const { outcome, carriedOut } = await run(query, variables);

    expect(failureOf(outcome)).toEqual({ code: 'BAD_INPUT', input: 'variables', reason: 'VARIABLES' });
    expect(carriedOut).toEqual([]);
  });

  it('stops at too many keys before anything is carried out', async () => {
    const { outcome, carriedOut } = await run('query ($ids: [ID!]!) { many(ids: $ids) }', {
      ids: Array(101).fill('a'),
    });

    expect(failureOf(outcome)).toEqual({ code: 'OPERATION_TOO_LARGE', limit: 'at most 100 keys a request' });
    expect(carriedOut).toEqual([]);
  });

  it('releases no part of an answer in which a step failed', async () => {
    const refusal = new GatewayError({ code: 'BAD_INPUT', input: 'date', reason: 'DATE' });
    const wrapped = new GraphQLError('x', { originalError: refusal, path: ['one'] });

    expect((await run('{ one(id: 1) }', {}, { data: { one: null }, errors: [wrapped] })).outcome).toBe(refusal);
  });

  it('calls everything else INTERNAL, and keeps its cause for operators', async () => {
    const mistake = new TypeError('mistake');
    const wrapped = new GraphQLError('x', { originalError: mistake, path: ['one'] });
    const { outcome } = await run('{ one(id: 1) }', {}, { data: { one: null }, errors: [wrapped] });

    expect(failureOf(outcome)).toEqual({ code: 'INTERNAL', what: 'an operation could not be carried out' });
    expect(outcome).toHaveProperty('cause', mistake);
  });
});
