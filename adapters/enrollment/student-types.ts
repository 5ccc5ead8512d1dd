import type { CodeTable } from '../../gateway/contracts/codes/code-table.ts';

/** Kind of pupil; provinces have lists of their own. */
export const STUDENT_TYPE = {
  name: 'studentType',
  standard: 'JY/T 1001-2012, XSLB',
  values: [
    { code: '11', zh: '幼儿', en: 'kindergarten child' },
    { code: '21', zh: '小学生', en: 'primary pupil' },
    { code: '31', zh: '初中生', en: 'junior secondary pupil' },
    { code: '32', zh: '高中生', en: 'senior secondary pupil' },
    { code: '33', zh: '中职生', en: 'vocational secondary pupil' },
    { code: '34', zh: '工读学生', en: 'pupil of a reform school' },
    { code: '51', zh: '特殊教育学生', en: 'pupil of special education' },
    { code: '9', zh: '其他', en: 'other' },
  ],
} as const satisfies CodeTable;
