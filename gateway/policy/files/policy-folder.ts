import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileProblem } from './file-problem.ts';

/** Longest file that is read, in bytes. The largest of the sandbox has 3 KiB. */
export const MAX_FILE_BYTES = 256 * 1024;

/** The texts of a folder by their path below it, in the order of their names. */
export type PolicyTexts = {
  readonly texts: ReadonlyMap<string, string>;
  readonly problems: readonly FileProblem[];
};

/** What belongs into each part of the folder; '' is the folder itself. */
const PARTS = [
  {
    part: '',
    belongs: /^(?:consumers|matters)\.yaml$/u,
    stray: /\.(?:ya?ml|graphql|json)$/iu,
    hint: 'is not read: the folder has consumers.yaml, matters.yaml, grants/, documents/ and parameters/',
    isOptional: false,
  },
  {
    part: 'grants',
    belongs: /\.yaml$/u,
    stray: /./u,
    hint: 'is not read: a grant is a file that ends in .yaml',
    isOptional: false,
  },
  {
    part: 'documents',
    belongs: /\.(?:yaml|graphql)$/u,
    stray: /./u,
    hint: 'is not read: a document is two files, one ends in .yaml and one in .graphql',
    isOptional: false,
  },
  {
    part: 'parameters',
    belongs: /\.yaml$/u,
    stray: /./u,
    hint: 'is not read: parameters of a matter are a file that ends in .yaml',
    isOptional: true,
  },
] as const;

/** What editors, file systems and people leave beside the files. */
const IGNORED = /^\.|~$|^#.*#$|\.(?:bak|orig|rej|swp|tmp|md|txt)$/iu;

/** Reads every file of a policy folder. Never throws for what is on the disk: that is a problem with the file's name. */
export async function readPolicyTexts(folder: string): Promise<PolicyTexts> {
  const problems: FileProblem[] = [];
  const texts = new Map<string, string>();
  for (const { part, belongs, stray, hint, isOptional } of PARTS) {
    const listed = await namesIn(join(folder, part));
    if (isOptional && listed === NO_FOLDER) continue;
    if (typeof listed === 'string') {
      problems.push({ file: part === '' ? folder : part, message: listed });
      if (part === '') return { texts, problems };
      continue;
    }
    const names = part === '' ? [...new Set(['consumers.yaml', 'matters.yaml', ...listed])] : listed;
    for (const name of names) {
      const file = part === '' ? name : `${part}/${name}`;
      if (belongs.test(name)) {
        const read = await textOf(join(folder, file));
        if (read.kind === 'text') texts.set(file, read.text);
        else problems.push({ file, message: read.why });
      } else if (stray.test(name)) problems.push({ file, message: hint });
    }
  }
  return { texts, problems };
}

/**
 * Changes whenever a file of the folder may have changed: by its name, size, times or inode, followed through symbolic
 * links, so that a swapped link shows as well. Cheap, reads no file, never throws.
 */
export async function policySignature(folder: string): Promise<string> {
  const parts = await Promise.all(
    PARTS.map(async ({ part, belongs, stray }) => {
      const names = await namesIn(join(folder, part));
      if (typeof names === 'string') return [names];
      return Promise.all(
        names
          .filter((name) => belongs.test(name) || stray.test(name))
          .map(async (name) => {
            try {
              const { ino, size, mtimeNs, ctimeNs } = await stat(join(folder, part, name), { bigint: true });
              return `${name} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
            } catch (error) {
              return `${name} ${whyFailed(error)}`;
            }
          }),
      );
    }),
  );
  return JSON.stringify(parts);
}

/** The names in a folder that mean something, sorted; or why there are none to be had. */
async function namesIn(path: string): Promise<readonly string[] | string> {
  try {
    return (await readdir(path)).filter((name) => !IGNORED.test(name)).toSorted();
  } catch (error) {
    return whyFailed(error, 'the folder');
  }
}

/** The text of a file, bounded also where the file grows or never ends. */
async function textOf(
  path: string,
): Promise<{ readonly kind: 'text'; readonly text: string } | { readonly kind: 'unreadable'; readonly why: string }> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return { kind: 'unreadable', why: 'is no file' };
    await using handle = await open(path, 'r');
    const buffer = Buffer.alloc(MAX_FILE_BYTES + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) break;
    }
    if (length > MAX_FILE_BYTES) return { kind: 'unreadable', why: 'is longer than 256 KiB' };
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, length)) };
  } catch (error) {
    return { kind: 'unreadable', why: whyFailed(error) };
  }
}

/** What is said of a folder that is not there. */
const NO_FOLDER = 'the folder does not exist';

/** In words, without the text of the system's error, which names paths of this machine. */
function whyFailed(error: unknown, what = 'the file'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: `${what} does not exist`,
    ENOTDIR: `${what} does not exist`,
    EACCES: `${what} may not be read by this user`,
    EPERM: `${what} may not be read by this user`,
    ELOOP: 'the links lead in a circle',
    ERR_ENCODING_INVALID_ENCODED_DATA: 'is not written in UTF-8',
  };
  return known[code] ?? `${what} cannot be read${code === '' ? '' : ` (${code})`}`;
}
