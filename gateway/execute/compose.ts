import { stitchSchemas } from '@graphql-tools/stitch';
import { mergeResolvers, mergeTypeDefs } from '@graphql-tools/merge';
import type { SubschemaConfig } from '@graphql-tools/delegate';
import { validateSchema, type GraphQLSchema } from 'graphql';
import type { Department } from '../contracts/department.ts';
import type { Scope } from '../contracts/scope.ts';
import { createCommonResolvers } from './common-resolvers.ts';
import { readTypeDefs } from './subgraph.ts';

/** Departments do not fit together. Lists every problem; stops the start. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The schema cannot be composed:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/**
 * One executable schema of all departments. Departments of this process give type definitions and resolvers and are not
 * delegated to, which would cost twelve times the CPU; only departments that host their own subschema are.
 * @throws CompositionError naming every problem.
 */
export function composeSchema(options: {
  readonly departments: readonly Department[];
  readonly clock: () => Date;
  /** Subschemas that departments host themselves. */
  readonly hosted?: readonly SubschemaConfig<unknown, unknown, unknown, Scope>[];
}): GraphQLSchema {
  const { departments, clock, hosted = [] } = options;
  const problems = duplicatesIn(departments.map(({ id }) => id)).map((id) => `two departments are called ${id}`);
  if (problems.length > 0) throw new CompositionError(problems);
  try {
    const schema = stitchSchemas({
      subschemas: [...hosted],
      typeDefs: mergeTypeDefs([...readTypeDefs(departments.map(({ schemaFile }) => schemaFile))]),
      resolvers: mergeResolvers([createCommonResolvers(clock), ...departments.map(({ resolvers }) => resolvers)]),
      resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    });
    const errors = validateSchema(schema).map(({ message }) => message);
    if (errors.length > 0) throw new CompositionError(errors);
    return schema;
  } catch (error) {
    if (error instanceof CompositionError) throw error;
    throw new CompositionError([error instanceof Error ? error.message : String(error)]);
  }
}

const duplicatesIn = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
];
