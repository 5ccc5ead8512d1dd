import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { createTestGateway, type TestAnswer, type TestGateway } from '../support/gateway.ts';
import { throwing } from '../support/sources.ts';

const { pupil, owner } = people;

/** A well-formed number that nobody has, and one whose check character is wrong. */
const NUMBER = owner.id;
const WRONG = `${owner.id.slice(0, 17)}${owner.id.endsWith('1') ? '2' : '1'}`;

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway();
});

beforeEach(() => {
  gateway.statements.length = 0;
  gateway.log.length = 0;
});

afterAll(() => gateway[Symbol.asyncDispose]());

function errorsOf(answer: TestAnswer): readonly unknown[] {
  return (answer.errors ?? []).map(({ message, extensions }) => ({ message, extensions }));
}

const badInput = (reason: string) => ({
  message: 'The request is not well formed.',
  extensions: { code: 'BAD_INPUT', retryable: false, reason },
});

/** Nothing was read, and what was sent stands nowhere. */
function expectSilence(answer: TestAnswer, ...sent: readonly string[]): void {
  for (const text of sent) {
    expect(answer.text).not.toContain(text);
    expect(JSON.stringify(answer.headers)).not.toContain(text);
    expect(JSON.stringify(gateway.log)).not.toContain(text);
  }
  expect(gateway.statements).toEqual([]);
}

describe('a value that is not well formed', () => {
  const onPerson = (field: string): string => `{ person(id: "${pupil.id}") { ${field} } }`;
  const entry = (field: string): string => onPerson(`household { record { entry { ${field} } } }`);

  const BAD = [
    ['PersonId', 'CHECK', `{ person(id: VALUE) { id } }`, WRONG],
    ['PersonId', 'FORMAT', `{ person(id: VALUE) { id } }`, '42062319650704997'],
    ['PersonId', 'LEGACY15', `{ person(id: VALUE) { id } }`, '420623650704997'],
    ['PersonId', 'REGION', `{ person(id: VALUE) { id } }`, '990623196507049974'],
    ['PersonId', 'DATE', `{ person(id: VALUE) { id } }`, '420623196513049974'],
    ['PersonId', 'FUTURE', `{ person(id: VALUE) { id } }`, '420623203507049974'],
    ['PersonId', 'SEQ', `{ person(id: VALUE) { id } }`, '420623196507040004'],
    ['[PersonId!]!', 'CHECK', `{ persons(ids: VALUE) { id } }`, [NUMBER, WRONG]],
    ['HouseholdNumber', 'FORMAT', `{ household(number: VALUE) { status } }`, '63022401A'],
    ['HouseholdNumber', 'LENGTH', `{ household(number: VALUE) { status } }`, '6302240170000'],
    ['RealEstateUnitNumber', 'FORMAT', `{ parcel(unitNumber: VALUE) { status } }`, '420684105210JC00123F0001000'],
    ['RealEstateUnitNumber', 'W_NOT_ZERO', `{ parcel(unitNumber: VALUE) { status } }`, '420684105210JC00123W00010001'],
    ['DivisionCode', 'LENGTH', onPerson('household { record { isRegisteredIn(division: VALUE) } }'), '63022'],
    ['Date', 'DATE', entry('isBornOnOrBefore(date: VALUE)'), '2018-02-30'],
    ['Month', 'FORMAT', onPerson('allowances { record { isDrawnIn(kind: LIVING, month: VALUE) } }'), '2026-13'],
  ] as const;

  it.each(BAD)('%s is refused with %s as a literal: %s', async (_type, reason, query, value) => {
    const answer = await gateway.ask(query.replace('VALUE', JSON.stringify(value)));

    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([badInput(reason)]);
    expect(answer.data).toBeUndefined();
    expectSilence(answer, ...[value].flat());
  });

  it.each(BAD)('%s is refused with %s as a variable: %s', async (type, reason, query, value) => {
    const declared = type.endsWith('!') ? type : `${type}!`;
    const answer = await gateway.ask(`query ($v: ${declared}) ${query.replace('VALUE', '$v')}`, { v: value });

    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([badInput(reason)]);
    expect(answer.data).toBeUndefined();
    expectSilence(answer, ...[value].flat());
  });

  it.each(BAD)('%s is refused with %s as a default value: %s', async (type, reason, query, value) => {
    const declared = type.endsWith('!') ? type : `${type}!`;
    const answer = await gateway.ask(
      `query ($v: ${declared} = ${JSON.stringify(value)}) ${query.replace('VALUE', '$v')}`,
    );

    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([badInput(reason)]);
    expectSilence(answer, ...[value].flat());
  });

  it.each(BAD.filter(([type]) => !type.startsWith('[')))(
    '%s is refused with TYPE when it is no text (%s): %s',
    async (type, _reason, query) => {
      for (const value of [420623196507, true, { number: 7 }]) {
        const answer = await gateway.ask(`query ($v: ${type}!) ${query.replace('VALUE', '$v')}`, { v: value });
        expect(answer.status).toBe(400);
        expect(errorsOf(answer)).toEqual([badInput('TYPE')]);
      }
      const literal = await gateway.ask(query.replace('VALUE', '420623196507049974'));
      expect(literal.status).toBe(400);
      expect(errorsOf(literal)).toEqual([badInput('TYPE')]);
      expectSilence(literal, '4206231965');
    },
  );

  it.each([
    ['that is missing', 'query ($id: PersonId!) { person(id: $id) { id } }', {}],
    ['that is null', 'query ($id: PersonId!) { person(id: $id) { id } }', { id: null }],
    ['that is null in a list', 'query ($ids: [PersonId!]!) { persons(ids: $ids) { id } }', { ids: [NUMBER, null] }],
    [
      'that is no number',
      `query ($n: Int!) { person(id: "${NUMBER}") { enrollment { record { gradeAtMost(grade: $n) } } } }`,
      { n: NUMBER },
    ],
    [
      'that is a number too large',
      `query ($n: Int!) { person(id: "${NUMBER}") { enrollment { record { gradeAtMost(grade: $n) } } } }`,
      { n: 420623196507049 },
    ],
    [
      'that is no value of the enum',
      `query ($k: AllowanceKind!) { person(id: "${NUMBER}") { allowances { record { isDrawnIn(kind: $k, month: "2026-01") } } } }`,
      { k: NUMBER },
    ],
    [
      'that is no truth value',
      `query ($b: Boolean!) { person(id: "${NUMBER}") { id @include(if: $b) } }`,
      { b: NUMBER },
    ],
  ] as const)('a variable %s is refused', async (_what, query, variables) => {
    const answer = await gateway.ask(query, variables);

    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([badInput('VARIABLES')]);
    expectSilence(answer, NUMBER, '4206231965');
  });

  it('a null in the place of a default value is refused', async () => {
    const answer = await gateway.ask(`query ($id: PersonId = "${NUMBER}") { person(id: $id) { id } }`, { id: null });

    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([badInput('VARIABLES')]);
    expectSilence(answer, NUMBER);
  });

  it('spellings that mean a number are taken for it', async () => {
    const wide = Array.from(pupil.id)
      .map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
      .join('');
    for (const spelling of [pupil.id.toLowerCase(), ` ${pupil.id} `, wide]) {
      const { data } = await gateway.ask('query ($id: PersonId!) { person(id: $id) { id household { status } } }', {
        id: spelling,
      });
      expect(data).toEqual({ person: { id: pupil.id, household: { status: 'FOUND' } } });
    }
  });
});

describe('a person’s number in a wrong place', () => {
  const id = `"${NUMBER}"`;

  it.each([
    ['as a field', `{ n${NUMBER} }`],
    ['as a field of a person', `{ person(id: ${id}) { n${NUMBER} } }`],
    ['as an alias of an unknown field', `{ n${NUMBER}: persona }`],
    [
      'as an argument of another type',
      `{ person(id: ${id}) { enrollment { record { gradeAtMost(grade: ${NUMBER}) } } } }`,
    ],
    [
      'as a text where a number belongs',
      `{ person(id: ${id}) { enrollment { record { gradeAtMost(grade: ${id}) } } } }`,
    ],
    [
      'as a value of an enum',
      `{ person(id: ${id}) { allowances { record { isDrawnIn(kind: n${NUMBER}, month: "2026-01") } } } }`,
    ],
    [
      'as a text where an enum belongs',
      `{ person(id: ${id}) { allowances { record { isDrawnIn(kind: ${id}, month: "2026-01") } } } }`,
    ],
    ['as the name of an argument', `{ person(n${NUMBER}: ${id}) { id } }`],
    ['as an unknown argument', `{ person(id: ${id}, n${NUMBER}: 1) { id } }`],
    ['as a variable that is not declared', `{ person(id: $n${NUMBER}) { id } }`],
    ['as a variable that is not used', `query ($n${NUMBER}: Int) { __typename }`],
    ['as a type', `query ($id: n${NUMBER}) { person(id: $id) { id } }`],
    ['as a fragment that is missing', `{ ...n${NUMBER} }`],
    ['as a fragment that is not used', `{ __typename } fragment n${NUMBER} on Query { __typename }`],
    ['as a directive', `{ __typename @n${NUMBER} }`],
    ['as an operation that comes twice', `query n${NUMBER} { __typename } query n${NUMBER} { __typename }`],
    ['where a field should stand', `{ person(id: ${id}) { ${NUMBER} } }`],
    ['as a text where a field should stand', `{ person(id: ${id}) { ${id} } }`],
    ['in a text that is not closed', `{ person(id: "${NUMBER}) { id } }`],
    ['in a number that is none', `{ person(id: ${NUMBER}a) { id } }`],
    [
      'in a long text',
      `{ person(id: ${id}) { enrollment { record { gradeAtMost(grade: "身份证 ${NUMBER} 请查") } } } }`,
    ],
    [
      'in a block text',
      `{ person(id: ${id}) { enrollment { record { gradeAtMost(grade: """a "b" ${NUMBER}""") } } } }`,
    ],
    [
      'in full width',
      `{ ${Array.from(NUMBER)
        .map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
        .join('')} }`,
    ],
    ['in a list', `{ person(id: [${id}, 7]) { id } }`],
    ['in an object', `{ person(id: { a: ${id}, n${NUMBER}: 1 }) { id } }`],
    ['alone', NUMBER],
    ['after an operation', `{ __typename } ${NUMBER}`],
  ])('%s is not repeated', async (_where, query) => {
    const answer = await gateway.ask(query);

    errorsOf(answer);
    expect(answer.status).toBe(400);
    expect(answer.errors?.length).toBeGreaterThan(0);
    expectSilence(answer, NUMBER, NUMBER.slice(6, 14), '４２０６２３１９６５');
  });

  it.each([
    ['operation name', { query: '{ __typename }', operationName: NUMBER }],
    ['operation name of another type', { query: '{ __typename }', operationName: { a: NUMBER } }],
    ['variables as a text', { query: '{ __typename }', variables: NUMBER }],
    ['variables as a list', { query: '{ __typename }', variables: [NUMBER] }],
    ['query of another type', { query: { person: NUMBER } }],
    ['extensions of another type', { query: '{ __typename }', extensions: NUMBER }],
    ['no query', { person: NUMBER }],
  ])('in %s is not repeated', async (_where, body) => {
    const answer = await gateway.send(JSON.stringify(body));

    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([badInput('BODY')]);
    expectSilence(answer, NUMBER);
  });

  it.each([
    ['a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: NUMBER } } }],
    ['the id of a document', { documentId: `sha256:${NUMBER}` }],
  ])('in %s is not repeated', async (_where, body) => {
    const answer = await gateway.send(JSON.stringify(body));

    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([badInput('DOCUMENT_ID')]);
    expectSilence(answer, NUMBER);
  });

  it('among variables that the operation does not have changes nothing', async () => {
    const answer = await gateway.ask('{ __typename }', { [`n${NUMBER}`]: NUMBER });

    expect({ status: answer.status, data: answer.data }).toEqual({ status: 200, data: { __typename: 'Query' } });
    expectSilence(answer, NUMBER);
  });
});

describe('an operation that does not fit the schema', () => {
  it('is answered with what helps to mend it, and with no name that was not asked for', async () => {
    const answer = await gateway.ask(`{ person(id: "${pupil.id}") { housebold { status } } }`);

    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([
      {
        message: 'Cannot query field "housebold" on type "Person".',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', retryable: false },
      },
    ]);
    expectSilence(answer, pupil.id);
  });

  it('is told where its syntax ends', async () => {
    const answer = await gateway.ask(`{ person(id: "${pupil.id}") { household { status }`);

    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([
      {
        message: 'Syntax Error: Expected Name, found <EOF>.',
        extensions: { code: 'GRAPHQL_PARSE_FAILED', retryable: false },
      },
    ]);
    expectSilence(answer, pupil.id);
  });

  it('is refused when it has more than 3,000 tokens', async () => {
    const ids = (count: number) => `{ persons(ids: [${Array(count).fill(`"${pupil.id}"`).join(' ')}]) { id } }`;
    const frame = 12;
    expect((await gateway.ask(ids(3_000 - frame))).text).toContain('at most 100 keys');
    const answer = await gateway.ask(ids(3_001 - frame));

    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([
      {
        message: 'Syntax Error: Document contains more that … tokens. Parsing aborted.',
        extensions: { code: 'GRAPHQL_PARSE_FAILED', retryable: false },
      },
    ]);
    expect(answer.text.length).toBeLessThan(500);
  });

  it('cannot change or subscribe to anything', async () => {
    for (const query of ['mutation { person }', 'subscription { person }']) {
      const answer = await gateway.ask(query);
      expect(answer.status).toBe(400);
      expect(answer.data).toBeUndefined();
    }
  });

  it('cannot ask twice in one request', async () => {
    const one = { query: '{ __typename }' };
    const answer = await gateway.send(JSON.stringify([one, one]));

    expect(answer.status).toBe(400);
    expect(errorsOf(answer)).toEqual([badInput('BODY')]);
  });
});

describe('a request that is not one', () => {
  it.each([
    ['is not JSON', `{ person(id: "${NUMBER}")`, { 'content-type': 'application/json' }, 400],
    ['is empty', '', { 'content-type': 'application/json' }, 400],
    ['is too large', JSON.stringify({ query: '{ __typename }', variables: { id: NUMBER.repeat(20_000) } }), {}, 413],
    [
      'is a plain text, as a foreign page could send it',
      JSON.stringify({ query: `{ person(id: "${NUMBER}") { id } }` }),
      { 'content-type': 'text/plain' },
      400,
    ],
    ['is a form', `query={person(id:"${NUMBER}"){id}}`, { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['is a form of parts', `--x\r\n${NUMBER}`, { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['is of no type', NUMBER, { 'content-type': '' }, 415],
    [
      'poisons a prototype',
      `{"query":"{ __typename }","__proto__":{"a":"${NUMBER}"}}`,
      { 'content-type': 'application/json' },
      400,
    ],
  ] as const)('because it %s is refused', async (_why, body, headers, status) => {
    const answer = await gateway.send(body, headers);

    expect(answer.status).toBe(status);
    expect(errorsOf(answer)).toEqual([badInput('BODY')]);
    expectSilence(answer, NUMBER);
    expect(answer.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/u);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('by GET is refused, since an address would stand in logs', async () => {
    const query = encodeURIComponent(`{ person(id: "${NUMBER}") { id } }`);
    for (const url of [`/graphql?query=${query}`, '/graphql']) {
      const response = await gateway.gateway.app.inject({
        method: 'GET',
        url,
        headers: { accept: 'application/json' },
      });
      expect({ status: response.statusCode, allow: response.headers['allow'] }).toEqual({ status: 405, allow: 'POST' });
      expect(response.body).not.toContain(NUMBER);
    }
    expect(gateway.statements).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'PATCH'] as const)('by %s finds nothing', async (method) => {
    const response = await gateway.gateway.app.inject({ method, url: '/graphql', payload: {} });

    expect(response.statusCode).toBeGreaterThanOrEqual(404);
    expect(response.statusCode).toBeLessThanOrEqual(405);
  });

  it('at another address finds nothing, and the address is not repeated', async () => {
    const response = await gateway.gateway.app.inject({ method: 'GET', url: `/person/${NUMBER}` });

    expect({ status: response.statusCode, body: response.json() }).toEqual({
      status: 404,
      body: { error: 'There is nothing at this address.' },
    });
    expect(JSON.stringify(response.headers)).not.toContain(NUMBER);
  });
});

describe('every answer', () => {
  it('has a number of its own, its duration, and is kept nowhere', async () => {
    const [one, other] = [await gateway.ask('{ __typename }'), await gateway.ask('{ __typename }')];

    for (const { headers } of [one, other]) {
      expect(headers).toMatchObject({
        'x-request-id': expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u),
        'server-timing': expect.stringMatching(/^total;dur=\d+\.\d$/u),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
    }
    expect(one.headers['x-request-id']).not.toBe(other.headers['x-request-id']);
  });

  it('does not take its number from the caller', async () => {
    const { headers } = await gateway.send(JSON.stringify({ query: '{ __typename }' }), {
      'x-request-id': NUMBER,
      'request-id': NUMBER,
    });

    expect(JSON.stringify(headers)).not.toContain(NUMBER);
  });
});

describe('an error that nobody expected', () => {
  const secret = `password of ${NUMBER}`;

  it('is INTERNAL, without a word of its text, and is logged with its place only', async () => {
    await using broken = await createTestGateway({
      wrap: { household: throwing(new TypeError(secret, { cause: new Error(secret) })) },
    });

    const answer = await broken.ask(`{ person(id: "${pupil.id}") { household { status } enrollment { status } } }`);

    expect(errorsOf(answer)).toEqual([
      { message: 'The gateway failed.', extensions: { code: 'INTERNAL', retryable: false } },
    ]);
    expect(answer.text).not.toContain('password');
    expect(broken.log.map(({ level, event }) => ({ level, event }))).toEqual([
      { level: 'error', event: 'internal error' },
    ]);
    expect(JSON.stringify(broken.log)).toContain('TypeError');
    expect(JSON.stringify(broken.log)).not.toContain('password');
    expect(JSON.stringify(broken.log)).not.toContain(NUMBER);
  });

  it.each([
    ['a text', secret],
    ['nothing', undefined],
    ['an object', { secret }],
  ])('is INTERNAL also when it is %s', async (_what, thrown) => {
    await using broken = await createTestGateway({ wrap: { household: throwing(thrown) } });

    const answer = await broken.ask(`{ person(id: "${pupil.id}") { household { status } } }`);

    expect(errorsOf(answer)).toEqual([
      { message: 'The gateway failed.', extensions: { code: 'INTERNAL', retryable: false } },
    ]);
    expect(answer.text).not.toContain('password');
    expect(JSON.stringify(broken.log)).not.toContain('password');
  });
});

describe('the state of the gateway', () => {
  const get = (of: TestGateway, url: string) => of.gateway.app.inject({ method: 'GET', url });
  const sources = { disability: 'UP', enrollment: 'UP', household: 'UP', 'real-estate': 'UP' };

  it('is alive', async () => {
    const response = await get(gateway, '/livez');

    expect({ status: response.statusCode, body: response.json() }).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('is ready, with the state of each source', async () => {
    const response = await get(gateway, '/readyz');

    expect({ status: response.statusCode, body: response.json() }).toMatchObject({
      status: 200,
      body: { status: 'ready', sources },
    });
  });

  it('asks each source once for all who want to know at the same time', async () => {
    await using own = await createTestGateway();

    const answers = await Promise.all(Array.from({ length: 50 }, () => get(own, '/readyz')));

    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(own.statements.toSorted()).toEqual(Object.keys(sources).map((id) => `${id}.ready`));
  });

  it('is ready while one source is down, and says which', async () => {
    await using half = await createTestGateway({
      configs: { household: { connection: { host: '127.0.0.1', port: 1 } } },
    });

    const response = await get(half, '/readyz');

    expect({ status: response.statusCode, body: response.json() }).toMatchObject({
      status: 200,
      body: { status: 'ready', sources: { ...sources, household: 'DOWN' } },
    });
  });
});
