import { roll, transfer } from '../adapters/enrollment/relations.ts';
import { enrollmentOfPerson, transfersOf } from '../adapters/enrollment/source.ts';
import { isAttending, isInRoll } from '../gateway/contracts/codes/enrollment-codes.ts';
import { defineDepartment } from '../gateway/contracts/department.ts';
import { asksOfRecord } from '../gateway/contracts/selection.ts';
import type { Resolvers } from './generated.ts';

const resolvers: Pick<Resolvers, 'Person' | 'Enrollment'> = {
  Person: {
    enrollment: ({ id }, _args, scope, info) =>
      enrollmentOfPerson(scope, id, { transfers: asksOfRecord(info, 'runningTransfers') }),
  },
  Enrollment: {
    isOnRoll: ({ state }) => (state.isKnown ? isInRoll(state.code) : null),
    isAttending: ({ state }) => (state.isKnown ? isAttending(state.code) : null),
    gradeAtMost: (record, { grade }) => (record.grade === null ? null : record.grade <= grade),
    runningTransfers: ({ studentKey }, _args, scope) => transfersOf(scope, studentKey),
  },
};

/** Student enrolment, kept by the education departments. */
export const department = defineDepartment({
  id: 'enrollment',
  title: { zh: '学籍', en: 'Student enrolment' },
  schemaFile: 'schemas/enrollment.graphql',
  resolvers,
  relations: [roll, transfer],
});
