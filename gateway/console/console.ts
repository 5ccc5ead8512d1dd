import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { readAsset, readManifest } from './bundle.ts';
import { ASSET_POLICY, consolePage, PAGE_POLICY } from './page.ts';
import { prefersHtml } from './prefers-html.ts';
import { registerTokenRoute, type ConsoleClient, type TokenFor } from './token-route.ts';

/** One operation that the console opens in a tab of its own, titled by the operation's name. */
export type ConsoleExample = {
  /** Shown in the list of examples and as the first line of the operation. */
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Id of the client that asks it. Absent: whichever is picked. */
  readonly client?: string;
};

/** Where the console's bundle is, and what it shows first. */
export type ConsoleOptions = {
  /** The folder that `gateway/console/build.mjs` writes. It may be absent: the page then says so, and nothing else changes. */
  readonly directory: string;
  readonly examples: readonly ConsoleExample[];
  readonly path?: '/graphql';
  /** Clients that a visitor may ask as; with `tokenFor`, the page shows a picker. */
  readonly clients?: readonly ConsoleClient[];
  /** Absent: the page fetches no tokens, and there is no address for them. */
  readonly tokenFor?: TokenFor;
};

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** True for a browser that opens the address of the API: a GET that likes HTML at least as much as a GraphQL answer. */
export function isConsoleRequest(request: {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && prefersHtml(request.headers.accept);
}

/**
 * Serves the browser console at `path` and its files under `/console/`.
 *
 * The page is a route with a constraint, so that the GraphQL server may have its own route for GET at the same address:
 * the router sends browsers here and everybody else there, in whatever order the two are registered.
 */
export function registerConsole(
  app: FastifyInstance,
  { directory, examples, path = '/graphql', clients = [], tokenFor }: ConsoleOptions,
): void {
  const pickable = tokenFor === undefined ? [] : clients;
  const examplesDigest = createHash('sha256').update(JSON.stringify(examples)).digest('base64url').slice(0, 16);

  app.addConstraintStrategy({
    name: 'audience',
    storage: () => {
      const handlers = new Map();
      return { get: (key) => handlers.get(key) ?? null, set: (key, handler) => void handlers.set(key, handler) };
    },
    validate: () => {},
    deriveConstraint: (request) => (isConsoleRequest(request) ? 'browser' : undefined),
  });

  app.get(path, { constraints: { audience: 'browser' } }, async (_request, reply) => {
    const manifest = await readManifest(directory);
    void reply.headers({ ...SECURITY_HEADERS, 'cache-control': 'no-cache', vary: 'accept' });
    if (!manifest) {
      return reply.code(503).type('text/plain; charset=utf-8').send('The console is not built: run `npm run build`.\n');
    }
    void reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8');
    return consolePage({ manifest, examples, examplesDigest, clients: pickable });
  });

  if (tokenFor !== undefined) registerTokenRoute(app, { clients, tokenFor });

  app.get<{ Params: { name: string } }>('/console/:name', async (request, reply) => {
    const asset = await readAsset(directory, request.params.name, request.headers['accept-encoding']);
    void reply.headers({ ...SECURITY_HEADERS, 'content-security-policy': ASSET_POLICY });
    if (!asset) return reply.code(404).type('text/plain; charset=utf-8').send('Not found.\n');
    void reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' });
    if (asset.encoding) void reply.header('content-encoding', asset.encoding);
    return reply.type(asset.type).send(asset.body);
  });
}
