import { createAssessmentDesk } from '../assessment-desk.ts';
import { readPolicyOf } from '../checks.ts';
import type { Config } from '../config.ts';
import { todayIn } from '../contracts/dates.ts';
import type { Department } from '../contracts/department.ts';
import { factsIn } from '../policy/coordinates.ts';
import type { ReadOutcome } from '../policy/files/read-policy.ts';
import { discoverMatters } from '../matters/discover.ts';
import { createPolicyDesk } from '../policy-desk.ts';
import { composeGateway, type ComposedGateway } from '../schema.ts';
import { checkPolicy, type PolicyLine } from './policy.ts';

/** Where a policy is, and what of the departments matters to it. */
export type PolicyPlace = {
  readonly config: Pick<Config, 'policy' | 'hosted'>;
  readonly departments: readonly Department[];
};

/** Reads the policy folder of a deployment without its databases. */
export async function readPolicyFolder(
  place: PolicyPlace,
): Promise<ComposedGateway & { readonly outcome: ReadOutcome }> {
  const { departments } = place;
  const matters = await discoverMatters();
  const composed = composeGateway({ departments, clock: () => new Date(), desk: createPolicyDesk(), matters });
  return { ...composed, outcome: await readPolicyOf({ ...place, ...composed }) };
}

/** What `gateway check` says about the policy folder of a deployment. */
export async function checkPolicyFolder(place: PolicyPlace): Promise<readonly PolicyLine[]> {
  const { outcome, ...composed } = await readPolicyFolder(place);
  const { schema, facts } = composed;
  return checkPolicy(outcome, {
    today: todayIn(new Date()),
    factsIn: (document) => factsIn(document, schema, facts),
    factsAssessed: createAssessmentDesk({ ...composed, departments: place.departments }).factsAssessed,
  });
}
