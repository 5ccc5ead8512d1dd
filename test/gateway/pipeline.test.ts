import { getOperationAST, GraphQLError, parse, type ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { GatewayError } from '../../gateway/contracts/errors.ts';
import type { Lookup } from '../../gateway/contracts/lookup.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { createPipeline, type Steps } from '../../gateway/pipeline.ts';
import type { Decision } from '../../gateway/policy/decide.ts';
import type { Fact } from '../../gateway/policy/facts.ts';
import type { Policy } from '../../gateway/policy/policy.ts';
import { smallSchema } from '../support/facts.ts';
import { TEST_NOW } from '../support/gateway.ts';
import { openPermit, TEST_CALLER } from '../support/permit.ts';

const schema = smallSchema(`
  scalar Key
  type Query { one(id: Key!): String many(ids: [Key!]!): String size(of: Int): String plain: String }
`);

const factOf = (coordinate: string): Fact => ({
  coordinate,
  holder: 'household',
  item: '数据项',
  description: '',
  sensitivity: 'P2',
  sharing: 'CONDITIONAL',
  predicates: [],
});

const facts = new Map(['Query.one', 'Query.many'].map((coordinate) => [coordinate, factOf(coordinate)]));

const matter = { code: 'TEST-ALL', name: { zh: '测试', en: 'Test' }, legalBasis: '', authority: '', maxNarrowings: 4 };
const policy: Policy = { consumers: [], matters: [matter], grants: [], documents: [], parameters: [] };

/** Every step that was taken, in order, and what the outcome was. */
async function run(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  how: {
    readonly result?: ExecutionResult;
    readonly decision?: Decision;
    readonly caseNumber?: string | undefined;
    readonly unusedFragments?: readonly GraphQLError[];
    readonly limited?: GatewayError;
    readonly guarded?: GatewayError;
    readonly reached?: readonly Lookup[];
  } = {},
) {
  const taken: unknown[] = [];
  const steps: Steps = {
    schema,
    facts,
    plan: () => [],
    decide: (question) => {
      taken.push(['decide', question.facts]);
      const permission = question.facts.length === 0 ? { ...openPermit(), facts: new Set<string>() } : openPermit();
      return (
        how.decision ?? {
          kind: 'permit',
          permission: { ...permission, facts: new Set(question.facts) },
        }
      );
    },
    limits: {
      admitKeys: async (_caller, count) => {
        taken.push(['limit', count]);
        if (how.limited) throw how.limited;
        return [];
      },
    },
    guard: {
      admit: async ({ caseNumber, lookups }) => {
        taken.push(['guard', caseNumber, lookups]);
        if (how.guarded) throw how.guarded;
        return { settle: async (led) => void taken.push(['settle', led]) };
      },
    },
    execute: async ({ givenVariables }, scope: Scope) => {
      taken.push(['execute', givenVariables, scope.permit.matter]);
      for (const lookup of how.reached ?? []) {
        scope.reached(lookup);
        scope.met(lookup);
        scope.met(lookup);
      }
      return how.result ?? { data: { one: 'a' } };
    },
    readRelation: async (_relation, keys) =>
      keys.map(() => ({ kind: 'unavailable', reason: 'DOWN', readAt: TEST_NOW })),
  };
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const asked = {
    caller: TEST_CALLER,
    purpose: { matter: 'TEST-ALL', caseNumber: 'caseNumber' in how ? how.caseNumber : 'c-1' },
    policy,
    unusedFragments: how.unusedFragments ?? [],
    now: TEST_NOW,
    signal: new AbortController().signal,
  };
  const outcome = await createPipeline(steps)({ document, operation, variables, asked }).catch(
    (error: unknown) => error,
  );
  return { outcome, taken, names: taken.map((step) => (Array.isArray(step) ? step[0] : step)) };
}

const failureOf = (outcome: unknown) => (outcome instanceof GatewayError ? outcome.failure : outcome);

describe('the path of an operation', () => {
  it('takes every step once, in order, with the variables as they were sent', async () => {
    const reached = [{ kind: 'Key', key: 'b' }];
    const { outcome, taken } = await run('query ($id: Key!) { one(id: $id) }', { id: 'a' }, { reached });

    expect(outcome).toEqual({ data: { one: 'a' } });
    expect(taken).toEqual([
      ['decide', ['Query.one']],
      ['limit', 1],
      ['guard', 'c-1', [{ kind: 'Key', key: 'a' }]],
      ['execute', { id: 'a' }, 'TEST-ALL'],
      ['settle', { met: reached, reached, narrowings: [] }],
    ]);
  });

  it.each([
    ['a variable that does not fit', 'query ($n: Int) { size(of: $n) }', { n: 'x' }],
    ['a variable that is missing', 'query ($id: Key!) { one(id: $id) }', {}],
    ['a null in the place of a default value', 'query ($id: Key = 1) { one(id: $id) }', { id: null }],
  ])('stops at %s before anything is decided', async (_what, query, variables) => {
    const { outcome, taken } = await run(query, variables);

    expect(failureOf(outcome)).toEqual({ code: 'BAD_INPUT', input: 'variables', reason: 'VARIABLES' });
    expect(taken).toEqual([]);
  });

  it('stops at too many keys before anything is decided', async () => {
    const { outcome, taken } = await run('query ($ids: [Key!]!) { many(ids: $ids) }', { ids: Array(101).fill('a') });

    expect(failureOf(outcome)).toEqual({ code: 'OPERATION_TOO_LARGE', limit: 'at most 100 keys a request' });
    expect(taken).toEqual([]);
  });

  it('stops at a refusal before anything is counted or read', async () => {
    const outside = [{ coordinate: 'Query.one', predicates: [] }];
    const { outcome, names } = await run(
      '{ one(id: "a") }',
      {},
      { decision: { kind: 'refuse', reason: 'FACTS_OUTSIDE', outside } },
    );

    expect(failureOf(outcome)).toEqual({ code: 'PURPOSE_REFUSED', reason: 'FACTS_OUTSIDE', outside });
    expect(names).toEqual(['decide']);
  });

  it('decides about fragments that nothing spreads before it complains about them', async () => {
    const complaint = new GraphQLError('unused', { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    const refused = await run(
      '{ one(id: "a") }',
      {},
      { unusedFragments: [complaint], decision: { kind: 'refuse', reason: 'FACTS_OUTSIDE' } },
    );
    expect(failureOf(refused.outcome)).toEqual({ code: 'PURPOSE_REFUSED', reason: 'FACTS_OUTSIDE' });

    const permitted = await run('{ one(id: "a") }', {}, { unusedFragments: [complaint] });
    expect(permitted.outcome).toMatchObject({ message: 'unused', extensions: { http: { status: 400 } } });
    expect(permitted.names).toEqual(['decide']);
  });

  it('reads nothing about a person without a case, and asks for none where nobody is touched', async () => {
    const { outcome, names } = await run('{ one(id: "a") }', {}, { caseNumber: undefined });
    expect(failureOf(outcome)).toEqual({ code: 'PURPOSE_REFUSED', reason: 'CASE_MISSING' });
    expect(names).toEqual(['decide']);

    const plain = await run('{ plain }', {}, { caseNumber: undefined, result: { data: { plain: 'x' } } });
    expect(plain.outcome).toEqual({ data: { plain: 'x' } });
    expect(plain.names).toEqual(['decide', 'execute']);
  });

  it('opens no case when the limit of keys is used up, and reads nothing when the case does not reach a key', async () => {
    const limited = new GatewayError({ code: 'RATE_LIMITED', limit: 'x', retryAfterSeconds: 1 });
    expect((await run('{ one(id: "a") }', {}, { limited })).names).toEqual(['decide', 'limit']);
    const guarded = new GatewayError({ code: 'PURPOSE_REFUSED', reason: 'KEYS_OUTSIDE_CASE' });
    expect((await run('{ one(id: "a") }', {}, { guarded })).names).toEqual(['decide', 'limit', 'guard']);
  });

  it('releases no part of an answer in which a step failed, and adds nothing to the case', async () => {
    const refusal = new GatewayError({ code: 'BAD_INPUT', input: 'date', reason: 'DATE' });
    const wrapped = new GraphQLError('x', { originalError: refusal, path: ['one'] });
    const { outcome, names } = await run(
      '{ one(id: "a") }',
      {},
      { result: { data: { one: null }, errors: [wrapped] } },
    );
    expect(outcome).toBe(refusal);
    expect(names).toEqual(['decide', 'limit', 'guard', 'execute']);
  });

  it('calls everything else INTERNAL, and keeps its cause for operators', async () => {
    const mistake = new TypeError('mistake');
    const wrapped = new GraphQLError('x', { originalError: mistake, path: ['one'] });
    const { outcome } = await run('{ one(id: "a") }', {}, { result: { data: { one: null }, errors: [wrapped] } });

    expect(failureOf(outcome)).toEqual({ code: 'INTERNAL', what: 'an operation could not be carried out' });
    expect(outcome).toHaveProperty('cause', mistake);
  });
});
