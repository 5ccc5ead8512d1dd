import * as z from 'zod';
import type { PlainDate } from '../../contracts/dates.ts';
import { plainDate } from '../../contracts/dates.ts';
import {
  divisionDepth,
  parseDivisionCode,
  unpadded,
  type DivisionCode,
} from '../../contracts/identifiers/division-code.ts';
import type { AssessmentRequest, RuleInput } from '../engine/rule.ts';

const months = z.int({ error: 'needs full months, or null where they are not asked' }).min(1).max(240).nullable();

/** What a district asks of families that moved there. A number of months that is null is not asked. */
export const movingShape = {
  whoNeedsPermit: z.enum(['guardian', 'child', 'both'], { error: 'needs guardian, child or both' }),
  /** Full months for which the residence permit has been in force without a break. */
  residenceMonths: months,
  /** Xining's "两一致": the permit names the real address. Where it does not, a person decides. */
  permitAddressMustMatch: z.boolean(),
  /** A card of residence registration will do instead of a permit. */
  acceptsRegistrationCard: z.boolean(),
  /** Full months of a registered lease. */
  housingMonths: months,
  /** Full months since an owned home was entered into the register. */
  deedMonths: months,
  /** Children registered in the district are asked for a home too. */
  asksLocalHousing: z.boolean(),
  asksForWork: z.boolean(),
  /** Full months of employment, or of a business licence. */
  jobMonths: months,
};

const movingSchema = z.strictObject(movingShape);

/** The values of `movingShape`. */
export type MovingParameters = Readonly<z.infer<typeof movingSchema>>;

/** A day of every year, `MM-DD`; 29 February is none. */
export const monthDay = z
  .string({ error: 'needs a day of the year' })
  .refine((text) => /^\d\d-\d\d$/u.test(text) && plainDate(2001, Number(text.slice(0, 2)), Number(text.slice(3))), {
    error: 'needs a day that every year has, written "MM-DD"',
  });

/** First and last day of a window of every year; null where no source gives one. */
export const yearlyWindow = z.strictObject({ from: monthDay, until: monthDay }).nullable();

/** The days that months are counted up to. */
export type Reckoning = {
  /** Months are full by this day, and a permit is in force on it. */
  readonly countedOn: PlainDate;
  /**
   * An earlier day, for decisions before `countedOn`: a permit that was in force then may still be endorsed in time, and so
   * may every permit while that day is still to come too. The same in the whole year, so that a case compares few days.
   * Undefined where `countedOn` is the day of the decision.
   */
  readonly earlierOn: PlainDate | undefined;
};

/** How a matter of enrolment counts. */
export type ReckoningOf<P> = (input: Pick<RuleInput<P>, 'request' | 'parameters'>) => Reckoning;

/** The district that decides, six digits: rules are those of districts, whoever asks for one. */
export const districtOf = ({ division }: AssessmentRequest): DivisionCode =>
  parseDivisionCode(unpadded(division).slice(0, 6));

/**
 * The prefecture-level city around a district: within it no residence permit is asked. A municipality is one city. Counties
 * that a province governs itself share four digits (…90) and no city.
 */
export function prefectureOf(division: DivisionCode): string {
  const code = unpadded(division).slice(0, 6);
  if (MUNICIPALITIES.has(code.slice(0, 2))) return code.slice(0, 2);
  return code.slice(2, 4) === '90' || divisionDepth(division) < 4 ? code : code.slice(0, 4);
}

/** Beijing, Tianjin, Shanghai, Chongqing. */
const MUNICIPALITIES: ReadonlySet<string> = new Set(['11', '12', '31', '50']);
