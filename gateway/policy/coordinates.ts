import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../contracts/fragments.ts';
import type { FactIndex } from './facts.ts';

/**
 * Coordinates of every fact that a document can touch, in the order in which they are written: in all operations, in all
 * fragments, spread or not, skipped or not, under any alias. A field of an interface counts for every type that can stand
 * there. Of a root look-up, the key that it was asked with is not a fact: the caller wrote it.
 *
 * The document need not be validated: what does not fit the schema is passed over, because validation says so itself. Each
 * fragment is walked once for each kind of place where it is spread, so that fragments of fragments take no longer.
 */
export function factsIn(document: DocumentNode, schema: GraphQLSchema, facts: FactIndex): readonly string[] {
  const fragments = fragmentsOf(document);
  const walked = new Map<FragmentDefinitionNode, Set<string>>();
  const places = placesOf(document);
  const touched: Touch[] = [];

  const walk = (set: SelectionSetNode | undefined, place: Place): void => {
    for (const selection of set?.selections ?? []) {
      switch (selection.kind) {
        case Kind.FIELD:
          walkField(selection, place);
          break;
        case Kind.INLINE_FRAGMENT:
          walk(selection.selectionSet, narrowed(schema, place, selection.typeCondition?.name.value));
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          if (fragment) walkFragment(fragment, place);
          break;
        }
      }
    }
  };

  const walkField = (node: FieldNode, place: Place): void => {
    const name = node.name.value;
    const field = fieldOf(place.type, name);
    if (!field) return walk(node.selectionSet, NOWHERE);
    for (const coordinate of new Set([place.type, ...place.types].map((type) => `${type?.name}.${name}`))) {
      if (facts.has(coordinate) && !isKeyOf(place.lookUp, field))
        touched.push({ at: places.get(node) ?? 0, coordinate });
    }
    const below = place.types.flatMap((type) => possibleTypes(schema, namedTypeOf(fieldOf(type, name))));
    walk(node.selectionSet, {
      type: namedTypeOf(field),
      types: [...new Set(below)],
      lookUp: place.type === schema.getQueryType() ? field : undefined,
    });
  };

  const walkFragment = (fragment: FragmentDefinitionNode, from: Place): void => {
    const place = narrowed(schema, from, fragment.typeCondition.name.value);
    const before = walked.get(fragment) ?? new Set();
    const key = [place.lookUp?.name ?? '', ...place.types.map(({ name }) => name)].join(' ');
    if (before.has(key)) return;
    walked.set(fragment, before.add(key));
    walk(fragment.selectionSet, place);
  };

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    walk(definition.selectionSet, placeOf(schema, schema.getRootType(definition.operation) ?? undefined));
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION && !walked.has(definition)) walkFragment(definition, NOWHERE);
  }
  return [...new Set(touched.toSorted(inTheOrderWritten).map(({ coordinate }) => coordinate))];
}

/** Ids of the departments that hold these facts, in the order of the facts. What belongs to nobody opens no department. */
export const departmentsOf = (coordinates: readonly string[], facts: FactIndex): readonly string[] => [
  ...new Set(coordinates.flatMap((coordinate) => facts.get(coordinate)?.holder ?? [])),
];

/** A fact, and where in the text it is asked for. */
type Touch = { readonly at: number; readonly coordinate: string };

/** The fields of a document, counted as they are written: not every document knows its text. */
function placesOf(document: DocumentNode): ReadonlyMap<FieldNode, number> {
  const places = new Map<FieldNode, number>();
  visit(document, { Field: (node) => void places.set(node, places.size) });
  return places;
}

const inTheOrderWritten = (a: Touch, b: Touch): number => a.at - b.at || (a.coordinate < b.coordinate ? -1 : 1);

/** Where a selection stands. */
type Place = {
  /** The type that it is written on. */
  readonly type: GraphQLNamedType | undefined;
  /** The types of objects that it can meet there. */
  readonly types: readonly GraphQLObjectType[];
  /** The root field directly above. */
  readonly lookUp: GraphQLField<unknown, unknown> | undefined;
};

const NOWHERE: Place = { type: undefined, types: [], lookUp: undefined };

const placeOf = (schema: GraphQLSchema, type: GraphQLNamedType | undefined): Place => ({
  type,
  types: possibleTypes(schema, type),
  lookUp: undefined,
});

/** A fragment that cannot apply where it is spread counts as if it stood alone. */
function narrowed(schema: GraphQLSchema, place: Place, condition: string | undefined): Place {
  if (condition === undefined) return place;
  const alone = placeOf(schema, schema.getType(condition));
  const types = place.types.filter((type) => alone.types.includes(type));
  return types.length === 0 ? alone : { ...alone, types, lookUp: place.lookUp };
}

/** A key has a scalar of its own and the same name as the argument, which may be a list: `id` of `person(id:)`, `persons(ids:)`. */
function isKeyOf(lookUp: Place['lookUp'], field: GraphQLField<unknown, unknown>): boolean {
  const type = namedTypeOf(field);
  if (!lookUp || !isScalarType(type) || isSpecifiedScalarType(type)) return false;
  return lookUp.args.some(
    (argument) =>
      getNamedType(argument.type) === type && (argument.name === field.name || argument.name === `${field.name}s`),
  );
}

const fieldOf = (type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined =>
  isCompositeType(type) && 'getFields' in type ? type.getFields()[name] : undefined;

const namedTypeOf = (field: GraphQLField<unknown, unknown> | undefined): GraphQLNamedType | undefined =>
  field && getNamedType(field.type);

const possibleTypes = (schema: GraphQLSchema, type: GraphQLNamedType | undefined): readonly GraphQLObjectType[] => {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
};
