import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import { ERRORS } from '../contracts/errors.ts';

/** A client that a visitor of the console may ask as. */
export type ConsoleClient = {
  /** Its OAuth client id. */
  readonly id: string;
  readonly name: string;
  /** Codes of its matters. */
  readonly matters: readonly string[];
};

/** Fetches an access token for a client; the officer is absent where the client's own default is meant. */
export type TokenFor = (
  client: string,
  officer: string | undefined,
) => Promise<{ readonly token: string; readonly expiresInSeconds: number }>;

const bodySchema = z.strictObject({
  client: z.string().min(1).max(100),
  officer: z
    .string()
    .regex(/^[A-Za-z0-9._:@-]{1,64}$/u)
    .optional(),
});

/** Largest body, in bytes. */
const BODY_LIMIT_BYTES = 1_024;

/**
 * Gives the console's own page a token of one of the clients. Whoever reaches this address can be any of them: it exists
 * where the clients are made up, and nowhere else.
 */
export function registerTokenRoute(
  app: FastifyInstance,
  { clients, tokenFor }: { readonly clients: readonly ConsoleClient[]; readonly tokenFor: TokenFor },
): void {
  app.post('/console/token', {
    bodyLimit: BODY_LIMIT_BYTES,
    onRequest: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      // A page of another origin can send other types without being asked first, and JSON it cannot.
      if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) return refuse(reply, 415);
      const site = request.headers['sec-fetch-site'];
      if (site !== undefined && site !== 'same-origin') return refuse(reply, 403);
    },
    errorHandler: (error, _request, reply) => void refuse(reply, error.statusCode === 413 ? 413 : 400),
    handler: async (request, reply) => {
      const body = bodySchema.safeParse(request.body);
      if (!body.success) return refuse(reply, 400);
      const { client, officer } = body.data;
      if (!clients.some(({ id }) => id === client)) return refuse(reply, 404);
      try {
        return await tokenFor(client, officer);
      } catch {
        // Nothing that the issuer says is for the page; that it gave no token is all there is to know.
        const { status, message, retryable } = ERRORS.CHECK_UNAVAILABLE;
        return reply.code(status).send({ errors: [{ message, extensions: { code: 'CHECK_UNAVAILABLE', retryable } }] });
      }
    },
  });
}

const JSON_TYPE = /^application\/json\s*(?:;|$)/iu;

function refuse(reply: FastifyReply, status: number): FastifyReply {
  const { message, retryable } = ERRORS.BAD_INPUT;
  return reply
    .code(status)
    .send({ errors: [{ message, extensions: { code: 'BAD_INPUT', retryable, reason: 'BODY' } }] });
}
