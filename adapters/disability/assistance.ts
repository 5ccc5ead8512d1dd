import type { CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import type { PlainDate } from '../../gateway/contracts/dates.ts';
import { evidenceOfOne, latestRows, type Evidence } from '../../gateway/contracts/evidence.ts';
import type { DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import type { PersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import type { RowOf } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { assistance } from './relations.ts';

/** What civil affairs answers about assistance. */
export type AssistanceEvidence = Evidence<AssistanceHousehold>;

/** An assistance household and the person's place in it. */
export type AssistanceHousehold = {
  readonly kind: AssistanceKind | null;
  readonly type: CodedValue;
  readonly isCovered: boolean | null;
  readonly approvedOn: PlainDate | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly division: DivisionCode | null;
};

/** Kinds of assistance household. */
export type AssistanceKind = 'DIBAO' | 'MARGINAL' | 'RIGID_EXPENSE' | 'TEKUN' | 'ORPHAN';

/** Civil affairs' answer about one person: of several households the one decided last, two of one day are an ambiguity. */
export async function assistanceOfPerson(scope: Scope, id: PersonId): Promise<AssistanceEvidence> {
  const answer = latestRows(await scope.read(assistance, id), (row) => row.approved_on);
  return evidenceOfOne(answer, {
    source: 'disability',
    recordedOn: (row) => row.recorded_on ?? row.approved_on,
    record: ([row]) => householdFrom(row),
  });
}

/** True when the household is of a kind in a month (`YYYY-MM`): not before it began, and not when it has ended. */
export function isOfKind(of: AssistanceHousehold, kind: AssistanceKind, month: string): boolean | null {
  if (of.kind === null) return null;
  return of.kind === kind && (of.from ?? '') <= month && (of.until === null || month <= of.until);
}

function householdFrom(row: RowOf<typeof assistance>): AssistanceHousehold {
  return {
    kind: kindOf(row.kind?.code ?? '', row.special_category),
    type: row.kind ?? { table: 'assistanceBusiness', code: '', isKnown: false },
    isCovered: row.covered ?? null,
    approvedOn: row.approved_on ?? null,
    from: row.from_month ?? null,
    until: row.until_month ?? null,
    division: row.division_code ?? null,
  };
}

/**
 * The kind that a code of the exchange (JZYWLX) means, which is configuration at the ministry's side. Orphans and children
 * whom nobody supports are carried as extremely poor, and told apart by their category (TDJZDXLB): other rules hold for them.
 */
function kindOf(code: string, specialCategory: string | undefined): AssistanceKind | null {
  if (specialCategory === '01' || specialCategory === '02') return 'ORPHAN';
  if (code === '110' || code === '120') return 'DIBAO';
  if (/^2\d\d$/u.test(code)) return 'TEKUN';
  return KINDS[code] ?? null;
}

const KINDS: Readonly<Record<string, AssistanceKind>> = { '310': 'MARGINAL' };
