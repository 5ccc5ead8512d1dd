import { allowancesOfPerson, isDrawnIn } from '../adapters/disability/allowances.ts';
import { assistanceOfPerson, isOfKind } from '../adapters/disability/assistance.ts';
import { certificateOfPerson, isValidOn, statusOn } from '../adapters/disability/certificate.ts';
import { allowance, assistance, certificate } from '../adapters/disability/relations.ts';
import { defineDepartment } from '../gateway/contracts/department.ts';
import type { Resolvers } from './generated.ts';

const resolvers: Pick<Resolvers, 'Person' | 'DisabilityCertificate' | 'Allowances' | 'AssistanceHousehold'> = {
  Person: {
    disability: ({ id }, _args, scope) => certificateOfPerson(scope, id),
    allowances: ({ id }, _args, scope) => allowancesOfPerson(scope, id),
    assistance: ({ id }, _args, scope) => assistanceOfPerson(scope, id),
  },
  DisabilityCertificate: {
    isSevere: ({ grade }) => (grade === null ? null : grade <= 2),
    status: (record, _args, { today }) => statusOn(record, today),
    isValidOn: (record, { date }) => isValidOn(record, date),
  },
  Allowances: {
    isDrawnIn: (record, { kind, month }) => isDrawnIn(record, kind, month),
  },
  AssistanceHousehold: {
    isOfKind: (record, { kind }, { today }) => isOfKind(record, kind, today.slice(0, 7)),
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
