import { isAcquiredByInheritance } from '../adapters/real-estate/acquisition.ts';
import { holdingsOfPerson, holds, holdsHomeIn } from '../adapters/real-estate/holdings.ts';
import { homesteadCount, isHomestead, otherHomesteads } from '../adapters/real-estate/homesteads.ts';
import { completedBefore, parcelOf, type ParcelParts } from '../adapters/real-estate/parcel.ts';
import {
  isConflict,
  isPlannedForBuilding,
  overlaps,
  plannedArea,
  planningOf,
} from '../adapters/real-estate/planning.ts';
import { acquisition, holding, planning, restriction, right, unit } from '../adapters/real-estate/relations.ts';
import { isRegistered, registeredAreaOf, restrictionsOf, rightsIn } from '../adapters/real-estate/unit-rights.ts';
import { defineDepartment } from '../gateway/contracts/department.ts';
import { asksOfRecord } from '../gateway/contracts/selection.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { Resolvers } from './generated.ts';

const partsOf = (info: GraphQLResolveInfo): ParcelParts => ({
  rights: asksOfRecord(info, 'rights', 'isRegistered', 'areas.registered', 'areas.registeredFloor'),
  acquisition: asksOfRecord(info, 'isAcquiredByInheritance'),
  restrictions: asksOfRecord(info, 'restrictions', 'isRestricted', 'isRestrictedBy'),
  planning: asksOfRecord(info, 'areas.planned'),
});

const resolvers: Pick<
  Resolvers,
  'Query' | 'Person' | 'RealEstateHoldings' | 'RealEstateRight' | 'Parcel' | 'ParcelAreas' | 'Building' | 'Planning'
> = {
  Query: {
    parcel: (_root, { unitNumber }, scope, info) => parcelOf(scope, unitNumber, partsOf(info)),
  },
  Person: {
    realEstate: ({ id }, _args, scope) => holdingsOfPerson(scope, id),
  },
  RealEstateHoldings: {
    homesteadCount,
    holdsHomeIn: (record, { division, registeredBy }) => holdsHomeIn(record, division, registeredBy ?? null),
    holds: (record, { unitNumber }) => holds(record, unitNumber),
    otherHomesteads: (record, { beside }) => otherHomesteads(record, beside),
  },
  RealEstateRight: {
    isHomestead,
    parcel: ({ unitNumber }, _args, scope, info) =>
      unitNumber === null ? null : parcelOf(scope, unitNumber, partsOf(info)),
  },
  Parcel: {
    planning: ({ parcelCode }, _args, scope) => planningOf(scope, parcelCode),
    isRegistered: async (parcel, _args, scope) => isRegistered(await rightsIn(scope, parcel), parcel),
    isAcquiredByInheritance: (parcel, _args, scope) => isAcquiredByInheritance(scope, parcel),
    rights: (parcel, _args, scope) => rightsIn(scope, parcel),
    restrictions: (parcel, _args, scope) => restrictionsOf(scope, parcel),
    isRestricted: async (parcel, _args, scope) => (await restrictionsOf(scope, parcel)).length > 0,
    isRestrictedBy: async (parcel, { kind }, scope) =>
      (await restrictionsOf(scope, parcel)).some((restricted) => restricted.kind === kind),
  },
  ParcelAreas: {
    planned: async ({ parcelCode }, _args, scope) => plannedArea(await planningOf(scope, parcelCode)),
    registered: async (areas, _args, scope) => registeredAreaOf(await rightsIn(scope, areas), 'land'),
    registeredFloor: async (areas, _args, scope) => registeredAreaOf(await rightsIn(scope, areas), 'building'),
  },
  Building: {
    completedBefore: (building, { date }) => completedBefore(building, date),
  },
  Planning: {
    conflicts: ({ overlays }) => overlays.filter(isConflict),
    hasConflict: ({ overlays }) => overlays.some(isConflict),
    overlaps: (record, { layer }) => overlaps(record, layer),
    isPlannedForBuilding,
  },
};

/** Real-estate registration and planning, kept by the natural-resources departments. */
export const department = defineDepartment({
  id: 'real-estate',
  title: { zh: '不动产登记', en: 'Real-estate registration' },
  schemaFile: 'schemas/real-estate.graphql',
  resolvers,
  relations: [holding, unit, right, acquisition, restriction, planning],
});
