import type { Bilingual } from '../../../contracts/bilingual.ts';
import { judge } from '../../engine/finding.ts';
import { defineMatter, type Criterion } from '../../engine/rule.ts';
import type { StatedFactSpec } from '../../engine/stated-facts.ts';
import { not } from '../../engine/value.ts';
import {
  adviceOnApplication,
  alive,
  applicationResults,
  certificate,
  doublePay,
  higherOfOneKind,
  isHousehold,
  monthOf,
  prison,
  registration,
  tekun,
  workInjury,
} from '../../topics/disability-allowances.ts';
import { applicationReasons, disabilityReasons, orphanReasons } from '../../topics/disability-reasons.ts';
import { inPrison, otherAmount, workInjuryNursing } from '../../topics/disability-stated-facts.ts';
import { furtherKindOf, livingParameters, NEEDS, type LivingParameters } from './parameters-schema.ts';
import { amountOf, judgeWays, shareOf } from './ways.ts';

const OTHER = 'OTHER_LIVING_AMOUNT';

const household: Criterion<LivingParameters> = {
  code: 'L1',
  title: { zh: '家庭和残疾情况符合本地规定', en: 'Household and disability meet the rules here' },
  basis: '国发〔2015〕52号；省级实施办法',
  fallbacks: ['ask-civil-affairs', 'township-escalation'],
  evaluate: judgeWays,
};

/** An orphan's basic living support is a living allowance already; nursing is another matter. */
const orphan: Criterion<unknown> = {
  code: 'L2',
  title: { zh: '未享受孤儿基本生活保障', en: 'No basic living support for orphans' },
  basis: '国发〔2015〕52号；省级实施办法',
  fallbacks: ['ask-civil-affairs', 'township-escalation'],
  evaluate: ({ facts }) =>
    judge(not(isHousehold(facts, 'isOrphan')), {
      satisfied: 'NO_ORPHAN_SUPPORT',
      notSatisfied: 'ORPHAN_SUPPORT',
      unknown: 'ORPHAN_SUPPORT_UNKNOWN',
    }),
};

const NEED_ITEMS = {
  JOBLESS: { zh: '本人是否无业', en: 'Whether the person is without work' },
  NO_FIXED_INCOME: { zh: '本人是否无固定收入', en: 'Whether the person is without a fixed income' },
  SEVERAL_DISABLED_IN_HOUSEHOLD: { zh: '家中是否有多名残疾人', en: 'Whether several in the household are disabled' },
  DEPENDS_ON_AGED_PARENTS: { zh: '是否成年后仍依靠年老父母供养', en: 'Whether an adult who depends on aged parents' },
  INCOME_WITHIN_TWICE_DIBAO: {
    zh: '家庭人均收入是否在当地低保标准两倍以内',
    en: 'Whether the income a head is at most twice the local minimum living standard',
  },
} as const satisfies Record<(typeof NEEDS)[number], Bilingual>;

const NEED_FALLBACKS = {
  JOBLESS: ['ca-commit-work-and-income', 'ask-human-resources'],
  NO_FIXED_INCOME: ['ca-commit-work-and-income', 'ca-ask-household-economy'],
  SEVERAL_DISABLED_IN_HOUSEHOLD: ['ca-commit-household', 'ask-disability'],
  DEPENDS_ON_AGED_PARENTS: ['ca-commit-household', 'ask-household'],
  INCOME_WITHIN_TWICE_DIBAO: ['ca-commit-household', 'ca-ask-household-economy'],
} as const satisfies Record<(typeof NEEDS)[number], readonly string[]>;

const needs = NEEDS.map((code): StatedFactSpec => ({
  code,
  item: NEED_ITEMS[code],
  kind: 'YES_NO',
  by: ['COMMITMENT', 'INQUIRY'],
  fallbacks: NEED_FALLBACKS[code],
}));

/** Living allowance for disabled persons in hardship: for what life costs more, in households that have little. */
export const rule = defineMatter<LivingParameters>({
  code: 'CA-LIVE',
  version: 1,
  needs: { applicant: 'OPTIONAL', unitNumber: 'NEVER', since: 'NEVER', division: 'COUNTY' },
  parameters: livingParameters,
  criteria: [
    certificate,
    registration,
    alive,
    prison,
    tekun,
    workInjury,
    household,
    orphan,
    higherOfOneKind(OTHER),
    doublePay,
  ],
  stated: [
    inPrison,
    workInjuryNursing,
    ...needs,
    otherAmount(OTHER, {
      zh: '同类其他生活补贴的月金额（老年、因公致残、离退休等，没有的填0）',
      en: 'Monthly amount of another living allowance (old age, duty injury, retirement); 0 for none',
    }),
  ],
  reasons: {
    ...disabilityReasons,
    ...applicationReasons,
    ...orphanReasons,
    LIVING_WAY_OPEN: {
      zh: '家庭救助情况和残疾情况符合本地发放生活补贴的规定。',
      en: 'Household and disability meet the rules of this place for the living allowance.',
    },
    HOUSEHOLD_NOT_PAID: {
      zh: '{month}家庭不属于本地发放生活补贴的救助种类。',
      en: 'In {month} the household is of no kind to which this place pays the living allowance.',
    },
    LIVING_CONDITIONS: {
      zh: '本地发放生活补贴的各种情形都不符合：家庭、残疾等级和类别、就业或者收入条件不能同时满足。',
      en: 'No way to the living allowance that the rules here know is open: household, grade and kind of disability, work or income do not fit any of them.',
    },
    LIVING_NOT_STATED: {
      zh: '本地规定还要看就业、收入或者家庭情况，尚待说明。',
      en: 'The rules here also ask about work, income or family, which has yet to be stated.',
    },
    LIVING_UNKNOWN: {
      zh: '现在查不到{month}的家庭救助情况或者残疾情况。',
      en: 'Household or disability in {month} could not be established.',
    },
  },
  replaces: ['disability', 'hardship', 'identity', 'alive'],
  variables: ({ subject, division, on }, { ways }) => ({
    person: subject,
    division,
    on,
    month: monthOf(on),
    furtherKind: ways.map((way) => furtherKindOf(way.household)).find((kind) => kind !== undefined) ?? 'DIBAO',
    severeGrade: ways.some(({ isForSevere }) => isForSevere) ? SEVERE : ANY_GRADE,
    kinds: ways.find(({ kinds }) => kinds !== null)?.kinds ?? [],
  }),
  results: [
    ...applicationResults(amountOf, OTHER),
    {
      code: 'SHARE_OF_STANDARD',
      item: { zh: '占当地低保标准的比例', en: 'Share of the local minimum living standard' },
      unit: 'TEXT',
      valueOf: shareOf,
    },
  ],
  advice: adviceOnApplication,
});

const SEVERE = 2;
const ANY_GRADE = 4;
