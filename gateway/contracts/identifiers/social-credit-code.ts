import { normalizeCode } from '../text.ts';
import type { Branded } from './branded.ts';
import { bad, ok, parseText, type Check } from './check.ts';

/** Unified social credit code of an organisation (GB 32100-2015): 18 characters, the last one a check character. */
export type SocialCreditCode = Branded<string, 'SocialCreditCode'>;

/** The 31 characters in use: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u;
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Checks form and check character. The organisation code inside (positions 9-17) has a check of its own, which early
 * businesses and moved records sometimes violate: a warning.
 */
export function checkSocialCreditCode(text: string): Check<SocialCreditCode> {
  const code = normalizeCode(text);
  if (!FORM.test(code)) return bad('FORMAT');
  if (socialCreditCheckCharacter(code) !== code[17]) return bad('CHECK');
  return ok(code as SocialCreditCode, organisationCheckCharacter(code.slice(8, 16)) === code[16] ? [] : ['ORG_CHECK']);
}

/** A code where it enters the gateway. @throws GatewayError `BAD_INPUT` */
export const parseSocialCreditCode = (text: unknown): SocialCreditCode =>
  parseText('socialCreditCode', text, checkSocialCreditCode);

/** Check character of the first 17 characters. */
export function socialCreditCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * ALPHABET.indexOf(first17[place] ?? ''), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}

/** Check character of the 8 characters of an organisation code (GB 11714), where letters count from A = 10. */
export function organisationCheckCharacter(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, place) => total + weight * Number.parseInt(first8[place] ?? '', 36),
    0,
  );
  return '0X987654321'[sum % 11] ?? '';
}
