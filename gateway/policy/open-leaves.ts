import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { ASSESSMENTS, OWN_QUESTIONS } from '../contracts/own-questions.ts';
import type { FactIndex } from './facts.ts';

/** What the gateway answers by itself: it touches nobody, or tells what follows from evidence that was permitted. */
const OWN_FIELDS: ReadonlySet<string> = new Set([...OWN_QUESTIONS, ...ASSESSMENTS].map((name) => `Query.${name}`));

/** The interface of departments' answers: a fact that gives one says that there is a record, and nothing that stands in it. */
const EVIDENCE = 'Evidence';

/**
 * Coordinates of what could be learnt without a grant, so that a schema that leaks stops the start. Beyond the leaves that
 * are reached without passing a fact, or from nothing but the fact that there is evidence, these are fields without `@fact`
 * that tell something by themselves: by being null, by how many there are, or by which of several types they give. An
 * interface's field counts when one that implements it is a fact and it is none, because asking for the interface would go
 * around the fact.
 */
export function openLeaves(schema: GraphQLSchema, facts: FactIndex): readonly string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(isObjectType);
  const records = recordFields(schema, facts);
  const open = new Set([
    ...aroundFacts(schema, facts),
    ...records.filter(({ type }) => !isObjectType(getNullableType(type))).map(({ coordinate }) => coordinate),
  ]);
  const waiting: GraphQLNamedType[] = [...roots, ...records.flatMap(({ type }) => typesOf(schema, type))];
  const seen = new Set(waiting);
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { name, type: result } of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${name}`;
      if (facts.has(coordinate) || OWN_FIELDS.has(coordinate)) continue;
      if (
        tells(
          result,
          roots.some((root) => root === type),
        )
      )
        open.add(coordinate);
      for (const next of typesOf(schema, result)) {
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
    }
  }
  return [...open].toSorted();
}

/** Whether a field that leads on tells something itself. Below the root a list has one entry a key, so its length is known. */
function tells(type: GraphQLOutputType, isRoot: boolean): boolean {
  if (!isNonNullType(type)) return true;
  const inner = type.ofType;
  return isListType(inner) ? !isRoot || tells(inner.ofType, isRoot) : !isObjectType(inner);
}

/** The types that stand behind a field: an interface and a union stand for each of their types. */
function typesOf(schema: GraphQLSchema, result: GraphQLOutputType): readonly GraphQLNamedType[] {
  const type = getNamedType(result);
  if (isLeafType(type)) return [];
  return isObjectType(type) ? [type] : [type, ...schema.getPossibleTypes(type)];
}

/** What evidence holds beyond how the register answered, wherever a fact gives evidence. */
const recordFields = (
  schema: GraphQLSchema,
  facts: FactIndex,
): readonly { readonly coordinate: string; readonly type: GraphQLOutputType }[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        facts.has(`${type.name}.${field.name}`) ? typesOf(schema, field.type) : [],
      ),
    )
    .filter(isObjectType)
    .flatMap((type) => {
      const evidence = type.getInterfaces().find(({ name }) => name === EVIDENCE);
      return evidence === undefined
        ? []
        : Object.values(type.getFields())
            .filter(({ name }) => evidence.getFields()[name] === undefined)
            .map((field) => ({ coordinate: `${type.name}.${field.name}`, type: field.type }))
            .filter(({ coordinate }) => !facts.has(coordinate));
    });

const aroundFacts = (schema: GraphQLSchema, facts: FactIndex): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter(isInterfaceType)
    .flatMap((type) =>
      Object.keys(type.getFields())
        .filter((field) => !facts.has(`${type.name}.${field}`))
        .filter((field) => schema.getPossibleTypes(type).some(({ name }) => facts.has(`${name}.${field}`)))
        .map((field) => `${type.name}.${field}`),
    );
