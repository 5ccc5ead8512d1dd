import { decodeCode, type CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import type { PlainDate } from '../../gateway/contracts/dates.ts';
import { personFrom, type Person } from '../../gateway/contracts/person.ts';
import type { RowOf } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { blankToUndefined, foldName, toHalfWidth } from '../../gateway/contracts/text.ts';
import { landUnitOf, squareMetres, unknownRight, type Area } from './areas.ts';
import { restriction, right, type acquisition } from './relations.ts';
import { RESTRICTION_DETAILS } from './restriction-codes.ts';

/** A current right in a unit, with its holders. */
export type UnitRight = {
  readonly subject: 'building' | 'land';
  readonly rightType: CodedValue;
  readonly certificateNumber: string | null;
  readonly registeredOn: PlainDate | null;
  readonly registeredArea: Area | null;
  readonly holders: readonly RightHolder[];
};

/** A holder of a right. */
export type RightHolder = {
  readonly name: string;
  readonly person: Person | null;
  readonly kind: CodedValue | null;
  readonly coOwnership: CodedValue | null;
  readonly share: string | null;
};

/** Something in force that restricts a unit. */
export type Restriction = {
  readonly kind: keyof typeof RESTRICTION_DETAILS;
  readonly detail: CodedValue | null;
  readonly authority: string | null;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly registeredOn: PlainDate | null;
};

/** A unit and the parcel that it is, or stands on. */
export type UnitRef = { readonly unitNumber: string; readonly parcelCode: string };
type RightRow = RowOf<typeof right>;

/** Rows that agree in these are holders of one right; old ones have neither case number nor certificate number. */
const IDENTITY_COLUMNS = [
  'subject',
  'case_number',
  'certificate_number',
  'right_type',
  'registered_on',
  'registered_area',
] as const satisfies readonly (keyof RightRow)[];

/** Current rights in a unit and in the land under it. */
export async function rightsIn(scope: Scope, of: UnitRef): Promise<readonly UnitRight[]> {
  const rows = await rowsOfUnitAndLand(scope, right, of);
  const byRight = new Map<string, RightRow[]>();
  for (const row of rows) {
    const identity = JSON.stringify(IDENTITY_COLUMNS.map((column) => row[column]));
    const list = byRight.get(identity);
    if (list) list.push(row);
    else byRight.set(identity, [row]);
  }
  return [...byRight.values()].flatMap((group) => rightFrom(group, scope.today)).toSorted(byRegistration);
}

/** Whether the unit itself has a current right: one in the land leaves the house on it unregistered. */
export const isRegistered = (rights: readonly UnitRight[], { unitNumber, parcelCode }: UnitRef): boolean =>
  rights.some(({ subject }) => subject === (unitNumber === landUnitOf(parcelCode) ? 'land' : 'building'));

/** Area of the only current right in the land or the building; with several rights none of their areas is the unit's. */
export function registeredAreaOf(rights: readonly UnitRight[], subject: UnitRight['subject']): Area | null {
  const [only, ...others] = rights.filter((held) => held.subject === subject);
  return others.length === 0 ? (only?.registeredArea ?? null) : null;
}

/** Everything that restricts a unit or the land under it today. */
export async function restrictionsOf(scope: Scope, of: UnitRef): Promise<readonly Restriction[]> {
  const rows = await rowsOfUnitAndLand(scope, restriction, of);
  return rows
    .flatMap((row) => (row.kind === undefined ? [] : [restrictionFrom(row, row.kind)]))
    .toSorted((a, b) => ((a.registeredOn ?? '') < (b.registeredOn ?? '') ? -1 : 1));
}

/** The rows that the parcel's evidence has already asked for; a bare parcel is its own land. */
export async function rowsOfUnitAndLand<R extends typeof right | typeof restriction | typeof acquisition>(
  scope: Scope,
  relation: R,
  { unitNumber, parcelCode }: UnitRef,
): Promise<readonly RowOf<R>[]> {
  const keys = [...new Set([unitNumber, landUnitOf(parcelCode)])];
  const answers = await Promise.all(keys.map((key) => scope.read(relation, key)));
  return answers.flatMap((answer) => (answer.kind === 'answered' ? answer.rows : []));
}

function rightFrom(rows: readonly RightRow[], today: PlainDate): readonly UnitRight[] {
  const [first] = rows;
  if (first === undefined) return [];
  return [
    {
      subject: first.subject === 'building' ? 'building' : 'land',
      rightType: first.right_type ?? unknownRight,
      certificateNumber: first.certificate_number ?? null,
      registeredOn: first.registered_on ?? null,
      registeredArea: squareMetres(first.registered_area),
      holders: rows
        .toSorted((a, b) => (a.holder_sequence ?? 0) - (b.holder_sequence ?? 0))
        .flatMap((row) => holdersFrom(row, today)),
    },
  ];
}

/**
 * One holder a row, or several where an old register wrote them into one cell. Names and numbers belong together only when
 * there are as many of one as of the other, empty ones counted; otherwise the names stand alone.
 */
function holdersFrom(row: RightRow, today: PlainDate): readonly RightHolder[] {
  const names = cells(row.holder_names);
  const numbers = cells(row.holder_numbers);
  const isIdentityCard = IDENTITY_CARD.has(toHalfWidth(row.holder_id_type ?? ''));
  return names.flatMap((name, at) =>
    name === undefined
      ? []
      : [
          {
            name: foldName(name),
            person: isIdentityCard && numbers.length === names.length ? personFrom(numbers[at], today) : null,
            kind: row.holder_kind ?? null,
            coOwnership: row.co_ownership ?? null,
            share: row.share ?? null,
          },
        ],
  );
}

/** Document kinds of identity cards (ZJZL); nothing given counts too, for the number has a check character. */
const IDENTITY_CARD: ReadonlySet<string> = new Set(['1', '01', '身份证', '居民身份证', '']);

const cells = (joined: string | undefined): readonly (string | undefined)[] =>
  (joined ?? '').split(/[,，、/／;；]/u).map((cell) => blankToUndefined(cell));

function restrictionFrom(row: RowOf<typeof restriction>, kind: Restriction['kind']): Restriction {
  const table = RESTRICTION_DETAILS[kind];
  return {
    kind,
    detail: (table === undefined ? undefined : decodeCode(table, row.detail)) ?? null,
    authority: row.authority ?? null,
    from: row.starts_on ?? null,
    until: row.ends_on ?? null,
    registeredOn: row.registered_on ?? null,
  };
}

const byRegistration = (a: UnitRight, b: UnitRight): number =>
  (a.registeredOn ?? '') < (b.registeredOn ?? '') ? -1 : Number((a.registeredOn ?? '') > (b.registeredOn ?? ''));
