import type { GraphQLSchema } from 'graphql';
import { todayIn, type PlainDate } from './contracts/dates.ts';
import { holderOf, type Department } from './contracts/department.ts';
import { GatewayError, type PurposeReason } from './contracts/errors.ts';
import type { DivisionCode } from './contracts/identifiers/division-code.ts';
import { createMemo } from './contracts/memo.ts';
import type { ParameterSet } from './contracts/parameter-set.ts';
import type { EvidencePart, PlannedAnswer } from './contracts/planned-answer.ts';
import { assess } from './matters/engine/assess.ts';
import { parametersFor } from './matters/engine/parameters.ts';
import { presentAssessment, type FactName, type MatterName, type PresentedAssessment } from './matters/present.ts';
import type { Matters, OpenMatter } from './matters/registry.ts';
import { requestOf, type AssessmentInput, type AssessmentTerms } from './matters/requests.ts';
import type { Asked } from './pipeline.ts';
import { documentHash } from './policy/document-hash.ts';
import { grantsInForce } from './policy/grants-in-force.ts';
import type { FactIndex } from './policy/facts.ts';
import type { Matter, Policy } from './policy/policy.ts';

/** What assessments are made with. */
export type AssessmentParts = {
  readonly matters: Matters;
  readonly schema: GraphQLSchema;
  readonly facts: FactIndex;
  readonly departments: readonly Pick<Department, 'id' | 'title'>[];
};

/** A planned field without its name. */
export type FieldPlan = Pick<PlannedAnswer, 'parts' | 'answer'>;

/** An assessment of one person, before its evidence is there. */
export type PreparedAssessment = {
  readonly part: EvidencePart;
  readonly present: (data: unknown) => PresentedAssessment;
};

/** The registered matter that a request declares. @throws GatewayError `PURPOSE_REFUSED` */
export function declaredOrThrow(code: string, { caller, purpose, policy }: Asked): Matter {
  if (purpose.matter === undefined) throw refusal('PURPOSE_MISSING');
  if (purpose.matter !== code) throw refusal('PURPOSE_DIFFERS');
  const registered = policy.matters.find((matter) => matter.code === code);
  if (!registered) throw refusal('PURPOSE_UNKNOWN');
  if (!caller.consumer.matters.includes(code)) throw refusal('PURPOSE_NOT_REGISTERED');
  return registered;
}

/** Makes the assessment of a matter ready. @throws GatewayError `BAD_INPUT` */
export function prepareAssessment(
  terms: AssessmentTerms,
  input: AssessmentInput,
  asked: Asked,
  { matters, facts, departments }: AssessmentParts,
): PreparedAssessment {
  const { caller, policy, now } = asked;
  const matter = matterOrThrow(matters, terms.matter);
  const { rule, evidence } = matter;
  const defaults = { division: caller.consumer.division, today: todayIn(now) };
  const parameters = applicableOrThrow(matter, policy, terms.division ?? defaults.division, terms.on ?? defaults.today);
  const request = requestOf(rule, terms, input, defaults, textVersions(matters));
  const { document, operation, paths } = evidence;
  return {
    part: { document, operation, variables: rule.variables(request, parameters.values) },
    present: (data) =>
      presentAssessment(assess({ rule, parameters, request, data, paths }), request.subject, {
        matter: matterName(policy, matter),
        rule,
        fallbacks: matters.fallbacks,
        factName: factNames(facts, departments),
        mayRead: readableFor(asked),
        now,
      }),
  };
}

/** Whether the consumer that asks may read what stands at a coordinate, for the matter that it declares. */
export function readableFor({ caller, purpose, policy, now }: Asked): (coordinate: string) => boolean {
  const grants = grantsInForce(policy, caller.consumer, purpose.matter ?? '', todayIn(now));
  return (coordinate) => grants.some(({ use, facts }) => use === 'READING' && facts.has(coordinate));
}

/** The matter with a rule. @throws GatewayError `BAD_INPUT` with `NO_RULE`. */
export function matterOrThrow(matters: Matters, code: string): OpenMatter {
  const matter = matters.byCode.get(code);
  if (!matter) throw new GatewayError({ code: 'BAD_INPUT', input: 'matter', reason: 'NO_RULE' });
  return matter;
}

/**
 * The parameters that apply: of the deployment's own sets and of those that come with the matter; a set of the deployment
 * takes the place of one with the same id. @throws GatewayError `BAD_INPUT` with `NO_RULE`.
 */
export function applicableOrThrow(
  { rule, parameters }: OpenMatter,
  policy: Policy,
  division: DivisionCode,
  on: PlainDate,
): ParameterSet {
  const own = policy.parameters.filter(({ matter }) => matter === rule.code);
  const shipped = parameters.filter(({ id }) => !own.some((set) => set.id === id));
  const set = parametersFor([...shipped, ...own], division, on);
  if (!set) throw new GatewayError({ code: 'BAD_INPUT', input: 'division', reason: 'NO_RULE' });
  return set;
}

/** A matter as assessments name it. One that is only part of a joint form need not be registered. */
export function matterName({ matters }: Policy, { rule, evidence }: Pick<OpenMatter, 'rule' | 'evidence'>): MatterName {
  const registered = matters.find(({ code }) => code === rule.code);
  return {
    code: rule.code,
    name: registered?.name ?? { zh: rule.code, en: rule.code },
    legalBasis: registered?.legalBasis ?? '',
    ruleVersion: rule.version,
    evidenceSha256: hashes.of(evidence, () => documentHash(evidence.text)),
  };
}

/** The names of data items, by coordinate. */
export function factNames(
  facts: FactIndex,
  departments: AssessmentParts['departments'],
): (coordinate: string) => FactName | undefined {
  return (coordinate) => {
    const fact = facts.get(coordinate);
    return fact && { item: fact.item, holder: holderOf(fact.holder, departments) };
  };
}

/** Versions of commitment texts, by id; only commitments are signed. */
export const textVersions =
  ({ fallbacks }: Matters) =>
  (id: string): number | undefined => {
    const fallback = fallbacks.get(id);
    return fallback?.kind === 'COMMITMENT' ? fallback.version : undefined;
  };

const refusal = (reason: PurposeReason): GatewayError => new GatewayError({ code: 'PURPOSE_REFUSED', reason });

/** Texts do not change while a gateway runs. */
const hashes = createMemo<OpenMatter['evidence'], string>();
