import type { Report } from './section.ts';
import { withoutReferences } from './setting-values.ts';

const SENTENCE = 'a secret stands in the environment or in a file, never here';

/**
 * Finds secrets that are written into a configuration file: it is copied, mailed and kept in version control.
 * Looks at the file before anything is put in the place of its references.
 */
export function reportLiteralSecrets(value: unknown, report: Report, path: readonly (string | number)[] = []): void {
  if (typeof value === 'string' && hasLiteralPassword(value)) report(path, SENTENCE);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'password') {
      if (isLiteral(item)) report(at, SENTENCE);
    } else {
      reportLiteralSecrets(item, report, at);
    }
  }
}

/** Anything but references; what stands beside one is a part of the secret. */
const isLiteral = (value: unknown): boolean =>
  typeof value === 'string' ? withoutReferences(value) !== '' : value !== null && value !== undefined;

/** An address may hold a password before its host and among its parameters. */
function hasLiteralPassword(text: string): boolean {
  const own = withoutReferences(text);
  const before = /^[\w+.-]*:?\/\/([^/?#]*)@/u.exec(own)?.[1];
  return /:./su.test(before ?? '') || /[?&]password=[^&#]/iu.test(own);
}
