import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import {
  getNamedType,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLSchema,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  specifiedDirectives,
} from 'graphql';
import type { FactIndex } from './facts.ts';

/**
 * The SDL of what one consumer may ask, in the order of its names: every fact in it is one of `mayAsk`, and every one of
 * `mayAsk` is in it that can be reached through facts of `mayAsk` and leads to a leaf. What only other facts lead to is gone
 * with them, and so is every sentence of a description that names a field which is gone. `@fact` is left out, because it
 * names predicates that need not be granted.
 */
export function schemaFor(schema: GraphQLSchema, facts: FactIndex, mayAsk: ReadonlySet<string>): string {
  const isHidden = (type: string, field: string): boolean =>
    facts.has(`${type}.${field}`) && !mayAsk.has(`${type}.${field}`);

  const granted = mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (_field, name, typeName) => (isHidden(typeName, name) ? null : undefined),
    [MapperKind.INTERFACE_FIELD]: (_field, name, typeName) => {
      const type = schema.getType(typeName);
      const types = isInterfaceType(type) ? schema.getPossibleTypes(type) : [];
      return [typeName, ...types.map((one) => one.name)].some((one) => isHidden(one, name)) ? null : undefined;
    },
  });
  const plain = new GraphQLSchema({ ...granted.toConfig(), directives: specifiedDirectives, astNode: null });
  return printSchema(lexicographicSortSchema(withoutHiddenNames(pruneSchema(plain), schema)));
}

/** Takes the sentences out of descriptions that name a field which the whole schema has at that place and this one has not. */
function withoutHiddenNames(reachable: GraphQLSchema, whole: GraphQLSchema): GraphQLSchema {
  /** A name may be meant as seen from the type that a description stands in, or from the one that its field gives. */
  const about = (said: string | null | undefined, ...types: readonly string[]): string | null => {
    const isGone = (path: readonly string[]): boolean =>
      types.some((type) => leads(whole, type, path) && !leads(reachable, type, path));
    const sentences = said?.split(/(?<=\.)\s+/u) ?? [];
    const kept = sentences.filter((sentence) => !namesIn(sentence).some(isGone));
    return kept.length === sentences.length ? (said ?? null) : kept.join(' ') || null;
  };
  return mapSchema(reachable, {
    [MapperKind.OBJECT_TYPE]: (type) =>
      new GraphQLObjectType({ ...type.toConfig(), description: about(type.description, type.name) }),
    [MapperKind.INTERFACE_TYPE]: (type) =>
      new GraphQLInterfaceType({ ...type.toConfig(), description: about(type.description, type.name) }),
    [MapperKind.COMPOSITE_FIELD]: (field, _name, typeName) => ({
      ...field,
      description: about(field.description, typeName, getNamedType(field.type).name),
    }),
  });
}

/** What a sentence names in backticks, as paths of fields: `entry.state`. */
const namesIn = (sentence: string): readonly (readonly string[])[] =>
  [...sentence.matchAll(/`([A-Za-z]\w*(?:\.\w+)*)`/gu)].map(([, path = '']) => path.split('.'));

/** Whether a path of fields leads somewhere from a type; also one that begins with the type itself. */
function leads(schema: GraphQLSchema, from: string, path: readonly string[]): boolean {
  const [first, ...rest] = path;
  if (first === undefined) return true;
  const type = schema.getType(from);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[first] : undefined;
  if (field) return leads(schema, getNamedType(field.type).name, rest);
  return rest.length > 0 && first !== from && schema.getType(first) !== undefined && leads(schema, first, rest);
}
