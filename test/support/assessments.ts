import { projectText } from '../../gateway/contracts/project-files.ts';
import type { CriterionOutcome, Outcome } from '../../gateway/matters/engine/finding.ts';
import type { SettlementKind } from '../../gateway/matters/engine/value.ts';
import type { As, TestAnswer, TestGateway } from './gateway.ts';

/** Somebody whom a question is about: a person of the sandbox, mostly. */
export type Someone = { readonly id: string };

/** Something that no register says, as it is sent. */
export type Stated = {
  readonly fact: string;
  readonly by: SettlementKind;
  readonly isTrue?: boolean;
  readonly day?: string;
  readonly count?: number;
  readonly amount?: string;
  readonly choice?: string;
  readonly textVersion?: number;
};

/** What is asked of an assessment. Whoever is left out of `As` is the tester, in a case of its own. */
export type Question = Omit<As, 'purpose'> & {
  readonly subject: Someone;
  readonly applicant?: Someone;
  readonly unitNumber?: string;
  readonly division?: string;
  readonly on?: string;
  readonly year?: number;
  readonly since?: string;
  readonly stated?: readonly Stated[];
};

/** What one criterion came to. */
export type Found = { readonly outcome: CriterionOutcome; readonly reason: string };

/** What an assessment came to, in short: everything of it that is not a sentence, a fact or a text. */
export type Decided = {
  readonly outcome: Outcome;
  /** By the code of the criterion. */
  readonly criteria: Readonly<Record<string, Found>>;
  /** By the code of the result; null where it is not known. */
  readonly results: Readonly<Record<string, string | null>>;
  /** Reasons, in their order. */
  readonly advice: readonly string[];
  /** Ids, in their order. */
  readonly fallbacks: readonly string[];
};

/** A criterion that is met, and so on: what a story expects of it. */
export const met = (reason: string): Found => ({ outcome: 'SATISFIED', reason });
export const notMet = (reason: string): Found => ({ outcome: 'NOT_SATISFIED', reason });
export const forReview = (reason: string): Found => ({ outcome: 'NEEDS_REVIEW', reason });
export const notKnown = (reason: string): Found => ({ outcome: 'UNKNOWN', reason });
export const notAsked = (reason: string): Found => ({ outcome: 'NOT_APPLICABLE', reason });

/** A decision that is another one but for some of it; criteria are put beside those that stay. */
export const but = (decided: Decided, { criteria, ...rest }: Partial<Decided>): Decided => ({
  ...decided,
  ...rest,
  criteria: { ...decided.criteria, ...criteria },
});

/** The selection of the sandbox's registered operations: everything that an assessment says. */
const DECISION = projectText('adapters/sandbox/policy/documents/grade-one-assessment.graphql').replace(
  /^[^]*(?=fragment Decision )/u,
  '',
);

const ASSESS = `
  query Assess(
    $matter: String!, $subject: PersonId!, $applicant: PersonId, $unitNumber: RealEstateUnitNumber,
    $division: DivisionCode, $on: Date, $year: Int, $since: Date, $stated: [StatedFactInput!]
  ) {
    assess(
      matter: $matter, subject: $subject, applicant: $applicant, unitNumber: $unitNumber,
      division: $division, on: $on, year: $year, since: $since, stated: $stated
    ) {
      ...Decision
    }
  }
  ${DECISION}`;

/** Asks for one assessment, everything that it says selected, and gives the answer as it came. */
export function askAssessment(
  gateway: Pick<TestGateway, 'ask'>,
  matter: string,
  { subject, applicant, client, officer, case: caseNumber, ...asked }: Question,
): Promise<TestAnswer> {
  const variables = { matter, subject: subject.id, ...(applicant && { applicant: applicant.id }), ...asked };
  return gateway.ask(ASSESS, variables, {
    purpose: matter,
    ...(client !== undefined && { client }),
    ...(officer !== undefined && { officer }),
    ...(caseNumber !== undefined && { case: caseNumber }),
  });
}

/** The same in short. @throws Error with the answer's text where there is no assessment in it. */
export const decide = async (gateway: Pick<TestGateway, 'ask'>, matter: string, question: Question): Promise<Decided> =>
  decidedIn(await askAssessment(gateway, matter, question));

/** An answer of `askAssessment` in short. @throws Error with the answer's text where there is no assessment in it. */
export function decidedIn({ status, text, data, errors }: TestAnswer): Decided {
  if (status !== 200 || errors) throw new Error(`No assessment but ${status} ${text}`);
  const { outcome, criteria, results, advice, fallbacks } = data.assess as Answered;
  return {
    outcome,
    criteria: Object.fromEntries(
      criteria.map(({ code, outcome: found, reason }) => [code, { outcome: found, reason }]),
    ),
    results: Object.fromEntries(results.map(({ code, value }) => [code, value])),
    advice: advice.map(({ reason }) => reason),
    fallbacks: fallbacks.map(({ id }) => id),
  };
}

/** What of an assessment is read in short. */
type Answered = {
  readonly outcome: Outcome;
  readonly criteria: readonly (Found & { readonly code: string })[];
  readonly results: readonly { readonly code: string; readonly value: string | null }[];
  readonly advice: readonly { readonly reason: string }[];
  readonly fallbacks: readonly { readonly id: string }[];
};
