import type { ExecutionRequest, ExecutionResult } from '@graphql-tools/utils';
import { Kind, type GraphQLSchema } from 'graphql';
import { fragmentsOf } from '../../contracts/fragments.ts';
import type { Scope } from '../../contracts/scope.ts';
import type { AskDepartment } from './ask.ts';
import { readObject } from './read-answer.ts';
import { definitionsOf, printFields, selectFields, variablesIn } from './selection.ts';
import { unavailableFields } from './unavailable.ts';

/** Carries out what stitching delegates to a hosted department: its own look-ups, such as a household by its number. */
export function createLookUpExecutor(
  schema: GraphQLSchema,
  ask: AskDepartment,
): (request: ExecutionRequest) => Promise<ExecutionResult> {
  return async ({ document, variables: values = {}, context }) => {
    const query = schema.getQueryType();
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (!query || !operation) throw new TypeError('a request without a question');
    const fragments = Object.fromEntries(fragmentsOf(document));
    const fields = selectFields(schema, query, [operation.selectionSet], { fragments, variables: values });
    const names = variablesIn(fields);
    const definitions = definitionsOf(operation, names);
    const head = definitions.length === 0 ? 'query' : `query (${definitions.join(', ')})`;
    const variables = Object.fromEntries([...names].map((name) => [name, values[name]]));
    const data = await ask(
      { query: `${head} ${printFields(fields)}`, variables },
      {
        scope: context as Scope,
        read: (answer) => readObject(fields, answer, query.name),
        otherwise: (why) => unavailableFields(fields, why),
      },
    );
    return { data };
  };
}
