import { describe, expect, it } from 'vitest';
import { addMonths, parsePlainDate } from '../../../gateway/contracts/dates.ts';
import type { ParameterSet } from '../../../gateway/contracts/parameter-set.ts';
import type { Assessed } from '../../../gateway/matters/engine/assess.ts';
import { prepareEvidence } from '../../../gateway/matters/engine/evidence-document.ts';
import type { EduG1Parameters } from '../../../gateway/matters/rules/edu-g1/parameters.ts';
import { rule } from '../../../gateway/matters/rules/edu-g1/rule.ts';
import {
  ambiguous,
  down,
  found,
  noRecord,
  requestOf,
  setAt,
  state,
  underCorrection,
  unstate,
  type Draft,
  type Json,
  type JsonObject,
} from '../../support/evidence-draft.ts';
import { composed } from '../../support/facts.ts';
import {
  createAssess,
  describeTruthTable,
  expectReasonsReached,
  type CriterionStates,
} from '../../support/truth-table.ts';
import { fallbacksOf, goodHome, goodPermit, person, textsOf } from './enrolment-evidence.ts';

const { evidence, setOf } = await textsOf(rule);
const EAST = setOf('630102', '2026-08-28');
const day = (text: string) => parsePlainDate(text);

const REQUEST = requestOf({ division: '630102', on: '2026-08-28', applicant: '630102199001019974' });

/** Of age, registered outside the city; the applicant has permit, home and work, the other guardian has nothing. */
function familyThatMoved(): Draft {
  return {
    request: { ...REQUEST },
    stated: [{ fact: 'WORK_SINCE', by: 'DOCUMENT', day: day('2023-09-01') }],
    data: {
      child: {
        household: found({
          isInDistrict: false,
          isInPrefecture: false,
          entry: {
            isCurrent: true,
            isOldEnough: true,
            isYearLate: false,
            hasGuardian: true,
            guardians: [{ person: person() }],
          },
        }),
        ...person(),
        enrollment: noRecord('enrollment'),
      },
      applicant: person({ ...goodPermit, wasInForce: true }, goodHome),
    },
  };
}

const ENTRY = 'child.household.record.entry';
const PERMIT = 'applicant.residencePermit.record';
const HOME = 'applicant.realEstate.record';

const put =
  (path: string, value: Json) =>
  (draft: Draft): void =>
    setAt(draft, path, value);

const householdDown = put('child.household', down());

/** Nobody works, so far as that is stated. */
function withoutWork(draft: Draft): void {
  unstate(draft, 'WORK_SINCE');
  state(draft, { fact: 'EMPLOYED', by: 'COMMITMENT', isTrue: false, textVersion: 1 });
  state(draft, { fact: 'LICENCE_ACTIVE', by: 'INQUIRY', isTrue: false });
}

function withoutOwnHome(draft: Draft): void {
  setAt(draft, `${HOME}.holdsHomeIn`, false);
  setAt(draft, `${HOME}.heldHomeBy`, false);
}

function withoutHome(draft: Draft): void {
  withoutOwnHome(draft);
  state(draft, { fact: 'LEASED', by: 'COMMITMENT', isTrue: false, textVersion: 1 });
  state(draft, { fact: 'PURCHASE_CONTRACT', by: 'INQUIRY', isTrue: false });
}

function withoutForce(draft: Draft): void {
  setAt(draft, `${PERMIT}.isInForceOn`, false);
  setAt(draft, `${PERMIT}.isInForceForMonths`, false);
  setAt(draft, `${PERMIT}.monthsInForceOn`, 0);
}

const attending: JsonObject = { isAttending: true, isBeforeGradeOne: false };
const still = (): void => undefined;

const states: Readonly<Record<string, CriterionStates>> = {
  E1: {
    true: still,
    false: put(`${ENTRY}.isCurrent`, false),
    unknown: put(`${ENTRY}.isCurrent`, null),
    down: householdDown,
  },
  E2: {
    true: still,
    false: put(`${ENTRY}.isOldEnough`, false),
    unknown: put(`${ENTRY}.isOldEnough`, null),
    down: householdDown,
  },
  E3: { true: still, false: null, unknown: put(`${ENTRY}.hasGuardian`, null), down: householdDown },
  E4: {
    true: still,
    false: null,
    unknown: (draft) => {
      setAt(draft, 'child.household.record.isInDistrict', null);
      setAt(draft, 'child.household.record.isInPrefecture', null);
    },
    down: householdDown,
  },
  E5a: {
    true: still,
    false: withoutForce,
    unknown: put(`${PERMIT}.isInForceForMonths`, null),
    down: put('applicant.residencePermit', down()),
  },
  E5b: {
    true: still,
    false: withoutHome,
    unknown: withoutOwnHome,
    down: put('applicant.realEstate', down('real-estate')),
  },
  E6: { true: still, false: withoutWork, unknown: (draft) => unstate(draft, 'WORK_SINCE'), down: null },
  E7: {
    true: still,
    false: put('child.enrollment', found({ ...attending }, 'enrollment')),
    unknown: put('child.enrollment', found({ ...attending, isAttending: null }, 'enrollment')),
    down: put('child.enrollment', down('enrollment')),
  },
  E8: { true: still, false: null, unknown: null, down: null },
};

const assessed: Assessed[] = [];
const table = { rule, evidence, parameters: EAST, assessed };
const assessDraft = createAssess(table);

describeTruthTable({
  ...table,
  base: familyThatMoved,
  states,
  expected: { E1: { false: 'UNKNOWN' }, E7: { false: 'NEEDS_REVIEW' } },
  standIns: ['PERMIT_ADDRESS_IS_REAL'],
});

/** Assesses the family after some changes. */
function assessAfter(...changes: readonly ((draft: Draft) => void)[]): Assessed {
  return assessWith(EAST, ...changes);
}

function assessWith(set: ParameterSet<EduG1Parameters>, ...changes: readonly ((draft: Draft) => void)[]): Assessed {
  const draft = familyThatMoved();
  for (const change of changes) change(draft);
  return assessDraft(draft, set);
}

const where = (values: Partial<EduG1Parameters>): ParameterSet<EduG1Parameters> => ({
  ...EAST,
  values: { ...EAST.values, ...values },
});

/** Outcome and reason of one criterion. */
function of(code: string, { criteria }: Assessed): string {
  const criterion = criteria.find((one) => one.code === code);
  return `${criterion?.outcome} ${criterion?.reason}`;
}

const inDistrict = put('child.household.record.isInDistrict', true);
const inPrefecture = put('child.household.record.isInPrefecture', true);
/** A register that was looked through in one place only. */
const bounded = (evidence: JsonObject, within: string): JsonObject => ({
  ...evidence,
  _provenance: {
    source: 'household',
    retrievedAt: '2026-08-28T08:00:00.000Z',
    recordedOn: null,
    underCorrection: false,
    within: [within],
  },
});
const onDay =
  (on: string) =>
  (draft: Draft): void => {
    Object.assign(draft.request, { on, year: 2026 });
  };

describe('the texts of EDU-G1', () => {
  it('asks what the departments answer', () => {
    expect(() => prepareEvidence(evidence, composed)).not.toThrow();
  });

  it('names only fallbacks that exist', async () => {
    const { fallbacks, problems } = await fallbacksOf(rule);
    const named = [...rule.criteria, ...rule.stated].flatMap((one) => one.fallbacks ?? []);
    expect(problems).toEqual([]);
    expect(named.filter((id) => !fallbacks.has(id))).toEqual([]);
    expect([...fallbacks.keys()].filter((id) => id.startsWith('edu-') && !named.includes(id))).toEqual([]);
  });

  it.each([
    ['630102', '2022-08-28', 'xining-chengdong-2021'],
    ['630102', '2023-01-01', 'xining-chengdong-2023'],
    ['630102', '2026-08-28', 'xining-chengdong-2023'],
    ['630103', '2026-08-28', 'xining-chengzhong-2023'],
    ['630104', '2026-08-28', 'xining-chengxi-2023'],
    ['630105', '2026-08-28', 'xining-chengbei-2023'],
    ['630102', '2020-08-28', 'national'],
    ['630106', '2026-08-28', 'national'],
    ['110105', '2026-08-28', 'beijing'],
    ['330108', '2026-08-28', 'hangzhou'],
    ['310110', '2026-08-28', 'national'],
    ['420684', '2026-08-28', 'national'],
  ])('has for %s on %s the set %s', (division, on, id) => {
    expect(setOf(division, on).id).toBe(id);
  });

  it('marks what no official text confirms', () => {
    const marked = ['420684', '630102', '110105', '330108'].map((place) => setOf(place, '2026-08-28').unconfirmed);
    expect(marked).toEqual([['cutoffMonthDay'], ['preRegWindow', 'regWindow'], ['whoNeedsPermit'], ['cutoffMonthDay']]);
  });

  it('asks the deed for a year in two of the four districts of Xining', () => {
    const months = ['630102', '630103', '630104', '630105'].map(
      (place) => setOf(place, '2026-08-28').values.deedMonths,
    );
    expect(months).toEqual([12, 12, null, null]);
  });
});

describe('the variables of EDU-G1', () => {
  const { request } = familyThatMoved();
  const variablesIn = (division: string): Readonly<Record<string, unknown>> =>
    rule.variables(
      { ...request, division: requestOf({ division, on: '2026-08-28' }).division },
      setOf(division, '2026-08-28').values,
    );

  it('count in Xining from 28 February and up to the first day of registration', () => {
    expect(variablesIn('630102')).toEqual({
      child: request.subject,
      applicant: request.applicant,
      district: '630102',
      prefecture: '6301',
      cutoff: '2020-02-28',
      earlierCutoff: '2019-02-28',
      countedOn: '2026-08-27',
      earlierOn: '2026-04-17',
      months: 12,
      deedBy: '2025-08-27',
    });
  });

  it('count in a district of 31 August up to the day of the decision, without any number of months', () => {
    expect(variablesIn('420684')).toEqual({
      child: request.subject,
      applicant: request.applicant,
      district: '420684',
      prefecture: '4206',
      cutoff: '2020-08-31',
      earlierCutoff: '2019-08-31',
      countedOn: '2026-08-28',
      earlierOn: '2026-08-28',
      months: 1,
      deedBy: null,
    });
  });

  it.each([
    ['630102003000', '630102', '6301'],
    ['310110', '310110', '31'],
    ['500233', '500233', '50'],
    ['429004', '429004', '429004'],
  ])('take %s for district %s of %s', (division, district, prefecture) => {
    expect(variablesIn(division)).toMatchObject({ district, prefecture });
  });
});

describe('a child that enters grade 1', () => {
  it('is eligible with everything that the district asks', () => {
    const { outcome, criteria, results, parameters } = assessAfter();
    expect(outcome).toBe('ELIGIBLE');
    expect(criteria.map(({ code, reason }) => `${code} ${reason}`)).toEqual([
      'E1 CHILD_IN_REGISTER',
      'E2 OLD_ENOUGH',
      'E3 GUARDIAN',
      'E4 MIGRANT_TRACK',
      'E5a PERMIT_LONG_ENOUGH',
      'E5b HOUSING',
      'E6 WORK',
      'E7 NO_ROLL',
      'E8 PLACE_BY_QUEUE',
    ]);
    expect(results.map(({ code, value }) => [code, value])).toEqual([['RESIDENCE_MONTHS', '36']]);
    expect(parameters.id).toBe('xining-chengdong-2023');
  });

  it('is told the last day of birth when it is too young', () => {
    const { outcome, criteria } = assessAfter(put(`${ENTRY}.isOldEnough`, false));
    expect(outcome).toBe('NOT_ELIGIBLE');
    expect(criteria[1]).toMatchObject({
      reason: 'TOO_YOUNG',
      sentence: { en: 'The child was born after 2020-02-28: too young for this intake.' },
    });
  });

  it('is never too old, and needs a note at most', () => {
    const { outcome, advice } = assessAfter(put(`${ENTRY}.isYearLate`, true));
    expect(outcome).toBe('ELIGIBLE');
    expect(advice.map(({ reason }) => reason)).toContain('YEAR_LATE');
  });

  it('is not refused by the entry of a child that died or moved out, whatever else stands there', () => {
    const dead = assessAfter(
      put(`${ENTRY}.isCurrent`, false),
      put(`${ENTRY}.isOldEnough`, false),
      withoutForce,
      withoutHome,
      withoutWork,
    );
    expect(dead.outcome).toBe('UNKNOWN');
    expect(of('E1', dead)).toBe('UNKNOWN CHILD_NOT_FOUND');
    expect(dead.criteria.map(({ outcome }) => outcome)).not.toContain('NOT_SATISFIED');
  });

  it('is not refused when the register has no entry', () => {
    const missing = assessAfter(put('child.household', noRecord()), withoutForce, withoutHome, withoutWork);
    expect(missing.outcome).toBe('UNKNOWN');
    expect(missing.criteria[0]?.fallbacks).toEqual(['ask-household']);
  });

  it('is applied for by whom a document names, where the register does not', () => {
    const unnamed = put(`${ENTRY}.hasGuardian`, null);
    const unproven = assessAfter(unnamed);
    expect([unproven.outcome, of('E3', unproven)]).toEqual(['UNKNOWN', 'UNKNOWN GUARDIANSHIP_UNPROVEN']);
    expect(unproven.criteria[2]?.fallbacks).toEqual(['edu-guardianship-document', 'ask-household']);
    const order = assessAfter(unnamed, (draft) => state(draft, { fact: 'GUARDIANSHIP', by: 'DOCUMENT', isTrue: true }));
    expect([order.outcome, of('E3', order)]).toEqual(['ELIGIBLE', 'SATISFIED GUARDIAN']);
    const denied = assessAfter(unnamed, (draft) =>
      state(draft, { fact: 'GUARDIANSHIP', by: 'INQUIRY', isTrue: false }),
    );
    expect(denied.outcome).toBe('UNKNOWN');
  });

  it('is given a place elsewhere, not refused, and learns how places are given', () => {
    const { advice } = assessAfter();
    expect(advice.map(({ reason }) => reason)).toEqual([
      'QUEUE_BY_RESIDENCE',
      'OVERFLOW_REALLOCATED',
      'COMMIT_TO_REALLOCATION',
      'COMMIT_TO_TRUTH',
      'VACCINATION_CHECK',
      'WINDOWS',
    ]);
    expect(advice.at(-1)?.sentence.en).toBe(
      'Pre-registration: 2026-04-17 to 2026-05-17; registration: 2026-08-27 to 2026-08-30. The notice of the year prevails.',
    );
    const elsewhere = assessWith(setOf('330108', '2026-08-28')).advice.map(({ reason }) => reason);
    expect(elsewhere).toEqual(['QUEUE_BY_POINTS', 'WINDOWS_BY_NOTICE']);
  });
});

describe('a child registered nearby', () => {
  it('is asked neither for a permit nor for work in its own district', () => {
    const local = assessAfter(inDistrict, inPrefecture, withoutForce, withoutWork);
    expect(local.outcome).toBe('ELIGIBLE');
    expect(local.criteria.slice(3, 7).map(({ code, outcome, reason }) => `${code} ${outcome} ${reason}`)).toEqual([
      'E4 SATISFIED LOCAL_TRACK',
      'E5a NOT_APPLICABLE PERMIT_NOT_ASKED',
      'E5b SATISFIED LOCAL_HOUSING',
      'E6 NOT_APPLICABLE LOCAL_NOT_ASKED',
    ]);
    expect(local.results).toEqual([]);
  });

  it('is not refused for having no home in its own district', () => {
    const homeless = assessAfter(inDistrict, inPrefecture, withoutHome);
    expect([homeless.outcome, of('E5b', homeless)]).toEqual(['NEEDS_REVIEW', 'NEEDS_REVIEW LOCAL_HOUSING_OPEN']);
    const unasked = assessWith(setOf('420684', '2026-08-28'), inDistrict, inPrefecture, withoutHome);
    expect([unasked.outcome, of('E5b', unasked)]).toEqual(['ELIGIBLE', 'NOT_APPLICABLE LOCAL_NOT_ASKED']);
  });

  it('is not asked in its own district for how long the home has been there', () => {
    const recent = assessAfter(inDistrict, inPrefecture, put(`${HOME}.heldHomeBy`, false));
    expect(of('E5b', recent)).toBe('SATISFIED LOCAL_HOUSING');
  });

  it('is asked for home and work but no permit within the same city', () => {
    const near = assessAfter(inPrefecture, withoutForce);
    expect([near.outcome, of('E4', near), of('E5a', near)]).toEqual([
      'ELIGIBLE',
      'SATISFIED SAME_PREFECTURE_TRACK',
      'NOT_APPLICABLE PERMIT_NOT_ASKED',
    ]);
    expect(of('E6', assessAfter(inPrefecture, withoutForce, withoutWork))).toBe('NOT_SATISFIED NO_WORK');
  });

  it('may be anywhere when the register does not say where, which matters only where something is missing', () => {
    const open = states['E4']?.unknown ?? still;
    const complete = assessAfter(open);
    expect([complete.outcome, of('E4', complete)]).toEqual(['UNKNOWN', 'UNKNOWN REGISTRATION_UNKNOWN']);
    expect(of('E5a', complete)).toBe('SATISFIED PERMIT_LONG_ENOUGH');
    expect(of('E5a', assessAfter(open, withoutForce))).toBe('UNKNOWN REGISTRATION_UNKNOWN');
  });
});

describe('a residence permit', () => {
  it.each([
    ['of nobody', put('applicant.residencePermit', noRecord()), 'NOT_SATISFIED NO_PERMIT'],
    [
      'of another district',
      (draft: Draft) => {
        withoutForce(draft);
        setAt(draft, `${PERMIT}.isIssuedIn`, false);
      },
      'NOT_SATISFIED NO_PERMIT',
    ],
    ['that lapsed', withoutForce, 'NOT_SATISFIED PERMIT_LAPSED'],
    ['that was made up too late', put(`${PERMIT}.isInForceForMonths`, false), 'NOT_SATISFIED PERMIT_SHORT'],
    ['of another address', put(`${PERMIT}.isForCurrentAddress`, false), 'NEEDS_REVIEW PERMIT_ADDRESS_DIFFERS'],
    ['without a known stay', put(`${PERMIT}.isForCurrentAddress`, null), 'UNKNOWN PERMIT_ADDRESS_UNKNOWN'],
    ['that cannot be read', put(`${PERMIT}.isInForceForMonths`, null), 'UNKNOWN PERMIT_UNKNOWN'],
  ])('%s comes to its own reason', (_what, change, expected) => {
    expect(of('E5a', assessAfter(change))).toBe(expected);
  });

  it('says what was asked, and up to when', () => {
    const short = assessAfter(put(`${PERMIT}.isInForceForMonths`, false));
    expect(short.outcome).toBe('NOT_ELIGIBLE');
    expect(short.criteria[4]?.sentence).toEqual({
      zh: '本区居住证截至2026-08-27连续有效不满12个月。',
      en: 'By 2026-08-27 the residence permit of the district has not been in force for 12 months without a break.',
    });
  });

  it('of any guardian counts', () => {
    const guardians = `${ENTRY}.guardians`;
    const other = assessAfter(
      put('applicant.residencePermit', noRecord()),
      put(guardians, [{ person: null }, { person: person({ ...goodPermit, wasInForce: true }) }]),
    );
    expect([other.outcome, of('E5a', other)]).toEqual(['ELIGIBLE', 'SATISFIED PERMIT_LONG_ENOUGH']);
    expect(other.results[0]).toMatchObject({ value: null });
  });

  it('of a guardian whose number the register does not hold is not taken for none', () => {
    const nobody = assessAfter(withoutForce, put(`${ENTRY}.guardians`, [{ person: null }]));
    expect([nobody.outcome, of('E5a', nobody)]).toEqual(['UNKNOWN', 'UNKNOWN PERMIT_UNKNOWN']);
  });

  it('of the best guardian tells the months', () => {
    const best = { ...goodPermit, wasInForce: true, monthsInForceOn: 50 };
    const { results } = assessAfter(put(`${ENTRY}.guardians`, [{ person: person(best) }, { person: person() }]));
    expect(results).toMatchObject([{ code: 'RESIDENCE_MONTHS', unit: 'MONTHS', value: '50' }]);
  });

  it('that is to be endorsed before the window refuses nobody in spring, and does when the window begins', () => {
    const runsOut = (draft: Draft): void => {
      withoutForce(draft);
      setAt(draft, `${PERMIT}.wasInForce`, true);
    };
    const spring = assessAfter(runsOut, onDay('2026-04-20'));
    expect([spring.outcome, of('E5a', spring)]).toEqual(['UNKNOWN', 'UNKNOWN PERMIT_TO_BE_ENDORSED']);
    const late = assessAfter(runsOut);
    expect([late.outcome, of('E5a', late)]).toEqual(['NOT_ELIGIBLE', 'NOT_SATISFIED PERMIT_LAPSED']);
    const before = assessAfter(runsOut, put(`${PERMIT}.wasInForce`, false), onDay('2026-04-20'));
    expect(of('E5a', before)).toBe('NOT_SATISFIED PERMIT_LAPSED');
    const short = assessAfter(put(`${PERMIT}.isInForceForMonths`, false), onDay('2026-04-20'));
    expect(of('E5a', short)).toBe('NOT_SATISFIED PERMIT_SHORT');
  });

  it('that runs out before pre-registration begins refuses nobody who asks ahead of it', () => {
    const runsOut = (draft: Draft): void => {
      withoutForce(draft);
      setAt(draft, `${PERMIT}.wasInForce`, false);
    };
    const winter = onDay('2026-01-10');
    const ahead = assessAfter(runsOut, winter);
    expect([ahead.outcome, of('E5a', ahead)]).toEqual(['UNKNOWN', 'UNKNOWN PERMIT_TO_BE_ENDORSED']);
    expect(of('E5a', assessAfter(runsOut, onDay('2026-04-17')))).toBe('NOT_SATISFIED PERMIT_LAPSED');
    const elsewhere = assessAfter(runsOut, put(`${PERMIT}.isIssuedIn`, false), winter);
    expect(of('E5a', elsewhere)).toBe('NOT_SATISFIED NO_PERMIT');
    const unannounced = { ...EAST, values: { ...EAST.values, preRegWindow: null } };
    expect(of('E5a', assessWith(unannounced, runsOut, onDay('2026-08-26')))).toBe('UNKNOWN PERMIT_TO_BE_ENDORSED');
    expect(of('E5a', assessWith(unannounced, runsOut, onDay('2026-08-27')))).toBe('NOT_SATISFIED PERMIT_LAPSED');
  });

  it('of an address that the police confirm is enough while the register does not know', () => {
    const confirm = (isTrue: boolean) => (draft: Draft) =>
      state(draft, { fact: 'PERMIT_ADDRESS_IS_REAL', by: 'INQUIRY', isTrue });
    const open = put(`${PERMIT}.isForCurrentAddress`, null);
    expect(of('E5a', assessAfter(open, confirm(true)))).toBe('SATISFIED PERMIT_LONG_ENOUGH');
    expect(of('E5a', assessAfter(open, confirm(false)))).toBe('NEEDS_REVIEW PERMIT_ADDRESS_DIFFERS');
  });

  it('only has to be in force where no number of months is asked', () => {
    const national = setOf('420684', '2026-08-28');
    expect(of('E5a', assessWith(national, put(`${PERMIT}.isInForceForMonths`, false)))).toBe(
      'SATISFIED PERMIT_IN_FORCE',
    );
    expect(of('E5a', assessWith(national, withoutForce))).toBe('NOT_SATISFIED PERMIT_LAPSED');
  });

  it('that lay outside of what was looked through is not taken for none', () => {
    const seenIn = (within: string) =>
      of(
        'E5a',
        assessAfter(put('applicant.residencePermit', bounded(noRecord(), within)), put(`${ENTRY}.guardians`, [])),
      );
    expect([seenIn('630121'), seenIn('6301')]).toEqual(['UNKNOWN PERMIT_UNKNOWN', 'NOT_SATISFIED NO_PERMIT']);
  });

  it('is needed by whom the district says', () => {
    const child = put('child.residencePermit', found({ ...goodPermit, wasInForce: true }));
    const hangzhou = setOf('330108', '2026-08-28');
    expect(of('E5a', assessWith(hangzhou))).toBe('NOT_SATISFIED NO_PERMIT');
    expect(of('E5a', assessWith(hangzhou, child, withoutForce))).toBe('SATISFIED PERMIT_IN_FORCE');
    expect(assessWith(hangzhou, child, withoutForce).results[0]).toMatchObject({ value: '36' });
    const both = where({ whoNeedsPermit: 'both' });
    expect(of('E5a', assessWith(both))).toBe('NOT_SATISFIED NO_PERMIT');
    expect(of('E5a', assessWith(both, child, withoutForce))).toBe('NOT_SATISFIED PERMIT_LAPSED');
    expect(of('E5a', assessWith(both, child))).toBe('SATISFIED PERMIT_LONG_ENOUGH');
  });

  it('may be replaced by a card of registration where the district says so', () => {
    const beijing = setOf('110105', '2026-08-28');
    const card = (isTrue: boolean) => (draft: Draft) =>
      state(draft, { fact: 'REGISTRATION_CARD', by: 'DOCUMENT', isTrue });
    const open = assessWith(beijing, withoutForce);
    expect(of('E5a', open)).toBe('UNKNOWN PERMIT_UNKNOWN');
    expect(open.criteria[4]?.fallbacks).toContain('edu-registration-card');
    expect(of('E5a', assessWith(beijing, withoutForce, card(true)))).toBe('SATISFIED REGISTRATION_CARD');
    expect(of('E5a', assessWith(beijing, withoutForce, card(false)))).toBe('NOT_SATISFIED PERMIT_LAPSED');
    expect(of('E5a', assessAfter(withoutForce, card(true)))).toBe('NOT_SATISFIED PERMIT_LAPSED');
  });
});

describe('a home', () => {
  const leaseSince = (since: string) => (draft: Draft) =>
    state(draft, { fact: 'LEASE_SINCE', by: 'DOCUMENT', day: day(since) });

  it('may belong to the child or to the other guardian', () => {
    const ofChild = assessAfter(withoutHome, put('child.realEstate', found({ ...goodHome }, 'real-estate')));
    expect(of('E5b', ofChild)).toBe('SATISFIED HOUSING');
    const ofOther = assessAfter(withoutHome, put(`${ENTRY}.guardians`, [{ person: person(undefined, goodHome) }]));
    expect(of('E5b', ofOther)).toBe('SATISFIED HOUSING');
  });

  it('bought within the year counts only where the deed need not be older', () => {
    const recent = (draft: Draft): void => {
      withoutHome(draft);
      setAt(draft, `${HOME}.holdsHomeIn`, true);
    };
    expect(of('E5b', assessAfter(recent))).toBe('NOT_SATISFIED NO_HOUSING');
    expect(of('E5b', assessWith(setOf('630104', '2026-08-28'), recent))).toBe('SATISFIED HOUSING');
  });

  it.each([
    ['2025-08-27', 'SATISFIED HOUSING'],
    ['2025-08-28', 'UNKNOWN HOUSING_UNKNOWN'],
  ])('leased since %s is counted to the day', (since, expected) => {
    expect(of('E5b', assessAfter(withoutOwnHome, leaseSince(since)))).toBe(expected);
  });

  it('that is leased for too short a time refuses once nothing else can be there', () => {
    const bought = (isTrue: boolean) => (draft: Draft) =>
      state(draft, { fact: 'PURCHASE_CONTRACT', by: 'DOCUMENT', isTrue });
    const short = assessAfter(withoutOwnHome, leaseSince('2026-01-01'), bought(false));
    expect([short.outcome, of('E5b', short)]).toEqual(['NOT_ELIGIBLE', 'NOT_SATISFIED NO_HOUSING']);
    expect(of('E5b', assessAfter(withoutOwnHome, leaseSince('2026-01-01'), bought(true)))).toBe('SATISFIED HOUSING');
  });

  it('is only asked to be there where no number of months is asked', () => {
    const national = setOf('420684', '2026-08-28');
    expect(of('E5b', assessWith(national))).toBe('SATISFIED HOUSING_NOW');
    expect(of('E5b', assessWith(national, withoutOwnHome, leaseSince('2026-08-28')))).toBe('SATISFIED HOUSING_NOW');
    expect(of('E5b', assessWith(national, withoutHome))).toBe('NOT_SATISFIED NO_HOUSING_NOW');
  });

  it('names what would settle it while nothing is stated', () => {
    const open = assessAfter(withoutOwnHome);
    expect(open.criteria[5]?.fallbacks).toEqual([
      'edu-lease-document',
      'edu-home-inquiry',
      'edu-home-commitment',
      'edu-purchase-contract',
      'ask-real-estate',
    ]);
  });
});

describe('work', () => {
  const since = (fact: string, months: number) => (draft: Draft) =>
    state(draft, { fact, by: 'DOCUMENT', day: addMonths(day('2026-08-27'), -months) });
  const active = (isTrue: boolean) => (draft: Draft) => state(draft, { fact: 'LICENCE_ACTIVE', by: 'INQUIRY', isTrue });
  const notEmployed = (draft: Draft): void =>
    state(draft, { fact: 'EMPLOYED', by: 'COMMITMENT', isTrue: false, textVersion: 1 });
  const unstated = (draft: Draft): void => unstate(draft, 'WORK_SINCE');

  it('of a trader is shown by a licence of a year that is active', () => {
    const trader = [unstated, notEmployed, active(true)];
    expect(of('E6', assessAfter(...trader, since('LICENCE_SINCE', 12)))).toBe('SATISFIED WORK');
    expect(of('E6', assessAfter(...trader, since('LICENCE_SINCE', 11)))).toBe('NOT_SATISFIED NO_WORK');
    expect(of('E6', assessAfter(unstated, notEmployed, active(false), since('LICENCE_SINCE', 12)))).toBe(
      'NOT_SATISFIED NO_WORK',
    );
  });

  it('of an employee is shown by a contract of a year', () => {
    expect(of('E6', assessAfter(since('WORK_SINCE', 12)))).toBe('SATISFIED WORK');
    expect(of('E6', assessAfter(since('WORK_SINCE', 11), active(false)))).toBe('NOT_SATISFIED NO_WORK');
  });

  it('that is too short does not refuse while a licence may be there', () => {
    const short = assessAfter(since('WORK_SINCE', 11));
    expect([short.outcome, of('E6', short)]).toEqual(['UNKNOWN', 'UNKNOWN WORK_UNKNOWN']);
    expect(short.criteria[6]?.fallbacks).toEqual([
      'ask-human-resources',
      'edu-work-commitment',
      'edu-licence-document',
      'ask-market-regulation',
    ]);
  });

  it('is asked without a number of months, or not at all, where the district says so', () => {
    const national = setOf('420684', '2026-08-28');
    expect(of('E6', assessWith(national, since('WORK_SINCE', 0)))).toBe('SATISFIED WORK_NOW');
    expect(of('E6', assessWith(national, withoutWork))).toBe('NOT_SATISFIED NO_WORK_NOW');
    expect(of('E6', assessWith(setOf('330108', '2026-08-28'), withoutWork))).toBe('NOT_APPLICABLE WORK_NOT_ASKED');
  });
});

describe('the school roll', () => {
  it.each([
    ['none', noRecord('enrollment'), 'SATISFIED NO_ROLL'],
    ['two of them', ambiguous('enrollment'), 'SATISFIED ROLL_TO_BE_CLEARED'],
    ['one that is being corrected', underCorrection('enrollment'), 'SATISFIED ROLL_TO_BE_CLEARED'],
    [
      'one that is not attended',
      found({ ...attending, isAttending: false }, 'enrollment'),
      'SATISFIED ROLL_TO_BE_CLEARED',
    ],
    ['one that is attended', found({ ...attending }, 'enrollment'), 'NEEDS_REVIEW IS_TRANSFER'],
    [
      'one of a pre-school',
      found({ isAttending: true, isBeforeGradeOne: true }, 'enrollment'),
      'SATISFIED ROLL_TO_BE_CLEARED',
    ],
    [
      'one that does not say',
      found({ isAttending: true, isBeforeGradeOne: null }, 'enrollment'),
      'UNKNOWN ROLL_UNKNOWN',
    ],
    ['none in a part of it', bounded(noRecord('enrollment'), '6301'), 'UNKNOWN ROLL_UNKNOWN'],
    ['no answer', down('enrollment'), 'UNKNOWN ROLL_UNKNOWN'],
  ])('never refuses: %s', (_what, answer, expected) => {
    const assessment = assessAfter(put('child.enrollment', answer));
    expect(of('E7', assessment)).toBe(expected);
    expect(assessment.outcome).not.toBe('NOT_ELIGIBLE');
  });

  it('does not hold up a refusal or a review that does not hang on it', () => {
    const offline = put('child.enrollment', down('enrollment'));
    expect(assessAfter(offline).outcome).toBe('UNKNOWN');
    expect(assessAfter(offline, put(`${ENTRY}.isOldEnough`, false)).outcome).toBe('NOT_ELIGIBLE');
    expect(assessAfter(offline, put(`${PERMIT}.isForCurrentAddress`, false)).outcome).toBe('NEEDS_REVIEW');
  });
});

/** What the registers know of a made-up family; the evidence follows from it and from what the parameters make it asked. */
type Family = {
  readonly bornOn: string;
  readonly permitSince: string;
  readonly deedSince: string;
  readonly workSince: string;
};

const FAMILIES: Readonly<Record<string, Family>> = {
  settled: { bornOn: '2019-10-10', permitSince: '2022-03-01', deedSince: '2022-03-01', workSince: '2022-03-01' },
  bornOnTheLastDay: {
    bornOn: '2020-02-28',
    permitSince: '2022-03-01',
    deedSince: '2022-03-01',
    workSince: '2022-03-01',
  },
  bornOnLeapDay: { bornOn: '2020-02-29', permitSince: '2022-03-01', deedSince: '2022-03-01', workSince: '2022-03-01' },
  bornInAugust: { bornOn: '2020-08-31', permitSince: '2022-03-01', deedSince: '2022-03-01', workSince: '2022-03-01' },
  hereForAYear: { bornOn: '2019-10-10', permitSince: '2025-08-27', deedSince: '2022-03-01', workSince: '2022-03-01' },
  boughtThisYear: { bornOn: '2019-10-10', permitSince: '2022-03-01', deedSince: '2026-01-05', workSince: '2022-03-01' },
  newInTheJob: { bornOn: '2019-10-10', permitSince: '2022-03-01', deedSince: '2022-03-01', workSince: '2025-09-27' },
};

/** The evidence that registers would give of a family, asked with the variables of the set. */
function assessFamily(family: Family, set: ParameterSet<EduG1Parameters>): Assessed {
  const draft = familyThatMoved();
  withoutHome(draft);
  const variables = rule.variables(draft.request, set.values);
  const at = (name: string): string => String(variables[name]);
  const isBy = (since: string, name: string): boolean => variables[name] === null || since <= at(name);
  const months = Number(variables['months']);
  setAt(draft, `${ENTRY}.isOldEnough`, family.bornOn <= at('cutoff'));
  setAt(draft, `${ENTRY}.isYearLate`, family.bornOn <= at('earlierCutoff'));
  setAt(draft, `${PERMIT}.isInForceForMonths`, addMonths(day(family.permitSince), months) <= at('countedOn'));
  setAt(draft, `${HOME}.holdsHomeIn`, true);
  setAt(draft, `${HOME}.heldHomeBy`, isBy(family.deedSince, 'deedBy'));
  state(draft, { fact: 'WORK_SINCE', by: 'DOCUMENT', day: day(family.workSince) });
  state(draft, { fact: 'LICENCE_ACTIVE', by: 'INQUIRY', isTrue: false });
  return assessDraft(draft, set);
}

const decide = (set: ParameterSet<EduG1Parameters>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(FAMILIES).map(([name, family]) => [name, assessFamily(family, set).outcome]));

const changedBy = (values: Partial<EduG1Parameters>): readonly string[] => {
  const [before, after] = [decide(EAST), decide(where(values))];
  return Object.keys(FAMILIES).filter((name) => before[name] !== after[name]);
};

describe('a parameter', () => {
  it('decides in the eastern district of Xining', () => {
    expect(decide(EAST)).toEqual({
      settled: 'ELIGIBLE',
      bornOnTheLastDay: 'ELIGIBLE',
      bornOnLeapDay: 'NOT_ELIGIBLE',
      bornInAugust: 'NOT_ELIGIBLE',
      hereForAYear: 'ELIGIBLE',
      boughtThisYear: 'NOT_ELIGIBLE',
      newInTheJob: 'NOT_ELIGIBLE',
    });
  });

  it.each<[string, Partial<EduG1Parameters>, readonly string[]]>([
    ['the last day of birth', { cutoffMonthDay: '08-31' }, ['bornOnLeapDay', 'bornInAugust']],
    ['the last day of birth by a day', { cutoffMonthDay: '02-27' }, ['bornOnTheLastDay']],
    ['the age', { minAge: 7 }, ['settled', 'bornOnTheLastDay', 'hereForAYear']],
    ['the months of the permit', { residenceMonths: 13 }, ['hereForAYear']],
    ['the window', { regWindow: { from: '08-26', until: '08-30' } }, ['hereForAYear']],
    ['the months of the deed', { deedMonths: null }, ['boughtThisYear']],
    ['the months of work', { jobMonths: 11 }, ['newInTheJob']],
    ['whether work is asked', { asksForWork: false }, ['newInTheJob']],
    ['the queue', { order: 'POINTS', overflow: null, commitments: null, vaccinationCheck: false }, []],
  ])('%s changes exactly the decisions that depend on it', (_what, values, changed) => {
    expect(changedBy(values)).toEqual(changed);
  });

  it('of another district decides there', () => {
    expect(decide(setOf('630104', '2026-08-28'))).toMatchObject({ boughtThisYear: 'ELIGIBLE' });
    const yicheng = setOf('420684', '2026-08-28');
    expect(decide(yicheng)).toEqual(Object.fromEntries(Object.keys(FAMILIES).map((name) => [name, 'ELIGIBLE'])));
  });

  it.each(['02-29', '13-01', '2-28', '0228'])('%s is no last day of birth', (cutoffMonthDay) => {
    expect(rule.parameters.safeParse({ ...EAST.values, cutoffMonthDay }).success).toBe(false);
  });
});

it('reaches every reason of EDU-G1', () => {
  expect(() => expectReasonsReached(rule, assessed)).not.toThrow();
});
