import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';

/** A copy of the sandbox's policy folder that a test may change; removed when it is disposed. */
export type PolicyCopy = Disposable & {
  readonly folder: string;
  /** Puts another text in the place of a file, or a file where there was none. */
  readonly write: (file: string, text: string) => void;
  /** Puts one part of a file in the place of another. @throws when the part is not there, so that no edit does nothing. */
  readonly edit: (file: string, part: string, other: string) => void;
  readonly remove: (...files: readonly string[]) => void;
  /** Makes a file what it is in the sandbox. */
  readonly mend: (file: string) => void;
  readonly textOf: (file: string) => string;
};

/** Copies the sandbox's policy, into a new folder where none is named. */
export function copyPolicy(into?: string): PolicyCopy {
  const folder = into ?? mkdtempSync(join(tmpdir(), 'gateway-policy-copy-'));
  cpSync(SANDBOX_POLICY, folder, { recursive: true });
  const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  return {
    folder,
    write,
    textOf,
    edit: (file, part, other) => {
      const text = textOf(file);
      if (!text.includes(part)) throw new Error(`${file} does not say "${part}"`);
      write(file, text.replace(part, other));
    },
    remove: (...files) => {
      for (const file of files) rmSync(join(folder, file));
    },
    mend: (file) => write(file, readFileSync(join(SANDBOX_POLICY, file), 'utf8')),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
