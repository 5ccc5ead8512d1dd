import * as z from 'zod';

/** What a place's review looks at. */
export const reviewParameters = z
  .strictObject({
    /** Households that the living allowance is paid to beside those on minimum living allowance; null: none. */
    furtherKind: z.enum(['MARGINAL', 'RIGID_EXPENSE']).nullable(),
    /** Whether the living allowance is for grades 1 and 2 only. */
    isForSevere: z.boolean(),
    /** Whether it is also paid outside assistance, on conditions that no register holds. */
    hasOtherWays: z.boolean(),
    /** Down to which grade intellectual and mental disabilities are paid the nursing allowance; null: as all others. */
    furtherGrade: z.int().min(3).max(4).nullable(),
  })
  .readonly();

/** What a place's review looks at, parsed. */
export type ReviewParameters = z.infer<typeof reviewParameters>;
