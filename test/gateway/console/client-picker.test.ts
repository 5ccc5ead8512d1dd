import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerConsole, type ConsoleExample } from '../../../gateway/console/console.ts';
import { chromiumPath, needsChromium, openBrowserPage } from '../../support/browser.ts';
import { answerEditor, headersEditor, queryEditor, seen, stored, tabNames } from './page-parts.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const clients = [
  { id: 'school', name: 'Eastern School', matters: ['EDU-G1', 'EDU-TR'] },
  { id: 'hall', name: 'Registration Hall', matters: ['RE-HS'] },
  { id: 'auditor', name: 'Auditor', matters: [] },
];

const school: ConsoleExample = {
  name: 'Asked by the school',
  query: 'query School { asked }',
  headers: { 'X-Purpose': 'EDU-TR', 'X-Case': 'TR-1' },
  client: 'school',
};
const hall: ConsoleExample = {
  name: 'Asked by the hall',
  query: 'query Hall { asked }',
  headers: { 'X-Purpose': 'RE-HS', 'X-Case': 'HS-1' },
  client: 'hall',
};

const typeDefs = `
  type Query {
    "Who asked, what for, in which case."
    asked: String!
  }
`;

type Caller = { readonly asked: string };

type TokenServer = AsyncDisposable & {
  readonly url: string;
  /** Clients for whom a token was fetched, in order. */
  readonly fetched: string[];
  /** Makes every token that was given out until now invalid. */
  readonly revoke: () => void;
  /** Gives out no tokens while true. */
  isDown: boolean;
  /** Of tokens that are given out from now on. */
  expiresInSeconds: number;
};

/** A GraphQL server that answers nobody without one of its tokens, with the console. */
async function openTokenServer(examples: readonly ConsoleExample[]): Promise<TokenServer> {
  const apollo = new ApolloServer<Caller>({
    typeDefs,
    resolvers: { Query: { asked: (_root: unknown, _args: unknown, { asked }: Caller) => asked } },
  });
  await apollo.start();
  const valid = new Map<string, string>();
  const fetched: string[] = [];
  const app = Fastify({ forceCloseConnections: true });
  app.addHook('onRequest', async ({ method, url, headers }, reply) => {
    if (method !== 'POST' || url !== '/graphql' || valid.has(headers.authorization ?? '')) return;
    const errors = [{ message: 'A valid access token is required.', extensions: { code: 'UNAUTHENTICATED' } }];
    return reply.code(401).send({ errors });
  });
  await app.register(fastifyApollo(apollo), {
    context: async ({ headers }) => {
      const of = [valid.get(headers.authorization ?? ''), headers['x-purpose'], headers['x-case']];
      return { asked: of.map((part) => part?.toString() ?? 'none').join(' / ') };
    },
  });
  const server = {
    url: '',
    fetched,
    isDown: false,
    expiresInSeconds: 3_600,
    revoke: () => valid.clear(),
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await apollo.stop();
    },
  };
  registerConsole(app, {
    directory: join(root, 'dist/console'),
    examples,
    clients,
    tokenFor: async (client) => {
      if (server.isDown) throw new Error('nobody answers');
      fetched.push(client);
      const token = `s3cret-of-${client}-${fetched.length}`;
      valid.set(`Bearer ${token}`, client);
      return { token, expiresInSeconds: server.expiresInSeconds };
    },
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  server.url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;
  return server;
}

const openPage = async ({ url }: TokenServer) => {
  const browser = await openBrowserPage(url);
  const { page } = browser;
  const asker = page.getByLabel('Asking as');
  return {
    ...browser,
    asker,
    run: async (expected: string): Promise<void> => {
      await page.getByRole('button', { name: 'Execute query' }).click();
      await seen(answerEditor(page), expected);
    },
  };
};

describe.skipIf(!chromiumPath)(`asking as somebody in a browser${needsChromium}`, () => {
  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ['gateway/console/build.mjs'], { cwd: root });
  });

  it('lets every tab answer as it stands, and asks no other host for anything', async () => {
    await using server = await openTokenServer([school, hall]);
    await using browser = await openPage(server);
    const { page, asker, run, requests, problems } = browser;

    await seen(queryEditor(page), 'query School');
    expect(await asker.locator('option:checked').textContent()).toBe('Eastern School · EDU-G1, EDU-TR');
    await run('"asked": "school / EDU-TR / TR-1"');

    await page.getByRole('tab', { name: 'Hall' }).click();
    await seen(queryEditor(page), 'query Hall');
    expect(await asker.inputValue()).toBe('hall');
    await run('"asked": "hall / RE-HS / HS-1"');

    await page.getByRole('tab', { name: 'School' }).click();
    await seen(queryEditor(page), 'query School');
    await run('"asked": "school / EDU-TR / TR-1"');
    expect(server.fetched).toEqual(['school', 'hall']);

    await page.getByRole('tab', { name: 'Hall' }).hover();
    await page.locator('#graphiql-session-tab-1 + button').click();
    await expect.poll(() => tabNames(page)).toEqual(['School']);
    await page.getByLabel('Open an example').selectOption('Asked by the hall');
    await seen(queryEditor(page), 'query Hall');
    await expect.poll(() => asker.inputValue()).toBe('hall');
    await run('"asked": "hall / RE-HS / HS-1"');

    await openDocs(page);
    expect([...new Set(requests.map((address) => new URL(address).origin))]).toEqual([new URL(server.url).origin]);
    expect(problems).toEqual([]);
  });

  it('gives a tab a matter of whoever is picked, by mouse or keyboard, and keeps what else stands there', async () => {
    await using server = await openTokenServer([{ ...school, headers: { ...school.headers, 'X-Mine': 'kept' } }]);
    await using browser = await openPage(server);
    const { page, asker, run, problems } = browser;
    await seen(queryEditor(page), 'query School');
    const toolbar = page.getByRole('toolbar', { name: 'Console' });
    expect(await toolbar.getByRole('combobox', { name: 'Asking as' }).count()).toBe(1);
    expect(await toolbar.getByRole('combobox', { name: 'Open an example' }).count()).toBe(1);

    await asker.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => asker.inputValue()).toBe('hall');
    await run('"asked": "hall / RE-HS / TR-1"');
    await page.getByRole('button', { name: 'Headers' }).click();
    await seen(headersEditor(page), '"X-Mine": "kept"');

    await page.getByRole('button', { name: 'New tab' }).click();
    await expect.poll(() => tabNames(page)).toHaveLength(2);
    await queryEditor(page).click();
    await page.keyboard.insertText('{ asked }');
    await run('"asked": "hall / RE-HS / try-');

    await asker.selectOption({ label: 'Auditor' });
    await run('"asked": "auditor / RE-HS / try-');
    expect(problems).toEqual([]);
  });

  it('keeps tokens in the page only, and who asks a tab over a reload', async () => {
    await using server = await openTokenServer([school, hall]);
    await using browser = await openPage(server);
    const { page, asker, run } = browser;
    await seen(queryEditor(page), 'query School');
    await page.getByRole('tab', { name: 'Hall' }).click();
    await seen(queryEditor(page), 'query Hall');
    await run('"asked": "hall / RE-HS / HS-1"');
    await queryEditor(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('# my own note');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('graphiql:tabState'))).toMatch(/my own note/u);
    await page.getByRole('button', { name: 'Headers' }).click();
    await seen(headersEditor(page), 'HS-1');

    expect(await stored(page)).not.toContain('s3cret');
    expect(await page.content()).not.toContain('s3cret');
    expect(await headersEditor(page).textContent()).not.toMatch(/authorization/iu);

    await page.reload();
    await seen(queryEditor(page), '# my own note');
    expect(await asker.inputValue()).toBe('hall');
    await run('"asked": "hall / RE-HS / HS-1"');
    expect(server.fetched).toEqual(['school', 'hall', 'hall']);
  });

  it('fetches a token again when the one there is was refused, and before it ends', async () => {
    await using server = await openTokenServer([hall]);
    await using browser = await openPage(server);
    const { page, run, problems } = browser;
    await seen(queryEditor(page), 'query Hall');
    await run('"asked": "hall / RE-HS / HS-1"');
    expect(server.fetched).toEqual(['hall']);

    server.expiresInSeconds = 0.001;
    server.revoke();
    await run('"asked": "hall / RE-HS / HS-1"');
    expect(server.fetched).toEqual(['hall', 'hall']);
    const refused = [expect.stringContaining('401')];
    expect(problems).toEqual(refused);

    await run('"asked": "hall / RE-HS / HS-1"');
    expect(server.fetched).toEqual(['hall', 'hall', 'hall']);
    expect(problems).toEqual(refused);
  });

  it('says when there is no token, and reads the schema as soon as there is one', async () => {
    await using server = await openTokenServer([school, hall]);
    server.isDown = true;
    await using browser = await openPage(server);
    const { page, asker, run } = browser;
    await seen(queryEditor(page), 'query School');
    await run('There is no access token for school (HTTP 503).');

    server.isDown = false;
    await asker.selectOption('hall');
    await openDocs(page);
    await run('"asked": "hall / RE-HS / TR-1"');
    expect(server.fetched).toEqual(['hall']);
  });

  it('sends the token that somebody wrote into the headers, and no other when that one is refused', async () => {
    const own = { ...school, headers: { ...school.headers, authorization: 'Bearer mine' } };
    await using server = await openTokenServer([own]);
    await using browser = await openPage(server);
    await seen(queryEditor(browser.page), 'query School');
    await browser.run('A valid access token is required.');
    expect(server.fetched).toEqual(['school']); // for the schema, before the editor of headers was there
  });
});

/** Shows what the schema says, which the page can do only when it was allowed to read it. */
async function openDocs(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByRole('link', { name: 'Query' }).click();
  await page.getByText('Who asked, what for, in which case.').waitFor();
}
