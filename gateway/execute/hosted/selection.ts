import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLNonNull,
  GraphQLSkipDirective,
  GraphQLString,
  isAbstractType,
  isObjectType,
  Kind,
  print,
  visit,
  type ArgumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { ENTITY, KEY_ALIAS, KEY_FIELD } from './entity-key.ts';

/** One field that a hosted department is asked for, with everything that fragments and directives add already worked in. */
export type SelectedField = {
  /** The key it has in the answer. */
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  readonly args: readonly ArgumentNode[];
  /** What is asked of its value; empty for leaves. */
  readonly fields: readonly SelectedField[];
};

/** What a selection is read with: the caller's fragments and coerced variables. */
export type SelectionScope = {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
};

/**
 * The part of a selection that a subgraph can answer: fields of other departments are left out, skipped ones too, and the key
 * of every person is added.
 */
export function selectFields(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  scope: SelectionScope,
): readonly SelectedField[] {
  const found = new Map<string, { name: string; args: readonly ArgumentNode[]; sets: SelectionSetNode[] }>();

  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, scope.variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const known = found.get(key) ?? { name: selection.name.value, args: selection.arguments ?? [], sets: [] };
        if (selection.selectionSet) known.sets.push(selection.selectionSet);
        found.set(key, known);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments[selection.name.value] : selection;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && fits(schema, parent, condition)) collect(fragment.selectionSet);
    }
  };
  sets.forEach(collect);

  const definitions = parent.getFields();
  const fields = [...found].flatMap(([key, { name, args, sets: inner }]): readonly SelectedField[] => {
    if (name === '__typename') return [{ key, name, type: TYPE_NAME, args: [], fields: [] }];
    const definition = definitions[name];
    if (definition === undefined) return [];
    const type = getNamedType(definition.type);
    if (!isObjectType(type)) return [{ key, name, type: definition.type, args, fields: [] }];
    const children = selectFields(schema, type, inner, scope);
    return children.length === 0 ? [] : [{ key, name, type: definition.type, args, fields: children }];
  });
  return parent.name === ENTITY ? [...fields.filter(({ key }) => key !== KEY_ALIAS), keyOf(parent)] : fields;
}

/** The names of the variables that a selection uses. */
export function variablesIn(fields: readonly SelectedField[]): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = ({ args, fields: inner }: SelectedField): void => {
    for (const arg of args) visit(arg, { Variable: ({ name }) => void names.add(name.value) });
    inner.forEach(walk);
  };
  fields.forEach(walk);
  return names;
}

/** Definitions of the variables that a selection uses, as the caller wrote them. */
export const definitionsOf = (operation: OperationDefinitionNode, names: ReadonlySet<string>): readonly string[] =>
  (operation.variableDefinitions ?? [])
    .filter(({ variable }) => names.has(variable.name.value))
    .map((definition) => print({ ...definition, directives: [] }));

/** A selection as the text of a GraphQL selection set. */
export const printFields = (fields: readonly SelectedField[]): string =>
  `{ ${fields.map((field) => printField(field)).join(' ')} }`;

function printField({ key, name, args, fields }: SelectedField): string {
  const alias = key === name ? '' : `${key}: `;
  const given = args.length === 0 ? '' : `(${args.map((arg) => print(arg)).join(', ')})`;
  return `${alias}${name}${given}${fields.length === 0 ? '' : ` ${printFields(fields)}`}`;
}

const TYPE_NAME = new GraphQLNonNull(GraphQLString);

function keyOf(person: GraphQLObjectType): SelectedField {
  const definition = person.getFields()[KEY_FIELD];
  if (definition === undefined) throw new TypeError(`${person.name} has no ${KEY_FIELD}`);
  return { key: KEY_ALIAS, name: KEY_FIELD, type: definition.type, args: [], fields: [] };
}

function fits(schema: GraphQLSchema, parent: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === parent.name) return true;
  const type = schema.getType(condition);
  return isAbstractType(type) && schema.isSubType(type, parent);
}

function isIncluded(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false;
}
