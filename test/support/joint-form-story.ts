import { people } from '../../adapters/sandbox/people.ts';
import { projectText } from '../../gateway/contracts/project-files.ts';
import type { Someone, Stated } from './assessments.ts';
import type { As, TestAnswer, TestGateway } from './gateway.ts';
import { CHANGSHU_DESK } from './subsidy-desks.ts';

/** The registered operation of the sandbox, which selects everything that a form says. */
export const FORM = projectText('adapters/sandbox/policy/documents/joint-form.graphql');

/** The desk in Changshu, with the joint matter. */
export const JOINT: As = { ...CHANGSHU_DESK, purpose: 'CA-JOINT' };

/** An item, as far as stories look at it. */
export type Item = {
  readonly id: string;
  readonly answer: string;
  readonly wasPaper: boolean;
  readonly value: { readonly zh: string; readonly en: string } | null;
  readonly fallbacks: readonly { readonly id: string }[];
};
/** A form, as far as stories look at it. */
export type Form = {
  readonly subject: string;
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly papersBefore: number;
  readonly papersAfter: number;
  readonly isSourced: boolean;
  readonly members: readonly {
    readonly code: string | null;
    readonly name: { readonly en: string };
    readonly assessment: {
      readonly outcome: string;
      readonly criteria: readonly { readonly code: string; readonly outcome: string; readonly reason: string }[];
    } | null;
  }[];
  readonly items: readonly Item[];
  readonly views: readonly { readonly department: { readonly en: string }; readonly items: readonly Item[] }[];
};

/** Asks for the form of somebody at the desk in Changshu, and gives the answer as it came. */
export const askForm = (
  gateway: Pick<TestGateway, 'ask'>,
  { id }: Someone,
  stated: readonly Stated[] = [],
): Promise<TestAnswer> => gateway.ask(FORM, { subject: id, stated }, JOINT);

/** The form itself. @throws Error with the answer's text where there is none in it. */
export async function formOf(
  gateway: Pick<TestGateway, 'ask'>,
  subject: Someone,
  stated: readonly Stated[] = [],
): Promise<Form> {
  const { status, text, errors, data } = await askForm(gateway, subject, stated);
  if (status !== 200 || errors) throw new Error(`No joint form but ${status} ${text}`);
  return data.jointForm;
}

/** Ids of the items that get onto the form in a way. */
export const answered = ({ items }: Form, answer: string): readonly string[] =>
  items.filter((item) => item.answer === answer).map(({ id }) => id);

/** What is filled in, by the id of the item. */
export const filledIn = (items: readonly Item[]): Readonly<Record<string, string>> =>
  Object.fromEntries(items.flatMap(({ id, value }) => (value === null ? [] : [[id, value.en]])));

/** Outcomes of the matters that are assessed, by their codes. */
export const outcomes = ({ members }: Form) =>
  members.flatMap(({ code, assessment }) => (assessment === null ? [] : [[code, assessment.outcome]]));

/** The thirteen papers that registers answer, with what is filled in for the beneficiary. */
export const FILLED_IN = {
  'household-book': 'registered in this district',
  'identity-proof': people.beneficiary.name,
  'alive-proof': 'entry in the household register is current',
  'disability-proof': 'holds a valid certificate',
  'category-proof': 'visual',
  'severity-proof': 'grade 2',
  'dibao-proof': 'household on the minimum living allowance',
  'hardship-proof': 'no household on the margin of the minimum living allowance',
  'no-state-support-proof': 'no household supported by the state',
  'no-orphan-support-proof': 'not supported as an orphan',
  'no-other-living-allowance-proof': 'draws no living allowance elsewhere this month',
  'no-other-nursing-allowance-proof': 'draws no nursing allowance elsewhere this month',
  'enrolment-proof': 'attends no school of the roll',
};
