import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';

/** A real Chromium, or undefined where none is installed; `CHROMIUM_PATH` names one elsewhere. */
export const chromiumPath: string | undefined = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path),
);

/** The end of a suite's name: says why it does not run where there is no browser. */
export const needsChromium: string = chromiumPath ? '' : ' (skipped: no Chromium; install it or set CHROMIUM_PATH)';

/** A page in a fresh browser profile. */
export type BrowserPage = AsyncDisposable & {
  readonly page: Page;
  /** Every address that the page, its frames, its workers, service workers and sockets asked for, in order. */
  readonly requests: readonly string[];
  /** Console errors, uncaught exceptions, failed requests and violations of the content security policy. */
  readonly problems: readonly string[];
};

/** Opens `url` in a headless browser to which no name and no host but this machine exists. */
export async function openBrowserPage(
  url: string,
  { colorScheme = 'light' }: { readonly colorScheme?: 'light' | 'dark' } = {},
): Promise<BrowserPage> {
  const browser = await chromium.launch({
    executablePath: chromiumPath ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  try {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
    const requests: string[] = [];
    const problems: string[] = [];

    context.on('request', (request) => requests.push(request.url()));
    context.on('serviceworker', (worker) => requests.push(worker.url()));
    context.on('requestfailed', (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
    context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });

    // Shorter than a test's own limit, so that a failure names the step that waited.
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('websocket', (socket) => requests.push(socket.url()));
    page.on('worker', (worker) => requests.push(worker.url()));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        throw new Error(`policy: ${violatedDirective} ${blockedURI}`);
      });
    });
    await page.goto(url);
    return { page, requests, problems, [Symbol.asyncDispose]: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
