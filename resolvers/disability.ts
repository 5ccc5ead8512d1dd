import { allowancesOfPerson, isDrawnIn } from '../adapters/disability/allowances.ts';
import { assistanceOfPerson, isOfKind as isHouseholdOfKind } from '../adapters/disability/assistance.ts';
import {
  certificateOfPerson,
  isGradeAtMost,
  isOfKind,
  isValidOn,
  statusOn,
} from '../adapters/disability/certificate.ts';
import { allowance, assistance, certificate } from '../adapters/disability/relations.ts';
import { defineDepartment } from '../gateway/contracts/department.ts';
import type { Resolvers } from './generated.ts';

/** Grades 1 and 2. */
const SEVERE = 2;

const resolvers: Pick<Resolvers, 'Person' | 'DisabilityCertificate' | 'Allowances' | 'AssistanceHousehold'> = {
  Person: {
    disability: ({ id }, _args, scope) => certificateOfPerson(scope, id),
    allowances: ({ id }, _args, scope) => allowancesOfPerson(scope, id),
    assistance: ({ id }, _args, scope) => assistanceOfPerson(scope, id),
  },
  DisabilityCertificate: {
    isOfKind: (record, { anyOf, on }) => isOfKind(record, anyOf, on),
    isSevere: (record) => isGradeAtMost(record, SEVERE),
    isGradeAtMost: (record, { grade, on }) => isGradeAtMost(record, grade, on),
    status: (record, _args, { today }) => statusOn(record, today),
    isValidOn: (record, { date }) => isValidOn(record, date),
  },
  Allowances: {
    isDrawnIn,
  },
  AssistanceHousehold: {
    isOfKind(record, { kind, month }, { today }) {
      const thisMonth = today.slice(0, 7);
      return isHouseholdOfKind(record, kind, { month: month ?? thisMonth, thisMonth });
    },
  },
};

/** Disability certificates, allowances and assistance, kept by the disabled persons' federation and civil affairs. */
export const department = defineDepartment({
  id: 'disability',
  title: { zh: '残疾人与救助', en: 'Disability and assistance' },
  schemaFile: 'schemas/disability.graphql',
  resolvers,
  relations: [certificate, allowance, assistance],
});
