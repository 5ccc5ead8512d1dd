import type { CodeTable } from './code-table.ts';

/** Category of disability. Civil affairs store 61-67 of GB/T 2261.3 for the same seven. */
export const DISABILITY_CATEGORY = {
  name: 'disabilityCategory',
  standard: 'GB/T 26341-2010',
  values: [
    { code: '1', zh: '视力残疾', en: 'visual', aliases: ['视力', '61'] },
    { code: '2', zh: '听力残疾', en: 'hearing', aliases: ['听力', '62'] },
    { code: '3', zh: '言语残疾', en: 'speech', aliases: ['言语', '63'] },
    { code: '4', zh: '肢体残疾', en: 'limb', aliases: ['肢体', '64'] },
    { code: '5', zh: '智力残疾', en: 'intellectual', aliases: ['智力', '65'] },
    { code: '6', zh: '精神残疾', en: 'mental', aliases: ['精神', '66'] },
    { code: '7', zh: '多重残疾', en: 'multiple', aliases: ['多重', '67'] },
  ],
} as const satisfies CodeTable;

/** Grade of disability; 1 is the most severe, 1 and 2 count as severe. */
export const DISABILITY_GRADE = {
  name: 'disabilityGrade',
  standard: 'GB/T 26341-2010',
  values: [
    { code: '1', zh: '一级', en: 'grade 1, most severe', aliases: ['1级', '壹级'] },
    { code: '2', zh: '二级', en: 'grade 2', aliases: ['2级', '贰级'] },
    { code: '3', zh: '三级', en: 'grade 3', aliases: ['3级', '叁级'] },
    { code: '4', zh: '四级', en: 'grade 4', aliases: ['4级', '肆级'] },
    { code: '5', zh: '未定级', en: 'not graded', isConfiguration: true },
  ],
} as const satisfies CodeTable;

/** State of a disability certificate, as one provincial register codes it. */
export const DISABILITY_CERTIFICATE_STATUS = {
  name: 'disabilityCertificateStatus',
  standard: 'provincial disability registers, status_record',
  isConfiguration: true,
  values: [
    { code: '9', zh: '已认定', en: 'valid', aliases: ['有效', '正常'], isConfiguration: true },
    { code: '8', zh: '已注销', en: 'cancelled', aliases: ['注销'], isConfiguration: true },
    { code: '888', zh: '临时', en: 'temporary record, not a certificate', isConfiguration: true },
  ],
} as const satisfies CodeTable;

/** State of a certificate in the gateway's own words. */
export const DISABILITY_CARD_STATE = {
  name: 'disabilityCardState',
  standard: 'rules for disability certificates',
  values: [
    { code: 'VALID', zh: '有效', en: 'valid' },
    { code: 'EXPIRED', zh: '过期', en: 'expired', aliases: ['到期'] },
    { code: 'FROZEN', zh: '冻结', en: 'frozen while under re-assessment' },
    { code: 'CANCELLED', zh: '注销', en: 'cancelled' },
    { code: 'MOVED_OUT', zh: '迁出', en: 'moved to another province' },
  ],
} as const satisfies CodeTable;
