import { describe, expect, it } from 'vitest';
import { decodeGrade } from '../../../adapters/enrollment/grade.ts';

describe('a grade', () => {
  it.each([
    ['1', 1],
    ['07', 7],
    ['12', 12],
    ['１２', 12],
    ['三年级', 3],
    ['七年级', 7],
    ['3年级', 3],
    ['3级', 3],
    ['十年级', 10],
    ['十二年级', 12],
    ['小学三年级', 3],
    ['小三', 3],
    ['初一', 7],
    ['初中三年级', 9],
    ['高一', 10],
    ['高中三年级', 12],
    [' 高 三 ', 12],
  ])('written %s is %s', (stored, grade) => {
    expect(decodeGrade(stored)).toBe(grade);
  });

  it.each([
    '',
    '0',
    '13',
    '高四',
    '初0',
    '高0',
    '小七',
    '初10',
    '大班',
    '毕业',
    '2024级',
    '3班',
    '-1',
    '1.5',
    'grade 3',
  ])('written %s is none', (stored) => {
    expect(decodeGrade(stored)).toBeUndefined();
  });
});
