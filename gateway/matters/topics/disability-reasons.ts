import type { Bilingual } from '../../contracts/bilingual.ts';

/** What is said about the conditions that both disability allowances and their review share, to the person concerned. */
export const disabilityReasons = {
  CERT_VALID: {
    zh: '残疾人证在{on}有效。',
    en: 'The disability certificate is valid on {on}.',
  },
  NO_CERTIFICATE: {
    zh: '残联没有您的残疾人证记录；可以先申请评定残疾、办理残疾人证。',
    en: 'The federation has no disability certificate on record; an assessment can be applied for first.',
  },
  CERT_NOT_VALID: {
    zh: '残疾人证在{on}无效：可能未到签发日、已到期、在重新评定期间冻结或者已注销，具体由残联告知。',
    en: 'The disability certificate is not valid on {on}: not issued by then, expired, frozen during a new assessment, or cancelled. The federation says which.',
  },
  CERT_UNKNOWN: {
    zh: '现在查不到残疾人证在{on}是否有效。',
    en: 'It could not be established whether the disability certificate is valid on {on}.',
  },
  REGISTERED_HERE: {
    zh: '户籍登记在发放地。',
    en: 'Registered in the district that pays.',
  },
  REGISTERED_ELSEWHERE: {
    zh: '户籍没有登记在本地；由户籍所在地受理。',
    en: 'Not registered in this district; the district of registration decides.',
  },
  REGISTRATION_ENDED: {
    zh: '户口已经终止：死亡、迁出或者注销。',
    en: 'The registration has ended: by death, by moving away, or by cancellation.',
  },
  REGISTRATION_UNKNOWN: {
    zh: '现在查不到户籍是否登记在本地。',
    en: 'It could not be established whether the person is registered in this district.',
  },
  ALIVE: {
    zh: '户籍登记没有死亡记录。',
    en: 'The household register holds no death.',
  },
  DECEASED: {
    zh: '户籍登记记载当事人已经去世；补贴自去世次月起停发。',
    en: 'The household register says that the person has died; payment stops with the month after.',
  },
  LIFE_UNKNOWN: {
    zh: '现在不能从户籍登记确认当事人健在。',
    en: 'The household register could not be asked whether the person is alive.',
  },
  NOT_TEKUN: {
    zh: '不属于特困供养人员。',
    en: 'Not supported by the state as an extremely poor person.',
  },
  TEKUN: {
    zh: '特困供养人员的生活和照料已由国家保障，两项补贴都不重复享受。',
    en: 'The state supports and cares for the person as an extremely poor person; neither allowance comes on top.',
  },
  TEKUN_UNKNOWN: {
    zh: '现在查不到是否属于特困供养人员。',
    en: 'It could not be established whether the state supports the person as an extremely poor person.',
  },
  NOT_DRAWN_ELSEWHERE: {
    zh: '{month}没有在外地领取同一补贴。',
    en: 'The same allowance is drawn nowhere else in {month}.',
  },
  DRAWN_ELSEWHERE: {
    zh: '{month}外地仍在发放同一补贴：须先与原发放地衔接停发，不重复发放。',
    en: 'Another place still pays the same allowance in {month}: it has to stop there first, so that nothing is paid twice.',
  },
  DRAWN_ELSEWHERE_UNKNOWN: {
    zh: '现在查不到{month}是否在外地领取同一补贴。',
    en: 'It could not be established whether the same allowance is drawn elsewhere in {month}.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is said only to whoever applies for either allowance: conditions that no register holds, and advice. */
export const applicationReasons = {
  PRISON_NOT_ASKED: {
    zh: '本地规定不要求核实是否服刑。',
    en: 'The rules here do not ask about prison.',
  },
  NOT_IN_PRISON: {
    zh: '没有在监狱服刑。',
    en: 'Not in prison.',
  },
  IN_PRISON: {
    zh: '在监狱服刑期间不发放补贴。',
    en: 'Nothing is paid while a prison sentence is served.',
  },
  PRISON_UNKNOWN: {
    zh: '是否服刑尚待核实。',
    en: 'It has yet to be established whether a prison sentence is being served.',
  },
  NO_INJURY_PAY: {
    zh: '没有领取工伤保险的生活护理费。',
    en: 'No nursing pay of work-injury insurance is drawn.',
  },
  INJURY_PAY: {
    zh: '已经领取工伤保险的生活护理费，两项补贴都不重复享受。',
    en: 'Nursing pay of work-injury insurance is drawn; neither allowance comes on top.',
  },
  INJURY_PAY_UNKNOWN: {
    zh: '是否领取工伤保险的生活护理费尚待说明：可以书面承诺，也可以由办理单位向社会保险经办机构查询。',
    en: 'It has yet to be said whether nursing pay of work-injury insurance is drawn: by a commitment, or by an inquiry to the social-insurance office.',
  },
  OTHER_NOT_STATED: {
    zh: '没有说明是否还领取老年、因公致残、离退休等同类补贴；如有，同类只享受较高的一项。',
    en: 'Nothing was said about another allowance of this kind, for old age, duty injury or retirement; of one kind the higher one is paid.',
  },
  NO_OTHER: {
    zh: '没有领取同类的其他补贴。',
    en: 'No other allowance of this kind is drawn.',
  },
  HIGHER_OF_ONE_KIND: {
    zh: '还领取同类的其他补贴：同类只享受较高的一项；不同类的可以同时享受。',
    en: 'Another allowance of this kind is drawn: of one kind the higher one is paid. The two disability allowances may be drawn together.',
  },
  ALREADY_DRAWN: {
    zh: '{month}本地已经在发放这项补贴，无需再次申请。',
    en: 'This allowance is already paid here in {month}; there is no need to apply again.',
  },
  BY_PROXY: {
    zh: '由他人代办的，须附授权。',
    en: 'Somebody else applies: an authorisation belongs to it.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is said about basic living support for orphans. */
export const orphanReasons = {
  NO_ORPHAN_SUPPORT: {
    zh: '没有享受孤儿基本生活保障。',
    en: 'No basic living support for orphans is drawn.',
  },
  ORPHAN_SUPPORT: {
    zh: '已经享受孤儿基本生活保障，不再发放生活补贴；符合条件的仍可以享受护理补贴。',
    en: 'Basic living support for orphans is drawn, so there is no living allowance on top; the nursing allowance remains possible.',
  },
  ORPHAN_SUPPORT_UNKNOWN: {
    zh: '现在查不到是否享受孤儿基本生活保障。',
    en: 'It could not be established whether basic living support for orphans is drawn.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
