import { normalizeCode, normalizeStoredCode } from '../text.ts';
import type { Branded } from './branded.ts';
import { bad, ok, parseText, type Check } from './check.ts';
import { PROVINCE_PREFIXES } from './province-prefixes.ts';

/** Code of an administrative division: 2 digits province, 4 prefecture, 6 county, 9 township, 12 village. */
export type DivisionCode = Branded<string, 'DivisionCode'>;

/** Number of digits that say something. */
export type DivisionDepth = 2 | 4 | 6 | 9 | 12;

const DEPTHS = [12, 9, 6, 4, 2] as const satisfies readonly DivisionDepth[];

/** Checks length (`LENGTH`), digits and province (`REGION`). Whether such a division exists is not checked. */
export function checkDivisionCode(text: string): Check<DivisionCode> {
  const code = normalizeCode(text);
  if (!/^\d+$/u.test(code)) return bad('FORMAT');
  if (!DEPTHS.some((depth) => depth === code.length)) return bad('LENGTH');
  return PROVINCE_PREFIXES.has(code.slice(0, 2)) ? ok(code as DivisionCode) : bad('REGION');
}

/** A code where it enters the gateway. @throws GatewayError `BAD_INPUT` */
export const parseDivisionCode = (text: unknown): DivisionCode => parseText('divisionCode', text, checkDivisionCode);

/** The code a stored text means, without zero padding; `undefined` if it is none. */
export function foldDivisionCode(stored: string): DivisionCode | undefined {
  const outcome = checkDivisionCode(normalizeStoredCode(stored));
  return outcome.kind === 'ok' ? unpadded(outcome.value) : undefined;
}

/** The code without the zeros that only fill it up to 6, 9 or 12 digits: 630200000000 is 6302. */
export function unpadded(code: DivisionCode): DivisionCode {
  const depth = divisionDepth(code);
  return code.slice(0, depth) as DivisionCode;
}

/** How deep a code goes, not counting zero padding. */
export function divisionDepth(code: DivisionCode): DivisionDepth {
  return DEPTHS.find((depth, at) => code.length >= depth && !isZero(code.slice(DEPTHS[at + 1] ?? 0, depth))) ?? 2;
}

/** The county of a division: its first six digits; a coarser division stays what it is. */
export const countyOf = (code: DivisionCode): DivisionCode => unpadded(code).slice(0, 6) as DivisionCode;

/**
 * True when `code` lies in `division` or is it. Zero padding of either does not count.
 * False also when `code` is coarser than `division`; compare `divisionDepth` where "not known" must not mean "no".
 */
export const isWithin = (code: DivisionCode, division: DivisionCode): boolean =>
  unpadded(code).startsWith(unpadded(division));

const isZero = (digits: string): boolean => /^0*$/u.test(digits);

/** The same where "not known" is not "no": `null` without a code, or with one that is too coarse to tell. */
export function isWithinIfKnown(code: DivisionCode | null, division: DivisionCode): boolean | null {
  if (code === null) return null;
  if (isWithin(code, division)) return true;
  return isWithin(division, code) ? null : false;
}
