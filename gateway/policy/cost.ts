import {
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { GatewayError } from '../contracts/errors.ts';
import { fragmentsOf } from '../contracts/fragments.ts';

/**
 * Highest cost of an operation. Everything that four departments say of a hundred persons costs 136,000; over their books to
 * their relatives' homes and whoever else holds those, 228,000. A step further, to the fourth persons below each other, it
 * is more than 400,000.
 */
export const MAX_COST = 300_000;

/** A field of an answer. */
const FIELD_COST = 1;

/** A field that gives evidence: a source is read. */
const EVIDENCE_COST = 10;

/** Questions to the gateway itself: one goes through the whole schema, the other judges a whole document, once a request. */
const OWN_QUESTION_COSTS: ReadonlyMap<string, number> = new Map([
  ['catalogue', 30_000],
  ['explain', 200_000],
  ['explainMatter', 20_000],
  ['certificates', 5_000],
]);

/** How long a list is taken to be that says nothing about it with `@listSize`. */
const ASSUMED_LIST_SIZE = 10;

/** No estimate is higher, so that sums and products stay whole numbers, and fit GraphQL's `Int`. */
const HIGHEST = 2_000_000_000;

/** Refuses an operation whose answer would be too large. @throws GatewayError `OPERATION_TOO_LARGE` */
export function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables?: Readonly<Record<string, unknown>>,
): void {
  if (costOf(schema, document, operation, variables) > MAX_COST) throw tooDear();
}

/** The same for several that are carried out for one answer: what they cost together. */
export function checkCostOfAll(costs: readonly number[]): void {
  if (costs.reduce((sum, cost) => sum + cost, 0) > MAX_COST) throw tooDear();
}

/**
 * Estimates how many fields the answer will have, of which evidence counts as ten, and a question to the gateway itself as
 * what it keeps the gateway busy with. Every branch counts, skipped or not, and a fragment as often as it is spread. What
 * stands below a list counts as often as the list is taken to be long; below a look-up by a list of keys, as often as there
 * are keys. Without variables, a list of keys in a variable is one key.
 *
 * The cost of a fragment is worked out once, so that fragments of fragments take no longer.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables?: Readonly<Record<string, unknown>>,
): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();

  const costOfSet = (set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): number =>
    (set?.selections ?? []).reduce((sum, selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return bounded(sum + costOfField(selection, type));
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition?.name.value;
          return bounded(sum + costOfSet(selection.selectionSet, condition ? schema.getType(condition) : type));
        }
        case Kind.FRAGMENT_SPREAD:
          return bounded(sum + costOfFragment(selection.name.value));
      }
    }, 0);

  const costOfField = (node: FieldNode, type: GraphQLNamedType | undefined): number => {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    if (!field) return FIELD_COST;
    const of = getNamedType(field.type);
    const isRoot = type === schema.getQueryType();
    const keys = isRoot ? keysIn(node, field, variables) : undefined;
    const own = (isRoot ? OWN_QUESTION_COSTS.get(field.name) : undefined) ?? FIELD_COST;
    const below = costOfSet(node.selectionSet, of);
    return bounded((isEvidence(of) ? EVIDENCE_COST : own) + below * (keys ?? listSize(schema, field)));
  };

  const costOfFragment = (name: string): number => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, 0); // A fragment that spreads itself is refused elsewhere; here it only has to end.
    const fragment = fragments.get(name);
    const cost = costOfSet(fragment?.selectionSet, fragment && schema.getType(fragment.typeCondition.name.value));
    known.set(name, cost);
    return cost;
  };

  return costOfSet(operation.selectionSet, schema.getQueryType() ?? undefined);
}

const tooDear = (): GatewayError =>
  new GatewayError({ code: 'OPERATION_TOO_LARGE', limit: `a cost of at most ${MAX_COST.toLocaleString('en-US')}` });

/** How many keys a look-up by a list has; `undefined` where it is no such look-up. */
function keysIn(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  variables: Readonly<Record<string, unknown>> | undefined,
): number | undefined {
  if (!isListType(getNullableType(field.type))) return undefined;
  const lists = field.args.filter(({ type }) => isListType(getNullableType(type))).map(({ name }) => name);
  if (lists.length === 0) return undefined;
  return (node.arguments ?? [])
    .filter(({ name }) => lists.includes(name.value))
    .reduce((sum, { value }) => {
      if (value.kind === Kind.LIST) return sum + value.values.length;
      if (value.kind !== Kind.VARIABLE || !variables) return sum + 1;
      const given = variables[value.name.value];
      return sum + (Array.isArray(given) ? given.length : 1);
    }, 0);
}

/** Factor of what stands below a field: 1 where it is no list. */
function listSize(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): number {
  if (!isListType(getNullableType(field.type))) return 1;
  const directive = schema.getDirective('listSize');
  const size: unknown = directive && field.astNode && getDirectiveValues(directive, field.astNode)?.['assumedSize'];
  return typeof size === 'number' ? size : ASSUMED_LIST_SIZE;
}

const isEvidence = (type: GraphQLNamedType): boolean =>
  (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Evidence')) || type.name === 'Evidence';

const bounded = (cost: number): number => Math.min(cost, HIGHEST);
