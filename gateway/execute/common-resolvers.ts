import type { IResolvers } from '@graphql-tools/utils';
import { divisionName } from '../contracts/codes/divisions.ts';
import type { CodedValue } from '../contracts/codes/code-table.ts';
import { isWithinIfKnown, type DivisionCode } from '../contracts/identifiers/division-code.ts';
import type { PersonId } from '../contracts/identifiers/person-id.ts';
import type { Scope } from '../contracts/scope.ts';
import { createScalars } from './scalars.ts';

/** Resolvers of what belongs to no department: the entry by person, scalars, divisions, code values. */
export function createCommonResolvers(clock: () => Date): IResolvers<unknown, Scope> {
  return {
    ...createScalars(clock),
    Query: {
      person: (_root, { id }: { readonly id: PersonId }) => ({ id }),
      persons: (_root, { ids }: { readonly ids: readonly PersonId[] }) => ids.map((id) => ({ id })),
    },
    Division: {
      code: (code: DivisionCode) => code,
      zh: (code: DivisionCode) => divisionName(code)?.path ?? null,
      en: (code: DivisionCode) => divisionName(code)?.en ?? null,
      isWithin: (code: DivisionCode, { division }: { readonly division: DivisionCode }) =>
        isWithinIfKnown(code, division),
    },
    CodedValue: {
      zh: ({ zh }: CodedValue) => zh ?? null,
      en: ({ en }: CodedValue) => en ?? null,
    },
  };
}
