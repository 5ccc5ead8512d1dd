import type { Locator, Page } from 'playwright-core';

/** Titles of the tabs, from left to right. */
export const tabNames = (page: Page): Promise<string[]> =>
  page.locator('[id^="graphiql-session-tab-"]').allTextContents();

/** The lines of the operation in the open tab. */
export const queryEditor = (page: Page): Locator => page.locator('.graphiql-query-editor .view-lines');

/** The lines of the last answer. */
export const answerEditor = (page: Page): Locator => page.locator('.graphiql-response .view-lines');

/** The lines of the headers of the open tab; their editor has to be open. */
export const headersEditor = (page: Page): Locator => page.locator('[aria-label="Headers"] .view-lines').last();

/** Everything that the page keeps in the browser, as one text. */
export const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const cookies = document.cookie;
    const databases = await indexedDB.databases();
    const kept = [
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      cookies,
      databases,
      await caches.keys(),
    ];
    return JSON.stringify(kept);
  });

/** Waits for a text. The editor draws spaces as no-break spaces. */
export const seen = (locator: Locator, text: string): Promise<void> =>
  locator
    .filter({
      hasText: new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s`)),
    })
    .waitFor();
