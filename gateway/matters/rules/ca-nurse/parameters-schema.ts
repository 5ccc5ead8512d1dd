import * as z from 'zod';
import { yuanSchema } from '../../topics/yuan.ts';

/** Yuan a month; by where the household lives where the rules tell town and country apart; null where no source gives it. */
const amountSchema = z
  .union([yuanSchema, z.strictObject({ urban: yuanSchema, rural: yuanSchema }).readonly()])
  .nullable();

/** An amount of the nursing allowance, as a place sets it. */
export type NursingAmount = z.infer<typeof amountSchema>;

/** What a place says about the nursing allowance. */
export const nursingParameters = z
  .strictObject({
    /** Whether those in prison are left out; no text was found that says it for everybody. */
    askPrison: z.boolean(),
    /** Whether the need for care is assessed also for grades 1 and 2, for which it goes without saying elsewhere. */
    requiresAssessment: z.boolean(),
    grade1: amountSchema,
    grade2: amountSchema,
    /** Intellectual and mental disabilities that are paid although not severe, down to this grade; null: none. */
    further: z
      .strictObject({ gradeAtMost: z.int().min(3).max(4), amount: amountSchema })
      .readonly()
      .nullable(),
    /** True where the amounts are the least that may be paid, and the place sets its own. */
    isLeast: z.boolean(),
  })
  .readonly();

/** What a place says about the nursing allowance, parsed. */
export type NursingParameters = z.infer<typeof nursingParameters>;
