import { decodeCode, type CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import { DISABILITY_CATEGORY } from '../../gateway/contracts/codes/disability-codes.ts';
import type { PlainDate } from '../../gateway/contracts/dates.ts';
import { evidenceOfOne, type Evidence } from '../../gateway/contracts/evidence.ts';
import {
  disabilityCertificateParts,
  foldDisabilityCertificateNumber,
  type DisabilityCertificateNumber,
} from '../../gateway/contracts/identifiers/disability-certificate-number.ts';
import type { DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import type { PersonId } from '../../gateway/contracts/identifiers/person-id.ts';
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
  readonly isCancelled: boolean;
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

/** The federation's answer about one person. */
export async function certificateOfPerson(scope: Scope, id: PersonId): Promise<DisabilityEvidence> {
  return evidenceOfOne(await scope.read(certificate, id), {
    source: 'disability',
    recordedOn: (row) => row.cancelled_on ?? row.frozen_on ?? row.issued_on,
    record: ([row]) => certificateFrom(row),
  });
}

/** The state on a day. Freezing and cancelling hold from their day on, and always when the register gives no day. */
export function statusOn(held: DisabilityCertificate, date: PlainDate): CertificateStatus {
  if (held.isCancelled && isBy(held.cancelledOn, date)) return 'CANCELLED';
  if (held.isFrozen && isBy(held.frozenOn, date)) return 'FROZEN';
  return held.validUntil !== null && held.validUntil < date ? 'EXPIRED' : 'VALID';
}

/** True when the certificate is valid on a day; one that was issued later is not, if the first issue was later too. */
export function isValidOn(held: DisabilityCertificate, date: PlainDate): boolean {
  const issuedOn = held.firstIssuedOn ?? held.issuedOn;
  return statusOn(held, date) === 'VALID' && (issuedOn === null || issuedOn <= date);
}

const isBy = (since: PlainDate | null, date: PlainDate): boolean => since === null || since <= date;

function certificateFrom(row: RowOf<typeof certificate>): DisabilityCertificate {
  const number =
    row.certificate_number === undefined ? undefined : foldDisabilityCertificateNumber(row.certificate_number);
  const certificateNumber = number === undefined ? null : (number as DisabilityCertificateNumber);
  return {
    certificateNumber,
    category: row.category ?? null,
    grade: gradeFrom(row.grade),
    components: componentsFrom(row),
    isCancelled: row.status?.code === '8',
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
