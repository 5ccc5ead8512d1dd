import { stitchSchemas } from '@graphql-tools/stitch';
import { mergeResolvers, mergeTypeDefs } from '@graphql-tools/merge';
import type { IResolvers } from '@graphql-tools/utils';
import { validateSchema, type GraphQLSchema } from 'graphql';
import type { Department } from '../contracts/department.ts';
import type { Scope } from '../contracts/scope.ts';
import { createCommonResolvers } from './common-resolvers.ts';
import { attachResolvers, fieldResolversIn, personHints } from './hosted/attach-resolvers.ts';
import type { HostedDepartment } from './hosted/hosted-department.ts';
import { unanswerableFields } from './hosted/unavailable.ts';
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
  /** Those of the departments that answer at their own subgraph. */
  readonly hosted?: readonly HostedDepartment[];
  /** How the gateway's own questions are answered; absent where nobody asks them. */
  readonly ownResolvers?: IResolvers<unknown, Scope>;
}): GraphQLSchema {
  const { departments, clock, hosted = [], ownResolvers = {} } = options;
  const problems = [
    ...duplicatesIn(departments.map(({ id }) => id)).map((id) => `two departments are called ${id}`),
    ...hosted.flatMap(({ id, subschema }) =>
      unanswerableFields(subschema.schema).map(
        (field) => `${field} of ${id} must be evidence or nullable, or it could not be answered while ${id} is down`,
      ),
    ),
  ];
  if (problems.length > 0) throw new CompositionError(problems);
  try {
    const inProcess = departments.filter(({ id }) => !hosted.some((other) => other.id === id));
    const local = mergeResolvers([
      createCommonResolvers(clock),
      ownResolvers,
      ...inProcess.map(({ resolvers }) => resolvers),
    ]);
    const schema = stitchSchemas({
      subschemas: hosted.map(({ subschema }) => subschema),
      typeDefs: mergeTypeDefs([...readTypeDefs(departments.map(({ schemaFile }) => schemaFile))]),
      resolvers: hosted.length === 0 ? local : [local, personHints(hosted, local)],
      resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    });
    attachResolvers(schema, fieldResolversIn(local), hosted);
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
