import { accessSync, constants, existsSync, statSync } from 'node:fs';

/** Says in words why a file cannot be read, if so. */
export function whyUnreadable(path: string): string | undefined {
  if (!existsSync(path)) return 'the file does not exist';
  if (statSync(path).isDirectory()) return 'that is a directory';
  try {
    accessSync(path, constants.R_OK);
    return undefined;
  } catch {
    return 'the file may not be read by this user';
  }
}

/** Says in words why something is not a folder that can be read, if so. */
export function whyNoFolder(path: string): string | undefined {
  if (!existsSync(path)) return 'the folder does not exist';
  if (!statSync(path).isDirectory()) return 'that is a file; a folder is needed';
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
    return undefined;
  } catch {
    return 'the folder may not be read by this user';
  }
}

/** A name that a setting refers to and the environment does not have. */
export type MissingReference = { readonly name: string; readonly path: string };

/** A reference to the environment, as it is written in a setting. */
const REFERENCE = /\$\{([A-Za-z_]\w*)\}/gu;

/** What a setting itself says, without what it takes from the environment. */
export const withoutReferences = (text: string): string => text.replaceAll(REFERENCE, '');

/** Puts the environment's values in the place of `${NAME}`; names that are not set are added to `missing`. */
export function withReferences(
  value: unknown,
  env: Readonly<Record<string, string | undefined>>,
  missing: MissingReference[],
  path = '',
): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(REFERENCE, (_reference, name: string) => {
      const found = env[name];
      if (found === undefined) missing.push({ name, path });
      return found ?? '';
    });
  }
  const inside = (key: string | number, item: unknown): unknown =>
    withReferences(item, env, missing, path === '' ? `${key}` : `${path}.${key}`);
  if (Array.isArray(value)) return value.map((item, at) => inside(at, item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inside(key, item)]));
  }
  return value;
}
