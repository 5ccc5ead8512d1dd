import { readFileSync } from 'node:fs';
import { people } from '../people.ts';
import { projectPath } from '../../../gateway/contracts/project-files.ts';

/** Who asks an example, and what for: nothing about a person is answered without it. */
type Asked = {
  /** Id of the sandbox client that asks. */
  readonly client: string;
  /** Code of the matter: the header `X-Purpose`. */
  readonly purpose: string;
  /** The client's case number: the header `X-Case`. One a question, because a case reaches only whom it was opened for. */
  readonly case: string;
};

/** A question short enough for one line of a shell, with its answer. */
export type Question = Asked & { readonly title: string; readonly query: string; readonly answer: unknown };

/** The questions that the start screen prints. Their answers are fixed by the named people of the sandbox. */
export function printedQuestions(): readonly Question[] {
  const { entrant, pupilFather, owner, beneficiary } = people;
  return [
    {
      title: 'One child, three departments',
      client: 'xining-education',
      purpose: 'EDU-G1',
      case: 'G1-2026-0001',
      query: `{ person(id: "${entrant.id}") { household { record { isRegisteredIn(division: "630102") entry { isBornOnOrBefore(date: "2020-02-28") guardians { person { realEstate { record { holdsHomeIn(division: "630102") } } } } } } } enrollment { status } } }`,
      answer: {
        person: {
          household: {
            record: {
              isRegisteredIn: false,
              entry: {
                isBornOnOrBefore: true,
                guardians: [
                  { person: { realEstate: { record: { holdsHomeIn: true } } } },
                  { person: { realEstate: { record: { holdsHomeIn: true } } } },
                ],
              },
            },
          },
          enrollment: { status: 'NO_RECORD' },
        },
      },
    },
    {
      title: 'The same child, decided with reasons',
      client: 'xining-education',
      purpose: 'EDU-G1',
      case: 'G1-2026-0002',
      query: `{ assess(matter: "EDU-G1", subject: "${entrant.id}", applicant: "${pupilFather.id}", on: "2026-08-27", stated: [{ fact: "WORK_SINCE", by: DOCUMENT, day: "2023-03-01" }]) { outcome criteria { code reason } } }`,
      answer: {
        assess: {
          outcome: 'ELIGIBLE',
          criteria: [
            { code: 'E1', reason: 'CHILD_IN_REGISTER' },
            { code: 'E2', reason: 'OLD_ENOUGH' },
            { code: 'E3', reason: 'GUARDIAN' },
            { code: 'E4', reason: 'MIGRANT_TRACK' },
            { code: 'E5a', reason: 'PERMIT_LONG_ENOUGH' },
            { code: 'E5b', reason: 'HOUSING' },
            { code: 'E6', reason: 'WORK' },
            { code: 'E7', reason: 'NO_ROLL' },
            { code: 'E8', reason: 'PLACE_BY_QUEUE' },
          ],
        },
      },
    },
    {
      title: 'A parcel, planned and built area side by side',
      client: 'yicheng-real-estate',
      purpose: 'RE-HS',
      case: 'HS-2026-0001',
      query: `{ parcel(unitNumber: "${owner.unitNumber}") { status record { areas { approved { value } planned { value } footprint { value } floor { value } } } } }`,
      answer: {
        parcel: {
          status: 'FOUND',
          record: {
            areas: {
              approved: { value: '120.00' },
              planned: { value: '138.00' },
              footprint: { value: '120.22' },
              floor: { value: '382.99' },
            },
          },
        },
      },
    },
    {
      title: 'Certificate, allowances and assistance of one person',
      client: 'changshu-civil-affairs',
      purpose: 'CA-LIVE',
      case: 'LIVE-2026-0001',
      query: `{ person(id: "${beneficiary.id}") { disability { record { grade status } } allowances { record { items { kind } } } assistance { record { kind } } } }`,
      answer: {
        person: {
          disability: { record: { grade: 2, status: 'VALID' } },
          allowances: { record: { items: [{ kind: 'LIVING' }, { kind: 'NURSING' }] } },
          assistance: { record: { kind: 'DIBAO' } },
        },
      },
    },
  ];
}

/** An operation about people of the sandbox that answers as it stands, or is refused as its name says. */
export type Example = Asked & {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The purpose and the case once more, as the console sends them. */
  readonly headers: Readonly<Record<'X-Purpose' | 'X-Case', string>>;
  /** True for what no grant covers; the others answer. */
  readonly isRefused: boolean;
};

/** The operations that the console opens in tabs. */
export function readExamples(): readonly Example[] {
  const { entrant, pupil, owner, deadHeadNotCancelled, beneficiary, certificateReissuedB2, stranger } = people;
  const reviewed = [beneficiary, people.regraded2to3, people.certificateExpiredYesterday, people.certificateFrozen];
  return [
    exampleOf(
      { name: 'One child, three departments', text: 'one-child', variables: { id: entrant.id } },
      { client: 'xining-education', purpose: 'EDU-G1', case: 'G1-2026-0101' },
    ),
    exampleOf(
      { name: 'A transfer, from a child to the home', text: 'transfer', variables: { id: pupil.id } },
      { client: 'xining-education', purpose: 'EDU-TR', case: 'TR-2026-0101' },
    ),
    exampleOf(
      {
        name: 'Household book and parcel',
        text: 'household-to-parcel',
        variables: { household: owner.householdNumber, unit: owner.unitNumber },
      },
      { client: 'yicheng-real-estate', purpose: 'RE-HS', case: 'HS-2026-0101' },
    ),
    exampleOf(
      { name: 'An inheritance', text: 'inheritance', variables: { id: deadHeadNotCancelled.id } },
      { client: 'yicheng-real-estate', purpose: 'RE-INH', case: 'INH-2026-0101' },
    ),
    exampleOf(
      { name: 'Certificate and living allowance', text: 'living-allowance', variables: { id: beneficiary.id } },
      { client: 'changshu-civil-affairs', purpose: 'CA-LIVE', case: 'LIVE-2026-0101' },
    ),
    exampleOf(
      { name: 'Nursing allowance', text: 'nursing-allowance', variables: { id: certificateReissuedB2.id } },
      { client: 'changshu-civil-affairs', purpose: 'CA-NURSE', case: 'NURSE-2026-0101' },
    ),
    exampleOf(
      { name: 'Monthly review', text: 'monthly-review', variables: { ids: reviewed.map(({ id }) => id) } },
      { client: 'changshu-civil-affairs', purpose: 'CA-REVIEW', case: 'REVIEW-2026-09' },
    ),
    exampleOf(
      {
        name: 'Decide: grade 1 with reasons',
        text: 'decide-grade-one',
        variables: {
          subject: entrant.id,
          applicant: people.pupilFather.id,
          on: '2026-08-27',
          stated: [
            { fact: 'LICENCE_SINCE', by: 'DOCUMENT', day: '2023-03-01' },
            { fact: 'LICENCE_ACTIVE', by: 'DOCUMENT', isTrue: true },
          ],
        },
      },
      { client: 'xining-education', purpose: 'EDU-G1', case: 'G1-2026-0111' },
    ),
    exampleOf(
      {
        name: 'Decide: a homestead and its areas',
        text: 'decide-homestead',
        variables: {
          subject: people.unitWithoutCertificate.id,
          unit: people.unitWithoutCertificate.unitNumber,
          stated: [{ fact: 'BUILDING_PERMIT', by: 'DOCUMENT', isTrue: true }],
        },
      },
      { client: 'yicheng-real-estate', purpose: 'RE-HS', case: 'HS-2026-0111' },
    ),
    exampleOf(
      {
        name: 'One form for all subsidies',
        text: 'joint-form',
        variables: {
          subject: beneficiary.id,
          on: '2026-09-01',
          stated: [{ fact: 'WORK_INJURY_NURSING', by: 'COMMITMENT', isTrue: false, textVersion: 1 }],
        },
      },
      { client: 'changshu-civil-affairs', purpose: 'CA-JOINT', case: 'JOINT-2026-0111' },
    ),
    exampleOf(
      {
        name: 'Decide: the monthly review of many',
        text: 'decide-review',
        variables: { of: reviewed.map(({ id }) => ({ subject: id })), on: '2026-09-01', since: '2026-08-01' },
      },
      { client: 'changshu-civil-affairs', purpose: 'CA-REVIEW', case: 'REVIEW-2026-10' },
    ),
    exampleOf(
      { name: 'Nobody', text: 'nobody', variables: { id: stranger.id } },
      { client: 'xining-education', purpose: 'EDU-G1', case: 'G1-2026-0102' },
    ),
    exampleOf(
      {
        name: 'Refused: a birth date for which a predicate would do',
        text: 'refused',
        variables: { id: entrant.id },
        isRefused: true,
      },
      { client: 'xining-education', purpose: 'EDU-G1', case: 'G1-2026-0103' },
    ),
  ];
}

function exampleOf(
  operation: {
    readonly name: string;
    /** Name of its file in this folder, without the end. */
    readonly text: string;
    readonly variables: Example['variables'];
    readonly isRefused?: true;
  },
  asked: Asked,
): Example {
  const { name, text, variables, isRefused = false } = operation;
  const query = readFileSync(projectPath(`adapters/sandbox/examples/${text}.graphql`), 'utf8');
  return { ...asked, name, query, variables, headers: { 'X-Purpose': asked.purpose, 'X-Case': asked.case }, isRefused };
}
