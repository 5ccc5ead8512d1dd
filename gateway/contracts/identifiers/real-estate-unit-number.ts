import { normalizeStoredCode, toFullWidth } from '../text.ts';
import type { Branded } from './branded.ts';
import { bad, ok, parseText, type Check, type InputWarning } from './check.ts';

/**
 * Real-estate unit number (GB/T 37346-2019): 28 characters in seven layers, no check digit.
 * The cadastral areas are the surveyors' and not the township and village of the division code.
 */
export type RealEstateUnitNumber = Branded<string, 'RealEstateUnitNumber'>;

/** The layers of a unit number. `parcelCode` is its first 19 characters, the number of the parcel of land. */
export type RealEstateUnitParts = {
  readonly county: string;
  readonly cadastralArea: string;
  readonly cadastralSubArea: string;
  /** G state, J collective, Z undetermined. */
  readonly ownership: string;
  /** What the parcel is for; a value of the table `PARCEL_FEATURE`. */
  readonly feature: string;
  readonly parcelSerial: string;
  /** F buildings, L forest, Q other, W nothing on the land. */
  readonly fixture: string;
  readonly unit: string;
  readonly parcelCode: string;
};

const FORM = /^\d{12}[GJZ][ABSXCDEFHGLNWY]\d{5}[FLQW]\d{8}$/u;

/** Checks form, parcel serial and unit. Small letters and the printed groups 6 6 7 9 are accepted. */
export function checkRealEstateUnitNumber(text: string): Check<RealEstateUnitNumber> {
  const number = normalizeStoredCode(text);
  if (!FORM.test(number)) return bad('FORMAT');
  const parts = realEstateUnitParts(number as RealEstateUnitNumber);
  if (parts.parcelSerial === '00000') return bad('PARCEL_ZERO');
  const isUnitZero = parts.unit === '00000000';
  if (parts.fixture === 'W' && !isUnitZero) return bad('W_NOT_ZERO');
  if (parts.fixture !== 'W' && isUnitZero) return bad('UNIT_ZERO');
  return ok(number as RealEstateUnitNumber, warningsFor(parts));
}

/** A number where it enters the gateway. @throws GatewayError `BAD_INPUT` */
export const parseRealEstateUnitNumber = (text: unknown): RealEstateUnitNumber =>
  parseText('unitNumber', text, checkRealEstateUnitNumber);

/** Takes a number apart. */
export const realEstateUnitParts = (number: RealEstateUnitNumber): RealEstateUnitParts => ({
  county: number.slice(0, 6),
  cadastralArea: number.slice(6, 9),
  cadastralSubArea: number.slice(9, 12),
  ownership: number.slice(12, 13),
  feature: number.slice(13, 14),
  parcelSerial: number.slice(14, 19),
  fixture: number.slice(19, 20),
  unit: number.slice(20),
  parcelCode: number.slice(0, 19),
});

/** Printed form: groups of 6, 6, 7 and 9 characters. */
export const formatUnitNumber = (number: RealEstateUnitNumber): string =>
  [number.slice(0, 6), number.slice(6, 12), number.slice(12, 19), number.slice(19)].join(' ');

/** Every spelling a department's column may hold: as it is, small letters, printed groups, full width. */
export const unitNumberSpellings = (number: RealEstateUnitNumber): readonly string[] => [
  number,
  number.toLowerCase(),
  formatUnitNumber(number),
  formatUnitNumber(number).toLowerCase(),
  toFullWidth(number),
];

/** The number that a stored text means, or `undefined` if it has not the form. */
export function foldUnitNumber(stored: string): string | undefined {
  const number = normalizeStoredCode(stored);
  return FORM.test(number) ? number : undefined;
}

function warningsFor(parts: RealEstateUnitParts): readonly InputWarning[] {
  const isOwnershipOdd = 'AC'.includes(parts.feature) && parts.ownership !== 'J';
  const isVirtual = parts.cadastralArea + parts.cadastralSubArea === '000000' && !'HG'.includes(parts.feature);
  return [...(isOwnershipOdd ? (['OWNERSHIP'] as const) : []), ...(isVirtual ? (['VIRTUAL'] as const) : [])];
}
