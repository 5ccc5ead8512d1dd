import { judge, needsReview, notKnown, satisfied, type Finding } from '../../engine/finding.ts';
import { defineMatter, type Advice, type RuleInput } from '../../engine/rule.ts';
import { and, isFalse, isTrue, not, usesOf } from '../../engine/value.ts';
import { unlessBounded } from '../../topics/bounded-answers.ts';
import {
  CHILD_ENTRY,
  childInRegister,
  guardianship,
  GUARDIANSHIP,
  ofCurrentChild,
} from '../../topics/child-and-guardian.ts';
import { residenceMonths } from '../../topics/moving-permit.ts';
import { MOVING_STATED } from '../../topics/moving-stated-facts.ts';
import { isOutsidePrefecture, movingCriteria, movingVariables } from '../../topics/moving-with-parents.ts';
import {
  cutoffDate,
  earlierCutoffDate,
  parameters,
  reckoningOf,
  windowIn,
  type EduG1Parameters,
} from './parameters.ts';
import { REASONS } from './reasons.ts';

/** Entry into grade 1. The school roll follows admission and is no condition of it; nor is a place at the school wished for. */
export const rule = defineMatter<EduG1Parameters>({
  code: 'EDU-G1',
  version: 1,
  needs: { applicant: 'ALWAYS', unitNumber: 'NEVER', since: 'NEVER', division: 'COUNTY' },
  parameters,
  reasons: REASONS,
  stated: [GUARDIANSHIP, ...MOVING_STATED],
  replaces: ['kinship', 'identity', 'residence-of-population', 'school-enrolment', 'property', 'employment'],
  variables: (request, set) => {
    const reckoning = reckoningOf(request, set);
    return {
      ...movingVariables(request, set, reckoning),
      cutoff: cutoffDate(request, set),
      earlierCutoff: earlierCutoffDate(request, set),
      earlierOn: reckoning.earlierOn ?? reckoning.countedOn,
    };
  },
  criteria: [
    childInRegister('E1'),
    {
      code: 'E2',
      title: { zh: '入学年龄', en: 'Age of entry' },
      basis: '《义务教育法》（2018年）第十一条；接收地招生公告',
      fallbacks: ['ask-household'],
      evaluate: ({ facts, parameters, request }) =>
        judge(ofCurrentChild(facts, facts.flag(`${CHILD_ENTRY}.isOldEnough`)), {
          satisfied: 'OLD_ENOUGH',
          notSatisfied: 'TOO_YOUNG',
          unknown: 'BIRTH_DATE_UNKNOWN',
          details: { cutoffDate: cutoffDate(request, parameters) },
        }),
    },
    guardianship('E3'),
    ...movingCriteria<EduG1Parameters>(
      { track: 'E4', permit: 'E5a', housing: 'E5b', work: 'E6' },
      ({ request, parameters }) => reckoningOf(request, parameters),
    ),
    {
      code: 'E7',
      title: { zh: '学籍核对', en: 'School roll' },
      basis: '《中小学生学籍管理办法》（教基〔2025〕1号）',
      fallbacks: ['ask-enrollment'],
      evaluate: roll,
    },
    {
      code: 'E8',
      title: { zh: '学位', en: 'Place' },
      basis: '《义务教育法》（2018年）第十二条',
      evaluate: () => satisfied('PLACE_BY_QUEUE', { uses: [] }),
    },
  ],
  results: [
    {
      code: 'RESIDENCE_MONTHS',
      item: { zh: '居住证连续有效月数', en: 'Months of residence by the permit' },
      unit: 'MONTHS',
      valueOf: (input) => residenceMonths(input, isOutsidePrefecture(input.facts)),
    },
  ],
  advice,
});

/** A child that attends grade 1 or higher is to be transferred. Errors of the roll, and having none, never count against it. */
function roll({ facts }: RuleInput<EduG1Parameters>): Finding {
  const isRecorded = unlessBounded(facts.isRecorded('child.enrollment'));
  if (isFalse(isRecorded)) return satisfied('NO_ROLL', isRecorded);
  if (isRecorded.uses.some(({ status }) => status === 'AMBIGUOUS' || status === 'UNDER_CORRECTION')) {
    return satisfied('ROLL_TO_BE_CLEARED', isRecorded);
  }
  // A roll that runs stands before one that has ended: a bounded grant may show the latter alone.
  const isTransfer = unlessBounded(
    and(facts.flag('child.enrollment.record.isAttending'), not(facts.flag('child.enrollment.record.isBeforeGradeOne'))),
  );
  const ground = { uses: usesOf(isRecorded, isTransfer) };
  if (isTrue(isTransfer)) return needsReview('IS_TRANSFER', ground);
  return isFalse(isTransfer)
    ? satisfied('ROLL_TO_BE_CLEARED', ground)
    : notKnown('ROLL_UNKNOWN', ground, 'NEEDS_REVIEW');
}

function advice({ facts, parameters, request }: RuleInput<EduG1Parameters>): readonly Advice[] {
  const { order, overflow, vaccinationCheck, commitments, preRegWindow, regWindow } = parameters;
  const isYearLate = ofCurrentChild(facts, facts.flag(`${CHILD_ENTRY}.isYearLate`));
  return [
    ...(isTrue(isYearLate) ? [{ reason: 'YEAR_LATE' }] : []),
    ...(order === null ? [] : [{ reason: order === 'POINTS' ? 'QUEUE_BY_POINTS' : 'QUEUE_BY_RESIDENCE' }]),
    ...(overflow === null ? [] : [{ reason: 'OVERFLOW_REALLOCATED' }]),
    ...(commitments?.includes('REALLOCATION') ? [{ reason: 'COMMIT_TO_REALLOCATION' }] : []),
    ...(commitments?.includes('TRUTHFULNESS') ? [{ reason: 'COMMIT_TO_TRUTH' }] : []),
    ...(vaccinationCheck ? [{ reason: 'VACCINATION_CHECK' }] : []),
    preRegWindow === null || regWindow === null
      ? { reason: 'WINDOWS_BY_NOTICE' }
      : { reason: 'WINDOWS', details: windowDetails(request, preRegWindow, regWindow) },
  ];
}

function windowDetails(
  request: RuleInput<EduG1Parameters>['request'],
  preRegWindow: { readonly from: string; readonly until: string },
  regWindow: { readonly from: string; readonly until: string },
): Readonly<Record<string, string>> {
  const before = windowIn(request, preRegWindow);
  const { from, until } = windowIn(request, regWindow);
  return { preFrom: before.from, preUntil: before.until, from, until };
}
