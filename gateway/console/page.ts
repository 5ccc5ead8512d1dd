import type { ConsoleManifest } from './bundle.ts';

/** What the page may load and ask: this server, nothing else. The editor writes style elements, hence the one exception. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Files of the bundle; a background worker takes its policy from here, and needs nothing from anywhere. */
export const ASSET_POLICY = "default-src 'none'; frame-ancestors 'none'";

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M8 1l6 3.5v7L8 15l-6-3.5v-7z' fill='%233b4b68'/%3E%3Ccircle cx='8' cy='8' r='3' fill='%23fff'/%3E%3C/svg%3E";

/** What the page shows besides the bundle. */
export type ConsolePage = {
  readonly manifest: ConsoleManifest;
  /** Passed on as they are; the script in the page knows their shape. */
  readonly examples: readonly object[];
  /** Changes whenever an example changes. */
  readonly examplesDigest: string;
  /** Clients that a visitor may ask as. Empty: the page shows no picker. */
  readonly clients: readonly object[];
};

/**
 * The console's page. All addresses are relative to it, so that it also works below a prefix of a reverse proxy.
 * Settings are data, not script: the policy runs no inline script.
 */
export function consolePage({ manifest, examples, examplesDigest, clients }: ConsolePage): string {
  const { editor, graphql, json } = manifest.workers;
  const workers = { editor: addressOf(editor), graphql: addressOf(graphql), json: addressOf(json) };
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Data-sharing gateway</title>
    <link rel="icon" href="${ICON}">
    <link rel="stylesheet" href="${addressOf(manifest.style)}">
    <script type="application/json" id="settings">${jsonForHtml({ workers, examples, examplesDigest, clients })}</script>
    <script type="module" src="${addressOf(manifest.script)}"></script>
  </head>
  <body>
    <header class="bar">
      <h1>Data-sharing gateway</h1>
      <div id="toolbar"></div>
    </header>
    <main id="console"><p>Loading the console…</p></main>
    <noscript>The console needs JavaScript; the API at this address does not.</noscript>
  </body>
</html>
`;
}

const addressOf = (asset: string): string => `console/${asset}`;

/** JSON that cannot end the element it stands in, nor open a comment or another element. */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
