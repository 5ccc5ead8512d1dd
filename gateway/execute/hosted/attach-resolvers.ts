import { isObjectType, type GraphQLSchema } from 'graphql';
import type { IResolvers } from '@graphql-tools/utils';
import type { Scope } from '../../contracts/scope.ts';
import type { HostedDepartment } from './hosted-department.ts';
import { isHosted, readHosted, type FieldResolver } from './hosted-value.ts';
import { ENTITY, KEY_FIELD, KEY_SELECTION } from './entity-key.ts';
import { personIdOf } from './person-key.ts';

/** Resolvers of fields by type and field, as departments give them. */
export type FieldResolvers = Readonly<Record<string, Readonly<Record<string, FieldResolver>>>>;

/** The functions among merged resolvers; scalars and enums are no fields. */
export const fieldResolversIn = (resolvers: IResolvers<unknown, Scope>): FieldResolvers =>
  Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      type,
      Object.fromEntries(
        Object.entries(fields).filter((entry): entry is [string, FieldResolver] => isResolver(entry[1])),
      ),
    ]),
  );

/**
 * What stitching has to ask of a hosted department where a person stands in its answer: the key, wherever something of
 * another department is wanted.
 */
export function personHints(
  hosted: readonly HostedDepartment[],
  local: IResolvers<unknown, Scope>,
): IResolvers<unknown, Scope> {
  const fields = [local, ...hosted.map(({ resolvers }) => resolvers)].flatMap((resolvers) =>
    Object.entries(resolvers[ENTITY] ?? {}),
  );
  return {
    [ENTITY]: Object.fromEntries(
      fields.map(([name, resolve]) => [name, { selectionSet: KEY_SELECTION, resolve: resolve as FieldResolver }]),
    ),
  };
}

/**
 * Gives every field of a stitched schema the resolver of whoever answers it. Stitching wraps the fields of in-process
 * departments so that their values could be completed elsewhere; here only types that a hosted department shares know of
 * values from elsewhere, and all others are as plain as in a schema that was never stitched.
 */
export function attachResolvers(
  schema: GraphQLSchema,
  local: FieldResolvers,
  hosted: readonly HostedDepartment[],
): void {
  const byHosted: FieldResolvers[] = hosted.map(({ resolvers }) => resolvers);
  const isShared = (type: string): boolean =>
    hosted.some(({ subschema }) => subschema.schema.getType(type) !== undefined);

  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const own = local[type.name]?.[field.name];
      const others = byHosted.flatMap((resolvers) => resolvers[type.name]?.[field.name] ?? []);
      const resolve = others[0] ?? (isShared(type.name) ? forBoth(type.name, field.name, own) : own);
      if (resolve === undefined) delete field.resolve;
      else field.resolve = resolve;
    }
  }
}

/** A resolver for values of this process and of hosted departments alike. */
function forBoth(type: string, field: string, own: FieldResolver | undefined): FieldResolver {
  if (own === undefined) return readHosted;
  // What this process knows about a person is found by the key, whoever named the person.
  if (type === ENTITY && field !== KEY_FIELD) {
    return (person, ...rest) => own(isHosted(person) ? { [KEY_FIELD]: personIdOf(person) } : person, ...rest);
  }
  return (value, ...rest) => (isHosted(value) ? readHosted(value, ...rest) : own(value, ...rest));
}

const isResolver = (value: unknown): value is FieldResolver => typeof value === 'function';
