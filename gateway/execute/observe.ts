import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { keyScalarsOf } from '../contracts/key-scalars.ts';
import type { Scope } from '../contracts/scope.ts';
import { ENTITY, KEY_ALIAS, KEY_FIELD } from './hosted/entity-key.ts';
import { isHosted, type FieldResolver } from './hosted/hosted-value.ts';

/**
 * Lets a composed schema tell the scope what the graph leads to: each key that the caller is told and may look up, such as an
 * identity number or the number of a household; and each person whom a field below the root gives, or about whom a field
 * compares something, told or not; and how many items the lists of the answer have. Results stay as they are, promises included. Changes the schema; only fields that can
 * give such a value are touched.
 */
export function observe(schema: GraphQLSchema): void {
  const keys: ReadonlySet<GraphQLNamedType> = keyScalarsOf(schema);
  const root = schema.getQueryType();
  const entity = schema.getType(ENTITY);
  const kind = isObjectType(entity) ? getNamedType(entity.getFields()[KEY_FIELD]?.type)?.name : undefined;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type === root || type.name.startsWith('__')) continue;
    const fields = Object.values(type.getFields());
    const person = fields.find((field) => field.args.length === 0 && getNullableType(field.type) === entity);
    for (const field of fields) {
      const named = getNamedType(field.type);
      if (isObjectType(named) && isListType(getNullableType(field.type))) field.resolve = counting(field.resolve);
      if (named === entity && kind !== undefined) {
        field.resolve = noting(field.resolve, ({ met }, value) =>
          note(value, keyOfPerson, (key) => met({ kind, key })),
        );
      } else if (keys.has(named)) {
        field.resolve = noting(field.resolve, ({ reached }, value) =>
          note(value, textOf, (key) => reached({ kind: named.name, key })),
        );
      } else if (field.args.length > 0 && person && kind !== undefined) {
        field.resolve = comparing(field.resolve, person, kind);
      }
    }
  }
}

function noting(
  resolve: FieldResolver = defaultFieldResolver,
  tell: (scope: Scope, value: unknown) => void,
): FieldResolver {
  return (source, args, scope, info) => {
    const result: unknown = resolve(source, args, scope, info);
    tell(scope, result);
    return result;
  };
}

/** A list of objects: however small the document, a register decides how long it is. */
function counting(resolve: FieldResolver = defaultFieldResolver): FieldResolver {
  return (source, args, scope, info) => {
    const result: unknown = resolve(source, args, scope, info);
    const counted = (list: unknown): unknown => {
      if (Array.isArray(list)) scope.listed(list.length);
      return list;
    };
    return isThenable(result) ? result.then(counted) : counted(result);
  };
}

/** A field that compares something about the person whom another field of its type gives, asked for or not. */
function comparing(
  resolve: FieldResolver = defaultFieldResolver,
  { name, resolve: personOf }: GraphQLField<unknown, Scope>,
  kind: string,
): FieldResolver {
  return (source, args, scope, info) => {
    const person: unknown = (personOf ?? defaultFieldResolver)(source, {}, scope, { ...info, fieldName: name });
    note(person, keyOfPerson, (key) => scope.met({ kind, key }));
    return resolve(source, args, scope, info);
  };
}

/** Of a promise that fails nothing came out; whoever awaits it deals with that. */
function note(value: unknown, keyOf: (value: unknown) => string | undefined, tell: (key: string) => void): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const item of value) note(item, keyOf, tell);
  } else if (isThenable(value)) {
    value.then(
      (late) => note(late, keyOf, tell),
      () => undefined,
    );
  } else {
    const key = keyOf(value);
    if (key !== undefined) tell(key);
  }
}

/** The key of a person, where it is known: one from elsewhere is named by it only where another department is asked too. */
function keyOfPerson(person: unknown): string | undefined {
  if (typeof person !== 'object' || person === null) return undefined;
  return textOf(Reflect.get(person, isHosted(person) ? KEY_ALIAS : KEY_FIELD));
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
