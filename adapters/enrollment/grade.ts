import { toHalfWidth } from '../../gateway/contracts/text.ts';

const DIGITS = '一二三四五六七八九';

/** Grades before a stage, and how many it has itself. */
const STAGES: Readonly<Record<string, readonly [number, number]>> = { 小: [0, 6], 初: [6, 3], 高: [9, 3] };

/**
 * The grade 1 to 12 that a roll means: `7`, `07`, `七年级`, `初一`, `高中三年级` …; `undefined` when it is none of these.
 * A bare number counts through all stages, as the school register does.
 */
export function decodeGrade(stored: string): number | undefined {
  const text = toHalfWidth(stored).replaceAll(/\s/gu, '');
  const parts = /^(?:(小|初|高)(?:学|中)?)?(\d{1,2}|十[一二]?|[一二三四五六七八九])(?:年级|级)?$/u.exec(text);
  if (!parts) return undefined;
  const [, stage, number = ''] = parts;
  const [before, count] = (stage === undefined ? undefined : STAGES[stage]) ?? [0, 12];
  const grade = numberOf(number);
  return grade >= 1 && grade <= count ? before + grade : undefined;
}

function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  return text.startsWith('十') ? 10 + numberOf0(text.slice(1)) : numberOf0(text);
}

const numberOf0 = (digit: string): number => (digit === '' ? 0 : DIGITS.indexOf(digit) + 1);
