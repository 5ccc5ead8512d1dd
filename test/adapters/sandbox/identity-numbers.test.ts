import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../adapters/sandbox/calendar.ts';
import {
  birthDayOf,
  createIdentityIssuer,
  firstGeneration,
  sexOf,
  withCheckCharacter,
} from '../../../adapters/sandbox/identity-numbers.ts';

const HUALONG = { code: '630224', former: { code: '632127', before: '20130101' } };
const XUNHUA = { code: '630225', former: { code: '632128', before: '20130101' } };
const day = dayOf('20180831');

describe('the issuer of identity numbers', () => {
  test('gives a county two numbers for each birthday and sex, then asks the neighbour, then moves the birthday', () => {
    const { issue } = createIdentityIssuer();
    const ids = Array.from({ length: 6 }, () => issue([HUALONG, XUNHUA], day, 2).id.slice(0, 17));
    expect(ids).toEqual([
      '63022420180831996',
      '63022420180831998',
      '63022520180831996',
      '63022520180831998',
      '63022420180901996',
      '63022420180901998',
    ]);
  });

  test('gives the code that the county had on the birthday', () => {
    const { issue } = createIdentityIssuer();
    expect(issue([HUALONG], dayOf('20121231'), 1).id).toBe(withCheckCharacter('63212720121231997'));
    expect(issue([HUALONG], dayOf('20130101'), 1).id).toBe(withCheckCharacter('63022420130101997'));
  });

  test('never gives a reserved number', () => {
    const { issue, reserve } = createIdentityIssuer();
    reserve(withCheckCharacter('63022420180831996'));
    expect(issue([HUALONG], day, 2).id).toBe('63022420180831998X');
  });

  test('gives up rather than widen the sequences', () => {
    const { issue } = createIdentityIssuer();
    expect(() => {
      for (;;) issue([HUALONG], day, 1);
    }).toThrow('used up');
  });

  test('reads back birthday and sex, and the form of the first generation', () => {
    const id = '63022420180831998X';
    expect({ birth: birthDayOf(id), sex: sexOf(id), first: firstGeneration('420623194502039976') }).toEqual({
      birth: day,
      sex: 2,
      first: '420623450203997',
    });
  });
});
