import type { Bilingual } from '../../../contracts/bilingual.ts';
import { CHILD_REASONS } from '../../topics/child-and-guardian.ts';
import { MOVING_REASONS } from '../../topics/moving-reasons.ts';

const { GUARDIAN, GUARDIANSHIP_UNPROVEN } = CHILD_REASONS;

/** Every reason of EDU-TR in a sentence. */
export const REASONS = {
  GUARDIAN,
  GUARDIANSHIP_UNPROVEN,
  ...MOVING_REASONS,
  ON_ROLL: {
    zh: '该学生在籍在读。',
    en: 'The pupil is on a roll and attends.',
  },
  ROLL_SUSPENDED: {
    zh: '该学生在籍，正在休学：可以转学，由转入学校办理复学。',
    en: 'The pupil is on a roll and suspended: a transfer is possible, and the receiving school sees to the resumption.',
  },
  DROPOUT_RETURN: {
    zh: '学籍记载该学生已辍学或者已离校：先按控辍保学程序返校，由教育部门恢复或者查清学籍；这不是拒绝的理由。',
    en: 'The roll says that the pupil dropped out or left: the way back to school comes first, and the education office restores or clears the roll. No reason to refuse.',
  },
  ROLL_NOT_RUNNING: {
    zh: '学籍状态不是在读或者休学，由教育部门查清；这不是拒绝的理由。',
    en: 'The roll is in a state other than attending or suspended: the education office clears it up. No reason to refuse.',
  },
  ROLL_NOT_FOUND: {
    zh: '未能确定该学生的学籍：由学校在全国学籍平台核实，不要求家长出具证明。',
    en: 'The roll of the pupil could not be established: the school verifies it on the national platform, and asks parents for no certificate.',
  },
  TERM_FREE: {
    zh: '本学期可以转学。',
    en: 'A transfer is possible in this term.',
  },
  TERM_RESTRICTED: {
    zh: '起始年级第一学期或者毕业年级最后一学期转学，由人工核定。',
    en: 'The first term of a first grade or the last term of a final one: an officer decides.',
  },
  BEYOND_COMPULSORY: {
    zh: '该学生不在义务教育阶段，本事项不适用，由人工办理。',
    en: 'The pupil is beyond grade 9: this matter is about compulsory education, and an officer decides.',
  },
  GRADE_UNKNOWN: {
    zh: '学籍未载明年级，不能确定本学期是否可以转学。',
    en: 'The roll does not say the grade, so that it is not known whether this term is free.',
  },
  PLACE_BY_RECEIVING_SCHOOL: {
    zh: '转入学校有无学位不影响转学资格：没有学位时由教育部门安排其他学校。',
    en: 'Whether the receiving school has a place in that grade does not decide on the right to transfer: where it has none, the education office finds another school.',
  },
  NO_RUNNING_TRANSFER: {
    zh: '没有在办的转学。',
    en: 'No other transfer is running.',
  },
  TRANSFER_RUNNING: {
    zh: '已有在办的转学：由人工核定；在办的申请只能由转入学校撤销。',
    en: 'A transfer is running already: an officer decides; only the receiving school can revoke it.',
  },
  TRANSFERS_UNKNOWN: {
    zh: '不能确定是否已有在办的转学。',
    en: 'It is not known whether a transfer is running already.',
  },
  TEMPORARY_ROLL: {
    zh: '学籍号为临时或者无身份证号类型：与其他学生同等对待。',
    en: 'The number of the roll is a temporary one, or one without an identity number: the pupil is treated like any other.',
  },
  NO_PAPER: {
    zh: '学籍由学校在全国统一平台核验，不要求提供纸质学籍或者转学证明。',
    en: 'Schools verify the roll on the national platform: no paper about roll or transfer is asked for.',
  },
  FLOW: {
    zh: '监护人向转入学校申请；依次经转入学校、转入地县级（跨省的再经省级）教育部门、转出学校、转出地县级（跨省的再经省级）教育部门办理，接收学籍后办结。同一县内由两所学校和县级教育部门办理。',
    en: 'The guardian applies at the receiving school; it goes on to the county there (and the province, where provinces differ), to the school that is left and its county (and province), and ends when the file is taken over. Within one county it is the two schools and the county.',
  },
  CLOCK: {
    zh: '转入、转出双方各在{workingDays}个工作日内办理。',
    en: 'Each side has {workingDays} working days.',
  },
  TRANSFER_WINDOW: {
    zh: '转学申请时间：{from}至{until}，以当年公告为准。',
    en: 'Transfers are applied for from {from} to {until}; the notice of the year prevails.',
  },
  SENIOR_HIGH_CAUTION: {
    zh: '八、九年级转学可能影响在当地参加中考和录取的资格，请先向当地招生部门了解。',
    en: 'A transfer in grade 8 or 9 may cost the right to sit the local senior-high examination: ask the local admissions office first.',
  },
  SENIOR_HIGH_YEARS: {
    zh: '当地中考要求在当地初中连续就读且有学籍满{years}年，并对父母的就业、住所和社会保险有要求。',
    en: 'The local senior-high examination asks for {years} consecutive years of junior school and roll there, and has conditions on the parents’ work, home and social insurance.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
