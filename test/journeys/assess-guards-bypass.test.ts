import { describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { createTestGateway, type As } from '../support/gateway.ts';
import { copyPolicy } from '../support/policy-copy.ts';
import { ASSESS_MANY, assessChild, CHILD, civil, outcomeOf, school } from './assess-guards-questions.ts';

const open = (policy = SANDBOX_POLICY) => createTestGateway({ config: { policy }, hasConsole: false });

describe('ways around the checks of an assessment', () => {
  it('refuses more than a hundred entries at once, whoever they are about, before they are planned', async () => {
    await using gateway = await open();
    const of = Array.from({ length: 101 }, () => ({ subject: people.beneficiary.id }));
    const answer = await gateway.ask(ASSESS_MANY, { matter: 'CA-REVIEW', of }, civil('CA-REVIEW'));
    expect([outcomeOf(answer) === 'ANSWERED', gateway.statements]).toEqual([false, []]);
  });

  it('refuses hundreds of assessments of one person in one operation', async () => {
    await using gateway = await open();
    const fields = Array.from(
      { length: 150 },
      (_none, at) => `a${at}: assess(matter: "CA-REVIEW", subject: $id) { outcome }`,
    );
    const answer = await gateway.ask(
      `query ($id: PersonId!) { ${fields.join(' ')} }`,
      { id: people.beneficiary.id },
      civil('CA-REVIEW'),
    );
    expect([outcomeOf(answer) === 'ANSWERED', gateway.statements]).toEqual([false, []]);
  });

  it('shows on a joint form nothing that a bounded grant for reading keeps out of sight', async () => {
    using policy = copyPolicy();
    const file = 'grants/assessed-household-changshu-civil-affairs-ca-joint.yaml';
    const facts = [
      'Person.household',
      'HouseholdRegistration.isRegisteredIn',
      'HouseholdRegistration.entry',
      'HouseholdEntry.name',
      'HouseholdEntry.isCurrent',
    ];
    policy.write(
      file,
      policy
        .textOf(file)
        .replace(/^within: .*\n/mu, '')
        .replace('facts:\n', `facts:\n${facts.map((fact) => `  - ${fact}\n`).join('')}`),
    );
    await using gateway = await open(policy.folder);
    const query = 'query ($id: PersonId!) { jointForm(matter: "CA-JOINT", subject: $id) { items { value { zh } } } }';
    const answer = await gateway.ask(query, { id: people.tekunGrade1.id }, civil('CA-JOINT'));
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain(people.tekunGrade1.name);
  });

  it('tells no day of issue of a permit that may only be assessed', async () => {
    await using gateway = await open();
    const query = assessChild('', 'criteria { facts { coordinate provenance { recordedOn } } }');
    const { permitFiveMonthsChild, permitFiveMonths } = people;
    const answer = await gateway.ask(
      query,
      { subject: permitFiveMonthsChild.id, applicant: permitFiveMonths.id },
      school,
    );
    expect(answer.text).not.toContain('2026-04-01');
  });

  it('takes no work that begins at the end of time for long', async () => {
    await using gateway = await open();
    const query = assessChild(
      'stated: [{ fact: "WORK_SINCE", by: DOCUMENT, day: "9999-12-31" }]',
      'criteria { code outcome }',
    );
    const answer = await gateway.ask(query, CHILD, school);
    const work = answer.data?.assess.criteria.find(({ code }: { readonly code: string }) => code === 'E6');
    expect(work?.outcome === 'SATISFIED').toBe(false);
  });

  it('knows no month after the end of time', async () => {
    await using gateway = await open();
    const query =
      'query ($id: PersonId!) { assess(matter: "CA-REVIEW", subject: $id, on: "9999-12-31", year: 2026) { results { code value } } }';
    const answer = await gateway.ask(query, { id: people.beneficiary.id }, civil('CA-REVIEW'));
    expect(answer.text).not.toContain('10000-0');
  });

  it.each([null, 'XX-1'])('explains an assessment for the matter %s as refused', async (matter) => {
    await using gateway = await open();
    const query =
      'query ($document: String!, $matter: String) { explain(document: $document, matter: $matter) { isPermitted } }';
    const answer = await gateway.ask(query, { document: assessChild(), matter }, school);
    expect(answer.data).toEqual({ explain: { isPermitted: false } });
  });

  it('reaches no further unit in a case than those it began with', async () => {
    await using gateway = await open();
    const as: As = { client: 'yicheng-real-estate', purpose: 'RE-INH', officer: 'desk-01', case: 'UNITS' };
    const query = `query ($s: PersonId!, $a: PersonId!, $u: RealEstateUnitNumber) {
      assess(matter: "RE-INH", subject: $s, applicant: $a, unitNumber: $u) { criteria { code reason } }
    }`;
    const persons = { s: people.deadHeadNotCancelled.id, a: people.deadHeadsWidow.id };
    const units = [
      people.owner,
      people.overArea1984,
      people.overArea1995,
      people.farmlandTouch,
      people.redLineParcel,
      people.deadHeadNotCancelled,
    ];
    const outcomes: unknown[] = [];
    for (const { unitNumber } of units)
      outcomes.push(outcomeOf(await gateway.ask(query, { ...persons, u: unitNumber }, as)));
    expect(outcomes).not.toEqual(Array(6).fill('ANSWERED'));
  });

  it('judges a county’s allowance by the county, whatever part or whole of it is named', async () => {
    await using gateway = await open();
    const of = [{ subject: people.beneficiary.id }];
    const query =
      'query ($of: [AssessmentInput!]!, $division: DivisionCode!) { assessMany(matter: "CA-REVIEW", of: $of, division: $division) { outcome } }';
    const outcomes: unknown[] = [];
    for (const division of ['320581', '320581100', '32']) {
      const answer = await gateway.ask(query, { of, division }, civil('CA-REVIEW'));
      outcomes.push(answer.data?.assessMany?.[0]?.outcome ?? outcomeOf(answer));
    }
    expect(outcomes).toEqual(['ELIGIBLE', 'ELIGIBLE', 'RANGE']);
  });
});
