import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isInterfaceType,
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
import { fragmentsOf } from '../contracts/fragments.ts';
import type { Lookup } from '../contracts/lookup.ts';
import { rootFieldsOf, type Variables } from './lookups.ts';

/** A fact, and what a question compares it with: after enough different ones, the fact itself is known. */
export type Comparison = {
  /** Coordinate of the value that is narrowed down. */
  readonly fact: string;
  /** Canonical JSON of the predicate's coordinate and its arguments after coercion. */
  readonly variant: string;
};

/** What is compared below the look-up of one key. */
export type LookupNarrowings = { readonly lookup: Lookup; readonly comparisons: readonly Comparison[] };

/**
 * What an operation compares, by the keys that it looks up: every field with arguments below a root look-up, also of persons
 * whom the graph leads to, in every fragment and under every alias, skipped or not.
 * @param narrowedFacts the values that a predicate narrows, by its coordinate; a field that is not there narrows itself.
 */
export function narrowingsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  narrowedFacts: ReadonlyMap<string, readonly string[]>,
): readonly LookupNarrowings[] {
  const partOf = createPartReader(schema, document, (coordinate, field, node) => {
    const variant = canonical([coordinate, getArgumentValues(field, node, variables)]);
    const facts = narrowedFacts.get(coordinate) ?? [];
    return (facts.length > 0 ? facts : [coordinate]).map((fact) => ({ fact, variant }));
  });
  return rootFieldsOf(schema, document, operation, variables).flatMap(({ node, field, lookups }) => {
    if (lookups.length === 0) return [];
    const comparisons = unique(partOf.field(node, getNamedType(field.type)), partOf.fragment);
    return comparisons.length === 0 ? [] : lookups.map((lookup) => ({ lookup, comparisons }));
  });
}

/** What one selection compares itself, and the fragments in which it goes on. */
type Part = { readonly own: Comparison[]; readonly spread: Set<string> };

/** Reads each fragment once, however often it is spread: written out, a document may be far longer than it is. */
function createPartReader(
  schema: GraphQLSchema,
  document: DocumentNode,
  comparisonsOf: (coordinate: string, field: GraphQLField<unknown, unknown>, node: FieldNode) => readonly Comparison[],
): {
  readonly field: (node: FieldNode, type: GraphQLNamedType) => Part;
  readonly fragment: (name: string) => Part;
} {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Part>();

  const readInto = (part: Part, set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): Part => {
    for (const selection of set?.selections ?? []) {
      switch (selection.kind) {
        case Kind.FRAGMENT_SPREAD:
          part.spread.add(selection.name.value);
          break;
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition?.name.value;
          readInto(part, selection.selectionSet, condition === undefined ? type : schema.getType(condition));
          break;
        }
        case Kind.FIELD: {
          const field = fieldOf(type, selection.name.value);
          if (field && field.args.length > 0) {
            for (const coordinate of coordinatesOf(schema, type, field)) {
              part.own.push(...comparisonsOf(coordinate, field, selection));
            }
          }
          readInto(part, selection.selectionSet, field && getNamedType(field.type));
        }
      }
    }
    return part;
  };

  return {
    field: (node, type) => readInto(emptyPart(), node.selectionSet, type),
    fragment: (name) => {
      const found = known.get(name);
      if (found) return found;
      const fragment = fragments.get(name);
      const type = fragment && schema.getType(fragment.typeCondition.name.value);
      const part = readInto(emptyPart(), fragment?.selectionSet, type);
      known.set(name, part);
      return part;
    },
  };
}

const emptyPart = (): Part => ({ own: [], spread: new Set() });

/** The comparisons of a part and of all fragments that it leads to, each once. */
function unique(start: Part, fragment: (name: string) => Part): readonly Comparison[] {
  const found = new Map(start.own.map((comparison) => [keyOf(comparison), comparison]));
  const names = new Set(start.spread);
  for (const name of names) {
    const { own, spread } = fragment(name);
    for (const comparison of own) found.set(keyOf(comparison), comparison);
    for (const further of spread) names.add(further); // a set is walked on to what is added meanwhile
  }
  return [...found.values()];
}

const keyOf = ({ fact, variant }: Comparison): string => `${fact} ${variant}`;

const fieldOf = (type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;

/** A field of an interface is a field of every type that can stand there. */
const coordinatesOf = (
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  { name }: GraphQLField<unknown, unknown>,
): readonly string[] =>
  (isAbstractType(type) ? schema.getPossibleTypes(type) : type ? [type] : []).map((each) => `${each.name}.${name}`);

/** JSON with the keys of every object in order: the same arguments are the same text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
