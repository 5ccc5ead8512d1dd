import type { CodeTable } from './code-table.ts';

/** Kind of household. */
export const HOUSEHOLD_TYPE = {
  name: 'householdType',
  standard: 'public-security household registration, HLX',
  isConfiguration: true,
  values: [
    { code: '1', zh: '家庭户', en: 'family household', aliases: ['家庭'], isConfiguration: true },
    { code: '2', zh: '集体户', en: 'collective household', aliases: ['集体'], isConfiguration: true },
  ],
} as const satisfies CodeTable;

/** Kind of registration as old books have it; abolished in 2014 and still stored. */
export const HUKOU_KIND = {
  name: 'hukouKind',
  standard: 'GA 324.1',
  values: [
    { code: '0', zh: '未落常住户口', en: 'no permanent registration yet' },
    { code: '1', zh: '非农业家庭户口', en: 'non-agricultural family', aliases: ['非农业户口', '非农业'] },
    { code: '2', zh: '农业家庭户口', en: 'agricultural family', aliases: ['农业户口', '农业'] },
    { code: '3', zh: '非农业集体户口', en: 'non-agricultural collective' },
    { code: '4', zh: '农业集体户口', en: 'agricultural collective' },
    { code: '5', zh: '自理口粮户口', en: 'self-supplied grain', aliases: ['自理口粮'] },
    { code: '6', zh: '寄住户口', en: 'lodging', aliases: ['寄住'] },
    { code: '7', zh: '暂住户口', en: 'temporary residence', aliases: ['暂住'] },
    { code: '8', zh: '其他户口', en: 'other', aliases: ['其他'] },
  ],
} as const satisfies CodeTable;

/** State of a person in the household register. */
export const PERSON_STATUS = {
  name: 'personStatus',
  standard: 'public-security household registration, RYZT',
  isConfiguration: true,
  values: [
    { code: '0', zh: '正常', en: 'registered' },
    { code: '1', zh: '死亡', en: 'deceased' },
    { code: '2', zh: '迁出', en: 'moved out' },
    { code: '3', zh: '服兵役', en: 'in military service' },
    { code: '4', zh: '出国境定居', en: 'settled abroad' },
    { code: '6', zh: '失踪', en: 'missing' },
    { code: '7', zh: '删除', en: 'deleted' },
    { code: '8', zh: '注销', en: 'cancelled' },
    { code: '9', zh: '其它', en: 'other', aliases: ['其他'] },
  ],
} as const satisfies CodeTable;

/** State of a household book. */
export const HOUSEHOLD_STATUS = {
  name: 'householdStatus',
  standard: 'public-security household registration, HHZT',
  isConfiguration: true,
  values: [
    { code: '0', zh: '正常', en: 'open' },
    { code: '1', zh: '锁定', en: 'locked' },
    { code: '2', zh: '注销', en: 'closed' },
  ],
} as const satisfies CodeTable;
