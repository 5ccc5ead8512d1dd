import type { FastifyReply } from 'fastify';
import { detailFor, ERRORS, GatewayError, type Failure } from '../contracts/errors.ts';

/** What a refusal looks like outside: the same shape as errors of an operation, so that callers read one kind only. */
export type RefusalBody = { readonly errors: readonly object[] };

/** A refusal that has not been sent yet. */
export type Refusal = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RefusalBody;
};

/** Media type of answers to GraphQL over HTTP; whoever does not ask for it gets plain JSON. */
const GRAPHQL_TYPE = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';

/**
 * Sends whatever went wrong before or beside an operation: what a step threw, what the HTTP server refused, or anything
 * else, which becomes `INTERNAL`. What an error says itself may repeat the request, so it is not passed on.
 */
export function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  return sendRefusal(reply, error instanceof GatewayError ? refusalOf(error.failure) : refusalFor(statusOf(error)));
}

/** Sends a refusal that HTTP itself has a status for, such as 405. */
export function refuseWith(reply: FastifyReply, status: number): FastifyReply {
  return sendRefusal(reply, refusalFor(status));
}

/** Refuses a document with everything that is wrong in it, already in the words that a caller may read. */
export function refuseDocument(reply: FastifyReply, errors: readonly object[]): FastifyReply {
  return sendRefusal(reply, { status: ERRORS.BAD_INPUT.status, headers: {}, body: { errors } });
}

/** The refusal that a failure means. */
export function refusalOf(failure: Failure): Refusal {
  const { status, message, retryable } = ERRORS[failure.code];
  const extensions = { code: failure.code, retryable, ...detailFor(failure) };
  return { status, headers: headersOf(failure), body: { errors: [{ message, extensions }] } };
}

/** The refusal that a status of HTTP means. */
export function refusalFor(status: number): Refusal {
  const failure: Failure =
    status < 500
      ? { code: 'BAD_INPUT', input: 'request', reason: 'BODY' }
      : { code: 'INTERNAL', what: 'the HTTP server' };
  return { ...refusalOf(failure), status };
}

/**
 * Whether a client likes answers of GraphQL over HTTP at least as much as plain JSON and named them: `*` means JSON, as it
 * did before there were such answers.
 */
export function likesGraphQLType(accept: string | undefined): boolean {
  const named = (accept ?? '').split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { type, quality: Number.parseFloat(quality) };
  });
  const best = named
    .filter(({ type, quality }) => (type === GRAPHQL_TYPE || type === JSON_TYPE) && quality > 0)
    .toSorted((one, other) => other.quality - one.quality)[0];
  return best?.type === GRAPHQL_TYPE;
}

function sendRefusal(reply: FastifyReply, { status, headers, body }: Refusal): FastifyReply {
  const { raw, headers: given } = reply.request;
  const mayGoOn = given['transfer-encoding'] !== undefined || isOver(given['content-length'], reply);
  const type = likesGraphQLType(given.accept) ? GRAPHQL_TYPE : JSON_TYPE;
  return reply
    .code(status)
    .headers({
      ...headers,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // A body that nobody reads would otherwise be drained, as long as the client likes to send.
      ...(mayGoOn && !raw.complete && { connection: 'close' }),
    })
    .type(`${type}; charset=utf-8`)
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(body);
}

const isOver = (length: string | undefined, reply: FastifyReply): boolean =>
  Number(length ?? 0) > (reply.server.initialConfig.bodyLimit ?? 0);

function headersOf(failure: Failure): Readonly<Record<string, string>> {
  switch (failure.code) {
    case 'UNAUTHENTICATED':
      return { 'www-authenticate': challengeFor(failure.reason === 'MISSING') };
    case 'RATE_LIMITED': {
      const seconds = String(Math.max(1, Math.ceil(failure.retryAfterSeconds)));
      const { usedUp } = failure;
      return { 'retry-after': seconds, ...(usedUp !== undefined && { ratelimit: `"${usedUp}";r=0;t=${seconds}` }) };
    }
    case 'BAD_INPUT':
    case 'OPERATION_TOO_LARGE':
    case 'PURPOSE_REFUSED':
    case 'CHECK_UNAVAILABLE':
    case 'INTERNAL':
      return {};
  }
}

/** RFC 6750 §3.1: whoever sent no token learns no error; whoever sent one learns that it is not valid, and never why. */
const challengeFor = (isMissing: boolean): string =>
  isMissing ? 'Bearer realm="gateway"' : 'Bearer realm="gateway", error="invalid_token"';

/** Status of an error of the HTTP server; anything else is the gateway's own failure. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
