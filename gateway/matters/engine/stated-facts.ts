import type { Bilingual } from '../../contracts/bilingual.ts';
import { isUsualDay, type PlainDate } from '../../contracts/dates.ts';
import { GatewayError } from '../../contracts/errors.ts';
import { known, unknown, type FactUse, type SettlementKind, type Value } from './value.ts';

/** What a stated fact is. */
export type StatedKind = 'YES_NO' | 'DAY' | 'COUNT' | 'AMOUNT' | 'CHOICE';

/** A fact that no department holds, or that is stated because its holder could not be asked. */
export type StatedFactSpec = {
  /** Stable code, such as `WORK_SINCE`. */
  readonly code: string;
  readonly item: Bilingual;
  readonly kind: StatedKind;
  /** Which choices there are, where `kind` is `CHOICE`. */
  readonly choices?: readonly string[];
  /** How it may be settled. */
  readonly by: readonly SettlementKind[];
  /** Ids of the fallbacks that settle it: commitment texts, inquiries, documents. */
  readonly fallbacks: readonly string[];
};

/** A fact as somebody stated it to the officer. Exactly one of the values is there. */
export type StatedFact = {
  readonly fact: string;
  readonly by: SettlementKind;
  readonly isTrue?: boolean | null;
  readonly day?: PlainDate | null;
  readonly count?: number | null;
  /** An exact decimal number, such as `530.00`. */
  readonly amount?: string | null;
  readonly choice?: string | null;
  /** Version of the commitment text that was signed; needed where `by` is `COMMITMENT`. */
  readonly textVersion?: number | null;
};

/** What was stated, as criteria read it. @throws Error for a code that the rule does not declare. */
export type StatedView = {
  readonly flag: (code: string) => Value<boolean>;
  readonly day: (code: string) => Value<PlainDate>;
  readonly count: (code: string) => Value<number>;
  /** An amount as a number of hundredths: 53000 for 530.00. */
  readonly amount: (code: string) => Value<number>;
  readonly choice: (code: string) => Value<string>;
};

/** The field of a stated fact that holds its value. */
const FIELD = {
  YES_NO: 'isTrue',
  DAY: 'day',
  COUNT: 'count',
  AMOUNT: 'amount',
  CHOICE: 'choice',
} as const satisfies Record<StatedKind, keyof StatedFact>;

/**
 * Checks what was stated against what the rule asks.
 * @param textVersion the version of a fallback's text that is in force, by its id; undefined for one without a text.
 * @throws GatewayError `BAD_INPUT` with `STATED_FACT`: a fact that the rule does not ask, twice the same, not exactly one value
 * of the right kind, a way of settling that it does not allow, or a commitment to a text that is not in force.
 */
export function checkStatedFacts(
  specs: readonly StatedFactSpec[],
  stated: readonly StatedFact[],
  textVersion: (fallback: string) => number | undefined,
): void {
  const isGood = (fact: StatedFact, at: number): boolean => {
    const spec = specs.find(({ code }) => code === fact.fact);
    if (!spec || !spec.by.includes(fact.by)) return false;
    if (stated.findIndex((other) => other.fact === fact.fact) !== at) return false;
    const given = Object.values(FIELD).filter((field) => fact[field] !== undefined && fact[field] !== null);
    if (given.length !== 1 || given[0] !== FIELD[spec.kind]) return false;
    if (spec.kind === 'DAY' && !(fact.day && isUsualDay(fact.day))) return false;
    if (spec.kind === 'COUNT' && (fact.count ?? -1) < 0) return false;
    if (spec.kind === 'CHOICE' && !spec.choices?.includes(fact.choice ?? '')) return false;
    if (spec.kind === 'AMOUNT' && hundredths(fact.amount ?? '') === undefined) return false;
    if (fact.by !== 'COMMITMENT') return true;
    return spec.fallbacks.some((id) => textVersion(id) !== undefined && textVersion(id) === fact.textVersion);
  };
  if (stated.every(isGood)) return;
  throw new GatewayError({ code: 'BAD_INPUT', input: 'stated', reason: 'STATED_FACT' });
}

/** What was stated, after `checkStatedFacts`. */
export function createStatedView(specs: readonly StatedFactSpec[], stated: readonly StatedFact[]): StatedView {
  const read = <T>(code: string, kind: StatedKind, valueOf: (fact: StatedFact) => T | null | undefined): Value<T> => {
    const spec = specs.find((one) => one.code === code);
    if (spec?.kind !== kind) throw new Error(`The rule declares no stated fact ${code} of kind ${kind}`);
    const fact = stated.find((one) => one.fact === code);
    const value = fact && valueOf(fact);
    return fact === undefined || value === null || value === undefined
      ? unknown([useOf(code, undefined)])
      : known(value, [useOf(code, fact.by)]);
  };
  return {
    flag: (code) => read(code, 'YES_NO', ({ isTrue }) => isTrue),
    day: (code) => read(code, 'DAY', ({ day }) => day),
    count: (code) => read(code, 'COUNT', ({ count }) => count),
    amount: (code) => read(code, 'AMOUNT', ({ amount }) => hundredths(amount ?? '')),
    choice: (code) => read(code, 'CHOICE', ({ choice }) => choice),
  };
}

/** `530` and `530.5` and `530.50` as hundredths; undefined for what is negative, has more places or is far too long. */
export function hundredths(amount: string): number | undefined {
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/u.exec(amount);
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : undefined;
}

const useOf = (code: string, by: SettlementKind | undefined): FactUse => ({
  path: code,
  coordinate: null,
  status: by === undefined ? 'NOT_STATED' : 'STATED',
  reason: null,
  statedBy: by ?? null,
  provenance: null,
});
