import { describe, expect, it } from 'vitest';
import {
  blankToUndefined,
  cleanName,
  foldName,
  normalizeCode,
  normalizeStoredCode,
  toFullWidth,
  toHalfWidth,
} from '../../../gateway/contracts/text.ts';

describe('codes', () => {
  it('become half width, and full width again', () => {
    expect(toHalfWidth('Ａ１（２）：ｘ')).toBe('A1(2):x');
    expect(toFullWidth('A1(2):x')).toBe('Ａ１（２）：ｘ');
  });

  it('lose blanks around them when a caller wrote them, and all blanks and quotes when they were stored', () => {
    expect(normalizeCode('\u3000a 1 ')).toBe('A 1');
    expect(normalizeStoredCode('\u3000\'a\u200B 1"\t')).toBe('A1');
  });
});

describe('empty fields', () => {
  it.each([null, undefined, '', '  ', '\u3000', 'null', 'NULL', '-', '－', '—', '/', '／', ' 无 '])(
    '%j is nothing',
    (stored) => {
      expect(blankToUndefined(stored)).toBeUndefined();
    },
  );

  it.each([
    ['0', '0'],
    [' 无名路 ', '无名路'],
    ['A/B', 'A/B'],
  ])('%j is %j', (stored, text) => {
    expect(blankToUndefined(stored)).toBe(text);
  });
});

describe('names', () => {
  it.each([
    ['\u3000马\u3000 文 ', '马文'],
    ['扎西 · 卓玛', '扎西·卓玛'],
    ['Anna  Berg', 'Anna Berg'],
    ['王\u{2CB69}', '王\u{2CB69}'],
    ['李\u36C3\u4DAE', '李\u36C3\u4DAE'],
    ['\uF900', '\uF900'],
  ])('%j is shown as %j', (stored, name) => {
    expect(cleanName(stored)).toBe(name);
  });

  it.each(['•', '．', '.', '‧', '・', '﹒', '·'])('match with the separator %s', (separator) => {
    expect(foldName(`阿不都${separator}卡德尔`)).toBe('阿不都·卡德尔');
  });
});
