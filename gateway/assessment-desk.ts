import { getArgumentValues, type DocumentNode } from 'graphql';
import { GatewayError } from './contracts/errors.ts';
import { keyScalarsOf } from './contracts/key-scalars.ts';
import { createMemo } from './contracts/memo.ts';
import type { Matters } from './matters/registry.ts';
import { ASSESSMENTS } from './contracts/own-questions.ts';
import type { PlannedAnswer } from './contracts/planned-answer.ts';
import { planJointFormField, type JointFormArguments } from './joint-form-desk.ts';
import type { AssessArguments, AssessmentInput, AssessmentTerms, AssessManyArguments } from './matters/requests.ts';
import type { Asked } from './pipeline.ts';
import { factsIn } from './policy/coordinates.ts';
import { rootFieldNames, type RootField, type Variables } from './policy/lookups.ts';
import {
  declaredOrThrow,
  prepareAssessment,
  type AssessmentParts,
  type FieldPlan,
  type PreparedAssessment,
} from './prepare-assessment.ts';

/** Who turns root fields that assess into the evidence they need, and evidence into decisions with reasons. */
export type AssessmentDesk = {
  /**
   * The assessments among root fields, each with the evidence documents that are to be permitted and carried out for it.
   * @throws GatewayError `PURPOSE_REFUSED` when the matter is not the declared one, or not the consumer's; `BAD_INPUT` when
   * there is no rule for it in the district, or the request does not fit the rule; `OPERATION_TOO_LARGE`.
   */
  readonly plan: (fields: readonly RootField[], asked: Asked, variables: Variables) => readonly PlannedAnswer[];
  /** Coordinates of the facts that the assessments of a document stand on, in a matter. */
  readonly factsAssessed: (document: DocumentNode, matter: string) => readonly string[];
};

/** Opens the desk over the matters of a gateway. */
export function createAssessmentDesk(parts: AssessmentParts): AssessmentDesk {
  const kinds = new Set([...keyScalarsOf(parts.schema)].map(({ name }) => name));
  return {
    plan: (fields, asked, variables) => {
      const assessing = fields
        .filter(({ field }) => ASSESSMENTS.has(field.name))
        .map((one) => ({ ...one, args: getArgumentValues(one.field, one.node, variables) }));
      checkCount(assessing.map(({ field, args }) => countOf(field.name, args)));
      return assessing.map(({ field, node, args, keys }) => ({
        responseKey: node.alias?.value ?? field.name,
        keys: keys.filter(({ kind }) => kinds.has(kind)),
        ...planOf(field.name, args, asked, parts),
      }));
    },
    factsAssessed: (document, matter) =>
      rootFieldNames(document).some((name) => ASSESSMENTS.has(name)) ? evidenceFacts(matter, parts) : [],
  };
}

/** How many assessments a field asks for; a joint form has several members, which are few. */
const countOf = (name: string, args: Readonly<Record<string, unknown>>): number =>
  name === 'assessMany' && Array.isArray(args['of']) ? args['of'].length : 1;

/** Counted before anything is planned: the same person may be asked about again and again. */
function checkCount(counts: readonly number[]): void {
  if (counts.reduce((sum, count) => sum + count, 0) > MAX_ASSESSMENTS) {
    throw new GatewayError({ code: 'OPERATION_TOO_LARGE', limit: `at most ${MAX_ASSESSMENTS} assessments a request` });
  }
}

/** Most assessments of one request, as many as it may look up persons. */
const MAX_ASSESSMENTS = 100;

/** Coordinates of the facts in the evidence of a matter, or of a joint matter and its members. */
export function evidenceFacts(
  code: string,
  { matters, schema, facts }: Pick<AssessmentParts, 'matters' | 'schema' | 'facts'>,
): readonly string[] {
  const known = foundFacts.of(matters, () => new Map<string, readonly string[]>());
  const before = known.get(code);
  if (before) return before;
  const joint = matters.jointForms.get(code);
  const members = joint?.form.members.flatMap((member) => matters.byCode.get(member.code ?? '') ?? []) ?? [];
  const documents = [joint, matters.byCode.get(code), ...members].flatMap((one) => one?.evidence.document ?? []);
  const found = [...new Set(documents.flatMap((document) => factsIn(document, schema, facts)))];
  known.set(code, found);
  return found;
}

/** Matters stay what they are while a gateway runs; a policy is checked against them whenever it is read. */
const foundFacts = createMemo<Matters, Map<string, readonly string[]>>();

function planOf(
  name: string,
  args: Readonly<Record<string, unknown>>,
  asked: Asked,
  parts: AssessmentParts,
): FieldPlan {
  switch (name) {
    case 'assess': {
      const wanted = args as AssessArguments;
      const { part, present } = prepareOne(wanted, wanted, asked, parts);
      return { parts: [part], answer: ([data]) => present(data) };
    }
    case 'assessMany': {
      const wanted = args as AssessManyArguments;
      const prepared = wanted.of.map((input) => prepareOne(wanted, input, asked, parts));
      return {
        parts: prepared.map(({ part }) => part),
        answer: (data) => prepared.map(({ present }, at) => present(data[at])),
      };
    }
    case 'jointForm':
      return planJointFormField(args as JointFormArguments, asked, parts);
    default:
      throw new GatewayError({ code: 'INTERNAL', what: `nobody plans ${name}` });
  }
}

/** Checks that a matter is the declared one and the consumer's, then makes one assessment of it ready. */
function prepareOne(
  terms: AssessmentTerms,
  input: AssessmentInput,
  asked: Asked,
  parts: AssessmentParts,
): PreparedAssessment {
  declaredOrThrow(terms.matter, asked);
  return prepareAssessment(terms, input, asked, parts);
}
