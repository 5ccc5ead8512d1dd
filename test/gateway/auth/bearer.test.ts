import { describe, expect, it } from 'vitest';
import { readBearer, TOKEN_LIMIT_BYTES } from '../../../gateway/auth/bearer.ts';

const longest = `a.b.${'c'.repeat(TOKEN_LIMIT_BYTES - 4)}`;

describe('the token of an Authorization header', () => {
  it.each([
    ['a bearer token', 'Bearer a.b.c', 'a.b.c'],
    ['a scheme in small letters', 'bearer a.b.c', 'a.b.c'],
    ['a scheme in capital letters', 'BEARER a.b.c', 'a.b.c'],
    ['two blanks', 'Bearer  a.b.c', 'a.b.c'],
    ['one header in a list', ['Bearer a.b.c'], 'a.b.c'],
    ['every character of base64url', 'Bearer aZ09-_.aZ09-_.aZ09-_', 'aZ09-_.aZ09-_.aZ09-_'],
    ['the longest token', `Bearer ${longest}`, longest],
  ])('is taken from %s', (_what, authorization, token) => {
    expect(readBearer(authorization)).toEqual({ kind: 'token', token });
  });

  it.each([
    ['no header', undefined],
    ['an empty list', []],
    ['an empty header', ''],
  ])('is missing where there is %s', (_what, authorization) => {
    expect(readBearer(authorization)).toEqual({ kind: 'refused', reason: 'MISSING' });
  });

  it.each([
    ['another scheme', 'Basic a.b.c'],
    ['a scheme that only looks like it', 'Beare\u0280 a.b.c'],
    ['a scheme that is only a part of it', 'Bear a.b.c'],
    ['no scheme', 'a.b.c'],
    ['no token', 'Bearer'],
    ['a blank token', 'Bearer '],
    ['a tab', 'Bearer\ta.b.c'],
    ['two headers', ['Bearer a.b.c', 'Bearer a.b.c']],
    ['two headers of which one is empty', ['Bearer a.b.c', '']],
    ['two headers that were joined', 'Bearer a.b.c, Bearer a.b.c'],
    ['two tokens', 'Bearer a.b.c a.b.c'],
    ['two parts', 'Bearer a.b'],
    ['four parts', 'Bearer a.b.c.d'],
    ['the five parts of an encrypted token', 'Bearer a.b.c.d.e'],
    ['no signature', 'Bearer a.b.'],
    ['an empty payload', 'Bearer a..c'],
    ['padding', 'Bearer a.b.c='],
    ['characters of plain base64', 'Bearer a+/.b.c'],
    ['NUL', 'Bearer a.b\u0000.c'],
    ['a line break', 'Bearer a.b.c\n'],
    ['full-width letters', 'Bearer ａ.b.c'],
    ['a letter that folds to a Latin one', 'Bearer a.\u212A.c'],
    ['one character too many', `Bearer ${longest}c`],
    ['a megabyte', `Bearer a.b.${'c'.repeat(1024 * 1024)}`],
    ['a megabyte of blanks', `Bearer ${' '.repeat(1024 * 1024)}a.b.c`],
  ])('is malformed where there is %s', (_what, authorization) => {
    expect(readBearer(authorization)).toEqual({ kind: 'refused', reason: 'MALFORMED' });
  });
});
