import { describe, expect, it } from 'vitest';
import { people } from '../../../adapters/sandbox/people.ts';
import { prepareEvidence } from '../../../gateway/matters/engine/evidence-document.ts';
import type { Assessed } from '../../../gateway/matters/engine/assess.ts';
import { rule } from '../../../gateway/matters/rules/ca-live/rule.ts';
import {
  ambiguous,
  noRecord,
  parameterSetOf,
  requestOf,
  type Draft,
  type Switch,
} from '../../support/evidence-draft.ts';
import { composed } from '../../support/facts.ts';
import { createAssess, describeTruthTable, expectReasonsReached } from '../../support/truth-table.ts';
import {
  adviceOf,
  applicationStates,
  boundedTo,
  died,
  downed,
  each,
  flagStates,
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

const OTHER = 'OTHER_LIVING_AMOUNT';
const { evidence, setOf } = await textsOf(rule);
const assessed: Assessed[] = [];

/** All that a place can ask: prison, a share of a standard, two ways. */
const parameters = parameterSetOf(rule, {
  askPrison: true,
  dibaoStandard: '1115.00',
  ways: [
    {
      household: 'OUTSIDE_DIBAO',
      isForSevere: true,
      kinds: ['VISUAL', 'LIMB'],
      needs: ['NO_FIXED_INCOME'],
      amount: null,
      share: { least: 100, most: 100 },
    },
    { household: 'DIBAO', isForSevere: true, kinds: null, needs: [], amount: null, share: { least: 40, most: 40 } },
    { household: 'DIBAO', isForSevere: false, kinds: null, needs: [], amount: null, share: { least: 25, most: 25 } },
  ],
});

/** Severely disabled, in a household on minimum living allowance; everything stated that can be. */
function claimant(): Draft {
  const draft: Draft = {
    request: requestOf({ division: '320581', on: '2026-11-22' }),
    stated: [],
    data: personWith({
      disability: { isValidOn: true, isSevere: true, isOfNamedKind: true },
      assistance: { isCovered: true, isDibao: true, isOfFurtherKind: false, isTekun: false, isOrphan: false },
      allowances: { isDrawnHere: false, isDrawnElsewhere: false },
    }),
  };
  each(
    say('IN_PRISON', false),
    say('WORK_INJURY_NURSING', false),
    say('NO_FIXED_INCOME', true),
    sayAmount(OTHER, '0'),
  )(draft);
  return draft;
}

const withoutDibao = put('assistance.record.isDibao', false);

const table = {
  rule,
  evidence,
  parameters,
  base: claimant,
  states: {
    ...sharedStates,
    ...applicationStates(OTHER),
    L1: {
      true: () => undefined,
      false: each(withoutDibao, say('NO_FIXED_INCOME', false)),
      unknown: each(withoutDibao, unsay('NO_FIXED_INCOME')),
      down: downed('assistance'),
    },
    L2: flagStates('assistance.record.isOrphan', false),
  },
  expected: { S: { unknown: 'NOT_APPLICABLE' }, P: { false: 'NEEDS_REVIEW' } },
  assessed,
} as const;

describeTruthTable(table);

const assess = createAssess(table);
const claim = (change: Switch = () => undefined, from = claimant): Assessed => {
  const draft = from();
  change(draft);
  return assess(draft);
};

/** The same person in another place, by the rules that are shipped. */
function claimIn(division: string, on: string, change: Switch = () => undefined): Assessed {
  const draft: Draft = { ...claimant(), request: requestOf({ division, on }) };
  change(draft);
  return assess(draft, setOf(division, on));
}

const mild = put('disability.record.isSevere', false);
const marginal = each(withoutDibao, put('assistance.record.isOfFurtherKind', true));

describe('the living allowance', () => {
  it('asks only what the schema has, and of that what the rules of the place need', () => {
    expect(() => prepareEvidence(evidence, composed)).not.toThrow();
    const asked = (division: string) => {
      const { furtherKind, severeGrade, kinds } = rule.variables(
        requestOf({ division, on: '2026-11-22' }),
        setOf(division, '2026-11-22').values,
      );
      return { furtherKind, severeGrade, kinds };
    };
    expect(asked('420684')).toEqual({ furtherKind: 'DIBAO', severeGrade: 4, kinds: [] });
    expect(asked('310110')).toEqual({ furtherKind: 'MARGINAL', severeGrade: 2, kinds: [] });
    expect(asked('320581')).toEqual({
      furtherKind: 'DIBAO',
      severeGrade: 2,
      kinds: ['VISUAL', 'LIMB', 'INTELLECTUAL', 'MENTAL'],
    });
  });

  it('is due to whoever meets every condition, with the amount and the first month', () => {
    const { outcome, results } = claim();

    expect(outcome).toBe('ELIGIBLE');
    expect(resultsOf({ ...claim(), results })).toEqual({
      MONTHLY_AMOUNT: '446.00',
      OTHER_AMOUNT: '0.00',
      PAYABLE: '446.00',
      START_MONTH: '2026-11',
      SHARE_OF_STANDARD: '40%',
    });
  });

  it.each([
    ['no certificate', put('disability', noRecord('disability')), 'D1', 'NO_CERTIFICATE'],
    ['a certificate that is not valid', put('disability.record.isValidOn', false), 'D1', 'CERT_NOT_VALID'],
    ['no entry in the register of the place', put('household', noRecord()), 'D2', 'REGISTERED_ELSEWHERE'],
    ['an entry elsewhere', put('household.record.isRegisteredIn', false), 'D2', 'REGISTERED_ELSEWHERE'],
    ['an entry that has ended', put('household.record.entry.isCurrent', false), 'D2', 'REGISTRATION_ENDED'],
    ['a death', died, 'D3.1', 'DECEASED'],
    ['a prison sentence', say('IN_PRISON', true), 'D3.2', 'IN_PRISON'],
    ['support by the state', put('assistance.record.isTekun', true), 'D3.3', 'TEKUN'],
    ['nursing pay for a work injury', say('WORK_INJURY_NURSING', true), 'D3.4', 'INJURY_PAY'],
    ['a mild disability outside assistance', each(withoutDibao, mild), 'L1', 'LIVING_CONDITIONS'],
    ['a fixed income outside assistance', each(withoutDibao, say('NO_FIXED_INCOME', false)), 'L1', 'LIVING_CONDITIONS'],
    ['support for orphans', put('assistance.record.isOrphan', true), 'L2', 'ORPHAN_SUPPORT'],
  ])('is refused for %s', (_why, change, code, reason) => {
    const refused = claim(change);

    expect(refused.outcome).toBe('NOT_ELIGIBLE');
    expect(reasonOf(refused, code)).toEqual(['NOT_SATISFIED', reason]);
  });

  it.each([
    ['two certificates', put('disability', ambiguous('disability')), 'D1', 'CERT_UNKNOWN'],
    ['no word on work-injury insurance', unsay('WORK_INJURY_NURSING'), 'D3.4', 'INJURY_PAY_UNKNOWN'],
    ['no word on income where it counts', each(withoutDibao, unsay('NO_FIXED_INCOME')), 'L1', 'LIVING_NOT_STATED'],
    ['an unknown kind of household', put('assistance.record.isDibao', null), 'L1', 'LIVING_UNKNOWN'],
    ['civil affairs down', downed('assistance'), 'D3.3', 'TEKUN_UNKNOWN'],
  ])('is not known with %s, and something would settle it', (_why, change, code, reason) => {
    const open = claim(change);

    expect(open.outcome).toBe('UNKNOWN');
    expect(reasonOf(open, code)).toEqual(['UNKNOWN', reason]);
    expect(open.criteria.find((one) => one.code === code)?.fallbacks).not.toEqual([]);
  });

  it('is refused where no way is open to the household at all', () => {
    const refused = claimIn('420684', '2026-11-22', withoutDibao);

    expect([refused.outcome, reasonOf(refused, 'L1')]).toEqual([
      'NOT_ELIGIBLE',
      ['NOT_SATISFIED', 'HOUSEHOLD_NOT_PAID'],
    ]);
    expect(reasonOf(refused, 'D3.2')).toEqual(['NOT_APPLICABLE', 'PRISON_NOT_ASKED']);
  });

  it('is given on minimum living allowance whatever the grade, of which the amount depends', () => {
    const open = claim(put('disability.record.isSevere', null));

    expect([open.outcome, resultsOf(open)['MONTHLY_AMOUNT']]).toEqual(['ELIGIBLE', null]);
  });

  it('counts only those as supported by the state whom the support covers', () => {
    const change = each(put('assistance.record.isTekun', true), put('assistance.record.isCovered', false));

    expect(reasonOf(claim(change), 'D3.3')).toEqual(['SATISFIED', 'NOT_TEKUN']);
  });

  it('takes no assistance on record for none', () => {
    const alone = claim(put('assistance', noRecord('disability')));

    expect([reasonOf(alone, 'D3.3'), reasonOf(alone, 'L2'), alone.outcome]).toEqual([
      ['SATISFIED', 'NOT_TEKUN'],
      ['SATISFIED', 'NO_ORPHAN_SUPPORT'],
      'ELIGIBLE',
    ]);
  });

  it('takes absence for an answer only where the register was looked through', () => {
    const absent = (register: string, ...within: readonly string[]) =>
      claim(each(put(register, noRecord()), boundedTo(register, ...within)));

    expect(reasonOf(absent('household', '320581'), 'D2')).toEqual(['NOT_SATISFIED', 'REGISTERED_ELSEWHERE']);
    expect(reasonOf(absent('household', '32'), 'D2')).toEqual(['NOT_SATISFIED', 'REGISTERED_ELSEWHERE']);
    expect(reasonOf(absent('household', '320581101'), 'D2')).toEqual(['UNKNOWN', 'REGISTRATION_UNKNOWN']);
    expect(reasonOf(absent('household', '420684'), 'D2')).toEqual(['UNKNOWN', 'REGISTRATION_UNKNOWN']);
    expect(reasonOf(absent('disability', '320581'), 'D1')).toEqual(['UNKNOWN', 'CERT_UNKNOWN']);
    expect(reasonOf(absent('assistance', '320581'), 'D3.3')).toEqual(['UNKNOWN', 'TEKUN_UNKNOWN']);
    expect(reasonOf(absent('assistance', '320581'), 'L1')).toEqual(['UNKNOWN', 'LIVING_UNKNOWN']);
    expect(reasonOf(claim(boundedTo('allowances', '320581')), 'P')).toEqual(['UNKNOWN', 'DRAWN_ELSEWHERE_UNKNOWN']);
  });

  it('hands over to a person what another place still pays, and tells who draws it here already', () => {
    const elsewhere = claim(put('allowances.record.isDrawnElsewhere', true));
    expect([elsewhere.outcome, adviceOf(elsewhere)]).toEqual(['NEEDS_REVIEW', []]);

    const here = claim(put('allowances.record.isDrawnHere', true));
    expect([here.outcome, adviceOf(here)]).toEqual(['ELIGIBLE', ['ALREADY_DRAWN']]);
  });

  it('reminds whoever applies for somebody else of the authorisation', () => {
    const by = (applicant: string) =>
      adviceOf(
        assess({
          ...claimant(),
          request: requestOf({ division: '320581', on: '2026-11-22', subject: people.beneficiary.id, applicant }),
        }),
      );

    expect([by(people.pupilFather.id), by(people.beneficiary.id)]).toEqual([['BY_PROXY'], []]);
  });

  it('is the higher one of its kind', () => {
    const other = (amount: string) => resultsOf(claim(sayAmount(OTHER, amount)));

    expect(other('530')).toMatchObject({ MONTHLY_AMOUNT: '446.00', OTHER_AMOUNT: '530.00', PAYABLE: '530.00' });
    expect(other('99.5')).toMatchObject({ OTHER_AMOUNT: '99.50', PAYABLE: '446.00' });
    expect(reasonOf(claim(sayAmount(OTHER, '530')), 'S')).toEqual(['SATISFIED', 'HIGHER_OF_ONE_KIND']);
    expect(resultsOf(claim(unsay(OTHER)))).not.toHaveProperty('PAYABLE');
  });

  it('stops with the month after a death', () => {
    expect(resultsOf(claim(died))).toMatchObject({ STOP_MONTH: '2026-09' });
  });
});

describe('the living allowance by place and day', () => {
  const jobless = say('JOBLESS', true);
  const severalDisabled = each(
    withoutDibao,
    mild,
    unsay('NO_FIXED_INCOME'),
    say('SEVERAL_DISABLED_IN_HOUSEHOLD', true),
    say('INCOME_WITHIN_TWICE_DIBAO', true),
  );
  const dependent = each(
    withoutDibao,
    mild,
    say('SEVERAL_DISABLED_IN_HOUSEHOLD', false),
    say('DEPENDS_ON_AGED_PARENTS', true),
    say('INCOME_WITHIN_TWICE_DIBAO', true),
  );
  const none: Switch = () => undefined;

  it.each([
    ['420684', '2026-11-22', 'hubei-2026', none, 'ELIGIBLE', '110.00', undefined],
    ['420684', '2026-11-22', 'hubei-2026', mild, 'ELIGIBLE', '110.00', undefined],
    ['420684', '2026-11-22', 'hubei-2026', marginal, 'NOT_ELIGIBLE', undefined, undefined],
    ['420684', '2025-12-31', 'national', none, 'ELIGIBLE', null, undefined],
    ['320581', '2026-11-22', 'jiangsu-2023', none, 'ELIGIBLE', null, '30%-40%'],
    ['320581', '2026-11-22', 'jiangsu-2023', mild, 'ELIGIBLE', null, '25%'],
    ['320581', '2026-11-22', 'jiangsu-2023', withoutDibao, 'ELIGIBLE', null, '100%'],
    ['320581', '2026-11-22', 'jiangsu-2023', severalDisabled, 'ELIGIBLE', null, '≥60%'],
    ['320581', '2026-11-22', 'jiangsu-2023', dependent, 'ELIGIBLE', null, '≥60%'],
    ['320581', '2023-03-31', 'national', withoutDibao, 'NOT_ELIGIBLE', undefined, undefined],
    ['320581', '2023-04-01', 'jiangsu-2023', withoutDibao, 'ELIGIBLE', null, '100%'],
    ['310110', '2026-11-22', 'shanghai-2025', jobless, 'ELIGIBLE', '450.00', undefined],
    ['310110', '2026-11-22', 'shanghai-2025', each(marginal, jobless), 'ELIGIBLE', '320.00', undefined],
    ['310110', '2026-11-22', 'shanghai-2025', each(marginal, jobless, mild), 'NOT_ELIGIBLE', undefined, undefined],
    ['310110', '2026-11-22', 'shanghai-2025', say('JOBLESS', false), 'NOT_ELIGIBLE', undefined, undefined],
    ['310110', '2026-11-22', 'shanghai-2025', none, 'UNKNOWN', null, undefined],
    ['310110', '2025-06-30', 'national', jobless, 'ELIGIBLE', null, undefined],
    ['140100', '2026-01-01', 'shanxi-2026', mild, 'ELIGIBLE', '122.00', undefined],
    ['120101', '2026-11-22', 'tianjin-2023', none, 'ELIGIBLE', '300.00', undefined],
    ['120101', '2026-11-22', 'tianjin-2023', mild, 'ELIGIBLE', '160.00', undefined],
    ['120101', '2026-11-22', 'tianjin-2023', marginal, 'ELIGIBLE', '300.00', undefined],
    ['120101', '2026-11-22', 'tianjin-2023', each(marginal, mild), 'ELIGIBLE', '160.00', undefined],
    ['410100', '2026-11-22', 'henan', none, 'ELIGIBLE', null, undefined],
    ['630224', '2026-11-22', 'qinghai', none, 'ELIGIBLE', null, undefined],
    ['110101', '2026-11-22', 'national', none, 'ELIGIBLE', null, undefined],
  ])('%s on %s is decided by %s (case %#)', (division, on, set, change, outcome, amount, share) => {
    const decided = claimIn(division, on, change);
    const { MONTHLY_AMOUNT, SHARE_OF_STANDARD } = resultsOf(decided);

    expect([decided.parameters.id, decided.outcome, MONTHLY_AMOUNT, SHARE_OF_STANDARD]).toEqual([
      set,
      outcome,
      amount,
      share,
    ]);
  });

  it('tells an amount of Changshu once the place configures its standard and its share', () => {
    const jiangsu = setOf('320581', '2026-11-22');
    const changshu = {
      ...jiangsu,
      id: 'changshu',
      values: {
        ...jiangsu.values,
        dibaoStandard: '1115.00',
        ways: jiangsu.values.ways.map((way) =>
          way.share?.most === 40 ? { ...way, share: { least: 40, most: 40 } } : way,
        ),
      },
    };
    const amount = (change: Switch): unknown => {
      const draft = claimant();
      change(draft);
      return resultsOf(assess(draft, changshu))['MONTHLY_AMOUNT'];
    };

    expect([amount(() => undefined), amount(mild), amount(withoutDibao), amount(severalDisabled)]).toEqual([
      '446.00',
      '278.75',
      '1115.00',
      null,
    ]);
  });

  it('decides otherwise by a changed parameter only where the decision depends on it', () => {
    const hubei = setOf('420684', '2026-11-22');
    const widened = {
      ...hubei,
      values: {
        ...hubei.values,
        ways: hubei.values.ways.flatMap((way) => [way, { ...way, household: 'MARGINAL' as const, amount: '90.00' }]),
      },
    };
    const changes: readonly (readonly [string, Switch])[] = [
      ['dibao', () => undefined],
      ['marginal', marginal],
      ['neither', withoutDibao],
      ['dead', each(marginal, died)],
      ['not valid', each(marginal, put('disability.record.isValidOn', false))],
    ];
    const decide = (set: typeof hubei) =>
      changes.map(([who, change]) => {
        const draft: Draft = { ...claimant(), request: requestOf({ division: '420684', on: '2026-11-22' }) };
        change(draft);
        return [who, assess(draft, set).outcome];
      });

    expect(decide(hubei)).toEqual([
      ['dibao', 'ELIGIBLE'],
      ['marginal', 'NOT_ELIGIBLE'],
      ['neither', 'NOT_ELIGIBLE'],
      ['dead', 'NOT_ELIGIBLE'],
      ['not valid', 'NOT_ELIGIBLE'],
    ]);
    expect(decide(widened)).toEqual([
      ['dibao', 'ELIGIBLE'],
      ['marginal', 'ELIGIBLE'],
      ['neither', 'NOT_ELIGIBLE'],
      ['dead', 'NOT_ELIGIBLE'],
      ['not valid', 'NOT_ELIGIBLE'],
    ]);
  });

  it('refuses parameters that one document of evidence could not ask about', () => {
    const way = { isForSevere: false, kinds: null, needs: [], amount: null, share: null };
    const values = (...ways: readonly object[]) => ({ askPrison: false, dibaoStandard: null, ways });

    expect(() =>
      parameterSetOf(rule, values({ ...way, household: 'MARGINAL' }, { ...way, household: 'RIGID_EXPENSE' })),
    ).toThrow('names more than one further kind of household');
    expect(() =>
      parameterSetOf(
        rule,
        values({ ...way, household: 'DIBAO', kinds: ['LIMB'] }, { ...way, household: 'DIBAO', kinds: ['MENTAL'] }),
      ),
    ).toThrow('names more than one choice of kinds of disability');
  });
});

it('reaches every reason of its table', () => {
  expect(() => expectReasonsReached(rule, assessed)).not.toThrow();
});
