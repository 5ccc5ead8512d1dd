import { describe, expect, it } from 'vitest';
import { readExamples } from '../../adapters/sandbox/examples/examples.ts';
import { SANDBOX_CLIENTS } from '../../adapters/sandbox/issuer/clients.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { chromiumPath, needsChromium, openBrowserPage } from '../support/browser.ts';
import { createTestGateway } from '../support/gateway.ts';
import { createTestIssuer } from '../support/tokens.ts';

describe.skipIf(chromiumPath === undefined)(`the console over the real departments${needsChromium}`, () => {
  it('asks as the client of the tab, shows answers and refusals, and asks no other host for anything', async () => {
    const asked: string[] = [];
    await using gateway = await createTestGateway({
      config: { policy: SANDBOX_POLICY },
      console: {
        examples: readExamples(),
        clientIds: SANDBOX_CLIENTS.map(({ id }) => id),
        tokenFor: async (client) => {
          asked.push(client);
          return { token: createTestIssuer().mint({ clientId: client, officer: 'desk-01' }), expiresInSeconds: 300 };
        },
      },
    });
    const address = await gateway.gateway.listen();

    await using browser = await openBrowserPage(`${address}/graphql`);
    const { page, problems, requests } = browser;
    // The editor draws only the lines in view: the first register's answer is at the top.
    const answer = page.locator('.graphiql-response .view-lines');
    const execute = page.getByRole('button', { name: /^Execute query/u });
    await page.getByText('query OneChild').first().waitFor();
    await execute.click();
    await answer.getByText('FOUND').first().waitFor();
    expect(gateway.statements).toContain('household.registration');
    expect(new Set(asked)).toEqual(new Set(['xining-education']));
    expect(problems).toEqual([]);

    await page
      .getByLabel('Open an example')
      .selectOption(readExamples().find(({ isRefused }) => isRefused)?.name ?? '');
    await page.getByText('birthDate').first().waitFor();
    await execute.click();
    await answer.getByText('PURPOSE_REFUSED').first().waitFor();

    expect(new Set(requests.map((url) => new URL(url).origin))).toEqual(new Set([address]));
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('eyJ');
  });
});
