import type { CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import type { PlainDate } from '../../gateway/contracts/dates.ts';
import { evidenceOfMany, type Evidence } from '../../gateway/contracts/evidence.ts';
import { isWithinIfKnown, type DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import type { PersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import type { RealEstateUnitNumber } from '../../gateway/contracts/identifiers/real-estate-unit-number.ts';
import type { RowOf } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import type { Acquisition } from './acquisition.ts';
import { landUnitOf, parcelCodeOf, squareMetres, unitNumberFrom, unknownRight, type Area } from './areas.ts';
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
  /** Told only by predicates. */
  readonly acquisition: Acquisition | null;
};

/** The register's answer about one person. */
export async function holdingsOfPerson(scope: Scope, id: PersonId): Promise<RealEstateEvidence> {
  return evidenceOfMany(await scope.read(holding, id), {
    source: 'real-estate',
    recordedOn: (row) => row.registered_on,
    record: (rows) => ({ rights: rows.map(rightOf).toSorted(byUnitAndDate) }),
  });
}

/** Right types under which somebody has a home: a house on state or collective land, a homestead. */
export const isHome = ({ rightType }: RealEstateRight): boolean => ['4', '5', '6', '8'].includes(rightType.code);

/**
 * True when a home lies in the division and was registered by the day, where one is given; `null` when none surely does, but
 * one of them might, as far as the register says.
 */
export function holdsHomeIn(
  { rights }: RealEstateHoldings,
  division: DivisionCode,
  registeredBy: PlainDate | null,
): boolean | null {
  const answers = rights
    .filter((right) => isHome(right) || !right.rightType.isKnown)
    .map((right) => weakest(mayBeHome(right), isWithinIfKnown(right.division, division), isBy(right, registeredBy)));
  return answers.includes(true) ? true : answers.includes(null) ? null : false;
}

/** Of a right whose type is not known it is at most not known whether it is a home. */
const mayBeHome = (right: RealEstateRight): true | null => (isHome(right) ? true : null);

/**
 * Whether a right was held by a day. One entered later by a first registration or a transfer was not; any other entry, such
 * as a change or a correction, takes the place of one that may be older.
 */
function isBy({ registeredOn, registrationType }: RealEstateRight, day: PlainDate | null): boolean | null {
  if (day === null) return true;
  if (registeredOn !== null && registeredOn <= day) return true;
  return registeredOn !== null && ['100', '200'].includes(registrationType?.code ?? '') ? false : null;
}

/** All of several conditions: false where one is false, else `null` where one is not known. */
const weakest = (...conditions: readonly (boolean | null)[]): boolean | null =>
  conditions.includes(false) ? false : conditions.includes(null) ? null : true;

/** True when a right is in the unit or the bare land under it; `null` when none surely is, but one has no usable number. */
export function holds({ rights }: RealEstateHoldings, unitNumber: RealEstateUnitNumber): boolean | null {
  const wanted: readonly (string | null)[] = [unitNumber, landUnitOf(parcelCodeOf(unitNumber))];
  if (rights.some((right) => wanted.includes(right.unitNumber))) return true;
  return rights.some((right) => right.unitNumber === null) ? null : false;
}

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
  acquisition: row.acquisition ?? null,
});

const byUnitAndDate = (a: RealEstateRight, b: RealEstateRight): number => (sortKey(a) < sortKey(b) ? -1 : 1);

const sortKey = ({ unitNumber, registeredOn, certificateNumber }: RealEstateRight): string =>
  [unitNumber ?? '~', registeredOn ?? '', certificateNumber ?? ''].join(' ');
