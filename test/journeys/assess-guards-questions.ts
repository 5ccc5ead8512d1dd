import { people } from '../../adapters/sandbox/people.ts';
import type { As, TestAnswer } from '../support/gateway.ts';

const { entrant, pupilFather, beneficiary, owner } = people;

/** The sandbox's consumers, each with its matter. */
export const school: As = { client: 'xining-education', purpose: 'EDU-G1' };
export const hall: As = { client: 'yicheng-real-estate', purpose: 'RE-HS', officer: 'desk-01' };
export const civil = (purpose: string): As => ({ client: 'changshu-civil-affairs', purpose, officer: 'desk-01' });

/** A child that is due for grade 1, and its father. */
export const CHILD = { subject: entrant.id, applicant: pupilFather.id };

/** A question about the child: further arguments, what is selected, and what stands beside it. */
export const assessChild = (more = '', selection = 'outcome', beside = ''): string =>
  `query ($subject: PersonId!, $applicant: PersonId!) {
    assess(matter: "EDU-G1", subject: $subject, applicant: $applicant ${more}) { ${selection} } ${beside}
  }`;

/** A question about many. */
export const ASSESS_MANY = `query ($matter: String!, $of: [AssessmentInput!]!) {
  assessMany(matter: $matter, of: $of) { subject outcome }
}`;

/** `ANSWERED`, or why not. */
export const outcomeOf = ({ status, errors }: TestAnswer): unknown =>
  status === 200 ? 'ANSWERED' : (errors?.[0]?.extensions['reason'] ?? errors?.[0]?.extensions['limit'] ?? status);

/** What is asked, about whom, and in whose name. */
export type Asked = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly as: As;
};

const child = (query: string, as: As = school): Asked => ({ query, variables: CHILD, as });

const matter = (code: string, as: As, id: string = beneficiary.id): Asked => ({
  query: ASSESS_MANY,
  variables: { matter: code, of: [{ subject: id }] },
  as,
});

const stating = (...stated: readonly object[]): Asked => ({
  query: `query ($subject: PersonId!, $applicant: PersonId!, $stated: [StatedFactInput!]) {
    assess(matter: "EDU-G1", subject: $subject, applicant: $applicant, stated: $stated) { outcome }
  }`,
  variables: { ...CHILD, stated },
  as: school,
});

const amount = (text: string): Asked => ({
  query: ASSESS_MANY,
  variables: {
    matter: 'CA-LIVE',
    of: [{ subject: beneficiary.id, stated: [{ fact: 'OTHER_LIVING_AMOUNT', by: 'INQUIRY', amount: text }] }],
  },
  as: civil('CA-LIVE'),
});

const employed = { fact: 'EMPLOYED', by: 'INQUIRY', isTrue: true };
const committed = { ...employed, by: 'COMMITMENT' };

/** Assessments that are refused before anything is read: what is wrong, the reason that the caller reads, what is asked. */
export const REFUSED: readonly (readonly [string, string, Asked])[] = [
  ['another matter than the declared one', 'PURPOSE_DIFFERS', child(assessChild(), { ...school, purpose: 'EDU-TR' })],
  ['a matter of a form, under the form', 'PURPOSE_DIFFERS', matter('CA-LIVE', civil('CA-JOINT'))],
  ['a matter that nobody registered', 'PURPOSE_UNKNOWN', matter('XX-1', { ...school, purpose: 'XX-1' })],
  ['another consumer’s matter', 'PURPOSE_NOT_REGISTERED', matter('RE-HS', { ...school, purpose: 'RE-HS' })],
  ['no officer', 'OFFICER_MISSING', matter('CA-LIVE', { client: 'changshu-civil-affairs', purpose: 'CA-LIVE' })],
  ['a form as if it were a matter', 'NO_RULE', matter('CA-JOINT', civil('CA-JOINT'))],
  [
    'a matter as if it were a form',
    'NO_RULE',
    {
      query: 'query ($id: PersonId!) { jointForm(matter: "CA-LIVE", subject: $id) { papersBefore } }',
      variables: { id: beneficiary.id },
      as: civil('CA-LIVE'),
    },
  ],
  [
    'a fact beside it that may only be assessed',
    'FACTS_OUTSIDE',
    child(assessChild('', 'outcome', 'person(id: $subject) { residencePermit { status } }')),
  ],
  [
    'one that is skipped',
    'FACTS_OUTSIDE',
    child(assessChild('', 'outcome', 'person(id: $subject) { __typename residencePermit @skip(if: true) { status } }')),
  ],
  [
    'one in a fragment that nothing spreads',
    'FACTS_OUTSIDE',
    child(`${assessChild()} fragment unused on Person { residencePermit { status } }`),
  ],
  ['no applicant', 'NEEDS', matter('EDU-G1', school, entrant.id)],
  ['a unit that the matter does not take', 'NEEDS', child(assessChild(`unitNumber: "${owner.unitNumber}"`))],
  ['a day of review that it does not take', 'NEEDS', child(assessChild('since: "2026-01-01"'))],
  ['a year before all rules', 'RANGE', child(assessChild('year: 1999'))],
  ['a year after all rules', 'RANGE', child(assessChild('year: 2101'))],
  ['a year far below nought', 'RANGE', child(assessChild('year: -2147483648'))],
  ['a day before all rules', 'NO_RULE', child(assessChild('on: "0001-01-01"'))],
  ['a day at the end of time', 'RANGE', child(assessChild('on: "9999-12-31"'))],
  ['a day that no calendar has', 'DATE', child(assessChild('on: "2026-02-30"'))],
  ['a district of no province', 'REGION', child(assessChild('division: "00"'))],
  ['half a district', 'LENGTH', child(assessChild('division: "63010"'))],
  [
    'a number with a wrong check digit',
    'CHECK',
    { ...child(assessChild()), variables: { ...CHILD, subject: '630224201911059970' } },
  ],
  ['a stated fact of another matter', 'STATED_FACT', stating({ ...employed, fact: 'IS_MEMBER' })],
  ['one that is called like a part of every object', 'STATED_FACT', stating({ ...employed, fact: '__proto__' })],
  ['one with a very long name', 'STATED_FACT', stating({ ...employed, fact: 'X'.repeat(100_000) })],
  ['one that is stated twice', 'STATED_FACT', stating(employed, { ...employed, isTrue: false })],
  ['one with two values', 'STATED_FACT', stating({ ...employed, count: 1 })],
  ['one with no value', 'STATED_FACT', stating({ ...employed, isTrue: null })],
  ['one with a value of another kind', 'STATED_FACT', stating({ ...employed, isTrue: null, day: '2026-01-01' })],
  ['one that is settled in a way that will not do', 'STATED_FACT', stating({ ...employed, by: 'ESCALATION' })],
  ['a commitment to no text', 'STATED_FACT', stating(committed)],
  ['a commitment to a text of before', 'STATED_FACT', stating({ ...committed, textVersion: 0 })],
  ['a commitment to a text to come', 'STATED_FACT', stating({ ...committed, textVersion: 2 })],
  [
    'thousands of stated facts',
    'STATED_FACT',
    stating(...Array.from({ length: 3_000 }, (_none, at) => ({ ...employed, fact: `F${at}` }))),
  ],
  ['an amount with an exponent', 'FORMAT', amount('1e5')],
  ['an amount below nought', 'STATED_FACT', amount('-5')],
  ['an amount with three places', 'STATED_FACT', amount('5.123')],
  ['an amount beyond all money', 'STATED_FACT', amount('9999999999999')],
];
