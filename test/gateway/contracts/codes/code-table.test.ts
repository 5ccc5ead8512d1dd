import { describe, expect, it } from 'vitest';
import * as assistance from '../../../../gateway/contracts/codes/assistance-codes.ts';
import { codeValue, decodeCode, type CodeTable } from '../../../../gateway/contracts/codes/code-table.ts';
import * as disability from '../../../../gateway/contracts/codes/disability-codes.ts';
import * as enrollment from '../../../../gateway/contracts/codes/enrollment-codes.ts';
import * as household from '../../../../gateway/contracts/codes/household-codes.ts';
import * as landUse from '../../../../gateway/contracts/codes/land-use-codes.ts';
import * as parcel from '../../../../gateway/contracts/codes/parcel-codes.ts';
import * as person from '../../../../gateway/contracts/codes/person-codes.ts';
import * as planning from '../../../../gateway/contracts/codes/planning-codes.ts';
import * as realEstate from '../../../../gateway/contracts/codes/real-estate-codes.ts';
import * as relationship from '../../../../gateway/contracts/codes/relationship-codes.ts';

const modules = [
  assistance,
  disability,
  enrollment,
  household,
  landUse,
  parcel,
  person,
  planning,
  realEstate,
  relationship,
];
const tables: readonly CodeTable[] = modules
  .flatMap((module) => Object.values<unknown>(module))
  .filter((value): value is CodeTable => typeof value === 'object' && value !== null && 'values' in value);

describe('reading a code column', () => {
  it.each([
    ['the code', '02'],
    ['a padded code', '02  '],
    ['a code without its zero', '2'],
    ['a number', 2],
    ['a number column turned to text', '2.0'],
    ['full width', '０２'],
    ['a code with needless zeros', '002'],
    ['the text', '户主'],
    ['the text with blanks', ' 户 主 '],
    ['a quoted code', "'02"],
  ])('understands %s', (_what, stored) => {
    expect(decodeCode(relationship.RELATIONSHIP, stored)).toEqual({
      table: 'relationship',
      code: '02',
      zh: '户主',
      en: 'head of household',
      isKnown: true,
    });
  });

  it('strips zeros that the code does not have', () => {
    expect(decodeCode(realEstate.RIGHT_TYPE, '05')).toMatchObject({ code: '5', isKnown: true });
    expect(decodeCode(person.SEX, '01')).toMatchObject({ code: '1', zh: '男' });
  });

  it('prefers an exact code to a shortened one', () => {
    expect(decodeCode(relationship.RELATIONSHIP, '20')).toMatchObject({ code: '20', zh: '子' });
    expect(decodeCode(planning.PLANNED_LAND_USE, '3')).toMatchObject({ code: '03' });
    expect(decodeCode(person.SEX, '0')).toMatchObject({ code: '0', zh: '未知' });
  });

  it('understands other words for the same', () => {
    expect(decodeCode(realEstate.CO_OWNERSHIP, '按份')).toMatchObject({ code: '2' });
    expect(decodeCode(realEstate.RIGHT_NATURE, '作价出资（入股）')).toMatchObject({ code: '103' });
    expect(decodeCode(disability.DISABILITY_CATEGORY, '61')).toMatchObject({ code: '1', en: 'visual' });
    expect(decodeCode(disability.DISABILITY_GRADE, '２级')).toMatchObject({ code: '2' });
    expect(decodeCode(person.SEX, '男性')).toMatchObject({ code: '1' });
  });

  it('does not guess between two values of one text', () => {
    expect(decodeCode(realEstate.RIGHT_NATURE, '家庭承包')).toEqual({
      table: 'rightNature',
      code: '家庭承包',
      isKnown: false,
    });
  });

  it('keeps what it does not know, and says so', () => {
    expect(decodeCode(person.SEX, ' 7 ')).toEqual({ table: 'sex', code: '7', isKnown: false });
    expect(decodeCode(enrollment.ENROLLMENT_STATE, '在校')).toEqual({
      table: 'enrollmentState',
      code: '在校',
      isKnown: false,
    });
  });

  it.each([null, undefined, '', '  ', 'null', '-', '/'])('reads %j as nothing', (stored) => {
    expect(decodeCode(person.SEX, stored)).toBeUndefined();
  });

  it('tells sex 3 of a real-estate register from the standard', () => {
    expect(decodeCode(person.SEX_REAL_ESTATE, '3')).toMatchObject({ zh: '不详', isKnown: true });
    expect(decodeCode(person.SEX, '3')).toMatchObject({ isKnown: false });
  });

  it('finds a value by its code only', () => {
    expect(codeValue(person.SEX, '1')).toEqual({ code: '1', zh: '男', en: 'male', aliases: ['男性', 'M'] });
    expect(codeValue(person.SEX, '男')).toBeUndefined();
  });
});

describe.each(tables.map((table) => ({ name: table.name, table })))('the table $name', ({ table }) => {
  it('has a standard and no code twice', () => {
    const codes = table.values.map((value) => value.code);

    expect(table.standard).not.toBe('');
    expect(codes).toEqual([...new Set(codes)]);
  });

  it('reads each of its texts as its code, unless two values share the text', () => {
    for (const value of table.values) {
      const isShared = table.values.some((other) => other !== value && other.zh === value.zh);
      expect(decodeCode(table, value.zh)).toMatchObject(isShared ? { isKnown: false } : { code: value.code });
    }
  });

  it('reads each of its codes and aliases as the value it belongs to', () => {
    for (const value of table.values) {
      expect(decodeCode(table, value.code)).toMatchObject({ code: value.code, zh: value.zh, en: value.en });
      for (const alias of value.aliases ?? []) expect(decodeCode(table, alias)).toMatchObject({ code: value.code });
    }
  });
});

it('has no two tables of one name', () => {
  const names = tables.map((table) => table.name);

  expect(names).toEqual([...new Set(names)]);
  expect(names.length).toBeGreaterThan(35);
});

describe('what codes mean', () => {
  it('counts pupils who are away as in the roll, and only 01 and 05 as attending', () => {
    const codes = enrollment.ENROLLMENT_STATE.values.map((value) => value.code);

    expect(codes.filter(enrollment.isInRoll)).toEqual(['01', '02', '04', '05', '06', '12']);
    expect(codes.filter(enrollment.isAttending)).toEqual(['01', '05']);
  });

  it.each([
    ['0101', 'FARMLAND'],
    ['0305', 'FOREST'],
    ['0401', 'GRASSLAND'],
    ['0702', 'HOMESTEAD'],
    ['1001', 'RAILWAY'],
    ['1003', 'ROAD'],
    ['1005', 'OTHER'],
    ['1104A', 'WATER'],
    ['1109', 'OTHER'],
    ['0601', 'OTHER'],
  ])('takes land use %s for %s', (code, landClass) => {
    expect(landUse.landClassOf(code)).toBe(landClass);
  });
});
