import type { CodeTable } from './code-table.ts';

/** Zone of spatial planning. */
export const PLANNING_ZONE = {
  name: 'planningZone',
  standard: 'three zones of territorial spatial planning',
  isConfiguration: true,
  values: [
    { code: 'URBAN', zh: '城镇空间', en: 'urban space' },
    { code: 'AGRICULTURAL', zh: '农业空间', en: 'agricultural space' },
    { code: 'ECOLOGICAL', zh: '生态空间', en: 'ecological space' },
  ],
} as const satisfies CodeTable;

/** Control line of spatial planning. */
export const PLANNING_LINE = {
  name: 'planningLine',
  standard: 'three control lines of territorial spatial planning',
  isConfiguration: true,
  values: [
    { code: 'PERMANENT_BASIC_FARMLAND', zh: '永久基本农田', en: 'permanent basic farmland' },
    { code: 'ECOLOGICAL_REDLINE', zh: '生态保护红线', en: 'ecological red line' },
    { code: 'URBAN_BOUNDARY', zh: '城镇开发边界', en: 'urban development boundary' },
  ],
} as const satisfies CodeTable;

/** Planned use. Not to be mixed with the present-use table: the same digits mean other things there. */
export const PLANNED_LAND_USE = {
  name: 'plannedLandUse',
  standard: 'classification of land and sea use (2023)',
  values: [
    { code: '03', zh: '林地', en: 'forest land', isConfiguration: true },
    { code: '07', zh: '居住用地', en: 'residential land', isConfiguration: true },
    { code: '0703', zh: '农村宅基地', en: 'rural homestead', isConfiguration: true },
    { code: '070301', zh: '一类农村宅基地', en: 'rural homestead, class 1', isConfiguration: true },
    { code: '070302', zh: '二类农村宅基地', en: 'rural homestead, class 2', isConfiguration: true },
    { code: '12', zh: '交通运输用地', en: 'transport land', isConfiguration: true },
    { code: '17', zh: '陆地水域', en: 'inland waters', isConfiguration: true },
  ],
} as const satisfies CodeTable;
