import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';
import { openRawConnection } from '../support/raw-connection.ts';
import type { MintOptions } from '../support/tokens.ts';
import { BAD_TOKENS, bearer, LONG, mint, stranger } from './bad-tokens.ts';

const { pupil } = people;

let gateway: TestGateway;
let address: string;

beforeAll(async () => {
  gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY } });
  address = await gateway.gateway.listen();
});

afterAll(() => gateway[Symbol.asyncDispose]());

const GOOD = {
  query: 'query ($id: PersonId!) { person(id: $id) { household { status } } }',
  variables: { id: pupil.id },
};

let cases = 0;

/** An answer as it came, without what is different every time. */
type Answer = {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Asks over a connection of its own. */
async function ask(
  authorization: readonly string[],
  { body = GOOD, path = '/graphql' }: { readonly body?: object; readonly path?: string } = {},
): Promise<Answer> {
  const url = new URL(path, address);
  const request = httpRequest(url, {
    agent: false,
    method: 'POST',
    // A list, so that a header can stand there twice.
    headers: [
      ['host', url.host],
      ['content-type', 'application/json'],
      ['x-purpose', 'EDU-G1'],
      ['x-case', `who-${(cases += 1)}`],
      ...authorization.map((value) => ['authorization', value]),
    ].flat(),
  });
  request.end(JSON.stringify(body));
  const [response] = await once(request, 'response');
  let text = '';
  for await (const part of response.setEncoding('utf8')) text += part;
  const written: readonly string[] = response.rawHeaders;
  const headers = written.flatMap((name, at) => {
    const key = name.toLowerCase();
    return at % 2 === 0 ? [[key, VARYING.has(key) ? '…' : written[at + 1]]] : [];
  });
  return { status: response.statusCode, headers: Object.fromEntries(headers), body: text };
}

/** Headers that differ from answer to answer. */
const VARYING: ReadonlySet<string> = new Set(['date', 'x-request-id', 'server-timing']);

const refusedWith = (challenge: string): Answer => ({
  status: 401,
  headers: {
    'cache-control': 'no-store',
    connection: 'close',
    'content-length': '118',
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    'content-type': 'application/json; charset=utf-8',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    date: '…',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    'server-timing': '…',
    'www-authenticate': challenge,
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
    'x-request-id': '…',
    'x-xss-protection': '0',
  },
  body: '{"errors":[{"message":"A valid access token is required.","extensions":{"code":"UNAUTHENTICATED","retryable":false}}]}',
});

const NO_TOKEN = refusedWith('Bearer realm="gateway"');
const BAD_TOKEN = refusedWith('Bearer realm="gateway", error="invalid_token"');

/** Nothing was read, and whatever was sent left no trace but a count. */
async function expectSilence(act: () => Promise<void>): Promise<void> {
  gateway.statements.length = 0;
  gateway.log.length = 0;
  await act();
  expect(gateway.statements).toEqual([]);
  expect(gateway.log).toEqual([]);
}

async function expectGoodTokenToWork(): Promise<void> {
  gateway.statements.length = 0;
  const answer = await ask([bearer()]);
  expect(answer).toMatchObject({ status: 200, body: '{"data":{"person":{"household":{"status":"FOUND"}}}}\n' });
  expect(gateway.statements).toEqual(['household.registration']);
}

describe('whoever has no valid token', () => {
  it.each(Object.entries(BAD_TOKENS))('is refused like all others: %s', async (_what, authorization) => {
    await expectSilence(async () => {
      expect(await ask(authorization)).toEqual(BAD_TOKEN);
    });
    await expectGoodTokenToWork();
  });

  it.each([
    ['no header', []],
    ['an empty header', ['']],
  ] as const)('is told that one is needed when there is none: %s', async (_what, authorization) => {
    await expectSilence(async () => {
      expect(await ask(authorization)).toEqual(NO_TOKEN);
    });
  });

  it('learns nothing from its body, whatever it asks', async () => {
    const bodies = [
      {},
      { query: '{ __schema { types { name } } }' },
      { query: '{ __typename }' },
      { query: 'not GraphQL' },
      { query: '{ catalogue { matters { code } } }' },
      { documentId: `sha256:${'0'.repeat(64)}` },
    ];
    await expectSilence(async () => {
      for (const body of bodies) {
        expect(await ask([], { body })).toEqual(NO_TOKEN);
        expect(await ask([bearer({ key: stranger })], { body })).toEqual(BAD_TOKEN);
      }
    });
  });

  it('is not recognised by a token in the address or in the body', async () => {
    const token = mint();
    await expectSilence(async () => {
      expect(await ask([], { path: `/graphql?access_token=${token}` })).toEqual(NO_TOKEN);
      expect(await ask([], { path: `/graphql?authorization=Bearer%20${token}` })).toEqual(NO_TOKEN);
      expect(await ask([], { body: { ...GOOD, access_token: token, authorization: `Bearer ${token}` } })).toEqual(
        NO_TOKEN,
      );
      expect(await ask([], { body: { ...GOOD, extensions: { authorization: `Bearer ${token}` } } })).toEqual(NO_TOKEN);
    });
  });

  it.each(['x-access-token', 'proxy-authorization', 'cookie', 'x-forwarded-authorization'])(
    'is not recognised by a token in %s',
    async (header) => {
      await expectSilence(async () => {
        const response = await fetch(new URL('/graphql', address), {
          method: 'POST',
          headers: { 'content-type': 'application/json', [header]: header === 'cookie' ? `token=${mint()}` : bearer() },
          body: JSON.stringify(GOOD),
        });
        expect([response.status, await response.text()]).toEqual([401, NO_TOKEN.body]);
      });
    },
  );

  it('is refused with the same body at a token of a megabyte, which is not read to its end', async () => {
    await expectSilence(async () => {
      const connection = await openRawConnection(Number(new URL(address).port));
      const huge = mint({ claims: { padding: 'geheim7'.repeat(120_000) } });
      expect(huge.length).toBeGreaterThan(1_048_576);
      connection.write(`POST /graphql HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${huge}\r\n\r\n`);

      const [head = '', body] = (await connection.closed).split('\r\n\r\n');
      expect(head.split('\r\n')).toEqual([
        'HTTP/1.1 401 Unauthorized',
        'connection: close',
        'www-authenticate: Bearer realm="gateway", error="invalid_token"',
        'content-type: application/json; charset=utf-8',
        'cache-control: no-store',
        'x-content-type-options: nosniff',
        'content-length: 118',
      ]);
      expect(body).toBe(BAD_TOKEN.body);
    });
    await expectGoodTokenToWork();
  });

  it('sees the page of the console, which needs no token and shows no data', async () => {
    await expectSilence(async () => {
      const page = await fetch(new URL('/graphql', address), { headers: { accept: 'text/html' } });

      // 503 where the page has not been built.
      expect([200, 503]).toContain(page.status);
      expect(page.headers.get('www-authenticate')).toBeNull();
    });
  });
});

describe('a valid token', () => {
  it.each<[string, MintOptions]>([
    ['without an officer, where none is needed', { officer: undefined }],
    ['signed with the other key', { alg: 'RS256' }],
    ['for several audiences', { audience: ['https://elsewhere.test', 'https://gateway.test'] }],
    ['within the tolerance of the clocks', { issuedInSeconds: 5, notBeforeInSeconds: 5 }],
    ['of the long type', { typ: 'application/at+jwt' }],
  ])('is accepted: %s', async (_what, options) => {
    expect(await ask([bearer(options)])).toMatchObject({ status: 200 });
  });

  it('is accepted when it has just 8 KiB', async () => {
    expect(await ask([`Bearer ${LONG}`])).toMatchObject({ status: 200 });
  });

  it('is accepted whatever the letters of its scheme', async () => {
    expect(await ask([`bEARER ${mint()}`])).toMatchObject({ status: 200 });
  });
});

it('what was refused stands in the log as counts of a minute, once that has passed', async () => {
  let now = new Date('2026-11-22T04:00:30.000Z');
  await using counted = await createTestGateway({ config: { policy: SANDBOX_POLICY }, clock: () => now });
  const send = (authorization: string) => counted.send(JSON.stringify(GOOD), { authorization });
  for (const authorization of ['', '', 'Basic x', bearer({ key: stranger }), bearer({ clientId: 'nobody' })]) {
    expect(await send(authorization)).toMatchObject({ status: 401 });
  }
  expect(counted.log).toEqual([]);

  now = new Date('2026-11-22T04:01:01.000Z');
  expect(await send('')).toMatchObject({ status: 401 });

  const line = { level: 'warn', event: 'token.refused', minute: '2026-11-22T04:00:00.000Z' };
  expect(counted.log).toEqual([
    { ...line, reason: 'MISSING', count: 2 },
    { ...line, reason: 'MALFORMED', count: 1 },
    { ...line, reason: 'UNTRUSTED', count: 1 },
    { ...line, reason: 'UNKNOWN_CONSUMER', count: 1 },
  ]);
});
