import * as z from 'zod';
import { yuanSchema } from '../../topics/yuan.ts';

/** Whose household a way to the allowance is open to. */
const HOUSEHOLDS = ['DIBAO', 'MARGINAL', 'RIGID_EXPENSE', 'OUTSIDE_DIBAO'] as const;

/** Kinds of disability, as the federation's register tells them. */
const KINDS = ['VISUAL', 'HEARING', 'SPEECH', 'LIMB', 'INTELLECTUAL', 'MENTAL'] as const;

/** Stated facts that a way may need: their codes, all of them yes or no. */
export const NEEDS = [
  'JOBLESS',
  'NO_FIXED_INCOME',
  'SEVERAL_DISABLED_IN_HOUSEHOLD',
  'DEPENDS_ON_AGED_PARENTS',
  'INCOME_WITHIN_TWICE_DIBAO',
] as const;

const percent = z.int().min(1).max(100);

const waySchema = z
  .strictObject({
    household: z.enum(HOUSEHOLDS),
    /** True: grades 1 and 2 only. False: whatever the grade. */
    isForSevere: z.boolean(),
    /** Kinds of disability of which one is needed; null: any. */
    kinds: z.array(z.enum(KINDS)).min(1).readonly().nullable(),
    needs: z.array(z.enum(NEEDS)).readonly(),
    /** Yuan a month; null where no source gives it, or where `share` does. */
    amount: yuanSchema.nullable(),
    /** Per cent of the local standard; `most` is null for "at least". */
    share: z.strictObject({ least: percent, most: percent.nullable() }).readonly().nullable(),
  })
  .readonly();

/** One way to the allowance: a household and what else has to hold, and what it pays. */
export type Way = z.infer<typeof waySchema>;

/** What a place says about the living allowance. */
export const livingParameters = z
  .strictObject({
    /** Whether those in prison are left out; no text was found that says it for everybody. */
    askPrison: z.boolean(),
    /** Minimum living standard a head and month of the place, in yuan; null where it is not configured. */
    dibaoStandard: yuanSchema.nullable(),
    /** The highest first: the first one that is open says what is paid. */
    ways: z.array(waySchema).min(1).readonly(),
  })
  .readonly()
  .superRefine(({ ways }, context) => {
    const one = (path: string, texts: readonly string[]): void => {
      if (new Set(texts).size > 1)
        context.addIssue({ code: 'custom', path: ['ways'], message: `names more than one ${path}` });
    };
    one(
      'further kind of household',
      ways.flatMap(({ household }) => furtherKindOf(household) ?? []),
    );
    one(
      'choice of kinds of disability',
      ways.flatMap(({ kinds }) => (kinds === null ? [] : [kinds.join(' ')])),
    );
  });

/** What a place says about the living allowance, parsed. */
export type LivingParameters = z.infer<typeof livingParameters>;

/** The kind of assistance beside the minimum living allowance; undefined for a household that is in none. */
export const furtherKindOf = (household: Way['household']): 'MARGINAL' | 'RIGID_EXPENSE' | undefined =>
  household === 'MARGINAL' || household === 'RIGID_EXPENSE' ? household : undefined;
