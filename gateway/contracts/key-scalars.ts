import { getNamedType, isScalarType, isSpecifiedScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { ASSESSMENTS, OWN_QUESTIONS } from './own-questions.ts';

/**
 * Scalars by which a schema looks persons, books and parcels up: those of this schema that a department's root field takes.
 * The gateway's own questions take days and divisions as well, which nobody is looked up by.
 */
export function keyScalarsOf(schema: GraphQLSchema): ReadonlySet<GraphQLScalarType> {
  const lookUps = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ name }) => !OWN_QUESTIONS.has(name) && !ASSESSMENTS.has(name),
  );
  const types = lookUps.flatMap(({ args }) => args.map(({ type }) => getNamedType(type)));
  return new Set(types.filter(isScalarType).filter((type) => !isSpecifiedScalarType(type)));
}
