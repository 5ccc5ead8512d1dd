import { GraphQLError } from 'graphql';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { ERRORS, GatewayError, type Failure } from '../../gateway/contracts/errors.ts';
import { toPublicError } from '../../gateway/public-error.ts';

const NUMBER = people.owner.id;

/** One failure of each code. */
const FAILURES = {
  UNAUTHENTICATED: { code: 'UNAUTHENTICATED', reason: 'UNKNOWN_CONSUMER' },
  BAD_INPUT: { code: 'BAD_INPUT', input: 'personId', reason: 'CHECK' },
  OPERATION_TOO_LARGE: { code: 'OPERATION_TOO_LARGE', limit: 'at most 100 keys a request' },
  PURPOSE_REFUSED: {
    code: 'PURPOSE_REFUSED',
    reason: 'FACTS_OUTSIDE',
    outside: [
      { coordinate: 'HouseholdRegistration.divisionCode', predicates: ['HouseholdRegistration.isRegisteredIn'] },
    ],
  },
  RATE_LIMITED: { code: 'RATE_LIMITED', limit: '60 requests a minute and officer', retryAfterSeconds: 7 },
  CHECK_UNAVAILABLE: { code: 'CHECK_UNAVAILABLE', what: `counts of ${NUMBER}` },
  INTERNAL: { code: 'INTERNAL', what: `something about ${NUMBER}` },
} as const satisfies { readonly [Code in Failure['code']]: Extract<Failure, { code: Code }> };

const DETAILS = {
  UNAUTHENTICATED: {},
  BAD_INPUT: { reason: 'CHECK' },
  OPERATION_TOO_LARGE: { limit: 'at most 100 keys a request' },
  PURPOSE_REFUSED: { reason: 'FACTS_OUTSIDE', outside: FAILURES.PURPOSE_REFUSED.outside },
  RATE_LIMITED: { limit: '60 requests a minute and officer' },
  CHECK_UNAVAILABLE: {},
  INTERNAL: {},
} as const satisfies Record<Failure['code'], object>;

/** As the GraphQL server shows an error to us before it is made public. */
const shown = (error: GraphQLError, code?: string) =>
  toPublicError({ ...error.toJSON(), extensions: { ...error.extensions, ...(code && { code }) } }, error);

describe('an error of the gateway', () => {
  it.each(Object.values(FAILURES))('$code is its fixed sentence and what helps the caller', (failure) => {
    const { message, retryable, status } = ERRORS[failure.code];
    const error = new GatewayError(failure, { cause: new Error(NUMBER) });

    expect(shown(error)).toEqual({ message, extensions: { code: failure.code, retryable, ...DETAILS[failure.code] } });
    expect(error.extensions['http']).toEqual({ status });
    expect(JSON.stringify(shown(error))).not.toContain(NUMBER);
  });

  it('does not tell why a token was not accepted', () => {
    const reasons = ['MISSING', 'MALFORMED', 'EXPIRED', 'UNTRUSTED', 'UNKNOWN_CONSUMER'] as const;
    const texts = reasons.map((reason) => JSON.stringify(shown(new GatewayError({ code: 'UNAUTHENTICATED', reason }))));

    expect(new Set(texts).size).toBe(1);
  });

  it.each(['CASE_MISSING', 'KEYS_OUTSIDE_CASE', 'NARROWED_TOO_OFTEN', 'DOCUMENT_NOT_TRUSTED'] as const)(
    'tells that a purpose is refused because of %s, and nothing else',
    (reason) => {
      const { message, retryable } = ERRORS.PURPOSE_REFUSED;

      expect(shown(new GatewayError({ code: 'PURPOSE_REFUSED', reason }))).toEqual({
        message,
        extensions: { code: 'PURPOSE_REFUSED', retryable, reason },
      });
    },
  );

  it('is found under whatever it was wrapped in', () => {
    const error = new GatewayError(FAILURES.BAD_INPUT);
    const wrapped = new GraphQLError(`Variable got ${NUMBER}`, {
      originalError: new GraphQLError(NUMBER, { originalError: error }),
      path: ['person', 'household'],
    });

    expect(shown(wrapped)).toEqual({
      message: ERRORS.BAD_INPUT.message,
      path: ['person', 'household'],
      extensions: { code: 'BAD_INPUT', retryable: false, reason: 'CHECK' },
    });
  });
});

describe('another error', () => {
  it.each([
    [new GraphQLError(`the database said ${NUMBER}`), undefined],
    [new GraphQLError(NUMBER, { originalError: new TypeError(NUMBER) }), 'INTERNAL_SERVER_ERROR'],
    [new GraphQLError(NUMBER, { extensions: { code: NUMBER, stacktrace: [NUMBER] } }), undefined],
  ])('is INTERNAL, and nothing of it is shown', (error, code) => {
    expect(shown(error, code)).toEqual({
      message: ERRORS.INTERNAL.message,
      extensions: { code: 'INTERNAL', retryable: false },
    });
  });

  it.each(['BAD_REQUEST', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED'])(
    'of kind %s is BAD_INPUT without its text',
    (code) => {
      expect(shown(new GraphQLError(`Unknown operation named "${NUMBER}".`), code)).toEqual({
        message: ERRORS.BAD_INPUT.message,
        extensions: { code: 'BAD_INPUT', retryable: false, reason: 'BODY' },
      });
    },
  );
});

describe('a message about syntax or validation', () => {
  const text = (message: string): string => shown(new GraphQLError(message), 'GRAPHQL_VALIDATION_FAILED').message;

  it.each([
    'Cannot query field "housebold" on type "Person". Did you mean "household"?',
    'Field "household" of type "HouseholdEvidence" must have a selection of subfields. Did you mean "household { ... }"?'.slice(
      0,
      74,
    ),
    'Variable "$id" of type "PersonId" used in position expecting type "PersonId!".',
    'Field "person" argument "id" of type "PersonId!" is required, but it was not provided.',
    'Syntax Error: Expected Name, found <EOF>.',
    'Syntax Error: Unexpected Name "quer".',
    'Unknown type "Person". Did you mean "Query"?',
    'Variable "$ids" of type "[PersonId!]!" used in position expecting type "PersonId!".',
  ])('keeps the names of the schema: %s', (message) => {
    expect(text(message)).toBe(message);
  });

  it.each([
    [`Int cannot represent non-integer value: "${NUMBER}"`, 'Int cannot represent non-integer value: "…"'],
    [`Int cannot represent non-integer value: ${NUMBER}`, 'Int cannot represent non-integer value: …'],
    [`Syntax Error: Unexpected String "${NUMBER}".`, 'Syntax Error: Unexpected String "…".'],
    [`Syntax Error: Expected Name, found Int "${NUMBER}".`, 'Syntax Error: Expected Name, found …'],
    [`Cannot query field "n${NUMBER}" on type "Query".`, 'Cannot query field "n…" on type "Query".'],
    [`Unknown fragment "${people.lowerCaseX.id}".`, 'Unknown fragment "…".'],
    ['Syntax Error: Unexpected String "马思涵".', 'Syntax Error: Unexpected String "…".'],
    ['Syntax Error: Unexpected String "a \\" b 1".', 'Syntax Error: Unexpected String "…".'],
    ['Syntax Error: Unexpected character: U+9A6C.', 'Syntax Error: Unexpected character: U+9A6C.'],
  ])('loses what a caller wrote as a value: %s', (message, expected) => {
    expect(text(message)).toBe(expected);
  });

  it('never shows an identity number, wherever it stands', () => {
    const numbers = fc.constantFrom(...Object.values(people).map(({ id }) => id));
    const around = fc.string({ unit: 'grapheme-ascii', maxLength: 12 });
    fc.assert(
      fc.property(numbers, around, around, (number, before, after) => {
        for (const message of [`${before}${number}${after}`, `${before}"${number}"${after}`, `found ${number}`]) {
          expect(text(message)).not.toContain(number);
          expect(text(message)).not.toContain(number.slice(6, 14));
        }
      }),
    );
  });
});
