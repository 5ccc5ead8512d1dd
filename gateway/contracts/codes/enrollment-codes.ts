import type { CodeTable } from './code-table.ts';

/** Present state of a pupil. */
export const ENROLLMENT_STATE = {
  name: 'enrollmentState',
  standard: 'JY/T 1001-2012, XSDQZT',
  values: [
    { code: '01', zh: '在读', en: 'active' },
    { code: '02', zh: '休学', en: 'suspended' },
    { code: '03', zh: '退学', en: 'withdrawn' },
    { code: '04', zh: '停学', en: 'stopped' },
    { code: '05', zh: '复学', en: 'resumed' },
    { code: '06', zh: '流失', en: 'dropped out', aliases: ['辍学'] },
    { code: '07', zh: '毕业', en: 'graduated' },
    { code: '08', zh: '结业', en: 'completed' },
    { code: '09', zh: '肄业', en: 'left without completing' },
    { code: '10', zh: '转学(转出)', en: 'transferred out', aliases: ['转学', '转出'] },
    { code: '11', zh: '死亡', en: 'deceased' },
    { code: '12', zh: '保留入学资格', en: 'place reserved' },
    { code: '13', zh: '公派出国', en: 'sent abroad' },
    { code: '14', zh: '开除', en: 'expelled', aliases: ['开除学籍'], isConfiguration: true },
    { code: '99', zh: '其他', en: 'other', isConfiguration: true },
  ],
} as const satisfies CodeTable;

/** Kind of a change in the school roll. */
export const ENROLLMENT_CHANGE = {
  name: 'enrollmentChange',
  standard: 'JY/T 1001-2012, XJYDLB',
  values: [
    { code: '01', zh: '公派留学', en: 'sent abroad' },
    { code: '02', zh: '留级', en: 'repeats the grade' },
    { code: '03', zh: '降级', en: 'moved down' },
    { code: '04', zh: '跳级', en: 'skips a grade' },
    { code: '05', zh: '试读', en: 'on trial' },
    { code: '06', zh: '延长年限', en: 'term prolonged' },
    { code: '11', zh: '休学', en: 'suspended' },
    { code: '12', zh: '复学', en: 'resumed' },
    { code: '13', zh: '停学', en: 'stopped' },
    { code: '14', zh: '保留入学资格', en: 'place reserved' },
    { code: '15', zh: '恢复入学资格', en: 'place restored' },
    { code: '16', zh: '取消入学资格', en: 'place cancelled' },
    { code: '17', zh: '恢复学籍', en: 'roll restored' },
    { code: '18', zh: '取消学籍', en: 'roll cancelled' },
    { code: '19', zh: '保留学籍', en: 'roll kept' },
    { code: '21', zh: '转学(转出)', en: 'transferred out', aliases: ['转出'] },
    { code: '22', zh: '转学(转入)', en: 'transferred in', aliases: ['转入'] },
    { code: '23', zh: '转专业', en: 'changed subject' },
    { code: '29', zh: '转班级', en: 'changed class' },
    { code: '31', zh: '退学', en: 'withdrawn' },
    { code: '42', zh: '开除学籍', en: 'expelled' },
    { code: '51', zh: '死亡', en: 'deceased' },
    { code: '61', zh: '提前毕业', en: 'graduated early' },
    { code: '62', zh: '结业', en: 'completed' },
    { code: '63', zh: '肄业', en: 'left without completing' },
    { code: '99', zh: '其他', en: 'other' },
  ],
} as const satisfies CodeTable;

/** Kind of school: the first two digits of its code. Nine-year schools usually carry 31. */
export const SCHOOL_KIND = {
  name: 'schoolKind',
  standard: 'school identification code rules of the Ministry of Education',
  values: [
    { code: '11', zh: '幼儿园', en: 'kindergarten' },
    { code: '21', zh: '小学', en: 'primary school' },
    { code: '22', zh: '成人小学', en: 'adult primary school' },
    { code: '31', zh: '初级中学', en: 'junior secondary school', aliases: ['初中', '九年一贯制学校'] },
    { code: '32', zh: '职业初中', en: 'vocational junior secondary school' },
    { code: '33', zh: '成人初中', en: 'adult junior secondary school' },
    { code: '34', zh: '高级中学', en: 'senior or complete secondary school', aliases: ['高中', '完全中学'] },
    { code: '35', zh: '成人高中', en: 'adult senior secondary school' },
    { code: '36', zh: '中等职业学校', en: 'secondary vocational school' },
    { code: '37', zh: '专门学校', en: 'special-purpose school', aliases: ['工读学校'] },
    { code: '41', zh: '高等教育学校', en: 'higher education' },
    { code: '42', zh: '成人高等教育学校', en: 'adult higher education' },
    { code: '51', zh: '特殊教育学校', en: 'special education school' },
    { code: '91', zh: '培养研究生的科研机构', en: 'research institute training postgraduates' },
    { code: '92', zh: '民办的其他高等教育机构', en: 'other private higher education' },
    { code: '93', zh: '职业技术培训机构', en: 'vocational training' },
  ],
} as const satisfies CodeTable;

/** Kind of school in the school register. */
export const SCHOOL_RUNNING_TYPE = {
  name: 'schoolRunningType',
  standard: 'JY/T 1001-2012, XXBXLX',
  values: [
    { code: '211', zh: '小学', en: 'primary school', isConfiguration: true },
    { code: '311', zh: '初级中学', en: 'junior secondary school', isConfiguration: true },
    { code: '312', zh: '九年一贯制学校', en: 'nine-year school', aliases: ['九年一贯制'], isConfiguration: true },
    { code: '341', zh: '完全中学', en: 'complete secondary school', isConfiguration: true },
    { code: '342', zh: '高级中学', en: 'senior secondary school', isConfiguration: true },
    { code: '345', zh: '十二年一贯制学校', en: 'twelve-year school', aliases: ['十二年一贯制'], isConfiguration: true },
  ],
} as const satisfies CodeTable;

/** How a pupil attends. */
export const ATTENDANCE_MODE = {
  name: 'attendanceMode',
  standard: 'JY/T 1001-2012, JDFS',
  values: [
    { code: '1', zh: '走读', en: 'day pupil' },
    { code: '2', zh: '住校', en: 'boarder' },
    { code: '3', zh: '借宿', en: 'lodges elsewhere' },
    { code: '9', zh: '其他', en: 'other' },
  ],
} as const satisfies CodeTable;

/** Kind of school roll: the letter of the student number. */
export const ROLL_TYPE = {
  name: 'rollType',
  standard: 'rules for the national student number',
  values: [
    { code: 'G', zh: '正式学籍', en: 'formal', aliases: ['正式'] },
    { code: 'L', zh: '临时学籍', en: 'temporary, with full effect', aliases: ['临时'] },
    { code: 'J', zh: '无身份证学籍', en: 'of a pupil without identity number', isConfiguration: true },
  ],
} as const satisfies CodeTable;

/** States in which a pupil is in a school's roll, present or not: 01, 02, 04, 05, 06, 12. */
export const isInRoll = (state: string): boolean => ['01', '02', '04', '05', '06', '12'].includes(state);

/** States in which a pupil attends: 01 and 05. */
export const isAttending = (state: string): boolean => state === '01' || state === '05';
