import { decodeCode, type CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import { RELATIONSHIP } from '../../gateway/contracts/codes/relationship-codes.ts';
import type { PlainDate } from '../../gateway/contracts/dates.ts';
import { evidenceOfOne, preferRows, withParts, type Answer, type Evidence } from '../../gateway/contracts/evidence.ts';
import type { DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import { checkHouseholdNumber, type HouseholdNumber } from '../../gateway/contracts/identifiers/household-number.ts';
import type { PersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import { personFrom, type Person } from '../../gateway/contracts/person.ts';
import { createMemo } from '../../gateway/contracts/memo.ts';
import type { RowOf } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { household, member, registration } from './relations.ts';

/** Name of this register in provenance. */
const SOURCE = 'household';

/** What the register answers about a person or a book. */
export type HouseholdEvidence = Evidence<HouseholdRegistration>;

/** A book, with the entry of the person asked about. */
export type HouseholdRegistration = {
  /** The register's inner number of the book; not shown. */
  readonly householdKey: string | undefined;
  readonly householdNumber: HouseholdNumber | null;
  readonly householdType: CodedValue | null;
  readonly divisionCode: DivisionCode | null;
  readonly address: string | null;
  readonly entry: HouseholdEntry | null;
};

/** One person's line in a book. */
export type HouseholdEntry = {
  /** The register's inner number of the book; not shown. */
  readonly householdKey: string | undefined;
  readonly person: Person | null;
  readonly name: string;
  readonly formerName: string | null;
  readonly sex: CodedValue | null;
  readonly birthDate: PlainDate | null;
  readonly relationToHead: CodedValue | null;
  readonly maritalStatus: CodedValue | null;
  readonly state: CodedValue | null;
  readonly deathDate: PlainDate | null;
  readonly movedInOn: PlainDate | null;
  /** Guardians and parents that the entry's own columns name. */
  readonly named: readonly Guardian[];
};

/** Somebody who stands to a person as parent or guardian. */
export type Guardian = {
  readonly person: Person | null;
  readonly name: string | null;
  readonly relation: CodedValue | null;
  readonly origin: 'GUARDIAN_COLUMN' | 'PARENT_COLUMN' | 'SAME_BOOK';
};

/** Which parts beyond the entry are wanted; each costs a statement. */
export type HouseholdParts = { readonly members: boolean };

type EntryRow = RowOf<typeof member>;
type BookRow = RowOf<typeof household>;

/**
 * The register's answer about one person. Where a normal entry exists only normal ones count, not those of books that the
 * person has left; two normal entries are an ambiguity.
 */
export async function householdOfPerson(scope: Scope, id: PersonId, parts: HouseholdParts): Promise<HouseholdEvidence> {
  const answer = preferRows(await scope.read(registration, id), ({ state }) => state?.code === '0');
  const evidence = evidenceOfOne(answer, {
    source: SOURCE,
    recordedOn: (row) => row.recorded_on,
    record: ([row]) => ({ ...bookOf(row), entry: entryOf(row, row.household_key, scope.today) }),
  });
  return withMembers(scope, evidence, parts);
}

/** The register's answer about one book. */
export async function householdByNumber(
  scope: Scope,
  number: HouseholdNumber,
  parts: HouseholdParts,
): Promise<HouseholdEvidence> {
  const answer = await scope.read(household, number);
  const evidence = evidenceOfOne(answer, {
    source: SOURCE,
    recordedOn: (row) => row.recorded_on,
    record: ([row]) => ({ ...bookOf(row), entry: null }),
  });
  return withMembers(scope, evidence, parts);
}

/**
 * True while a registration stands here: normal, in service (3) or missing (6); false when it has ended for good: died (1),
 * settled abroad (4), cancelled (8). Not known for who moved out, and may be registered in the same division again.
 */
export function isRegistered({ state }: HouseholdEntry): boolean | undefined {
  if (['0', '3', '6'].includes(state?.code ?? '')) return true;
  return ['1', '4', '8'].includes(state?.code ?? '') ? false : undefined;
}

/** Everybody in a book: the head first, then in the order of the relation codes, the elder first. */
export async function membersOf(scope: Scope, householdKey: string | undefined): Promise<readonly HouseholdEntry[]> {
  if (householdKey === undefined) return [];
  const rows = rowsOf(await scope.read(member, householdKey));
  return memberLists.of(rows, () => {
    const entries = rows.map((row) => entryOf(row, householdKey, scope.today));
    const head = headOf(entries);
    return entries.toSorted((a, b) => Number(b === head) - Number(a === head) || compareEntries(a, b));
  });
}

/**
 * By the rows of one answer, and so of one request: everybody in a book may be asked about it, and a collective household has
 * thousands.
 */
const memberLists = createMemo<readonly EntryRow[], readonly HouseholdEntry[]>();
const heads = createMemo<readonly HouseholdEntry[], HouseholdEntry | null>();

/**
 * The head of a book: the entry with code 02; where no entry has it, the one with 01. Real registers hold 02 nearly
 * everywhere. Two of the same code are no head: nobody is chosen.
 */
export const headOf = (entries: readonly HouseholdEntry[]): HouseholdEntry | null =>
  heads.of(entries, () => {
    for (const code of ['02', '01']) {
      const found = entries.filter(({ relationToHead }) => relationToHead?.code === code);
      if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
    }
    return null;
  });

async function withMembers(
  scope: Scope,
  evidence: HouseholdEvidence,
  parts: HouseholdParts,
): Promise<HouseholdEvidence> {
  if (!parts.members || evidence.record === null) return evidence;
  const { householdKey: key } = evidence.record;
  // Nobody in a book that cannot be read further would look like an empty book.
  const members: Answer<EntryRow> =
    key === undefined
      ? { kind: 'unavailable', reason: 'CONTRACT_BROKEN', readAt: scope.now }
      : await scope.read(member, key);
  return withParts(evidence, [members]);
}

/** Rows of a part that `withParts` has already asked for: an evidence that says FOUND has them. */
const rowsOf = <Row>(answer: Answer<Row>): readonly Row[] => (answer.kind === 'answered' ? answer.rows : []);

function bookOf(row: BookRow): Omit<HouseholdRegistration, 'entry'> {
  const number = row.household_number === undefined ? undefined : checkHouseholdNumber(row.household_number);
  return {
    householdKey: row.household_key,
    householdNumber: number?.kind === 'ok' ? number.value : null,
    householdType: row.household_type ?? null,
    divisionCode: row.division_code ?? null,
    address: row.address ?? null,
  };
}

function entryOf(row: EntryRow, householdKey: string | undefined, today: PlainDate): HouseholdEntry {
  return {
    householdKey,
    person: personFrom(row.person_number, today),
    name: row.name ?? '',
    formerName: row.former_name ?? null,
    sex: row.sex ?? null,
    birthDate: row.birth_date ?? null,
    relationToHead: row.relation_to_head ?? null,
    maritalStatus: row.marital_status ?? null,
    state: row.state ?? null,
    deathDate: row.death_date ?? null,
    movedInOn: row.moved_in_on ?? null,
    named: namedIn(row, today),
  };
}

function namedIn(row: EntryRow, today: PlainDate): readonly Guardian[] {
  const named = (
    origin: Guardian['origin'],
    number: string | undefined,
    name: string | undefined,
    relation: CodedValue | undefined,
  ): readonly Guardian[] =>
    number === undefined && name === undefined
      ? []
      : [{ person: personFrom(number, today), name: name ?? null, relation: relation ?? null, origin }];
  return [
    ...named('GUARDIAN_COLUMN', row.guardian1_number, row.guardian1_name, row.guardian1_relation),
    ...named('GUARDIAN_COLUMN', row.guardian2_number, row.guardian2_name, row.guardian2_relation),
    ...named('PARENT_COLUMN', row.father_number, row.father_name, decodeCode(RELATIONSHIP, '51')),
    ...named('PARENT_COLUMN', row.mother_number, row.mother_name, decodeCode(RELATIONSHIP, '52')),
  ];
}

const compareEntries = (a: HouseholdEntry, b: HouseholdEntry): number =>
  compareTexts(a.relationToHead?.code, b.relationToHead?.code) ||
  compareTexts(a.birthDate, b.birthDate) ||
  compareTexts(a.person?.id, b.person?.id);

/** What is missing comes last. */
const compareTexts = (a: string | null | undefined, b: string | null | undefined): number =>
  (a ?? '\u{10FFFF}') < (b ?? '\u{10FFFF}') ? -1 : Number((a ?? '\u{10FFFF}') > (b ?? '\u{10FFFF}'));
