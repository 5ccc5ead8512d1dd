import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * True when the operation asks for one of `fields` of the record below the field being resolved, in any fragment, skipped or
 * not. A field is `name`, or `name.part` for a field of that field.
 * Evidence that stands on a second relation reads it before it says FOUND, but only when that part is asked for.
 */
export function asksOfRecord(info: GraphQLResolveInfo, ...fields: readonly string[]): boolean {
  return fields.some((field) => info.fieldNodes.some((node) => recordFieldsOf(node, info.fragments).has(field)));
}

/** Answers for nodes of documents that are in use; gone with the document. */
const known = new WeakMap<FieldNode, ReadonlySet<string>>();

function recordFieldsOf(node: FieldNode, fragments: GraphQLResolveInfo['fragments']): ReadonlySet<string> {
  const found = known.get(node);
  if (found) return found;
  const names = new Set<string>();
  for (const record of fieldsOf(node.selectionSet, fragments)) {
    if (record.name.value !== 'record') continue;
    for (const field of fieldsOf(record.selectionSet, fragments)) {
      names.add(field.name.value);
      for (const part of fieldsOf(field.selectionSet, fragments)) names.add(`${field.name.value}.${part.name.value}`);
    }
  }
  known.set(node, names);
  return names;
}

/** Each fragment once: spreading one twice adds nothing, and spreads of spreads would take for ever. */
function fieldsOf(
  set: SelectionSetNode | undefined,
  fragments: GraphQLResolveInfo['fragments'],
  spread: Set<string> = new Set(),
): readonly FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    switch (selection.kind) {
      case Kind.FIELD:
        return [selection];
      case Kind.INLINE_FRAGMENT:
        return fieldsOf(selection.selectionSet, fragments, spread);
      case Kind.FRAGMENT_SPREAD: {
        const name = selection.name.value;
        if (spread.has(name)) return [];
        spread.add(name);
        return fieldsOf(fragments[name]?.selectionSet, fragments, spread);
      }
    }
  });
}
