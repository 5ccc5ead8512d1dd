import {
  getArgumentValues,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../contracts/fragments.ts';
import { GatewayError } from '../contracts/errors.ts';

/** Most persons, households and parcels that one request may look up (design promise P4). */
export const MAX_KEYS = 100;

/**
 * Counts the keys that the root fields of an operation look up, in every fragment and under every alias, skipped or not.
 * A key that is written twice counts twice; a fragment counts once however often it is spread, as it is carried out once.
 * @throws GatewayError `OPERATION_TOO_LARGE` when there are more than `MAX_KEYS`; `BAD_INPUT` when an argument is bad.
 */
export function checkKeyCount(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const fragments = fragmentsOf(document);

  const counted = new Set<string>();
  const keysIn = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + keysIn(selection.selectionSet);
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        const fragment = counted.has(name) ? undefined : fragments.get(name);
        counted.add(name);
        return sum + (fragment ? keysIn(fragment.selectionSet) : 0);
      }
      const field = fields[selection.name.value];
      return field ? sum + keyCount(getArgumentValues(field, selection, variables)) : sum;
    }, 0);

  if (keysIn(operation.selectionSet) > MAX_KEYS) {
    throw new GatewayError({ code: 'OPERATION_TOO_LARGE', limit: `at most ${MAX_KEYS} keys a request` });
  }
}

const keyCount = (args: Readonly<Record<string, unknown>>): number =>
  Object.values(args).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 1), 0);
