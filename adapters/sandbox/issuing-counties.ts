import type { IssuingCounty } from './identity-numbers.ts';

/** Haidong without Hualong; recoded when it became a city in 2013. */
export const HAIDONG: readonly IssuingCounty[] = [
  { code: '630225', former: { code: '632128', before: '20130101' } },
  { code: '630222', former: { code: '632122', before: '20130101' } },
  { code: '630202', former: { code: '632123', before: '20130101' } },
  { code: '630203', former: { code: '632121', before: '20130101' } },
  { code: '630223', former: { code: '632126', before: '20130101' } },
];
/** Hualong, the county of Gandu. */
export const HUALONG: IssuingCounty = { code: '630224', former: { code: '632127', before: '20130101' } };
/** Huangzhong, a county until 2020. */
export const HUANGZHONG: IssuingCounty = { code: '630106', former: { code: '630122', before: '20200101' } };
/** Districts and counties of Xining without Huangzhong. */
export const XINING: readonly IssuingCounty[] = ['630102', '630103', '630104', '630105', '630121', '630123'].map(
  (code) => ({
    code,
  }),
);
/** Yicheng, a county until 1994. */
export const YICHENG: IssuingCounty = { code: '420684', former: { code: '420623', before: '19940101' } };

/** Counties all over the country in which people are born who live somewhere else. */
export const ELSEWHERE: readonly IssuingCounty[] = [
  '110105',
  '130102',
  '320102',
  '320583',
  '330106',
  '330481',
  '340104',
  '341222',
  '350203',
  '360102',
  '370112',
  '410105',
  '411425',
  '420106',
  '420602',
  '430104',
  '440305',
  '500112',
  '510107',
  '511322',
  '522401',
  '610113',
  '620102',
  '620522',
].map((code) => ({ code }));
