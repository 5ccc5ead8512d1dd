import { needsReview, notKnown, notSatisfied, satisfied, type Finding } from '../../engine/finding.ts';
import type { Criterion } from '../../engine/rule.ts';
import { isFalse, isTrue, map, not, or, usesOf, type Truth } from '../../engine/value.ts';
import { unlessLeavesOut } from '../../topics/bounded-answers.ts';
import { standIn } from '../../topics/stand-in.ts';
import { countyOf, isBookInVillage, isInherited, type HomesteadInput } from './facts.ts';
import type { HomesteadParameters } from './parameters.ts';

/** H1 and H2: who the household is, and what else it holds. */
export const householdCriteria: readonly Criterion<HomesteadParameters>[] = [
  {
    code: 'H1',
    title: { zh: '农民集体经济组织成员', en: 'Household of the collective' },
    basis: '《土地管理法实施条例》（2021年）第三十四条；《农村集体经济组织法》（2024年）第十一条、第十二条',
    evaluate: membership,
  },
  {
    code: 'H2',
    title: { zh: '一户一宅', en: 'One household, one homestead' },
    basis: '《土地管理法》（2019年）第六十二条',
    evaluate: oneHomestead,
  },
];

/**
 * The roster of the collective decides, else the household book in the village. Who is in neither may be a member all the
 * same (study, service, work elsewhere), so that only the roster can say no. An heir of the house need not be one.
 */
export function membership(input: HomesteadInput): Finding {
  const roster = input.stated.flag('IS_MEMBER');
  const book = isBookInVillage(input);
  if (isTrue(roster)) return satisfied('ON_ROSTER', roster);
  if (isTrue(book) && !isFalse(roster)) return satisfied('BOOK_IN_VILLAGE', book);

  const heir = isInherited(input);
  const ground = { uses: usesOf(roster, book, heir) };
  if (isTrue(heir)) return satisfied(isFalse(roster) || isFalse(book) ? 'HEIR_NOT_MEMBER' : 'HEIR', ground);
  if (isFalse(roster) && isFalse(heir)) {
    const historic = input.stated.flag('HISTORIC_GROUND');
    return isTrue(historic)
      ? needsReview('HISTORIC', { uses: usesOf(ground, historic) })
      : needsReview('MEMBERSHIP', ground);
  }
  return notKnown('MEMBERSHIP_UNPROVEN', ground, 'NEEDS_REVIEW');
}

/**
 * Nobody in the book holds another homestead. An inherited one, be it this or the other, and a household that is to be split
 * are for a person to decide; until it is known that there is no such exception, nobody is refused.
 */
function oneHomestead(input: HomesteadInput): Finding {
  const held = holdingsBeside(input);
  if (isFalse(held.any)) return satisfied('NO_OTHER_HOMESTEAD', held.any);
  if (isTrue(held.any) && isFalse(held.other)) return needsReview('INHERITED_SECOND', held.any);

  const other = standIn(held.other, not(input.stated.flag('NO_OTHER_HOMESTEAD')));
  if (isFalse(other)) {
    return isTrue(held.any) ? needsReview('INHERITED_SECOND', held.any) : satisfied('NO_OTHER_STATED', other);
  }
  const inherited = isInherited(input);
  if (other.kind === 'unknown') {
    return isTrue(inherited)
      ? notKnown('OTHER_HOMESTEADS_UNKNOWN', { uses: usesOf(other, inherited) }, 'NEEDS_REVIEW')
      : notKnown('OTHER_HOMESTEADS_UNKNOWN', other);
  }
  if (isTrue(inherited)) return needsReview('INHERITED_SECOND', { uses: usesOf(other, inherited) });
  const exception = or(inherited, input.stated.flag('HOUSEHOLD_SPLIT'));
  const ground = { uses: usesOf(other, exception) };
  if (isTrue(exception)) return needsReview('HOUSEHOLD_SPLIT', ground);
  return isFalse(exception) ? notSatisfied('ONE_HOUSE_ONE_PLOT', ground) : notKnown('EXCEPTION_OPEN', ground);
}

/** What a household holds on other parcels: anything, and anything that was not inherited. */
type HeldBeside = { readonly any: Truth; readonly other: Truth };

/**
 * What the subject and everybody in the same book hold on other parcels. Who has no book in the district stands alone; a
 * member whose identity number cannot be used holds nobody knows what. The registers of the county of the land decide: where a
 * grant does not reach all of it, nobody is known to hold nothing else; what lies outside it nobody here can see anyway.
 */
function holdingsBeside({ facts, request }: HomesteadInput): HeldBeside {
  const members = facts.list('subject.household.record.members', { ifAbsent: [] });
  const persons = [
    facts.at('subject'),
    ...(members.kind === 'known' ? members.value : []).map((entry) => entry.at('person')),
  ];
  const held = persons.map((person) => person.text('realEstate.record.otherHomesteads', { ifAbsent: 'NONE' }));
  const anybody = (isSo: (holds: string) => boolean): Truth =>
    unlessLeavesOut(
      or(
        ...held.map((holds) => map(holds, isSo)),
        map(members, () => false),
      ),
      countyOf(request),
    );
  return { any: anybody((holds) => holds !== 'NONE'), other: anybody((holds) => holds === 'OTHER') };
}
