import { firstGeneration } from './identity-numbers.ts';
import type { Random } from './random.ts';

/** The ways in which departments misspell what they store. Each takes the proper form and returns another. */

/** With a lower-case check character, as half of all keyboards give it. */
export const lowerCase = (id: string): string => id.toLowerCase();

/** In full-width characters, as an input method left on gives them. */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

/** With the apostrophe by which a spreadsheet is told that a number is text. */
export const apostrophe = (text: string): string => `'${text}`;

/** With a blank before it. */
export const leadingBlank = (text: string): string => ` ${text}`;

/** The numbers as a household system stores them: clean but for lower-case x. */
export function householdSpelling(random: Random, id: string): string {
  return id.endsWith('X') && random.chance(0.04) ? lowerCase(id) : id;
}

/** The numbers as a school system stores them after years of imports from spreadsheets. */
export function enrollmentSpelling(random: Random, id: string): string {
  const draw = random.next();
  if (draw < 0.004) return apostrophe(id);
  if (draw < 0.007) return fullWidth(id);
  if (draw < 0.012) return leadingBlank(id);
  return id.endsWith('X') && draw < 0.2 ? lowerCase(id) : id;
}

/** The numbers as papers of the time gave them: 15 digits until 2013, at least for people born in the 1900s. */
export function registrySpelling(random: Random, id: string, registeredYear: number): string {
  if (registeredYear < 2013 && id.startsWith('19', 6) && random.chance(0.25)) return firstGeneration(id);
  const draw = random.next();
  if (draw < 0.003) return fullWidth(id);
  return id.endsWith('X') && draw < 0.12 ? lowerCase(id) : id;
}

/** What a system writes for nothing: NULL, an empty string, a blank or the word null. */
export function nothing(random: Random): string | undefined {
  const draw = random.next();
  if (draw < 0.6) return undefined;
  if (draw < 0.85) return '';
  return draw < 0.95 ? ' ' : 'null';
}

/** A code that lost its leading zero on the way through a number column, now and then. */
export function unpadded(random: Random, code: string, share = 0.01): string {
  return code.startsWith('0') && random.chance(share) ? code.slice(1) : code;
}
