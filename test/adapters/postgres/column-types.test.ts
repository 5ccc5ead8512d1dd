import { describe, expect, it } from 'vitest';
import {
  code,
  day,
  decimal,
  division,
  flag,
  innerKey,
  month,
  name,
  partialDay,
  text,
  wholeNumber,
} from '../../../adapters/postgres/column-types.ts';
import { NUMBERS, TEXTS } from '../../../adapters/postgres/type-ids.ts';
import { SEX } from '../../../gateway/contracts/codes/person-codes.ts';
import type { ColumnType } from '../../../gateway/contracts/relation.ts';

/** What is stored, and what it means; `undefined` is nothing. */
const cases = <Value>(type: ColumnType<Value>, table: readonly (readonly [string, unknown])[]) =>
  it.each(table.map(([stored, value]) => [JSON.stringify(stored), stored, value] as const))(
    '%s',
    (_shown, stored, value) => {
      expect(type.decode(stored)).toEqual(value);
    },
  );

/** What registers write where there is nothing. */
const NOTHING = ['', ' ', '　', 'NULL', 'null', '-', '—', '/', '无'].map((stored) => [stored, undefined] as const);

describe('text', () => {
  cases(text, [...NOTHING, [' 甘都镇 ', '甘都镇'], ['0', '0'], ["'1", "'1"]]);
});

describe('name', () => {
  cases(name, [
    ...NOTHING,
    ['马 思 涵', '马思涵'],
    ['才仁．卓尕', '才仁·卓尕'],
    ['才仁•卓尕', '才仁·卓尕'],
    ['王𬭩', '王𬭩'],
    ['李㛃䶮', '李㛃䶮'],
    ['John  Smith', 'John Smith'],
    ['马\u200b思涵', '马思涵'],
  ]);
});

describe('inner key', () => {
  cases(innerKey, [...NOTHING, ['0042', '0042'], ['17', '17']]);
});

describe('code', () => {
  const male = { table: 'sex', code: '1', zh: '男', en: 'male', isKnown: true };
  cases(code(SEX), [
    ...NOTHING,
    ['1', expect.objectContaining({ code: '1' })],
    ['男', expect.objectContaining({ code: '1' })],
    ['１', expect.objectContaining({ code: '1' })],
    ['x', expect.objectContaining({ code: 'x', isKnown: false })],
  ]);

  it('names its table', () => {
    expect(code(SEX).expects).toBe(`code of ${SEX.name}`);
    expect(code(SEX).decode('1')).toMatchObject({ table: SEX.name, zh: expect.stringContaining(male.zh) });
  });
});

describe('day', () => {
  cases(day, [
    ...NOTHING,
    ['20180831', '2018-08-31'],
    ['2018-08-31', '2018-08-31'],
    ['2018-08-31 00:00:00', '2018-08-31'],
    ['2018-08-31 23:30:00+00', '2018-09-01'],
    ['2018/8/31', '2018-08-31'],
    ['20180831101500', '2018-08-31'],
    ['201808', undefined],
    ['2018', undefined],
    ['20180800', undefined],
    ['20180230', undefined],
    ['99991231', undefined],
    ['20991231', undefined],
    ['19000101', undefined],
    ['00000000', undefined],
    ['yesterday', undefined],
  ]);
});

describe('month', () => {
  cases(month, [
    ...NOTHING,
    ['202609', '2026-09'],
    ['2026-09', '2026-09'],
    ['20260901', '2026-09'],
    ['20260900', '2026-09'],
    ['2026', undefined],
    ['999912', undefined],
    ['99991231', undefined],
    ['209912', undefined],
    ['202613', undefined],
  ]);
});

describe('partial day', () => {
  cases(partialDay, [
    ...NOTHING,
    ['19850601', { value: '1985-06-01', precision: 'DAY' }],
    ['198506', { value: '1985-06', precision: 'MONTH' }],
    ['19850600', { value: '1985-06', precision: 'MONTH' }],
    ['1985', { value: '1985', precision: 'YEAR' }],
    ['1985年', { value: '1985', precision: 'YEAR' }],
    ['约1985', { value: '1985', precision: 'YEAR' }],
    ['old', undefined],
  ]);
});

describe('decimal', () => {
  cases(decimal, [
    ['382.99', '382.99'],
    ['0', '0'],
    ['-1.5', '-1.5'],
    ['100000000000000000000.000001', '100000000000000000000.000001'],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['1e5', undefined],
    ['', undefined],
  ]);

  it('is never read from text', () => {
    expect(decimal.accepts).toEqual(NUMBERS);
    expect([...decimal.accepts].some((id) => TEXTS.has(id))).toBe(false);
  });
});

describe('whole number', () => {
  cases(wholeNumber, [
    ['3', 3],
    ['０３', 3],
    [' 3 ', 3],
    ['3.00', 3],
    ['-1', -1],
    ['3.5', undefined],
    ['1234567890', undefined],
    ['three', undefined],
    ['', undefined],
  ]);
});

describe('flag', () => {
  cases(flag, [
    ...['1', '01', 'Y', 'y', 't', 'true', '是', '１'].map((stored) => [stored, true] as const),
    ...['0', '00', '2', 'N', 'f', 'false', '否', '０'].map((stored) => [stored, false] as const),
    ['', undefined],
    ['9', undefined],
    ['maybe', undefined],
  ]);
});

describe('division', () => {
  cases(division, [
    ['630224', '630224'],
    ['630224000000', '630224'],
    ['630224103208', '630224103208'],
    ['６３０２２４', '630224'],
    ['', undefined],
    ['abc', undefined],
  ]);
});
