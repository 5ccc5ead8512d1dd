import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SANDBOX_CLIENTS } from '../../../../adapters/sandbox/issuer/clients.ts';
import { issuerFolder, openSandboxIssuer, type SandboxIssuer } from '../../../../adapters/sandbox/issuer/issuer.ts';
import { requestToken } from '../../../../adapters/sandbox/issuer/request-token.ts';
import { readClientSecret } from '../../../../adapters/sandbox/issuer/stored-secrets.ts';

const AUDIENCE = 'https://gateway.example/graphql';

let directory: string;
let issuer: SandboxIssuer;
const errors: unknown[] = [];
const open = (at = directory, port = 0): Promise<SandboxIssuer> =>
  openSandboxIssuer({
    listen: { host: '127.0.0.1', port },
    directory: at,
    audience: AUDIENCE,
    onError: (error) => errors.push(error),
  });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'issuer-'));
  issuer = await open();
});

afterAll(async () => {
  await issuer.close();
  await rm(directory, { recursive: true });
});

const secretOf = async (client: string): Promise<string> =>
  (await readClientSecret(issuerFolder(directory), client)) ?? '';

type Sent = { readonly status: number; readonly headers: Headers; readonly body: Readonly<Record<string, unknown>> };

/** One token request as a client of any make would send it. */
async function send(
  parameters: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  const entries = Array.isArray(parameters) ? parameters : Object.entries(parameters);
  const response = await fetch(`${issuer.issuer}/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(entries.map(([name, value]) => [name, value])),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Sent['body'] };
}

const basic = (client: string, secret: string): { readonly authorization: string } => ({
  authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`,
});

const asClient = async (client: string) => basic(client, await secretOf(client));

const GRANT = { grant_type: 'client_credentials' };

/** A key set that asks every time: a verifier that has just started. */
const verify = (token: string, from = issuer) =>
  jwtVerify(token, createRemoteJWKSet(from.keysUrl), { issuer: from.issuer, audience: AUDIENCE, typ: 'at+jwt' });

describe('a token of the sandbox', () => {
  it.each([
    ['xining-education', undefined],
    ['yicheng-real-estate', 'desk-01'],
    ['changshu-civil-affairs', 'desk-02'],
    ['auditor', 'audit-01'],
  ])('for %s is an access token as RFC 9068 has it, with officer %s', async (client, officer) => {
    const { status, headers, body } = await send(GRANT, await asClient(client));

    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({ access_token: expect.any(String), expires_in: 3_600, token_type: 'Bearer' });
    const { protectedHeader, payload } = await verify(String(body['access_token']));
    expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: expect.stringMatching(/^[\w-]{43}$/u) });
    expect(payload).toEqual({
      iss: issuer.issuer,
      aud: AUDIENCE,
      sub: client,
      client_id: client,
      jti: expect.stringMatching(/^[\w-]{20,}$/u),
      iat: expect.any(Number),
      exp: (payload.iat ?? 0) + 3_600,
      ...(officer !== undefined && { officer }),
    });
  });

  it('is there for every client, and for no other', () => {
    expect(SANDBOX_CLIENTS.map(({ id }) => id)).toEqual([
      'xining-education',
      'yicheng-real-estate',
      'changshu-civil-affairs',
      'auditor',
    ]);
  });

  it.each(['desk-07', 'A.b_c:d@e-9', 'x'.repeat(64)])(
    'names the officer that the request names: %s',
    async (officer) => {
      const { body } = await send({ ...GRANT, officer }, await asClient('yicheng-real-estate'));
      expect((await verify(String(body['access_token']))).payload['officer']).toBe(officer);
    },
  );

  it.each(['desk 07', '张三', 'x'.repeat(65), '"><script>', 'desk-07\n'])(
    'is not given for an officer that is not well formed: %s',
    async (officer) => {
      const { status, body } = await send({ ...GRANT, officer }, await asClient('yicheng-real-estate'));
      expect([status, body['error']]).toEqual([400, 'invalid_request']);
      expect(JSON.stringify(body)).not.toContain(officer);
    },
  );

  it('is not given for two officers at once', async () => {
    const { status } = await send(
      [...Object.entries(GRANT), ['officer', 'desk-07'], ['officer', 'desk-08']],
      await asClient('yicheng-real-estate'),
    );
    expect(status).toBe(400);
  });

  it('cannot be made to say something else than the issuer says', async () => {
    const { body } = await send(
      { ...GRANT, sub: 'auditor', aud: 'https://other.example/', scope: 'all', client_name: 'x', iss: 'x', exp: '1' },
      await asClient('xining-education'),
    );
    const { payload } = await verify(String(body['access_token']));
    expect(Object.keys(payload).toSorted()).toEqual(['aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'sub']);
    expect(payload).toMatchObject({ sub: 'xining-education', aud: AUDIENCE });
  });

  it('is for the gateway only: another resource is refused', async () => {
    const headers = await asClient('auditor');
    const other = await send({ ...GRANT, resource: 'https://other.example/' }, headers);
    expect([other.status, other.body['error']]).toEqual([400, 'invalid_target']);
    expect((await send({ ...GRANT, resource: AUDIENCE }, headers)).status).toBe(200);
  });
});

describe('who gets no token', () => {
  it.each([
    ['a wrong secret', basic('xining-education', 'x'.repeat(43))],
    ['a client that there is not', basic('nobody', 'x'.repeat(43))],
    ['the name of a property of every object', basic('__proto__', 'x'.repeat(43))],
  ])('%s: 401, and no word about which of the two is wrong', async (_what, headers) => {
    const { status, body } = await send(GRANT, headers);
    expect([status, body]).toEqual([
      401,
      { error: 'invalid_client', error_description: 'client authentication failed' },
    ]);
  });

  it('a client with the secret of another one', async () => {
    expect((await send(GRANT, basic('auditor', await secretOf('xining-education')))).status).toBe(401);
  });

  it('a client that says no secret, or says it in the body', async () => {
    const inBody = { ...GRANT, client_id: 'auditor', client_secret: await secretOf('auditor') };
    expect((await send({ ...GRANT, client_id: 'auditor' })).status).toBe(401);
    expect((await send(inBody)).status).toBe(401);
  });

  it.each([
    'authorization_code',
    'refresh_token',
    'password',
    'implicit',
    'urn:ietf:params:oauth:grant-type:device_code',
    'urn:openid:params:grant-type:ciba',
  ])('whoever asks for the grant %s', async (grant_type) => {
    const { status, body } = await send({ grant_type, code: 'x', device_code: 'x' }, await asClient('auditor'));
    expect([status, body['error']]).toEqual([400, 'unsupported_grant_type']);
  });

  it('a page of another origin, even with a secret', async () => {
    const headers = { ...(await asClient('auditor')), origin: 'https://other.example' };
    const { status, headers: answered } = await send(GRANT, headers);
    expect([status, answered.get('access-control-allow-origin')]).toEqual([400, null]);
  });

  it('a browser gets JSON too, and no page', async () => {
    const { headers } = await send({ grant_type: 'password' }, { ...(await asClient('auditor')), accept: 'text/html' });
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });
});

describe('the addresses of the issuer', () => {
  it('says in its metadata what it does, at its own address whatever Host the caller wrote', async () => {
    const asked = await rawRequest('GET /.well-known/openid-configuration HTTP/1.1\r\nHost: evil.example\r\n');
    const metadata = JSON.parse(asked.slice(asked.indexOf('{'))) as Record<string, unknown>;
    expect(metadata).toMatchObject({
      issuer: issuer.issuer,
      token_endpoint: `${issuer.issuer}/token`,
      jwks_uri: `${issuer.issuer}/jwks`,
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic'],
    });
    expect(Object.keys(metadata).filter((name) => name.endsWith('_endpoint'))).toEqual(['token_endpoint']);
  });

  it('publishes public keys only', async () => {
    const { keys } = (await (await fetch(issuer.keysUrl)).json()) as { readonly keys: readonly object[] };
    expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']]);
  });

  it.each([
    '/',
    '/auth',
    '/me',
    '/reg',
    '/token/introspection',
    '/token/revocation',
    '/request',
    '/device',
    '/session/end',
  ])('has nothing at %s, where such servers have something', async (path) => {
    const answers = await Promise.all(
      (['GET', 'POST'] as const).map(async (method) => (await fetch(issuer.issuer + path, { method })).status),
    );
    expect(answers).toEqual([404, 404]);
  });

  it.each([
    ['GET', '/token', 'POST'],
    ['OPTIONS', '/token', 'POST'],
    ['POST', '/jwks', 'GET'],
    ['DELETE', '/.well-known/openid-configuration', 'GET'],
  ])('refuses %s %s', async (method, path, allow) => {
    const response = await fetch(issuer.issuer + path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
  });

  it('reads no body that is larger than a token request, however it announces it', async () => {
    const start = 'POST /token HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n';
    expect(await rawRequest(`${start}Content-Length: 100000000\r\n`)).toMatch(/^HTTP\/1\.1 413 /u);
    expect(await rawRequest(`${start}Transfer-Encoding: chunked\r\n`)).toMatch(/^HTTP\/1\.1 411 /u);
    expect(await rawRequest(`GET /jwks HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(10_000)}\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /u,
    );
  });

  /** What comes back for a request that no well-behaved client sends. */
  function rawRequest(head: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let text = '';
      const socket = connect(Number(new URL(issuer.issuer).port), '127.0.0.1', () =>
        socket.write(`${head}Connection: close\r\n\r\n`),
      );
      socket.on('data', (chunk) => (text += chunk.toString('utf8')));
      socket.on('error', reject);
      socket.on('close', () => resolve(text));
    });
  }
});

describe('keys that change', () => {
  it('are published before they sign, and old ones are taken back on demand', async () => {
    const at = await mkdtemp(join(tmpdir(), 'issuer-'));
    const own = await open(at);
    try {
      const kidOf = (token: string): unknown => decodeProtectedHeader(token).kid;
      const first = await own.tokenFor('auditor');
      await own.publishNextKey();
      const meanwhile = await own.tokenFor('auditor');
      expect(kidOf(meanwhile.token)).toBe(kidOf(first.token));
      expect(await publishedBy(own)).toHaveLength(2);

      await own.rotate();
      const second = await own.tokenFor('auditor');
      expect(kidOf(second.token)).not.toBe(kidOf(first.token));
      expect(await publishedBy(own)).toEqual([kidOf(second.token), kidOf(first.token)]);
      await verify(first.token, own);
      await verify(second.token, own);

      await own.rotate();
      const third = await own.tokenFor('auditor');
      expect(await publishedBy(own)).toEqual([third, second, first].map(({ token }) => kidOf(token)));

      await own.withdrawOldKeys();
      await verify(third.token, own);
      await expect(verify(first.token, own)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
      await expect(verify(second.token, own)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    } finally {
      await own.close();
      await rm(at, { recursive: true });
    }
  });

  const publishedBy = async ({ keysUrl }: SandboxIssuer): Promise<readonly unknown[]> =>
    ((await (await fetch(keysUrl)).json()) as { readonly keys: readonly { readonly kid: string }[] }).keys.map(
      ({ kid }) => kid,
    );

  it('change without a request that fails', async () => {
    const at = await mkdtemp(join(tmpdir(), 'issuer-'));
    const own = await open(at);
    try {
      const done = new AbortController();
      const asking = Promise.all(
        Array.from({ length: 4 }, async () => {
          let count = 0;
          while (!done.signal.aborted) {
            await own.tokenFor('xining-education');
            count += 1;
          }
          return count;
        }),
      );
      for (let turn = 0; turn < 5; turn += 1) {
        await own.publishNextKey();
        await own.rotate();
        await own.withdrawOldKeys();
      }
      done.abort();
      expect(Math.min(...(await asking))).toBeGreaterThan(0);
    } finally {
      await own.close();
      await rm(at, { recursive: true });
    }
  });
});

describe('opening the issuer', () => {
  it('says which port is taken', async () => {
    const port = Number(new URL(issuer.issuer).port);
    await expect(open(directory, port)).rejects.toMatchObject({
      name: 'IssuerError',
      kind: 'address-taken',
      message: `Port ${port} on 127.0.0.1 is taken by another program.`,
    });
  });

  it('says when nothing can listen there', async () => {
    const elsewhere = { listen: { host: '192.0.2.1', port: 0 }, directory, audience: AUDIENCE };
    await expect(openSandboxIssuer(elsewhere)).rejects.toMatchObject({
      kind: 'address-not-usable',
      message: 'Nothing can listen on port 0 of 192.0.2.1 (EADDRNOTAVAIL).',
    });
  });

  it('writes nothing to the output, nor does asking, well or badly', async () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    const own = await open();
    await own.tokenFor('auditor');
    await fetch(`${own.issuer}/token`, { method: 'POST', headers: { accept: 'text/html' } });
    await fetch(`${own.issuer}/auth`);
    await own.close();
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(errors).toEqual([]);
  });

  it('loads the library without a word of its own on the output', async () => {
    const script = "await import('oidc-provider/lib/provider.js'); await import('oidc-provider/lib/helpers/errors.js')";
    const loaded = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    expect(loaded).toEqual({ stdout: '', stderr: '' });
  });

  it('closes although a connection is kept open, and answers nobody after it', async () => {
    const own = await open();
    const socket = connect(Number(new URL(own.issuer).port), '127.0.0.1');
    const cut = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    socket.write('POST /token HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n');
    await own.close();
    await cut;
    const asked = { issuer: own.issuer, client: 'auditor', secret: 'x', officer: undefined };
    await expect(requestToken(asked, new AbortController().signal)).rejects.toMatchObject({ kind: 'no-answer' });
  });

  it('gives no token for a client that it does not have', async () => {
    await expect(issuer.tokenFor('nobody')).rejects.toMatchObject({ kind: 'unknown-client' });
    await expect(issuer.tokenFor('__proto__')).rejects.toMatchObject({ kind: 'unknown-client' });
  });
});
