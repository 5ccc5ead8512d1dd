import { describe, expect, it } from 'vitest';
import { divisionName, isKnownCounty, presentDivision } from '../../../../gateway/contracts/codes/divisions.ts';
import { parseDivisionCode, type DivisionDepth } from '../../../../gateway/contracts/identifiers/division-code.ts';

const pathOf = (code: string, depth?: DivisionDepth): string | undefined =>
  divisionName(parseDivisionCode(code), depth)?.path;

describe('names of divisions', () => {
  it('name a village with everything above it', () => {
    expect(divisionName(parseDivisionCode('630224103208'))).toEqual({
      code: '630224103208',
      zh: '东滩五村',
      en: 'Dongtanwu Village',
      path: '青海省/海东市/化隆回族自治县/甘都镇/东滩五村',
      isExact: true,
      isFormer: false,
    });
  });

  it.each([
    ['420684105210', '湖北省/襄阳市/宜城市/孔湾镇/吕岗村'],
    ['420684107217', '湖北省/襄阳市/宜城市/板桥店镇/两河口村'],
    ['320581101200', '江苏省/苏州市/常熟市/梅李镇/胜法村'],
    ['310110009012', '上海市/杨浦区/四平路街道/同济新村居委会'],
    ['630102001', '青海省/西宁市/城东区/东关大街街道'],
    ['441900', '广东省/东莞市'],
    ['429004', '湖北省/仙桃市'],
    ['820000', '澳门特别行政区'],
  ])('%s is %s', (code, path) => {
    expect(pathOf(code)).toBe(path);
  });

  it.each([
    [2, '青海省'],
    [4, '青海省/海东市'],
    [6, '青海省/海东市/化隆回族自治县'],
    [9, '青海省/海东市/化隆回族自治县/甘都镇'],
  ] as const)('stop at %i digits', (depth, path) => {
    expect(pathOf('630224103208', depth)).toBe(path);
  });

  it('go on as far as they are known, and say that it is not all', () => {
    expect(divisionName(parseDivisionCode('110105001002'))).toEqual({
      code: '110105',
      zh: '朝阳区',
      path: '北京市/朝阳区',
      isExact: false,
      isFormer: false,
    });
  });

  it('do not take zero padding for something unknown', () => {
    expect(divisionName(parseDivisionCode('630224000000'))).toMatchObject({ code: '630224', isExact: true });
  });

  it('know former counties, in whose names people were born', () => {
    expect(divisionName(parseDivisionCode('632127'))).toEqual({
      code: '632127',
      zh: '化隆回族自治县',
      en: 'Hualong Hui Autonomous County',
      path: '青海省/海东地区/化隆回族自治县',
      isExact: true,
      isFormer: true,
    });
  });
});

describe('former counties', () => {
  it.each([
    ['630122', '630106'],
    ['632121', '630203'],
    ['632122', '630222'],
    ['632123', '630202'],
    ['632126', '630223'],
    ['632127', '630224'],
    ['632128', '630225'],
    ['420623', '420684'],
    ['632127000000', '630224'],
    ['630224103208', '630224103208'],
    ['110103', '110103'],
  ])('%s is %s today', (code, present) => {
    expect(presentDivision(parseDivisionCode(code))).toBe(present);
  });

  it('are known counties like those of today, and nothing else is', () => {
    expect(['110103', '632127', '630106', '639999', '6302'].map(isKnownCounty)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
