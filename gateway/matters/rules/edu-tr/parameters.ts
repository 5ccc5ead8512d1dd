import * as z from 'zod';
import type { PlainDate } from '../../../contracts/dates.ts';
import { movingShape, yearlyWindow } from '../../topics/moving-parameters.ts';

const grades = z.array(z.int({ error: 'needs grades from 1 to 9' }).min(1).max(9));

/** What a district sets for transfers into its schools. */
export const parameters = z.strictObject({
  ...movingShape,
  /** Terms in which a person decides on a transfer: a local rule, which the sources do not confirm. Null: none. */
  restrictedTerms: z.strictObject({ firstTermOf: grades, lastTermOf: grades }).nullable(),
  /** When to apply; null where no source says. It is told, and decides on nothing. */
  transferWindow: yearlyWindow,
  /** Working days that each side has; null where no source says. */
  workingDaysEachSide: z.int().min(1).max(60).nullable(),
  /** Years of junior school and roll that the local senior-high examination asks; null where no source says. */
  seniorHighYears: z.int().min(1).max(9).nullable(),
});

/** The values of one parameter set. */
export type EduTrParameters = Readonly<z.infer<typeof parameters>>;

/** The first term begins in September and ends in January; the summer belongs to the second one. */
export const isFirstTerm = (on: PlainDate): boolean => ['09', '10', '11', '12', '01'].includes(on.slice(5, 7));
