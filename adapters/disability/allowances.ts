import type { CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import { evidenceOfMany, type Evidence } from '../../gateway/contracts/evidence.ts';
import { isWithinIfKnown, type DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import type { PersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import type { RowOf } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { allowance } from './relations.ts';

/** What civil affairs answers about the two allowances. */
export type AllowanceEvidence = Evidence<Allowances>;

/** The allowances of one person. */
export type Allowances = { readonly items: readonly Allowance[] };

/** One allowance over a span of months. */
export type Allowance = {
  readonly kind: AllowanceKind | null;
  readonly type: CodedValue;
  readonly monthlyAmount: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly division: DivisionCode | null;
};

/** The two disability allowances. */
export type AllowanceKind = 'LIVING' | 'NURSING';

/** Civil affairs' answer about one person. */
export async function allowancesOfPerson(scope: Scope, id: PersonId): Promise<AllowanceEvidence> {
  return evidenceOfMany(await scope.read(allowance, id), {
    source: 'disability',
    record: (rows) => ({ items: rows.map(allowanceFrom).toSorted(newestFirst) }),
  });
}

/** Which allowance in which month (`YYYY-MM`), and where it is paid. */
export type Drawn = {
  readonly kind: AllowanceKind;
  readonly month: string;
  /** Counts only what is paid in this division. */
  readonly within?: DivisionCode | null | undefined;
  /** Counts only what is paid outside this division. */
  readonly outside?: DivisionCode | null | undefined;
};

/**
 * True when such an allowance runs; `null` when only one runs of which the register does not say the kind, the first month, or
 * who pays where that is asked.
 */
export function isDrawnIn({ items }: Allowances, drawn: Drawn): boolean | null {
  const answers = items.map((item) => isDrawn(item, drawn));
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

function isDrawn(item: Allowance, { kind, month, within, outside }: Drawn): boolean | null {
  const parts = [
    item.kind === null ? null : item.kind === kind,
    item.until === null || month <= item.until,
    item.from === null ? null : item.from <= month,
    within ? isWithinIfKnown(item.division, within) : true,
    outside ? isOutsideIfKnown(item.division, outside) : true,
  ];
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function isOutsideIfKnown(code: DivisionCode | null, division: DivisionCode): boolean | null {
  const isInside = isWithinIfKnown(code, division);
  return isInside === null ? null : !isInside;
}

const KINDS: Readonly<Record<string, AllowanceKind>> = { '1': 'LIVING', '2': 'NURSING' };

const allowanceFrom = (row: RowOf<typeof allowance>): Allowance => ({
  kind: KINDS[row.kind?.code ?? ''] ?? null,
  type: row.kind ?? { table: 'allowanceType', code: '', isKnown: false },
  monthlyAmount: row.monthly_amount ?? null,
  from: row.from_month ?? null,
  until: row.until_month ?? null,
  division: row.division_code ?? null,
});

const newestFirst = (a: Allowance, b: Allowance): number => (sortKey(a) < sortKey(b) ? 1 : -1);

const sortKey = ({ from, type }: Allowance): string => `${from ?? ''} ${type.code}`;
