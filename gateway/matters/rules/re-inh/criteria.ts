import * as z from 'zod';
import { realEstateUnitParts } from '../../../contracts/identifiers/real-estate-unit-number.ts';
import type { EvidenceView } from '../../engine/evidence-view.ts';
import {
  judge,
  needsReview,
  notApplicable,
  notKnown,
  notSatisfied,
  satisfied,
  type Finding,
} from '../../engine/finding.ts';
import type { Criterion, RuleInput } from '../../engine/rule.ts';
import {
  and,
  chain,
  isFalse,
  isTrue,
  known,
  map,
  or,
  unknown,
  usesOf,
  type Truth,
  type Value,
} from '../../engine/value.ts';
import { unlessLeavesOut } from '../../topics/bounded-answers.ts';
import { standIn } from '../../topics/stand-in.ts';
import { isNextOfKin } from './kinship.ts';

/** Parameters of RE-INH. */
export const inheritanceSchema = z.strictObject({
  /** What is written beside the right of an heir who is no member of the collective. */
  heirRemark: z.string().min(1).max(100),
});

/** Parameters of RE-INH. */
export type InheritanceParameters = Readonly<z.infer<typeof inheritanceSchema>>;

/** What the criteria of RE-INH see. */
export type InheritanceInput = RuleInput<InheritanceParameters>;

/** I1 to I5. */
export const inheritanceCriteria: readonly Criterion<InheritanceParameters>[] = [
  {
    code: 'I1',
    title: { zh: '被继承人死亡', en: 'Death of the holder' },
    basis: '《不动产登记暂行条例》（2019年）第八条；民发〔2020〕20号',
    evaluate: death,
    fallbacks: ['ask-household'],
  },
  {
    code: 'I2',
    title: { zh: '亲属关系', en: 'Kinship of the heir' },
    basis: '《不动产登记暂行条例》（2019年）第八条；民发〔2020〕20号',
    evaluate: kinship,
    fallbacks: ['ask-household'],
  },
  {
    code: 'I3',
    title: { zh: '被继承人的不动产', en: 'What the holder held' },
    basis: '《不动产登记暂行条例》（2019年）第八条',
    evaluate: holding,
  },
  {
    code: 'I4',
    title: { zh: '限制登记', en: 'Restrictions' },
    basis: '《不动产登记暂行条例》（2019年）第八条',
    evaluate: restriction,
    fallbacks: ['ask-real-estate'],
  },
  {
    code: 'I5',
    title: { zh: '继承人意见', en: 'Agreement of the heirs' },
    basis: '《不动产登记暂行条例》（2019年）第八条',
    evaluate: agreement,
  },
];

/** Where the holder's line in the household register is. */
export const HOLDER_ENTRY = 'holder.household.record.entry';

/**
 * The register knows deaths that were reported. That an entry is still current does not say that the holder lives: then the
 * holders of death and cremation records are asked, and only their answer refuses, or a day of death after that of decision.
 */
function death({ facts, stated, request }: InheritanceInput): Finding {
  const isNoted = map(facts.day(`${HOLDER_ENTRY}.deathDate`), (day) => day <= request.on);
  const hasEnded = chain(facts.text(`${HOLDER_ENTRY}.state.code`), (code) =>
    code === DECEASED ? known(true) : unknown(),
  );
  const onRecord = standIn(isNoted, hasEnded);
  if (onRecord.kind === 'known') {
    return onRecord.value ? satisfied('HOLDER_DEAD', onRecord) : notSatisfied('HOLDER_ALIVE', onRecord);
  }
  const isCurrent = facts.flag(`${HOLDER_ENTRY}.isCurrent`);
  const isDead = stated.flag('DEATH');
  const ground = { uses: usesOf(onRecord, isCurrent, isDead) };
  if (isTrue(isDead)) return satisfied('DEATH_PROVEN', ground);
  if (isFalse(isDead)) return notSatisfied('HOLDER_ALIVE', ground);
  return notKnown(isTrue(isCurrent) ? 'DEATH_NOT_REPORTED' : 'DEATH_UNKNOWN', ground);
}

/** State of an entry whose person died (RYZT). */
const DECEASED = '1';

/** Spouse, child or parent by the register, else by a deed or an answer. Anybody else may inherit too, by law or by a will. */
function kinship({ facts, stated }: InheritanceInput): Finding {
  const onRecord = isNextOfKin(facts);
  if (isTrue(onRecord)) return satisfied('KIN', onRecord);
  return judge(standIn(onRecord, stated.flag('KINSHIP')), {
    satisfied: 'KINSHIP_PROVEN',
    notSatisfied: 'OTHER_HEIR',
    unknown: 'KINSHIP_UNPROVEN',
    consequence: 'NEEDS_REVIEW',
  });
}

/** What the register does not show may be on an old paper, or under a former number: absence refuses nobody. */
function holding(input: InheritanceInput): Finding {
  const onRecord = isHeld(input);
  if (isTrue(onRecord)) return satisfied('HELD', onRecord);
  const stated = input.stated.flag('HOLDS_UNIT');
  const ground = { uses: usesOf(onRecord, stated) };
  if (isTrue(stated)) return satisfied('HELD_BY_PAPER', ground);
  return isFalse(stated) ? notSatisfied('NOT_HELD', ground) : notKnown('HOLDING_UNPROVEN', ground);
}

/** A seizure, a mortgage, an objection or a notice does not end an inheritance: a person decides how to go on. */
function restriction(input: InheritanceInput): Finding {
  const isSeen = chain(rightsOf(input), (rights) =>
    or(...rights.map((right) => and(isConcerned(right, input), right.flag('parcel.record.isRestricted')))),
  );
  const isRestricted = unlessLeavesOut(isSeen, input.request.division);
  if (isTrue(isRestricted)) return needsReview('RESTRICTED', isRestricted);
  if (!isFalse(isRestricted)) return notKnown('RESTRICTION_UNKNOWN', isRestricted, 'NEEDS_REVIEW');
  if (!isFalse(isHeld(input))) return satisfied('UNRESTRICTED', isRestricted);
  // What was held by an old paper is not among the rights that were looked at.
  const isHeldByPaper = input.stated.flag('HOLDS_UNIT');
  return isTrue(isHeldByPaper)
    ? needsReview('HELD_OFF_REGISTER', { uses: usesOf(isRestricted, isHeldByPaper) })
    : notApplicable('NOTHING_REGISTERED', isRestricted);
}

/** All heirs agree, or a notary or court has settled it: no register says so, and no commitment of one heir binds the others. */
function agreement({ stated }: InheritanceInput): Finding {
  return judge(stated.flag('HEIRS_AGREE'), {
    satisfied: 'HEIRS_AGREE',
    notSatisfied: 'HEIRS_DISAGREE',
    unknown: 'HEIRS_NOT_HEARD',
    consequence: 'NEEDS_REVIEW',
  });
}

/** Current rights of the holder; none where the register has no record of the holder. */
export const rightsOf = ({ facts }: InheritanceInput): Value<readonly EvidenceView[]> =>
  facts.list('holder.realEstate.record.rights', { ifAbsent: [] });

/** Whether a right is one in the unit asked about, or in the bare land under it; any right where no unit is asked about. */
export function isConcerned(right: EvidenceView, { request: { unitNumber } }: InheritanceInput): Truth {
  if (unitNumber === undefined) return known(true);
  const wanted: readonly string[] = [unitNumber, `${realEstateUnitParts(unitNumber).parcelCode}W00000000`];
  return map(right.text('unitNumber'), (number) => wanted.includes(number));
}

/** Whether the register has a current right of the holder that is asked about. */
const isHeld = (input: InheritanceInput): Truth =>
  chain(rightsOf(input), (rights) => or(...rights.map((right) => isConcerned(right, input))));
