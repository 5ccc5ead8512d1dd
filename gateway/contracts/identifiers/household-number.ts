import { normalizeCode, normalizeStoredCode, toFullWidth } from '../text.ts';
import type { Branded } from './branded.ts';
import { bad, ok, parseText, type Check } from './check.ts';

/** Household number of a household register book: 9 digits without structure; leading zeros count. */
export type HouseholdNumber = Branded<string, 'HouseholdNumber'>;

const LEGACY_FORM = /^\d{6,12}$/u;

/**
 * Checks the form. Old books carry 6 to 12 digits: accepted with the warning `LEGACY_LENGTH`,
 * or refused with `LENGTH` where only 9 digits are wanted.
 */
export function checkHouseholdNumber(
  text: string,
  { isLegacyAccepted = true }: { readonly isLegacyAccepted?: boolean } = {},
): Check<HouseholdNumber> {
  const number = normalizeCode(text);
  if (!/^\d+$/u.test(number)) return bad('FORMAT');
  if (number.length === 9) return ok(number as HouseholdNumber);
  return isLegacyAccepted && LEGACY_FORM.test(number)
    ? ok(number as HouseholdNumber, ['LEGACY_LENGTH'])
    : bad('LENGTH');
}

/** A number where it enters the gateway. @throws GatewayError `BAD_INPUT` */
export const parseHouseholdNumber = (text: unknown): HouseholdNumber =>
  parseText('householdNumber', text, checkHouseholdNumber);

/**
 * Every spelling a department's column may hold: as it is, full width, with a spreadsheet's apostrophe.
 * Not without its leading zeros: that would be the number of another, older book.
 */
export const householdNumberSpellings = (number: HouseholdNumber): readonly string[] => [
  number,
  toFullWidth(number),
  `'${number}`,
];

/** The number that a stored text means, or `undefined` if it is none. */
export function foldHouseholdNumber(stored: string): string | undefined {
  const number = normalizeStoredCode(stored);
  return LEGACY_FORM.test(number) ? number : undefined;
}
