import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Scope } from './contracts/scope.ts';
import type { Execute } from './execute/executor.ts';
import { coerceVariables } from './execute/variables.ts';
import { wholeOrThrow } from './execute/whole-answer.ts';
import { checkDepth } from './policy/depth.ts';
import { checkKeyCount } from './policy/lookup-count.ts';

/** One operation as the GraphQL server has parsed and validated it. */
export type ParsedOperation = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
};

/** What the steps need that is made once. */
export type Steps = { readonly schema: GraphQLSchema; readonly execute: Execute };

/** The life of one operation, top to bottom. Each step is one imported function and uses only what the steps above it made. */
export function createPipeline({ schema, execute }: Steps): (parsed: ParsedOperation) => Promise<ExecutionResult> {
  return async ({ document, operation, variables, scope }) => {
    const coerced = coerceVariables(schema, operation, variables); // execute/variables.ts: bad values end here
    checkKeyCount(schema, document, operation, coerced); // policy/lookup-count.ts: at most 100 keys
    checkDepth(schema, document, operation); // policy/depth.ts: persons below persons are bounded
    const result = await execute({ document, operation, givenVariables: variables }, scope); // execute/executor.ts
    return wholeOrThrow(result); // execute/whole-answer.ts: an error fails the whole operation
  };
}
