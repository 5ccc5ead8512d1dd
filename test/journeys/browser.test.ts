import { describe, expect, it } from 'vitest';
import { chromiumPath, needsChromium, openBrowserPage } from '../support/browser.ts';
import { createTestGateway } from '../support/gateway.ts';

describe.skipIf(chromiumPath === undefined)(`the console over the real departments${needsChromium}`, () => {
  it('runs a tab, shows the answer, and asks no other host for anything', async () => {
    await using gateway = await createTestGateway();
    const address = await gateway.gateway.listen();

    await using browser = await openBrowserPage(`${address}/graphql`);
    await browser.page.getByText('query OnePerson').first().waitFor();
    await browser.page.getByRole('button', { name: /^Execute query/u }).click();
    // The editor draws only the lines in view: the first register's answer is at the top.
    const answer = browser.page.locator('.graphiql-response .view-lines');
    await answer.getByText('FOUND').first().waitFor();

    expect(new Set(browser.requests.map((url) => new URL(url).origin))).toEqual(new Set([address]));
    expect(browser.problems).toEqual([]);
    expect(gateway.statements).toContain('household.registration');
  });
});
