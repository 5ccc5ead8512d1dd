import type { CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import type { PlainDate } from '../../gateway/contracts/dates.ts';
import { evidenceOfMany, type Evidence } from '../../gateway/contracts/evidence.ts';
import { isWithinIfKnown, type DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import type { PersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import type { RealEstateUnitNumber } from '../../gateway/contracts/identifiers/real-estate-unit-number.ts';
import type { RowOf } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { squareMetres, unitNumberFrom, unknownRight, type Area } from './areas.ts';
import { holding } from './relations.ts';

/** What the register answers about a person. */
export type RealEstateEvidence = Evidence<RealEstateHoldings>;

/** Everything one person holds. */
export type RealEstateHoldings = { readonly rights: readonly RealEstateRight[] };

/** A current right of one holder in one unit. */
export type RealEstateRight = {
  readonly unitNumber: RealEstateUnitNumber | null;
  readonly rightType: CodedValue;
  readonly certificateNumber: string | null;
  readonly coOwnership: CodedValue | null;
  readonly share: string | null;
  readonly registrationType: CodedValue | null;
  readonly registeredOn: PlainDate | null;
  readonly location: string | null;
  readonly division: DivisionCode | null;
  readonly registeredArea: Area | null;
};

/** The register's answer about one person. */
export async function holdingsOfPerson(scope: Scope, id: PersonId): Promise<RealEstateEvidence> {
  return evidenceOfMany(await scope.read(holding, id), {
    source: 'real-estate',
    recordedOn: (row) => row.registered_on,
    record: (rows) => ({ rights: rows.map(rightOf).toSorted(byUnitAndDate) }),
  });
}

/** Right types of homesteads, with and without a house. */
export const isHomestead = ({ rightType }: RealEstateRight): boolean => ['5', '6'].includes(rightType.code);

/** Right types under which somebody has a home: a house on state or collective land, a homestead. */
export const isHome = ({ rightType }: RealEstateRight): boolean => ['4', '5', '6', '8'].includes(rightType.code);

/** True when a home lies in the division; `null` when none surely does, but one of them might, as far as the register says. */
export function holdsHomeIn({ rights }: RealEstateHoldings, division: DivisionCode): boolean | null {
  const places = rights
    .filter((right) => isHome(right) || !right.rightType.isKnown)
    .map((right) => (isHome(right) ? isWithinIfKnown(right.division, division) : mayBe(right, division)));
  return places.includes(true) ? true : places.includes(null) ? null : false;
}

/** Of a right whose type is not known it is at most not known whether it is a home there. */
const mayBe = (right: RealEstateRight, division: DivisionCode): null | false =>
  isWithinIfKnown(right.division, division) === false ? false : null;

/** Homesteads counted by parcel: land and house on one parcel are one homestead. */
export const homesteadCount = ({ rights }: RealEstateHoldings): number =>
  new Set(
    rights
      .filter(isHomestead)
      // One that neither a unit nor a certificate names is none of the others.
      .map((right) => right.unitNumber?.slice(0, 19) ?? right.certificateNumber ?? right),
  ).size;

const rightOf = (row: RowOf<typeof holding>): RealEstateRight => ({
  unitNumber: unitNumberFrom(row.unit_number),
  rightType: row.right_type ?? unknownRight,
  certificateNumber: row.certificate_number ?? null,
  coOwnership: row.co_ownership ?? null,
  share: row.share ?? null,
  registrationType: row.registration_type ?? null,
  registeredOn: row.registered_on ?? null,
  location: row.location ?? null,
  division: row.division_code ?? null,
  registeredArea: squareMetres(row.registered_area),
});

const byUnitAndDate = (a: RealEstateRight, b: RealEstateRight): number => (sortKey(a) < sortKey(b) ? -1 : 1);

const sortKey = ({ unitNumber, registeredOn, certificateNumber }: RealEstateRight): string =>
  [unitNumber ?? '~', registeredOn ?? '', certificateNumber ?? ''].join(' ');
