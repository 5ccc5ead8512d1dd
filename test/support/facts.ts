import { buildSchema, type GraphQLSchema } from 'graphql';
import { composeSchema } from '../../gateway/execute/compose.ts';
import { discoverDepartments } from '../../gateway/execute/departments.ts';
import { createFactIndex } from '../../gateway/policy/fact-index.ts';

/** The departments of this build. */
export const departments = await discoverDepartments();

/** For schemas that are only looked at: scalars ask it whether a day lies ahead. */
export const clock = (): Date => new Date('2026-06-01T00:00:00.000Z');

/** Their schema, as the gateway composes it. */
export const composed = composeSchema({ departments, clock });

/** Its facts. */
export const composedFacts = createFactIndex(composed, departments);

/** A small schema in which `@fact` and `@listSize` can be written. */
export const smallSchema = (text: string): GraphQLSchema =>
  buildSchema(`
    directive @fact(item: String!, sensitivity: Sensitivity!, sharing: Sharing = CONDITIONAL, predicates: [String!]) on FIELD_DEFINITION
    directive @listSize(assumedSize: Int!) on FIELD_DEFINITION
    enum Sensitivity { P0 P1 P2 P3 P4 }
    enum Sharing { UNCONDITIONAL CONDITIONAL }
    ${text}
  `);
