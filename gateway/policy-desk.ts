import type { GraphQLSchema } from 'graphql';
import { todayIn } from './contracts/dates.ts';
import type { Department } from './contracts/department.ts';
import { GatewayError } from './contracts/errors.ts';
import { catalogueFor } from './policy/catalogue.ts';
import { explain, explanationOrThrow } from './policy/explain.ts';
import type { FactIndex } from './policy/facts.ts';
import type { Policy } from './policy/policy.ts';
import type { PolicyDesk } from './policy/policy-resolvers.ts';
import { documentHash } from './policy/document-hash.ts';

/** What the desk looks things up in. */
export type DeskParts = {
  readonly schema: GraphQLSchema;
  readonly facts: FactIndex;
  readonly departments: readonly Department[];
  readonly policy: () => Policy;
  readonly clock: () => Date;
};

/**
 * Who answers the gateway's own questions, `catalogue` and `explain`. They are part of the schema that they speak about, so
 * the desk is opened after the schema has been composed.
 */
export function createPolicyDesk(): PolicyDesk & { readonly open: (parts: DeskParts) => void } {
  let opened: DeskParts | undefined;
  const parts = (): DeskParts => {
    if (!opened) throw new GatewayError({ code: 'INTERNAL', what: 'the policy desk is not open' });
    return opened;
  };
  return {
    open: (given) => {
      opened = given;
    },
    catalogue: ({ consumer }, matter) => {
      const { policy, clock, ...known } = parts();
      return catalogueFor({ ...known, policy: policy(), consumer, today: todayIn(clock()), matter });
    },
    explain: ({ consumer }, { document, operationName, matter }) => {
      const { policy, clock, facts, ...known } = parts();
      return explanationOrThrow(
        explain({
          ...known,
          index: facts,
          policy: policy(),
          consumer,
          today: todayIn(clock()),
          text: document,
          operationName: operationName ?? undefined,
          matter: matter ?? undefined,
          hashOf: documentHash,
        }),
      );
    },
  };
}
