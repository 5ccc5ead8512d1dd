/**
 * What the area to register follows from: an approval, or when the house was built. That is before the Village Building Land
 * Regulation of 1982, before the Land Administration Law came into force in 1987, or since; the days are parameters. All areas
 * in hundredths of a square metre.
 */
export type AreaCase =
  | { readonly kind: 'APPROVED'; readonly surveyed: number; readonly approved: number }
  /** No standard is asked; only whether the homestead is as it was then. */
  | { readonly kind: 'BEFORE_REGULATION'; readonly surveyed: number; readonly isUnchanged: boolean }
  | { readonly kind: 'BEFORE_LAW' | 'SINCE_LAW'; readonly surveyed: number; readonly standard: number };

/** What is registered, and what goes into the remarks, in hundredths of a square metre; null where a person decides. */
export type AreaRuling = {
  readonly reason:
    'APPROVED_AREA' | 'ACTUAL_AREA' | 'WITHIN_STANDARD' | 'STANDARD_AREA' | 'EXCESS_BY_LOCAL_RULES' | 'ENLARGED_SINCE';
  readonly registered: number | null;
  readonly excess: number | null;
};

/**
 * The area to register (国土资发〔2016〕191号). With an approval it is the approved area. Without: before 1982 and not enlarged
 * since, the actual area whatever the standard; up to the law of 1987, what exceeds the standard is for the rules of then and
 * there; since, the standard area, and what exceeds it goes into the remarks. Nobody registers more land than was surveyed.
 */
export function areaRuling(facts: AreaCase): AreaRuling {
  const { surveyed } = facts;
  switch (facts.kind) {
    case 'APPROVED':
      return upTo(facts.approved, surveyed, 'APPROVED_AREA');
    case 'BEFORE_REGULATION':
      return facts.isUnchanged
        ? { reason: 'ACTUAL_AREA', registered: surveyed, excess: 0 }
        : forAPerson('ENLARGED_SINCE');
    case 'BEFORE_LAW':
      return surveyed <= facts.standard ? withinStandard(surveyed) : forAPerson('EXCESS_BY_LOCAL_RULES');
    case 'SINCE_LAW':
      return surveyed <= facts.standard ? withinStandard(surveyed) : upTo(facts.standard, surveyed, 'STANDARD_AREA');
  }
}

/** What is no larger than the standard is registered as it is, whenever it was built. */
export const withinStandard = (surveyed: number): AreaRuling => ({
  reason: 'WITHIN_STANDARD',
  registered: surveyed,
  excess: 0,
});

const upTo = (most: number, surveyed: number, reason: AreaRuling['reason']): AreaRuling => ({
  reason,
  registered: Math.min(most, surveyed),
  excess: Math.max(0, surveyed - most),
});

const forAPerson = (reason: AreaRuling['reason']): AreaRuling => ({ reason, registered: null, excess: null });

/** An area as a register writes it. */
type RegisteredArea = { readonly value: string; readonly unit: string };

/**
 * Hundredths of a square metre, half a hundredth rounded up: square metres are exact, for they are registered to two places;
 * 15 mu are a hectare. Undefined for what is no area.
 */
export function hundredthsOf({ value, unit }: RegisteredArea): number | undefined {
  const parts = /^(\d{1,9})(?:\.(\d{1,8}))?$/u.exec(value);
  const hectareShare = SHARE_OF_HECTARE.get(unit);
  if (!parts || hectareShare === undefined) return undefined;
  const [, whole = '', decimals = ''] = parts;
  const dividend = BigInt(whole + decimals) * HUNDREDTHS_OF_HECTARE;
  const divisor = 10n ** BigInt(decimals.length) * hectareShare;
  return Number((2n * dividend + divisor) / (2n * divisor));
}

/** Hundredths of a square metre as text, two places. */
export const squareMetreText = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

const HUNDREDTHS_OF_HECTARE = 1_000_000n;

/** How many of a unit make a hectare. */
const SHARE_OF_HECTARE: ReadonlyMap<string, bigint> = new Map([
  ['SQUARE_METRE', 10_000n],
  ['MU', 15n],
  ['HECTARE', 1n],
]);
