import * as z from 'zod';
import { checkPlainDate, type PlainDate } from '../../../contracts/dates.ts';
import { checkDivisionCode, divisionDepth, type DivisionCode } from '../../../contracts/identifiers/division-code.ts';
import { LAND_KINDS } from './stated.ts';

const day = z.string({ error: 'needs a day, YYYY-MM-DD' }).transform((text, context): PlainDate => {
  const outcome = checkPlainDate(text);
  if (outcome.kind === 'ok') return outcome.value;
  context.addIssue({ code: 'custom', message: 'needs a day that exists, YYYY-MM-DD' });
  return z.NEVER;
});

const village = z
  .string({ error: 'needs a village code in quotation marks' })
  .transform((text, context): DivisionCode => {
    const outcome = checkDivisionCode(text);
    if (outcome.kind === 'ok' && divisionDepth(outcome.value) === 12) return outcome.value;
    context.addIssue({ code: 'custom', message: 'needs the twelve digits of a village' });
    return z.NEVER;
  });

const squareMetres = z.number({ error: 'needs a number of square metres, or null' }).min(0).max(100_000);
const days = z.int({ error: 'needs a number of days' }).min(1).max(365);

/** A number of persons of the household between which a standard applies; null where that end is open. */
const persons = z.int({ error: 'needs a number of persons, or null' }).min(1).max(99).nullable();

/** What a province's area standard depends on, and what it is. Values that no source gives are null and never made up. */
const standard = z.strictObject({
  /** The class of land or place; null where the province tells none apart. */
  landKind: z.enum(LAND_KINDS, { error: `needs ${LAND_KINDS.join(', ')} or null` }).nullable(),
  minPersons: persons,
  maxPersons: persons,
  squareMetres: squareMetres.nullable(),
});

/** Parameters of RE-HS. */
export const homesteadSchema = z.strictObject({
  /** The Village Building Land Regulation of 1982 came into force: older homesteads are registered as they are. */
  regulationFrom: day,
  /** The Land Administration Law came into force: since then the standard is what is registered. */
  lawFrom: day,
  /** Houses finished before are older than the plan: a conflict is for a person. Null: no source says, nobody is refused. */
  planningAppliesFrom: day.nullable(),
  /** An overlap up to this many square metres, all of one kind together, is none. Null: every overlap is one. */
  touchToleranceSquareMetres: squareMetres.nullable(),
  /** Houses finished from this day on need a rural construction permit. */
  permitNeededFrom: day,
  /** Days of public notice before a first registration. */
  noticeWorkingDays: days,
  /** Days within which the registry decides; null where no source gives a term. */
  decisionWorkingDays: days.nullable(),
  /** What is written beside the right of an heir who is no member of the collective. */
  heirRemark: z.string().min(1).max(100),
  standards: z.array(standard).readonly(),
  /**
   * Which village a cadastral sub-area (the first 12 digits of a unit number) lies in: the surveyors' areas are not the
   * statistical codes that household books have. Where none is named, the division of the request has to be the village.
   */
  collectives: z.array(z.strictObject({ cadastralSubArea: z.string().regex(/^\d{12}$/u), village })).readonly(),
});

/** Parameters of RE-HS. */
export type HomesteadParameters = Readonly<z.infer<typeof homesteadSchema>>;

/** One standard of a province. */
export type AreaStandard = HomesteadParameters['standards'][number];
