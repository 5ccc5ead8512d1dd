import { needsReview, notKnown, notSatisfied, satisfied, type Details, type Finding } from '../../engine/finding.ts';
import type { Criterion } from '../../engine/rule.ts';
import {
  and,
  both,
  chain,
  isFalse,
  isTrue,
  known,
  not,
  or,
  unknown,
  usesOf,
  type Truth,
  type Value,
} from '../../engine/value.ts';
import { standIn } from '../../topics/stand-in.ts';
import { areaAt, areaOf, isBuilt, unitPartsOf, type HomesteadInput } from './facts.ts';
import type { HomesteadParameters } from './parameters.ts';

/** H3: the parcel is a surveyed homestead. */
export const surveyCriterion: Criterion<HomesteadParameters> = {
  code: 'H3',
  title: { zh: '权籍调查', en: 'Surveyed homestead' },
  basis: '《不动产登记暂行条例》（2019年）第八条',
  evaluate: survey,
  fallbacks: ['re-hs-survey'],
};

/** H4: the plan allows a house there. */
export const planningCriterion: Criterion<HomesteadParameters> = {
  code: 'H4',
  title: { zh: '规划符合性', en: 'Planning' },
  basis: '《土地管理法》（2019年）第六十二条',
  evaluate: planning,
  fallbacks: ['re-hs-ask-planning'],
};

/** H7: nothing on record keeps the unit as it is. */
export const restrictionCriterion: Criterion<HomesteadParameters> = {
  code: 'H7',
  title: { zh: '查封和异议', en: 'Seizure and objection' },
  basis: '《不动产登记暂行条例》（2019年）第八条',
  evaluate: restriction,
  fallbacks: ['ask-real-estate'],
};

/**
 * The boundary is undisputed as far as the unit number says: its letters know land whose owner or user is in dispute. No
 * register says more; the public notice before registration brings it out.
 */
function survey({ facts, request }: HomesteadInput): Finding {
  const { ownership, feature } = unitPartsOf(request);
  if (ownership === 'Z' || feature === 'W') return needsReview('DISPUTED', { uses: [] });
  const isHomestead = facts.flag('parcel.record.isHomestead');
  if (isFalse(isHomestead)) return needsReview('NO_HOMESTEAD', isHomestead);
  const isSurveyed = and(isHomestead, facts.flag('parcel.record.isSurveyed'));
  return isTrue(isSurveyed) ? satisfied('SURVEYED', isSurveyed) : notKnown('NO_SURVEY', isSurveyed, 'NEEDS_REVIEW');
}

/**
 * Clear of basic farmland and red line, and inside village building land. The first refuses, unless the house is older than
 * the plan; as long as its age is not known it refuses nobody. Land that today's plan has for something else, be it a strip
 * of road, is for a person: the layers do not say what the plan was when the house was built.
 */
function planning(input: HomesteadInput): Finding {
  const confirmed = input.stated.flag('FITS_PLAN');
  const [onFarmland, inRedLine] = [
    isOverlapping('PERMANENT_BASIC_FARMLAND', input),
    isOverlapping('ECOLOGICAL_REDLINE', input),
  ];
  const isProtected = or(onFarmland, inRedLine);
  const forbidden = standIn(isProtected, not(confirmed));
  if (isTrue(forbidden)) return conflict(forbidden, protectedLand(onFarmland, inRedLine), input);

  const isForBuilding = isOnBuildingLand(input);
  const planned = standIn(isForBuilding, confirmed);
  const ground = { uses: usesOf(forbidden, planned) };
  if (forbidden.kind === 'unknown' || planned.kind === 'unknown') return notKnown('PLANNING_UNKNOWN', ground);
  if (!planned.value) return needsReview('OFF_BUILDING_LAND', ground);
  const isOnRecord = isFalse(isProtected) && isTrue(isForBuilding);
  return satisfied(isOnRecord ? 'FITS_PLAN' : 'FITS_PLAN_STATED', ground);
}

/** A house on protected land: what becomes of it depends on its age. */
function conflict(forbidden: Truth, details: Details, input: HomesteadInput): Finding {
  const isOlder = isBuilt('isBeforePlanning', input);
  const ground = { uses: usesOf(forbidden, isOlder), details };
  if (isTrue(isOlder)) return needsReview('HISTORIC_CONFLICT', ground);
  return isFalse(isOlder) ? notSatisfied('PLANNING', ground) : notKnown('CONFLICT_OF_UNKNOWN_AGE', ground);
}

/** What kind of land it is, in words; in general words where it was only stated. */
function protectedLand(onFarmland: Truth, inRedLine: Truth): Details {
  if (isTrue(onFarmland) && isTrue(inRedLine)) {
    return { landZh: '永久基本农田和生态保护红线', landEn: 'permanent basic farmland and in the ecological red line' };
  }
  if (isTrue(onFarmland)) return { landZh: '永久基本农田', landEn: 'permanent basic farmland' };
  if (isTrue(inRedLine)) return { landZh: '生态保护红线', landEn: 'land in the ecological red line' };
  return { landZh: '规划不允许建房的土地', landEn: 'land on which the plan allows no house' };
}

/** A seizure or an objection does not say that the right is missing: it holds the registration up, and a person decides. */
function restriction({ facts }: HomesteadInput): Finding {
  const isRestricted = or(facts.flag('parcel.record.isSeized'), facts.flag('parcel.record.isObjectedTo'));
  if (isTrue(isRestricted)) return needsReview('RESTRICTED', isRestricted);
  return isFalse(isRestricted)
    ? satisfied('UNRESTRICTED', isRestricted)
    : notKnown('RESTRICTION_UNKNOWN', isRestricted, 'NEEDS_REVIEW');
}

/** Whether a layer lies on the parcel by more than is tolerated, all its parts together. */
function isOverlapping(layer: string, { facts, parameters }: HomesteadInput): Truth {
  const tolerated = toleratedHundredths(parameters);
  return chain(facts.list(`${PLANNING}.conflicts`), (conflicts) => {
    const parts = conflicts.map((conflict) =>
      chain(conflict.text('layer'), (found): Value<number> => {
        if (found !== layer) return known(0);
        // However small: then nobody has to know how large it is.
        return tolerated === 0 ? known(1) : areaAt(conflict, 'area');
      }),
    );
    const sum = parts.reduce((total, part) => total + (part.kind === 'known' ? part.value : 0), 0);
    const uses = usesOf(...parts);
    if (sum > tolerated) return known(true, uses);
    return parts.every(({ kind }) => kind === 'known') ? known(false, uses) : unknown(uses);
  });
}

/** Whether the plan designates the parcel for building, but for a strip that is tolerated. */
function isOnBuildingLand(input: HomesteadInput): Truth {
  const tolerated = toleratedHundredths(input.parameters);
  const isPlanned = input.facts.flag(`${PLANNING}.isPlannedForBuilding`);
  if (!isFalse(isPlanned) || tolerated === 0) return isPlanned;
  const isSlight = both(
    areaOf('parcel', input),
    areaOf('planned', input),
    (all, planned) => all - planned <= tolerated,
  );
  return { ...isSlight, uses: usesOf(isPlanned, isSlight) };
}

const PLANNING = 'parcel.record.planning.record';

/** In hundredths of a square metre; none where the parameters name none. */
const toleratedHundredths = ({ touchToleranceSquareMetres }: HomesteadParameters): number =>
  Math.round((touchToleranceSquareMetres ?? 0) * 100);
