import type { CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import { evidenceOfMany, type Evidence } from '../../gateway/contracts/evidence.ts';
import type { DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
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

/**
 * True when an allowance of a kind runs in a month (`YYYY-MM`); `null` when only one runs then of which the register does not
 * say the kind or the first month.
 */
export function isDrawnIn({ items }: Allowances, kind: AllowanceKind, month: string): boolean | null {
  const running = items.filter(
    (item) =>
      (item.kind === kind || item.kind === null) &&
      (item.from ?? '') <= month &&
      (item.until === null || month <= item.until),
  );
  if (running.some((item) => item.kind !== null && item.from !== null)) return true;
  return running.length > 0 ? null : false;
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
