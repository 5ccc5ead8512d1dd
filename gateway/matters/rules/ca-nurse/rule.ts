import { judge, satisfied, whenAsked } from '../../engine/finding.ts';
import { defineMatter, type Criterion } from '../../engine/rule.ts';
import type { StatedFactSpec } from '../../engine/stated-facts.ts';
import { isTrue } from '../../engine/value.ts';
import {
  adviceOnApplication,
  alive,
  applicationResults,
  certificate,
  doublePay,
  higherOfOneKind,
  monthOf,
  prison,
  registration,
  tekun,
  workInjury,
} from '../../topics/disability-allowances.ts';
import { applicationReasons, disabilityReasons } from '../../topics/disability-reasons.ts';
import { inPrison, otherAmount, workInjuryNursing } from '../../topics/disability-stated-facts.ts';
import { amountOf, isPaidGrade, isSame, isSevere, leastOf, URBAN_OR_RURAL } from './grade.ts';
import { nursingParameters, type NursingParameters } from './parameters-schema.ts';

const OTHER = 'OTHER_NURSING_AMOUNT';
const BASIS = '国发〔2015〕52号；省级实施办法';

const grade: Criterion<NursingParameters> = {
  code: 'N1',
  title: { zh: '残疾等级和类别符合本地规定', en: 'Grade and kind of disability meet the rules here' },
  basis: BASIS,
  fallbacks: ['ask-disability', 'township-escalation'],
  evaluate: (input) =>
    judge(isPaidGrade(input), {
      satisfied: 'GRADE_PAID',
      notSatisfied: 'GRADE_NOT_PAID',
      unknown: 'GRADE_UNKNOWN',
    }),
};

/**
 * The need for care goes without saying for grades 1 and 2, unless the place assesses it for everybody; who was found to need
 * none gets nothing all the same.
 */
const care: Criterion<NursingParameters> = {
  code: 'N2',
  title: { zh: '需要长期照护', en: 'In need of long-term care' },
  basis: BASIS,
  fallbacks: ['ask-disability', 'township-escalation'],
  evaluate(input) {
    const isNeeded = input.stated.flag('NEEDS_CARE');
    const severe = isSevere(input);
    return whenAsked(isPaidGrade(input), 'CARE_NOT_ASKED', 'CARE_UNKNOWN', () =>
      isNeeded.kind === 'unknown' && isTrue(severe) && !input.parameters.requiresAssessment
        ? satisfied('CARE_BY_GRADE', severe)
        : judge(isNeeded, { satisfied: 'CARE_NEEDED', notSatisfied: 'CARE_NOT_NEEDED', unknown: 'CARE_UNKNOWN' }),
    );
  },
};

const needsCare: StatedFactSpec = {
  code: 'NEEDS_CARE',
  item: { zh: '是否需要长期照护', en: 'Whether long-term care is needed' },
  kind: 'YES_NO',
  by: ['INQUIRY', 'DOCUMENT'],
  fallbacks: ['ca-ask-care-assessment', 'ca-show-care-assessment'],
};

const urbanOrRural: StatedFactSpec = {
  code: URBAN_OR_RURAL,
  item: { zh: '按城镇还是农村标准', en: 'Whether the standard for towns or for the country applies' },
  kind: 'CHOICE',
  choices: ['URBAN', 'RURAL'],
  by: ['INQUIRY', 'DOCUMENT'],
  fallbacks: ['ask-household', 'show-household-book'],
};

/** Nursing allowance for severely disabled persons: for what care costs more. */
export const rule = defineMatter<NursingParameters>({
  code: 'CA-NURSE',
  version: 1,
  needs: { applicant: 'OPTIONAL', unitNumber: 'NEVER', since: 'NEVER', division: 'COUNTY' },
  parameters: nursingParameters,
  criteria: [
    certificate,
    registration,
    alive,
    prison,
    tekun,
    workInjury,
    grade,
    care,
    higherOfOneKind(OTHER),
    doublePay,
  ],
  stated: [
    inPrison,
    workInjuryNursing,
    needsCare,
    urbanOrRural,
    otherAmount(OTHER, {
      zh: '同类其他护理补贴的月金额（老年、因公致残、离退休等，没有的填0）',
      en: 'Monthly amount of another nursing allowance (old age, duty injury, retirement); 0 for none',
    }),
  ],
  reasons: {
    ...disabilityReasons,
    ...applicationReasons,
    GRADE_PAID: {
      zh: '残疾等级和类别属于本地发放护理补贴的范围。',
      en: 'Grade and kind of disability are among those to which this place pays the nursing allowance.',
    },
    GRADE_NOT_PAID: {
      zh: '残疾等级和类别不属于本地发放护理补贴的范围。',
      en: 'Grade and kind of disability are not among those to which this place pays the nursing allowance.',
    },
    GRADE_UNKNOWN: {
      zh: '现在查不到残疾等级或者类别。',
      en: 'Grade or kind of disability could not be established.',
    },
    CARE_BY_GRADE: {
      zh: '一级、二级残疾视为需要长期照护。',
      en: 'With grade 1 or 2 the need for long-term care goes without saying.',
    },
    CARE_NEEDED: {
      zh: '经评估需要长期照护。',
      en: 'Long-term care was found to be needed.',
    },
    CARE_NOT_NEEDED: {
      zh: '经评估不需要长期照护。',
      en: 'Long-term care was found not to be needed.',
    },
    CARE_NOT_ASKED: {
      zh: '残疾等级不在发放范围，不再核实照护需要。',
      en: 'The grade is not paid, so the need for care is not looked into.',
    },
    CARE_UNKNOWN: {
      zh: '是否需要长期照护尚待评估或者核实。',
      en: 'Whether long-term care is needed has yet to be assessed or established.',
    },
  },
  replaces: ['disability', 'identity', 'alive'],
  variables: ({ subject, division, on }, { grade1, grade2, further }) => ({
    person: subject,
    division,
    on,
    month: monthOf(on),
    topGrade: isSame(grade1, grade2) ? SEVERE : 1,
    furtherGrade: further?.gradeAtMost ?? SEVERE,
    furtherKinds: further === null ? [] : ['INTELLECTUAL', 'MENTAL'],
  }),
  results: [
    ...applicationResults(amountOf, OTHER),
    {
      code: 'LEAST_AMOUNT',
      item: { zh: '月补贴额不低于', en: 'Monthly amount, at least' },
      unit: 'YUAN_PER_MONTH',
      valueOf: leastOf,
    },
  ],
  advice: adviceOnApplication,
});

const SEVERE = 2;
