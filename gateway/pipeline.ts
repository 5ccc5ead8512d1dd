import { GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Caller } from './contracts/caller.ts';
import { todayIn } from './contracts/dates.ts';
import type { Lookup } from './contracts/lookup.ts';
import { createMemo } from './contracts/memo.ts';
import type { Permit } from './contracts/permit.ts';
import type { Execute } from './execute/executor.ts';
import { createScope, type ReadRelation } from './execute/scope.ts';
import { coerceVariables } from './execute/variables.ts';
import { wholeOrThrow } from './execute/whole-answer.ts';
import type { CaseGuard, CaseTicket } from './policy/case-guard.ts';
import { factsIn } from './policy/coordinates.ts';
import { checkCost } from './policy/cost.ts';
import { permitOrThrow, type Decision, type Question } from './policy/decide.ts';
import { checkDepth } from './policy/depth.ts';
import { narrowedFacts } from './policy/fact-index.ts';
import type { FactIndex } from './policy/facts.ts';
import { checkKeyCount, lookupsOf } from './policy/lookups.ts';
import { narrowingsOf, type LookupNarrowings } from './policy/narrowings.ts';
import type { Policy } from './policy/policy.ts';
import { requireCase, type Purpose } from './policy/purpose.ts';
import type { RateLimits } from './policy/rate-limits.ts';

/** What is known about a request before its operation is looked at. */
export type Asked = {
  readonly caller: Caller;
  readonly purpose: Purpose;
  /** The policy in force when the request came; a reload meanwhile does not change its answer. */
  readonly policy: Policy;
  /** Validation's complaints about fragments that nothing spreads: made after the decision, which looks at them too. */
  readonly unusedFragments: readonly GraphQLError[];
  /** When the request arrived. */
  readonly now: Date;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
};

/** One operation as the GraphQL server hands it over: parsed, validated, and by whom it was asked. */
export type ParsedOperation = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly asked: Asked;
};

/** What the steps need that is made once. */
export type Steps = {
  readonly schema: GraphQLSchema;
  readonly facts: FactIndex;
  readonly limits: Pick<RateLimits, 'admitKeys'>;
  readonly decide: (question: Question) => Decision;
  readonly guard: CaseGuard;
  readonly execute: Execute;
  readonly readRelation: ReadRelation;
};

/** The life of one operation, top to bottom. Each step is one imported function and uses only what the steps above it made. */
export function createPipeline(steps: Steps): (parsed: ParsedOperation) => Promise<ExecutionResult> {
  const { schema, facts: index, limits, decide, guard, execute, readRelation } = steps;
  const narrowed = narrowedFacts(index, schema);
  const factsOf = createMemo<DocumentNode, readonly string[]>();
  const bounded = createMemo<OperationDefinitionNode, void>();

  return async ({ document, operation, variables, asked }) => {
    const { caller, purpose, policy, unusedFragments, now, signal } = asked;
    const coerced = coerceVariables(schema, operation, variables); // execute/variables.ts: bad values end here
    const lookups = lookupsOf(schema, document, operation, coerced); // policy/lookups.ts: whom it is about
    checkKeyCount(lookups); // policy/lookups.ts: at most 100 keys
    bounded.of(operation, () => checkDepth(schema, document, operation)); // policy/depth.ts: persons below persons
    checkCost(schema, document, operation, coerced); // policy/cost.ts: how large the answer may get
    const facts = factsOf.of(document, () => factsIn(document, schema, index)); // policy/coordinates.ts: all it can touch
    const question = { facts, caller, matter: purpose.matter, policy, index, today: todayIn(now) };
    const permit = permitOrThrow(decide(question)); // policy/decide.ts: the whole operation or nothing
    refuseUnused(unusedFragments);
    const caseNumber = requireCase(permit, purpose.caseNumber); // policy/purpose.ts: no question without a case
    if (lookups.length > 0) await limits.admitKeys(caller, lookups.length); // policy/rate-limits.ts: keys a day
    const narrowings = narrowingsOf(schema, document, operation, coerced, narrowed); // policy/narrowings.ts
    const ticket = await admit(guard, { permit, policy, caseNumber, lookups, narrowings }); // policy/case-guard.ts
    const led = { met: createTally(), reached: createTally() };
    const scope = createScope({ readRelation, permit, now, signal, onReached: led.reached.add, onMet: led.met.add });
    const result = await execute({ document, operation, givenVariables: variables }, scope); // execute/executor.ts
    const whole = wholeOrThrow(result); // execute/whole-answer.ts: an error fails the whole operation
    await ticket.settle({ met: led.met.all(), reached: led.reached.all() }); // policy/case-guard.ts: where the graph led
    return whole;
  };
}

/** What is asked in a case. */
type InCase = {
  readonly permit: Permit;
  readonly policy: Policy;
  readonly caseNumber: string | undefined;
  readonly lookups: readonly Lookup[];
  readonly narrowings: readonly LookupNarrowings[];
};

/** A question that touches nobody has no case and is admitted. */
async function admit(
  guard: CaseGuard,
  { permit, policy, caseNumber, lookups, narrowings }: InCase,
): Promise<CaseTicket> {
  const matter = policy.matters.find(({ code }) => code === permit.matter);
  if (matter === undefined || caseNumber === undefined) return { settle: async () => undefined };
  return guard.admit({ caller: permit.caller, matter, caseNumber, lookups, narrowings });
}

/** Lookups, each once: a book names the same person many times. */
function createTally(): { readonly add: (lookup: Lookup) => void; readonly all: () => readonly Lookup[] } {
  const found = new Map<string, Lookup>();
  return { add: (lookup) => void found.set(`${lookup.kind} ${lookup.key}`, lookup), all: () => [...found.values()] };
}

function refuseUnused([first]: readonly GraphQLError[]): void {
  if (!first) return;
  const { message, extensions } = first;
  throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
}
