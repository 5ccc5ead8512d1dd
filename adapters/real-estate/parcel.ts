import { decodeCode, type CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import { PARCEL_FEATURE } from '../../gateway/contracts/codes/parcel-codes.ts';
import type { PlainDate } from '../../gateway/contracts/dates.ts';
import { evidenceOfOne, withParts, type Evidence } from '../../gateway/contracts/evidence.ts';
import type { DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import type { RealEstateUnitNumber } from '../../gateway/contracts/identifiers/real-estate-unit-number.ts';
import type { RowOf } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import type { PartialDate } from '../postgres/column-types.ts';
import { areaIn, landUnitOf, parcelCodeOf, squareMetres, type Area } from './areas.ts';
import { isHomestead } from './homesteads.ts';
import { acquisition, planning, restriction, right, unit } from './relations.ts';

/** What the register answers about a unit. */
export type ParcelEvidence = Evidence<Parcel>;

/** A parcel, with the house on it where the number is that of a house. */
export type Parcel = {
  readonly unitNumber: RealEstateUnitNumber;
  readonly parcelCode: string;
  readonly location: string | null;
  readonly division: DivisionCode | null;
  readonly feature: CodedValue | null;
  readonly landUse: CodedValue | null;
  readonly rightType: CodedValue | null;
  readonly rightNature: CodedValue | null;
  readonly areas: ParcelAreas;
  readonly building: Building | null;
  readonly isHomestead: boolean | null;
  readonly hasApproval: boolean | null;
  readonly isSurveyed: boolean | null;
};

/** The areas of the unit's own row; the others follow from its rights and the plan. */
export type ParcelAreas = {
  readonly unitNumber: RealEstateUnitNumber;
  readonly parcelCode: string;
  readonly approved: Area | null;
  readonly parcel: Area | null;
  readonly footprint: Area | null;
  readonly floor: Area | null;
};

/** A building as surveyed. */
export type Building = {
  readonly number: string | null;
  readonly structure: CodedValue | null;
  readonly floors: number | null;
  readonly completedOn: PartialDate | null;
  readonly plannedUse: CodedValue | null;
};

/** Which parts beyond the unit's own row are wanted; each costs a statement. */
export type ParcelParts = {
  readonly rights: boolean;
  readonly acquisition: boolean;
  readonly restrictions: boolean;
  readonly planning: boolean;
};

/** The register's answer about one unit. */
export async function parcelOf(
  scope: Scope,
  number: RealEstateUnitNumber,
  parts: ParcelParts,
): Promise<ParcelEvidence> {
  const evidence = evidenceOfOne(await scope.read(unit, number), {
    source: 'real-estate',
    record: ([row]) => parcelFrom(row, number),
  });
  const { record } = evidence;
  if (record === null) return evidence;
  const units = [record.unitNumber, landUnitOf(record.parcelCode)];
  const reads = [
    ...(parts.rights ? units.map((key) => scope.read(right, key)) : []),
    ...(parts.acquisition ? units.map((key) => scope.read(acquisition, key)) : []),
    ...(parts.restrictions ? units.map((key) => scope.read(restriction, key)) : []),
    ...(parts.planning ? [scope.read(planning, record.parcelCode)] : []),
  ];
  return withParts(evidence, await Promise.all<Awaited<(typeof reads)[number]>>(reads));
}

/** Whether a building was finished before a day; `null` when the register is not precise enough to tell. */
export function completedBefore({ completedOn }: Building, date: PlainDate): boolean | null {
  if (completedOn === null) return null;
  const { value } = completedOn;
  if (value < date.slice(0, value.length)) return true;
  // The first day of a year or month of which no more is known.
  return `${value}-01-01`.slice(0, date.length) >= date ? false : null;
}

function parcelFrom(row: RowOf<typeof unit>, unitNumber: RealEstateUnitNumber): Parcel {
  const parcelCode = parcelCodeOf(unitNumber);
  // Stored with the ownership letter (JC); the feature is the second.
  const feature = decodeCode(PARCEL_FEATURE, (row.feature ?? unitNumber.slice(12, 14)).slice(-1)) ?? null;
  const rightType = row.right_type ?? null;
  const areas = {
    unitNumber,
    parcelCode,
    approved: squareMetres(row.approved_area),
    parcel: areaIn(row.parcel_area, row.parcel_area_unit),
    footprint: squareMetres(row.footprint_area),
    floor: areaIn(row.floor_area, row.floor_area_unit),
  };
  return {
    unitNumber,
    parcelCode,
    location: row.location ?? null,
    division: row.division_code ?? null,
    feature,
    landUse: row.land_use ?? null,
    rightType,
    rightNature: row.right_nature ?? null,
    areas,
    building: buildingFrom(row),
    isHomestead: feature?.isKnown ? feature.code === 'C' : rightType?.isKnown ? isHomestead({ rightType }) : null,
    hasApproval: row.has_approval ?? null,
    isSurveyed: isSurveyed(areas, row.has_outline),
  };
}

/** A house is surveyed with its footprint and floor area, bare land without. An area of nought was never measured. */
function isSurveyed(areas: ParcelAreas, hasOutline: boolean | undefined): boolean | null {
  const isBare = areas.unitNumber === landUnitOf(areas.parcelCode);
  const needed = isBare ? [areas.parcel] : [areas.parcel, areas.footprint, areas.floor];
  if (hasOutline === false || needed.some((area) => area === null || Number(area.value) <= 0)) return false;
  return hasOutline ?? null;
}

function buildingFrom(row: RowOf<typeof unit>): Building | null {
  if (row.building_number === undefined) return null;
  return {
    number: row.building_number,
    structure: row.structure ?? null,
    floors: row.floors ?? null,
    completedOn: row.completed_on ?? null,
    plannedUse: row.planned_use ?? null,
  };
}
