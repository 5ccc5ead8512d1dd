import { readFileSync } from 'node:fs';
import { people } from '../people.ts';
import { projectPath } from '../../../gateway/contracts/project-files.ts';

/** A question short enough for one line of a shell, with its answer. */
export type Question = { readonly title: string; readonly query: string; readonly answer: unknown };

/** The questions that the start screen prints. Their answers are fixed by the named people of the sandbox. */
export function printedQuestions(): readonly Question[] {
  const { pupil, owner, beneficiary } = people;
  return [
    {
      title: 'One person, four departments',
      query: `{ person(id: "${pupil.id}") { household { status } enrollment { status record { grade } } realEstate { status } disability { status } } }`,
      answer: {
        person: {
          household: { status: 'FOUND' },
          enrollment: { status: 'FOUND', record: { grade: 3 } },
          realEstate: { status: 'NO_RECORD' },
          disability: { status: 'NO_RECORD' },
        },
      },
    },
    {
      title: 'A parcel, planned and built area side by side',
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

/** An operation about people of the sandbox that answers as it stands. */
export type Example = {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** The operations that the console opens in tabs. */
export function readExamples(): readonly Example[] {
  const { pupil, owner, beneficiary, stranger } = people;
  return [
    {
      name: 'One person, four departments',
      query: textOf('one-person'),
      variables: { id: pupil.id },
    },
    {
      name: 'Household book and parcel',
      query: textOf('household-to-parcel'),
      variables: { household: owner.householdNumber, unit: owner.unitNumber },
    },
    {
      name: 'Certificate and allowances',
      query: textOf('allowances'),
      variables: { id: beneficiary.id },
    },
    {
      name: 'From a child to the home',
      query: textOf('child-to-home'),
      variables: { id: pupil.id },
    },
    {
      name: 'Nobody',
      query: textOf('nobody'),
      variables: { id: stranger.id },
    },
  ];
}

const textOf = (name: string): string => readFileSync(projectPath(`adapters/sandbox/examples/${name}.graphql`), 'utf8');
