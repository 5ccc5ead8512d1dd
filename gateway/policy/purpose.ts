import { GatewayError } from '../contracts/errors.ts';
import type { Permission } from '../contracts/permit.ts';

/** For what a request says that it asks. */
export type Purpose = {
  /** Code of the matter, not yet looked up. */
  readonly matter: string | undefined;
  /** The consumer's own number of the case. */
  readonly caseNumber: string | undefined;
};

/** Headers as an HTTP server hands them over: names in small letters, values as whoever sent them wrote them. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads `X-Purpose` and `X-Case`. Both are hostile; a header that comes twice is not well formed, whichever would be meant.
 * @throws GatewayError `BAD_INPUT` with `MATTER` or `CASE`; the value is not repeated.
 */
export function readPurpose(headers: Headers): Purpose {
  return {
    matter: readHeader(headers['x-purpose'], MATTER, 'MATTER'),
    caseNumber: readHeader(headers['x-case'], CASE, 'CASE'),
  };
}

/**
 * The case in which facts are asked for; undefined where nobody is touched and none is needed.
 * @throws GatewayError `PURPOSE_REFUSED` with `CASE_MISSING`.
 */
export function requireCase({ facts }: Pick<Permission, 'facts'>, caseNumber: string | undefined): string | undefined {
  if (facts.size > 0 && caseNumber === undefined) {
    throw new GatewayError({ code: 'PURPOSE_REFUSED', reason: 'CASE_MISSING' });
  }
  return caseNumber;
}

/** A code as registered, such as `EDU-G1`. */
const MATTER = /^[A-Z][A-Z0-9]{0,9}(?:-[A-Z0-9]{1,12}){0,3}$/u;

/** Numbers of cases are the consumers' own; only signs that are safe in a log line of any kind. */
const CASE = /^[A-Za-z0-9._:/#-]{1,64}$/u;

function readHeader(
  value: string | readonly string[] | undefined,
  form: RegExp,
  reason: 'MATTER' | 'CASE',
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && form.test(value)) return value;
  throw new GatewayError({ code: 'BAD_INPUT', input: reason === 'MATTER' ? 'X-Purpose' : 'X-Case', reason });
}
