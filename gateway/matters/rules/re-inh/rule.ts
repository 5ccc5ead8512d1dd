import { defineMatter, type Advice } from '../../engine/rule.ts';
import { and, chain, isFalse, isTrue, or } from '../../engine/value.ts';
import { unlessLeavesOut } from '../../topics/bounded-answers.ts';
import {
  HOLDER_ENTRY,
  inheritanceCriteria,
  inheritanceSchema,
  isConcerned,
  rightsOf,
  type InheritanceInput,
  type InheritanceParameters,
} from './criteria.ts';
import { inheritanceReasons } from './reasons.ts';
import { inheritanceStated } from './stated.ts';

/**
 * Registration of what somebody left. The subject is the holder who died, the applicant an heir; with a unit number it is
 * about that unit, else about all that the holder has in the register. What refuses is a positive answer alone: that the
 * holder lives, or never held the unit. Who inherits how much is for a notary, a court, or the heirs themselves.
 */
export const rule = defineMatter<InheritanceParameters>({
  code: 'RE-INH',
  version: 1,
  needs: { applicant: 'ALWAYS', unitNumber: 'OPTIONAL', since: 'NEVER' },
  parameters: inheritanceSchema,
  reasons: inheritanceReasons,
  criteria: inheritanceCriteria,
  stated: inheritanceStated,
  replaces: ['kinship', 'inheritance-right', 'death', 'identity', 'property', 'house-ownership'],
  variables: ({ subject, applicant, division }) => ({ holder: subject, heir: applicant, division }),
  results: [
    {
      code: 'DEATH_DATE',
      item: { zh: '死亡日期', en: 'Day of death' },
      unit: 'DAY',
      valueOf: ({ facts }) => facts.day(`${HOLDER_ENTRY}.deathDate`),
    },
  ],
  advice,
});

/** An heir from outside may inherit a homestead's house; the register says so beside the right. */
function advice(input: InheritanceInput): readonly Advice[] {
  const isRegistered = input.facts.flag('heir.household.record.isRegisteredIn', { ifAbsent: false });
  const isHere = unlessLeavesOut(isRegistered, input.request.division);
  const isHomestead = chain(rightsOf(input), (rights) =>
    or(...rights.map((right) => and(isConcerned(right, input), right.flag('isHomestead')))),
  );
  if (!isFalse(isHere) || !isTrue(isHomestead)) return [];
  return [{ reason: 'HEIR_REMARK', details: { remark: input.parameters.heirRemark } }];
}
