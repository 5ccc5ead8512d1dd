import * as z from 'zod';
import { parsePlainDate, type PlainDate } from '../../../contracts/dates.ts';
import type { AssessmentRequest } from '../../engine/rule.ts';
import { monthDay, movingShape, yearlyWindow, type Reckoning } from '../../topics/moving-parameters.ts';

/** What a district sets for an intake into grade 1. */
export const parameters = z.strictObject({
  /** Last day of birth, in the year `minAge` years before the intake: "02-28" in Xining, "08-31" mostly. A fixed day. */
  cutoffMonthDay: monthDay,
  /** Full years on that day of the intake's year. */
  minAge: z.int({ error: 'needs full years' }).min(5).max(8),
  preRegWindow: yearlyWindow,
  /** Months are counted up to its first day; up to the day of the decision where no source gives a window. */
  regWindow: yearlyWindow,
  ...movingShape,
  /** Who comes first where places are short; null where no source says. */
  order: z.enum(['RESIDENCE_MONTHS', 'POINTS']).nullable(),
  /** What becomes of those for whom there is no place (统筹调剂); null where no source says. */
  overflow: z.enum(['REALLOCATION']).nullable(),
  /** The vaccination card is looked at; null where no source says. It decides on nothing. */
  vaccinationCheck: z.boolean().nullable(),
  /** Commitments that go with the application; null where no source says. They decide on nothing. */
  commitments: z.array(z.enum(['REALLOCATION', 'TRUTHFULNESS'])).nullable(),
});

/** The values of one parameter set. */
export type EduG1Parameters = Readonly<z.infer<typeof parameters>>;

/** A day of the intake's year, or of one some years before it. @throws GatewayError `BAD_INPUT` for a year of no four digits. */
const dayIn = (year: number, day: string): PlainDate => parsePlainDate(`${year}-${day}`, 'year');

/** The last day of birth for an intake. */
export const cutoffDate = ({ year }: AssessmentRequest, { minAge, cutoffMonthDay }: EduG1Parameters): PlainDate =>
  dayIn(year - minAge, cutoffMonthDay);

/** That of the intake before: who was born by then is at least a year older than need be. */
export const earlierCutoffDate = (request: AssessmentRequest, set: EduG1Parameters): PlainDate =>
  cutoffDate({ ...request, year: request.year - 1 }, set);

/** The first and the last day of a window in the year of the intake. */
export const windowIn = (
  { year }: AssessmentRequest,
  window: { readonly from: string; readonly until: string },
): { readonly from: PlainDate; readonly until: PlainDate } => ({
  from: dayIn(year, window.from),
  until: dayIn(year, window.until),
});

/**
 * Months count up to the first day of registration. From pre-registration on it shows which permits may still reach that day;
 * before, and where no pre-registration is known, any permit of the district may.
 */
export function reckoningOf(request: AssessmentRequest, { preRegWindow, regWindow }: EduG1Parameters): Reckoning {
  if (regWindow === null) return { countedOn: request.on, earlierOn: undefined };
  const countedOn = windowIn(request, regWindow).from;
  return { countedOn, earlierOn: windowIn(request, preRegWindow ?? regWindow).from };
}
