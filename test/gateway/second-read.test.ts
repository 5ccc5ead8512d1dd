import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SourceFailure } from '../../gateway/contracts/sql.ts';
import { createTestGateway, type TestGateway, type Wrap } from '../support/gateway.ts';

/** Fails the relations that a record reads further; its own row can be read. */
const failing =
  (...names: readonly string[]): Wrap =>
  (client) => ({
    query: (statement, signal) =>
      names.includes(statement.name)
        ? Promise.reject(new SourceFailure('TIMEOUT', 'too late'))
        : client.query(statement, signal),
    close: client.close,
  });

const wrap = {
  household: failing('household.member'),
  enrollment: failing('enrollment.transfer'),
  'real-estate': failing('real-estate.right', 'real-estate.restriction', 'real-estate.planning'),
} as const;

const PERSON = `person(id: "${people.pupil.id}")`;
const PARCEL = `parcel(unitNumber: "${people.owner.unitNumber}")`;
const BOOK = `household(number: "${people.pupil.householdNumber}")`;

/** Ways to ask for something that stands on a second read. Evidence is always called `e`. */
const QUESTIONS: readonly string[] = [
  `{ x: ${PERSON} { e: household { status record { members { name } } } } }`,
  `{ x: ${PERSON} { e: household { status r: record { people: members { name } } } } }`,
  `{ x: ${PERSON} { e: household { status } e: household { record { head { name } } } } }`,
  `{ x: ${PERSON} { e: household { status record { address } record { head { name } } } } }`,
  `{ x: ${PERSON} { e: household { ...f } } } fragment f on Evidence { status ... on HouseholdEvidence { record { ...g } } } fragment g on HouseholdRegistration { head { name } }`,
  `{ x: ${PERSON} { e: household { status record { entry { ...g } } } } } fragment g on HouseholdEntry { guardians { name } }`,
  `{ x: ${PERSON} { e: household { status record { entry { name } entry { guardians { name } } } } } }`,
  `{ ...q } fragment q on Query { x: ${PERSON} { e: household { status } } x: ${PERSON} { ... { e: household { record { members { name } } } } } }`,
  `query ($no: Boolean = false) { x: ${PERSON} { e: household { status record { members @skip(if: $no) { name } } } } }`,
  `{ x: ${PERSON} { e: enrollment { status record { name ... on Enrollment { running: runningTransfers { requestedOn } } } } } }`,
  `{ e: ${BOOK} { status record { head { guardians { name } } } } }`,
  `{ e: ${PARCEL} { status record { rights { holders { name } } } } }`,
  `{ e: ${PARCEL} { status record { isRestricted } } }`,
  `{ e: ${PARCEL} { status record { restrictions { kind } } } }`,
  `{ e: ${PARCEL} { status record { areas { parcel { value } } areas { registered { value } } } } }`,
  `{ e: ${PARCEL} { status record { a: areas { ...p } } } } fragment p on ParcelAreas { planned { value } }`,
  `{ e: ${PARCEL} { status record { areas { registeredFloor { value } } } } }`,
  `{ x: ${PARCEL} { record { e: planning { status record { hasConflict } } } } }`,
  `{ x: person(id: "${people.owner.id}") { realEstate { record { rights { e: parcel { status record { isRestricted } } } } } } }`,
  `{ x: person(id: "${people.owner.id}") { realEstate { record { rights { e: parcel { status } ... on RealEstateRight { e: parcel { record { rights { certificateNumber } } } } } } } } }`,
];

/** Every value under the key `e`, at any depth. */
function evidencesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(evidencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'e' ? [inner] : evidencesIn(inner)));
}

describe.each(['compiled', 'reference'] as const)('a second read that fails (%s)', (execution) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await createTestGateway({ wrap, execution });
  });
  afterAll(() => gateway[Symbol.asyncDispose]());

  it.each(QUESTIONS)('never looks like nothing: %s', async (question) => {
    const { data, errors } = await gateway.ask(question);

    const evidences = evidencesIn(data);
    expect(errors).toBeUndefined();
    expect(evidences.length).toBeGreaterThan(0);
    for (const evidence of evidences) {
      expect(evidence).toMatchObject({ status: 'UNAVAILABLE' });
      expect(
        Object.entries(evidence as object).filter(([, value]) => typeof value === 'object' && value !== null),
      ).toEqual([]);
    }
  });
});
