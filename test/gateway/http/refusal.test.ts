import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { people } from '../../../adapters/sandbox/people.ts';
import { ERRORS, GatewayError, type Failure } from '../../../gateway/contracts/errors.ts';
import { likesGraphQLType, refuse, refuseWith } from '../../../gateway/http/refusal.ts';

const NUMBER = people.owner.id;

/** What is sent where an error is thrown before an operation begins. */
async function sentFor(error: unknown, headers: Readonly<Record<string, string>> = {}, payload = '{}') {
  const app = fastify({ bodyLimit: 100 });
  app.setErrorHandler(async (thrown, _request, reply) => refuse(reply, thrown));
  app.post('/', { onRequest: async () => thrower(error) }, async () => 'reached');
  const {
    statusCode,
    headers: sent,
    body,
  } = await app.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
  const { 'content-length': _length, date: _date, ...others } = sent;
  expect(body + JSON.stringify(sent)).not.toContain(NUMBER);
  return { status: statusCode, headers: others, body: JSON.parse(body) as unknown };
}

function thrower(error: unknown): never {
  throw error;
}

const COMMON = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-type': 'application/json; charset=utf-8',
  connection: 'keep-alive',
};

const errorsOf = (code: Failure['code'], detail: object = {}): unknown => ({
  errors: [{ message: ERRORS[code].message, extensions: { code, retryable: ERRORS[code].retryable, ...detail } }],
});

describe('a refusal', () => {
  it.each<readonly [Failure, number, object, object]>([
    [{ code: 'UNAUTHENTICATED', reason: 'MISSING' }, 401, { 'www-authenticate': 'Bearer realm="gateway"' }, {}],
    ...(['MALFORMED', 'EXPIRED', 'UNTRUSTED', 'UNKNOWN_CONSUMER'] as const).map(
      (reason): readonly [Failure, number, object, object] => [
        { code: 'UNAUTHENTICATED', reason },
        401,
        { 'www-authenticate': 'Bearer realm="gateway", error="invalid_token"' },
        {},
      ],
    ),
    [{ code: 'BAD_INPUT', input: NUMBER, reason: 'CASE' }, 400, {}, { reason: 'CASE' }],
    [{ code: 'OPERATION_TOO_LARGE', limit: 'at most 30 levels' }, 400, {}, { limit: 'at most 30 levels' }],
    [
      {
        code: 'PURPOSE_REFUSED',
        reason: 'FACTS_OUTSIDE',
        outside: [{ coordinate: 'A.b', predicates: ['A.isB'] }],
      },
      403,
      {},
      { reason: 'FACTS_OUTSIDE', outside: [{ coordinate: 'A.b', predicates: ['A.isB'] }] },
    ],
    [
      { code: 'RATE_LIMITED', limit: '60 requests a minute', retryAfterSeconds: 12.2 },
      429,
      { 'retry-after': '13' },
      { limit: '60 requests a minute' },
    ],
    [{ code: 'RATE_LIMITED', limit: 'x', retryAfterSeconds: 0 }, 429, { 'retry-after': '1' }, { limit: 'x' }],
    [
      { code: 'RATE_LIMITED', limit: 'x', retryAfterSeconds: 7, usedUp: 'officer' },
      429,
      { 'retry-after': '7', ratelimit: '"officer";r=0;t=7' },
      { limit: 'x' },
    ],
    [{ code: 'CHECK_UNAVAILABLE', what: NUMBER }, 503, {}, {}],
    [{ code: 'INTERNAL', what: NUMBER }, 500, {}, {}],
  ])('for %o', async (failure, status, headers, detail) => {
    expect(await sentFor(new GatewayError(failure, { cause: new Error(NUMBER) }))).toEqual({
      status,
      headers: { ...COMMON, ...headers },
      body: errorsOf(failure.code, detail),
    });
  });

  it.each([
    [new Error(NUMBER), 500],
    [Object.assign(new Error(NUMBER), { statusCode: 500 }), 500],
    [Object.assign(new Error(NUMBER), { statusCode: 302 }), 500],
    [Object.assign(new Error(NUMBER), { statusCode: NUMBER }), 500],
    [Object.assign(new Error(NUMBER), { statusCode: 415 }), 415],
    [Object.assign(new Error(NUMBER), { statusCode: 413 }), 413],
    [NUMBER, 500],
    [undefined, 500],
  ])('for another error says nothing of it (%#)', async (error, status) => {
    expect(await sentFor(error)).toEqual({
      status,
      headers: COMMON,
      body: status === 500 ? errorsOf('INTERNAL') : errorsOf('BAD_INPUT', { reason: 'BODY' }),
    });
  });

  it('has the media type that the client asks for', async () => {
    const { headers } = await sentFor(new GatewayError({ code: 'INTERNAL', what: '' }), {
      accept: 'application/graphql-response+json, application/json;q=0.9',
    });

    expect(headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });

  it.each([
    [{}, '{}', 'keep-alive'],
    [{}, `{"a":"${'x'.repeat(92)}"}`, 'keep-alive'],
    [{}, `{"a":"${'x'.repeat(93)}"}`, 'close'],
    [{ 'transfer-encoding': 'chunked' }, '{}', 'close'],
  ])(
    'ends the connection where a body would be drained that may be larger than the limit: %o %s',
    async (headers, body, connection) => {
      const sent = await sentFor(new GatewayError({ code: 'UNAUTHENTICATED', reason: 'MISSING' }), headers, body);

      expect(sent.headers.connection).toBe(connection);
    },
  );

  it('can be a status of HTTP alone', async () => {
    const app = fastify();
    app.get('/', async (_request, reply) => refuseWith(reply.header('allow', 'POST'), 405));

    const { statusCode, headers, body } = await app.inject('/');

    expect({ statusCode, allow: headers.allow, body: JSON.parse(body) as unknown }).toEqual({
      statusCode: 405,
      allow: 'POST',
      body: errorsOf('BAD_INPUT', { reason: 'BODY' }),
    });
  });
});

describe('the media type of GraphQL', () => {
  it.each([
    ['application/graphql-response+json', true],
    ['Application/GraphQL-Response+JSON;charset=utf-8', true],
    ['application/graphql-response+json, application/json', true],
    ['application/json;q=0.5, application/graphql-response+json;q=0.6', true],
    ['text/html, application/graphql-response+json;q=0.1', true],
    ['application/json, application/graphql-response+json', false],
    ['application/json, application/graphql-response+json;q=0.9', false],
    ['application/graphql-response+json;q=0', false],
    ['application/graphql-response+json;q=nonsense', false],
    ['application/graphql-response+jsonx', false],
    ['*/*', false],
    ['', false],
    [undefined, false],
    [','.repeat(10_000), false],
  ])('is not sent unless it is liked best: %s', (accept, expected) => {
    expect(likesGraphQLType(accept)).toBe(expected);
  });
});
