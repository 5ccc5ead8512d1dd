import type { GraphQLSchema } from 'graphql';
import { createAssessmentDesk, type AssessmentDesk } from './assessment-desk.ts';
import { todayIn } from './contracts/dates.ts';
import type { Department } from './contracts/department.ts';
import { GatewayError } from './contracts/errors.ts';
import { certificatesOf, explainMatter } from './matter-desk.ts';
import type { MatterDesk } from './matters/matter-resolvers.ts';
import type { Matters } from './matters/registry.ts';
import { catalogueFor } from './policy/catalogue.ts';
import { documentHash } from './policy/document-hash.ts';
import { explain, explanationOrThrow } from './policy/explain.ts';
import type { FactIndex } from './policy/facts.ts';
import type { Policy } from './policy/policy.ts';
import type { PolicyDesk } from './policy/policy-resolvers.ts';

/** What the desk looks things up in. */
export type DeskParts = {
  readonly schema: GraphQLSchema;
  readonly facts: FactIndex;
  readonly matters: Matters;
  readonly departments: readonly Department[];
  readonly policy: () => Policy;
  readonly clock: () => Date;
};

/**
 * Who answers the gateway's own questions: what may be asked, what an operation would touch, what a matter needs, which
 * certificates are needless. They are part of the schema that they speak about, so the desk is opened after the schema has
 * been composed.
 */
export function createPolicyDesk(): PolicyDesk & MatterDesk & { readonly open: (parts: DeskParts) => void } {
  let opened: (DeskParts & Pick<AssessmentDesk, 'factsAssessed'>) | undefined;
  const parts = (): DeskParts & Pick<AssessmentDesk, 'factsAssessed'> => {
    if (!opened) throw new GatewayError({ code: 'INTERNAL', what: 'the policy desk is not open' });
    return opened;
  };
  return {
    open: (given) => {
      opened = { ...given, ...createAssessmentDesk(given) };
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
    explainMatter: ({ consumer }, wanted) => {
      const { policy, clock, ...known } = parts();
      return explainMatter(wanted, { ...known, policy: policy(), consumer, today: todayIn(clock()) });
    },
    certificates: (wanted) => certificatesOf(wanted, parts()),
  };
}
