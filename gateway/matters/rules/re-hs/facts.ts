import { divisionDepth, foldDivisionCode, type DivisionCode } from '../../../contracts/identifiers/division-code.ts';
import {
  realEstateUnitParts,
  type RealEstateUnitParts,
} from '../../../contracts/identifiers/real-estate-unit-number.ts';
import type { EvidenceView } from '../../engine/evidence-view.ts';
import type { AssessmentRequest, RuleInput } from '../../engine/rule.ts';
import { chain, isFalse, known, map, unknown, type Truth, type Value } from '../../engine/value.ts';
import { unlessLeavesOut } from '../../topics/bounded-answers.ts';
import { hundredthsOf } from '../../topics/homestead-area.ts';
import { standIn } from '../../topics/stand-in.ts';
import type { HomesteadParameters } from './parameters.ts';

/** What the criteria of RE-HS see. */
export type HomesteadInput = RuleInput<HomesteadParameters>;

/** The layers of the unit number asked about. RE-HS needs one always; without it there would be no request. */
export function unitPartsOf({ unitNumber }: AssessmentRequest): RealEstateUnitParts {
  if (unitNumber === undefined) throw new Error('RE-HS is asked about a unit');
  return realEstateUnitParts(unitNumber);
}

/** The county that the land lies in, and whose register knows its homesteads; the district of the request where it has no code. */
export const countyOf = (request: AssessmentRequest): DivisionCode =>
  foldDivisionCode(unitPartsOf(request).county) ?? request.division;

/** The village whose collective the land belongs to, as far as the parameters or the request name it; else the district. */
export function villageOf(
  request: AssessmentRequest,
  { collectives }: Pick<HomesteadParameters, 'collectives'>,
): DivisionCode {
  const { county, cadastralArea, cadastralSubArea } = unitPartsOf(request);
  const code = county + cadastralArea + cadastralSubArea;
  return collectives.find((collective) => collective.cadastralSubArea === code)?.village ?? request.division;
}

/**
 * Whether the household book stands in the village. A book somewhere in the district is not enough for that; none in the
 * district is enough to know that there is none in the village.
 */
export function isBookInVillage({ facts, request, parameters }: HomesteadInput): Truth {
  const village = villageOf(request, parameters);
  const isRegistered = unlessLeavesOut(
    facts.flag('subject.household.record.isRegisteredIn', { ifAbsent: false }),
    village,
  );
  const isVillage = divisionDepth(village) === 12;
  return isVillage || isFalse(isRegistered) ? isRegistered : unknown(isRegistered.uses);
}

/** Whether the house was inherited: by the register's own entry, else by the deed that the heir has. */
export const isInherited = ({ facts, stated }: HomesteadInput): Truth =>
  standIn(facts.flag('parcel.record.isAcquiredByInheritance'), stated.flag('INHERITED'));

/** The days that tell times of building apart, by the name of the field that compares with them. */
const DAY_OF = {
  isBeforeRegulation: 'regulationFrom',
  isBeforeLaw: 'lawFrom',
  isBeforePlanning: 'planningAppliesFrom',
  isBeforePermits: 'permitNeededFrom',
} as const satisfies Record<string, keyof HomesteadParameters>;

/** Whether the house was finished before a day of the parameters; not known where the parameters do not name it. */
export function isBuilt(before: keyof typeof DAY_OF, { facts, stated, parameters }: HomesteadInput): Truth {
  const day = parameters[DAY_OF[before]];
  if (day === null) return unknown();
  const stand = map(stated.day('BUILT_ON'), (builtOn) => builtOn < day);
  return standIn(facts.flag(`parcel.record.building.${before}`), stand);
}

/** Areas of the unit that the register keeps side by side. */
export type AreaName = 'approved' | 'planned' | 'parcel' | 'footprint' | 'floor';

/** An area of the unit in hundredths of a square metre; not known where the register holds none. */
export const areaOf = (name: AreaName, { facts }: Pick<HomesteadInput, 'facts'>): Value<number> =>
  areaAt(facts, `parcel.record.areas.${name}`);

/** The area at a path, in hundredths of a square metre. */
export const areaAt = (facts: EvidenceView, path: string): Value<number> =>
  chain(facts.text(`${path}.value`), (value) =>
    chain(facts.text(`${path}.unit`), (unit) => {
      const hundredths = hundredthsOf({ value, unit });
      return hundredths === undefined ? unknown() : known(hundredths);
    }),
  );
