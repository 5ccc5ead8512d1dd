import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import { projectPath } from '../../../gateway/contracts/project-files.ts';
import type { Assessed } from '../../../gateway/matters/engine/assess.ts';
import { readMatter } from '../../../gateway/matters/discover.ts';
import { parametersFor } from '../../../gateway/matters/engine/parameters.ts';
import { parseParameterSets } from '../../../gateway/matters/engine/parameter-file.ts';
import type { StatedFact } from '../../../gateway/matters/engine/stated-facts.ts';
import { parseFallbacks } from '../../../gateway/matters/fallback-file.ts';
import { rule } from '../../../gateway/matters/rules/re-hs/rule.ts';
import type { HomesteadParameters } from '../../../gateway/matters/rules/re-hs/parameters.ts';
import {
  down,
  found,
  noRecord,
  parameterSetOf,
  requestOf,
  setAt,
  state,
  unstate,
  type Draft,
  type Json,
  type Switch,
} from '../../support/evidence-draft.ts';
import { createAssess, describeTruthTable, expectReasonsReached } from '../../support/truth-table.ts';

const files = await readMatter(projectPath('gateway/matters/rules/re-hs'));
const { evidence } = files;

const VILLAGE = '420684105210';
const VALUES = {
  regulationFrom: '1982-02-13',
  lawFrom: '1987-01-01',
  planningAppliesFrom: '1987-01-01',
  touchToleranceSquareMetres: null,
  permitNeededFrom: '2008-01-01',
  noticeWorkingDays: 15,
  decisionWorkingDays: 30,
  heirRemark: '合法继承人',
  standards: [
    { landKind: 'FARMLAND', minPersons: null, maxPersons: null, squareMetres: 140 },
    { landKind: 'UNUSED_LAND', minPersons: null, maxPersons: null, squareMetres: 200 },
  ],
  collectives: [{ cadastralSubArea: VILLAGE, village: VILLAGE }],
};
const with_ = (changed: Partial<Record<keyof HomesteadParameters, unknown>>) =>
  parameterSetOf(rule, { ...VALUES, ...changed });

const area = (value: string, unit = 'SQUARE_METRE'): Json => ({ value, unit });
const holding = (others: string): Json => found({ otherHomesteads: others }, 'real-estate');

const REQUEST = requestOf({ division: '420684', on: '2026-09-01', unitNumber: `${VILLAGE}JC00131F00010001` });

/** A house of 2009, approved and permitted, on 140 square metres; nothing is stated but what no register holds. */
const base = (): Draft => ({
  data: {
    subject: {
      household: found({
        isRegisteredIn: true,
        members: [
          { person: { realEstate: noRecord('real-estate') } },
          { person: { realEstate: holding('NONE') } },
          { person: { realEstate: noRecord('real-estate') } },
        ],
      }),
      realEstate: noRecord('real-estate'),
    },
    parcel: found(
      {
        isHomestead: true,
        isSurveyed: true,
        isRegistered: false,
        hasApproval: true,
        isAcquiredByInheritance: false,
        isSeized: false,
        isObjectedTo: false,
        areas: {
          approved: area('140.00'),
          planned: area('140.00'),
          parcel: area('140.00'),
          footprint: area('84.00'),
          floor: area('168.00'),
        },
        building: { isBeforeRegulation: false, isBeforeLaw: false, isBeforePlanning: false, isBeforePermits: false },
        planning: found({ isPlannedForBuilding: true, conflicts: [] }, 'planning'),
      },
      'real-estate',
    ),
  },
  stated: [yes('BUILDING_PERMIT')],
  request: REQUEST,
});

function yes(fact: string): StatedFact {
  return { fact, by: 'INQUIRY', isTrue: true };
}

const no = (fact: string): StatedFact => ({ fact, by: 'INQUIRY', isTrue: false });

const HOUSEHOLD = 'subject.household';
const PARCEL = 'parcel.record';
const keep: Switch = () => undefined;
const set =
  (path: string, value: Json): Switch =>
  (draft) =>
    setAt(draft, path, value);
const say =
  (fact: StatedFact): Switch =>
  (draft) =>
    state(draft, fact);
const all =
  (...switches: readonly Switch[]): Switch =>
  (draft) =>
    switches.forEach((one) => one(draft));
const parcelDown = set('parcel', down('real-estate'));

const assessed: Assessed[] = [];
const table = { rule, evidence, parameters: with_({}), base, assessed };
const assess = createAssess(table);

/** The assessment of the base after some changes. */
function assessAfter(...switches: readonly Switch[]): Assessed {
  const draft = base();
  switches.forEach((one) => one(draft));
  return assess(draft);
}

const criterionOf = ({ criteria }: Assessed, code: string) => {
  const { outcome, reason } = criteria.find((one) => one.code === code) ?? {};
  return { outcome, reason };
};

const resultsOf = ({ results }: Assessed): Record<string, string | null> =>
  Object.fromEntries(results.map(({ code, value }) => [code, value]));

/** No approval on record, and none on paper; a house of that period on that land. */
const unapproved = (
  surveyed: string,
  period: 'BEFORE_REGULATION' | 'BEFORE_LAW' | 'SINCE_LAW',
  ...others: readonly Switch[]
): Switch =>
  all(
    set(`${PARCEL}.hasApproval`, false),
    set(`${PARCEL}.areas.approved`, null),
    set(`${PARCEL}.areas.parcel`, area(surveyed)),
    set(`${PARCEL}.building.isBeforeRegulation`, period === 'BEFORE_REGULATION'),
    set(`${PARCEL}.building.isBeforeLaw`, period !== 'SINCE_LAW'),
    set(`${PARCEL}.building.isBeforePlanning`, period !== 'SINCE_LAW'),
    set(`${PARCEL}.building.isBeforePermits`, true),
    say(no('APPROVAL')),
    say(yes('TOWNSHIP_CONFIRMED')),
    ...others,
  );

const land = (choice: string): Switch => say({ fact: 'LAND_KIND', by: 'INQUIRY', choice });

describeTruthTable({
  ...table,
  states: {
    H1: {
      true: keep,
      false: all(set(`${HOUSEHOLD}.record.isRegisteredIn`, false), say(no('IS_MEMBER'))),
      unknown: set(`${HOUSEHOLD}.record.isRegisteredIn`, null),
      down: set(HOUSEHOLD, down()),
    },
    H2: {
      true: keep,
      false: all(set(`${HOUSEHOLD}.record.members.1.person.realEstate`, holding('OTHER')), say(no('HOUSEHOLD_SPLIT'))),
      unknown: set(`${HOUSEHOLD}.record.members.2.person`, null),
      down: set(`${HOUSEHOLD}.record.members.2.person.realEstate`, down('real-estate')),
    },
    H3: {
      true: keep,
      false: set(`${PARCEL}.isHomestead`, false),
      unknown: set(`${PARCEL}.isSurveyed`, false),
      down: parcelDown,
    },
    H4: {
      true: keep,
      false: set(`${PARCEL}.planning.record.conflicts`, [{ layer: 'PERMANENT_BASIC_FARMLAND', area: area('2.00') }]),
      unknown: set(`${PARCEL}.planning`, noRecord('planning')),
      down: set(`${PARCEL}.planning`, down('planning')),
    },
    H5: {
      true: keep,
      false: unapproved('270.00', 'BEFORE_LAW'),
      unknown: unapproved('270.00', 'SINCE_LAW'),
      down: parcelDown,
    },
    H6: {
      true: keep,
      false: all(say(no('BUILDING_PERMIT')), say(no('TOWNSHIP_CONFIRMED'))),
      unknown: (draft) => unstate(draft, 'BUILDING_PERMIT'),
      down: parcelDown,
    },
    H7: {
      true: keep,
      false: set(`${PARCEL}.isSeized`, true),
      unknown: set('parcel', noRecord('real-estate')),
      down: parcelDown,
    },
  },
  expected: {
    H1: { false: 'NEEDS_REVIEW' },
    H3: { false: 'NEEDS_REVIEW' },
    H5: { false: 'NEEDS_REVIEW' },
    H6: { false: 'NEEDS_REVIEW' },
    H7: { false: 'NEEDS_REVIEW' },
  },
});

describe('H1, the collective', () => {
  const elsewhere = set(`${HOUSEHOLD}.record.isRegisteredIn`, false);
  const inherited = set(`${PARCEL}.isAcquiredByInheritance`, true);

  it.each<[string, readonly Switch[], string, string]>([
    ['takes the book in the village for membership', [], 'SATISFIED', 'BOOK_IN_VILLAGE'],
    ['takes the roster, wherever the book is', [elsewhere, say(yes('IS_MEMBER'))], 'SATISFIED', 'ON_ROSTER'],
    ['believes the roster rather than the book', [say(no('IS_MEMBER'))], 'NEEDS_REVIEW', 'MEMBERSHIP'],
    ['does not take a book elsewhere for the roster', [elsewhere], 'UNKNOWN', 'MEMBERSHIP_UNPROVEN'],
    ['asks the roster while the register is down', [set(HOUSEHOLD, down())], 'UNKNOWN', 'MEMBERSHIP_UNPROVEN'],
    [
      'lets an heir in who has no book in the district',
      [set(HOUSEHOLD, noRecord()), inherited],
      'SATISFIED',
      'HEIR_NOT_MEMBER',
    ],
    ['lets an heir in whatever the register would say', [set(HOUSEHOLD, down()), inherited], 'SATISFIED', 'HEIR'],
    [
      'takes the deed where the register does not say how the house was acquired',
      [elsewhere, set(`${PARCEL}.isAcquiredByInheritance`, null), say(yes('INHERITED'))],
      'SATISFIED',
      'HEIR_NOT_MEMBER',
    ],
    [
      'hands over who is registered in a town for old reasons',
      [elsewhere, say(no('IS_MEMBER')), say(yes('HISTORIC_GROUND'))],
      'NEEDS_REVIEW',
      'HISTORIC',
    ],
    [
      'does not hand over while an inheritance is possible',
      [elsewhere, say(no('IS_MEMBER')), set(`${PARCEL}.isAcquiredByInheritance`, null)],
      'UNKNOWN',
      'MEMBERSHIP_UNPROVEN',
    ],
  ])('%s', (_name, switches, outcome, reason) => {
    expect(criterionOf(assessAfter(...switches), 'H1')).toEqual({ outcome, reason });
  });

  it('asks which village it is where the parameters do not name it', () => {
    const unnamed = with_({ collectives: [] });
    const draftIn = (division: string): Draft => ({
      ...base(),
      request: { ...REQUEST, division: parseDivisionCode(division) },
    });

    expect(rule.variables(REQUEST, table.parameters.values)).toMatchObject({ village: VILLAGE });
    expect(rule.variables(draftIn('420684105').request, unnamed.values)).toMatchObject({ village: '420684105' });
    expect(criterionOf(assess(draftIn('420684105'), unnamed), 'H1')).toEqual({
      outcome: 'UNKNOWN',
      reason: 'MEMBERSHIP_UNPROVEN',
    });
    expect(criterionOf(assess(draftIn('420684105210'), unnamed), 'H1')).toEqual({
      outcome: 'SATISFIED',
      reason: 'BOOK_IN_VILLAGE',
    });
  });
});

describe('H2, one homestead', () => {
  const member = (others: Json): Switch => set(`${HOUSEHOLD}.record.members.1.person.realEstate`, others);
  const nameless = set(`${HOUSEHOLD}.record.members.2.person`, null);

  it.each<[string, readonly Switch[], string, string]>([
    ['is met where nobody holds another', [], 'SATISFIED', 'NO_OTHER_HOMESTEAD'],
    [
      'refuses for a homestead of a member',
      [member(holding('OTHER')), say(no('HOUSEHOLD_SPLIT'))],
      'NOT_SATISFIED',
      'ONE_HOUSE_ONE_PLOT',
    ],
    [
      'refuses for a homestead of the subject while other members are not known',
      [set('subject.realEstate', holding('OTHER')), set(HOUSEHOLD, down()), say(no('HOUSEHOLD_SPLIT'))],
      'NOT_SATISFIED',
      'ONE_HOUSE_ONE_PLOT',
    ],
    [
      'is not met while nobody knows who else is in the book',
      [set(HOUSEHOLD, down())],
      'UNKNOWN',
      'OTHER_HOMESTEADS_UNKNOWN',
    ],
    [
      'looks at the subject alone where there is no book in the district',
      [set(HOUSEHOLD, noRecord())],
      'SATISFIED',
      'NO_OTHER_HOMESTEAD',
    ],
    ['refuses nobody before a split is ruled out', [member(holding('OTHER'))], 'UNKNOWN', 'EXCEPTION_OPEN'],
    [
      'hands over a household that is to be split',
      [member(holding('OTHER')), say(yes('HOUSEHOLD_SPLIT'))],
      'NEEDS_REVIEW',
      'HOUSEHOLD_SPLIT',
    ],
    [
      'hands over a second one that was inherited',
      [member(holding('INHERITED_ONLY'))],
      'NEEDS_REVIEW',
      'INHERITED_SECOND',
    ],
    [
      'hands over where the unit itself was inherited',
      [member(holding('OTHER')), set(`${PARCEL}.isAcquiredByInheritance`, true)],
      'NEEDS_REVIEW',
      'INHERITED_SECOND',
    ],
    [
      'does not take a member without a number for somebody without land',
      [nameless],
      'UNKNOWN',
      'OTHER_HOMESTEADS_UNKNOWN',
    ],
    [
      'takes the commitment of the household there',
      [nameless, say({ fact: 'NO_OTHER_HOMESTEAD', by: 'COMMITMENT', isTrue: true, textVersion: 1 })],
      'SATISFIED',
      'NO_OTHER_STATED',
    ],
    [
      'takes an answer there that another one is held',
      [nameless, say(no('NO_OTHER_HOMESTEAD')), say(no('HOUSEHOLD_SPLIT'))],
      'NOT_SATISFIED',
      'ONE_HOUSE_ONE_PLOT',
    ],
    [
      'hands over an inherited one of which the register does not say all',
      [nameless, member(holding('INHERITED_ONLY')), say(yes('NO_OTHER_HOMESTEAD'))],
      'NEEDS_REVIEW',
      'INHERITED_SECOND',
    ],
  ])('%s', (_name, switches, outcome, reason) => {
    expect(criterionOf(assessAfter(...switches), 'H2')).toEqual({ outcome, reason });
  });

  it('can only be handed over where the unit was inherited, whatever else comes out', () => {
    const open = assessAfter(nameless, set(`${PARCEL}.isAcquiredByInheritance`, true), set(`${PARCEL}.isSeized`, true));

    expect(criterionOf(open, 'H2')).toEqual({ outcome: 'UNKNOWN', reason: 'OTHER_HOMESTEADS_UNKNOWN' });
    expect(open.outcome).toBe('NEEDS_REVIEW');
  });
});

describe('H3, the survey', () => {
  it.each(['ZC', 'JW'])('hands over a unit whose number says %s: in dispute', (letters) => {
    const draft = {
      ...base(),
      request: requestOf({ division: '420684', on: '2026-09-01', unitNumber: `${VILLAGE}${letters}00131F00010001` }),
    };

    expect(criterionOf(assess(draft), 'H3')).toEqual({ outcome: 'NEEDS_REVIEW', reason: 'DISPUTED' });
  });

  it.each<[string, Switch, string, string]>([
    ['is met by a surveyed homestead', keep, 'SATISFIED', 'SURVEYED'],
    ['hands over land that is no homestead', set(`${PARCEL}.isHomestead`, false), 'NEEDS_REVIEW', 'NO_HOMESTEAD'],
    ['waits for a survey', set(`${PARCEL}.isSurveyed`, false), 'UNKNOWN', 'NO_SURVEY'],
    [
      'waits for a parcel that the cadastre does not have',
      set('parcel', noRecord('real-estate')),
      'UNKNOWN',
      'NO_SURVEY',
    ],
  ])('%s', (_name, change, outcome, reason) => {
    expect(criterionOf(assessAfter(change), 'H3')).toEqual({ outcome, reason });
  });
});

describe('H4, the plan', () => {
  const touching = set(`${PARCEL}.planning.record.conflicts`, [
    { layer: 'PERMANENT_BASIC_FARMLAND', area: area('1.20') },
    { layer: 'PERMANENT_BASIC_FARMLAND', area: area('0.80') },
  ]);
  const inRedLine = set(`${PARCEL}.planning.record.conflicts`, [{ layer: 'ECOLOGICAL_REDLINE', area: area('140.00') }]);
  const onRoad = set(`${PARCEL}.planning.record.isPlannedForBuilding`, false);
  const old = set(`${PARCEL}.building.isBeforePlanning`, true);
  const undated = set(`${PARCEL}.building.isBeforePlanning`, null);
  const layersDown = set(`${PARCEL}.planning`, down('planning'));
  const noPlan = set(`${PARCEL}.planning.record.isPlannedForBuilding`, null);
  const builtOn = (day: string): Switch => say({ fact: 'BUILT_ON', by: 'INQUIRY', day: parsePlainDate(day) });

  it.each<[string, readonly Switch[], string, string]>([
    ['is met on building land', [], 'SATISFIED', 'FITS_PLAN'],
    ['refuses a house on basic farmland', [touching], 'NOT_SATISFIED', 'PLANNING'],
    ['refuses a house inside the red line', [inRedLine], 'NOT_SATISFIED', 'PLANNING'],
    ['hands over a house on land that is planned for something else', [onRoad], 'NEEDS_REVIEW', 'OFF_BUILDING_LAND'],
    ['hands over a house that is older than the plan', [touching, old], 'NEEDS_REVIEW', 'HISTORIC_CONFLICT'],
    ['refuses nobody whose house is of unknown age', [touching, undated], 'UNKNOWN', 'CONFLICT_OF_UNKNOWN_AGE'],
    [
      'takes the day of building that an inquiry gave',
      [touching, undated, builtOn('1986-12-31')],
      'NEEDS_REVIEW',
      'HISTORIC_CONFLICT',
    ],
    [
      'takes the first day of the plan for one under it',
      [touching, undated, builtOn('1987-01-01')],
      'NOT_SATISFIED',
      'PLANNING',
    ],
    ['asks where no plan covers the parcel', [noPlan], 'UNKNOWN', 'PLANNING_UNKNOWN'],
    ['takes the answer of the planners there', [noPlan, say(yes('FITS_PLAN'))], 'SATISFIED', 'FITS_PLAN_STATED'],
    ['hands over on their no there', [noPlan, say(no('FITS_PLAN'))], 'NEEDS_REVIEW', 'OFF_BUILDING_LAND'],
    [
      'takes their answer while the layers are down',
      [layersDown, say(yes('FITS_PLAN'))],
      'SATISFIED',
      'FITS_PLAN_STATED',
    ],
    ['takes their no while the layers are down', [layersDown, say(no('FITS_PLAN'))], 'NOT_SATISFIED', 'PLANNING'],
    ['waits while the layers are down', [layersDown], 'UNKNOWN', 'PLANNING_UNKNOWN'],
    ['refuses on a known conflict, planned or not', [noPlan, touching], 'NOT_SATISFIED', 'PLANNING'],
  ])('%s', (_name, switches, outcome, reason) => {
    expect(criterionOf(assessAfter(...switches), 'H4')).toEqual({ outcome, reason });
  });

  it.each<[string, Switch, string]>([
    ['basic farmland', touching, 'permanent basic farmland'],
    ['the red line', inRedLine, 'land in the ecological red line'],
    [
      'both',
      set(`${PARCEL}.planning.record.conflicts`, [
        { layer: 'ECOLOGICAL_REDLINE', area: area('1.00') },
        { layer: 'PERMANENT_BASIC_FARMLAND', area: area('1.00') },
      ]),
      'permanent basic farmland and in the ecological red line',
    ],
    ['something that was only stated', all(layersDown, say(no('FITS_PLAN'))), 'land on which the plan allows no house'],
  ])('names %s', (_name, change, land) => {
    const { criteria } = assessAfter(change);

    expect(criteria.find(({ code }) => code === 'H4')?.sentence.en).toBe(
      `The parcel lies on ${land}, and the plan applied already when the house was built.`,
    );
  });

  it.each([
    [null, 'NOT_SATISFIED'],
    [1.99, 'NOT_SATISFIED'],
    [2, 'SATISFIED'],
  ])('tolerates an overlap of two square metres by a tolerance of %s: %s', (touchToleranceSquareMetres, outcome) => {
    const draft = base();
    touching(draft);
    onRoad(draft);
    set(`${PARCEL}.areas.planned`, area('138.00'))(draft);

    expect(criterionOf(assess(draft, with_({ touchToleranceSquareMetres })), 'H4')).toMatchObject({ outcome });
  });

  it('refuses nobody where no source says from when the plan applies', () => {
    const draft = base();
    touching(draft);

    expect(criterionOf(assess(draft, with_({ planningAppliesFrom: null })), 'H4')).toEqual({
      outcome: 'UNKNOWN',
      reason: 'CONFLICT_OF_UNKNOWN_AGE',
    });
  });
});

describe('H5, the area', () => {
  const unchanged = say({ fact: 'NOT_ENLARGED', by: 'COMMITMENT', isTrue: true, textVersion: 1 });
  const onPaper = (amount: string): Switch =>
    all(
      set(`${PARCEL}.hasApproval`, false),
      set(`${PARCEL}.areas.approved`, null),
      say({ fact: 'APPROVAL', by: 'DOCUMENT', isTrue: true }),
      say({ fact: 'APPROVED_AREA', by: 'DOCUMENT', amount }),
    );

  it.each<[string, Switch, string, string, string | null | undefined, string | null | undefined]>([
    ['as approved', set(`${PARCEL}.areas.parcel`, area('145.50')), 'SATISFIED', 'APPROVED_AREA', '140.00', '5.50'],
    ['as approved on paper', onPaper('120.5'), 'SATISFIED', 'APPROVED_AREA', '120.50', '19.50'],
    [
      'of 1978, unchanged',
      unapproved('270.00', 'BEFORE_REGULATION', unchanged),
      'SATISFIED',
      'ACTUAL_AREA',
      '270.00',
      undefined,
    ],
    [
      'of 1978, enlarged',
      unapproved('270.00', 'BEFORE_REGULATION', say(no('NOT_ENLARGED'))),
      'NEEDS_REVIEW',
      'ENLARGED_SINCE',
      null,
      null,
    ],
    ['of 1978, nobody knows', unapproved('270.00', 'BEFORE_REGULATION'), 'UNKNOWN', 'AREA_OPEN', null, null],
    [
      'of 1984, above every standard',
      unapproved('270.00', 'BEFORE_LAW'),
      'NEEDS_REVIEW',
      'EXCESS_BY_LOCAL_RULES',
      null,
      null,
    ],
    ['of 1984, between two standards', unapproved('180.00', 'BEFORE_LAW'), 'UNKNOWN', 'AREA_OPEN', null, null],
    [
      'of 1984, on unused land',
      unapproved('180.00', 'BEFORE_LAW', land('UNUSED_LAND')),
      'SATISFIED',
      'WITHIN_STANDARD',
      '180.00',
      undefined,
    ],
    [
      'of 1984, on farmland',
      unapproved('180.00', 'BEFORE_LAW', land('FARMLAND')),
      'NEEDS_REVIEW',
      'EXCESS_BY_LOCAL_RULES',
      null,
      null,
    ],
    [
      'of 1995, on farmland',
      unapproved('270.00', 'SINCE_LAW', land('FARMLAND')),
      'SATISFIED',
      'STANDARD_AREA',
      '140.00',
      '130.00',
    ],
    [
      'of 1995, on unused land',
      unapproved('270.00', 'SINCE_LAW', land('UNUSED_LAND')),
      'SATISFIED',
      'STANDARD_AREA',
      '200.00',
      '70.00',
    ],
    ['of 1995, on land of no known kind', unapproved('270.00', 'SINCE_LAW'), 'UNKNOWN', 'AREA_OPEN', null, null],
    [
      'of 1995, in a class without a standard',
      unapproved('270.00', 'SINCE_LAW', land('PASTORAL')),
      'UNKNOWN',
      'STANDARD_UNKNOWN',
      null,
      null,
    ],
    [
      'of 1995, exactly the smallest standard',
      unapproved('140.00', 'SINCE_LAW'),
      'SATISFIED',
      'WITHIN_STANDARD',
      '140.00',
      undefined,
    ],
    [
      'in mu',
      all(unapproved('1', 'SINCE_LAW'), set(`${PARCEL}.areas.parcel`, area('0.21', 'MU'))),
      'SATISFIED',
      'WITHIN_STANDARD',
      '140.00',
      undefined,
    ],
  ])('is settled for a homestead %s', (_name, change, outcome, reason, registered, excess) => {
    const assessment = assessAfter(change);

    expect(criterionOf(assessment, 'H5')).toEqual({ outcome, reason });
    expect(resultsOf(assessment)['REGISTERED_AREA']).toBe(registered);
    expect(resultsOf(assessment)['REMARK_EXCESS']).toBe(excess);
  });

  it.each([
    ['1982-02-12', 'SATISFIED', 'ACTUAL_AREA'],
    ['1982-02-13', 'NEEDS_REVIEW', 'EXCESS_BY_LOCAL_RULES'],
    ['1986-12-31', 'NEEDS_REVIEW', 'EXCESS_BY_LOCAL_RULES'],
    ['1987-01-01', 'SATISFIED', 'STANDARD_AREA'],
  ])('of a house that an inquiry dates to %s is %s, %s', (day, outcome, reason) => {
    const undated = ['isBeforeRegulation', 'isBeforeLaw'].map((name) => set(`${PARCEL}.building.${name}`, null));
    const change = unapproved('270.00', 'SINCE_LAW', unchanged, land('FARMLAND'), ...undated);

    expect(
      criterionOf(assessAfter(change, say({ fact: 'BUILT_ON', by: 'INQUIRY', day: parsePlainDate(day) })), 'H5'),
    ).toEqual({ outcome, reason });
  });

  it('of a house of 1982 waits for the day', () => {
    const change = unapproved('270.00', 'BEFORE_LAW', set(`${PARCEL}.building.isBeforeRegulation`, null));
    const { criteria } = assessAfter(change);

    expect(criteria.find(({ code }) => code === 'H5')).toMatchObject({
      outcome: 'UNKNOWN',
      reason: 'AREA_OPEN',
      fallbacks: ['re-hs-ask-built', 're-hs-built-paper'],
    });
  });

  it('waits until it is known whether there is an approval on paper', () => {
    const change = all(unapproved('270.00', 'BEFORE_LAW'), (draft) => unstate(draft, 'APPROVAL'));

    expect(criterionOf(assessAfter(change), 'H5')).toEqual({ outcome: 'UNKNOWN', reason: 'AREA_OPEN' });
  });

  describe('by a standard that goes by persons', () => {
    const standards = [
      { landKind: null, minPersons: null, maxPersons: 5, squareMetres: 140 },
      { landKind: null, minPersons: 6, maxPersons: null, squareMetres: 160 },
    ];
    const members = (count: number): Json =>
      Array.from({ length: count }, () => ({ person: { realEstate: noRecord('real-estate') } }));

    it.each<[string, Switch, string, string, string | null]>([
      ['five persons', set(`${HOUSEHOLD}.record.members`, members(5)), 'SATISFIED', 'STANDARD_AREA', '140.00'],
      ['six persons', set(`${HOUSEHOLD}.record.members`, members(6)), 'SATISFIED', 'WITHIN_STANDARD', '150.00'],
      ['persons whose number is not known', set(HOUSEHOLD, down()), 'UNKNOWN', 'STANDARD_UNKNOWN', null],
    ])('is that of %s', (_name, change, outcome, reason, registered) => {
      const draft = base();
      unapproved('150.00', 'SINCE_LAW', change)(draft);
      const assessment = assess(draft, with_({ standards }));

      expect(criterionOf(assessment, 'H5')).toEqual({ outcome, reason });
      expect(resultsOf(assessment)['REGISTERED_AREA']).toBe(registered);
    });
  });

  it('is not known where the province has no standard on hand, until somebody names it', () => {
    const draft = base();
    unapproved('150.00', 'SINCE_LAW')(draft);
    const none = with_({ standards: [] });

    const open = assess(draft, none);
    expect(criterionOf(open, 'H5')).toEqual({ outcome: 'UNKNOWN', reason: 'STANDARD_UNKNOWN' });
    expect(open.criteria.find(({ code }) => code === 'H5')?.fallbacks).toEqual(['re-hs-ask-standard']);

    state(draft, { fact: 'AREA_STANDARD', by: 'INQUIRY', amount: '145' });
    expect(criterionOf(assess(draft, none), 'H5')).toEqual({ outcome: 'SATISFIED', reason: 'STANDARD_AREA' });
    expect(resultsOf(assess(draft, none))['REMARK_EXCESS']).toBe('5.00');
  });

  it('is told of what was measured and not entered yet, while the survey itself stays open', () => {
    const unmeasured = all(set(`${PARCEL}.isSurveyed`, false), set(`${PARCEL}.areas.parcel`, null));
    const open = assessAfter(unmeasured);
    const told = assessAfter(unmeasured, say({ fact: 'SURVEYED_AREA', by: 'INQUIRY', amount: '133.5' }));

    expect(open.criteria.find(({ code }) => code === 'H5')?.fallbacks).toEqual(['re-hs-survey']);
    expect(resultsOf(told)['REGISTERED_AREA']).toBe('133.50');
    expect(criterionOf(told, 'H3')).toEqual({ outcome: 'UNKNOWN', reason: 'NO_SURVEY' });
  });
});

describe('H6, the papers', () => {
  const withoutConfirmation: Switch = (draft) => unstate(draft, 'TOWNSHIP_CONFIRMED');

  it.each<[string, readonly Switch[], string, string]>([
    ['are an approval and a permit', [], 'SATISFIED', 'PAPERS'],
    [
      'are an approval alone for a house from before permits',
      [set(`${PARCEL}.building.isBeforePermits`, true), (draft) => unstate(draft, 'BUILDING_PERMIT')],
      'SATISFIED',
      'PAPERS',
    ],
    ['may be on paper', [set(`${PARCEL}.hasApproval`, false), say(yes('APPROVAL'))], 'SATISFIED', 'PAPERS'],
    ['may be missing on record only', [set(`${PARCEL}.hasApproval`, false)], 'UNKNOWN', 'PAPERS_UNKNOWN'],
    [
      'are replaced by the procedure of the registry',
      [unapproved('140.00', 'SINCE_LAW')],
      'SATISFIED',
      'TOWNSHIP_CONFIRMED',
    ],
    ['wait for the township', [unapproved('140.00', 'SINCE_LAW'), withoutConfirmation], 'UNKNOWN', 'CONFIRMATION_OPEN'],
    [
      'are handed over without it, and never refused',
      [unapproved('140.00', 'SINCE_LAW'), say(no('TOWNSHIP_CONFIRMED'))],
      'NEEDS_REVIEW',
      'REGISTRY_PROCEDURE',
    ],
  ])('%s', (_name, switches, outcome, reason) => {
    expect(criterionOf(assessAfter(...switches), 'H6')).toEqual({ outcome, reason });
  });

  it('need no permit for bare land, which is registered as a right in land alone', () => {
    const draft = {
      ...base(),
      stated: [],
      request: requestOf({ division: '420684', on: '2026-09-01', unitNumber: `${VILLAGE}JC00131W00000000` }),
    };

    expect(criterionOf(assess(draft), 'H6')).toEqual({ outcome: 'SATISFIED', reason: 'PAPERS' });
    expect(resultsOf(assess(draft))['RIGHT_TYPE']).toBe('5');
  });
});

describe('H7, restrictions', () => {
  it.each<[string, Switch, string, string]>([
    ['are none', keep, 'SATISFIED', 'UNRESTRICTED'],
    ['hand over a seized unit', set(`${PARCEL}.isSeized`, true), 'NEEDS_REVIEW', 'RESTRICTED'],
    ['hand over one with an objection', set(`${PARCEL}.isObjectedTo`, true), 'NEEDS_REVIEW', 'RESTRICTED'],
    ['are not ruled out by a register that is down', parcelDown, 'UNKNOWN', 'RESTRICTION_UNKNOWN'],
  ])('%s', (_name, change, outcome, reason) => {
    expect(criterionOf(assessAfter(change), 'H7')).toEqual({ outcome, reason });
  });
});

describe('beside the outcome', () => {
  it('the hall gets the areas side by side, and the codes to enter', () => {
    const assessment = assessAfter(set(`${PARCEL}.areas.parcel`, area('145.50')));

    expect(assessment.outcome).toBe('ELIGIBLE');
    expect(resultsOf(assessment)).toEqual({
      REGISTERED_AREA: '140.00',
      REMARK_EXCESS: '5.50',
      APPROVED_AREA: '140.00',
      PLANNED_AREA: '140.00',
      PARCEL_AREA: '145.50',
      FOOTPRINT_AREA: '84.00',
      FLOOR_AREA: '168.00',
      REGISTRATION_TYPE: '100',
      RIGHT_TYPE: '6',
      RIGHT_NATURE: '203',
      LAND_USE: '0702',
    });
  });

  it('an approved area is left out where nothing was approved, and not known while the source is down', () => {
    expect(resultsOf(assessAfter(unapproved('140.00', 'SINCE_LAW')))).not.toHaveProperty('APPROVED_AREA');
    expect(resultsOf(assessAfter(parcelDown))['APPROVED_AREA']).toBeNull();
  });

  it('the counter is told what else there is to do', () => {
    const heir = all(set(HOUSEHOLD, noRecord()), set(`${PARCEL}.isAcquiredByInheritance`, true));
    const { advice } = assessAfter(heir, set(`${PARCEL}.isRegistered`, true));

    expect(advice.map(({ reason }) => reason)).toEqual([
      'ALREADY_REGISTERED',
      'HEIR_REMARK',
      'SETBACKS',
      'PUBLIC_NOTICE',
      'DEADLINE',
      'LIST_MEMBERS',
    ]);
    expect(advice[1]?.sentence.zh).toBe('登记时注明：合法继承人。');
    expect(assess(base(), with_({ decisionWorkingDays: null })).advice.map(({ reason }) => reason)).not.toContain(
      'DEADLINE',
    );
  });
});

describe('the parameters that come with it', () => {
  const { sets, problems } = parseParameterSets(files.parameters, (code) =>
    code === rule.code ? files.rule : undefined,
  );
  const idFor = (division: string): string | undefined =>
    parametersFor(sets, parseDivisionCode(division), parsePlainDate('2026-09-01'))?.id;

  it('are those of the province, or of a district within it', () => {
    expect(problems).toEqual([]);
    expect(
      Object.fromEntries(
        ['420684', '420683', '320581', '630224', '310110', '510104'].map((code) => [code, idFor(code)]),
      ),
    ).toEqual({
      '420684': 'yicheng',
      '420683': 'hubei',
      '320581': 'jiangsu',
      '630224': 'qinghai',
      '310110': 'shanghai',
      '510104': 'everywhere',
    });
  });

  it('name their area standards as unconfirmed wherever there are any', () => {
    for (const { unconfirmed, values } of sets) {
      expect(unconfirmed.includes('standards')).toBe(rule.parameters.parse(values).standards.length > 0);
    }
  });

  it('compare the time of building with no more than three days', () => {
    for (const { values } of sets) {
      const { regulationFrom, lawFrom, planningAppliesFrom, permitNeededFrom } = rule.parameters.parse(values);
      expect(new Set([regulationFrom, lawFrom, planningAppliesFrom, permitNeededFrom]).size).toBe(3);
    }
  });

  it('decide, and only where they are asked: a larger standard changes houses above it and no others', () => {
    const larger = with_({
      standards: [{ landKind: 'FARMLAND', minPersons: null, maxPersons: null, squareMetres: 180 }],
    });
    const cases: Readonly<Record<string, Switch>> = {
      approved: keep,
      old: unapproved('270.00', 'BEFORE_REGULATION', say(yes('NOT_ENLARGED'))),
      small: unapproved('140.00', 'SINCE_LAW', land('FARMLAND')),
      between: unapproved('180.00', 'BEFORE_LAW', land('FARMLAND')),
      large: unapproved('270.00', 'SINCE_LAW', land('FARMLAND')),
    };
    const changed = Object.entries(cases).flatMap(([name, change]) => {
      const [before, after] = [table.parameters, larger].map((parameters) => {
        const draft = base();
        change(draft);
        const { outcome, criteria, results } = assess(draft, parameters);
        return { outcome, criteria, results };
      });
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [name];
    });

    expect(changed).toEqual(['between', 'large']);
  });
});

describe('its fallbacks', () => {
  const { fallbacks, problems } = parseFallbacks(files.fallbacks ?? '');

  it('can be read, and every one of them is named by the rule', () => {
    const named = new Set([
      ...rule.criteria.flatMap((criterion) => criterion.fallbacks ?? []),
      ...rule.stated.flatMap((spec) => spec.fallbacks),
    ]);

    expect(problems).toEqual([]);
    expect(fallbacks.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  it('hold a text for every way of settling that a stated fact allows', () => {
    const kindOf = new Map(fallbacks.map(({ id, kind }) => [id, kind]));
    for (const { by, fallbacks: ids } of rule.stated.filter((spec) => spec.fallbacks.every((id) => kindOf.has(id)))) {
      expect(new Set(ids.map((id) => kindOf.get(id)))).toEqual(new Set(by));
    }
  });
});

it('reaches every reason of its table', () => {
  expect(() => expectReasonsReached(rule, assessed)).not.toThrow();
});
