import { mergeResolvers } from '@graphql-tools/merge';
import type { GraphQLSchema } from 'graphql';
import type { Department } from './contracts/department.ts';
import { CompositionError, composeSchema } from './execute/compose.ts';
import type { HostedDepartment } from './execute/hosted/hosted-department.ts';
import { observe } from './execute/observe.ts';
import type { MatterFiles } from './matters/discover.ts';
import { createMatterResolvers, type MatterDesk } from './matters/matter-resolvers.ts';
import { openMatters, readCommonTexts, type Matters } from './matters/registry.ts';
import { createFactIndex, FactIndexError } from './policy/fact-index.ts';
import type { FactIndex } from './policy/facts.ts';
import { openLeaves } from './policy/open-leaves.ts';
import { createPolicyResolvers, type PolicyDesk } from './policy/policy-resolvers.ts';

/** The schema of all departments, closed by default, its facts, and the matters that are assessed over it. */
export type ComposedGateway = {
  readonly schema: GraphQLSchema;
  readonly facts: FactIndex;
  readonly matters: Matters;
};

/**
 * Composes the departments' schemas with the gateway's own questions, finds their facts, and makes the matters ready.
 * @throws CompositionError when they do not fit together, or when something could be read that is no fact; MatterError when
 * a matter does not fit the schema.
 */
export function composeGateway(options: {
  readonly departments: readonly Department[];
  readonly clock: () => Date;
  readonly hosted?: readonly HostedDepartment[];
  readonly desk: PolicyDesk & MatterDesk;
  readonly matters: readonly MatterFiles[];
}): ComposedGateway {
  const { desk, matters: files, ...parts } = options;
  const schema = composeSchema({
    ...parts,
    ownResolvers: mergeResolvers([createPolicyResolvers(desk), createMatterResolvers(desk)]),
  });
  const facts = factsOrThrow(schema, parts.departments);
  const open = openLeaves(schema, facts);
  if (open.length > 0) throw new CompositionError(open.map((leaf) => `${leaf} could be read without any fact`));
  observe(schema);
  return { schema, facts, matters: openMatters({ files, schema, common: readCommonTexts() }) };
}

function factsOrThrow(schema: GraphQLSchema, departments: readonly Department[]): FactIndex {
  try {
    return createFactIndex(schema, departments);
  } catch (error) {
    throw error instanceof FactIndexError ? new CompositionError([error.message]) : error;
  }
}
