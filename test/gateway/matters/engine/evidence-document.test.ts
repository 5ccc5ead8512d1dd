import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { prepareEvidence } from '../../../../gateway/matters/engine/evidence-document.ts';
import { composed } from '../../../support/facts.ts';

const HOUSEHOLD = `query Entry($subject: PersonId!) {
  child: person(id: $subject) { household { record { isRegisteredIn(division: "630102") } } }
}`;

/** What every evidence is asked for beside what its author wrote. */
const ANSWER =
  '_status: status _reason: reason _provenance: provenance { source retrievedAt recordedOn underCorrection within }';

const pathsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...prepareEvidence(text, composed).paths].filter(([path]) => !/(^|\.)_/u.test(path)));

describe('an evidence document', () => {
  it('asks every evidence how it was answered, and leaves the rest as it was written', () => {
    const { text, document, operation } = prepareEvidence(HOUSEHOLD, composed);
    expect(text).toBe(HOUSEHOLD);
    expect(operation.name?.value).toBe('Entry');
    expect(print(document)).toBe(
      print(
        parse(`query Entry($subject: PersonId!) {
          child: person(id: $subject) {
            household { record { isRegisteredIn(division: "630102") } ${ANSWER} }
          }
        }`),
      ),
    );
  });

  it('asks it of evidence within evidence, within fragments and in lists of persons too', () => {
    const { document } = prepareEvidence(
      `query Family($subject: PersonId!) {
        person(id: $subject) {
          household { record { members { ...Grade } } }
          ... on Person { realEstate { record { __typename } } }
        }
      }
      fragment Grade on HouseholdEntry { person { enrollment { record { grade } } } }`,
      composed,
    );
    expect(print(document)).toBe(
      print(
        parse(`query Family($subject: PersonId!) {
          person(id: $subject) {
            household { record { members { ...Grade } } ${ANSWER} }
            ... on Person { realEstate { record { __typename } ${ANSWER} } }
          }
        }
        fragment Grade on HouseholdEntry { person { enrollment { record { grade } ${ANSWER} } } }`),
      ),
    );
  });

  it('knows the coordinate behind every path, through aliases, fragments and lists', () => {
    expect(
      pathsOf(`query Family($subject: PersonId!) {
        child: person(id: $subject) {
          home: household { record { ...Book entry { isCurrent } } }
        }
      }
      fragment Book on HouseholdRegistration { members { person { enrollment { record { year: grade } } } } }`),
    ).toEqual({
      child: 'Query.person',
      'child.home': 'Person.household',
      'child.home.record': 'HouseholdEvidence.record',
      'child.home.record.members': 'HouseholdRegistration.members',
      'child.home.record.members.person': 'HouseholdEntry.person',
      'child.home.record.members.person.enrollment': 'Person.enrollment',
      'child.home.record.members.person.enrollment.record': 'EnrollmentEvidence.record',
      'child.home.record.members.person.enrollment.record.year': 'Enrollment.grade',
      'child.home.record.entry': 'HouseholdRegistration.entry',
      'child.home.record.entry.isCurrent': 'HouseholdEntry.isCurrent',
    });
  });

  it('knows the paths under which the answers of evidence stand', () => {
    const { paths } = prepareEvidence(HOUSEHOLD, composed);
    expect(paths.get('child.household._status')).toBe('HouseholdEvidence.status');
    expect(paths.get('child.household._provenance.retrievedAt')).toBe('Provenance.retrievedAt');
  });

  it.each([
    ['a field that the schema does not have', HOUSEHOLD.replace('isRegisteredIn', 'isRegisterdIn'), 'isRegisterdIn'],
    ['a missing argument', HOUSEHOLD.replace('(division: "630102")', ''), 'division'],
    ['a value that is no division', HOUSEHOLD.replace('630102', 'x'), 'not well formed'],
    ['a variable that it does not declare', HOUSEHOLD.replace('($subject: PersonId!)', ''), '$subject'],
    [
      'evidence without anything of it',
      'query Entry($subject: PersonId!) { person(id: $subject) { household } }',
      'household',
    ],
    ['something else under a name of its own', HOUSEHOLD.replace('{ record', '{ _status: reason record'), '_status'],
    ['two operations', `${HOUSEHOLD} ${HOUSEHOLD.replace('Entry', 'Second')}`, 'one query with a name'],
    [
      'no name',
      HOUSEHOLD.replace('Entry($subject: PersonId!)', '($subject: PersonId!)').replace('query', 'query '),
      'one query with a name',
    ],
    ['only a fragment', 'fragment Entry on Person { id }', 'Entry'],
    ['a text that is no GraphQL', 'query Entry {', 'Syntax Error'],
  ])('is refused with %s', (_what, text, message) => {
    expect(() => prepareEvidence(text, composed)).toThrow(message);
  });

  it('is refused with everything that is wrong in it at once, each once', () => {
    const text = HOUSEHOLD.replace('isRegisteredIn', 'isRegisterdIn').replace('household', 'housholds');
    expect(() => prepareEvidence(text, composed)).toThrow(/^Cannot query field "housholds" on type "Person"\.[^;]*$/u);
    const two = HOUSEHOLD.replace('isRegisteredIn(division: "630102")', 'one two');
    expect(() => prepareEvidence(two, composed)).toThrow(/"one"[^;]*; [^;]*"two"[^;]*$/u);
  });
});
