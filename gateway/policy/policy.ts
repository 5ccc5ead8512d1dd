import type { Consumer } from '../contracts/caller.ts';
import type { PlainDate } from '../contracts/dates.ts';
import type { DivisionCode } from '../contracts/identifiers/division-code.ts';
import type { SocialCreditCode } from '../contracts/identifiers/social-credit-code.ts';
import type { ParameterSet } from '../contracts/parameter-set.ts';

/** A registered purpose (事项): why data is processed, and by which right. */
export type Matter = {
  /** As registered, such as `EDU-G1`. */
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly legalBasis: string;
  /** The authority responsible for the matter. */
  readonly authority: string;
  /** How many different values one narrowed fact may be compared with in one case and about one look-up. Default 4. */
  readonly maxNarrowings: number;
};

/** What a grant is for: facts may be read and assessed, or only assessed, so that nothing but the outcome is told. */
export const GRANT_USES = ['READING', 'ASSESSMENT'] as const;

/** What a grant is for. */
export type GrantUse = (typeof GRANT_USES)[number];

/** One grant: consumer × matter × facts × period, with its legal basis. All its facts have one holder. */
export type Grant = {
  readonly id: string;
  readonly consumer: SocialCreditCode;
  /** Code of the matter. */
  readonly matter: string;
  /** Schema coordinates of facts, such as `HouseholdRegistration.isRegisteredIn`. */
  readonly facts: ReadonlySet<string>;
  /** `ASSESSMENT`: a matter's evidence may hold the facts, and the consumer is told what follows from them. */
  readonly use: GrantUse;
  /** First day on which it holds. */
  readonly from: PlainDate;
  /** Last day on which it holds. */
  readonly until: PlainDate;
  /** Divisions outside which the holder's records are as good as absent; undefined: not bounded. */
  readonly within: readonly DivisionCode[] | undefined;
  readonly legalBasis: string;
  readonly approvedBy: string;
  readonly approvedOn: PlainDate;
};

/** One registered operation: a data-sharing interface of the catalogue. */
export type TrustedDocument = {
  readonly id: string;
  readonly matter: string;
  /** The consumer that may run it. */
  readonly owner: SocialCreditCode;
  readonly version: number;
  /** SHA-256 of the text without comments and needless blanks, lower-case hex. */
  readonly sha256: string;
  readonly text: string;
};

/** Everything that decides who may ask what, read as a whole and checked as a whole. */
export type Policy = {
  readonly consumers: readonly Consumer[];
  readonly matters: readonly Matter[];
  readonly grants: readonly Grant[];
  readonly documents: readonly TrustedDocument[];
  /** The deployment's own parameter sets, beside those that come with the matters; one with the same id takes its place. */
  readonly parameters: readonly ParameterSet[];
};
