import { notKnown, notSatisfied, satisfied, type Finding } from '../../engine/finding.ts';
import type { RuleInput } from '../../engine/rule.ts';
import { and, isFalse, isTrue, known, map, not, unknown, usesOf, type Truth, type Value } from '../../engine/value.ts';
import { certificateSays, isHousehold, monthOf } from '../../topics/disability-allowances.ts';
import { shareOfYuan } from '../../topics/yuan.ts';
import type { LivingParameters, Way } from './parameters-schema.ts';

type Input = RuleInput<LivingParameters>;

/** L: one of the ways that the place knows is open. Of a closed one nothing is told but that it is closed. */
export function judgeWays(input: Input): Finding {
  const details = { month: monthOf(input.request.on) };
  const ways = input.parameters.ways.map((way) => ({ way, truth: isOpen(way, input) }));
  const open = ways.find(({ truth }) => isTrue(truth));
  if (open) return satisfied('LIVING_WAY_OPEN', open.truth);
  const undecided = ways.filter(({ truth }) => !isFalse(truth));
  if (undecided.length > 0) {
    const isHeld = undecided.every(({ way }) => isTrue(registered(way, input)));
    const uses = usesOf(...undecided.map(({ truth }) => truth));
    return notKnown(isHeld ? 'LIVING_NOT_STATED' : 'LIVING_UNKNOWN', { uses, details });
  }
  const uses = usesOf(...ways.map(({ truth }) => truth));
  const isOfHousehold = ways.some(({ way }) => !isFalse(householdOf(way, input)));
  return notSatisfied(isOfHousehold ? 'LIVING_CONDITIONS' : 'HOUSEHOLD_NOT_PAID', { uses, details });
}

/** What is paid a month; undefined where no way is open. Unknown while a way that pays more may be open still. */
export const amountOf = (input: Input): Value<string> | undefined =>
  ofFirstOpen(input, ({ amount, share }) => {
    const { dibaoStandard } = input.parameters;
    if (amount !== null) return known(amount);
    if (dibaoStandard === null || share === null || share.most !== share.least) return unknown();
    return known(shareOfYuan(dibaoStandard, share.least));
  });

/** The share of the local standard that is paid, as the text has it; undefined where amounts are in yuan. */
export function shareOf(input: Input): Value<string> | undefined {
  const share = ofFirstOpen(input, (way) => known(way.share));
  if (!share || share.kind === 'unknown')
    return input.parameters.ways.some((way) => way.share !== null) ? share : undefined;
  if (share.value === null) return undefined;
  const { least, most } = share.value;
  return map(share, () => (most === null ? `≥${least}%` : most === least ? `${least}%` : `${least}%-${most}%`));
}

function ofFirstOpen<T>(input: Input, tell: (way: Way) => Value<T>): Value<T> | undefined {
  for (const way of input.parameters.ways) {
    const truth = isOpen(way, input);
    if (truth.kind === 'unknown') return truth;
    if (!truth.value) continue;
    const told = tell(way);
    return { ...told, uses: usesOf(truth, told) };
  }
  return undefined;
}

/** What is stated is looked at only where the registers leave the way open. */
function isOpen(way: Way, input: Input): Truth {
  const held = registered(way, input);
  return isFalse(held) ? held : and(held, ...way.needs.map((code) => input.stated.flag(code)));
}

/** What the registers say about a way. */
const registered = (way: Way, input: Input): Truth =>
  and(
    householdOf(way, input),
    ...(way.isForSevere ? [certificateSays(input.facts, 'isSevere')] : []),
    ...(way.kinds === null ? [] : [certificateSays(input.facts, 'isOfNamedKind')]),
  );

function householdOf({ household }: Way, { facts }: Input): Truth {
  switch (household) {
    case 'DIBAO':
      return isHousehold(facts, 'isDibao');
    case 'OUTSIDE_DIBAO':
      return not(isHousehold(facts, 'isDibao'));
    case 'MARGINAL':
    case 'RIGID_EXPENSE':
      return isHousehold(facts, 'isOfFurtherKind');
  }
}
