import { needsReview, notKnown, satisfied, type Finding } from '../../engine/finding.ts';
import type { Criterion } from '../../engine/rule.ts';
import { chain, known, map, unknown, usesOf, type FactUse, type Truth, type Value } from '../../engine/value.ts';
import { areaRuling, squareMetreText, withinStandard, type AreaRuling } from '../../topics/homestead-area.ts';
import { orElse, standIn } from '../../topics/stand-in.ts';
import { areaOf, isBuilt, type HomesteadInput } from './facts.ts';
import type { AreaStandard, HomesteadParameters } from './parameters.ts';

/** H5: how much is registered, and how much goes into the remarks. */
export const areaCriterion: Criterion<HomesteadParameters> = {
  code: 'H5',
  title: { zh: '登记面积', en: 'Area to register' },
  basis: '国土资发〔2016〕191号；《土地管理法》（2019年）第六十二条',
  evaluate: area,
};

/** Whether the homestead was approved: on record, or by a paper. That none is on record does not say that there is none. */
export const isApproved = ({ facts, stated }: HomesteadInput): Truth =>
  orElse(facts.flag('parcel.record.hasApproval'), () => stated.flag('APPROVAL'));

function area(input: HomesteadInput): Finding {
  const ruling = rulingOf(input);
  if (ruling.kind === 'unknown') {
    const isStandardMissing = ruling.uses.some(
      ({ path, status }) => path === 'AREA_STANDARD' && status === 'NOT_STATED',
    );
    return notKnown(isStandardMissing ? 'STANDARD_UNKNOWN' : 'AREA_OPEN', ruling, 'NEEDS_REVIEW');
  }
  const { uses, value } = ruling;
  if (value.registered === null) return needsReview(value.reason, { uses });
  // The standard itself, where that is what is registered: a parameter and nothing about the person.
  return satisfied(value.reason, { uses, details: { standard: squareMetreText(value.registered) } });
}

/** The area to register, as text; not known while it is open, or a person has to decide it. */
export const registeredArea = (input: HomesteadInput): Value<string> => areaText(input, ({ registered }) => registered);

/** What goes into the remarks, as text; undefined where nothing does. */
export function remarkedExcess(input: HomesteadInput): Value<string> | undefined {
  const text = areaText(input, ({ excess }) => excess);
  return text.kind === 'known' && text.value === squareMetreText(0) ? undefined : text;
}

const areaText = (input: HomesteadInput, pick: (ruling: AreaRuling) => number | null): Value<string> =>
  chain(rulingOf(input), (ruling) => {
    const hundredths = pick(ruling);
    return hundredths === null ? unknown() : known(squareMetreText(hundredths));
  });

/** What is approved comes first; without an approval the time of building decides, unless the standard is kept anyway. */
const rulingOf = (input: HomesteadInput): Value<AreaRuling> =>
  chain(standIn(areaOf('parcel', input), input.stated.amount('SURVEYED_AREA')), (surveyed) =>
    chain(isApproved(input), (approved) =>
      approved
        ? map(approvedArea(input), (most) => areaRuling({ kind: 'APPROVED', surveyed, approved: most }))
        : rulingWithoutApproval(surveyed, input),
    ),
  );

/** The area that was approved: as on record, else as the approval states it. */
export const approvedArea = (input: HomesteadInput): Value<number> =>
  standIn(areaOf('approved', input), input.stated.amount('APPROVED_AREA'));

function rulingWithoutApproval(surveyed: number, input: HomesteadInput): Value<AreaRuling> {
  const { standards, uses } = possibleStandards(input);
  if (standards.length > 0 && standards.every((standard) => surveyed <= (hundredthsOfStandard(standard) ?? -1))) {
    return known(withinStandard(surveyed), uses);
  }
  return chain(isBuilt('isBeforeRegulation', input), (isEarly) => {
    if (isEarly) {
      return map(input.stated.flag('NOT_ENLARGED'), (isUnchanged) =>
        areaRuling({ kind: 'BEFORE_REGULATION', surveyed, isUnchanged }),
      );
    }
    return chain(isBuilt('isBeforeLaw', input), (isBeforeLaw) =>
      byStandard(input, (standard) =>
        areaRuling({ kind: isBeforeLaw ? 'BEFORE_LAW' : 'SINCE_LAW', surveyed, standard }),
      ),
    );
  });
}

/**
 * The ruling that all standards that can apply agree on; the class of land is asked for only where they do not, and the
 * standard itself only where the parameters do not tell it.
 */
function byStandard(input: HomesteadInput, rule: (hundredths: number) => AreaRuling): Value<AreaRuling> {
  const { standards, uses } = possibleStandards(input);
  const agreed = agreedOn(standards, rule);
  if (agreed) return known(agreed, uses);
  const among = (own: readonly AreaStandard[]): Value<AreaRuling> => {
    const ruling = agreedOn(own, rule);
    if (ruling) return known(ruling, uses);
    const asked = map(input.stated.amount('AREA_STANDARD'), rule);
    return { ...asked, uses: usesOf({ uses }, asked) };
  };
  if (standards.every(({ landKind }) => landKind === null)) return among(standards);
  return chain(input.stated.choice('LAND_KIND'), (kind) =>
    among(standards.filter(({ landKind }) => landKind === null || landKind === kind)),
  );
}

/** Undefined where they do not agree, where there is none, or where one of them is not known. */
function agreedOn(
  standards: readonly AreaStandard[],
  rule: (hundredths: number) => AreaRuling,
): AreaRuling | undefined {
  const [first, ...others] = standards.map((standard) => {
    const hundredths = hundredthsOfStandard(standard);
    return hundredths === undefined ? undefined : rule(hundredths);
  });
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
}

/** Undefined where no source gives the standard. */
const hundredthsOfStandard = ({ squareMetres }: AreaStandard): number | undefined =>
  squareMetres === null ? undefined : Math.round(squareMetres * 100);

/** The standards of the province that the size of the household leaves; all of them where it is not known. */
function possibleStandards(input: HomesteadInput): {
  readonly standards: readonly AreaStandard[];
  readonly uses: readonly FactUse[];
} {
  const { standards } = input.parameters;
  if (standards.every(({ minPersons, maxPersons }) => minPersons === null && maxPersons === null)) {
    return { standards, uses: [] };
  }
  const members = input.facts.list('subject.household.record.members');
  if (members.kind === 'unknown') return { standards, uses: members.uses };
  const persons = members.value.length;
  const fits = ({ minPersons, maxPersons }: AreaStandard): boolean =>
    (minPersons ?? 0) <= persons && persons <= (maxPersons ?? Infinity);
  return { standards: standards.filter(fits), uses: members.uses };
}
