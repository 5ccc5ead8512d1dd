import type { AssessmentRequest, Advice, ResultSpec } from '../../engine/rule.ts';
import { defineMatter } from '../../engine/rule.ts';
import { isFalse, isTrue, known, map } from '../../engine/value.ts';
import { squareMetreText } from '../../topics/homestead-area.ts';
import { approvedArea, areaCriterion, isApproved, registeredArea, remarkedExcess } from './area-criterion.ts';
import { areaOf, unitPartsOf, villageOf, type AreaName, type HomesteadInput } from './facts.ts';
import { householdCriteria, membership } from './household-criteria.ts';
import { papersCriterion } from './papers-criterion.ts';
import { homesteadSchema, type HomesteadParameters } from './parameters.ts';
import { planningCriterion, restrictionCriterion, surveyCriterion } from './parcel-criteria.ts';
import { homesteadReasons } from './reasons.ts';
import { homesteadStated } from './stated.ts';

/**
 * First registration of a homestead with its house. The subject represents the household; the unit is the one to register.
 * Only another homestead and the plan refuse; everything else is for a person, or waits until it is known.
 */
export const rule = defineMatter<HomesteadParameters>({
  code: 'RE-HS',
  version: 1,
  needs: { applicant: 'OPTIONAL', unitNumber: 'ALWAYS', since: 'NEVER' },
  parameters: homesteadSchema,
  reasons: homesteadReasons,
  criteria: [
    ...householdCriteria,
    surveyCriterion,
    planningCriterion,
    areaCriterion,
    papersCriterion,
    restrictionCriterion,
  ],
  stated: homesteadStated,
  replaces: ['kinship', 'identity', 'property', 'no-house', 'house-ownership', 'homestead'],
  variables: (request, parameters) => ({
    subject: request.subject,
    unit: request.unitNumber,
    village: villageOf(request, parameters),
    regulationFrom: parameters.regulationFrom,
    lawFrom: parameters.lawFrom,
    // Compared with something that is compared anyway where no day is known; the criterion then does not look.
    planningFrom: parameters.planningAppliesFrom ?? parameters.lawFrom,
    permitFrom: parameters.permitNeededFrom,
  }),
  results: [
    {
      code: 'REGISTERED_AREA',
      item: { zh: '登记面积', en: 'Area to register' },
      unit: 'SQUARE_METRE',
      valueOf: registeredArea,
    },
    {
      code: 'REMARK_EXCESS',
      item: { zh: '附记栏注明的超占面积', en: 'Excess to write into the remarks' },
      unit: 'SQUARE_METRE',
      valueOf: remarkedExcess,
    },
    {
      code: 'APPROVED_AREA',
      item: { zh: '批准面积', en: 'Approved area' },
      unit: 'SQUARE_METRE',
      valueOf: (input) => (isFalse(isApproved(input)) ? undefined : map(approvedArea(input), squareMetreText)),
    },
    onRecord('PLANNED_AREA', 'planned', '规划面积', 'Planned area'),
    onRecord('PARCEL_AREA', 'parcel', '宗地面积', 'Parcel area'),
    onRecord('FOOTPRINT_AREA', 'footprint', '建筑占地面积', 'Footprint'),
    onRecord('FLOOR_AREA', 'floor', '建筑面积', 'Floor area'),
    fixed('REGISTRATION_TYPE', '登记类型', 'Registration type', () => '100'),
    fixed('RIGHT_TYPE', '权利类型', 'Right type', (request) => (unitPartsOf(request).fixture === 'W' ? '5' : '6')),
    fixed('RIGHT_NATURE', '权利性质', 'Nature of the right', () => '203'),
    fixed('LAND_USE', '土地用途', 'Land use (GB/T 21010-2017)', () => '0702'),
  ],
  advice,
});

function advice(input: HomesteadInput): readonly Advice[] {
  const { noticeWorkingDays, decisionWorkingDays, heirRemark } = input.parameters;
  const isRegistered = input.facts.flag('parcel.record.isRegistered');
  return [
    ...(isTrue(isRegistered) ? [{ reason: 'ALREADY_REGISTERED' }] : []),
    ...(membership(input).reason === 'HEIR_NOT_MEMBER'
      ? [{ reason: 'HEIR_REMARK', details: { remark: heirRemark } }]
      : []),
    { reason: 'SETBACKS' },
    { reason: 'PUBLIC_NOTICE', details: { days: noticeWorkingDays } },
    ...(decisionWorkingDays === null ? [] : [{ reason: 'DEADLINE', details: { days: decisionWorkingDays } }]),
    { reason: 'LIST_MEMBERS' },
  ];
}

type Result = ResultSpec<HomesteadParameters>;

/** One of the areas that the hall needs side by side, converted to square metres. */
function onRecord(code: string, name: AreaName, zh: string, en: string): Result {
  return {
    code,
    item: { zh, en },
    unit: 'SQUARE_METRE',
    valueOf: (input) => map(areaOf(name, input), squareMetreText),
  };
}

/** A code that goes into the register. */
function fixed(code: string, zh: string, en: string, codeOf: (request: AssessmentRequest) => string): Result {
  return { code, item: { zh, en }, unit: 'CODE', valueOf: ({ request }) => known(codeOf(request)) };
}
