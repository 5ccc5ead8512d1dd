import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from '../contracts/fragments.ts';

/** Most fields of an operation with every fragment written out where it is spread; compiling takes as long as that is. */
const MAX_FIELDS = 2_000;

/**
 * True for operations whose compiled plan gives what the reference gives. It does not where a directive decides about a
 * field: the plan keeps the condition with the field's node, so that a fragment which is spread twice under different
 * conditions loses fields, and fields come in another order. Nor where a variable has a default value and a type that is
 * not null: the plan asks for the value all the same. Nor is it worth it for introspection, which comes once a
 * console, and for fragments of fragments that are spread over and over, which would be compiled for ever.
 */
export const isCompilable = (document: DocumentNode, operation: OperationDefinitionNode): boolean =>
  compiledSize(document, operation) <= MAX_FIELDS;

/** Fields of an operation with every fragment written out; infinite for what cannot be compiled. */
export function compiledSize(document: DocumentNode, operation: OperationDefinitionNode): number {
  const hasLostDefault = operation.variableDefinitions?.some(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue !== undefined,
  );
  if (hasLostDefault === true) return Infinity;

  const fragments = fragmentsOf(document);
  const sizes = new Map<string, number>();

  /** Fields with all fragments written out; infinite where a directive or a field of introspection stands. */
  const sizeOf = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, selection) => {
      if ((selection.directives?.length ?? 0) > 0) return Infinity;
      switch (selection.kind) {
        case Kind.FIELD:
          return sum + (isIntrospection(selection.name.value) ? Infinity : 1 + sizeOf(selection.selectionSet));
        case Kind.INLINE_FRAGMENT:
          return sum + sizeOf(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD:
          return sum + fragmentSize(selection.name.value);
      }
    }, 0);

  const fragmentSize = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const size = sizeOf(fragments.get(name)?.selectionSet);
    sizes.set(name, size);
    return size;
  };

  return sizeOf(operation.selectionSet);
}

const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';
