import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { projectText } from '../../gateway/contracts/project-files.ts';
import { createTestGateway, type As } from '../support/gateway.ts';
import { copyPolicy } from '../support/policy-copy.ts';
import { createGate } from '../support/sources.ts';
import { ASSESS_MANY, assessChild, CHILD, civil, outcomeOf, school } from './assess-guards-questions.ts';

const { entrant, pupil, pupilFather, pupilMother, leapDay, owner, ownersWife, beneficiary } = people;

/** The sandbox's policy with the default bound of comparisons for every matter. */
const defaultBound = copyPolicy();
defaultBound.write('matters.yaml', defaultBound.textOf('matters.yaml').replaceAll(/^ +maxNarrowings: \d+\n/gmu, ''));
afterAll(() => defaultBound[Symbol.dispose]());
const openBounded = () => createTestGateway({ config: { policy: defaultBound.folder }, hasConsole: false });

const open = () => createTestGateway({ config: { policy: SANDBOX_POLICY }, hasConsole: false });

const STATUS = 'query ($id: PersonId!) { person(id: $id) { household { status } } }';

const ANSWERED = 'ANSWERED';
const OFTEN = 'NARROWED_TOO_OFTEN';

/** Five who may be the guardian, of whom two are. */
const GUESSES = [pupilFather, pupilMother, leapDay, owner, ownersWife].map(({ id }) => id);

describe('who looks for something by many assessments', () => {
  const years = [2024, 2025, 2026, 2027].map((year) => ({ query: assessChild(`year: ${year}`), as: school }));
  const places = ['630102', '630103', '630104', '110101'].map((code) => ({
    query: assessChild(`division: "${code}"`),
    as: school,
  }));
  const days = [1, 2, 3, 4, 5].map((day) => ({
    query: `query ($subject: PersonId!) { assess(matter: "CA-LIVE", subject: $subject, on: "2026-11-0${day}") { outcome } }`,
    as: civil('CA-LIVE'),
  }));
  it.each<readonly [string, readonly { readonly query: string; readonly as: As }[], readonly string[]]>([
    ['a day of birth, by years', years, [ANSWERED, ANSWERED, OFTEN, OFTEN]],
    ['a home, by districts', places, [ANSWERED, ANSWERED, OFTEN, OFTEN]],
    ['the end of a certificate, by days', days, [ANSWERED, ANSWERED, ANSWERED, ANSWERED, OFTEN]],
  ])('is stopped before anything is read: %s', async (_what, asked, expected) => {
    await using gateway = await openBounded();
    const outcomes: unknown[] = [];
    for (const { query, as } of asked) {
      gateway.statements.length = 0;
      const variables = as === school ? CHILD : { subject: beneficiary.id };
      outcomes.push(outcomeOf(await gateway.ask(query, variables, { ...as, case: 'C-1' })));
    }
    expect([outcomes, gateway.statements]).toEqual([expected, []]);
  });

  it('is stopped by a fifth guardian, in one question and in many', async () => {
    await using gateway = await openBounded();
    const inOne = { matter: 'EDU-G1', of: GUESSES.map((applicant) => ({ subject: entrant.id, applicant })) };
    expect(outcomeOf(await gateway.ask(ASSESS_MANY, inOne, school))).toBe(OFTEN);
    expect(gateway.statements).toEqual([]);
    const outcomes: unknown[] = [];
    for (const applicant of GUESSES) {
      outcomes.push(
        outcomeOf(await gateway.ask(assessChild(), { ...CHILD, applicant }, { ...school, case: applicant })),
      );
    }
    // By cases: of one child twelve guardians a day.
    expect(outcomes).toEqual(Array(5).fill(ANSWERED));
  });

  it('is told nothing by a refused question: the case that it would have opened is still open to anybody', async () => {
    await using gateway = await openBounded();
    const as: As = { ...school, case: 'C-2' };
    const tooOften = { matter: 'EDU-G1', of: GUESSES.map((applicant) => ({ subject: entrant.id, applicant })) };
    expect(outcomeOf(await gateway.ask(ASSESS_MANY, tooOften, as))).toBe(OFTEN);
    expect(outcomeOf(await gateway.ask(assessChild(), { ...CHILD, subject: pupil.id }, as))).toBe(ANSWERED);
  });
});

describe('what only the evidence of a case leads to', () => {
  it('is outside of the case: a mother', async () => {
    await using gateway = await open();
    const as: As = { ...school, case: 'C-3' };
    expect(outcomeOf(await gateway.ask(assessChild(), CHILD, as))).toBe(ANSWERED);
    gateway.statements.length = 0;
    const answers = [
      await gateway.ask(STATUS, { id: pupilMother.id }, as),
      await gateway.ask(assessChild(), { ...CHILD, applicant: pupilMother.id }, as),
      await gateway.ask(assessChild(), { ...CHILD, subject: pupil.id }, as),
    ];
    expect([answers.map(outcomeOf), gateway.statements]).toEqual([Array(3).fill('KEYS_OUTSIDE_CASE'), []]);
  });

  it('is outside of the case until the caller is told it: a parcel and a book', async () => {
    // The tester may ask everything, so that nothing but the case is in the way.
    await using gateway = await createTestGateway();
    const as: As = { purpose: 'RE-INH', case: 'C-4' };
    const { id, unitNumber, householdNumber } = people.deadHeadNotCancelled;
    const inherit = `query ($holder: PersonId!, $heir: PersonId!) {
      assess(matter: "RE-INH", subject: $holder, applicant: $heir) { outcome }
    }`;
    const persons = { holder: id, heir: people.deadHeadsWidow.id };
    const parcel = 'query ($key: RealEstateUnitNumber!) { parcel(unitNumber: $key) { status } }';
    const book = 'query ($key: HouseholdNumber!) { household(number: $key) { status } }';
    const ask = async (): Promise<readonly unknown[]> => [
      outcomeOf(await gateway.ask(parcel, { key: unitNumber }, as)),
      outcomeOf(await gateway.ask(book, { key: householdNumber }, as)),
    ];
    expect(outcomeOf(await gateway.ask(inherit, persons, as))).toBe(ANSWERED);
    expect(await ask()).toEqual(['KEYS_OUTSIDE_CASE', 'KEYS_OUTSIDE_CASE']);
    const told = `query ($id: PersonId!) { person(id: $id) {
      household { record { householdNumber } } realEstate { record { rights { unitNumber } } }
    } }`;
    expect(outcomeOf(await gateway.ask(told, { id }, as))).toBe(ANSWERED);
    expect(await ask()).toEqual([ANSWERED, ANSWERED]);
  });
});

describe('how many at once', () => {
  const everybody = Object.values(people).map(({ id }) => ({ subject: id }));
  const review = (of: readonly object[]): Readonly<Record<string, unknown>> => ({ matter: 'CA-REVIEW', of });

  it('is a hundred keys, asked with as many statements as one, and in the order asked', async () => {
    await using gateway = await open();
    const one = await gateway.ask(ASSESS_MANY, review(everybody.slice(0, 1)), civil('CA-REVIEW'));
    const statements = gateway.statements.splice(0).toSorted();
    const all = await gateway.ask(ASSESS_MANY, review(everybody.slice(0, 100)), civil('CA-REVIEW'));
    expect([outcomeOf(one), outcomeOf(all), gateway.statements.toSorted()]).toEqual([ANSWERED, ANSWERED, statements]);
    expect(all.data.assessMany.map(({ subject }: { readonly subject: string }) => ({ subject }))).toEqual(
      everybody.slice(0, 100),
    );
  });

  it.each([
    ['a hundred and one persons', 'assessments', ASSESS_MANY, review(everybody.slice(0, 101))],
    [
      'a hundred and one, one of them read',
      'keys',
      ASSESS_MANY.replace(
        '$of: [AssessmentInput!]!) {',
        `$of: [AssessmentInput!]!) { person(id: "${entrant.id}") { disability { status } }`,
      ),
      review(everybody.slice(0, 100)),
    ],
  ])('is no more: %s', async (_what, what, query, variables) => {
    await using gateway = await open();
    const answer = await gateway.ask(query, variables, civil('CA-REVIEW'));
    expect([outcomeOf(answer), gateway.statements]).toEqual([`at most 100 ${what} a request`, []]);
  });

  it('counts the child and the applicant, each once', async () => {
    await using gateway = await open();
    const of = everybody.slice(0, 100).map(({ subject }) => ({ subject, applicant: pupilFather.id }));
    const withFather = of.some(({ subject }) => subject === pupilFather.id)
      ? of
      : [...of.slice(1), { subject: pupilFather.id, applicant: pupilFather.id }];
    expect(outcomeOf(await gateway.ask(ASSESS_MANY, { matter: 'EDU-G1', of: withFather }, school))).toBe(ANSWERED);
    const two = of.slice(0, 51).map(({ subject }, at) => ({ subject, applicant: everybody.at(-1 - at)?.subject }));
    expect(outcomeOf(await gateway.ask(ASSESS_MANY, { matter: 'EDU-G1', of: two }, school))).toBe(
      'at most 100 keys a request',
    );
  });
});

describe('a deployment’s own parameters', () => {
  const shipped = projectText('gateway/matters/rules/edu-g1/parameters.yaml');
  const own =
    `matter: EDU-G1\nsets:\n${/^ {2}- id: xining-chengdong-2023\n[^]*?(?=^ {2}- id: )/mu.exec(shipped)?.[0] ?? ''}`.replace(
      /source: >-\n.*\n/u,
      'source: ours\n',
    );
  const sourceOf = assessChild('', 'parameters { id source }');
  const ours = { assess: { parameters: { id: 'xining-chengdong-2023', source: 'ours' } } };

  it('take the place of a set with the same id, and of a reload that is wrong the old ones stay', async () => {
    using policy = copyPolicy();
    mkdirSync(join(policy.folder, 'parameters'));
    policy.write('parameters/ours.yaml', own);
    await using gateway = await createTestGateway({ config: { policy: policy.folder }, hasConsole: false });
    expect((await gateway.ask(sourceOf, CHILD, school)).data).toEqual(ours);
    const problems: unknown[] = [];
    for (const [part, other] of [
      ['residenceMonths: 12', 'residenceMonths: twelve'],
      ['from: 2023-01-01', 'from: 2023-13-01'],
      ['EDU-G1', 'XX-1'],
      ["division: '630102'", "division: '00'"],
    ] as const) {
      policy.write('parameters/ours.yaml', own.replace(part, other));
      const outcome = await gateway.gateway.reloadPolicy();
      problems.push(outcome.kind === 'broken' ? outcome.problems : outcome.kind);
    }
    expect(problems).toEqual([
      [
        'parameters/ours.yaml line 14: sets.0.values.residenceMonths: needs full months, or null where they are not asked',
      ],
      ['parameters/ours.yaml line 5: sets.0.from: needs a day that exists, written YYYY-MM-DD (DATE)'],
      ['parameters/ours.yaml line 1: matter: there is no rule for XX-1'],
      ['parameters/ours.yaml line 4: sets.0.division: needs a division code in quotation marks (REGION)'],
    ]);
    expect((await gateway.ask(sourceOf, CHILD, school)).data).toEqual(ours);
  });

  it('that are taken back while an assessment waits for its registers are still those of its answer', async () => {
    using policy = copyPolicy();
    mkdirSync(join(policy.folder, 'parameters'));
    policy.write('parameters/ours.yaml', own);
    const gate = createGate();
    await using gateway = await createTestGateway({
      config: { policy: policy.folder },
      hasConsole: false,
      wrap: { enrollment: gate.wrap },
    });
    const asked = gateway.ask(sourceOf, CHILD, school);
    await gate.waiting(1);
    policy.remove('parameters/ours.yaml');
    expect((await gateway.gateway.reloadPolicy()).kind).toBe('ok');
    gate.release(0);
    expect((await asked).data).toEqual(ours);
  });
});
