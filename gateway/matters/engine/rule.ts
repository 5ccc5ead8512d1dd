import type * as z from 'zod';
import type { Bilingual } from '../../contracts/bilingual.ts';
import type { PlainDate } from '../../contracts/dates.ts';
import type { DivisionCode } from '../../contracts/identifiers/division-code.ts';
import type { PersonId } from '../../contracts/identifiers/person-id.ts';
import type { RealEstateUnitNumber } from '../../contracts/identifiers/real-estate-unit-number.ts';
import type { EvidenceView } from './evidence-view.ts';
import type { Finding } from './finding.ts';
import type { StatedFact, StatedFactSpec, StatedView } from './stated-facts.ts';
import type { Value } from './value.ts';

/** What an assessment is about, after its defaults are filled in. */
export type AssessmentRequest = {
  /** The person whom the matter concerns. */
  readonly subject: PersonId;
  /** Who applies, where that is somebody else. */
  readonly applicant: PersonId | undefined;
  /** The real-estate unit that the matter is about. */
  readonly unitNumber: RealEstateUnitNumber | undefined;
  /** The district that decides; its rules apply. */
  readonly division: DivisionCode;
  /** The day as of which it is decided. */
  readonly on: PlainDate;
  /** The year of an intake, where the matter has one; the year of `on` unless said otherwise. */
  readonly year: number;
  /** Day of the last review, for matters that are reviewed again and again. */
  readonly since: PlainDate | undefined;
  readonly stated: readonly StatedFact[];
};

/** What of a request a matter needs; `NEVER` is refused when it is there. */
export type Needs = {
  readonly applicant: 'ALWAYS' | 'OPTIONAL' | 'NEVER';
  readonly unitNumber: 'ALWAYS' | 'OPTIONAL' | 'NEVER';
  readonly since: 'ALWAYS' | 'OPTIONAL' | 'NEVER';
  /** `COUNTY`: the county of a finer division decides. Left out: the division as it was given, such as a village. */
  readonly division?: 'COUNTY';
};

/** What criteria see. They are pure: the same input gives the same finding. */
export type RuleInput<P> = {
  readonly facts: EvidenceView;
  readonly stated: StatedView;
  readonly parameters: P;
  readonly request: AssessmentRequest;
};

/** One criterion of a matter. */
export type Criterion<P> = {
  /** As the rule numbers it, such as `E2`. */
  readonly code: string;
  readonly title: Bilingual;
  /** The provision that it rests on. */
  readonly basis: string;
  readonly evaluate: (input: RuleInput<P>) => Finding;
  /** Ids of the fallbacks that apply while it is unknown, beside those of the stated facts that it asked for. */
  readonly fallbacks?: readonly string[];
};

/** Something that an assessment works out beside its outcome, such as an amount or an area. */
export type ResultSpec<P> = {
  readonly code: string;
  readonly item: Bilingual;
  /** `MONTHS`, `YUAN_PER_MONTH`, `SQUARE_METRE`, `CODE`, `DAY`, `MONTH`. */
  readonly unit: ResultUnit;
  /** As text, decimals exact. Left out of the answer where it is `undefined`; told as not known where it is unknown. */
  readonly valueOf: (input: RuleInput<P>) => Value<string> | undefined;
};

/** What a result is measured in. */
export type ResultUnit = 'MONTHS' | 'YUAN_PER_MONTH' | 'SQUARE_METRE' | 'COUNT' | 'DAY' | 'MONTH' | 'TEXT' | 'CODE';

/** Something the counter should say, whatever the outcome: a condition, a remark, a next step. Refuses nobody. */
export type Advice = { readonly reason: string; readonly details?: Readonly<Record<string, string | number>> };

/** A matter's rule: the evidence it needs, its criteria, what else it works out. Parameters are data beside it. */
export type MatterRule<P = unknown> = {
  /** Code of the matter, as registered. */
  readonly code: string;
  /** Changes whenever the rule can decide otherwise on the same facts and parameters. */
  readonly version: number;
  readonly needs: Needs;
  /** What a parameter set holds; what is not sourced is nullable, never made up. */
  readonly parameters: z.ZodType<P>;
  /** Sentences by reason code, with places such as `{cutoffDate}`. Told to the person concerned. */
  readonly reasons: Readonly<Record<string, Bilingual>>;
  readonly criteria: readonly Criterion<P>[];
  readonly stated: readonly StatedFactSpec[];
  /** Ids of the certificate items that an applicant need not bring any more. */
  readonly replaces: readonly string[];
  /** The variables of the evidence document. */
  readonly variables: (request: AssessmentRequest, parameters: P) => Readonly<Record<string, unknown>>;
  readonly results?: readonly ResultSpec<P>[];
  readonly advice?: (input: RuleInput<P>) => readonly Advice[];
};

/** Declares a matter's rule: the folder's `rule.ts` exports one as `rule`, and nothing else lists it. */
export function defineMatter<P>(rule: MatterRule<P>): MatterRule<P> {
  return Object.freeze(rule);
}
