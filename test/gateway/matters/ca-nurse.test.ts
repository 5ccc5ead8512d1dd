import { describe, expect, it } from 'vitest';
import { people } from '../../../adapters/sandbox/people.ts';
import type { Assessed } from '../../../gateway/matters/engine/assess.ts';
import { prepareEvidence } from '../../../gateway/matters/engine/evidence-document.ts';
import { rule } from '../../../gateway/matters/rules/ca-nurse/rule.ts';
import { noRecord, parameterSetOf, requestOf, state, type Draft, type Switch } from '../../support/evidence-draft.ts';
import { composed } from '../../support/facts.ts';
import { createAssess, describeTruthTable, expectReasonsReached } from '../../support/truth-table.ts';
import {
  adviceOf,
  applicationStates,
  died,
  downed,
  each,
  personWith,
  put,
  reasonOf,
  resultsOf,
  say,
  sayAmount,
  sharedStates,
  unsay,
} from './allowance-drafts.ts';
import { textsOf } from './enrolment-evidence.ts';

const OTHER = 'OTHER_NURSING_AMOUNT';
const { evidence, setOf } = await textsOf(rule);
const assessed: Assessed[] = [];

/** All that a place can ask: prison, an assessment of care, two amounts, a further grade. */
const parameters = parameterSetOf(rule, {
  askPrison: true,
  requiresAssessment: true,
  grade1: '350.00',
  grade2: '180.00',
  further: { gradeAtMost: 3, amount: '60.00' },
  isLeast: false,
});

/** Of grade 1, alive and registered here; everything stated that can be. */
function claimant(): Draft {
  const draft: Draft = {
    request: requestOf({ division: '320581', on: '2026-11-22' }),
    stated: [],
    data: personWith({
      disability: {
        isValidOn: true,
        isTopGrade: true,
        isSevere: true,
        isFurtherGrade: true,
        isOfFurtherKind: true,
      },
      assistance: { isCovered: true, isTekun: false },
      allowances: { isDrawnHere: false, isDrawnElsewhere: false },
    }),
  };
  each(
    say('IN_PRISON', false),
    say('WORK_INJURY_NURSING', false),
    say('NEEDS_CARE', true),
    sayAmount(OTHER, '0'),
  )(draft);
  return draft;
}

const GRADES = ['isTopGrade', 'isSevere', 'isFurtherGrade'] as const;

/** Sets whether the grade is at most 1, 2 and the further one. */
const graded = (...answers: readonly (boolean | null)[]): Switch =>
  each(...GRADES.map((name, at) => put(`disability.record.${name}`, answers[at] ?? null)));

const ofMind = (isMind: boolean | null): Switch => put('disability.record.isOfFurtherKind', isMind);

const grade2 = graded(false, true, true);
const grade3 = graded(false, false, true);
const grade4 = graded(false, false, false);

const table = {
  rule,
  evidence,
  parameters,
  base: claimant,
  states: {
    ...sharedStates,
    ...applicationStates(OTHER),
    N1: {
      true: () => undefined,
      false: grade4,
      unknown: each(graded(false, false, true), ofMind(null)),
      down: downed('disability'),
    },
    N2: {
      true: say('NEEDS_CARE', true),
      false: say('NEEDS_CARE', false),
      unknown: unsay('NEEDS_CARE'),
      down: null,
    },
  },
  expected: { S: { unknown: 'NOT_APPLICABLE' }, P: { false: 'NEEDS_REVIEW' } },
  assessed,
} as const;

describeTruthTable(table);

const assess = createAssess(table);
const claim = (change: Switch): Assessed => {
  const draft = claimant();
  change(draft);
  return assess(draft);
};

/** The same person in another place, by the rules that are shipped; the need for care is not stated. */
function claimIn(division: string, on: string, change: Switch): Assessed {
  const draft: Draft = { ...claimant(), request: requestOf({ division, on }) };
  each(unsay('NEEDS_CARE'), change)(draft);
  return assess(draft, setOf(division, on));
}

describe('the nursing allowance', () => {
  it('asks only what the schema has, and of that what the rules of the place need', () => {
    expect(() => prepareEvidence(evidence, composed)).not.toThrow();
    const asked = (division: string) => {
      const { topGrade, furtherGrade, furtherKinds } = rule.variables(
        requestOf({ division, on: '2026-11-22' }),
        setOf(division, '2026-11-22').values,
      );
      return { topGrade, furtherGrade, furtherKinds };
    };
    expect(asked('320581')).toEqual({ topGrade: 2, furtherGrade: 2, furtherKinds: [] });
    expect(asked('310110')).toEqual({ topGrade: 1, furtherGrade: 3, furtherKinds: ['INTELLECTUAL', 'MENTAL'] });
    expect(asked('140100')).toEqual({ topGrade: 2, furtherGrade: 4, furtherKinds: ['INTELLECTUAL', 'MENTAL'] });
  });

  it.each([
    ['no certificate', put('disability', noRecord('disability')), 'D1', 'NO_CERTIFICATE'],
    ['a certificate that is not valid', put('disability.record.isValidOn', false), 'D1', 'CERT_NOT_VALID'],
    ['no entry in the register of the place', put('household', noRecord()), 'D2', 'REGISTERED_ELSEWHERE'],
    ['an entry that has ended', put('household.record.entry.isCurrent', false), 'D2', 'REGISTRATION_ENDED'],
    ['a death', died, 'D3.1', 'DECEASED'],
    ['a prison sentence', say('IN_PRISON', true), 'D3.2', 'IN_PRISON'],
    ['support by the state', put('assistance.record.isTekun', true), 'D3.3', 'TEKUN'],
    ['nursing pay for a work injury', say('WORK_INJURY_NURSING', true), 'D3.4', 'INJURY_PAY'],
    ['a grade that is not paid', grade4, 'N1', 'GRADE_NOT_PAID'],
    ['a further grade of another kind', each(grade3, ofMind(false)), 'N1', 'GRADE_NOT_PAID'],
    ['no need for care', say('NEEDS_CARE', false), 'N2', 'CARE_NOT_NEEDED'],
  ])('is refused for %s', (_why, change, code, reason) => {
    const refused = claim(change);

    expect(refused.outcome).toBe('NOT_ELIGIBLE');
    expect(reasonOf(refused, code)).toEqual(['NOT_SATISFIED', reason]);
  });

  it('does not look into the need for care of who is not paid anyway', () => {
    expect(reasonOf(claim(each(grade4, unsay('NEEDS_CARE'))), 'N2')).toEqual(['NOT_APPLICABLE', 'CARE_NOT_ASKED']);
  });

  it('is left open while the kind of a mild disability is not known', () => {
    const open = claim(each(grade3, ofMind(null)));

    expect([open.outcome, reasonOf(open, 'N1'), resultsOf(open)['MONTHLY_AMOUNT']]).toEqual([
      'UNKNOWN',
      ['UNKNOWN', 'GRADE_UNKNOWN'],
      null,
    ]);
  });

  it('hands over to a person what another place still pays, and tells who draws it here already', () => {
    const elsewhere = claim(put('allowances.record.isDrawnElsewhere', true));
    expect([elsewhere.outcome, reasonOf(elsewhere, 'P')]).toEqual([
      'NEEDS_REVIEW',
      ['NEEDS_REVIEW', 'DRAWN_ELSEWHERE'],
    ]);

    const here = { ...claimant() };
    put('allowances.record.isDrawnHere', true)(here);
    const request = requestOf({ division: '320581', on: '2026-11-22', applicant: people.pupilFather.id });
    expect(adviceOf(assess({ ...here, request }))).toEqual(['ALREADY_DRAWN', 'BY_PROXY']);
  });

  it('is the higher one of its kind, beside a living allowance of any amount', () => {
    expect(resultsOf(claim(sayAmount(OTHER, '400')))).toEqual({
      MONTHLY_AMOUNT: '350.00',
      OTHER_AMOUNT: '400.00',
      PAYABLE: '400.00',
      START_MONTH: '2026-11',
    });
    expect(reasonOf(claim(sayAmount(OTHER, '400')), 'S')).toEqual(['SATISFIED', 'HIGHER_OF_ONE_KIND']);
  });
});

describe('the need for care', () => {
  it('goes without saying for grades 1 and 2, unless it was found not to be there', () => {
    const none = (): void => undefined;
    const care = (change: Switch) => reasonOf(claimIn('310110', '2026-11-22', change), 'N2');

    expect(care(none)).toEqual(['SATISFIED', 'CARE_BY_GRADE']);
    expect(care(grade2)).toEqual(['SATISFIED', 'CARE_BY_GRADE']);
    expect(care(say('NEEDS_CARE', false))).toEqual(['NOT_SATISFIED', 'CARE_NOT_NEEDED']);
    expect(care(grade3)).toEqual(['UNKNOWN', 'CARE_UNKNOWN']);
    expect(care(each(grade3, say('NEEDS_CARE', true)))).toEqual(['SATISFIED', 'CARE_NEEDED']);
  });

  it('has to be assessed for everybody where the place says so, and changes nothing else', () => {
    const set = setOf('420684', '2026-11-22');
    const assessing = { ...set, values: { ...set.values, requiresAssessment: true } };
    const draft = { ...claimant(), request: requestOf({ division: '420684', on: '2026-11-22' }) };
    unsay('NEEDS_CARE')(draft);
    const [before, after] = [assess(draft, set), assess(draft, assessing)];

    expect([before.outcome, after.outcome, reasonOf(after, 'N2')]).toEqual([
      'ELIGIBLE',
      'UNKNOWN',
      ['UNKNOWN', 'CARE_UNKNOWN'],
    ]);
    expect(after.criteria.filter(({ code }) => code !== 'N2')).toEqual(
      before.criteria.filter(({ code }) => code !== 'N2'),
    );
  });
});

describe('the nursing allowance by place and day', () => {
  const none: Switch = () => undefined;
  const cared = say('NEEDS_CARE', true);
  const mind3 = each(grade3, ofMind(true), cared);
  const limb3 = each(grade3, ofMind(false), cared);
  const urban: Switch = (draft) => state(draft, { fact: 'URBAN_OR_RURAL', by: 'DOCUMENT', choice: 'URBAN' });
  const rural: Switch = (draft) => state(draft, { fact: 'URBAN_OR_RURAL', by: 'INQUIRY', choice: 'RURAL' });

  it.each([
    ['420684', '2026-11-22', 'hubei-2026', none, 'ELIGIBLE', '125.00', undefined],
    ['420684', '2026-11-22', 'hubei-2026', grade2, 'ELIGIBLE', '125.00', undefined],
    ['420684', '2026-11-22', 'hubei-2026', mind3, 'NOT_ELIGIBLE', undefined, undefined],
    ['420684', '2025-12-31', 'national', none, 'ELIGIBLE', null, undefined],
    ['320581', '2026-11-22', 'jiangsu-2023', none, 'ELIGIBLE', null, null],
    ['320581', '2026-11-22', 'jiangsu-2023', urban, 'ELIGIBLE', null, '130.00'],
    ['320581', '2026-11-22', 'jiangsu-2023', each(grade2, rural), 'ELIGIBLE', null, '90.00'],
    ['320581', '2026-11-22', 'jiangsu-2023', mind3, 'NOT_ELIGIBLE', undefined, undefined],
    ['320581', '2023-03-31', 'national', urban, 'ELIGIBLE', null, undefined],
    ['310110', '2026-11-22', 'shanghai-2025', none, 'ELIGIBLE', '350.00', undefined],
    ['310110', '2026-11-22', 'shanghai-2025', grade2, 'ELIGIBLE', '180.00', undefined],
    ['310110', '2026-11-22', 'shanghai-2025', mind3, 'ELIGIBLE', '180.00', undefined],
    ['310110', '2026-11-22', 'shanghai-2025', limb3, 'NOT_ELIGIBLE', undefined, undefined],
    ['310110', '2025-06-30', 'national', mind3, 'NOT_ELIGIBLE', undefined, undefined],
    ['310110', '2025-07-01', 'shanghai-2025', mind3, 'ELIGIBLE', '180.00', undefined],
    ['140100', '2026-11-22', 'shanxi-2026', none, 'ELIGIBLE', '122.00', undefined],
    ['140100', '2026-11-22', 'shanxi-2026', mind3, 'ELIGIBLE', '61.00', undefined],
    ['140100', '2026-11-22', 'shanxi-2026', limb3, 'NOT_ELIGIBLE', undefined, undefined],
    ['120101', '2026-11-22', 'tianjin-2023', none, 'ELIGIBLE', '200.00', undefined],
    ['410100', '2026-11-22', 'henan', none, 'ELIGIBLE', null, undefined],
    ['630224', '2026-11-22', 'qinghai', none, 'ELIGIBLE', null, undefined],
    ['110101', '2026-11-22', 'national', none, 'ELIGIBLE', null, undefined],
  ])('%s on %s is decided by %s (case %#)', (division, on, set, change, outcome, amount, least) => {
    const decided = claimIn(division, on, change);
    const { MONTHLY_AMOUNT, LEAST_AMOUNT } = resultsOf(decided);

    expect([decided.parameters.id, decided.outcome, MONTHLY_AMOUNT, LEAST_AMOUNT]).toEqual([
      set,
      outcome,
      amount,
      least,
    ]);
  });

  it('tells another amount by a changed parameter only to those whom it concerns', () => {
    const set = setOf('310110', '2026-11-22');
    const raised = { ...set, values: { ...set.values, grade1: '360.00' } };
    const amounts = (by: typeof set) =>
      [none, grade2, mind3].map((change) => {
        const draft = { ...claimant(), request: requestOf({ division: '310110', on: '2026-11-22' }) };
        change(draft);
        return resultsOf(assess(draft, by))['MONTHLY_AMOUNT'];
      });

    expect([amounts(set), amounts(raised)]).toEqual([
      ['350.00', '180.00', '180.00'],
      ['360.00', '180.00', '180.00'],
    ]);
  });
});

it('reaches every reason of its table', () => {
  expect(() => expectReasonsReached(rule, assessed)).not.toThrow();
});
