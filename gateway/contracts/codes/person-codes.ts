import type { CodeTable } from './code-table.ts';

/** Sex. */
export const SEX = {
  name: 'sex',
  standard: 'GB/T 2261.1',
  values: [
    { code: '0', zh: '未知', en: 'unknown', aliases: ['未知的性别'] },
    { code: '1', zh: '男', en: 'male', aliases: ['男性', 'M'] },
    { code: '2', zh: '女', en: 'female', aliases: ['女性', 'F'] },
    { code: '9', zh: '未说明', en: 'not stated', aliases: ['未说明的性别'] },
  ],
} as const satisfies CodeTable;

/** Sex in real-estate registers, where 3 stands for "not known". */
export const SEX_REAL_ESTATE = {
  name: 'sexRealEstate',
  standard: 'real-estate registration database standard (2015, trial), XBZD',
  values: [
    { code: '1', zh: '男', en: 'male', aliases: ['男性'] },
    { code: '2', zh: '女', en: 'female', aliases: ['女性'] },
    { code: '3', zh: '不详', en: 'not known' },
  ],
} as const satisfies CodeTable;

/** Marital status; the tens are the groups of the finer codes. */
export const MARITAL_STATUS = {
  name: 'maritalStatus',
  standard: 'GB/T 2261.2',
  values: [
    { code: '10', zh: '未婚', en: 'single' },
    { code: '20', zh: '已婚', en: 'married' },
    { code: '21', zh: '初婚', en: 'first marriage' },
    { code: '22', zh: '再婚', en: 'remarried' },
    { code: '23', zh: '复婚', en: 'marriage restored', aliases: ['复婚姻'] },
    { code: '30', zh: '丧偶', en: 'widowed' },
    { code: '40', zh: '离婚', en: 'divorced', aliases: ['离异'] },
    { code: '90', zh: '未说明', en: 'not stated', aliases: ['未说明的婚姻状况'] },
  ],
} as const satisfies CodeTable;

/** Kind of identity document in student registers. */
export const ID_TYPE_EDUCATION = {
  name: 'idTypeEducation',
  standard: 'JY/T 1001-2012, SFZJLX',
  values: [
    { code: '1', zh: '居民身份证', en: 'resident identity card', aliases: ['身份证'] },
    { code: '2', zh: '军官证', en: 'officer card' },
    { code: '3', zh: '士兵证', en: 'soldier card' },
    { code: '4', zh: '文职干部证', en: 'civil cadre card of the army' },
    { code: '5', zh: '部队离退休证', en: 'army retirement card' },
    { code: '6', zh: '香港特区护照/身份证明', en: 'Hong Kong passport or identity document' },
    { code: '7', zh: '澳门特区护照/身份证明', en: 'Macau passport or identity document' },
    { code: '8', zh: '台湾居民来往大陆通行证', en: 'mainland travel permit for Taiwan residents', aliases: ['台胞证'] },
    { code: '9', zh: '境外永久居住证', en: 'permanent residence abroad', isConfiguration: true },
  ],
} as const satisfies CodeTable;

/** Kind of identity document of a right holder; holders may be organisations. */
export const ID_TYPE_REAL_ESTATE = {
  name: 'idTypeRealEstate',
  standard: 'real-estate registration database standard (2015, trial), ZJZL',
  values: [
    { code: '1', zh: '身份证', en: 'resident identity card', aliases: ['居民身份证'] },
    { code: '2', zh: '港澳台身份证', en: 'identity document of Hong Kong, Macau or Taiwan' },
    { code: '3', zh: '护照', en: 'passport' },
    { code: '4', zh: '户口簿', en: 'household register book', aliases: ['户口本'] },
    { code: '5', zh: '军官证(士兵证)', en: 'officer or soldier card', aliases: ['军官证', '士兵证'] },
    { code: '6', zh: '组织机构代码', en: 'organisation code' },
    { code: '7', zh: '营业执照', en: 'business licence' },
    { code: '99', zh: '其它', en: 'other', aliases: ['其他'] },
  ],
} as const satisfies CodeTable;

/** Kind of identity document in population registers; the list differs by site. */
export const ID_TYPE_POPULATION = {
  name: 'idTypePopulation',
  standard: 'public-security population data (GA/T 2000 series)',
  isConfiguration: true,
  values: [{ code: '111', zh: '居民身份证', en: 'resident identity card', aliases: ['身份证'], isConfiguration: true }],
} as const satisfies CodeTable;
