import {
  getArgumentValues,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { GatewayError } from '../contracts/errors.ts';
import { fragmentsOf } from '../contracts/fragments.ts';
import type { Lookup } from '../contracts/lookup.ts';
import { ASSESSMENTS } from '../contracts/own-questions.ts';

/** Most persons, households and parcels that one request may look up (design promise P4). */
export const MAX_KEYS = 100;

/** A root field of an operation, and what it looks up. */
export type RootField = {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  /** What it looks up itself; nothing where it assesses. */
  readonly lookups: readonly Lookup[];
  /** The keys among its arguments. */
  readonly keys: readonly Lookup[];
};

/** Variables after coercion: keys are in their normal form. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * The keys that an operation looks up at its root, in every fragment and under every alias, skipped or not. A key that is
 * written twice is there twice; a fragment counts once however often it is spread, as it is carried out once. Keys are
 * arguments of a scalar of this schema: questions of the gateway's own and of introspection take texts, and look up nobody.
 * @throws an error of graphql-js when an argument is bad; validation has refused such a document before.
 */
export const lookupsOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): readonly Lookup[] => rootFieldsOf(schema, document, operation, variables).flatMap(({ lookups }) => lookups);

/** @throws GatewayError `OPERATION_TOO_LARGE` when there are more than `MAX_KEYS`. */
export function checkKeyCount(lookups: readonly Lookup[]): void {
  if (lookups.length > MAX_KEYS) {
    throw new GatewayError({ code: 'OPERATION_TOO_LARGE', limit: `at most ${MAX_KEYS} keys a request` });
  }
}

/** Names of the fields at the root of all operations of a document, and of all fragments that may stand there. */
export const rootFieldNames = (document: DocumentNode): readonly string[] =>
  topFieldsOf(document).map(({ name }) => name.value);

/** Codes of the matters that a document assesses, as far as they are written in it; one in a variable is not known yet. */
export const mattersWritten = (document: DocumentNode): readonly string[] =>
  topFieldsOf(document)
    .filter(({ name }) => ASSESSMENTS.has(name.value))
    .flatMap(({ arguments: given = [] }) => given)
    .flatMap(({ name, value }) => (name.value === 'matter' && value.kind === Kind.STRING ? [value.value] : []));

const topFieldsOf = (document: DocumentNode): readonly FieldNode[] =>
  document.definitions.flatMap((definition) => ('selectionSet' in definition ? fieldsIn(definition.selectionSet) : []));

const fieldsIn = (set: SelectionSetNode): readonly FieldNode[] =>
  set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsIn(selection.selectionSet) : [];
  });

/** The fields at the root of an operation that the schema knows, in the order in which they are written. */
export function rootFieldsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): readonly RootField[] {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const fragments = fragmentsOf(document);
  const spread = new Set<string>();

  const rootFieldsIn = (set: SelectionSetNode | undefined): readonly RootField[] =>
    (set?.selections ?? []).flatMap((selection) => {
      switch (selection.kind) {
        case Kind.INLINE_FRAGMENT:
          return rootFieldsIn(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD: {
          const name = selection.name.value;
          if (spread.has(name)) return [];
          spread.add(name);
          return rootFieldsIn(fragments.get(name)?.selectionSet);
        }
        case Kind.FIELD: {
          const field = fields[selection.name.value];
          if (!field) return [];
          const keys = lookupsIn(field, selection, variables);
          // An assessment is asked by its evidence documents, which look up what they need.
          return [{ node: selection, field, keys, lookups: ASSESSMENTS.has(field.name) ? [] : keys }];
        }
      }
    });

  return rootFieldsIn(operation.selectionSet);
}

function lookupsIn(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): readonly Lookup[] {
  const values = getArgumentValues(field, node, variables);
  return field.args.flatMap(({ name, type }) => keysIn(type, values[name]));
}

/** The keys in a coerced argument, in lists and objects too: a department's new look-up is counted without being named here. */
function keysIn(type: GraphQLInputType, value: unknown): readonly Lookup[] {
  if (value === null || value === undefined) return [];
  if (isNonNullType(type)) return keysIn(type.ofType, value);
  if (isListType(type)) return Array.isArray(value) ? value.flatMap((item) => keysIn(type.ofType, item)) : [];
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) =>
      keysIn(field.type, Reflect.get(Object(value), field.name)),
    );
  }
  if (!isScalarType(type) || isSpecifiedScalarType(type)) return [];
  return [{ kind: type.name, key: typeof value === 'string' ? value : JSON.stringify(value) }];
}
