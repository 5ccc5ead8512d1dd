import * as z from 'zod';

/** A text with something in it; `>-` in YAML makes one line of several. */
export const line = z
  .string({ error: 'needs a text' })
  .trim()
  .min(1, { error: 'needs a text' })
  .max(2_000, { error: 'needs a text of at most 2000 characters' })
  .regex(/^\P{Cc}*$/u, { error: 'needs a text in one line' });

/** The same in Chinese and in English. */
export const bilingual = z.strictObject({ zh: line, en: line }, { error: settingsOf('zh and en') });

/** A name by which other data refers to something, such as `ask-household`. */
export const id = z
  .string({ error: 'needs a name' })
  .max(80, { error: 'needs a name of at most 80 characters' })
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, { error: 'needs small letters, digits and hyphens, a letter first' });

/** A whole number of at least one; `what` says of which. */
export function countFromOne(what: string) {
  const error = `needs ${what}, a whole number from 1 on`;
  return z.int({ error }).min(1, { error });
}

/** A list, of which `what` says what it is made of. */
export const listOf = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item, { error: `needs a list of ${what}` });

/** What is said where settings are expected and something else stands; values are not repeated. */
export function settingsOf(names: string): (issue: { readonly code?: string | undefined }) => string | undefined {
  return ({ code }) => (code === 'invalid_type' ? `needs the settings ${names}` : undefined);
}

/** Where values repeat one that stands before them: the places of the later ones in the list. */
export const repeatedIn = (values: readonly unknown[]): readonly number[] =>
  values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
