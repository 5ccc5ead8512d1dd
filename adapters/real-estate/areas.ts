import type { CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import {
  checkRealEstateUnitNumber,
  foldUnitNumber,
  type RealEstateUnitNumber,
} from '../../gateway/contracts/identifiers/real-estate-unit-number.ts';

/** An area in the unit in which it is registered. */
export type Area = { readonly value: string; readonly unit: 'SQUARE_METRE' | 'MU' | 'HECTARE' };

/** An area of a column that the standard keeps in square metres. */
export const squareMetres = (value: string | undefined): Area | null => areaIn(value, undefined);

/** An area with its stored unit (MJDW); without one it is square metres. A unit that is not in the table gives no area. */
export function areaIn(value: string | undefined, unit: CodedValue | undefined): Area | null {
  if (value === undefined) return null;
  if (unit === undefined || unit.code === '1') return { value: plain(value), unit: 'SQUARE_METRE' };
  if (unit.code === '2') return { value: plain(value), unit: 'MU' };
  return unit.code === '3' ? { value: plain(value), unit: 'HECTARE' } : null;
}

/** The unit number that a register's text means, `null` when it is none. */
export function unitNumberFrom(stored: string | undefined): RealEstateUnitNumber | null {
  const folded = stored === undefined ? undefined : foldUnitNumber(stored);
  const outcome = folded === undefined ? undefined : checkRealEstateUnitNumber(folded);
  return outcome?.kind === 'ok' ? outcome.value : null;
}

/** The first 19 places of a unit number: the parcel that the unit is, or stands on. */
export const parcelCodeOf = (unitNumber: RealEstateUnitNumber): string => unitNumber.slice(0, 19);

/** The unit number of the bare land of a parcel: rights in and restrictions of the land concern the house on it. */
export const landUnitOf = (parcelCode: string): string => `${parcelCode}W00000000`;

/** A right whose type the register does not say. */
export const unknownRight: CodedValue = { table: 'rightType', code: '', isKnown: false };

/** Without zeros beyond the second decimal: 120.0000 is 120.00, and 0.1275 stays. */
const plain = (value: string): string => value.replace(/(\.\d{2}\d*?)0+$/u, '$1');
