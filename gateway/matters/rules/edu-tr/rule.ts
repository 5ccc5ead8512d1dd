import { judge, needsReview, notKnown, satisfied, type Finding } from '../../engine/finding.ts';
import { defineMatter, type Advice, type ResultSpec, type RuleInput } from '../../engine/rule.ts';
import { isTrue, map, not, usesOf } from '../../engine/value.ts';
import { unlessBounded } from '../../topics/bounded-answers.ts';
import { guardianship, GUARDIANSHIP } from '../../topics/child-and-guardian.ts';
import { residenceMonths } from '../../topics/moving-permit.ts';
import { MOVING_STATED } from '../../topics/moving-stated-facts.ts';
import { isOutsidePrefecture, movingCriteria, movingVariables } from '../../topics/moving-with-parents.ts';
import { isFirstTerm, parameters, type EduTrParameters } from './parameters.ts';
import { REASONS } from './reasons.ts';

type Input = RuleInput<EduTrParameters>;

const ROLL = 'child.enrollment.record';

/** The last grade of compulsory education. */
const LAST_GRADE = 9;

/**
 * Transfer of a pupil of grades 1 to 9. The kind of the roll makes no difference: temporary numbers, and those of pupils
 * without an identity number, are treated like any other. Months are counted up to the day of the decision.
 */
export const rule = defineMatter<EduTrParameters>({
  code: 'EDU-TR',
  version: 1,
  needs: { applicant: 'ALWAYS', unitNumber: 'NEVER', since: 'NEVER', division: 'COUNTY' },
  parameters,
  reasons: REASONS,
  stated: [GUARDIANSHIP, ...MOVING_STATED],
  replaces: [
    'transfer',
    'school-enrolment',
    'kinship',
    'identity',
    'residence-of-population',
    'property',
    'employment',
  ],
  variables: (request, set) => movingVariables(request, set, { countedOn: request.on, earlierOn: undefined }),
  criteria: [
    guardianship('T0'),
    {
      code: 'T1',
      title: { zh: '学籍', en: 'School roll' },
      basis: '《中小学生学籍管理办法》（教基〔2025〕1号）',
      fallbacks: ['ask-enrollment'],
      evaluate: roll,
    },
    {
      code: 'T2',
      title: { zh: '年级与学期', en: 'Grade and term' },
      basis: '转入地转学规定',
      fallbacks: ['ask-enrollment'],
      evaluate: term,
    },
    ...movingCriteria<EduTrParameters>({ track: 'T3', permit: 'T3a', housing: 'T3b', work: 'T3c' }, ({ request }) => ({
      countedOn: request.on,
      earlierOn: undefined,
    })),
    {
      code: 'T4',
      title: { zh: '学位', en: 'Place' },
      basis: '《义务教育法》（2018年）第十二条',
      evaluate: () => satisfied('PLACE_BY_RECEIVING_SCHOOL', { uses: [] }),
    },
    {
      code: 'T5',
      title: { zh: '在办转学', en: 'Running transfer' },
      basis: '《中小学生学籍管理办法》（教基〔2025〕1号）',
      fallbacks: ['ask-enrollment'],
      evaluate: ({ facts }) =>
        judge(
          // One that runs between places out of sight is not seen under a grant that is bounded at all.
          not(unlessBounded(map(facts.list(`${ROLL}.runningTransfers`, { ifAbsent: [] }), ({ length }) => length > 0))),
          {
            satisfied: 'NO_RUNNING_TRANSFER',
            notSatisfied: 'TRANSFER_RUNNING',
            unknown: 'TRANSFERS_UNKNOWN',
            consequence: 'NEEDS_REVIEW',
          },
        ),
    },
  ],
  results: [
    ofRoll('ROLL_TYPE', { zh: '学籍类型', en: 'Kind of the roll' }, 'rollType'),
    ofRoll('ROLL_STATE', { zh: '学生状态', en: 'State of the roll' }, 'state.code'),
    ofRoll('SCHOOL_CODE', { zh: '就读学校标识码', en: 'Code of the school that keeps the roll' }, 'school.code'),
    {
      code: 'GRADE',
      item: { zh: '年级', en: 'Grade' },
      unit: 'CODE',
      valueOf: ({ facts }) => map(facts.number(`${ROLL}.grade`), String),
    },
    {
      code: 'RESIDENCE_MONTHS',
      item: { zh: '居住证连续有效月数', en: 'Months of residence by the permit' },
      unit: 'MONTHS',
      valueOf: (input) => residenceMonths(input, isOutsidePrefecture(input.facts)),
    },
  ],
  advice,
});

/** What of the roll a receiving school may learn: kind, state, school and grade, and nothing else. */
function ofRoll(code: string, item: ResultSpec<EduTrParameters>['item'], field: string): ResultSpec<EduTrParameters> {
  return { code, item, unit: 'CODE', valueOf: ({ facts }) => facts.text(`${ROLL}.${field}`) };
}

/** States of the roll that decide here (JY/T 1001 XSDQZT). */
const STATES = { suspended: '02', stopped: '04', placeKept: '12' } as const;

/** On a roll and attending, or suspended. Whoever is not is led back to school, and never refused. */
function roll({ facts }: Input): Finding {
  const isAttending = facts.flag(`${ROLL}.isAttending`);
  if (isTrue(isAttending)) return satisfied('ON_ROLL', isAttending);
  const state = facts.text(`${ROLL}.state.code`);
  const ground = { uses: usesOf(isAttending, state) };
  if (isAttending.kind === 'unknown' || state.kind === 'unknown') {
    return notKnown('ROLL_NOT_FOUND', ground, 'NEEDS_REVIEW');
  }
  switch (state.value) {
    case STATES.suspended:
      return satisfied('ROLL_SUSPENDED', ground);
    case STATES.stopped:
    case STATES.placeKept:
      return notKnown('ROLL_NOT_RUNNING', ground, 'NEEDS_REVIEW');
    default:
      return notKnown('DROPOUT_RETURN', ground, 'NEEDS_REVIEW');
  }
}

function term({ facts, parameters, request }: Input): Finding {
  const grade = facts.number(`${ROLL}.grade`);
  if (grade.kind === 'unknown') return notKnown('GRADE_UNKNOWN', grade, 'NEEDS_REVIEW');
  if (grade.value > LAST_GRADE) return needsReview('BEYOND_COMPULSORY', grade);
  const { firstTermOf = [], lastTermOf = [] } = parameters.restrictedTerms ?? {};
  const restricted = isFirstTerm(request.on) ? firstTermOf : lastTermOf;
  return restricted.includes(grade.value) ? needsReview('TERM_RESTRICTED', grade) : satisfied('TERM_FREE', grade);
}

function advice({ facts, parameters, request }: Input): readonly Advice[] {
  const { transferWindow, workingDaysEachSide, seniorHighYears } = parameters;
  const rollType = facts.text(`${ROLL}.rollType`);
  const isOfOtherKind = map(rollType, (kind) => kind === 'TEMPORARY' || kind === 'NO_IDENTITY_NUMBER');
  const isNearExamination = map(facts.number(`${ROLL}.grade`), (grade) => grade === 8 || grade === 9);
  const inYear = (day: string): string => `${request.year}-${day}`;
  return [
    ...(isTrue(isOfOtherKind) ? [{ reason: 'TEMPORARY_ROLL' }] : []),
    ...(isTrue(isNearExamination) ? [{ reason: 'SENIOR_HIGH_CAUTION' }] : []),
    ...(isTrue(isNearExamination) && seniorHighYears !== null
      ? [{ reason: 'SENIOR_HIGH_YEARS', details: { years: seniorHighYears } }]
      : []),
    { reason: 'NO_PAPER' },
    { reason: 'FLOW' },
    ...(workingDaysEachSide === null ? [] : [{ reason: 'CLOCK', details: { workingDays: workingDaysEachSide } }]),
    ...(transferWindow === null
      ? []
      : [
          {
            reason: 'TRANSFER_WINDOW',
            details: { from: inYear(transferWindow.from), until: inYear(transferWindow.until) },
          },
        ]),
  ];
}
