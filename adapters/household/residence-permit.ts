import {
  addDays,
  addMonths,
  addYears,
  comparePlainDates,
  decodeStoredDate,
  type PlainDate,
} from '../../gateway/contracts/dates.ts';
import { evidenceOfMany, latestRows, withParts, type Answer, type Evidence } from '../../gateway/contracts/evidence.ts';
import { isWithinIfKnown, type DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import type { PersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import type { RowOf } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { normalizeStoredCode } from '../../gateway/contracts/text.ts';
import { permit, stay } from './relations.ts';

/** What the permit handlings answer about a person. */
export type ResidencePermitEvidence = Evidence<ResidencePermit>;

/** Everything that was issued to one person and endorsed, of all permits together. */
export type ResidencePermit = {
  readonly personId: PersonId;
  readonly handlings: readonly PermitHandling[];
};

/** One issue or endorsement, with the days between which it gives force. */
export type PermitHandling = {
  /** False when the state of the handling is none that is known: it may be anything. */
  readonly isIssued: boolean;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly division: DivisionCode | null;
  readonly address: string | null;
};

/** Which parts beyond the permit are wanted; each costs a statement. */
export type PermitParts = { readonly stay: boolean };

/** The register's answer about one person's permits. */
export async function residencePermitOfPerson(
  scope: Scope,
  id: PersonId,
  parts: PermitParts,
): Promise<ResidencePermitEvidence> {
  const evidence = evidenceOfMany(await scope.read(permit, id), {
    source: 'household',
    recordedOn: (row) => row.issued_on,
    record: (rows) => ({ personId: id, handlings: rows.map(handlingFrom) }),
  });
  return parts.stay && evidence.record !== null ? withParts(evidence, [await scope.read(stay, id)]) : evidence;
}

/** True when the latest handling was made in the division; `null` when those that may be the latest do not agree. */
export const isIssuedIn = ({ handlings }: ResidencePermit, division: DivisionCode): boolean | null =>
  agreed(latest(handlings).map((handling) => isWithinIfKnown(handling.division, division)));

/** True when a permit has force on a day; `null` when that hangs on a handling that cannot be read. */
export function isInForceOn(held: ResidencePermit, on: PlainDate, issuedIn: DivisionCode | null): boolean | null {
  const { sure, possible } = forceOn(held, on, issuedIn);
  return sure !== undefined ? true : possible === undefined ? false : null;
}

/**
 * Full months of force without a break up to a day, 0 without force on it. What is made up counts from its own day on
 * (居住证暂行条例 art. 10); `null` when the number hangs on a handling that cannot be read.
 */
export function monthsInForceOn(held: ResidencePermit, on: PlainDate, issuedIn: DivisionCode | null): number | null {
  const { sure, possible } = forceOn(held, on, issuedIn);
  const [least, most] = [fullMonths(sure, on), fullMonths(possible, on)];
  return least === most ? least : null;
}

/** The same against a number of months: known wherever the handlings that can be read settle it. */
export function isInForceForMonths(
  held: ResidencePermit,
  months: number,
  on: PlainDate,
  issuedIn: DivisionCode | null,
): boolean | null {
  const { sure, possible } = forceOn(held, on, issuedIn);
  const reaches = (start: PlainDate | undefined): boolean => start !== undefined && fullMonths(start, on) >= months;
  return reaches(sure) ? true : reaches(possible) ? null : false;
}

/**
 * True when the latest address of a permit is that of the present stay. Of several stays that nobody has ended the last one
 * begun counts; `null` when addresses that may be meant do not agree, or there are none.
 */
export async function isForCurrentAddress(scope: Scope, held: ResidencePermit): Promise<boolean | null> {
  const stays = presentAddresses(await scope.read(stay, held.personId), scope.today);
  const permits = latest(held.handlings).map(({ address }) => address);
  return agreed(permits.flatMap((one) => stays.map((other) => isSameAddress(one, other))));
}

function handlingFrom(row: RowOf<typeof permit>): PermitHandling {
  const [from, until] = [row.issued_on ?? null, row.valid_until ?? null];
  // Of two days in the wrong order nobody can say which one is wrong.
  const isReversed = from !== null && until !== null && until < from;
  return {
    isIssued: row.state === 'ISSUED',
    from: isReversed ? null : from,
    until: isReversed ? null : until,
    division: row.division_code ?? null,
    address: row.address ?? null,
  };
}

/** The handlings that may be the latest: those issued on the last known day, and all that may be later still. */
function latest(handlings: readonly PermitHandling[]): readonly PermitHandling[] {
  if (!handlings.some(({ isIssued }) => isIssued)) return [];
  const days = handlings.flatMap(({ isIssued, from }) => (isIssued && from !== null ? [from] : []));
  const last = days.toSorted().at(-1);
  return handlings.filter(({ from }) => last === undefined || from === null || from >= last);
}

/** First day of the unbroken force that reaches a day: as it surely is, and as it is at most. */
type Force = { readonly sure: PlainDate | undefined; readonly possible: PlainDate | undefined };

/** From the first day to the last, both included. */
type Period = { readonly from: PlainDate; readonly until: PlainDate };

/**
 * A handling that cannot be read may give force on every day that is left open by what can be read of it: the answer is
 * looked for once without such handlings and once with them.
 */
function forceOn({ handlings }: ResidencePermit, on: PlainDate, issuedIn: DivisionCode | null): Force {
  const sure: Period[] = [];
  const possible: Period[] = [];
  for (const { isIssued, from, until, division } of handlings) {
    const isOfDivision = issuedIn === null ? true : isWithinIfKnown(division, issuedIn);
    if (isOfDivision === false || (from !== null && from > on)) continue;
    const period = { from: from ?? addYears(on, -OLDEST_YEARS), until: until ?? on };
    possible.push(period);
    if (isIssued && isOfDivision === true && from !== null && until !== null) sure.push(period);
  }
  return { sure: startOf(sure, on), possible: startOf(possible, on) };
}

/** No permit is older, in years. */
const OLDEST_YEARS = 100;

/** Follows periods back from a day for as long as the one before lasted until the day before, at least. */
function startOf(periods: readonly Period[], on: PlainDate): PlainDate | undefined {
  let start: PlainDate | undefined;
  for (const { from, until } of periods.toSorted((a, b) => comparePlainDates(b.until, a.until))) {
    const reaches = start === undefined ? until >= on : addDays(until, 1) >= start;
    if (reaches && (start === undefined || from < start)) start = from;
  }
  return start;
}

/** Months that are over on a day, counted from the first one; none without a first day. */
function fullMonths(start: PlainDate | undefined, on: PlainDate): number {
  if (start === undefined) return 0;
  const months =
    (Number(on.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(on.slice(5, 7)) - Number(start.slice(5, 7));
  return addMonths(start, months) <= on ? months : months - 1;
}

/** Where somebody lives on a day; `null` for a stay without a usable address, and for one that may have been left. */
function presentAddresses(answer: Answer<RowOf<typeof stay>>, today: PlainDate): readonly (string | null)[] {
  if (answer.kind === 'unavailable') return [];
  const rows = answer.rows.flatMap((row) => {
    const left = decodeStoredDate(row.left_on);
    if (left.precision === 'DAY' && left.date <= today) return [];
    const isPresent = left.precision === 'NONE' || left.precision === 'DAY';
    return [{ arrivedOn: row.arrived_on, address: isPresent ? (row.address ?? null) : null }];
  });
  const last = latestRows({ ...answer, rows }, ({ arrivedOn }) => arrivedOn);
  return last.kind === 'answered' ? last.rows.map(({ address }) => address) : [];
}

/** Width, blanks and quotation marks say nothing about a place. */
const isSameAddress = (one: string | null, other: string | null): boolean | null =>
  one === null || other === null ? null : normalizeStoredCode(one) === normalizeStoredCode(other);

/** The answer that all give; `null` when they differ, or nobody gives one. */
function agreed(answers: readonly (boolean | null)[]): boolean | null {
  const [first, ...others] = new Set(answers);
  return others.length === 0 ? (first ?? null) : null;
}
