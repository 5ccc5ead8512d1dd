import type { Bilingual } from '../../../contracts/bilingual.ts';
import { CHILD_REASONS } from '../../topics/child-and-guardian.ts';
import { EARLY_REASONS, MOVING_REASONS } from '../../topics/moving-reasons.ts';

/** Every reason of EDU-G1 in a sentence. */
export const REASONS = {
  ...CHILD_REASONS,
  ...MOVING_REASONS,
  ...EARLY_REASONS,
  OLD_ENOUGH: {
    zh: '该儿童在{cutoffDate}或之前出生，已到本次入学年龄。',
    en: 'The child was born on or before {cutoffDate}: old enough for this intake.',
  },
  TOO_YOUNG: {
    zh: '该儿童在{cutoffDate}之后出生，未到本次入学年龄。',
    en: 'The child was born after {cutoffDate}: too young for this intake.',
  },
  BIRTH_DATE_UNKNOWN: {
    zh: '不能确定该儿童是否在{cutoffDate}或之前出生。',
    en: 'It is not known whether the child was born on or before {cutoffDate}.',
  },
  NO_ROLL: {
    zh: '该儿童尚无学籍：入学后建立，没有学籍不影响入学。',
    en: 'The child is on no school roll yet: it is put on one after admission, and having none is no obstacle.',
  },
  ROLL_TO_BE_CLEARED: {
    zh: '学籍中有未在读、重复或者待更正的记录：入学后由学校处理，不影响入学。',
    en: 'The school roll has a record that is not attended, stands there twice or is being corrected: the school clears it up after admission; it is no obstacle.',
  },
  IS_TRANSFER: {
    zh: '该儿童已在小学就读：这是转学，按转学事项（EDU-TR）办理。',
    en: 'The child attends a school already: this is a transfer, to be decided as EDU-TR.',
  },
  ROLL_UNKNOWN: {
    zh: '学籍情况未能确定；无论结果如何都不会因此拒绝入学。',
    en: 'The school roll could not be established; whatever it says, nobody is refused for it.',
  },
  PLACE_BY_QUEUE: {
    zh: '学校有无学位不影响入学资格：学位不足时由教育部门统筹安排其他学校。',
    en: 'Whether the school has a place does not decide on the right to one: where it has none, the education office assigns another school.',
  },
  YEAR_LATE: {
    zh: '该儿童上一年已到入学年龄：只需说明原因，不因年龄偏大拒绝。',
    en: 'The child was old enough a year ago: a note of the reason will do; nobody is too old for compulsory education.',
  },
  QUEUE_BY_RESIDENCE: {
    zh: '学位按居住时间长短依次安排。',
    en: 'Places are given in the order of how long families have lived here.',
  },
  QUEUE_BY_POINTS: {
    zh: '学位按积分高低依次安排。',
    en: 'Places are given in the order of points.',
  },
  OVERFLOW_REALLOCATED: {
    zh: '学校计划招满后，由区教育部门统筹调剂到其他学校。',
    en: 'When the plan of a school is full, the district assigns another one.',
  },
  VACCINATION_CHECK: {
    zh: '入学时查验预防接种证；不影响入学资格。',
    en: 'The vaccination card is looked at on entry; it does not decide on the right to a place.',
  },
  COMMIT_TO_REALLOCATION: {
    zh: '申请时书面承诺服从统筹调剂。',
    en: 'With the application goes a commitment to accept another school that the district assigns.',
  },
  COMMIT_TO_TRUTH: {
    zh: '申请时书面承诺材料真实；弄虚作假的，取消就近安排的学位。',
    en: 'With the application goes a commitment that everything is true; what is false forfeits the nearby place.',
  },
  WINDOWS: {
    zh: '预登记：{preFrom}至{preUntil}；正式登记：{from}至{until}。以当年公告为准。',
    en: 'Pre-registration: {preFrom} to {preUntil}; registration: {from} to {until}. The notice of the year prevails.',
  },
  WINDOWS_BY_NOTICE: {
    zh: '登记时间见接收地当年公告。',
    en: 'The notice of the district says when to register.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
