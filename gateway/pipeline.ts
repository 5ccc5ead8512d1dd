import { GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Caller } from './contracts/caller.ts';
import { todayIn } from './contracts/dates.ts';
import type { Lookup } from './contracts/lookup.ts';
import { GatewayError } from './contracts/errors.ts';
import { createMemo } from './contracts/memo.ts';
import type { Permit } from './contracts/permit.ts';
import type { EvidencePart, PlannedAnswer } from './contracts/planned-answer.ts';
import type { Execute, Operation } from './execute/executor.ts';
import type { Scope } from './contracts/scope.ts';
import { createScope, type ReadRelation } from './execute/scope.ts';
import { coerceVariables } from './execute/variables.ts';
import { wholeOrThrow } from './execute/whole-answer.ts';
import type { CaseGuard, CaseTicket } from './policy/case-guard.ts';
import { factsIn as factsInDocument } from './policy/coordinates.ts';
import { checkCostOfAll, costOf } from './policy/cost.ts';
import { permitOrThrow, type Decision, type Question } from './policy/decide.ts';
import { checkDepth } from './policy/depth.ts';
import { narrowedFacts } from './policy/fact-index.ts';
import type { FactIndex } from './policy/facts.ts';
import { checkKeyCount, lookupsOf, rootFieldsOf, type RootField, type Variables } from './policy/lookups.ts';
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
  /** Finds the assessments among root fields, and the evidence that each needs. */
  readonly plan: (fields: readonly RootField[], asked: Asked, variables: Variables) => readonly PlannedAnswer[];
  readonly limits: Pick<RateLimits, 'admitKeys'>;
  readonly decide: (question: Question) => Decision;
  readonly guard: CaseGuard;
  readonly execute: Execute;
  readonly readRelation: ReadRelation;
};

/** The life of one operation, top to bottom. Each step is one imported function and uses only what the steps above it made. */
export function createPipeline(steps: Steps): (parsed: ParsedOperation) => Promise<ExecutionResult> {
  const { schema, facts: index, plan, limits, decide, guard, execute, readRelation } = steps;
  const narrowed = narrowedFacts(index, schema);
  const factsOf = createMemo<DocumentNode, readonly string[]>();
  const bounded = createMemo<OperationDefinitionNode, void>();
  const factsIn = (parts: readonly Part[]): readonly string[] => [
    ...new Set(parts.flatMap(({ document }) => factsOf.of(document, () => factsInDocument(document, schema, index)))),
  ];

  return async ({ document, operation, variables, asked }) => {
    const { caller, purpose, policy, unusedFragments, now, signal } = asked;
    const own = partOf(schema, { document, operation, variables }); // execute/variables.ts: bad values end here
    const roots = rootFieldsOf(schema, document, operation, own.coerced); // policy/lookups.ts
    const planned = plan(roots, asked, own.coerced); // assessment-desk.ts: what assessments ask in their place
    const plans = planned.map((one) => ({ ...one, parts: one.parts.map((part) => partOf(schema, part)) }));
    const evidence = plans.flatMap(({ parts }) => parts);
    const parts = [own, ...evidence]; // what an assessment needs passes every check that a question passes
    const named = planned.flatMap(({ keys }) => keys);
    const lookups = lookupsIn(schema, { roots, evidence, named }); // policy/lookups.ts: whom it is about
    checkKeyCount(lookups); // policy/lookups.ts: at most 100 keys
    for (const part of parts) bounded.of(part.operation, () => checkDepth(schema, part.document, part.operation)); // policy/depth.ts
    checkCostOfAll(parts.map((part) => costOf(schema, part.document, part.operation, part.coerced))); // policy/cost.ts
    const touched = { facts: factsIn([own]), assessed: factsIn(evidence) }; // policy/coordinates.ts: all it can touch
    const question = { ...touched, caller, matter: purpose.matter, policy, index, today: todayIn(now) };
    const permit = permitOrThrow(decide(question)); // policy/decide.ts: the whole operation or nothing
    refuseUnused(unusedFragments);
    const caseNumber = requireCase(permit, purpose.caseNumber); // policy/purpose.ts: no question without a case
    if (lookups.length > 0) await limits.admitKeys(caller, lookups.length); // policy/rate-limits.ts: keys a day
    const compared = parts.map((part) => narrowingsOf(schema, part.document, part.operation, part.coerced, narrowed));
    const inCase = { permit, policy, caseNumber, lookups, narrowings: compared.flat() }; // policy/narrowings.ts
    const ticket = await admit(guard, inCase); // policy/case-guard.ts
    const reached = createTally();
    const carryOut = async (part: Part, within: Scope): Promise<ExecutionResult> =>
      wholeOrThrow(await execute(part, { ...within, met: part.met.add })); // execute/executor.ts, execute/whole-answer.ts
    const scope: Scope = createScope({
      readRelation,
      permit,
      now,
      signal,
      onReached: reached.add,
      // What evidence holds is not told to the caller, and opens no way to further questions.
      assessed: (key) => answerOf(plans, key, permit, (part) => carryOut(part, { ...scope, reached: () => undefined })),
    });
    const whole = await carryOut(own, scope);
    for (const [at, { met }] of parts.entries()) {
      const told = at === 0 ? reached.all() : [];
      if (at === 0 || met.all().length > 0)
        await ticket.settle({ met: met.all(), reached: told, narrowings: compared[at] ?? [] }); // policy/case-guard.ts
    }
    return whole;
  };
}

/** One of the operations that are carried out for a request: its own, and the evidence documents of its assessments. */
type Part = Operation & {
  /** Its variables after coercion. */
  readonly coerced: Variables;
  /** The persons whom it led to. */
  readonly met: ReturnType<typeof createTally>;
};

const partOf = (schema: GraphQLSchema, { document, operation, variables }: EvidencePart): Part => ({
  document,
  operation,
  givenVariables: variables,
  coerced: coerceVariables(schema, operation, variables),
  met: createTally(),
});

/** Own look-ups as they are written; of what is assessed each key once, because one scope reads it once. */
function lookupsIn(
  schema: GraphQLSchema,
  asked: {
    readonly roots: readonly RootField[];
    readonly evidence: readonly Part[];
    readonly named: readonly Lookup[];
  },
): readonly Lookup[] {
  const tally = createTally();
  for (const { document, operation, coerced } of asked.evidence) {
    for (const lookup of lookupsOf(schema, document, operation, coerced)) tally.add(lookup);
  }
  for (const lookup of asked.named) tally.add(lookup);
  return [...asked.roots.flatMap(({ lookups }) => lookups), ...tally.all()];
}

/** A planned answer whose parts are ready to be carried out. */
type ReadyAnswer = Omit<PlannedAnswer, 'parts'> & { readonly parts: readonly Part[] };

/** What a root field that assesses gives, from what its evidence documents give. */
async function answerOf(
  plans: readonly ReadyAnswer[],
  responseKey: string,
  permit: Permit,
  carryOut: (part: Part) => Promise<ExecutionResult>,
): Promise<unknown> {
  const plan = plans.find((one) => one.responseKey === responseKey);
  if (!plan) throw new GatewayError({ code: 'INTERNAL', what: 'an assessment that was not planned' });
  const results = await Promise.all(plan.parts.map(carryOut));
  return plan.answer(
    results.map(({ data }) => data),
    permit,
  );
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
