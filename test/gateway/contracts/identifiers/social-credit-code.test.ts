import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkSocialCreditCode,
  organisationCheckCharacter,
  parseSocialCreditCode,
  socialCreditCheckCharacter,
} from '../../../../gateway/contracts/identifiers/social-credit-code.ts';
import { verdictOf } from './outcome.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const validCodes = fc
  .tuple(
    fc.constantFrom('11', '12', '54', '91', '92', 'N2', 'Y1'),
    fc.constantFrom('630224', '420684', '310110'),
    fc.array(fc.constantFrom(...ALPHABET.split('')), { minLength: 8, maxLength: 8 }),
  )
  .map(([prefix, county, organisation]) => {
    const first8 = organisation.join('');
    const first17 = prefix + county + first8 + organisationCheckCharacter(first8);
    return first17 + socialCreditCheckCharacter(first17);
  });

describe('unified social credit codes', () => {
  it.each([
    ['91350100M000100Y43', 'valid'],
    ['11630224MB99000057', 'valid'],
    ['12630102MB9900013X', 'valid'],
    ['12420684MB9900021R', 'valid'],
    ['13320581MB990003X7', 'valid'],
    ['12630102MB9900080U', 'valid'],
    ['12630102MB99002590', 'valid'],
    ['N2420684MF99000181', 'valid'],
    ['54630224MEA9900072', 'valid'],
    ['52310110MJ9900012B', 'valid'],
    ['92630102MA990001X4', 'valid'],
    ['91350100M000100Y4A', 'CHECK'],
    ['12630102MB9900013Y', 'CHECK'],
    ['12630102MB99000141', 'warning ORG_CHECK'],
    ['12630102MI9900013X', 'FORMAT'],
    ['1263010ZMB9900013X', 'FORMAT'],
    ['12630102MB990001', 'FORMAT'],
  ])('%s is %s', (code, verdict) => {
    expect(verdictOf(checkSocialCreditCode(code))).toBe(verdict);
  });

  it('are capital letters at half width', () => {
    expect(parseSocialCreditCode(' １２630102mb9900013x ')).toBe('12630102MB9900013X');
  });

  it('pass for every well-made code, and for no other check character', () => {
    fc.assert(
      fc.property(validCodes, (code) => {
        const passing = ALPHABET.split('').filter(
          (character) => checkSocialCreditCode(code.slice(0, 17) + character).kind === 'ok',
        );
        expect(checkSocialCreditCode(code)).toEqual({ kind: 'ok', value: code, warnings: [] });
        expect(passing).toEqual([code[17]]);
      }),
    );
  });

  it('are refused after any single character is changed', () => {
    fc.assert(
      fc.property(validCodes, fc.nat(17), fc.constantFrom(...ALPHABET.split('')), (code, place, character) => {
        fc.pre(code[place] !== character);
        expect(checkSocialCreditCode(code.slice(0, place) + character + code.slice(place + 1)).kind).toBe('bad');
      }),
    );
  });
});
