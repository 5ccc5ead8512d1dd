import type { Bilingual } from '../../contracts/bilingual.ts';

/** Sentences of the criteria of children who move with their parents. */
export const MOVING_REASONS = {
  LOCAL_TRACK: {
    zh: '户籍在本区：按本区户籍儿童办理。',
    en: 'Registered in the district: handled as a child of the district.',
  },
  SAME_PREFECTURE_TRACK: {
    zh: '户籍在本市其他区县：不要求居住证。',
    en: 'Registered elsewhere in the prefecture-level city: no residence permit is asked.',
  },
  MIGRANT_TRACK: {
    zh: '户籍在本市以外：按随迁子女办理。',
    en: 'Registered outside the prefecture-level city: handled as a child that moved with its parents.',
  },
  REGISTRATION_UNKNOWN: {
    zh: '户籍所在地未能确定，因此不能确定是否要求此项。',
    en: 'The place of registration could not be established, so that it is not known what is asked of the child.',
  },
  PERMIT_NOT_ASKED: {
    zh: '户籍在本市的儿童不要求居住证。',
    en: 'No residence permit is asked of a child registered in the same prefecture-level city.',
  },
  PERMIT_IN_FORCE: {
    zh: '本区居住证在{date}有效。',
    en: 'A residence permit of the district is in force on {date}.',
  },
  PERMIT_LONG_ENOUGH: {
    zh: '本区居住证截至{date}已连续有效满{months}个月。',
    en: 'A residence permit of the district has been in force for {months} months without a break by {date}.',
  },
  REGISTRATION_CARD: {
    zh: '已出示居住登记卡，可代替居住证。',
    en: 'A card of residence registration was shown, which will do instead of a permit.',
  },
  NO_PERMIT: {
    zh: '没有查到应持证人在本区办理的居住证。',
    en: 'There is no residence permit of the district for those who need one.',
  },
  PERMIT_LAPSED: {
    zh: '本区居住证在{date}已逾期未签注，使用功能中止；补办签注后恢复，年限重新计算。',
    en: 'The residence permit of the district is not in force on {date}: it was not endorsed in time. It is restored when that is made up, and the time counts anew.',
  },
  PERMIT_SHORT: {
    zh: '本区居住证截至{date}连续有效不满{months}个月。',
    en: 'By {date} the residence permit of the district has not been in force for {months} months without a break.',
  },
  PERMIT_ADDRESS_DIFFERS: {
    zh: '居住证地址与现居住地址不一致，由人工核定。',
    en: 'The address of the residence permit is not that of the present stay: an officer decides.',
  },
  PERMIT_ADDRESS_UNKNOWN: {
    zh: '不能确定居住证地址与现居住地址是否一致。',
    en: 'It is not known whether the address of the residence permit is that of the present stay.',
  },
  PERMIT_UNKNOWN: {
    zh: '居住证情况未能确定。',
    en: 'The residence permit could not be established.',
  },
  HOUSING: {
    zh: '在本区有自有住房或者购房合同，或者截至{date}登记备案的租赁已满{months}个月。',
    en: 'There is an owned home in the district or a contract of purchase, or a registered lease of {months} months by {date}.',
  },
  HOUSING_NOW: {
    zh: '在{date}，在本区有自有住房、购房合同或者登记备案的租赁。',
    en: 'On {date} there is an owned home in the district, a contract of purchase or a registered lease.',
  },
  NO_HOUSING: {
    zh: '截至{date}，监护人和儿童在本区没有符合年限的自有住房，没有购房合同，登记备案的租赁也不满{months}个月。',
    en: 'By {date} neither guardians nor child own a home in the district for long enough; there is no contract of purchase, and no registered lease of {months} months.',
  },
  NO_HOUSING_NOW: {
    zh: '在{date}，监护人和儿童在本区没有自有住房、购房合同或者登记备案的租赁。',
    en: 'On {date} neither guardians nor child have a home of their own in the district, a contract of purchase or a registered lease.',
  },
  HOUSING_UNKNOWN: {
    zh: '在本区的住所情况未能确定。',
    en: 'The home in the district could not be established.',
  },
  LOCAL_HOUSING: {
    zh: '本区户籍儿童，在本区有住所。',
    en: 'The child is registered in the district and has a home there.',
  },
  LOCAL_HOUSING_OPEN: {
    zh: '本区户籍儿童，未查到在本区的住所。本区户籍儿童有学上，由人工确定学校。',
    en: 'The child is registered in the district, and no home there is known. It has a right to a school in any case: an officer finds which.',
  },
  LOCAL_NOT_ASKED: {
    zh: '本区户籍儿童不要求此项。',
    en: 'This is not asked of children registered in the district.',
  },
  WORK: {
    zh: '截至{date}，一名监护人的劳动合同、社会保险或者在业营业执照已满{months}个月。',
    en: 'By {date} a guardian has had a labour contract, social insurance or an active business licence for {months} months.',
  },
  WORK_NOW: {
    zh: '在{date}，一名监护人有劳动合同、社会保险或者在业营业执照。',
    en: 'On {date} a guardian has a labour contract, social insurance or an active business licence.',
  },
  NO_WORK: {
    zh: '截至{date}，没有监护人的劳动合同、社会保险或者在业营业执照满{months}个月。',
    en: 'By {date} no guardian has had a labour contract, social insurance or an active business licence for {months} months.',
  },
  NO_WORK_NOW: {
    zh: '在{date}，没有监护人有劳动合同、社会保险或者在业营业执照。',
    en: 'On {date} no guardian has a labour contract, social insurance or an active business licence.',
  },
  WORK_UNKNOWN: {
    zh: '监护人的就业情况尚未说明：没有部门向本网关提供，由申请人承诺、出示已有文书，或者部门间核实。',
    en: 'The work of the guardians is not established: no department of this gateway holds it. A commitment, a document that is at hand or an inquiry settles it.',
  },
  WORK_NOT_ASKED: {
    zh: '本区不以就业为入学条件。',
    en: 'The district does not make work a condition.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The same for matters that count up to a day that may still be to come. */
export const EARLY_REASONS = {
  PERMIT_TO_BE_ENDORSED: {
    zh: '本区居住证到{date}之前须办理签注；按时签注后条件才能确认，逾期补办的，年限重新计算。',
    en: 'The residence permit of the district has to be endorsed before {date}; only then can this be told. When it is made up late, the time counts anew.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
