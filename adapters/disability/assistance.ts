import type { CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import { comparePlainDates, type PlainDate } from '../../gateway/contracts/dates.ts';
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
  /** Households that were decided before this one, as far as the register keeps them; not shown. */
  readonly earlier: readonly Spell[];
};

/** What is needed to tell of which kind a household was in a month. */
type Spell = Pick<AssistanceHousehold, 'kind' | 'approvedOn' | 'from' | 'until'>;

/** Kinds of assistance household. */
export type AssistanceKind = 'DIBAO' | 'MARGINAL' | 'RIGID_EXPENSE' | 'TEKUN' | 'ORPHAN';

/** Civil affairs' answer about one person: of several households the one decided last, two of one day are an ambiguity. */
export async function assistanceOfPerson(scope: Scope, id: PersonId): Promise<AssistanceEvidence> {
  const all = await scope.read(assistance, id);
  const answer = latestRows(all, (row) => row.approved_on);
  return evidenceOfOne(answer, {
    source: 'disability',
    recordedOn: (row) => row.recorded_on ?? row.approved_on,
    record: ([row]) => householdFrom(row, all.kind === 'answered' ? all.rows.filter((one) => one !== row) : []),
  });
}

/** Months (`YYYY-MM`): the one that is asked about, and the present one. */
type Months = { readonly month: string; readonly thisMonth: string };

/**
 * True when the person's household is of a kind in a month: not before it began, and not when it has ended. Of an earlier
 * month the household counts that was decided last of those that had begun; `null` when two of one day say different things,
 * or when the register does not say the kind, or of an earlier month when it began.
 */
export function isOfKind(of: AssistanceHousehold, kind: AssistanceKind, months: Months): boolean | null {
  const households: readonly Spell[] = [of, ...of.earlier].toSorted(laterFirst);
  const found = households.find((one) => hasBegun(one, months) !== false);
  if (!found) return false;
  const answers = households
    .filter((one) => one.approvedOn === found.approvedOn && hasBegun(one, months) !== false)
    .map((one) =>
      hasBegun(one, months) === null || one.kind === null ? null : one.kind === kind && !hasEnded(one, months),
    );
  const [first = null, ...others] = answers;
  return others.every((other) => other === first) ? first : null;
}

/** Families on the margin get no payments and so have no first month: the decision stands for it. */
function hasBegun({ from, approvedOn }: Spell, { month, thisMonth }: Months): boolean | null {
  const began = from ?? approvedOn?.slice(0, 7);
  if (began === undefined) return month >= thisMonth ? true : null;
  return began <= month;
}

const hasEnded = ({ until }: Spell, { month }: Months): boolean => until !== null && until < month;

const laterFirst = (a: Spell, b: Spell): number => comparePlainDates(b.approvedOn ?? EVER, a.approvedOn ?? EVER);

/** Without a day of decision a household may be the last one. */
const EVER = '9999-12-31' as PlainDate;

type AssistanceRow = RowOf<typeof assistance>;

function householdFrom(row: AssistanceRow, others: readonly AssistanceRow[]): AssistanceHousehold {
  return {
    ...spellFrom(row),
    type: row.kind ?? { table: 'assistanceBusiness', code: '', isKnown: false },
    isCovered: row.covered ?? null,
    division: row.division_code ?? null,
    earlier: others.map(spellFrom),
  };
}

const spellFrom = (row: AssistanceRow): Spell => ({
  kind: kindOf(row.kind?.code ?? '', row.special_category),
  approvedOn: row.approved_on ?? null,
  from: row.from_month ?? null,
  until: row.until_month ?? null,
});

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
