import type { NamedPerson } from './named-person.ts';

/** Made-up people with something special about their certificates and allowances. */
export const disabilityPeople = {
  beneficiary: {
    id: '320581197211209982',
    name: '陆惠英',
    certificateNumber: '32058119721120998212',
    householdNumber: '320581017',
    story: 'Changshu: severe visual disability, household on minimum living allowance, draws both allowances.',
  },
  certificateFrozen: {
    id: '320581198010039977',
    name: '顾文斌',
    certificateNumber: '32058119801003997743',
    householdNumber: '320581141',
    story: 'Certificate frozen while the disability is assessed again.',
  },
  certificateExpiredYesterday: {
    id: '320581196508159985',
    name: '钱玉珍',
    certificateNumber: '32058119650815998522',
    householdNumber: '320581142',
    story: 'Card ended on 2026-08-31, the day before the reference date.',
  },
  certificateReissuedB2: {
    id: '32058119590221997X',
    name: '朱根福',
    certificateNumber: '32058119590221997X31B2',
    householdNumber: '320581143',
    story: 'Card lost twice: the present one carries B2.',
  },
  regraded2to3: {
    id: '320581197512129978',
    name: '吴建林',
    certificateNumber: '32058119751212997843',
    householdNumber: '320581144',
    formerCertificateNumber: '32058119751212997842',
    story: 'Grade changed from 2 to 3 in 2025: the number changed with it and the nursing allowance ended.',
  },
  multipleWithIntellectual3: {
    id: '310110201006019979',
    name: '沈子谦',
    certificateNumber: '31011020100601997973',
    householdNumber: '310110145',
    story:
      'Multiple disability of grade 3 with an intellectual component of grade 3; Shanghai pays nursing allowance for it.',
  },
  tekunGrade1: {
    id: '420623195309189971',
    name: '杨万福',
    certificateNumber: '42062319530918997141',
    householdNumber: '420684146',
    story: 'Extremely poor person fully supported by the state; gets neither allowance.',
  },
  workInjuryNursing: {
    id: '420623197306189975',
    name: '何建军',
    certificateNumber: '42062319730618997541',
    householdNumber: '420684147',
    story:
      'Receives nursing pay from work-injury insurance, which no department of the gateway records; hence no nursing allowance.',
  },
  orphanGrade1: {
    id: '420684201305189983',
    name: '何念慈',
    certificateNumber: '42068420130518998351',
    householdNumber: '420684148',
    story: 'Orphan on basic living support: no living allowance, nursing allowance paid.',
  },
  movedProvinceThisMonth: {
    id: '420623198201189981',
    name: '宋雨菲',
    certificateNumber: '42062319820118998162',
    householdNumber: '320581149',
    story:
      'Moved from Yicheng to Changshu in September 2026: the old county stopped paying in August, the new one has not begun.',
  },
  dibaoAfterApplication: {
    id: '420623197707189976',
    name: '谢国良',
    certificateNumber: '42062319770718997643',
    householdNumber: '420684150',
    story: 'Applied for the living allowance in June 2026; minimum living allowance was granted on 2026-08-20 only.',
  },
  marginalGrade2: {
    id: '310110198109099989',
    name: '毛丽君',
    certificateNumber: '31011019810909998962',
    householdNumber: '310110151',
    story: 'Shanghai: severe mental disability in a household at the margin of the allowance: 320 and 180 yuan.',
  },
  grade3Mental: {
    id: '310110198609099977',
    name: '毛文轩',
    certificateNumber: '31011019860909997763',
    householdNumber: '310110152',
    story: 'Shanghai: mental disability of grade 3: nursing allowance although not severe.',
  },
  certificateCancelled: {
    id: '320581195501309974',
    name: '许金根',
    certificateNumber: '32058119550130997414',
    householdNumber: '320581153',
    story: 'Certificate cancelled in 2025.',
  },
  softDeletedCopy: {
    id: '320581196601309984',
    name: '许凤英',
    certificateNumber: '32058119660130998423',
    householdNumber: '320581154',
    story: 'A second row of hers is deleted by flag and shows another grade.',
  },
  temporaryRowOnly: {
    id: '320581199201309970',
    name: '严浩',
    certificateNumber: '32058119920130997044',
    householdNumber: '320581155',
    story: 'Only a temporary row: assessed, not yet recognised.',
  },
  applicantOfYicheng: {
    id: '420623197904189975',
    name: '罗建明',
    certificateNumber: '42062319790418997541B2',
    householdNumber: '420684151',
    story:
      'Yicheng: severe limb disability on a card re-issued twice, household on minimum living allowance since March 2025; draws neither allowance yet.',
  },
  claimsLapsed: {
    id: '420623196809229989',
    name: '田秀兰',
    certificateNumber: '42062319680922998943',
    householdNumber: '420684152',
    formerCertificateNumber: '42062319680922998942',
    story:
      'Yicheng: minimum living allowance ended with June 2026, and the grade changed from 2 to 3 in July; both allowances are still paid.',
  },
  deceasedBeneficiary: {
    id: '320581195103079974',
    name: '周根宝',
    certificateNumber: '32058119510307997411',
    householdNumber: '320581156',
    story: 'Changshu: died on 2026-08-12; the nursing allowance is still paid.',
  },
  paidTwice: {
    id: '42062319850615996X',
    name: '邹敏',
    certificateNumber: '42062319850615996X42',
    householdNumber: '320581157',
    story:
      'Moved from Yicheng to Changshu in June 2026: Changshu pays the nursing allowance from July, and Yicheng has not stopped.',
  },
} as const satisfies Record<string, NamedPerson>;
