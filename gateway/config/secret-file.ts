import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reading } from './section.ts';
import { whyUnreadable } from './setting-values.ts';

/** A secret of a file, without the end of its line. Undefined where there is none, or where a problem is reported. */
export function readSecretFile(
  file: string | undefined,
  path: readonly PropertyKey[],
  reading: Reading,
): string | undefined {
  return readBytesOf(file, path, reading)?.toString('utf8').trimEnd();
}

/** The bytes of a file, as they are. Undefined where there is none, or where a problem is reported. */
export function readBytesOf(
  file: string | undefined,
  path: readonly PropertyKey[],
  { base, report }: Reading,
): Buffer | undefined {
  if (file === undefined) return undefined;
  const at = resolve(base, file);
  const unreadable = whyUnreadable(at);
  if (unreadable === undefined) return readFileSync(at);
  report(path, unreadable);
  return undefined;
}
