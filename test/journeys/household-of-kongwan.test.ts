import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import {
  askAssessment,
  but,
  decidedIn,
  forReview,
  met,
  notKnown,
  notMet,
  type Decided,
  type Question,
  type Someone,
  type Stated,
} from '../support/assessments.ts';
import { createTestGateway, type TestAnswer, type TestGateway } from '../support/gateway.ts';

/** The registration hall of Yicheng, which registers the houses of a village of Kongwan. */
const HALL = { client: 'yicheng-real-estate', officer: 'desk-01' } as const;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY } });
});
afterAll(() => gateway[Symbol.asyncDispose]());

const by = (fact: string, kind: Stated['by'], isTrue: boolean): Stated => ({ fact, by: kind, isTrue });
const NO_APPROVAL = by('APPROVAL', 'INQUIRY', false);
const CONFIRMED = by('TOWNSHIP_CONFIRMED', 'INQUIRY', true);
const NOT_ENLARGED: Stated = { ...by('NOT_ENLARGED', 'COMMITMENT', true), textVersion: 1 };
const landOf = (choice: string): Stated => ({ fact: 'LAND_KIND', by: 'INQUIRY', choice });
const builtOn = (day: string): Stated => ({ fact: 'BUILT_ON', by: 'DOCUMENT', day });

type Holder = Someone & { readonly unitNumber: string };
type Rest = Pick<Question, 'stated' | 'case'>;

const askAbout = (holder: Holder, rest: Rest): Promise<TestAnswer> =>
  askAssessment(gateway, 'RE-HS', { ...HALL, subject: holder, unitNumber: holder.unitNumber, ...rest });

const decideHouse = async (holder: Holder, ...stated: readonly Stated[]): Promise<Decided> =>
  decidedIn(await askAbout(holder, { stated }));

/** What the hall says whatever the outcome, and what goes into every entry. */
const ADVICE = ['SETBACKS', 'PUBLIC_NOTICE', 'DEADLINE', 'LIST_MEMBERS'];
const ENTRY = { REGISTRATION_TYPE: '100', RIGHT_TYPE: '6', RIGHT_NATURE: '203', LAND_USE: '0702' };
const SMALL = { PLANNED_AREA: '140.00', PARCEL_AREA: '140.00', FOOTPRINT_AREA: '84.00', FLOOR_AREA: '84.00' };
const NO_AREAS = {
  REGISTERED_AREA: null,
  REMARK_EXCESS: null,
  PLANNED_AREA: null,
  PARCEL_AREA: null,
  FOOTPRINT_AREA: null,
  FLOOR_AREA: null,
};
const LARGE = { PLANNED_AREA: '270.00', PARCEL_AREA: '270.00', FOOTPRINT_AREA: '162.00', FLOOR_AREA: '162.00' };

/** A house that was approved and has everything, to be registered with what is approved. */
const PLAIN: Decided = {
  outcome: 'ELIGIBLE',
  criteria: {
    H1: met('BOOK_IN_VILLAGE'),
    H2: met('NO_OTHER_HOMESTEAD'),
    H3: met('SURVEYED'),
    H4: met('FITS_PLAN'),
    H5: met('APPROVED_AREA'),
    H6: met('PAPERS'),
    H7: met('UNRESTRICTED'),
  },
  results: { REGISTERED_AREA: '140.00', APPROVED_AREA: '140.00', ...SMALL, ...ENTRY },
  advice: ADVICE,
  fallbacks: [],
};

/** A house that nobody approved, on 270 square metres, with nothing said about it yet. */
const UNCLEAR: Decided = {
  outcome: 'UNKNOWN',
  criteria: { ...PLAIN.criteria, H5: notKnown('AREA_OPEN'), H6: notKnown('PAPERS_UNKNOWN') },
  results: { REGISTERED_AREA: null, REMARK_EXCESS: null, APPROVED_AREA: null, ...LARGE, ...ENTRY },
  advice: ADVICE,
  fallbacks: ['re-hs-approval-paper', 're-hs-ask-approval', 're-hs-collective-procedure'],
};

/** What a confirmation of the township settles. */
const VOUCHED = { H6: met('TOWNSHIP_CONFIRMED') };

describe('a household of Kongwan registers its house', () => {
  it('needs no certificate of the village for it', async () => {
    const { data } = await gateway.ask(
      '{ explainMatter(matter: "RE-HS") { isPermitted departments { id } replaces { id } } }',
      {},
      { ...HALL, purpose: 'RE-HS' },
    );
    expect(data.explainMatter).toEqual({
      isPermitted: true,
      departments: [{ id: 'household' }, { id: 'real-estate' }],
      replaces: ['kinship', 'identity', 'property', 'no-house', 'house-ownership', 'homestead'].map((id) => ({ id })),
    });
  });

  it('built in 2009 with an approval: all that is missing is the permit', async () => {
    const { unitWithoutCertificate } = people;
    expect(await decideHouse(unitWithoutCertificate)).toEqual(
      but(PLAIN, {
        outcome: 'UNKNOWN',
        criteria: { H6: notKnown('PAPERS_UNKNOWN') },
        fallbacks: ['re-hs-permit-paper', 're-hs-ask-permit', 're-hs-collective-procedure'],
      }),
    );
    expect(await decideHouse(unitWithoutCertificate, by('BUILDING_PERMIT', 'DOCUMENT', true))).toEqual(PLAIN);
  });

  it('built in 1978: the actual area, in one case step by step', async () => {
    const step = async (...stated: readonly Stated[]): Promise<Decided> =>
      decidedIn(await askAbout(people.uncertified1978, { stated, case: 'kongwan-1978' }));
    expect(await step()).toEqual(UNCLEAR);
    const unapproved = but(UNCLEAR, {
      criteria: VOUCHED,
      results: { REGISTERED_AREA: null, REMARK_EXCESS: null, ...LARGE, ...ENTRY },
    });
    expect(await step(NO_APPROVAL, CONFIRMED)).toEqual({
      ...unapproved,
      fallbacks: ['re-hs-not-enlarged-commitment', 're-hs-ask-built'],
    });
    expect(await step(NO_APPROVAL, CONFIRMED, NOT_ENLARGED)).toEqual(
      but(unapproved, {
        outcome: 'ELIGIBLE',
        criteria: { H5: met('ACTUAL_AREA') },
        results: { REGISTERED_AREA: '270.00', ...LARGE, ...ENTRY },
        fallbacks: [],
      }),
    );
  });

  it.each([
    ['1984', people.uncertified1984, []],
    ['1982, in June', people.uncertified1982, [builtOn('1982-06-01')]],
  ])('built in %s: the excess is for the rules of that time, and a person', async (_year, holder, built) => {
    const stated = [NO_APPROVAL, CONFIRMED, landOf('UNUSED_LAND'), ...built];
    expect(await decideHouse(holder, ...stated)).toEqual(
      but(UNCLEAR, {
        outcome: 'NEEDS_REVIEW',
        criteria: { ...VOUCHED, H5: forReview('EXCESS_BY_LOCAL_RULES') },
        results: { REGISTERED_AREA: null, REMARK_EXCESS: null, ...LARGE, ...ENTRY },
        fallbacks: [],
      }),
    );
  });

  it('built in 1982, nobody knows of which month: it is asked, and nothing is guessed', async () => {
    const { outcome, fallbacks } = await decideHouse(people.uncertified1982, NO_APPROVAL, CONFIRMED);
    expect({ outcome, fallbacks }).toEqual({ outcome: 'UNKNOWN', fallbacks: ['re-hs-ask-built', 're-hs-built-paper'] });
    const old = [NO_APPROVAL, CONFIRMED, NOT_ENLARGED, builtOn('1982-01-20')];
    expect(await decideHouse(people.uncertified1982, ...old)).toMatchObject({
      outcome: 'ELIGIBLE',
      results: { REGISTERED_AREA: '270.00' },
    });
  });

  it.each([
    ['FARMLAND', { REGISTERED_AREA: '140.00', REMARK_EXCESS: '130.00' }],
    ['UNUSED_LAND', { REGISTERED_AREA: '200.00', REMARK_EXCESS: '70.00' }],
  ])('built in 1995 on %s: the standard, and the excess in the remarks', async (kind, areas) => {
    expect(await decideHouse(people.uncertified1995, NO_APPROVAL, CONFIRMED, landOf(kind))).toEqual(
      but(UNCLEAR, {
        outcome: 'ELIGIBLE',
        criteria: { ...VOUCHED, H5: met('STANDARD_AREA') },
        results: { ...areas, ...LARGE, ...ENTRY },
        fallbacks: [],
      }),
    );
  });

  it('whose wife inherited another homestead: for a person', async () => {
    expect(await decideHouse(people.secondByInheritance)).toEqual(
      but(PLAIN, { outcome: 'NEEDS_REVIEW', criteria: { H2: forReview('INHERITED_SECOND') } }),
    );
  });

  it('whose son was allotted another one: refused only when it is known that there is no exception', async () => {
    const { secondNotInherited } = people;
    expect(await decideHouse(secondNotInherited)).toEqual(
      but(PLAIN, {
        outcome: 'UNKNOWN',
        criteria: { H2: notKnown('EXCEPTION_OPEN') },
        fallbacks: ['re-hs-ask-split', 'show-household-book'],
      }),
    );
    expect(await decideHouse(secondNotInherited, by('HOUSEHOLD_SPLIT', 'INQUIRY', true))).toEqual(
      but(PLAIN, { outcome: 'NEEDS_REVIEW', criteria: { H2: forReview('HOUSEHOLD_SPLIT') } }),
    );
    expect(await decideHouse(secondNotInherited, by('HOUSEHOLD_SPLIT', 'INQUIRY', false))).toEqual(
      but(PLAIN, { outcome: 'NOT_ELIGIBLE', criteria: { H2: notMet('ONE_HOUSE_ONE_PLOT') } }),
    );
  });

  it('two square metres of which are farmland: refused by a person, who is told why', async () => {
    const answer = await askAbout(people.uncertifiedAtFarmland, {
      stated: [NO_APPROVAL, CONFIRMED, landOf('FARMLAND')],
    });
    expect(decidedIn(answer)).toEqual(
      but(PLAIN, {
        outcome: 'NOT_ELIGIBLE',
        criteria: { ...VOUCHED, H4: notMet('PLANNING'), H5: met('STANDARD_AREA') },
        results: {
          REGISTERED_AREA: '140.00',
          REMARK_EXCESS: '60.00',
          PLANNED_AREA: '138.00',
          PARCEL_AREA: '200.00',
          FOOTPRINT_AREA: '120.00',
          FLOOR_AREA: '120.00',
          ...ENTRY,
        },
      }),
    );
    const { criteria, summary } = answer.data.assess;
    expect({ summary: summary.zh, planning: criteria[3].sentence.zh }).toEqual({
      summary: '有条件经核实不满足。不予办理的决定须由经办人签署，申请人可要求说明理由。',
      planning: '宗地占用永久基本农田，房屋建成时规划已经适用。',
    });
  });

  it('inside the red line: refused too', async () => {
    const { outcome, criteria } = await decideHouse(people.redLineParcel);
    expect({ outcome, H4: criteria['H4'] }).toEqual({ outcome: 'NOT_ELIGIBLE', H4: notMet('PLANNING') });
  });

  it('that is no household of the village but inherited the house: registered, with the remark', async () => {
    const answer = await askAbout(people.heirOfUncertified, { stated: [NO_APPROVAL, CONFIRMED] });
    expect(decidedIn(answer)).toEqual(
      but(PLAIN, {
        criteria: { ...VOUCHED, H1: met('HEIR_NOT_MEMBER'), H5: met('WITHIN_STANDARD') },
        results: { REGISTERED_AREA: '140.00', ...SMALL, ...ENTRY },
        advice: ['HEIR_REMARK', ...ADVICE],
      }),
    );
    expect(answer.data.assess.advice[0].sentence.zh).toBe(
      '登记时注明：该权利人为本农民集体经济组织原成员住宅的合法继承人。',
    );
  });

  it('whose house a court has seized: for a person', async () => {
    expect(await decideHouse(people.seizedHomestead)).toEqual(
      but(PLAIN, { outcome: 'NEEDS_REVIEW', criteria: { H7: forReview('RESTRICTED') } }),
    );
  });

  it('whose house was never measured: the hall arranges for a survey', async () => {
    expect(await decideHouse(people.unsurveyedParcel)).toEqual(
      but(PLAIN, {
        outcome: 'UNKNOWN',
        criteria: { H3: notKnown('NO_SURVEY'), H4: notKnown('PLANNING_UNKNOWN'), H5: notKnown('AREA_OPEN') },
        results: { ...NO_AREAS, APPROVED_AREA: '140.00', ...ENTRY },
        fallbacks: ['re-hs-survey', 're-hs-ask-planning'],
      }),
    );
  });
});
