import { holdingsOfPerson, holdsHomeIn, homesteadCount, isHomestead } from '../adapters/real-estate/holdings.ts';
import { parcelOf, type ParcelParts } from '../adapters/real-estate/parcel.ts';
import { isConflict, plannedArea, planningOf } from '../adapters/real-estate/planning.ts';
import { holding, planning, restriction, right, unit } from '../adapters/real-estate/relations.ts';
import { registeredAreaOf, restrictionsOf, rightsIn } from '../adapters/real-estate/unit-rights.ts';
import { defineDepartment } from '../gateway/contracts/department.ts';
import { asksOfRecord } from '../gateway/contracts/selection.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { Resolvers } from './generated.ts';

const partsOf = (info: GraphQLResolveInfo): ParcelParts => ({
  rights: asksOfRecord(info, 'rights', 'areas.registered', 'areas.registeredFloor'),
  restrictions: asksOfRecord(info, 'restrictions', 'isRestricted'),
  planning: asksOfRecord(info, 'areas.planned'),
});

const resolvers: Pick<
  Resolvers,
  'Query' | 'Person' | 'RealEstateHoldings' | 'RealEstateRight' | 'Parcel' | 'ParcelAreas' | 'Planning'
> = {
  Query: {
    parcel: (_root, { unitNumber }, scope, info) => parcelOf(scope, unitNumber, partsOf(info)),
  },
  Person: {
    realEstate: ({ id }, _args, scope) => holdingsOfPerson(scope, id),
  },
  RealEstateHoldings: {
    homesteadCount,
    holdsHomeIn: (record, { division }) => holdsHomeIn(record, division),
  },
  RealEstateRight: {
    isHomestead,
    parcel: ({ unitNumber }, _args, scope, info) =>
      unitNumber === null ? null : parcelOf(scope, unitNumber, partsOf(info)),
  },
  Parcel: {
    planning: ({ parcelCode }, _args, scope) => planningOf(scope, parcelCode),
    rights: (parcel, _args, scope) => rightsIn(scope, parcel),
    restrictions: (parcel, _args, scope) => restrictionsOf(scope, parcel),
    isRestricted: async (parcel, _args, scope) => (await restrictionsOf(scope, parcel)).length > 0,
  },
  ParcelAreas: {
    planned: async ({ parcelCode }, _args, scope) => plannedArea(await planningOf(scope, parcelCode)),
    registered: async (areas, _args, scope) => registeredAreaOf(await rightsIn(scope, areas), 'land'),
    registeredFloor: async (areas, _args, scope) => registeredAreaOf(await rightsIn(scope, areas), 'building'),
  },
  Planning: {
    conflicts: ({ overlays }) => overlays.filter(isConflict),
    hasConflict: ({ overlays }) => overlays.some(isConflict),
  },
};

/** Real-estate registration and planning, kept by the natural-resources departments. */
export const department = defineDepartment({
  id: 'real-estate',
  title: { zh: '不动产登记', en: 'Real-estate registration' },
  schemaFile: 'schemas/real-estate.graphql',
  resolvers,
  relations: [holding, unit, right, restriction, planning],
});
