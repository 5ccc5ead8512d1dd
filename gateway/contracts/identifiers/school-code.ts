import { SCHOOL_KIND } from '../codes/enrollment-codes.ts';
import { normalizeCode, normalizeStoredCode } from '../text.ts';
import type { Branded } from './branded.ts';
import { bad, ok, parseText, type Check } from './check.ts';
import { PROVINCE_PREFIXES } from './province-prefixes.ts';

/** School identification code: 2 digits kind of school, 2 province, 6 serial. Never changes; no check digit. */
export type SchoolCode = Branded<string, 'SchoolCode'>;

/** Checks form, kind of school (`SCHOOL_TYPE`) and province (`PROVINCE`). */
export function checkSchoolCode(text: string): Check<SchoolCode> {
  const code = normalizeCode(text);
  if (!/^\d{10}$/u.test(code)) return bad('FORMAT');
  if (!SCHOOL_KIND.values.some((kind) => kind.code === code.slice(0, 2))) return bad('SCHOOL_TYPE');
  return PROVINCE_PREFIXES.has(code.slice(2, 4)) ? ok(code as SchoolCode) : bad('PROVINCE');
}

/** A code where it enters the gateway. @throws GatewayError `BAD_INPUT` */
export const parseSchoolCode = (text: unknown): SchoolCode => parseText('schoolCode', text, checkSchoolCode);

/** Code of the kind of school, a value of the table `SCHOOL_KIND`. */
export const schoolKindOf = (code: SchoolCode): string => code.slice(0, 2);

/** The code that a stored text means: blanks and marks undone, also `2163000101.0` from a number column. */
export function foldSchoolCode(stored: string): string | undefined {
  const code = normalizeStoredCode(stored).replace(/\.0+$/u, '');
  return /^\d{10}$/u.test(code) ? code : undefined;
}
