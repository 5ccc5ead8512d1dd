import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { IssuerError, systemCode } from './issuer-error.ts';

/** An HTTP server that listens. */
export type BoundedServer = { readonly port: number; readonly close: () => Promise<void> };

/** Largest body of a request, in bytes. A token request takes less than 300. */
const BODY_LIMIT_BYTES = 4_096;

/** Longest time from the first byte of a request to its last, in milliseconds. */
const REQUEST_TIMEOUT_MS = 5_000;

/** How long answers under way may take once the server is asked to stop, in milliseconds. */
const CLOSE_TIMEOUT_MS = 1_000;

/** The addresses that are answered, and the method of each. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['/token', 'POST'],
  ['/jwks', 'GET'],
  ['/.well-known/openid-configuration', 'GET'],
]);

/**
 * Listens for the few requests of an issuer; whatever is larger, slower or of another kind does not reach `handler`.
 * @throws IssuerError `address-taken` or `address-not-usable`.
 */
export function openBoundedServer(
  listen: { readonly host: string; readonly port: number },
  handler: RequestListener,
): Promise<BoundedServer> {
  const server = createServer(
    {
      maxHeaderSize: 8_192,
      headersTimeout: REQUEST_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      response.setHeader('x-content-type-options', 'nosniff');
      const refusal = refusalOf(request);
      if (refusal === undefined) handler(request, response);
      else refuse(response, refusal);
    },
  );
  server.maxConnections = 200;

  const close = (): Promise<void> =>
    new Promise((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      server.closeIdleConnections();
    });

  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(addressError(listen, error)));
    server.listen(listen, () => {
      const address = server.address();
      resolve({ port: typeof address === 'object' && address !== null ? address.port : listen.port, close });
    });
  });
}

type Refusal = { readonly status: number; readonly why: string; readonly allow?: string };

function refusalOf({ method, url = '', headers }: IncomingMessage): Refusal | undefined {
  const allow = METHODS.get(url.split('?', 1)[0] ?? '');
  if (allow === undefined) return { status: 404, why: 'there is nothing at this address' };
  if (method !== allow) return { status: 405, why: `this address takes ${allow}`, allow };
  if (headers['transfer-encoding'] !== undefined) return { status: 411, why: 'the length of the body is needed' };
  if (Number(headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) return { status: 413, why: 'the body is too large' };
  return undefined;
}

/** In the form of RFC 6749, section 5.2. The connection ends, so that a body that is still to come is not read. */
function refuse(response: ServerResponse, { status, why, allow }: Refusal): void {
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      connection: 'close',
      ...(allow !== undefined && { allow }),
    })
    .end(JSON.stringify({ error: 'invalid_request', error_description: why }));
}

function addressError({ host, port }: { readonly host: string; readonly port: number }, cause: unknown): IssuerError {
  const code = systemCode(cause);
  return code === 'EADDRINUSE'
    ? new IssuerError('address-taken', `Port ${port} on ${host} is taken by another program.`, { cause })
    : new IssuerError('address-not-usable', `Nothing can listen on port ${port} of ${host} (${code ?? 'unknown'}).`, {
        cause,
      });
}
