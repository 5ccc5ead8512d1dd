import type { RealEstateUnitNumber } from '../../gateway/contracts/identifiers/real-estate-unit-number.ts';
import { acquisitionOf } from './acquisition.ts';
import { parcelCodeOf } from './areas.ts';
import type { RealEstateHoldings, RealEstateRight } from './holdings.ts';

/** What somebody holds beside one homestead. */
export type OtherHomesteads = 'NONE' | 'INHERITED_ONLY' | 'OTHER';

/** Right types of homesteads, with and without a house. */
export const isHomestead = ({ rightType }: Pick<RealEstateRight, 'rightType'>): boolean =>
  ['5', '6'].includes(rightType.code);

/** Homesteads counted by parcel: land and house on one parcel are one homestead. */
export const homesteadCount = ({ rights }: RealEstateHoldings): number =>
  new Set(
    rights
      .filter(isHomestead)
      // One that neither a unit nor a certificate names is none of the others.
      .map((right) => parcelOfRight(right) ?? right.certificateNumber ?? right),
  ).size;

/**
 * Homesteads on other parcels than that of the unit. One that was not inherited is enough for `OTHER`; otherwise `null` where
 * one may be another homestead, or may not be inherited, as far as the register says: a refusal hangs on the difference.
 */
export function otherHomesteads({ rights }: RealEstateHoldings, beside: RealEstateUnitNumber): OtherHomesteads | null {
  const elsewhere = rights.filter((right) => parcelOfRight(right) !== parcelCodeOf(beside));
  const acquisitions = acquisitionsByParcel(elsewhere.filter(isHomestead));
  if (acquisitions.includes('OTHER')) return 'OTHER';
  if (acquisitions.includes(null) || elsewhere.some(mayBeAnother)) return null;
  return acquisitions.length === 0 ? 'NONE' : 'INHERITED_ONLY';
}

/** Land and house on one parcel were acquired together, and only one of them may say how. */
function acquisitionsByParcel(homesteads: readonly RealEstateRight[]): readonly ReturnType<typeof acquisitionOf>[] {
  const parcels = new Set(homesteads.flatMap((right) => parcelOfRight(right) ?? []));
  return [...parcels].map((code) => acquisitionOf(homesteads.filter((right) => parcelOfRight(right) === code)));
}

/** A homestead that names no unit may be the one asked about; a right of no known type may be one in a homestead (feature C). */
const mayBeAnother = ({ unitNumber, rightType }: RealEstateRight): boolean =>
  unitNumber === null
    ? isHomestead({ rightType }) || !rightType.isKnown
    : !rightType.isKnown && unitNumber.startsWith('C', 13);

const parcelOfRight = ({ unitNumber }: RealEstateRight): string | null =>
  unitNumber === null ? null : parcelCodeOf(unitNumber);
