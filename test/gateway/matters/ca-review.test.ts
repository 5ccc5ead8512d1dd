import { describe, expect, it } from 'vitest';
import type { Assessed } from '../../../gateway/matters/engine/assess.ts';
import { prepareEvidence } from '../../../gateway/matters/engine/evidence-document.ts';
import { furtherKindOf } from '../../../gateway/matters/rules/ca-live/parameters-schema.ts';
import { rule as living } from '../../../gateway/matters/rules/ca-live/rule.ts';
import { rule as nursing } from '../../../gateway/matters/rules/ca-nurse/rule.ts';
import { rule } from '../../../gateway/matters/rules/ca-review/rule.ts';
import { noRecord, parameterSetOf, requestOf, type Draft, type Switch } from '../../support/evidence-draft.ts';
import { composed } from '../../support/facts.ts';
import { createAssess, describeTruthTable, expectReasonsReached } from '../../support/truth-table.ts';
import {
  adviceOf,
  died,
  downed,
  each,
  flagStates,
  personWith,
  put,
  reasonOf,
  resultsOf,
  sharedStates,
} from './allowance-drafts.ts';
import { textsOf } from './enrolment-evidence.ts';

const { evidence, setOf } = await textsOf(rule);
const assessed: Assessed[] = [];
const parameters = parameterSetOf(rule, {
  furtherKind: 'MARGINAL',
  isForSevere: false,
  hasOtherWays: false,
  furtherGrade: 3,
});

/** Draws both allowances here, by right. */
const beneficiary = (): Draft => ({
  request: requestOf({ division: '320581', on: '2026-11-22', since: '2026-10-22' }),
  stated: [],
  data: personWith({
    disability: {
      isValidOn: true,
      wasValidSince: true,
      isSevere: true,
      isFurtherGrade: true,
      isOfFurtherKind: false,
    },
    assistance: { isCovered: true, isDibao: true, isOfFurtherKind: false, isTekun: false, isOrphan: false },
    allowances: {
      drawsLiving: true,
      drawsNursing: true,
      drawsLivingElsewhere: false,
      drawsNursingElsewhere: false,
    },
  }),
});

const table = {
  rule,
  evidence,
  parameters,
  base: beneficiary,
  states: {
    ...sharedStates,
    L1: flagStates('assistance.record.isDibao'),
    L2: flagStates('assistance.record.isOrphan', false),
    N1: flagStates('disability.record.isSevere'),
    P: flagStates('allowances.record.drawsNursingElsewhere', false),
  },
  expected: { P: { false: 'NEEDS_REVIEW' } },
  assessed,
} as const;

describeTruthTable(table);

const assess = createAssess(table);
const review = (change: Switch = () => undefined, set = parameters): Assessed => {
  const draft = beneficiary();
  change(draft);
  return assess(draft, set);
};

/** Whether each of the two is drawn here. */
const drawing = (isLiving: boolean, isNursing: boolean): Switch =>
  each(put('allowances.record.drawsLiving', isLiving), put('allowances.record.drawsNursing', isNursing));

describe('the monthly review', () => {
  it('asks only what the schema has, and of that what the rules of the place need', () => {
    expect(() => prepareEvidence(evidence, composed)).not.toThrow();
    const asked = (division: string, since?: string) => {
      const { furtherKind, furtherGrade, furtherKinds, ...rest } = rule.variables(
        requestOf({ division, on: '2026-11-22', ...(since !== undefined && { since }) }),
        setOf(division, '2026-11-22').values,
      );
      return { furtherKind, furtherGrade, furtherKinds, since: rest['since'] };
    };
    expect(asked('420684', '2026-10-22')).toEqual({
      furtherKind: 'DIBAO',
      furtherGrade: 2,
      furtherKinds: [],
      since: '2026-10-22',
    });
    expect(asked('310110')).toEqual({
      furtherKind: 'MARGINAL',
      furtherGrade: 3,
      furtherKinds: ['INTELLECTUAL', 'MENTAL'],
      since: '2026-11-22',
    });
  });

  it('lets both go on while everything holds', () => {
    const { outcome, results, advice } = review();

    expect([outcome, resultsOf({ ...review(), results }), advice]).toEqual([
      'ELIGIBLE',
      { LIVING: 'CONTINUE', NURSING: 'CONTINUE' },
      [],
    ]);
  });

  it.each([
    ['a death', died, 'D3.1', 'DECEASED', 'STOP', 'STOP', '2026-09'],
    ['a move away', put('household', noRecord()), 'D2', 'REGISTERED_ELSEWHERE', 'STOP', 'STOP', '2026-12'],
    [
      'an entry that has ended',
      put('household.record.entry.isCurrent', false),
      'D2',
      'REGISTRATION_ENDED',
      'STOP',
      'STOP',
      null,
    ],
    [
      'a certificate that has ended',
      put('disability.record.isValidOn', false),
      'D1',
      'CERT_NOT_VALID',
      'STOP',
      'STOP',
      '2026-12',
    ],
    [
      'a certificate that is gone',
      put('disability', noRecord('disability')),
      'D1',
      'NO_CERTIFICATE',
      'STOP',
      'STOP',
      '2026-12',
    ],
    ['support by the state', put('assistance.record.isTekun', true), 'D3.3', 'TEKUN', 'STOP', 'STOP', '2026-12'],
    [
      'assistance that has ended',
      put('assistance.record.isDibao', false),
      'L1',
      'HOUSEHOLD_NO_LONGER_PAID',
      'STOP',
      'CONTINUE',
      '2026-12',
    ],
    [
      'support for orphans',
      put('assistance.record.isOrphan', true),
      'L2',
      'ORPHAN_SUPPORT',
      'STOP',
      'CONTINUE',
      '2026-12',
    ],
    [
      'a milder grade',
      put('disability.record.isSevere', false),
      'N1',
      'GRADE_NO_LONGER_PAID',
      'CONTINUE',
      'STOP',
      '2026-12',
    ],
  ])('stops what rests on it after %s', (_what, change, code, reason, isLiving, isNursing, month) => {
    const stopped = review(change);

    expect([stopped.outcome, reasonOf(stopped, code)]).toEqual(['NOT_ELIGIBLE', ['NOT_SATISFIED', reason]]);
    expect(resultsOf(stopped)).toEqual({ LIVING: isLiving, NURSING: isNursing, STOP_MONTH: month });
  });

  it('stops nothing because a register is down', () => {
    for (const register of ['household', 'disability', 'assistance', 'allowances']) {
      const open = review(downed(register));
      expect([register, open.outcome, resultsOf(open)['STOP_MONTH']]).toEqual([register, 'UNKNOWN', undefined]);
    }
  });

  it('does not stop an allowance that is not drawn', () => {
    const withoutGrade = put('disability.record.isSevere', false);
    const withoutDibao = put('assistance.record.isDibao', false);

    const onlyLiving = review(each(drawing(true, false), withoutGrade));
    expect([onlyLiving.outcome, resultsOf(onlyLiving)]).toEqual([
      'ELIGIBLE',
      { LIVING: 'CONTINUE', NURSING: 'NOT_DRAWN' },
    ]);
    const onlyNursing = review(each(drawing(false, true), withoutDibao));
    expect([onlyNursing.outcome, resultsOf(onlyNursing)]).toEqual([
      'ELIGIBLE',
      { LIVING: 'NOT_DRAWN', NURSING: 'CONTINUE' },
    ]);
  });

  it('says so when nothing is drawn, whether by a record or by none', () => {
    for (const change of [drawing(false, false), put('allowances', noRecord('disability'))]) {
      const idle = review(change);
      expect([idle.outcome, adviceOf(idle), resultsOf(idle)]).toEqual([
        'ELIGIBLE',
        ['NOTHING_DRAWN'],
        { LIVING: 'NOT_DRAWN', NURSING: 'NOT_DRAWN' },
      ]);
    }
  });

  it('leaves to a person what is drawn in two places, and what another way may still allow', () => {
    const twice = review(put('allowances.record.drawsNursingElsewhere', true));
    expect([twice.outcome, reasonOf(twice, 'P')]).toEqual(['NEEDS_REVIEW', ['NEEDS_REVIEW', 'DRAWN_ELSEWHERE']]);
    const notHere = review(each(drawing(true, false), put('allowances.record.drawsNursingElsewhere', true)));
    expect([notHere.outcome, reasonOf(notHere, 'P')]).toEqual(['ELIGIBLE', ['SATISFIED', 'NOT_DRAWN_ELSEWHERE']]);

    const changshu = review(put('assistance.record.isDibao', false), setOf('320581', '2026-11-22'));
    expect([changshu.outcome, reasonOf(changshu, 'L1'), resultsOf(changshu)]).toEqual([
      'NEEDS_REVIEW',
      ['NEEDS_REVIEW', 'HOUSEHOLD_OTHER_WAYS'],
      { LIVING: 'LOOK_AT', NURSING: 'CONTINUE' },
    ]);
  });

  it.each([
    [true, false, ['CERT_ENDED_SINCE']],
    [false, false, ['CERT_ENDED_BEFORE']],
    [false, true, ['CERT_BACK_SINCE']],
    [true, true, []],
  ])('tells what became of a certificate that was valid: %s, and is: %s', (was, is, advice) => {
    const changed = review(each(put('disability.record.wasValidSince', was), put('disability.record.isValidOn', is)));

    expect(adviceOf(changed)).toEqual(advice);
  });

  it('tells nothing of a change where there was no review before', () => {
    const draft: Draft = { ...beneficiary(), request: requestOf({ division: '320581', on: '2026-11-22' }) };
    put('disability.record.isValidOn', false)(draft);
    put('disability.record.wasValidSince', false)(draft);

    expect(adviceOf(assess(draft))).toEqual([]);
  });
});

describe('the review by place and day', () => {
  const marginal = each(put('assistance.record.isDibao', false), put('assistance.record.isOfFurtherKind', true));
  const mild = put('disability.record.isSevere', false);
  const mind = each(mild, put('disability.record.isOfFurtherKind', true));
  const onlyLiving = drawing(true, false);
  const onlyNursing = drawing(false, true);

  it.each([
    ['420684', '2026-11-22', 'hubei-2026', marginal, 'NOT_ELIGIBLE'],
    ['420684', '2025-12-31', 'national', marginal, 'NOT_ELIGIBLE'],
    ['310110', '2026-11-22', 'shanghai-2025', marginal, 'ELIGIBLE'],
    ['310110', '2025-06-30', 'national', marginal, 'NOT_ELIGIBLE'],
    ['310110', '2026-11-22', 'shanghai-2025', each(onlyLiving, mild), 'NOT_ELIGIBLE'],
    ['310110', '2026-11-22', 'shanghai-2025', each(onlyNursing, mild), 'NOT_ELIGIBLE'],
    ['310110', '2026-11-22', 'shanghai-2025', each(onlyNursing, mind), 'ELIGIBLE'],
    ['140100', '2026-11-22', 'shanxi-2026', mind, 'ELIGIBLE'],
    ['120101', '2026-11-22', 'tianjin-2023', marginal, 'ELIGIBLE'],
    ['320581', '2026-11-22', 'jiangsu-2023', marginal, 'NEEDS_REVIEW'],
    ['410100', '2026-11-22', 'henan', marginal, 'NOT_ELIGIBLE'],
    ['630224', '2026-11-22', 'qinghai', mild, 'NOT_ELIGIBLE'],
  ])('%s on %s is decided by %s (case %#)', (division, on, id, change, outcome) => {
    const decided = review(change, setOf(division, on));

    expect([decided.parameters.id, decided.outcome]).toEqual([id, outcome]);
  });

  it.each(['110101', '120101', '140100', '310110', '320581', '410100', '420684', '630224'])(
    'asks in %s for what the applications ask',
    async (division) => {
      const on = '2026-11-22';
      const { ways } = (await textsOf(living)).setOf(division, on).values;
      const { further } = (await textsOf(nursing)).setOf(division, on).values;

      expect(setOf(division, on).values).toEqual({
        furtherKind: ways.map(({ household }) => furtherKindOf(household)).find((kind) => kind !== undefined) ?? null,
        isForSevere: ways.filter(({ household }) => household !== 'OUTSIDE_DIBAO').every((way) => way.isForSevere),
        hasOtherWays: ways.some(({ household }) => household === 'OUTSIDE_DIBAO'),
        furtherGrade: further?.gradeAtMost ?? null,
      });
    },
  );
});

it('reaches every reason of its table', () => {
  expect(() => expectReasonsReached(rule, assessed)).not.toThrow();
});
