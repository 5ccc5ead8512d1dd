import type { Bilingual } from '../../../contracts/bilingual.ts';

/** What is said only at the review, to the person concerned. */
export const reviewReasons = {
  HOUSEHOLD_STILL_PAID: {
    zh: '{month}家庭仍属于本地发放生活补贴的救助种类。',
    en: 'In {month} the household is still of a kind to which this place pays the living allowance.',
  },
  HOUSEHOLD_NO_LONGER_PAID: {
    zh: '{month}家庭已不属于本地发放生活补贴的范围；生活补贴停发。',
    en: 'In {month} the household is no longer one to which this place pays the living allowance, which stops.',
  },
  HOUSEHOLD_OTHER_WAYS: {
    zh: '{month}家庭不在低保范围；本地另有发放情形，由经办人核实后决定。',
    en: 'In {month} the household has no minimum living allowance; there are other ways to the living allowance here, which an officer looks at.',
  },
  HOUSEHOLD_UNKNOWN: {
    zh: '现在查不到{month}的家庭救助情况。',
    en: 'The assistance of the household in {month} could not be established.',
  },
  LIVING_NOT_DRAWN: {
    zh: '没有在本地领取生活补贴。',
    en: 'The living allowance is not drawn here.',
  },
  LIVING_DRAWN_UNKNOWN: {
    zh: '现在查不到是否在本地领取生活补贴。',
    en: 'It could not be established whether the living allowance is drawn here.',
  },
  GRADE_STILL_PAID: {
    zh: '残疾等级和类别仍属于本地发放护理补贴的范围。',
    en: 'Grade and kind of disability are still among those to which this place pays the nursing allowance.',
  },
  GRADE_NO_LONGER_PAID: {
    zh: '残疾等级和类别已不属于本地发放护理补贴的范围；护理补贴停发。',
    en: 'Grade and kind of disability are no longer among those to which this place pays the nursing allowance, which stops.',
  },
  GRADE_UNKNOWN: {
    zh: '现在查不到残疾等级或者类别。',
    en: 'Grade or kind of disability could not be established.',
  },
  NURSING_NOT_DRAWN: {
    zh: '没有在本地领取护理补贴。',
    en: 'The nursing allowance is not drawn here.',
  },
  NURSING_DRAWN_UNKNOWN: {
    zh: '现在查不到是否在本地领取护理补贴。',
    en: 'It could not be established whether the nursing allowance is drawn here.',
  },
  NOTHING_DRAWN: {
    zh: '{month}没有在本地领取任何一项补贴，无需复核。',
    en: 'Neither allowance is drawn here in {month}: there is nothing to review.',
  },
  CERT_ENDED_SINCE: {
    zh: '残疾人证在{since}上次复核时有效，此后失效。',
    en: 'The certificate was valid at the last review on {since} and has ended since.',
  },
  CERT_ENDED_BEFORE: {
    zh: '残疾人证在{since}上次复核时已经无效；上次复核以来的发放需要核查。',
    en: 'The certificate was not valid at the last review on {since} either: what was paid since has to be looked at.',
  },
  CERT_BACK_SINCE: {
    zh: '残疾人证在{since}上次复核时无效，现在有效。',
    en: 'The certificate was not valid at the last review on {since} and is valid now.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
