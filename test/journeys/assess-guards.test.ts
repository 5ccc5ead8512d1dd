import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { documentHash } from '../../gateway/policy/document-hash.ts';
import { createTestGateway, headersOf, type As, type TestGateway } from '../support/gateway.ts';
import { ASSESS_MANY, assessChild, CHILD, civil, hall, outcomeOf, REFUSED, school } from './assess-guards-questions.ts';

const { entrant, pupil, pupilFather, beneficiary, owner } = people;

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY }, hasConsole: false });
});

beforeEach(() => {
  gateway.statements.length = 0;
  gateway.log.length = 0;
});

afterAll(() => gateway[Symbol.asyncDispose]());

describe('an assessment', () => {
  it.each(REFUSED)(
    'is refused for %s, with %s, before anything is read',
    async (_what, reason, { query, variables, as }) => {
      const answer = await gateway.ask(query, variables, as);
      expect({ outcome: outcomeOf(answer), data: answer.data, statements: gateway.statements }).toEqual({
        outcome: reason,
        data: undefined,
        statements: [],
      });
    },
  );

  it.each([
    ['PURPOSE_MISSING', 'x-purpose'],
    ['CASE_MISSING', 'x-case'],
  ])('is refused with %s without %s', async (reason, header) => {
    const body = JSON.stringify({ query: assessChild(), variables: CHILD });
    const answer = await gateway.send(body, { ...headersOf(school), [header]: '' });
    expect({ outcome: outcomeOf(answer), statements: gateway.statements }).toEqual({ outcome: reason, statements: [] });
  });

  const declared = '($subject: PersonId!, $applicant: PersonId!)';
  const field = 'assess(matter: "EDU-G1", subject: $subject, applicant: $applicant)';
  it.each([
    ['under another name', `query ${declared} { assess: ${field} { outcome } }`],
    [
      'in fragments',
      `query ${declared} { ...a } fragment a on Query { ...b } fragment b on Query { ${field} { outcome } }`,
    ],
    [
      'in part under each of several fields',
      `query ${declared} { ${field} { ...a } ... on Query { ${field} { outcome } } } fragment a on Assessment { outcome }`,
    ],
    ['when it is included', `query ${declared} { ${field} @include(if: true) { outcome } }`],
    [
      'when it is not skipped beside one that is',
      `query ${declared} { ${field} { outcome } no: ${field} @skip(if: true) { outcome } }`,
    ],
  ])('is the same one %s', async (_way, query) => {
    const plain = await gateway.ask(assessChild(), CHILD, school);
    const once = [...gateway.statements];
    gateway.statements.length = 0;
    const answer = await gateway.ask(query, CHILD, school);
    expect([answer.text, gateway.statements.toSorted()]).toEqual([plain.text, once.toSorted()]);
  });

  it('of several persons stands under each one’s own name', async () => {
    const query = `query ($a: PersonId!, $b: PersonId!) {
      b: assess(matter: "CA-LIVE", subject: $b) { ...told } a: assess(matter: "CA-LIVE", subject: $a) { ...told }
      both: assessMany(matter: "CA-LIVE", of: [{ subject: $a }, { subject: $b }]) { ...told }
    } fragment told on Assessment { subject criteria { reason } results { code value } }`;
    const { data } = await gateway.ask(query, { a: beneficiary.id, b: people.tekunGrade1.id }, civil('CA-LIVE'));
    expect([data.a.subject, data.b.subject]).toEqual([beneficiary.id, people.tekunGrade1.id]);
    expect(data.a.criteria).not.toEqual(data.b.criteria);
    expect(data.both).toEqual([data.a, data.b]);
  });

  it('that is skipped reads nothing', async () => {
    const answer = await gateway.ask(assessChild('', 'outcome @skip(if: true) subject'), CHILD, school);
    expect(answer.data).toEqual({ assess: { subject: entrant.id } });
    gateway.statements.length = 0;
    const skipped = await gateway.ask(
      assessChild().replace(') { outcome', ') @skip(if: true) { outcome'),
      CHILD,
      school,
    );
    expect({ data: skipped.data, statements: gateway.statements }).toEqual({ data: {}, statements: [] });
  });

  it('of two persons under one name is no document', async () => {
    const query = `query ($a: PersonId!, $b: PersonId!, $first: Boolean!) {
      ... @include(if: $first) { x: assess(matter: "CA-LIVE", subject: $a) { outcome } }
      ... @skip(if: $first) { x: assess(matter: "CA-LIVE", subject: $b) { outcome } }
    }`;
    const answer = await gateway.ask(query, { a: beneficiary.id, b: pupil.id, first: true }, civil('CA-LIVE'));
    expect([answer.status, answer.errors?.[0]?.extensions['code']]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('what an assessment tells', () => {
  const everything = `subject outcome summary { zh en } on division { code zh } parameters { id source }
    criteria { code title { zh } basis outcome reason sentence { zh en } isWorthAskingAgain fallbacks { id text { zh } }
      facts { path coordinate item status reason statedBy holder { id } provenance { source retrievedAt within } } }
    results { code item { zh } unit value } advice { reason sentence { zh en } } fallbacks { id text { zh en } }`;

  it.each([
    ['EDU-G1', school, { subject: entrant, applicant: pupilFather }],
    ['RE-HS', hall, { subject: owner, unitNumber: owner.unitNumber }],
    ['CA-LIVE', civil('CA-LIVE'), { subject: beneficiary }],
    ['CA-REVIEW', civil('CA-REVIEW'), { subject: beneficiary }],
  ])(
    'of %s is nobody’s name and no number but the one that was asked about',
    async (matter, as, { subject, ...more }) => {
      const applicant = 'applicant' in more ? { applicant: more.applicant.id } : more;
      const query = ASSESS_MANY.replace('subject outcome', everything);
      const answer = await gateway.ask(query, { matter, of: [{ subject: subject.id, ...applicant }] }, as);
      const told = JSON.stringify(answer.data).replaceAll(subject.id, '');
      const named = Object.values(people).flatMap((person) =>
        [person.id, person.name, 'householdNumber' in person ? person.householdNumber : undefined].filter(
          (text) => text !== undefined && told.includes(text),
        ),
      );
      expect({ status: answer.status, named, log: gateway.log }).toEqual({ status: 200, named: [], log: [] });
    },
  );
});

/** The grants of the sandbox, as they are written. */
const grants = readdirSync(join(SANDBOX_POLICY, 'grants')).map(
  (file) =>
    parse(readFileSync(join(SANDBOX_POLICY, 'grants', file), 'utf8')) as {
      readonly consumer: string;
      readonly matter: string;
      readonly facts: readonly string[];
      readonly use?: 'READING' | 'ASSESSMENT';
    },
);
const onlyAssessed = (matter: string): readonly string[] => {
  const own = grants.filter((grant) => grant.matter === matter);
  const readable = new Set(own.filter(({ use }) => use !== 'ASSESSMENT').flatMap(({ facts }) => facts));
  return own.flatMap(({ facts }) => facts).filter((fact) => !readable.has(fact));
};
const officeOf = (matter: string): As =>
  matter.startsWith('EDU')
    ? { ...school, purpose: matter }
    : matter.startsWith('RE')
      ? { ...hall, purpose: matter }
      : civil(matter);

describe.each([...new Set(grants.map(({ matter }) => matter))])('facts that %s only assesses', (matter) => {
  it('stand in no schema that its consumer is given', async () => {
    const query = 'query ($matter: String!) { catalogue(matter: $matter) { sdl } }';
    const answer = await gateway.ask(query, { matter }, officeOf(matter));
    const schema = buildSchema(answer.data.catalogue.sdl);
    const shown = onlyAssessed(matter).filter((coordinate) => {
      const [typeName = '', fieldName = ''] = coordinate.split('.');
      const type = schema.getType(typeName);
      return isObjectType(type) && Object.hasOwn(type.getFields(), fieldName);
    });
    expect(shown).toEqual([]);
  });
});

describe('in production', () => {
  let production: TestGateway;
  beforeAll(async () => {
    production = await createTestGateway({
      config: { policy: SANDBOX_POLICY, mode: 'production' },
      hasConsole: false,
    });
  });
  afterAll(() => production[Symbol.asyncDispose]());

  const textOf = (id: string): string => readFileSync(join(SANDBOX_POLICY, 'documents', `${id}.graphql`), 'utf8');
  const many = { of: [{ subject: beneficiary.id }] };
  const person = { subject: beneficiary.id };
  const unit = { subject: owner.id, unitNumber: owner.unitNumber };

  it.each<readonly [string, string, As, object, string]>([
    ['its registered document', 'grade-one-assessment', school, CHILD, 'ANSWERED'],
    ['that of a hall', 'homestead-assessment', hall, unit, 'ANSWERED'],
    ['that of many', 'allowance-review-assessment', civil('CA-REVIEW'), many, 'ANSWERED'],
    ['that of a form', 'joint-form', civil('CA-JOINT'), person, 'ANSWERED'],
    [
      'one for another matter of its own',
      'grade-one-assessment',
      { ...school, purpose: 'EDU-TR' },
      CHILD,
      'DOCUMENT_NOT_TRUSTED',
    ],
    [
      'one under a form that has its matter',
      'living-allowance-assessment',
      civil('CA-JOINT'),
      person,
      'DOCUMENT_NOT_TRUSTED',
    ],
    ['another consumer’s', 'living-allowance-assessment', school, person, 'DOCUMENT_NOT_TRUSTED'],
  ])('a consumer asks by %s: %s', async (_whose, id, as, variables, expected) => {
    const body = JSON.stringify({ documentId: `sha256:${documentHash(textOf(id))}`, variables });
    expect(outcomeOf(await production.send(body, headersOf(as)))).toBe(expected);
    const asText = JSON.stringify({ query: textOf(id), variables });
    expect(outcomeOf(await production.send(asText, headersOf(as)))).toBe('DOCUMENT_NOT_TRUSTED');
  });
});
