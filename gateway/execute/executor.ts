import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import {
  execute,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Scope } from '../contracts/scope.ts';
import { compiledSize, isCompilable } from './compilable.ts';

/** One validated operation, with its variables as the caller sent them. */
export type Operation = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly givenVariables: Readonly<Record<string, unknown>>;
};

/** Carries out operations on a schema. Two of them exist; both pass one conformance suite. */
export type Execute = (operation: Operation, scope: Scope) => Promise<ExecutionResult>;

/** The reference: graphql-js as it is. */
export function createReferenceExecutor(schema: GraphQLSchema): Execute {
  return async ({ document, operation, givenVariables }, scope) =>
    execute({
      schema,
      document,
      contextValue: scope,
      variableValues: givenVariables,
      operationName: operation.name?.value ?? null,
    });
}

/**
 * Most fields of all plans that are kept, with fragments written out: each takes some 3 KB. About a thousand usual operations,
 * or a few that somebody made large on purpose.
 */
const MAX_PLANNED_FIELDS = 40_000;

/**
 * Compiled plans for operations that come again. A plan belongs to one parsed operation; those that were not used for longest
 * go first when there are too many. What cannot be compiled is carried out by the reference.
 */
export function createCompiledExecutor(schema: GraphQLSchema): Execute {
  const reference = createReferenceExecutor(schema);
  const plans = new LRUCache<OperationDefinitionNode, CompiledQuery | 'not compiled'>({ maxSize: MAX_PLANNED_FIELDS });

  const planOf = ({ document, operation }: Operation): CompiledQuery | 'not compiled' => {
    const known = plans.get(operation);
    if (known !== undefined) return known;
    const isWorthIt = isCompilable(document, operation);
    const plan = isWorthIt ? compile(schema, document, operation) : 'not compiled';
    plans.set(operation, plan, { size: isWorthIt ? compiledSize(document, operation) : 1 });
    return plan;
  };

  return async (operation, scope) => {
    const plan = planOf(operation);
    return plan === 'not compiled'
      ? reference(operation, scope)
      : plan.query(undefined, scope, { ...operation.givenVariables });
  };
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledQuery | 'not compiled' {
  const compiled = compileQuery(schema, document, operation.name?.value ?? '', { disableLeafSerialization: false });
  return isCompiledQuery(compiled) ? compiled : 'not compiled';
}
