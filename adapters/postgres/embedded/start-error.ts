/** Why the embedded server cannot be had. */
export type StartErrorKind =
  /** No PostgreSQL package is installed for this system. */
  | 'binaries-missing'
  /** A package is there, but its programs do not run on this system. */
  | 'binaries-unusable'
  | 'directory-not-writable'
  /** The directory, or one above it, cannot be entered by the user that the server has to run as. */
  | 'directory-not-reachable'
  | 'not-a-directory'
  | 'disk-full'
  /** Another living process has opened the server of that directory. */
  | 'server-in-use'
  | 'port-in-use'
  /** PostgreSQL does not run as root, and this process may not become somebody else. */
  | 'user-not-changeable'
  | 'initialisation-failed'
  /** There are data, and they are not what this version can serve; they are never removed. */
  | 'data-not-usable'
  | 'server-failed';

/** The embedded server cannot be had. For operators: `message` is one sentence, `nextStep` says what to do about it. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly kind: StartErrorKind;
  readonly nextStep: string;

  constructor(kind: StartErrorKind, message: string, nextStep: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.kind = kind;
    this.nextStep = nextStep;
  }
}

/** The `code` of a system error, such as `ENOENT`; absent for anything else. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Says in words which system error stopped work in `directory`; an error of another sort comes back unchanged. */
export function directoryError(directory: string, error: unknown): unknown {
  const code = systemCode(error) ?? '';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new StartError(
      'directory-not-writable',
      `The directory ${directory} cannot be written (${code}).`,
      'Make it writable for the user who starts the gateway, or choose another directory.',
      { cause: error },
    );
  }
  if (['ENOTDIR', 'EEXIST'].includes(code)) {
    return new StartError(
      'not-a-directory',
      `${directory} cannot be a directory, because a file has that name or the name of a directory above it.`,
      'Move that file away, or choose another directory.',
      { cause: error },
    );
  }
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    return new StartError(
      'disk-full',
      `There is no room left for ${directory} (${code}).`,
      'Free some space (the sandbox needs about 1 GB), or choose a directory on another disk.',
      { cause: error },
    );
  }
  return error;
}
