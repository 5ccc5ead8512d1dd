import * as z from 'zod';

/**
 * A whole number with its bounds, also as the digits that a reference to the environment leaves. What is wrong with it is
 * said in words, and its value is not repeated.
 */
export function wholeNumber(least: number, most: number) {
  const error = `needs a whole number from ${least} to ${most}`;
  const number = z.number({ error }).int({ error }).min(least, { error }).max(most, { error });
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/u.test(value) ? Number(value) : value),
    number,
  );
}

/** True or false, also as the word that a reference to the environment leaves. */
export const yesOrNo = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean({ error: 'needs true or false' }),
);

/** What is said where settings are expected and something else stands: one sentence, for `z.strictObject`. */
export const orElse = (sentence: string) => (issue: { readonly code?: string | undefined }) =>
  issue.code === 'invalid_type' ? sentence : undefined;
