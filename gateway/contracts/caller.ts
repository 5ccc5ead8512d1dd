import type { DivisionCode } from './identifiers/division-code.ts';
import type { SocialCreditCode } from './identifiers/social-credit-code.ts';

/** What a consumer is; an auditor reads the log and no register. */
export const CONSUMER_KINDS = ['EDUCATION_BUREAU', 'REGISTRATION_HALL', 'SUBSIDY_DESK', 'AUDITOR'] as const;

/** One of the kinds of consumer. */
export type ConsumerKind = (typeof CONSUMER_KINDS)[number];

/** An organisation that may ask, as the registry of consumers has it. */
export type Consumer = {
  /** Its OAuth client: `client_id` of its access tokens (RFC 9068). */
  readonly clientId: string;
  /** The issuer that its tokens come from; needed where several are trusted, since each names clients as it likes. */
  readonly issuer?: string;
  readonly socialCreditCode: SocialCreditCode;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: ConsumerKind;
  /** The division it serves. */
  readonly division: DivisionCode;
  /** Codes of the matters it handles. */
  readonly matters: readonly string[];
  /** True where each question needs an officer, as at a desk; a system that works through the night has none. */
  readonly needsOfficer: boolean;
};

/** Who asks, as the access token proves it. */
export type Caller = {
  readonly consumer: Consumer;
  /** The human at the desk on whose duty the question is asked: a claim of the token, never a name. */
  readonly officer: string | undefined;
};
