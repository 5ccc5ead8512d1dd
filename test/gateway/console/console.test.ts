import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isConsoleRequest, registerConsole, type ConsoleExample } from '../../../gateway/console/console.ts';
import type { ConsoleClient, TokenFor } from '../../../gateway/console/token-route.ts';

const CHROMIUM = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; " +
  "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const SCRIPT = 'globalThis.console.info("the console");\n';

const hostile: ConsoleExample = {
  name: '</script><script>alert(1)</script><!--',
  query: 'query Today { today } # </SCRIPT >',
  variables: { name: '<img src=x onerror=alert(1)>' },
  headers: { 'X-Purpose': 'EDU-G1' },
};

let parent: string;
let directory: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'console-'));
  directory = join(parent, 'console');
  await mkdir(directory);
  const manifest = {
    inputs: 'any',
    script: 'console-AAAAAAAA.js',
    style: 'style-BBBBBBBB.css',
    workers: {
      editor: 'editor-worker-CCCCCCCC.js',
      graphql: 'graphql-worker-DDDDDDDD.js',
      json: 'json-worker-EEEEEEEE.js',
    },
    files: [],
  };
  await writeFile(join(directory, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(directory, 'console-AAAAAAAA.js'), SCRIPT);
  await writeFile(join(directory, 'console-AAAAAAAA.js.gz'), gzipSync(SCRIPT));
  await writeFile(join(directory, 'style-BBBBBBBB.css'), 'body {}\n');
  await writeFile(join(directory, 'style-BBBBBBBB.css.gz'), gzipSync('body {}\n'));
  await writeFile(join(parent, 'secret-FFFFFFFF.js'), 'not for anybody');
});

afterAll(() => rm(parent, { recursive: true }));

/** A stand-in for the GraphQL server: it has routes of its own at the console's address. */
function addApi(app: FastifyInstance): void {
  app.route({ url: '/graphql', method: ['GET', 'POST'], handler: async (request) => ({ api: request.method }) });
}

const withConsole = (app: FastifyInstance, at = directory): void =>
  registerConsole(app, { directory: at, examples: [hostile] });

async function ask(options: InjectOptions, ...parts: readonly ((app: FastifyInstance) => void)[]) {
  await using app = Fastify();
  for (const add of parts) add(app);
  return await app.inject(options);
}

const openPage: InjectOptions = { url: '/graphql', headers: { accept: CHROMIUM } };

describe('the page', () => {
  it('is HTML under a policy that lets it load and ask nothing but this server', async () => {
    const { statusCode, headers, body } = await ask(openPage, withConsole);

    const { date, connection, 'content-length': length, ...rest } = headers;
    expect({ statusCode, ...rest }).toEqual({
      statusCode: 200,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      vary: 'accept',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(body).toContain('<title>Data-sharing gateway</title>');
    expect([date, connection, Number(length)]).toEqual([expect.any(String), 'keep-alive', Buffer.byteLength(body)]);
  });

  it('names only files of the bundle, by addresses relative to itself', async () => {
    const { body } = await ask(openPage, withConsole);

    const addresses = [...body.matchAll(/(?:src|href)="(?<address>[^"]*)"/g)].map((match) => match.groups?.['address']);
    expect(addresses.filter((address) => !address?.startsWith('data:image/svg+xml,'))).toEqual([
      'console/style-BBBBBBBB.css',
      'console/console-AAAAAAAA.js',
    ]);
  });

  it('carries examples as data that cannot end the element they stand in', async () => {
    const { body } = await ask(openPage, withConsole);

    const settings = /<script type="application\/json" id="settings">(?<json>[^<]*)<\/script>/.exec(body);
    expect(JSON.parse(settings?.groups?.['json'] ?? '')).toEqual({
      workers: {
        editor: 'console/editor-worker-CCCCCCCC.js',
        graphql: 'console/graphql-worker-DDDDDDDD.js',
        json: 'console/json-worker-EEEEEEEE.js',
      },
      examples: [hostile],
      examplesDigest: expect.stringMatching(/^[\w-]{16}$/),
      clients: [],
    });
    expect(body.match(/<script\b[^>]*>/g)).toEqual([
      '<script type="application/json" id="settings">',
      '<script type="module" src="console/console-AAAAAAAA.js">',
    ]);
  });

  it.each([
    ['before', [withConsole, addApi]],
    ['after', [addApi, withConsole]],
  ])('leaves everybody but browsers to the API when it is registered %s it', async (_order, parts) => {
    const answers = await Promise.all([
      ask(openPage, ...parts),
      ask({ url: '/graphql', headers: { accept: 'application/json' } }, ...parts),
      ask({ url: '/graphql' }, ...parts),
      ask({ url: '/graphql', method: 'POST', headers: { accept: CHROMIUM } }, ...parts),
    ]);

    expect(answers.map(({ body }) => (body.startsWith('<!doctype html>') ? 'console' : JSON.parse(body)))).toEqual([
      'console',
      { api: 'GET' },
      { api: 'GET' },
      { api: 'POST' },
    ]);
  });

  it('leaves other addresses to their own routes when a browser opens them', async () => {
    const live = (app: FastifyInstance): void => void app.get('/livez', async () => 'alive');

    expect((await ask({ ...openPage, url: '/livez' }, withConsole, live)).body).toBe('alive');
  });

  it('says how to build the console where it is not built, while the API goes on', async () => {
    const withoutBundle = (app: FastifyInstance): void => withConsole(app, join(parent, 'absent'));
    const page = await ask(openPage, withoutBundle, addApi);
    const api = await ask({ url: '/graphql', method: 'POST' }, withoutBundle, addApi);

    expect([page.statusCode, page.headers['content-type'], page.body]).toEqual([
      503,
      'text/plain; charset=utf-8',
      'The console is not built: run `npm run build`.\n',
    ]);
    expect([api.statusCode, api.json()]).toEqual([200, { api: 'POST' }]);
  });
});

describe('the clients that a visitor may ask as', () => {
  const clients: readonly ConsoleClient[] = [
    { id: 'school', name: '</script> School', matters: ['EDU-G1', 'EDU-TR'] },
    { id: 'auditor', name: 'Auditor', matters: [] },
  ];
  const settingsOf = (body: string): { readonly clients: unknown } =>
    JSON.parse(/id="settings">(?<json>[^<]*)</.exec(body)?.groups?.['json'] ?? '') as { readonly clients: unknown };

  it('stand in the page as data', async () => {
    const tokenFor: TokenFor = async () => ({ token: 'x', expiresInSeconds: 1 });
    const { body } = await ask(openPage, (app) => registerConsole(app, { directory, examples: [], clients, tokenFor }));
    expect(settingsOf(body).clients).toEqual(clients);
  });

  it('are not there without an issuer, and there is no address for tokens', async () => {
    const without = (app: FastifyInstance): void => registerConsole(app, { directory, examples: [], clients });
    expect(settingsOf((await ask(openPage, without)).body).clients).toEqual([]);
    const asked = await ask({ url: '/console/token', method: 'POST', payload: { client: 'school' } }, without);
    expect(asked.statusCode).toBe(404);
  });
});

describe('who gets the page', () => {
  it.each([
    [true, 'GET', CHROMIUM],
    [true, 'HEAD', 'text/html'],
    [true, 'GET', 'application/json;q=0.5, TEXT/HTML'],
    [false, 'GET', 'text/html;q=0.5, application/graphql-response+json'],
    [false, 'GET', 'text/html;q=0'],
    [false, 'GET', 'text/html;q=plenty'],
    [false, 'GET', '*/*'],
    [false, 'GET', undefined],
    [false, 'POST', CHROMIUM],
  ])('is decided (%s) by method %s and Accept %s', (isConsole, method, accept) => {
    expect(isConsoleRequest({ method, headers: accept === undefined ? {} : { accept } })).toBe(isConsole);
  });
});

describe('a file of the bundle', () => {
  it('may be kept for ever, and goes out as it was compressed at build time', async () => {
    const url = '/console/console-AAAAAAAA.js';
    const { statusCode, headers, rawPayload } = await ask(
      { url, headers: { 'accept-encoding': 'br, gzip' } },
      withConsole,
    );

    const { date, connection, 'content-length': length, ...rest } = headers;
    expect({ statusCode, ...rest }).toEqual({
      statusCode: 200,
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(gunzipSync(rawPayload).toString()).toBe(SCRIPT);
    expect([date, connection, Number(length)]).toEqual([expect.any(String), 'keep-alive', rawPayload.length]);
  });

  it.each([
    ['gzip', 'gzip'],
    ['deflate, GZIP;q=0.8', 'gzip'],
    ['*', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip; q=0.0, br', undefined],
    ['identity', undefined],
    [undefined, undefined],
  ])('with Accept-Encoding %s has the encoding %s', async (accepted, encoding) => {
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
    const answer = await ask({ url: '/console/style-BBBBBBBB.css', headers }, withConsole);

    const content = encoding ? gunzipSync(answer.rawPayload).toString() : answer.body;
    expect([answer.headers['content-encoding'], answer.headers['content-type'], content]).toEqual([
      encoding,
      'text/css; charset=utf-8',
      'body {}\n',
    ]);
  });

  it.each([
    '/console/manifest.json',
    '/console/console-AAAAAAAA.js.gz',
    '/console/console-ZZZZZZZZ.js',
    '/console/../secret-FFFFFFFF.js',
    '/console/..%2fsecret-FFFFFFFF.js',
    '/console/..%5csecret-FFFFFFFF.js',
    '/console/%2e%2e/secret-FFFFFFFF.js',
    '/console/x%2f..%2f..%2fsecret-FFFFFFFF.js',
    '/console/console-AAAAAAAA.js%00',
    '/console/',
    '/console',
  ])('is not found at %s', async (url) => {
    const { statusCode, body } = await ask({ url }, withConsole);

    expect(statusCode).toBe(404);
    expect(body).not.toContain('not for anybody');
  });
});
