import { describe, expect, it } from 'vitest';
import { addMonths, parsePlainDate } from '../../../gateway/contracts/dates.ts';
import type { ParameterSet } from '../../../gateway/contracts/parameter-set.ts';
import type { Assessed } from '../../../gateway/matters/engine/assess.ts';
import { prepareEvidence } from '../../../gateway/matters/engine/evidence-document.ts';
import type { EduTrParameters } from '../../../gateway/matters/rules/edu-tr/parameters.ts';
import { rule } from '../../../gateway/matters/rules/edu-tr/rule.ts';
import {
  ambiguous,
  down,
  found,
  noRecord,
  requestOf,
  setAt,
  state,
  unstate,
  type Draft,
  type Json,
} from '../../support/evidence-draft.ts';
import { composed } from '../../support/facts.ts';
import {
  createAssess,
  describeTruthTable,
  expectReasonsReached,
  type CriterionStates,
} from '../../support/truth-table.ts';
import { goodHome, goodPermit, person, textsOf } from './enrolment-evidence.ts';

const { evidence, setOf } = await textsOf(rule);
const EAST = setOf('630102', '2026-03-02');
const REQUEST = requestOf({ division: '630102', on: '2026-03-02', applicant: '630102199001019974' });
const ROLL = 'child.enrollment.record';
const ENTRY = 'child.household.record.entry';
const PERMIT = 'applicant.residencePermit.record';
const HOME = 'applicant.realEstate.record';

/** On the roll of another county in grade 3, registered there; the applicant has permit, home and work here. */
function pupilThatMoved(): Draft {
  return {
    request: { ...REQUEST },
    stated: [{ fact: 'WORK_SINCE', by: 'DOCUMENT', day: parsePlainDate('2023-09-01') }],
    data: {
      child: {
        enrollment: found(
          {
            rollType: 'FORMAL',
            state: { code: '01' },
            isAttending: true,
            grade: 3,
            school: { code: '2163022400' },
            runningTransfers: [],
          },
          'enrollment',
        ),
        household: found({
          isInDistrict: false,
          isInPrefecture: false,
          entry: { isCurrent: true, hasGuardian: true, guardians: [{ person: person() }] },
        }),
        ...person(),
      },
      applicant: person(goodPermit, goodHome),
    },
  };
}

const put =
  (path: string, value: Json) =>
  (draft: Draft): void =>
    setAt(draft, path, value);

const still = (): void => undefined;
const rollDown = put('child.enrollment', down('enrollment'));
const householdDown = put('child.household', down());

/** Another state of the roll, as the code table has it. */
const rollState = (code: string) => (draft: Draft) => {
  setAt(draft, `${ROLL}.state`, { code });
  setAt(draft, `${ROLL}.isAttending`, code === '01' || code === '05');
};

function withoutForce(draft: Draft): void {
  setAt(draft, `${PERMIT}.isInForceOn`, false);
  setAt(draft, `${PERMIT}.isInForceForMonths`, false);
  setAt(draft, `${PERMIT}.monthsInForceOn`, 0);
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

function withoutWork(draft: Draft): void {
  unstate(draft, 'WORK_SINCE');
  state(draft, { fact: 'EMPLOYED', by: 'COMMITMENT', isTrue: false, textVersion: 1 });
  state(draft, { fact: 'LICENCE_ACTIVE', by: 'INQUIRY', isTrue: false });
}

const states: Readonly<Record<string, CriterionStates>> = {
  T0: { true: still, false: null, unknown: put(`${ENTRY}.hasGuardian`, null), down: householdDown },
  T1: { true: still, false: rollState('06'), unknown: put(`${ROLL}.isAttending`, null), down: rollDown },
  T2: { true: still, false: put(`${ROLL}.grade`, 6), unknown: put(`${ROLL}.grade`, null), down: rollDown },
  T3: {
    true: still,
    false: null,
    unknown: put('child.household.record.isInPrefecture', null),
    down: householdDown,
  },
  T3a: {
    true: still,
    false: withoutForce,
    unknown: put(`${PERMIT}.isInForceForMonths`, null),
    down: put('applicant.residencePermit', down()),
  },
  T3b: {
    true: still,
    false: withoutHome,
    unknown: withoutOwnHome,
    down: put('applicant.realEstate', down('real-estate')),
  },
  T3c: { true: still, false: withoutWork, unknown: (draft) => unstate(draft, 'WORK_SINCE'), down: null },
  T4: { true: still, false: null, unknown: null, down: null },
  T5: {
    true: still,
    false: put(`${ROLL}.runningTransfers`, [{ kind: { code: '22' } }]),
    unknown: put(`${ROLL}.runningTransfers`, null),
    down: rollDown,
  },
};

const assessed: Assessed[] = [];
const table = { rule, evidence, parameters: EAST, assessed };
const assessDraft = createAssess(table);

describeTruthTable({
  ...table,
  base: pupilThatMoved,
  states,
  expected: { T1: { false: 'UNKNOWN' }, T2: { false: 'NEEDS_REVIEW' }, T5: { false: 'NEEDS_REVIEW' } },
  standIns: ['PERMIT_ADDRESS_IS_REAL'],
});

function assessWith(set: ParameterSet<EduTrParameters>, ...changes: readonly ((draft: Draft) => void)[]): Assessed {
  const draft = pupilThatMoved();
  for (const change of changes) change(draft);
  return assessDraft(draft, set);
}

const assessAfter = (...changes: readonly ((draft: Draft) => void)[]): Assessed => assessWith(EAST, ...changes);

const where = (values: Partial<EduTrParameters>): ParameterSet<EduTrParameters> => ({
  ...EAST,
  values: { ...EAST.values, ...values },
});

/** Outcome and reason of one criterion. */
function of(code: string, { criteria }: Assessed): string {
  const criterion = criteria.find((one) => one.code === code);
  return `${criterion?.outcome} ${criterion?.reason}`;
}

const adviceOf = ({ advice }: Assessed): readonly string[] => advice.map(({ reason }) => reason);

const onDay =
  (on: string) =>
  (draft: Draft): void => {
    Object.assign(draft.request, { on });
  };

describe('the texts of EDU-TR', () => {
  it('asks what the departments answer', () => {
    expect(() => prepareEvidence(evidence, composed)).not.toThrow();
  });

  it.each([
    ['630102', '2026-03-02', 'xining-chengdong'],
    ['630103', '2026-03-02', 'xining-chengzhong'],
    ['630104', '2026-03-02', 'xining-chengxi'],
    ['630105', '2026-03-02', 'xining-chengbei'],
    ['630105', '2020-03-02', 'national'],
    ['110105', '2026-03-02', 'beijing'],
    ['330108', '2025-07-02', 'hangzhou'],
    ['330108', '2026-07-02', 'hangzhou-2026'],
    ['420684', '2026-03-02', 'national'],
  ])('has for %s on %s the set %s', (division, on, id) => {
    expect(setOf(division, on).id).toBe(id);
  });

  it('marks the rule about terms as unconfirmed everywhere', () => {
    const sets = ['630102', '110105', '330108', '420684'].map((place) => setOf(place, '2026-03-02'));
    expect(sets.map(({ unconfirmed }) => unconfirmed.includes('restrictedTerms'))).toEqual([true, true, true, true]);
  });

  it('counts months up to the day of the decision', () => {
    expect(rule.variables(REQUEST, EAST.values)).toEqual({
      child: REQUEST.subject,
      applicant: REQUEST.applicant,
      district: '630102',
      prefecture: '6301',
      countedOn: '2026-03-02',
      months: 12,
      deedBy: '2025-03-02',
    });
  });
});

describe('a pupil that changes school', () => {
  it('may, when its guardian moved', () => {
    const { outcome, criteria } = assessAfter();
    expect(outcome).toBe('ELIGIBLE');
    expect(criteria.map(({ code, reason }) => `${code} ${reason}`)).toEqual([
      'T0 GUARDIAN',
      'T1 ON_ROLL',
      'T2 TERM_FREE',
      'T3 MIGRANT_TRACK',
      'T3a PERMIT_LONG_ENOUGH',
      'T3b HOUSING',
      'T3c WORK',
      'T4 PLACE_BY_RECEIVING_SCHOOL',
      'T5 NO_RUNNING_TRANSFER',
    ]);
  });

  it('may, when its registration moved, whatever else is there', () => {
    const moved = assessAfter(put('child.household.record.isInDistrict', true), withoutForce, withoutHome, withoutWork);
    expect([moved.outcome, of('T3', moved), of('T3b', moved)]).toEqual([
      'ELIGIBLE',
      'SATISFIED LOCAL_TRACK',
      'NOT_APPLICABLE LOCAL_NOT_ASKED',
    ]);
  });

  it('needs no permit within the city', () => {
    const near = assessAfter(put('child.household.record.isInPrefecture', true), withoutForce);
    expect([near.outcome, of('T3', near), of('T3a', near)]).toEqual([
      'ELIGIBLE',
      'SATISFIED SAME_PREFECTURE_TRACK',
      'NOT_APPLICABLE PERMIT_NOT_ASKED',
    ]);
  });

  it.each(['TEMPORARY', 'NO_IDENTITY_NUMBER', 'LOCAL'])('with a roll of kind %s is treated like any other', (kind) => {
    const usual = assessAfter();
    const other = assessAfter(put(`${ROLL}.rollType`, kind));
    expect([other.outcome, other.criteria]).toEqual([usual.outcome, usual.criteria]);
    expect(adviceOf(other).includes('TEMPORARY_ROLL')).toBe(kind !== 'LOCAL');
  });

  it('brings kind, state, school and grade of its roll, and the months of the permit', () => {
    expect(assessAfter().results.map(({ code, value }) => [code, value])).toEqual([
      ['ROLL_TYPE', 'FORMAL'],
      ['ROLL_STATE', '01'],
      ['SCHOOL_CODE', '2163022400'],
      ['GRADE', '3'],
      ['RESIDENCE_MONTHS', '36'],
    ]);
  });

  it('whose guardian the register does not name waits for a document', () => {
    expect(of('T0', assessAfter(put(`${ENTRY}.hasGuardian`, null)))).toBe('UNKNOWN GUARDIANSHIP_UNPROVEN');
  });

  it('whose entry is not current is not refused', () => {
    const gone = assessAfter(put(`${ENTRY}.isCurrent`, false), withoutForce, withoutHome, withoutWork);
    expect([gone.outcome, of('T3', gone)]).toEqual(['UNKNOWN', 'UNKNOWN REGISTRATION_UNKNOWN']);
  });
});

describe('the roll of a pupil', () => {
  it.each([
    ['01', 'SATISFIED ON_ROLL'],
    ['02', 'SATISFIED ROLL_SUSPENDED'],
    ['03', 'UNKNOWN DROPOUT_RETURN'],
    ['04', 'UNKNOWN ROLL_NOT_RUNNING'],
    ['05', 'SATISFIED ON_ROLL'],
    ['06', 'UNKNOWN DROPOUT_RETURN'],
    ['10', 'UNKNOWN DROPOUT_RETURN'],
    ['12', 'UNKNOWN ROLL_NOT_RUNNING'],
  ])('in state %s comes to %s', (code, expected) => {
    const assessment = assessAfter(rollState(code));
    expect(of('T1', assessment)).toBe(expected);
    expect(assessment.outcome).not.toBe('NOT_ELIGIBLE');
  });

  it.each([
    ['none', noRecord('enrollment')],
    ['two', ambiguous('enrollment')],
    ['no answer', down('enrollment')],
  ])('leaves it open, and refuses nobody: %s', (_what, answer) => {
    const assessment = assessAfter(put('child.enrollment', answer));
    expect([assessment.outcome, of('T1', assessment)]).toEqual(['UNKNOWN', 'UNKNOWN ROLL_NOT_FOUND']);
    expect(assessment.criteria[1]?.fallbacks).toEqual(['ask-enrollment']);
  });

  it('with a running transfer is for an officer', () => {
    const running = assessAfter(states['T5']?.false ?? still);
    expect([running.outcome, of('T5', running)]).toEqual(['NEEDS_REVIEW', 'NEEDS_REVIEW TRANSFER_RUNNING']);
  });
});

describe('the term of a transfer', () => {
  const at = (grade: number, on: string): string => of('T2', assessAfter(put(`${ROLL}.grade`, grade), onDay(on)));

  it.each([
    [1, '2026-09-01', 'NEEDS_REVIEW TERM_RESTRICTED'],
    [1, '2026-02-01', 'SATISFIED TERM_FREE'],
    [7, '2027-01-31', 'NEEDS_REVIEW TERM_RESTRICTED'],
    [6, '2026-02-01', 'NEEDS_REVIEW TERM_RESTRICTED'],
    [6, '2026-12-31', 'SATISFIED TERM_FREE'],
    [9, '2026-08-31', 'NEEDS_REVIEW TERM_RESTRICTED'],
    [3, '2026-09-01', 'SATISFIED TERM_FREE'],
    [10, '2026-03-02', 'NEEDS_REVIEW BEYOND_COMPULSORY'],
  ])('in grade %i on %s: %s', (grade, on, expected) => {
    expect(at(grade, on)).toBe(expected);
  });
});

describe('what the counter says about a transfer', () => {
  it('is how it goes, and that no paper is asked for', () => {
    expect(adviceOf(assessAfter())).toEqual(['NO_PAPER', 'FLOW', 'CLOCK']);
    expect(assessAfter().advice.at(-1)?.sentence.en).toBe('Each side has 10 working days.');
  });

  it('warns of the senior-high examination in grades 8 and 9, which refuses nobody', () => {
    const eighth = put(`${ROLL}.grade`, 8);
    expect(assessAfter(eighth).outcome).toBe('ELIGIBLE');
    expect(adviceOf(assessAfter(eighth))).toContain('SENIOR_HIGH_CAUTION');
    expect(adviceOf(assessAfter(put(`${ROLL}.grade`, 7)))).not.toContain('SENIOR_HIGH_CAUTION');
    const hangzhou = assessWith(setOf('330108', '2026-07-02'), eighth);
    expect(hangzhou.advice.slice(-1)[0]?.sentence.en).toBe(
      'Transfers are applied for from 2026-07-01 to 2026-08-15; the notice of the year prevails.',
    );
    expect(adviceOf(hangzhou)).toContain('SENIOR_HIGH_YEARS');
  });
});

/** Families, and what of a decision on them may change. */
const CASES: Readonly<Record<string, (draft: Draft) => void>> = {
  settled: still,
  firstGrade: (draft) => {
    setAt(draft, `${ROLL}.grade`, 1);
    onDay('2026-09-10')(draft);
  },
  elevenMonthsInTheJob: (draft) => {
    const since = addMonths(REQUEST.on, -11);
    state(draft, { fact: 'WORK_SINCE', by: 'DOCUMENT', day: since });
    state(draft, { fact: 'LICENCE_ACTIVE', by: 'INQUIRY', isTrue: false });
  },
  boughtThisYear: (draft) => {
    withoutHome(draft);
    setAt(draft, `${HOME}.holdsHomeIn`, true);
  },
  localWithoutHome: (draft) => {
    setAt(draft, 'child.household.record.isInDistrict', true);
    withoutHome(draft);
  },
  elsewhere: put(`${PERMIT}.isForCurrentAddress`, false),
  addressNotKnown: put(`${PERMIT}.isForCurrentAddress`, null),
  withoutPermit: put('applicant.residencePermit', noRecord()),
  shortPermit: put(`${PERMIT}.isInForceForMonths`, false),
  lapsedPermit: withoutForce,
  withoutWork,
  withoutHome,
};

const decide = (set: ParameterSet<EduTrParameters>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(CASES).map(([name, change]) => [name, assessWith(set, change).outcome]));

describe('a parameter of transfers', () => {
  it.each<[string, Partial<EduTrParameters>, readonly string[]]>([
    ['the restricted terms', { restrictedTerms: null }, ['firstGrade']],
    ['the months of work', { jobMonths: 11 }, ['elevenMonthsInTheJob']],
    ['whether a number of months is asked', { jobMonths: null }, ['elevenMonthsInTheJob']],
    ['whether work is asked', { asksForWork: false }, ['elevenMonthsInTheJob', 'withoutWork']],
    ['the months of the deed', { deedMonths: null }, ['boughtThisYear']],
    ['the address', { permitAddressMustMatch: false }, ['elsewhere', 'addressNotKnown']],
    ['the months of the permit', { residenceMonths: null }, ['shortPermit']],
    ['a home for local children', { asksLocalHousing: true }, ['localWithoutHome']],
    ['a card of registration', { acceptsRegistrationCard: true }, ['withoutPermit', 'shortPermit', 'lapsedPermit']],
    ['the months of a lease', { housingMonths: null }, []],
    ['the clock', { workingDaysEachSide: null, transferWindow: null, seniorHighYears: null }, []],
  ])('%s changes exactly the decisions that depend on it', (_what, values, changed) => {
    const [before, after] = [decide(EAST), decide(where(values))];
    expect(Object.keys(CASES).filter((name) => before[name] !== after[name])).toEqual(changed);
  });

  it('decides without any number of months where nothing else is known', () => {
    const national = setOf('420684', '2026-03-02');
    expect([of('T3a', assessWith(national)), of('T3b', assessWith(national)), of('T3c', assessWith(national))]).toEqual(
      ['SATISFIED PERMIT_IN_FORCE', 'SATISFIED HOUSING_NOW', 'SATISFIED WORK_NOW'],
    );
    expect(of('T3b', assessWith(national, withoutHome))).toBe('NOT_SATISFIED NO_HOUSING_NOW');
    expect(of('T3c', assessWith(national, withoutWork))).toBe('NOT_SATISFIED NO_WORK_NOW');
  });

  it('accepts a card, or asks nothing of work, where the district says so', () => {
    const card = (draft: Draft) => state(draft, { fact: 'REGISTRATION_CARD', by: 'DOCUMENT', isTrue: true });
    expect(of('T3a', assessWith(setOf('110105', '2026-03-02'), withoutForce, card))).toBe(
      'SATISFIED REGISTRATION_CARD',
    );
    expect(of('T3c', assessWith(setOf('330108', '2026-03-02'), withoutWork))).toBe('NOT_APPLICABLE WORK_NOT_ASKED');
    const local = where({ asksLocalHousing: true });
    expect(of('T3b', assessWith(local, put('child.household.record.isInDistrict', true)))).toBe(
      'SATISFIED LOCAL_HOUSING',
    );
  });
});

it('reaches every reason of EDU-TR', () => {
  expect(() => expectReasonsReached(rule, assessed)).not.toThrow();
});
