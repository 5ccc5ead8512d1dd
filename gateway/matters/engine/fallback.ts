import type { Bilingual } from '../../contracts/bilingual.ts';
import type { SettlementKind } from './value.ts';

/** What to do where a fact cannot be had from a register: a text, and whom it goes to. */
export type Fallback = {
  /** Unique over all matters, such as `edu-work-commitment`. */
  readonly id: string;
  readonly kind: SettlementKind;
  /** Changes with the text; a commitment says which version was signed. */
  readonly version: number;
  readonly title: Bilingual;
  /** What the applicant commits to, what the holder is asked, what the township records, which document will do. */
  readonly text: Bilingual;
  /** Who is asked; undefined for a commitment or a document. */
  readonly addressee: Bilingual | undefined;
  readonly legalBasis: string;
  /** Days within which it is to be checked or answered; undefined where nothing sets a term. */
  readonly withinDays: number | undefined;
};
