import * as z from 'zod';
import { checkPlainDate } from './dates.ts';
import { checkDivisionCode } from './identifiers/division-code.ts';
import type { Check } from './identifiers/check.ts';
import { checkSocialCreditCode } from './identifiers/social-credit-code.ts';

/** One line of text with something in it, of at most so many characters. */
export const lineOf = (most: number) =>
  z
    .string({ error: 'needs a text' })
    .trim()
    .min(1, { error: 'needs a text' })
    .max(most, { error: `needs a text of at most ${most} characters` })
    .regex(/^\P{Cc}*$/u, { error: 'needs a text in one line' });

/** One line of text as settings usually have. */
export const line = lineOf(1_000);

/** The same in Chinese and in English, each such a text. */
export const bilingualOf = (text: z.ZodType<string>) =>
  z.strictObject({ zh: text, en: text }, { error: settingsOf('zh and en') });

/** The same in Chinese and in English. */
export const bilingual = bilingualOf(line);

/** A name by which other data refers to something: a grant, a document, a fallback, a parameter set. */
export const id = z
  .string({ error: 'needs a name' })
  .max(80, { error: 'needs a name of at most 80 characters' })
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, { error: 'needs small letters, digits and hyphens, a letter first' });

const NEEDS_MATTER = { error: 'needs the code of a matter, such as EDU-G1' };

/** Code of a matter, as registered. */
export const matterCode = z
  .string(NEEDS_MATTER)
  .max(40, NEEDS_MATTER)
  .regex(/^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/u, NEEDS_MATTER);

/** A day of the calendar. */
export const day = checked(checkPlainDate, 'needs a day that exists, written YYYY-MM-DD');

/** An administrative division. */
export const division = checked(checkDivisionCode, 'needs a division code in quotation marks');

/** The social credit code of an organisation. */
export const socialCreditCode = checked(
  checkSocialCreditCode,
  'needs a unified social credit code, in quotation marks where it is all digits',
);

/** A list, of which `what` says what it is made of. */
export const listOf = <Item extends z.ZodType>(item: Item, what: string) =>
  z.array(item, { error: `needs a list of ${what}` });

/** What is said where settings are expected and something else stands. */
export function settingsOf(names: string): (issue: { readonly code?: string | undefined }) => string | undefined {
  return ({ code }) => (code === 'invalid_type' ? `needs the settings ${names}` : undefined);
}

/** A text that a check of the contracts accepts, in the normal form; says the stable reason where it does not. */
function checked<T>(check: (text: string) => Check<T>, needs: string) {
  return z
    .string({ error: needs })
    .max(100, { error: needs })
    .transform((text, context): T => {
      const outcome = check(text);
      if (outcome.kind === 'ok') return outcome.value;
      context.addIssue({ code: 'custom', message: `${needs} (${outcome.reason})` });
      return z.NEVER;
    });
}
