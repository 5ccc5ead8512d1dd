import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../../gateway/contracts/dates.ts';
import {
  birthDateOf,
  checkCharacter,
  checkPersonId,
  foldPersonId,
  parsePersonId,
  personIdSpellings,
  sexOf,
  upgradeLegacyNumber,
} from '../../../../gateway/contracts/identifiers/person-id.ts';
import { toFullWidth } from '../../../../gateway/contracts/text.ts';
import { errorOf, verdictOf } from './outcome.ts';

const today = '2026-11-22' as PlainDate;

/** Numbers that pass every check, with the sequences kept for synthetic people. */
const validNumbers = fc
  .record({
    county: fc.constantFrom('632127', '630224', '420684', '320581', '310110', '110105'),
    born: fc.date({
      min: new Date('1880-01-01T00:00:00Z'),
      max: new Date('2026-11-22T00:00:00Z'),
      noInvalidDate: true,
    }),
    sequence: fc.constantFrom('996', '997', '998', '999'),
  })
  .map(({ county, born, sequence }) => {
    const first17 = county + born.toISOString().slice(0, 10).replaceAll('-', '') + sequence;
    return first17 + checkCharacter(first17);
  });

describe('resident identity numbers', () => {
  it.each([
    ['11010519491231002X', 'valid'],
    ['440524188001010014', 'valid'],
    ['632127198803159973', 'valid'],
    ['632127199011029980', 'valid'],
    ['63022420180831998X', 'valid'],
    ['630224201809019970', 'valid'],
    ['420684196507049977', 'valid'],
    ['320581197211209982', 'valid'],
    ['310110194002299966', 'valid'],
    ['630224201504310011', 'DATE'],
    ['630224201502300012', 'DATE'],
    ['310110194102299963', 'DATE'],
    ['990224201504300018', 'REGION'],
    ['630224209904300011', 'FUTURE'],
    ['630224201504300008', 'SEQ'],
    ['630224201504309971', 'CHECK'],
    ['630224880315997', 'LEGACY15'],
    ['63022420180831998', 'FORMAT'],
    ['6302242018083199800', 'FORMAT'],
    ['63022420180831X98X', 'FORMAT'],
    ['', 'FORMAT'],
  ])('%s is %s', (number, verdict) => {
    expect(verdictOf(checkPersonId(number, today))).toBe(verdict);
  });

  it('warns about a county that no list has, and not about a former one', () => {
    const verdicts = ['63999919900101996', '42062319900101996'].map((first17) =>
      verdictOf(checkPersonId(first17 + checkCharacter(first17), today)),
    );

    expect(verdicts).toEqual(['warning COUNTY', 'valid']);
  });

  it('accepts residents from Taiwan, Hong Kong and Macau, whose prefixes are no counties', () => {
    const verdicts = ['71000019900101996', '81000019900101996', '82000019900101996', '83000019900101996'].map(
      (first17) => verdictOf(checkPersonId(first17 + checkCharacter(first17), today)),
    );

    expect(verdicts).toEqual(['valid', 'valid', 'valid', 'valid']);
  });

  it('refuses a birth before 1880', () => {
    const first17 = '11010518791231996';

    expect(verdictOf(checkPersonId(first17 + checkCharacter(first17), today))).toBe('DATE');
  });

  it('accepts a birth today and refuses one tomorrow', () => {
    const [born, unborn] = ['63022420261122996', '63022420261123996'].map((first17) =>
      verdictOf(checkPersonId(first17 + checkCharacter(first17), today)),
    );

    expect([born, unborn]).toEqual(['valid', 'FUTURE']);
  });

  it.each([
    ['blanks around it', '  63022420180831998X\t'],
    ['a small x', '63022420180831998x'],
    ['full width', '６３０２２４２０１８０８３１９９８Ｘ'],
  ])('is the same number with %s', (_what, text) => {
    expect(parsePersonId(text, today)).toBe('63022420180831998X');
  });

  it('tells birth date and sex', () => {
    const id = parsePersonId('310110194002299966', today);

    expect([birthDateOf(id), sexOf(id)]).toEqual(['1940-02-29', 'FEMALE']);
    expect(sexOf(parsePersonId('632127198803159973', today))).toBe('MALE');
  });

  it.each([
    ['a number', 6302242018, 'TYPE'],
    ['null', null, 'TYPE'],
    ['a list', ['630224201809019970'], 'TYPE'],
    ['a wrong check character', '630224201504309971', 'CHECK'],
    ['a very long text', ' '.repeat(300), 'FORMAT'],
  ])('is refused as BAD_INPUT when it is %s', (_what, text, reason) => {
    expect(errorOf(() => parsePersonId(text, today))?.failure).toEqual({
      code: 'BAD_INPUT',
      input: 'personId',
      reason,
    });
  });

  it('never repeats the value in the error', () => {
    const error = errorOf(() => parsePersonId('630224201504309971', today));

    expect(`${error?.message} ${error?.stack} ${JSON.stringify(error)}`).not.toContain('630224201504309971');
  });

  it('passes for every well-made number', () => {
    fc.assert(
      fc.property(validNumbers, (number) => {
        expect(checkPersonId(number, today)).toEqual({ kind: 'ok', value: number, warnings: [] });
      }),
    );
  });

  it('is refused after any single digit is changed', () => {
    fc.assert(
      fc.property(validNumbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
        const changed = String((Number(number[place]) + step) % 10);
        const outcome = checkPersonId(number.slice(0, place) + changed + number.slice(place + 1), today);
        expect(outcome.kind).toBe('bad');
      }),
    );
  });

  it('is refused after any two different neighbours are swapped', () => {
    fc.assert(
      fc.property(validNumbers, fc.nat(15), (number, place) => {
        const [left = '', right = ''] = [number[place], number[place + 1]];
        fc.pre(left !== right);
        const outcome = checkPersonId(number.slice(0, place) + right + left + number.slice(place + 2), today);
        expect(outcome.kind).toBe('bad');
      }),
    );
  });

  it('has exactly one check character that passes', () => {
    fc.assert(
      fc.property(validNumbers, (number) => {
        const passing = '0123456789X'
          .split('')
          .filter((character) => checkPersonId(number.slice(0, 17) + character, today).kind === 'ok');
        expect(passing).toEqual([number[17]]);
      }),
    );
  });
});

describe('first-generation numbers', () => {
  it('become the 18 characters of the same person', () => {
    expect(upgradeLegacyNumber('632127880315997')).toBe('632127198803159973');
  });

  it.each(['63212788031599', '6321278803159970', '63212788031599X', ''])('are not made from "%s"', (text) => {
    expect(upgradeLegacyNumber(text)).toBeUndefined();
  });

  it('lead back to every number of the 20th century', () => {
    fc.assert(
      fc.property(validNumbers, (number) => {
        fc.pre(number.slice(6, 8) === '19');
        expect(upgradeLegacyNumber(number.slice(0, 6) + number.slice(8, 17))).toBe(number);
      }),
    );
  });
});

describe('spellings of an identity number', () => {
  it('cover X, x, ×, 15 digits, full width, apostrophe, tab and blank, the usual one first', () => {
    const first17 = '11010519491231002';

    expect(personIdSpellings(parsePersonId('11010519491231002X', today))).toEqual([
      `${first17}X`,
      `${first17}x`,
      `${first17}×`,
      `${first17}Ｘ`,
      `${first17}ｘ`,
      '110105491231002',
      `${toFullWidth(first17)}Ｘ`,
      `${toFullWidth(first17)}ｘ`,
      `${toFullWidth(first17)}×`,
      `'${first17}X`,
      `'${first17}x`,
      ` ${first17}X`,
      ` ${first17}x`,
      `\t${first17}X`,
      `\t${first17}x`,
      `${first17}X `,
    ]);
  });

  it('have no 15 digits for a birth after 1999', () => {
    expect(personIdSpellings(parsePersonId('630224201809019970', today))).toEqual([
      '630224201809019970',
      '６３０２２４２０１８０９０１９９７０',
      "'630224201809019970",
      ' 630224201809019970',
      '\t630224201809019970',
      '630224201809019970 ',
    ]);
  });

  it('all fold back to the number, and none is written twice', () => {
    fc.assert(
      fc.property(validNumbers, (number) => {
        const spellings = personIdSpellings(parsePersonId(number, today));
        expect(new Set(spellings.map(foldPersonId))).toEqual(new Set([number]));
        expect(spellings).toHaveLength(new Set(spellings).size);
        expect(spellings[0]).toBe(number);
      }),
    );
  });
});

describe('folding a stored identity number', () => {
  it.each([
    ['11010519491231002x ', '11010519491231002X'],
    ["'11010519491231002X", '11010519491231002X'],
    ['\t11010519491231002×', '11010519491231002X'],
    ['\u3000110105 19491231 002X', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    ['"632127880315997"', '632127198803159973'],
  ])('reads %j as %s', (stored, number) => {
    expect(foldPersonId(stored)).toBe(number);
  });

  it('keeps a wrong check character and an impossible date, which old rows have', () => {
    expect(['630224201504309971', '630224201502300012'].map(foldPersonId)).toEqual([
      '630224201504309971',
      '630224201502300012',
    ]);
  });

  it.each(['', '/', '无', '0', '1.10101E+17', '111111111111111111', '111111111111111', 'yq201809019970123', 'X'])(
    'reads %j as nothing',
    (stored) => {
      expect(foldPersonId(stored)).toBeUndefined();
    },
  );

  it('makes the form or nothing out of any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^['"\s]?\d{14,18}[\dXx×]?\s?$/u)), (text) => {
        const folded = foldPersonId(text);
        expect(folded === undefined || /^\d{17}[\dX]$/u.test(folded)).toBe(true);
      }),
    );
  });
});
