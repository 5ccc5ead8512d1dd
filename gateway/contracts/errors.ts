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
  | 'CARD';

/** Everything that can stop an answer. Extra fields are for operators; callers see what `ERRORS` and `detailFor` say. */
export type Failure =
  | { readonly code: 'BAD_INPUT'; readonly input: string; readonly reason: InputReason }
  | { readonly code: 'OPERATION_TOO_LARGE'; readonly limit: string }
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
  BAD_INPUT: { origin: 'caller', status: 400, retryable: false, message: 'The request is not well formed.' },
  OPERATION_TOO_LARGE: {
    origin: 'caller',
    status: 400,
    retryable: false,
    message: 'The operation asks for too much at once.',
  },
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

/** What a caller may read beyond the sentence: made of reason codes, never of the value itself. */
export function detailFor(failure: Failure): { readonly reason?: InputReason; readonly limit?: string } {
  switch (failure.code) {
    case 'BAD_INPUT':
      return { reason: failure.reason };
    case 'OPERATION_TOO_LARGE':
      return { limit: failure.limit };
    case 'INTERNAL':
      return {};
  }
}
