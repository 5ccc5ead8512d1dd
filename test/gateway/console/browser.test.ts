import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import Fastify from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerConsole, type ConsoleExample } from '../../../gateway/console/console.ts';
import { chromiumPath, needsChromium, openBrowserPage } from '../../support/browser.ts';
import { answerEditor, queryEditor, seen, stored, tabNames } from './page-parts.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const greet: ConsoleExample = {
  name: 'Greet somebody by name </script>',
  query: 'query Greet($name: String!) {\n  greeting(name: $name)\n}',
  variables: { name: 'Zhuoma' },
  headers: { 'X-Purpose': 'EDU-G1' },
};
const tell: ConsoleExample = {
  name: 'Tell the purpose',
  query: 'query Tell { purpose }',
  headers: { 'X-Purpose': 'RE-HS' },
};
const today: ConsoleExample = { name: 'Which day is it', query: 'query Today { today }' };

const typeDefs = `
  type Query {
    "A greeting for the one who is named."
    greeting(name: String!): String!
    today: String!
    "The purpose that the request declared."
    purpose: String
  }
`;

type Caller = { readonly purpose: string | undefined };

const resolvers = {
  Query: {
    greeting: (_root: unknown, { name }: { readonly name: string }) => `Good day, ${name}.`,
    today: () => '2026-11-22',
    purpose: (_root: unknown, _args: unknown, { purpose }: Caller) => purpose,
  },
};

/** A small GraphQL server with the console. */
async function openServer(
  examples: readonly ConsoleExample[],
  port = 0,
): Promise<AsyncDisposable & { readonly port: number }> {
  const apollo = new ApolloServer<Caller>({ typeDefs, resolvers });
  await apollo.start();
  const app = Fastify({ forceCloseConnections: true });
  await app.register(fastifyApollo(apollo), {
    context: async ({ headers }) => ({ purpose: headers['x-purpose']?.toString() }),
  });
  app.addHook('onSend', async (_request, reply) => void reply.header('x-request-id', 'request-1'));
  registerConsole(app, {
    directory: join(root, 'dist/console'),
    examples,
  });
  await app.listen({ host: '127.0.0.1', port });
  return {
    port: (app.server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      await app.close();
      await apollo.stop();
    },
  };
}

describe.skipIf(!chromiumPath)(`the console in a browser${needsChromium}`, () => {
  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ['gateway/console/build.mjs'], { cwd: root });
  });

  it('runs the examples and shows the schema, and asks no other host for anything', async () => {
    await using server = await openServer([greet, tell, today]);
    await using browser = await openBrowserPage(`http://127.0.0.1:${server.port}/graphql`);
    const { page, requests, problems } = browser;

    await seen(queryEditor(page), 'greeting(name: $name)');
    expect(await tabNames(page)).toEqual(['Greet', 'Tell', 'Today']);
    expect(await page.title()).toBe('Data-sharing gateway');

    await page.getByRole('button', { name: 'Execute query' }).click();
    await seen(answerEditor(page), '"greeting": "Good day, Zhuoma."');
    expect(await page.getByRole('status').textContent()).toMatch(/^HTTP 200 · \d+ ms · request request-1$/);

    await page.getByRole('tab', { name: 'Tell' }).click();
    await seen(queryEditor(page), 'purpose');
    await queryEditor(page).click();
    await page.keyboard.press('Control+Enter');
    await seen(answerEditor(page), '"purpose": "RE-HS"');

    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query' }).click();
    await page.getByText('A greeting for the one who is named.').waitFor();

    expect([...new Set(requests.map((address) => new URL(address).origin))]).toEqual([
      `http://127.0.0.1:${server.port}`,
    ]);
    expect(requests.filter((address) => /-worker-[A-Z0-9]{8}\.js$/.test(address)).length).toBeGreaterThanOrEqual(3);
    expect(problems).toEqual([]);
  });

  it('keeps edits over a reload, but no credentials', async () => {
    await using server = await openServer([greet, today]);
    await using browser = await openBrowserPage(`http://127.0.0.1:${server.port}/graphql`);
    const { page, problems } = browser;
    await seen(queryEditor(page), 'greeting(name: $name)');

    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('[aria-label="Headers"] .view-lines').last().click();
    await page.keyboard.press('Control+A');
    // The editor itself closes the brace.
    await page.keyboard.insertText('{ "X-Purpose": "EDU-TR", "Authorization": "Bearer s3cret" ');
    await queryEditor(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('# my own note');
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('graphiql:tabState')))
      .toMatch(/my own note.*EDU-TR/);
    await page.reload();

    await seen(queryEditor(page), '# my own note');
    expect(await tabNames(page)).toEqual(['Greet', 'Today']);
    await page.getByRole('button', { name: 'Execute query' }).click();
    await seen(answerEditor(page), '"greeting": "Good day, Zhuoma."');
    expect(await stored(page)).not.toContain('s3cret');
    expect(problems).toEqual([]);
  });

  it('opens an example again after its tab was changed or closed', async () => {
    await using server = await openServer([greet, tell, today]);
    await using browser = await openBrowserPage(`http://127.0.0.1:${server.port}/graphql`);
    const { page, problems } = browser;
    await seen(queryEditor(page), 'greeting(name: $name)');

    await page.getByLabel('Open an example').selectOption('Tell the purpose');
    await seen(queryEditor(page), 'purpose');
    expect(await tabNames(page)).toEqual(['Greet', 'Tell', 'Today']);

    await page.getByRole('tab', { name: 'Greet' }).click();
    await page.getByRole('tab', { name: 'Tell' }).hover();
    await page.locator('#graphiql-session-tab-1 + button').click();
    await expect.poll(() => tabNames(page)).toEqual(['Greet', 'Today']);
    await page.getByLabel('Open an example').selectOption('Tell the purpose');
    await expect.poll(() => tabNames(page)).toEqual(['Greet', 'Today', 'Tell']);
    await page.getByRole('button', { name: 'Execute query' }).click();
    await seen(answerEditor(page), '"purpose": "RE-HS"');
    expect(problems).toEqual([]);
  });

  it('shows new examples instead of the stored tabs of old ones', async () => {
    const old = await openServer([greet, tell]);
    await using browser = await openBrowserPage(`http://127.0.0.1:${old.port}/graphql`);
    const { page } = browser;
    await seen(queryEditor(page), 'greeting(name: $name)');
    await page.getByRole('tab', { name: 'Tell' }).click();
    await expect.poll(() => stored(page)).toContain('query Tell');
    await old[Symbol.asyncDispose]();

    await using _next = await openServer([today], old.port);
    await page.reload();
    await seen(queryEditor(page), 'query Today');

    expect(await tabNames(page)).toEqual(['Today']);
  });
});
