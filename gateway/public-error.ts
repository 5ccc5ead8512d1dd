import type { GraphQLFormattedError } from 'graphql';
import { ERRORS } from './contracts/errors.ts';
import { withoutValues } from './contracts/graphql-message.ts';
import { gatewayErrorIn } from './execute/variables.ts';

/** Codes of the GraphQL server whose message is about what the caller wrote, and helps to mend it. */
const CALLERS_OWN_TEXT: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/** Codes of the GraphQL server for requests that are not well formed; its messages may repeat what was sent. */
const BAD_REQUEST: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * The only place where an error becomes text that a caller can read. What is not known becomes `INTERNAL`; what the caller
 * wrote is not repeated where it could be about a person.
 */
export function toPublicError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const error = gatewayErrorIn(thrown);
  const { locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  if (error) return { message: error.message, ...where, extensions: publicExtensions(error.extensions) };
  const code = formatted.extensions?.['code'];
  if (CALLERS_OWN_TEXT.has(code)) {
    const message = REFUSED_INTROSPECTION.test(formatted.message)
      ? 'Introspection is switched off here.'
      : withoutValues(formatted.message);
    return { message, ...where, extensions: { code, retryable: false } };
  }
  const { message, retryable } = BAD_REQUEST.has(code) ? ERRORS.BAD_INPUT : ERRORS.INTERNAL;
  const reason = BAD_REQUEST.has(code) ? { reason: 'BODY' } : {};
  return {
    message,
    ...where,
    extensions: { code: BAD_REQUEST.has(code) ? 'BAD_INPUT' : 'INTERNAL', retryable, ...reason },
  };
}

/** The GraphQL server tells callers how its operator would switch introspection on. */
const REFUSED_INTROSPECTION = /introspection is not allowed/u;

/** The HTTP part is for the server. */
function publicExtensions({ http: _http, ...rest }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return rest;
}
