import type { CodedValue } from '../../gateway/contracts/codes/code-table.ts';
import type { PlainDate } from '../../gateway/contracts/dates.ts';
import { isInRoll } from '../../gateway/contracts/codes/enrollment-codes.ts';
import {
  evidenceOfOne,
  latestRows,
  preferRows,
  withParts,
  type Answer,
  type Evidence,
} from '../../gateway/contracts/evidence.ts';
import type { DivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import type { PersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import { checkSchoolCode, foldSchoolCode, type SchoolCode } from '../../gateway/contracts/identifiers/school-code.ts';
import {
  foldStudentNumber,
  rollTypeOf,
  type RollType,
  type StudentNumber,
} from '../../gateway/contracts/identifiers/student-number.ts';
import type { RowOf } from '../../gateway/contracts/relation.ts';
import type { Scope } from '../../gateway/contracts/scope.ts';
import { decodeGrade } from './grade.ts';
import { roll, transfer } from './relations.ts';

/** What the school roll answers about a person. */
export type EnrollmentEvidence = Evidence<Enrollment>;

/** A school roll. */
export type Enrollment = {
  /** The register's inner number of the pupil; not shown. */
  readonly studentKey: string | undefined;
  readonly name: string;
  readonly studentNumber: StudentNumber | null;
  readonly rollType: RollType | null;
  readonly state: CodedValue;
  readonly grade: number | null;
  readonly classNumber: string | null;
  readonly entryMonth: string | null;
  readonly programYears: string | null;
  readonly studentType: CodedValue | null;
  readonly school: School | null;
};

/** A school of the school register. */
export type School = {
  readonly code: SchoolCode | null;
  readonly name: string | null;
  readonly kind: CodedValue | null;
  readonly division: DivisionCode | null;
};

/** A transfer that is running. */
export type Transfer = {
  readonly kind: CodedValue;
  readonly requestedOn: PlainDate | null;
  readonly fromSchool: School | null;
  readonly toSchool: School | null;
};

/**
 * The roll's answer about one person. Where a running roll exists only running ones count, and two of them are an ambiguity;
 * otherwise the one of the latest entry month does. `transfers` costs a statement more.
 */
export async function enrollmentOfPerson(
  scope: Scope,
  id: PersonId,
  parts: { readonly transfers: boolean },
): Promise<EnrollmentEvidence> {
  const answer = preferRows(await scope.read(roll, id), isRunning);
  const rows = answer.kind === 'answered' && answer.rows.some(isRunning) ? answer : latestRows(answer, entryMonthOf);
  const evidence = evidenceOfOne(rows, {
    source: 'enrollment',
    recordedOn: (row) => row.recorded_on,
    record: ([row]) => enrollmentOf(row),
  });
  if (!parts.transfers || evidence.record === null) return evidence;
  const { studentKey: key } = evidence.record;
  // No transfers of a pupil who cannot be read further would look like none running.
  const transfers: Answer<RowOf<typeof transfer>> =
    key === undefined
      ? { kind: 'unavailable', reason: 'CONTRACT_BROKEN', readAt: scope.now }
      : await scope.read(transfer, key);
  return withParts(evidence, [transfers]);
}

type RollRow = RowOf<typeof roll>;

const isRunning = ({ state }: RollRow): boolean => state !== undefined && isInRoll(state.code);
const entryMonthOf = ({ entry_month: month }: RollRow): string | undefined => month;

/** The pupil's running transfers, the latest application first. */
export async function transfersOf(scope: Scope, studentKey: string | undefined): Promise<readonly Transfer[]> {
  const answer = studentKey === undefined ? undefined : await scope.read(transfer, studentKey);
  const rows = answer?.kind === 'answered' ? answer.rows : [];
  return rows
    .flatMap((row) => (row.kind === undefined ? [] : [transferOf(row, row.kind)]))
    .toSorted((a, b) => ((a.requestedOn ?? '') < (b.requestedOn ?? '') ? 1 : -1));
}

function enrollmentOf(row: RowOf<typeof roll>): Enrollment {
  const number = row.student_number === undefined ? undefined : foldStudentNumber(row.student_number);
  const studentNumber = number === undefined ? null : (number as StudentNumber);
  return {
    studentKey: row.student_key,
    name: row.name ?? '',
    studentNumber,
    rollType: studentNumber === null ? null : rollTypeOf(studentNumber),
    state: row.state ?? { table: 'enrollment state', code: '', isKnown: false },
    grade: (row.grade === undefined ? undefined : decodeGrade(row.grade)) ?? null,
    classNumber: row.class_number ?? null,
    entryMonth: row.entry_month ?? null,
    programYears: row.program_years ?? null,
    studentType: row.student_type ?? null,
    school: schoolOf(row.school_code, row.school_name, row.school_kind, row.school_division),
  };
}

const transferOf = (row: RowOf<typeof transfer>, kind: CodedValue): Transfer => ({
  kind,
  requestedOn: row.requested_on ?? null,
  fromSchool: schoolOf(row.from_code, row.from_name, row.from_kind, row.from_division),
  toSchool: schoolOf(row.to_code, row.to_name, row.to_kind, row.to_division),
});

function schoolOf(
  stored: string | undefined,
  name: string | undefined,
  kind: CodedValue | undefined,
  division: DivisionCode | undefined,
): School | null {
  if (stored === undefined) return null;
  const folded = foldSchoolCode(stored);
  const outcome = folded === undefined ? undefined : checkSchoolCode(folded);
  return {
    code: outcome?.kind === 'ok' ? outcome.value : null,
    name: name ?? null,
    kind: kind ?? null,
    division: division ?? null,
  };
}
