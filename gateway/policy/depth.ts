import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../contracts/fragments.ts';
import { GatewayError } from '../contracts/errors.ts';

/** Most levels of fields below each other. The deepest example has 12. */
export const MAX_LEVELS = 30;

/** Most persons below each other: a child, a guardian, the guardian's household, and one step more. Each may be a list. */
export const MAX_PERSONS = 4;

type Depth = { readonly levels: number; readonly persons: number };

const NOTHING: Depth = { levels: 0, persons: 0 };

/**
 * Bounds how deep an operation goes, in every fragment, skipped or not: persons lead to households and those to persons
 * again, and the answer would grow with the power of the depth.
 * @throws GatewayError `OPERATION_TOO_LARGE`.
 */
export function checkDepth(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): void {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Depth>();

  const depthOf = (set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): Depth =>
    (set?.selections ?? []).reduce<Depth>((deepest, selection) => {
      switch (selection.kind) {
        case Kind.FIELD: {
          const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
          const field = fields[selection.name.value];
          const of = field && getNamedType(field.type);
          const below = depthOf(selection.selectionSet, of);
          return deeper(deepest, {
            levels: below.levels + 1,
            persons: below.persons + (of?.name === 'Person' ? 1 : 0),
          });
        }
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition?.name.value;
          const of = condition === undefined ? type : schema.getType(condition);
          return deeper(deepest, depthOf(selection.selectionSet, of));
        }
        case Kind.FRAGMENT_SPREAD:
          return deeper(deepest, fragmentDepth(selection.name.value));
      }
    }, NOTHING);

  const fragmentDepth = (name: string): Depth => {
    const found = known.get(name);
    if (found) return found;
    const fragment = fragments.get(name);
    const depth = depthOf(fragment?.selectionSet, fragment && schema.getType(fragment.typeCondition.name.value));
    known.set(name, depth);
    return depth;
  };

  const { levels, persons } = depthOf(operation.selectionSet, schema.getQueryType() ?? undefined);
  if (levels > MAX_LEVELS) {
    throw new GatewayError({ code: 'OPERATION_TOO_LARGE', limit: `at most ${MAX_LEVELS} levels of fields` });
  }
  if (persons > MAX_PERSONS) {
    throw new GatewayError({ code: 'OPERATION_TOO_LARGE', limit: `at most ${MAX_PERSONS} persons below each other` });
  }
}

const deeper = (a: Depth, b: Depth): Depth => ({
  levels: Math.max(a.levels, b.levels),
  persons: Math.max(a.persons, b.persons),
});
