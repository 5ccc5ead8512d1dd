import { createServer, type Server, type ServerOptions } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { FastifyHttpOptions } from 'fastify';
import { answerBrokenRequest } from './broken-request.ts';
import { refuse } from './refusal.ts';
import { tlsOptions, type TlsConfig } from './tls.ts';

/** What bounds one connection, and all of them together. */
export type ServerLimits = {
  /** Largest body, in bytes. A question with 100 keys takes less than 10,000. */
  readonly bodyLimitBytes: number;
  /** Largest head of a request, in bytes: an access token has some thousand. */
  readonly maxHeaderBytes: number;
  /** Longest time from the first byte of a request, or from the connection, to the end of its headers. */
  readonly headersTimeoutMs: number;
  /** Longest time from the first byte of a request to its last. */
  readonly requestTimeoutMs: number;
  /** How often the two above are looked at; a client is cut up to this much later. */
  readonly checkIntervalMs: number;
  /** How long a connection may wait for its next request; longer than a proxy before us waits, or it meets a closed one. */
  readonly keepAliveTimeoutMs: number;
  /** Longest time in which no byte moves, in either direction: a caller that does not read its answer. */
  readonly idleTimeoutMs: number;
  /** After so many requests, a connection is announced to end, and no more of them are heard on it. */
  readonly maxRequestsPerSocket: number;
  /** Connections beyond it are closed at once. */
  readonly maxConnections: number;
};

/** Limits of a deployment. */
export const SERVER_LIMITS: ServerLimits = {
  bodyLimitBytes: 262_144,
  maxHeaderBytes: 16_384,
  headersTimeoutMs: 5_000,
  requestTimeoutMs: 10_000,
  checkIntervalMs: 1_000,
  keepAliveTimeoutMs: 65_000,
  idleTimeoutMs: 120_000,
  maxRequestsPerSocket: 10_000,
  maxConnections: 2_000,
};

/**
 * What `fastify` is made with: its own limit of the body, and a server that speaks HTTP, or HTTPS where TLS is configured.
 * The server is made here because the framework passes some limits on to none of them, and the rest to plain HTTP only.
 */
export function serverOptions({
  tls,
  limits = SERVER_LIMITS,
}: {
  readonly tls?: TlsConfig | undefined;
  readonly limits?: ServerLimits;
}): Pick<FastifyHttpOptions<Server>, 'bodyLimit' | 'serverFactory' | 'clientErrorHandler' | 'frameworkErrors'> {
  const options: ServerOptions = {
    maxHeaderSize: limits.maxHeaderBytes,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    connectionsCheckingInterval: limits.checkIntervalMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    insecureHTTPParser: false,
    requireHostHeader: true,
  };
  return {
    bodyLimit: limits.bodyLimitBytes,
    clientErrorHandler: answerBrokenRequest,
    // What the framework says by itself about an address that cannot be read repeats it.
    frameworkErrors: (error, _request, reply) => void refuse(reply, error),
    serverFactory: (handler) => {
      const server: Server = tls
        ? createTlsServer({ ...options, ...tlsOptions(tls) }, handler)
        : createServer(options, handler);
      server.setTimeout(limits.idleTimeoutMs);
      server.maxRequestsPerSocket = limits.maxRequestsPerSocket;
      server.maxConnections = limits.maxConnections;
      return server;
    },
  };
}
