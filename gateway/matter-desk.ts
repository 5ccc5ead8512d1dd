import type { Consumer } from './contracts/caller.ts';
import { holderOf } from './contracts/department.ts';
import type { PlainDate } from './contracts/dates.ts';
import { evidenceFacts } from './assessment-desk.ts';
import { certificatesFor, type CertificateCatalogue } from './matters/certificate-catalogue.ts';
import { explainMatter as explained, type MatterExplanation } from './matters/explain-matter.ts';
import type { CertificatesArguments, ExplainMatterArguments } from './matters/matter-resolvers.ts';
import { departmentsOf } from './policy/coordinates.ts';
import { decide } from './policy/decide.ts';
import { disclosureOf } from './policy/disclosure.ts';
import { explainedFact, type ExplainedFact } from './policy/explain.ts';
import { grantsInForce } from './policy/grants-in-force.ts';
import type { Policy } from './policy/policy.ts';
import { applicableOrThrow, matterName, matterOrThrow, type AssessmentParts } from './prepare-assessment.ts';

/** Before whom, under which policy and on which day a matter is explained. */
export type ExplainContext = AssessmentParts & {
  readonly policy: Policy;
  readonly consumer: Consumer;
  readonly today: PlainDate;
};

/**
 * What an assessment of a matter needs and does, before one consumer. Reads no register. Officer and case belong to a request
 * and are not judged.
 * @throws GatewayError `BAD_INPUT` with `NO_RULE` for a matter without a rule, or without one in the district on the day.
 */
export function explainMatter(
  wanted: ExplainMatterArguments,
  { policy, consumer, today, ...parts }: ExplainContext,
): MatterExplanation<ExplainedFact> {
  const { matters, facts: index, departments } = parts;
  const matter = matterOrThrow(matters, wanted.matter);
  const { rule, evidence } = matter;
  const assessed = evidenceFacts(rule.code, parts);
  const facts = assessed.flatMap((coordinate) => index.get(coordinate) ?? []);
  const inForce = consumer.matters.includes(rule.code) ? grantsInForce(policy, consumer, rule.code, today) : [];
  const caller = { consumer: { ...consumer, needsOfficer: false }, officer: undefined };
  const decision = decide({ facts: [], assessed, caller, matter: rule.code, policy, index, today });
  const registered = policy.matters.find(({ code }) => code === rule.code);
  return explained({
    matter: matterName(policy, matter),
    rule,
    evidence,
    parameters: applicableOrThrow(matter, policy, wanted.division ?? consumer.division, wanted.on ?? today),
    fallbacks: matters.fallbacks,
    certificates: certificatesOf({}, parts).items,
    access: {
      departments: departmentsOf(assessed, index).flatMap((id) => holderOf(id, departments) ?? []),
      facts: facts.map((fact) => explainedFact(fact, holderOf(fact.holder, departments), inForce)),
      isPermitted: decision.kind === 'permit',
      reason: decision.kind === 'refuse' ? decision.reason : null,
      disclosure: facts.length === 0 ? null : disclosureOf(consumer, registered, facts),
    },
  });
}

/** The catalogue of certificate items, counted over the schema and the rules that run. */
export function certificatesOf(
  wanted: CertificatesArguments,
  { matters, facts, departments }: Pick<AssessmentParts, 'matters' | 'facts' | 'departments'>,
): CertificateCatalogue {
  return certificatesFor({
    items: matters.certificates,
    rules: [...matters.byCode.values()].map(({ rule }) => rule),
    factCoordinates: new Set(facts.keys()),
    departments,
    wanted,
  });
}
