import type { IResolvers } from '@graphql-tools/utils';
import type { Relation } from './relation.ts';
import type { Scope } from './scope.ts';

/** The whole registration of one department: what can be asked, how it is answered, which relations that reads. */
export type Department = {
  /** Name of the source in provenance, configuration, `/readyz` and statement names. */
  readonly id: string;
  /** What the source is called for people. */
  readonly title: { readonly zh: string; readonly en: string };
  /** Type definitions, relative to the project: `schemas/<id>.graphql`. */
  readonly schemaFile: string;
  readonly resolvers: IResolvers<unknown, Scope>;
  readonly relations: readonly Relation[];
};

/** Declares a department. A file in `resolvers/` that exports one as `department` is found at start; nothing else lists it. */
export function defineDepartment(department: Department): Department {
  return Object.freeze(department);
}
