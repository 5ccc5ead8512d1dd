import Fastify, { type InjectOptions, type LightMyRequestResponse } from 'fastify';
import { describe, expect, it } from 'vitest';
import { registerTokenRoute } from '../../../gateway/console/token-route.ts';

const clients = [{ id: 'school', name: 'School', matters: ['EDU-G1'] }];

type Asked = { readonly answer: LightMyRequestResponse; readonly asked: readonly unknown[] };

/** One request, and what the issuer was asked for it. */
async function post(options: InjectOptions, fails = false): Promise<Asked> {
  await using app = Fastify();
  const asked: unknown[] = [];
  registerTokenRoute(app, {
    clients,
    tokenFor: async (client, officer) => {
      asked.push([client, officer]);
      if (fails) throw new Error('s3cret');
      return { token: 'header.payload.signature', expiresInSeconds: 3_600 };
    },
  });
  return { answer: await app.inject({ url: '/console/token', method: 'POST', ...options }), asked };
}

const JSON_HEADERS = { 'content-type': 'application/json' };

const refusal = {
  errors: [
    {
      message: 'The request is not well formed.',
      extensions: { code: 'BAD_INPUT', retryable: false, reason: 'BODY' },
    },
  ],
};

describe("the address of the console's tokens", () => {
  it.each([
    [{ client: 'school' }, undefined],
    [{ client: 'school', officer: 'desk-01' }, 'desk-01'],
  ])('gives a token that nobody keeps: %j', async (payload, officer) => {
    const { answer, asked } = await post({ payload });

    expect([answer.statusCode, answer.json(), answer.headers['cache-control']]).toEqual([
      200,
      { token: 'header.payload.signature', expiresInSeconds: 3_600 },
      'no-store',
    ]);
    expect(asked).toEqual([['school', officer]]);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no client', '{}'],
    ['a client that is no text', '{"client":{"$ne":""}}'],
    ['an empty client', '{"client":""}'],
    ['an officer that is not well formed', '{"client":"school","officer":"desk 01"}'],
    ['two officers', '{"client":"school","officer":["a","b"]}'],
    ['something beside', '{"client":"school","scope":"all"}'],
    ['a key that would change all objects', '{"client":"school","__proto__":{"x":1}}'],
  ])('refuses %s, and asks no issuer', async (_what, payload) => {
    const { answer, asked } = await post({ headers: JSON_HEADERS, payload });

    expect([answer.statusCode, answer.json(), answer.headers['cache-control']]).toEqual([400, refusal, 'no-store']);
    expect(asked).toEqual([]);
  });

  it.each(['nobody', '__proto__', 'School'])('has no client %s', async (client) => {
    const { answer, asked } = await post({ payload: { client } });
    expect([answer.statusCode, answer.json(), asked]).toEqual([404, refusal, []]);
  });

  it.each([
    ['text/plain', '{"client":"school"}'],
    ['application/x-www-form-urlencoded', 'client=school'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/jsonp', '{"client":"school"}'],
    [undefined, '{"client":"school"}'],
  ])('takes no other type than JSON, which pages elsewhere cannot send: %s', async (type, payload) => {
    const headers = type === undefined ? {} : { 'content-type': type };
    const { answer, asked } = await post({ headers, payload });
    expect([answer.statusCode, answer.json(), answer.headers['cache-control'], asked]).toEqual([
      415,
      refusal,
      'no-store',
      [],
    ]);
  });

  it('takes JSON with a parameter', async () => {
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect((await post({ headers, payload: '{"client":"school"}' })).answer.statusCode).toBe(200);
  });

  it.each([
    ['cross-site', 403],
    ['same-site', 403],
    ['none', 403],
    ['same-origin', 200],
  ])('answers a browser for its own page only: %s', async (site, status) => {
    const { answer, asked } = await post({ headers: { 'sec-fetch-site': site }, payload: { client: 'school' } });
    expect([answer.statusCode, asked.length]).toEqual([status, status === 200 ? 1 : 0]);
  });

  it('reads no large body', async () => {
    const { answer, asked } = await post({ payload: { client: 'school', officer: 'x'.repeat(5_000) } });
    expect([answer.statusCode, answer.json(), asked]).toEqual([413, refusal, []]);
  });

  it('says that there is no token now, and nothing of why', async () => {
    const { answer } = await post({ payload: { client: 'school' } }, true);
    expect([answer.statusCode, answer.json(), answer.headers['cache-control']]).toEqual([
      503,
      {
        errors: [
          {
            message: 'The request could not be checked.',
            extensions: { code: 'CHECK_UNAVAILABLE', retryable: true },
          },
        ],
      },
      'no-store',
    ]);
  });

  it('is asked by POST only', async () => {
    expect((await post({ method: 'GET' })).answer.statusCode).toBe(404);
  });
});
