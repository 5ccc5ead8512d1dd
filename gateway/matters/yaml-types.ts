import * as z from 'zod';
import { bilingualOf, lineOf } from '../contracts/setting-types.ts';

/** A text of a matter: commitments are longer than other settings. */
export const line = lineOf(2_000);

/** The same in Chinese and in English. */
export const bilingual = bilingualOf(line);

/** A whole number of at least one; `what` says of which. */
export function countFromOne(what: string) {
  const error = `needs ${what}, a whole number from 1 on`;
  return z.int({ error }).min(1, { error });
}

/** Where values repeat one that stands before them: the places of the later ones in the list. */
export const repeatedIn = (values: readonly unknown[]): readonly number[] =>
  values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
