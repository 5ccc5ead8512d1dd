import type { IResolvers } from '@graphql-tools/utils';
import type { Bilingual } from './bilingual.ts';
import type { Relation } from './relation.ts';
import type { Scope } from './scope.ts';

/** The whole registration of one department: what can be asked, how it is answered, which relations that reads. */
export type Department = {
  /** Name of the source in provenance, configuration, `/readyz` and statement names. */
  readonly id: string;
  /** What the source is called for people. */
  readonly title: Bilingual;
  /** Type definitions, relative to the project: `schemas/<id>.graphql`. */
  readonly schemaFile: string;
  readonly resolvers: IResolvers<unknown, Scope>;
  readonly relations: readonly Relation[];
};

/** Declares a department. A file in `resolvers/` that exports one as `department` is found at start; nothing else lists it. */
export function defineDepartment(department: Department): Department {
  return Object.freeze(department);
}

/** A department as it is named to people. */
export type Holder = { readonly id: string } & Bilingual;

/** The department with an id, as it is named to people; null for what belongs to none. */
export function holderOf(
  id: string | undefined,
  departments: readonly Pick<Department, 'id' | 'title'>[],
): Holder | null {
  const department = departments.find((one) => one.id === id);
  return department ? { id: department.id, ...department.title } : null;
}
