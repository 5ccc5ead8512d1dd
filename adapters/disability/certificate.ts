import { decodeCode, type CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import { DISABILITY_CATEGORY } from '../../gateway/contracts/codes/disability-codes.ts';
import type { PlainDate } from '../../gateway/contracts/dates.ts';
import { evidenceOfOne, preferRows, type Evidence } from '../../gateway/contracts/evidence.ts';
import {
  disabilityCertificateParts,
  foldDisabilityCertificateNumber,
  type DisabilityCertificateNumber,
} from '../../gateway/contracts/identifiers/disability-certificate-number.ts';
import type { DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import { foldPersonId, type PersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import type { RowOf } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { certificate } from './relations.ts';

/** What the federation's register answers about a person. */
export type DisabilityEvidence = Evidence<DisabilityCertificate>;

/** A disability certificate as the federation holds it. */
export type DisabilityCertificate = {
  readonly certificateNumber: DisabilityCertificateNumber | null;
  readonly category: CodedValue | null;
  readonly grade: number | null;
  readonly components: readonly DisabilityComponent[];
  /** Whether the certificate was cancelled; `null` when the register's state is none that is known. */
  readonly isCancelled: boolean | null;
  readonly cancelledOn: PlainDate | null;
  readonly isFrozen: boolean;
  readonly frozenOn: PlainDate | null;
  readonly issuedOn: PlainDate | null;
  readonly firstIssuedOn: PlainDate | null;
  readonly validUntil: PlainDate | null;
  readonly reissues: number | null;
  readonly division: DivisionCode | null;
};

/** One part of a disability. */
export type DisabilityComponent = { readonly category: CodedValue; readonly grade: number | null };

/** States of a certificate. */
export type CertificateStatus = 'VALID' | 'EXPIRED' | 'FROZEN' | 'CANCELLED';

/** The federation's answer about one person. Where a recognised certificate exists, cancelled ones do not count. */
export async function certificateOfPerson(scope: Scope, id: PersonId): Promise<DisabilityEvidence> {
  const answer = preferRows(await scope.read(certificate, id), ({ status }) => status?.code === RECOGNISED);
  return evidenceOfOne(answer, {
    source: 'disability',
    recordedOn: (row) => row.cancelled_on ?? row.frozen_on ?? row.issued_on,
    record: ([row]) => certificateFrom(row, id),
  });
}

/**
 * The state on a day. Freezing and cancelling hold from their day on, and always when the register gives no day. `null` when
 * the register holds a state that nobody here knows: it may be anything but valid.
 */
export function statusOn(held: DisabilityCertificate, date: PlainDate): CertificateStatus | null {
  if (held.isCancelled === null) return null;
  if (held.isCancelled && isBy(held.cancelledOn, date)) return 'CANCELLED';
  if (held.isFrozen && isBy(held.frozenOn, date)) return 'FROZEN';
  return held.validUntil !== null && held.validUntil < date ? 'EXPIRED' : 'VALID';
}

/** True when the certificate is valid on a day; one that was issued later is not, if the first issue was later too. */
export function isValidOn(held: DisabilityCertificate, date: PlainDate): boolean | null {
  const issuedOn = held.firstIssuedOn ?? held.issuedOn;
  const status = statusOn(held, date);
  return status === null ? null : status === 'VALID' && (issuedOn === null || issuedOn <= date);
}

/** Kinds of disability; a multiple one has parts of several. */
export type DisabilityKind = 'VISUAL' | 'HEARING' | 'SPEECH' | 'LIMB' | 'INTELLECTUAL' | 'MENTAL';

/**
 * True when the disability, or a part of a multiple one, is of one of these kinds; `null` when the register does not say
 * enough to deny it, or held another card on the day.
 */
export function isOfKind(
  held: DisabilityCertificate,
  anyOf: readonly DisabilityKind[],
  on?: PlainDate | null,
): boolean | null {
  if (!isPresentCard(held, on)) return null;
  const kinds = [held.category, ...held.components.map(({ category }) => category)].map(
    (category) => KINDS[category?.code ?? ''],
  );
  if (kinds.some((kind) => kind !== undefined && anyOf.includes(kind))) return true;
  const isTold = held.components.length > 0 && held.components.every(({ category }) => category.code in KINDS);
  return held.category !== null && isTold ? false : null;
}

/** True for a grade and those more severe; `null` without a grade, or when the register held another card on the day. */
export const isGradeAtMost = (held: DisabilityCertificate, grade: number, on?: PlainDate | null): boolean | null =>
  held.grade === null || !isPresentCard(held, on) ? null : held.grade <= grade;

/** Category and grade of the card before the present one are not in the register. */
const isPresentCard = ({ issuedOn }: DisabilityCertificate, on: PlainDate | null | undefined): boolean =>
  on === null || on === undefined || issuedOn === null || issuedOn <= on;

/** The codes of GB/T 26341-2010 but 7, multiple. */
const KINDS: Readonly<Record<string, DisabilityKind>> = {
  '1': 'VISUAL',
  '2': 'HEARING',
  '3': 'SPEECH',
  '4': 'LIMB',
  '5': 'INTELLECTUAL',
  '6': 'MENTAL',
};

/** States of a certificate in the register (status_record). */
const RECOGNISED = '9';
const CANCELLED = '8';

const isBy = (since: PlainDate | null, date: PlainDate): boolean => since === null || since <= date;

function certificateFrom(row: RowOf<typeof certificate>, id: PersonId): DisabilityCertificate {
  const certificateNumber = numberFrom(row, id);
  const status = row.status?.code;
  return {
    certificateNumber,
    category: row.category ?? null,
    grade: gradeFrom(row.grade),
    components: componentsFrom(row),
    isCancelled: status === RECOGNISED || status === CANCELLED ? status === CANCELLED : null,
    cancelledOn: row.cancelled_on ?? null,
    isFrozen: row.frozen === true,
    frozenOn: row.frozen_on ?? null,
    issuedOn: row.issued_on ?? null,
    firstIssuedOn: row.first_issued_on ?? null,
    validUntil: row.valid_until ?? null,
    reissues: certificateNumber === null ? null : disabilityCertificateParts(certificateNumber).card,
    division: row.division_code ?? null,
  };
}

/** The number, `null` when the identity number in it is neither the person's nor their former one: it is somebody else's. */
function numberFrom(row: RowOf<typeof certificate>, id: PersonId): DisabilityCertificateNumber | null {
  const found =
    row.certificate_number === undefined ? undefined : foldDisabilityCertificateNumber(row.certificate_number);
  const former = row.former_number === undefined ? undefined : foldPersonId(row.former_number);
  const holder = found?.slice(0, 18);
  return holder === undefined || (holder !== id && holder !== former) ? null : (found as DisabilityCertificateNumber);
}

/** Categories and grades of a multiple disability stand in two lists of the same order; a single one has no list. */
function componentsFrom(row: RowOf<typeof certificate>): readonly DisabilityComponent[] {
  const grades = digits(row.component_grades);
  const categories = digits(row.component_categories);
  if (categories.length === 0) {
    return row.category === undefined ? [] : [{ category: row.category, grade: gradeFrom(row.grade) }];
  }
  return categories.flatMap((stored, at) => {
    const category = decodeCode(DISABILITY_CATEGORY, stored);
    const grade = grades.length === categories.length ? Number(grades[at]) : undefined;
    return category === undefined ? [] : [{ category, grade: gradeFrom(grade) }];
  });
}

const digits = (list: string | undefined): readonly string[] => (list ?? '').match(/\d/gu) ?? [];

const gradeFrom = (grade: number | undefined): number | null =>
  grade !== undefined && grade >= 1 && grade <= 4 ? grade : null;
