import { todayIn, type PlainDate } from './contracts/dates.ts';
import { GatewayError } from './contracts/errors.ts';
import type { DivisionCode } from './contracts/identifiers/division-code.ts';
import type { PersonId } from './contracts/identifiers/person-id.ts';
import { createEvidenceView } from './matters/engine/evidence-view.ts';
import type { StatedFact } from './matters/engine/stated-facts.ts';
import { jointFormVariables, shareStatedFacts } from './matters/joint-form-request.ts';
import { planJointForm, type PlannedItem } from './matters/joint-form.ts';
import { presentFallback, presentUse } from './matters/present.ts';
import { isWithin } from './contracts/identifiers/division-code.ts';
import type { Permit } from './contracts/permit.ts';
import type { Grant } from './policy/policy.ts';
import type { Asked } from './pipeline.ts';
import { grantsInForce } from './policy/grants-in-force.ts';
import {
  declaredOrThrow,
  factNames,
  prepareAssessment,
  readableFor,
  textVersions,
  type AssessmentParts,
  type FieldPlan,
} from './prepare-assessment.ts';

/** Arguments of `Query.jointForm`, as the schema coerced them. */
export type JointFormArguments = {
  readonly matter: string;
  readonly subject: PersonId;
  readonly division?: DivisionCode | null;
  readonly on?: PlainDate | null;
  readonly stated?: readonly StatedFact[] | null;
};

/**
 * The joint form of one person: its own evidence and that of every member with a rule, all under the joint matter.
 * @throws GatewayError `PURPOSE_REFUSED`; `BAD_INPUT` with `NO_RULE` when the matter has no joint form.
 */
export function planJointFormField(wanted: JointFormArguments, asked: Asked, parts: AssessmentParts): FieldPlan {
  const matter = declaredOrThrow(wanted.matter, asked);
  const { matters, facts } = parts;
  const joint = matters.jointForms.get(wanted.matter);
  if (!joint) throw new GatewayError({ code: 'BAD_INPUT', input: 'matter', reason: 'NO_RULE' });
  const { form, evidence } = joint;
  const { caller, policy, now } = asked;
  const today = todayIn(now);
  const { subject } = wanted;
  const [division, on] = [wanted.division ?? caller.consumer.division, wanted.on ?? today];

  const rules = form.members.flatMap(({ code }) => matters.byCode.get(code ?? '')?.rule ?? []);
  const stated = shareStatedFacts(rules, wanted.stated ?? [], textVersions(matters));
  const members = rules.map(({ code }) => ({
    code,
    ...prepareAssessment({ matter: code, division, on }, { subject, stated: stated.get(code) ?? [] }, asked, parts),
  }));
  /** Where the answer reaches further than a grant for reading, nothing of it is shown. */
  const mayReadFor =
    ({ within }: Permit) =>
    (code: string, coordinate: string): boolean => {
      const fact = facts.get(coordinate);
      const reach = within.get(fact?.holder ?? '');
      const grants = grantsInForce(policy, caller.consumer, code, today);
      return (
        !fact || grants.some((grant) => grant.use === 'READING' && grant.facts.has(coordinate) && covers(grant, reach))
      );
    };
  const specs = { stated: rules.flatMap((rule) => rule.stated) };
  const names = { factName: factNames(facts, parts.departments), mayRead: readableFor(asked) };
  const presentItem = (item: PlannedItem) => ({
    ...item,
    facts: item.facts.map((use) => presentUse(use, specs, names)),
    fallbacks: item.fallbacks.map(presentFallback),
  });

  return {
    parts: [
      {
        document: evidence.document,
        operation: evidence.operation,
        variables: jointFormVariables({ subject, division, on }),
      },
      ...members.map(({ part }) => part),
    ],
    answer: ([data, ...others], permit) => {
      const mayRead = mayReadFor(permit);
      const planned = planJointForm({
        form,
        facts: createEvidenceView(data, evidence.paths),
        paths: evidence.paths,
        division,
        stated: wanted.stated ?? [],
        fallbacks: matters.fallbacks,
        assessments: new Map(members.map(({ code, present }, at) => [code, present(others[at])])),
        mayRead: (coordinate) => mayRead(form.matter, coordinate),
        mayReadFor: mayRead,
      });
      return {
        ...planned,
        subject,
        matter,
        items: planned.items.map(presentItem),
        views: planned.views.map((view) => ({ ...view, items: view.items.map(presentItem) })),
      };
    },
  };
}

/** Whether a grant allows reading everywhere that was looked at; undefined: everywhere at all. */
const covers = ({ within }: Grant, reach: readonly DivisionCode[] | undefined): boolean =>
  within === undefined ||
  ((reach ?? []).length > 0 && (reach ?? []).every((place) => within.some((own) => isWithin(place, own))));
