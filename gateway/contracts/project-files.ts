import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of a file of the project, given its path from the project's root. Files which the compiler does not
 * copy (`.sql`, `.graphql`, `.yaml`) are found this way from the source tree and from `dist/` alike.
 */
export function projectPath(relative: string): string {
  return join(projectRoot(dirname(fileURLToPath(import.meta.url))), relative);
}

/** The text of a file of the project, given its path from the project's root. */
export function projectText(relative: string): string {
  return readFileSync(projectPath(relative), 'utf8');
}

/** The nearest folder upwards that holds a package.json. */
function projectRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the program: the project is not complete');
  return projectRoot(parent);
}
