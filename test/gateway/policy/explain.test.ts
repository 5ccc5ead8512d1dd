import { getOperationAST, graphql, parse, type GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { people } from '../../../adapters/sandbox/people.ts';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import { costOf } from '../../../gateway/policy/cost.ts';
import { explain, explanationOrThrow, type Explained, type ExplainOptions } from '../../../gateway/policy/explain.ts';
import { documentHash } from '../../../gateway/policy/document-hash.ts';
import { composed, composedFacts, departments } from '../../support/facts.ts';

import { grantOf, hall, matterOf, policyOf, school, TODAY } from './made-up-policy.ts';

const GRADE_ONE = { zh: '小学一年级入学', en: 'Grade 1 entry' };

const policy = {
  ...policyOf(),
  matters: [matterOf('EDU-G1', GRADE_ONE), matterOf('EDU-TR'), matterOf('RE-HS')],
  grants: [
    grantOf({
      id: 'household-2026',
      facts: ['Person.household', 'HouseholdRegistration.isRegisteredIn', 'HouseholdEntry.isAtLeastAge'],
      within: ['6301'],
    }),
    grantOf({ id: 'household-more', facts: ['HouseholdRegistration.isRegisteredIn'], until: '2027-12-31' }),
    grantOf({ id: 'household-entry', facts: ['HouseholdRegistration.entry'] }),
    grantOf({ id: 'not-theirs', matter: 'RE-HS', facts: ['Person.household', 'HouseholdRegistration.entry'] }),
    grantOf({ id: 'enrollment-2025', facts: ['Person.enrollment'], until: '2025-12-31' }),
  ],
};

const ENTRY = `query GradeOne($id: PersonId!) {
  person(id: $id) {
    id
    household { status record { isRegisteredIn(division: "630102") entry { isAtLeastAge(years: 6, on: "2026-08-31") } } }
  }
}`;

const asked = (text: string, more: Partial<ExplainOptions> = {}): Explained =>
  explain({
    text,
    operationName: undefined,
    matter: 'EDU-G1',
    consumer: school,
    policy,
    schema: composed,
    index: composedFacts,
    departments,
    today: TODAY,
    hashOf: documentHash,
    factsAssessed: () => [],
    ...more,
  });

const explanationOf = (text: string, more: Partial<ExplainOptions> = {}) => explanationOrThrow(asked(text, more));

describe('an explanation', () => {
  it('says everything about an operation that is permitted', () => {
    const holder = { id: 'household', ...departments.find(({ id }) => id === 'household')?.title };
    const common = { holder, sharing: 'CONDITIONAL', isGranted: true, predicates: [] };
    const first = {
      id: 'household-2026',
      legalBasis: '法律依据 household-2026',
      use: 'READING',
      from: '2026-01-01',
      until: '2026-12-31',
      within: ['6301'],
    };
    const more = {
      ...first,
      id: 'household-more',
      legalBasis: '法律依据 household-more',
      until: '2027-12-31',
      within: null,
    };

    expect(explanationOf(ENTRY)).toEqual({
      operationName: 'GradeOne',
      departments: [holder],
      facts: [
        {
          ...common,
          coordinate: 'HouseholdEntry.isAtLeastAge',
          item: '是否年满指定年龄',
          sensitivity: 'P1',
          grants: [first],
        },
        {
          ...common,
          coordinate: 'HouseholdRegistration.entry',
          item: '本人户口登记',
          sensitivity: 'P2',
          grants: [{ ...more, id: 'household-entry', legalBasis: '法律依据 household-entry', until: '2026-12-31' }],
        },
        {
          ...common,
          coordinate: 'HouseholdRegistration.isRegisteredIn',
          item: '户籍是否在指定区划内',
          sensitivity: 'P1',
          grants: [first, more],
        },
        { ...common, coordinate: 'Person.household', item: '户籍登记情况', sensitivity: 'P1', grants: [first] },
      ],
      matter: 'EDU-G1',
      legalBasis: '法律依据 EDU-G1',
      isPermitted: true,
      reason: null,
      estimatedCost: 17,
      sha256: documentHash(ENTRY),
      disclosure: {
        zh: '测试教育局为办理“小学一年级入学”查询了您的：户籍登记情况、户籍是否在指定区划内、本人户口登记、是否年满指定年龄。',
        en: 'Test Education Bureau asked, for “Grade 1 entry”, about your: household; household registration: is registered in; household registration: entry; household entry: is at least age.',
      },
    });
  });

  it('says which fact is outside, and what says less and is granted', () => {
    const text = ENTRY.replace('isRegisteredIn(division: "630102")', 'divisionCode');
    const outcome = asked(text);

    expect(outcome).toMatchObject({
      kind: 'explained',
      explanation: { isPermitted: false, reason: 'FACTS_OUTSIDE' },
      outside: [
        {
          coordinate: 'HouseholdRegistration.divisionCode',
          predicates: ['HouseholdRegistration.isRegisteredIn'],
        },
      ],
    });
    expect(explanationOf(text).facts.filter(({ isGranted }) => !isGranted)).toMatchObject([
      {
        coordinate: 'HouseholdRegistration.divisionCode',
        grants: [],
        predicates: ['HouseholdRegistration.isRegisteredIn'],
      },
    ]);
  });

  it.each([
    ['without a matter', { matter: undefined }, { matter: null, legalBasis: null, reason: 'PURPOSE_MISSING' }],
    ['for an unknown matter', { matter: 'NO-SUCH' }, { matter: null, legalBasis: null, reason: 'PURPOSE_UNKNOWN' }],
    [
      'for a matter of others',
      { matter: 'RE-HS' },
      { matter: 'RE-HS', legalBasis: '法律依据 RE-HS', reason: 'PURPOSE_NOT_REGISTERED' },
    ],
    ['to another organisation', { consumer: hall }, { matter: 'EDU-G1', reason: 'FACTS_OUTSIDE' }],
    [
      'after the grant has ended',
      { today: grantOf({ facts: [], from: '2028-01-01' }).from },
      { reason: 'FACTS_OUTSIDE' },
    ],
  ] as const)('refuses %s as the decision would, and shows no grant', (_how, more, expected) => {
    const explanation = explanationOf(ENTRY, more);

    expect(explanation).toMatchObject({ isPermitted: false, ...expected });
    expect(explanation.facts.flatMap(({ grants }) => grants)).toEqual([]);
    expect(explanation.departments.map(({ id }) => id)).toEqual(['household']);
  });

  it('names no matter to the person concerned where none is known', () => {
    expect(
      explanationOf('query ($id: PersonId!) { person(id: $id) { household { status } } }', { matter: undefined })
        .disclosure,
    ).toEqual({
      zh: '测试教育局查询了您的：户籍登记情况。',
      en: 'Test Education Bureau asked about your: household.',
    });
  });

  it('leaves officer and case to the request', () => {
    expect(explanationOf(ENTRY, { consumer: { ...school, needsOfficer: true } })).toMatchObject({ isPermitted: true });
  });

  it('permits what touches nobody without a matter, and has no line for anybody', () => {
    expect(explanationOf('query ($id: PersonId!) { person(id: $id) { id } }', { matter: undefined })).toEqual({
      operationName: null,
      departments: [],
      facts: [],
      matter: null,
      legalBasis: null,
      isPermitted: true,
      reason: null,
      estimatedCost: 2,
      sha256: documentHash('query ($id: PersonId!) { person(id: $id) { id } }'),
      disclosure: null,
    });
  });

  it('judges all operations of a document, and takes name and cost of the one that is chosen', () => {
    const text = `${ENTRY} query Other($id: PersonId!) { person(id: $id) { enrollment { record { grade } } } }`;
    const other = explanationOf(text, { operationName: 'Other' });

    expect(other).toMatchObject({ operationName: 'Other', isPermitted: false, estimatedCost: 13 });
    expect(other.departments.map(({ id }) => id)).toEqual(['household', 'enrollment']);
    expect(explanationOf(text, { operationName: 'GradeOne' })).toMatchObject({
      operationName: 'GradeOne',
      isPermitted: false,
    });
  });

  it('has the form of the schema’s `Explanation`', async () => {
    const document = parse(
      '{ explain(document: "x") { operationName departments { id zh en } facts { coordinate item holder { id zh en } sensitivity sharing isGranted grants { id legalBasis use from until within } predicates } matter legalBasis isPermitted reason estimatedCost sha256 disclosure { zh en } } }',
    );
    const explanation = explanationOf(ENTRY);
    const { data, errors } = await graphql({
      schema: composed,
      source: document.loc?.source ?? '',
      rootValue: {},
      fieldResolver: (source: Record<string, unknown>, _args, _context, { fieldName }) =>
        fieldName === 'explain' ? explanation : source[fieldName],
    });

    expect(errors).toBe(undefined);
    expect(JSON.parse(JSON.stringify(data?.['explain']))).toEqual(explanation);
  });

  it('costs what the limit counts', () => {
    const document = parse(ENTRY);
    const operation = getOperationAST(document);

    expect(operation && costOf(composed, document, operation)).toBe(explanationOf(ENTRY).estimatedCost);
  });
});

describe('a text that cannot be explained', () => {
  const badInput = { code: 'BAD_INPUT', reason: 'BODY' };

  it.each([
    ['no GraphQL', '{ person(', [{ line: 1, column: 10 }], 'document'],
    [
      'unknown fields',
      '{\n  gone\n  person { away }\n}',
      [
        { line: 2, column: 3 },
        { line: 3, column: 12 },
        { line: 3, column: 3 },
      ],
      'document',
    ],
    ['an unused fragment', `${ENTRY} fragment f on Person { id }`, [{ line: 6, column: 3 }], 'document'],
    ['two operations and no choice', 'query A { __typename } query B { __typename }', [], 'operationName'],
    ['no operation', 'fragment f on Query { __typename }', [], 'document'],
  ])('has %s, and says where', (_what, text, places, input) => {
    const outcome = asked(text);

    expect(outcome).toMatchObject({ kind: 'unusable', failure: { ...badInput, input } });
    const problems = outcome.kind === 'unusable' ? outcome.problems : [];
    expect(problems.slice(0, places.length)).toEqual(
      places.map((place) => ({ ...place, sentence: 'does not fit the language or the schema' })),
    );
  });

  it('names an operation that it does not have', () => {
    expect(asked(ENTRY, { operationName: 'Other' })).toEqual({
      kind: 'unusable',
      failure: { ...badInput, input: 'operationName' },
      problems: [],
    });
  });

  it.each([
    [
      'aliases',
      `{ ${Array.from({ length: 201 }, (_none, at) => `a${at}: __typename`).join(' ')} }`,
      'at most 200 aliases',
    ],
    ['brackets', `{ a(b: ${'['.repeat(2_000)}`, 'at most 50 brackets inside each other'],
    [
      'persons below each other',
      `query ($id: PersonId!) { person(id: $id) ${'{ household { record { members { person '.repeat(5)} { id } ${'} } } }'.repeat(5)} }`,
      'at most 4 persons below each other',
    ],
    [
      'fields in its answer',
      `{ persons(ids: [${Array.from({ length: 100 }, () => `"${people.pupil.id}"`).join(', ')}]) ${'{ household { record { members { name person '.repeat(3)} { household { record { members { name sex { code zh en } birthDate } } } } ${'} } } }'.repeat(3)} }`,
      'a cost of at most 300,000',
    ],
  ])('asks for too many %s', (_what, text, limit) => {
    expect(asked(text)).toEqual({ kind: 'unusable', failure: { code: 'OPERATION_TOO_LARGE', limit }, problems: [] });
  });

  it('repeats nothing of what was written', () => {
    const secret = 'Secret王小明';
    const texts = [
      `{ person(id: "${secret}") { id } }`,
      `{ ${secret} }`,
      `{ Secret }`,
      `{ person(Secret: 1) { id } }`,
      `{ ...Secret }`,
      `query ($Secret: Int) { __typename }`,
    ];

    for (const text of texts) {
      const outcome = asked(text);
      expect([text, outcome.kind]).toEqual([text, 'unusable']);
      expect(JSON.stringify(outcome)).not.toMatch(/Secret|王/u);
    }
  });

  it('has a value that is refused, and says why and not which', () => {
    expect(asked('{ person(id: "123") { id } }')).toEqual({
      kind: 'unusable',
      failure: { ...badInput, input: 'document' },
      problems: [{ line: undefined, column: undefined, sentence: 'a value is refused: personId FORMAT' }],
    });
  });

  it('is described in the words that it is given', () => {
    const sentenceOf = ({ message }: GraphQLError) => message.split(' ').length.toString();

    expect(asked('{ gone }', { sentenceOf })).toMatchObject({ problems: [{ line: 1, column: 3, sentence: '7' }] });
  });

  it('becomes an error for callers', () => {
    expect(() => explanationOrThrow(asked('{'))).toThrow(GatewayError);
    expect(() => explanationOrThrow(asked('{'))).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining(badInput) }),
    );
  });
});
