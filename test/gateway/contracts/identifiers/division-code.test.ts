import { describe, expect, it } from 'vitest';
import {
  checkDivisionCode,
  divisionDepth,
  foldDivisionCode,
  isWithin,
  parseDivisionCode,
} from '../../../../gateway/contracts/identifiers/division-code.ts';
import { verdictOf } from './outcome.ts';

const within = (code: string, division: string): boolean =>
  isWithin(parseDivisionCode(code), parseDivisionCode(division));

describe('division codes', () => {
  it.each([
    ['63', 'valid'],
    ['6302', 'valid'],
    ['630224', 'valid'],
    ['630224103', 'valid'],
    ['630224103208', 'valid'],
    ['630', 'LENGTH'],
    ['6302241032080', 'LENGTH'],
    ['99', 'REGION'],
    ['630224a', 'FORMAT'],
    ['', 'FORMAT'],
  ])('%s is %s', (code, verdict) => {
    expect(verdictOf(checkDivisionCode(code))).toBe(verdict);
  });

  it.each([
    ['630224103208', '63', true],
    ['630224103208', '630224', true],
    ['630224103208', '630224103208', true],
    ['630224103208', '630000000000', true],
    ['630224103208', '630200', true],
    ['630224000000', '630224', true],
    ['630224', '630224000000', true],
    ['630224103208', '630224104', false],
    ['632127', '6302', false],
    ['6302', '630224', false],
    ['630000', '6302', false],
  ])('%s within %s: %s', (code, division, answer) => {
    expect(within(code, division)).toBe(answer);
  });

  it.each([
    ['630224103208', 12],
    ['630224103000', 9],
    ['630224000000', 6],
    ['630200', 4],
    ['630000000000', 2],
    ['63', 2],
  ])('%s goes %i digits deep', (code, depth) => {
    expect(divisionDepth(parseDivisionCode(code))).toBe(depth);
  });

  it.each([
    ['６３０２２４００００００', '630224'],
    [" '630224103 ", '630224103'],
    ['630224103208', '630224103208'],
    ['青海省', undefined],
    ['', undefined],
  ])('are read from the stored text %j as %s', (stored, code) => {
    expect(foldDivisionCode(stored)).toBe(code);
  });
});
