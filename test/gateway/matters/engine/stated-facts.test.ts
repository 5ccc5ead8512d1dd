import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../../gateway/contracts/dates.ts';
import { GatewayError } from '../../../../gateway/contracts/errors.ts';
import {
  checkStatedFacts,
  createStatedView,
  hundredths,
  type StatedFact,
  type StatedFactSpec,
  type StatedKind,
} from '../../../../gateway/matters/engine/stated-facts.ts';
import { known, unknown, type FactUse, type SettlementKind } from '../../../../gateway/matters/engine/value.ts';

const specOf = (code: string, kind: StatedKind, more: Partial<StatedFactSpec> = {}): StatedFactSpec => ({
  code,
  item: { zh: '事实', en: 'Fact' },
  kind,
  by: ['DOCUMENT', 'COMMITMENT'],
  fallbacks: ['text', 'paper'],
  ...more,
});

const SPECS: readonly StatedFactSpec[] = [
  specOf('LEASE', 'YES_NO'),
  specOf('SINCE', 'DAY', { by: ['DOCUMENT', 'INQUIRY'] }),
  specOf('PERSONS', 'COUNT'),
  specOf('INCOME', 'AMOUNT'),
  specOf('WORK', 'CHOICE', { choices: ['TRADER', 'EMPLOYEE'] }),
  specOf('NO_CHOICE', 'CHOICE'),
];

/** Only the commitment has a text that is signed, in its second version. */
const textVersion = (id: string): number | undefined => (id === 'text' ? 2 : undefined);

/** Says whether facts are taken; what is thrown is compared whole. */
function outcomeOf(...stated: readonly StatedFact[]): unknown {
  try {
    checkStatedFacts(SPECS, stated, textVersion);
    return 'taken';
  } catch (error) {
    return error instanceof GatewayError ? error.failure : error;
  }
}

const REFUSED = { code: 'BAD_INPUT', input: 'stated', reason: 'STATED_FACT' };
const DAY = parsePlainDate('2024-02-29');
const by = 'DOCUMENT';

describe('stated facts', () => {
  it.each<readonly [string, StatedFact]>([
    ['a yes', { fact: 'LEASE', by, isTrue: true }],
    ['a no', { fact: 'LEASE', by, isTrue: false }],
    ['a day on inquiry', { fact: 'SINCE', by: 'INQUIRY', day: DAY }],
    ['a count of none', { fact: 'PERSONS', by, count: 0 }],
    ['an amount', { fact: 'INCOME', by, amount: '530.5' }],
    ['a choice', { fact: 'WORK', by, choice: 'TRADER' }],
    ['nulls beside the value', { fact: 'WORK', by, choice: 'TRADER', isTrue: null, day: null, textVersion: null }],
    ['a commitment to the text in force', { fact: 'LEASE', by: 'COMMITMENT', isTrue: true, textVersion: 2 }],
  ])('are taken: %s', (_what, fact) => {
    expect(outcomeOf(fact)).toBe('taken');
  });

  it.each<readonly [string, StatedFact]>([
    ['what the rule does not ask', { fact: 'OTHER', by, isTrue: true }],
    ['a way that the rule does not allow', { fact: 'LEASE', by: 'INQUIRY', isTrue: true }],
    ['a commitment where none is allowed', { fact: 'SINCE', by: 'COMMITMENT', day: DAY, textVersion: 2 }],
    ['no value', { fact: 'LEASE', by }],
    ['null as value', { fact: 'LEASE', by, isTrue: null }],
    ['a value of another kind', { fact: 'LEASE', by, count: 1 }],
    ['two values', { fact: 'LEASE', by, isTrue: true, count: 1 }],
    ['a count below nothing', { fact: 'PERSONS', by, count: -1 }],
    ['an amount below nothing', { fact: 'INCOME', by, amount: '-1' }],
    ['an amount in thousandths', { fact: 'INCOME', by, amount: '1.005' }],
    ['a choice that there is not', { fact: 'WORK', by, choice: 'FARMER' }],
    ['a choice where there are none', { fact: 'NO_CHOICE', by, choice: 'TRADER' }],
    ['a commitment to no text', { fact: 'LEASE', by: 'COMMITMENT', isTrue: true }],
    ['a commitment to an old text', { fact: 'LEASE', by: 'COMMITMENT', isTrue: true, textVersion: 1 }],
    ['a commitment to a text that is yet to come', { fact: 'LEASE', by: 'COMMITMENT', isTrue: true, textVersion: 3 }],
  ])('are refused: %s', (_what, fact) => {
    expect(outcomeOf(fact)).toEqual(REFUSED);
    expect(outcomeOf({ fact: 'PERSONS', by, count: 2 }, fact)).toEqual(REFUSED);
  });

  it('are refused when one is stated twice, even alike', () => {
    const fact: StatedFact = { fact: 'LEASE', by, isTrue: true };
    expect(outcomeOf(fact, { fact: 'PERSONS', by, count: 2 }, fact)).toEqual(REFUSED);
  });

  it('may all be left out', () => {
    expect(outcomeOf()).toBe('taken');
  });
});

describe('what criteria read of stated facts', () => {
  const useOf = (path: string, statedBy: SettlementKind | null): FactUse => ({
    path,
    coordinate: null,
    status: statedBy === null ? 'NOT_STATED' : 'STATED',
    reason: null,
    statedBy,
    provenance: null,
  });
  const view = createStatedView(SPECS, [
    { fact: 'LEASE', by: 'COMMITMENT', isTrue: false, textVersion: 2 },
    { fact: 'SINCE', by: 'INQUIRY', day: DAY },
    { fact: 'PERSONS', by, count: 0 },
    { fact: 'INCOME', by, amount: '530.5' },
    { fact: 'WORK', by, choice: 'TRADER' },
  ]);

  it('is the value, and who settled it how', () => {
    expect(view.flag('LEASE')).toEqual(known(false, [useOf('LEASE', 'COMMITMENT')]));
    expect(view.day('SINCE')).toEqual(known(DAY, [useOf('SINCE', 'INQUIRY')]));
    expect(view.count('PERSONS')).toEqual(known(0, [useOf('PERSONS', by)]));
    expect(view.amount('INCOME')).toEqual(known(53_050, [useOf('INCOME', by)]));
    expect(view.choice('WORK')).toEqual(known('TRADER', [useOf('WORK', by)]));
  });

  it('is not known while nobody has stated it', () => {
    expect(createStatedView(SPECS, []).flag('LEASE')).toEqual(unknown([useOf('LEASE', null)]));
    expect(createStatedView(SPECS, [{ fact: 'LEASE', by, isTrue: null }]).flag('LEASE')).toEqual(
      unknown([useOf('LEASE', null)]),
    );
  });

  it('is told as a mistake of the rule where it declares no such fact', () => {
    expect(() => view.flag('OTHER')).toThrow('declares no stated fact OTHER of kind YES_NO');
    expect(() => view.count('LEASE')).toThrow('declares no stated fact LEASE of kind COUNT');
  });
});

describe('an amount in hundredths', () => {
  it.each([
    ['0', 0],
    ['530', 53_000],
    ['530.5', 53_050],
    ['530.05', 53_005],
    ['999999999999.99', 99_999_999_999_999],
    ['0.1', 10],
  ])('is exact: %s', (amount, expected) => {
    expect(hundredths(amount)).toBe(expected);
  });

  it.each(['', '-1', '+1', '1.', '.5', '1.234', '1e3', ' 1', '1,000', '１', '1000000000000'])(
    'is none for what is no plain amount: "%s"',
    (amount) => {
      expect(hundredths(amount)).toBeUndefined();
    },
  );
});
