import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkRealEstateCertificateNumber,
  foldRealEstateCertificateNumber,
  parseRealEstateCertificateNumber,
  realEstateCertificateParts,
} from '../../../../gateway/contracts/identifiers/real-estate-certificate-number.ts';
import {
  checkRealEstateUnitNumber,
  foldUnitNumber,
  formatUnitNumber,
  parseRealEstateUnitNumber,
  realEstateUnitParts,
  unitNumberSpellings,
} from '../../../../gateway/contracts/identifiers/real-estate-unit-number.ts';
import { errorOf, verdictOf } from './outcome.ts';

const digits = (length: number): fc.Arbitrary<string> =>
  fc.nat(10 ** length - 2).map((number) => String(number + 1).padStart(length, '0'));

const validUnits = fc
  .tuple(
    digits(6),
    digits(6),
    fc.constantFrom(...'BSXDEFLNWY'.split('')),
    digits(5),
    fc.oneof(
      fc.constant('W00000000'),
      fc.tuple(fc.constantFrom(...'FLQ'.split('')), digits(8)).map(([kind, unit]) => kind + unit),
    ),
  )
  .map(([county, area, feature, serial, fixture]) => `${county}${area}J${feature}${serial}${fixture}`);

describe('real-estate unit numbers', () => {
  it.each([
    ['420684105210JC00123F00010001', 'valid'],
    ['420684105210JC00124W00000000', 'valid'],
    ['420684105210JC00125F99990001', 'valid'],
    ['630224103208JC00015F00010001', 'valid'],
    ['420684001003GB00045F00120304', 'valid'],
    ['320581101005JA00001W00000000', 'valid'],
    ['420684107217JB00007F00010001', 'valid'],
    ['420684105210GC00123F00010001', 'warning OWNERSHIP'],
    ['420684000000JC00123F00010001', 'warning VIRTUAL'],
    ['420684000000GH00123W00000000', 'valid'],
    ['420684105210JC00124W00010001', 'W_NOT_ZERO'],
    ['420684105210JC00123F00000000', 'UNIT_ZERO'],
    ['420684105210JC00000F00010001', 'PARCEL_ZERO'],
    ['420684105210JI00123F00010001', 'FORMAT'],
    ['420684105210JC00123F0001000', 'FORMAT'],
    ['420684105210AC00123F00010001', 'FORMAT'],
    ['420684105210JC00123X00010001', 'FORMAT'],
  ])('%s is %s', (number, verdict) => {
    expect(verdictOf(checkRealEstateUnitNumber(number))).toBe(verdict);
  });

  it('are capital letters, also when written small or in printed groups', () => {
    const texts = ['420684105210jc00123F00010001', ' 420684 105210 JC00123 F00010001'];

    expect(texts.map(parseRealEstateUnitNumber)).toEqual([
      '420684105210JC00123F00010001',
      '420684105210JC00123F00010001',
    ]);
  });

  it('come apart into seven layers and the parcel code', () => {
    expect(realEstateUnitParts(parseRealEstateUnitNumber('420684001003GB00045F00120304'))).toEqual({
      county: '420684',
      cadastralArea: '001',
      cadastralSubArea: '003',
      ownership: 'G',
      feature: 'B',
      parcelSerial: '00045',
      fixture: 'F',
      unit: '00120304',
      parcelCode: '420684001003GB00045',
    });
  });

  it('are printed in groups of 6, 6, 7 and 9', () => {
    expect(formatUnitNumber(parseRealEstateUnitNumber('420684105210JC00123F00010001'))).toBe(
      '420684 105210 JC00123 F00010001',
    );
  });

  it('fold back from every spelling', () => {
    fc.assert(
      fc.property(validUnits, (text) => {
        const spellings = unitNumberSpellings(parseRealEstateUnitNumber(text));
        expect(spellings[0]).toBe(text);
        expect(spellings).toHaveLength(5);
        expect(new Set(spellings.map(foldUnitNumber))).toEqual(new Set([text]));
      }),
    );
  });

  it.each(['', '无', '420684105210JC00123', '42068410521000123F00010001'])('are not read from %j', (stored) => {
    expect(foldUnitNumber(stored)).toBeUndefined();
  });

  it('are refused as BAD_INPUT with the reason', () => {
    expect(errorOf(() => parseRealEstateUnitNumber('420684105210JC00124W00010001'))?.failure).toEqual({
      code: 'BAD_INPUT',
      input: 'unitNumber',
      reason: 'W_NOT_ZERO',
    });
  });
});

describe('real-estate certificate numbers', () => {
  it.each([
    ['鄂(2021)宜城市不动产权第0001234号', 'valid'],
    ['青(2019)化隆县不动产权第0000456号', 'valid'],
    ['苏(2020)常熟市不动产权第8001234号', 'valid'],
    ['沪(2022)杨字不动产权第001234号', 'valid'],
    ['鄂(2021)宜城市不动产证明第0001234号', 'valid'],
    ['鄂（２０２１）宜城市不动产权第0001234号', 'valid'],
    ['鄂2021宜城市不动产权第0001234号', 'FORMAT'],
    ['鄂(2014)宜城市不动产权第0001234号', 'YEAR'],
    ['鄂(2021)宜城市不动产权第1234号', 'SERIAL'],
    ['鄂(2021)宜城市不动产权第123456789号', 'SERIAL'],
    ['X(2021)宜城市不动产权第0001234号', 'PROVINCE'],
    ['集用(2003)第0123号', 'FORMAT'],
  ])('%s is %s', (number, verdict) => {
    expect(verdictOf(checkRealEstateCertificateNumber(number))).toBe(verdict);
  });

  it('come apart, with half-width brackets', () => {
    const number = parseRealEstateCertificateNumber('青（2019）化隆县不动产证明第 0000456号');

    expect(number).toBe('青(2019)化隆县不动产证明第0000456号');
    expect(realEstateCertificateParts(number)).toEqual({
      province: '青',
      year: 2019,
      place: '化隆县',
      kind: 'PROOF',
      serial: '0000456',
    });
  });

  it('are read from stored texts, except the free forms of older papers', () => {
    expect(
      ['鄂（2021）宜城市不动产权第0001234号', '宜集用(2003)第0123号'].map(foldRealEstateCertificateNumber),
    ).toEqual(['鄂(2021)宜城市不动产权第0001234号', undefined]);
  });
});
