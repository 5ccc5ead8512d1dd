import type * as z from 'zod';

/** Says what is wrong at a setting. Given once for each problem; repeats no value. */
export type Report = (path: readonly PropertyKey[], message: string) => void;

/** What a section of a configuration file is read with. */
export type Reading = {
  /** The file's folder, from which paths start. */
  readonly base: string;
  readonly report: Report;
};

/** A section that fits its schema. Else undefined, and each of its problems is reported. */
export function readSection<T>(
  schema: z.ZodType<T>,
  value: unknown,
  path: readonly PropertyKey[],
  report: Report,
): T | undefined {
  const outcome = schema.safeParse(value);
  if (outcome.success) return outcome.data;
  for (const issue of outcome.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) reportUnknown([...path, ...issue.path], key, report);
    } else {
      report([...path, ...issue.path], issue.message);
    }
  }
  return undefined;
}

/** The name of a setting that there is not may be a secret that lost its name: it is repeated only where it looks like one. */
function reportUnknown(path: readonly PropertyKey[], key: string, report: Report): void {
  if (/^[A-Za-z]{1,40}$/u.test(key)) report([...path, key], 'there is no such setting');
  else report(path, 'has a setting that there is not');
}
