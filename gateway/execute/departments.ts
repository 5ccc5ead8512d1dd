import { readdir } from 'node:fs/promises';
import type { Department } from '../contracts/department.ts';

/**
 * The departments of this build: every file in `resolvers/` that exports a `department`. Nothing else lists them, so that a
 * further one adds files and edits none. In the order of their names.
 */
export async function discoverDepartments(): Promise<readonly Department[]> {
  const folder = new URL('../../resolvers/', import.meta.url);
  const files = (await readdir(folder)).filter(
    (file) => /^[a-z][a-z-]*\.(js|ts)$/u.test(file) && !file.startsWith('generated'),
  );
  const modules = await Promise.all(
    files.toSorted().map(async (file): Promise<unknown> => import(new URL(file, folder).href)),
  );
  return modules.flatMap((found) => (hasDepartment(found) ? [found.department] : []));
}

const hasDepartment = (found: unknown): found is { readonly department: Department } =>
  typeof found === 'object' && found !== null && 'department' in found;
