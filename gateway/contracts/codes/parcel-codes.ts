import type { CodeTable } from './code-table.ts';

/** Ownership of the land: position 13 of a unit number. */
export const PARCEL_OWNERSHIP = {
  name: 'parcelOwnership',
  standard: 'GB/T 37346-2019',
  values: [
    { code: 'G', zh: '国家所有', en: 'state' },
    { code: 'J', zh: '集体所有', en: 'collective' },
    { code: 'Z', zh: '所有权未确定或有争议', en: 'undetermined or disputed' },
  ],
} as const satisfies CodeTable;

/** What a parcel is for: position 14 of a unit number. */
export const PARCEL_FEATURE = {
  name: 'parcelFeature',
  standard: 'GB/T 37346-2019',
  values: [
    { code: 'A', zh: '集体土地所有权宗地', en: 'collective land ownership' },
    { code: 'B', zh: '建设用地使用权宗地(地表)', en: 'construction land, surface' },
    { code: 'S', zh: '建设用地使用权宗地(地上)', en: 'construction land, above ground' },
    { code: 'X', zh: '建设用地使用权宗地(地下)', en: 'construction land, underground' },
    { code: 'C', zh: '宅基地使用权宗地', en: 'homestead' },
    { code: 'D', zh: '土地承包经营权宗地(耕地)', en: 'contracted farmland' },
    { code: 'E', zh: '土地承包经营权宗地(林地)', en: 'contracted forest land' },
    { code: 'F', zh: '土地承包经营权宗地(草地)', en: 'contracted grassland' },
    { code: 'H', zh: '海域使用权宗海', en: 'sea area' },
    { code: 'G', zh: '无居民海岛使用权', en: 'uninhabited island' },
    { code: 'L', zh: '林地使用权宗地(非承包经营)', en: 'forest land outside contracting' },
    { code: 'N', zh: '农用地使用权宗地(非承包经营)', en: 'farmland outside contracting' },
    { code: 'W', zh: '使用权未确定或有争议', en: 'undetermined or disputed' },
    { code: 'Y', zh: '其他使用权宗地', en: 'other' },
  ],
} as const satisfies CodeTable;

/** What stands on the land: position 20 of a unit number. */
export const FIXTURE_KIND = {
  name: 'fixtureKind',
  standard: 'GB/T 37346-2019',
  values: [
    { code: 'F', zh: '房屋等建筑物、构筑物', en: 'buildings' },
    { code: 'L', zh: '森林或林木', en: 'forest or trees' },
    { code: 'Q', zh: '其他定着物', en: 'other fixtures' },
    { code: 'W', zh: '无定着物', en: 'nothing' },
  ],
} as const satisfies CodeTable;
