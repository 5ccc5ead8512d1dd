import type { CodeTable } from './code-table.ts';

/** Kind of assistance household in the gateway's own words. */
export const ASSISTANCE_KIND = {
  name: 'assistanceKind',
  standard: 'kinds of assistance households of civil affairs',
  values: [
    {
      code: 'DIBAO',
      zh: '最低生活保障家庭',
      en: 'minimum living allowance',
      aliases: ['最低生活保障', '低保', '城市低保', '农村低保'],
    },
    {
      code: 'MARGINAL',
      zh: '最低生活保障边缘家庭',
      en: 'just above the minimum living allowance',
      aliases: ['低保边缘', '低保边缘家庭'],
    },
    {
      code: 'RIGID_EXPENSE',
      zh: '刚性支出困难家庭',
      en: 'in need through unavoidable expenses',
      aliases: ['支出型困难'],
    },
    {
      code: 'TEKUN',
      zh: '特困人员',
      en: 'destitute, supported by the state',
      aliases: ['特困人员供养', '特困', '五保'],
    },
    { code: 'ORPHAN', zh: '孤儿', en: 'orphan' },
    { code: 'DE_FACTO_ORPHAN', zh: '事实无人抚养儿童', en: 'child in fact without support' },
    { code: 'NONE', zh: '无', en: 'none' },
  ],
} as const satisfies CodeTable;

/** Kind of assistance in the ministry's exchange. */
export const ASSISTANCE_BUSINESS = {
  name: 'assistanceBusiness',
  standard: 'assistance data exchange of the Ministry of Civil Affairs, JZYWLX',
  isConfiguration: true,
  values: [
    {
      code: '110',
      zh: '城市最低生活保障',
      en: 'urban minimum living allowance',
      aliases: ['城市低保'],
      isConfiguration: true,
    },
    {
      code: '120',
      zh: '农村最低生活保障',
      en: 'rural minimum living allowance',
      aliases: ['农村低保'],
      isConfiguration: true,
    },
    {
      code: '210',
      zh: '城市特困人员供养',
      en: 'urban support for the destitute',
      aliases: ['城市特困'],
      isConfiguration: true,
    },
    {
      code: '220',
      zh: '农村特困人员供养',
      en: 'rural support for the destitute',
      aliases: ['农村特困'],
      isConfiguration: true,
    },
    {
      code: '310',
      zh: '最低生活保障边缘家庭',
      en: 'just above the minimum living allowance',
      aliases: ['低保边缘', '低保边缘家庭'],
      isConfiguration: true,
    },
  ],
} as const satisfies CodeTable;

/** Kind of assistance in a widely sold provincial system. */
export const ASSISTANCE_PROVINCIAL = {
  name: 'assistanceProvincial',
  standard: 'a provincial civil-affairs system, ASSISTANCE_TYPE',
  isConfiguration: true,
  values: [
    { code: '01', zh: '城市低保', en: 'urban minimum living allowance' },
    { code: '02', zh: '农村低保', en: 'rural minimum living allowance' },
    {
      code: '03',
      zh: '农村五保',
      en: 'rural support for the destitute',
      aliases: ['农村特困', '特困'],
      isConfiguration: true,
    },
  ],
} as const satisfies CodeTable;

/** Which of the two allowances. */
export const ALLOWANCE_TYPE = {
  name: 'allowanceType',
  standard: 'two allowances for disabled persons',
  isConfiguration: true,
  values: [
    {
      code: '1',
      zh: '困难残疾人生活补贴',
      en: 'living allowance for disabled persons in hardship',
      aliases: ['生活补贴'],
    },
    {
      code: '2',
      zh: '重度残疾人护理补贴',
      en: 'nursing allowance for severely disabled persons',
      aliases: ['护理补贴'],
    },
  ],
} as const satisfies CodeTable;

/** Why a person receives the living allowance; columns hold the text. */
export const BENEFICIARY_TYPE = {
  name: 'beneficiaryType',
  standard: 'two allowances for disabled persons, BTDXLX',
  isConfiguration: true,
  values: [
    { code: 'DIBAO', zh: '低保', en: 'minimum living allowance', aliases: ['最低生活保障'] },
    { code: 'MARGINAL', zh: '低保边缘', en: 'just above the minimum living allowance' },
    { code: 'OTHER', zh: '其他困难', en: 'other hardship', aliases: ['其他'] },
  ],
} as const satisfies CodeTable;
