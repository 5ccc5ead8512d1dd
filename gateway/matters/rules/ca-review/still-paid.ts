import { judge, whenAsked } from '../../engine/finding.ts';
import type { Criterion, RuleInput } from '../../engine/rule.ts';
import { and, known, not, or, type Truth } from '../../engine/value.ts';
import {
  certificateSays,
  isDrawnInside,
  isDrawnOutside,
  isHousehold,
  judgeDoublePay,
  monthOf,
} from '../../topics/disability-allowances.ts';
import type { ReviewParameters } from './parameters-schema.ts';

type Input = RuleInput<ReviewParameters>;

const BASIS = '民发〔2022〕79号；省级实施办法';

/** Whether the district pays the living allowance in the month of the review. */
export const drawsLiving = (input: Input): Truth => isDrawnInside(input, 'drawsLiving');

/** The same of the nursing allowance. */
export const drawsNursing = (input: Input): Truth => isDrawnInside(input, 'drawsNursing');

/** The household still is of a kind that is paid. Where there are other ways to the allowance, a person has to look at them. */
export const livingHousehold: Criterion<ReviewParameters> = {
  code: 'L1',
  title: { zh: '家庭仍属于发放生活补贴的范围', en: 'The household is still one that gets the living allowance' },
  basis: BASIS,
  fallbacks: ['ask-civil-affairs', 'township-escalation'],
  evaluate(input) {
    const { facts, parameters, request } = input;
    const { furtherKind, isForSevere, hasOtherWays } = parameters;
    return whenAsked(drawsLiving(input), 'LIVING_NOT_DRAWN', 'LIVING_DRAWN_UNKNOWN', () =>
      judge(
        and(
          or(
            isHousehold(facts, 'isDibao'),
            furtherKind === null ? known(false) : isHousehold(facts, 'isOfFurtherKind'),
          ),
          isForSevere ? certificateSays(facts, 'isSevere') : known(true),
        ),
        {
          satisfied: 'HOUSEHOLD_STILL_PAID',
          notSatisfied: hasOtherWays ? 'HOUSEHOLD_OTHER_WAYS' : 'HOUSEHOLD_NO_LONGER_PAID',
          unknown: 'HOUSEHOLD_UNKNOWN',
          consequence: hasOtherWays ? 'NEEDS_REVIEW' : 'NOT_ELIGIBLE',
          details: { month: monthOf(request.on) },
        },
      ),
    );
  },
};

/** Who came to draw basic living support for orphans draws no living allowance any more. */
export const livingOrphan: Criterion<ReviewParameters> = {
  code: 'L2',
  title: { zh: '生活补贴未与孤儿基本生活保障重复', en: 'No living allowance beside support for orphans' },
  basis: BASIS,
  fallbacks: ['ask-civil-affairs', 'township-escalation'],
  evaluate: (input) =>
    whenAsked(drawsLiving(input), 'LIVING_NOT_DRAWN', 'LIVING_DRAWN_UNKNOWN', () =>
      judge(not(isHousehold(input.facts, 'isOrphan')), {
        satisfied: 'NO_ORPHAN_SUPPORT',
        notSatisfied: 'ORPHAN_SUPPORT',
        unknown: 'ORPHAN_SUPPORT_UNKNOWN',
      }),
    ),
};

/** After a new assessment the grade may be one that is not paid any more. */
export const nursingGrade: Criterion<ReviewParameters> = {
  code: 'N1',
  title: { zh: '残疾等级仍属于发放护理补贴的范围', en: 'The grade is still one that gets the nursing allowance' },
  basis: BASIS,
  fallbacks: ['ask-disability', 'township-escalation'],
  evaluate(input) {
    const { facts, parameters } = input;
    return whenAsked(drawsNursing(input), 'NURSING_NOT_DRAWN', 'NURSING_DRAWN_UNKNOWN', () =>
      judge(
        or(
          certificateSays(facts, 'isSevere'),
          parameters.furtherGrade === null
            ? known(false)
            : and(certificateSays(facts, 'isFurtherGrade'), certificateSays(facts, 'isOfFurtherKind')),
        ),
        { satisfied: 'GRADE_STILL_PAID', notSatisfied: 'GRADE_NO_LONGER_PAID', unknown: 'GRADE_UNKNOWN' },
      ),
    );
  },
};

/** P: an allowance that is drawn here is drawn elsewhere too. */
export const doublyDrawn: Criterion<ReviewParameters> = {
  code: 'P',
  title: { zh: '没有在外地重复领取', en: 'Not drawn elsewhere too' },
  basis: BASIS,
  fallbacks: ['ask-civil-affairs', 'township-escalation'],
  evaluate: (input) =>
    judgeDoublePay(
      or(
        and(drawsLiving(input), isDrawnOutside(input.facts, 'drawsLivingElsewhere')),
        and(drawsNursing(input), isDrawnOutside(input.facts, 'drawsNursingElsewhere')),
      ),
      input.request,
    ),
};
