import { GraphQLError } from 'graphql';

/** Why a value written by a caller was refused; stable, and safe to send back because it is not the value. */
export type InputReason =
  | 'FORMAT'
  | 'REGION'
  | 'DATE'
  | 'FUTURE'
  | 'SEQ'
  | 'CHECK'
  | 'LEGACY15'
  | 'TYPE'
  | 'PROVINCE'
  | 'LETTER'
  | 'YEAR'
  | 'PARCEL_ZERO'
  | 'UNIT_ZERO'
  | 'W_NOT_ZERO'
  | 'LENGTH'
  | 'TOO_MANY_KEYS'
  | 'BODY'
  | 'VARIABLES'
  | 'RANGE'
  | 'SCHOOL_TYPE'
  | 'SERIAL'
  | 'CATEGORY'
  | 'GRADE'
  | 'CARD'
  | 'CASE'
  | 'MATTER'
  | 'DOCUMENT_ID'
  | 'NO_RULE'
  | 'NEEDS'
  | 'STATED_FACT';

/** Why an access token was not accepted. For operators: callers are not told, so that nobody can feel their way. */
export type TokenReason = 'MISSING' | 'MALFORMED' | 'EXPIRED' | 'UNTRUSTED' | 'UNKNOWN_CONSUMER';

/** What each reason means, for operators; one sentence a reason. */
export const TOKEN_REASONS = {
  MISSING: 'There is no access token.',
  MALFORMED: 'What was sent is no access token, is too long, or has a claim of the wrong form.',
  EXPIRED: 'The token is past its time.',
  UNTRUSTED: 'No configured issuer vouches for the token, or it is not for this gateway, or not valid yet.',
  UNKNOWN_CONSUMER: 'The token is good, but its client is not in the registry of consumers.',
} as const satisfies Record<TokenReason, string>;

/** Why a declared purpose does not permit an operation. */
export type PurposeReason =
  | 'PURPOSE_MISSING'
  | 'PURPOSE_UNKNOWN'
  | 'PURPOSE_NOT_REGISTERED'
  | 'CASE_MISSING'
  | 'OFFICER_MISSING'
  | 'FACTS_OUTSIDE'
  | 'KEYS_OUTSIDE_CASE'
  | 'NARROWED_TOO_OFTEN'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'PURPOSE_DIFFERS';

/** What each reason means, for callers; one sentence a reason. */
export const PURPOSE_REASONS = {
  PURPOSE_MISSING: 'The request touches a person or a parcel and has no `X-Purpose`.',
  PURPOSE_UNKNOWN: 'There is no matter with this code.',
  PURPOSE_NOT_REGISTERED: 'The consumer is not registered for this matter.',
  CASE_MISSING: 'The request touches a person or a parcel and has no `X-Case`.',
  OFFICER_MISSING: 'The consumer asks at a desk, and the token names no officer.',
  FACTS_OUTSIDE: 'The document can touch facts that no grant covers today; `outside` names them.',
  KEYS_OUTSIDE_CASE: 'The case was opened for somebody else, and does not lead to whom the request looks up.',
  NARROWED_TOO_OFTEN: 'One fact was compared with too many different values, in this case or on this day.',
  DOCUMENT_NOT_TRUSTED: 'The document is not registered for this consumer and matter; in production, no other runs.',
  PURPOSE_DIFFERS: 'The assessment is of another matter than the one that `X-Purpose` declares.',
} as const satisfies Record<PurposeReason, string>;

/** A fact that no grant covers, and the predicates that the same grants would allow in its place. */
export type FactOutside = { readonly coordinate: string; readonly predicates: readonly string[] };

/** Everything that can stop an answer. Extra fields are for operators; callers see what `ERRORS` and `detailFor` say. */
export type Failure =
  | { readonly code: 'UNAUTHENTICATED'; readonly reason: TokenReason }
  | { readonly code: 'BAD_INPUT'; readonly input: string; readonly reason: InputReason }
  | { readonly code: 'OPERATION_TOO_LARGE'; readonly limit: string }
  | { readonly code: 'PURPOSE_REFUSED'; readonly reason: PurposeReason; readonly outside?: readonly FactOutside[] }
  | {
      readonly code: 'RATE_LIMITED';
      readonly limit: string;
      readonly retryAfterSeconds: number;
      /** The limit on requests that is used up, by its name in the `RateLimit` header; absent for one on keys. */
      readonly usedUp?: string;
    }
  | { readonly code: 'CHECK_UNAVAILABLE'; readonly what: string }
  | { readonly code: 'INTERNAL'; readonly what: string };

/** What a code means outside the gateway. */
export type ErrorSpec = {
  readonly origin: 'caller' | 'gateway';
  /** HTTP status of the whole response. */
  readonly status: number;
  readonly retryable: boolean;
  /** The fixed sentence that a caller reads. */
  readonly message: string;
};

/** One row a code. A code without a row does not compile. */
export const ERRORS = {
  UNAUTHENTICATED: {
    origin: 'caller',
    status: 401,
    retryable: false,
    message: 'A valid access token is required.',
  },
  BAD_INPUT: { origin: 'caller', status: 400, retryable: false, message: 'The request is not well formed.' },
  OPERATION_TOO_LARGE: {
    origin: 'caller',
    status: 400,
    retryable: false,
    message: 'The operation asks for too much at once.',
  },
  PURPOSE_REFUSED: {
    origin: 'caller',
    status: 403,
    retryable: false,
    message: 'The declared purpose does not permit this data.',
  },
  RATE_LIMITED: { origin: 'caller', status: 429, retryable: true, message: 'Too many requests.' },
  CHECK_UNAVAILABLE: { origin: 'gateway', status: 503, retryable: true, message: 'The request could not be checked.' },
  INTERNAL: { origin: 'gateway', status: 500, retryable: false, message: 'The gateway failed.' },
} as const satisfies Record<Failure['code'], ErrorSpec>;

/** The only error that steps throw. Its text is the fixed sentence; the `Failure` and the `cause` are for operators. */
export class GatewayError extends GraphQLError {
  override readonly name = 'GatewayError';
  readonly failure: Failure;

  constructor(failure: Failure, options?: { readonly cause: unknown }) {
    const { status, retryable, message } = ERRORS[failure.code];
    super(message, { extensions: { code: failure.code, retryable, ...detailFor(failure), http: { status } } });
    this.failure = failure;
    this.cause = options?.cause;
  }
}

/** What a caller may read beyond the sentence: made of reason codes and names of the schema, never of the value itself. */
export function detailFor(failure: Failure): {
  readonly reason?: InputReason | PurposeReason;
  readonly limit?: string;
  readonly outside?: readonly FactOutside[];
} {
  switch (failure.code) {
    case 'UNAUTHENTICATED':
    case 'CHECK_UNAVAILABLE':
      return {};
    case 'PURPOSE_REFUSED':
      return { reason: failure.reason, ...(failure.outside && { outside: failure.outside }) };
    case 'RATE_LIMITED':
      return { limit: failure.limit };
    case 'BAD_INPUT':
      return { reason: failure.reason };
    case 'OPERATION_TOO_LARGE':
      return { limit: failure.limit };
    case 'INTERNAL':
      return {};
  }
}
