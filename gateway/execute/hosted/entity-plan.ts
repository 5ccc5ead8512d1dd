import {
  GraphQLNonNull,
  GraphQLString,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { ENTITY } from './entity-key.ts';
import { definitionsOf, printFields, selectFields, variablesIn, type SelectedField } from './selection.ts';

/** One question about persons, without the persons. */
export type EntityPlan = {
  readonly text: string;
  /** What is asked of each person, the key and the type included. */
  readonly fields: readonly SelectedField[];
  /** The caller's variables that it needs. */
  readonly variables: ReadonlySet<string>;
  /** The variable that holds the persons. */
  readonly representations: string;
};

/** Makes the question for some fields of a person; the same fields under the same conditions give the same plan. */
export type PlanEntities = (nodes: readonly FieldNode[], info: GraphQLResolveInfo) => EntityPlan;

/** Most plans that one operation keeps; more than this come only from trying out conditions. */
const MAX_PLANS = 100;

/** Plans live as long as the operation whose fields they ask for: the server's document store decides how many are kept. */
export function createEntityPlans(schema: GraphQLSchema): PlanEntities {
  const plans = new WeakMap<OperationDefinitionNode, Map<string, EntityPlan>>();
  const numbers = new WeakMap<FieldNode, number>();
  let last = 0;

  const numberOf = (node: FieldNode): number => {
    const known = numbers.get(node) ?? (last += 1);
    numbers.set(node, known);
    return known;
  };

  return (nodes, info) => {
    const known = plans.get(info.operation) ?? new Map<string, EntityPlan>();
    plans.set(info.operation, known);
    const name = `${nodes.map(numberOf).join(' ')} ${conditionsOf(info)}`;
    const plan = known.get(name) ?? planEntities(schema, nodes, info);
    if (known.size >= MAX_PLANS && !known.has(name)) known.clear();
    known.set(name, plan);
    return plan;
  };
}

function planEntities(schema: GraphQLSchema, nodes: readonly FieldNode[], info: GraphQLResolveInfo): EntityPlan {
  const person = schema.getType(ENTITY);
  if (!isObjectType(person)) throw new TypeError(`there is no type ${ENTITY}`);
  const set: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: nodes };
  const { fragments, variableValues, operation } = info;
  const fields = [...selectFields(schema, person, [set], { fragments, variables: variableValues }), TYPE_NAME];
  const variables = variablesIn(fields);
  let representations = 'representations';
  while (variables.has(representations)) representations = `_${representations}`;
  const definitions = [`$${representations}: [_Any!]!`, ...definitionsOf(operation, variables)];
  const text = `query (${definitions.join(', ')}) { _entities(representations: $${representations}) { ... on ${ENTITY} ${printFields(fields)} } }`;
  return { text, fields, variables, representations };
}

/** Under a name of its own, so that an alias of the caller cannot stand in its place. */
const TYPE_NAME: SelectedField = {
  key: '_personType',
  name: '__typename',
  type: new GraphQLNonNull(GraphQLString),
  args: [],
  fields: [],
};

/** The values of the variables that can decide whether a field is there. */
const conditionsOf = ({ operation, variableValues }: GraphQLResolveInfo): string =>
  (operation.variableDefinitions ?? [])
    .map(({ variable }) => variableValues[variable.name.value])
    .map((value) => (typeof value === 'boolean' ? Number(value) : '-'))
    .join('');
