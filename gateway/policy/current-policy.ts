import type { ReadOutcome } from './files/read-policy.ts';
import type { Policy } from './policy.ts';

/** The policy folder cannot be used. Lists every problem at once; stops the start. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The policy cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** The policy in force, and how it is replaced. */
export type CurrentPolicy = {
  /** The policy in force. A request takes it once and keeps it to its end. */
  readonly current: () => Policy;
  /** Reads the folder now. A broken one leaves the policy in force as it is. Never rejects. */
  readonly reload: () => Promise<ReadOutcome>;
  /**
   * Looks once whether files have changed since they were last read, and reads them when they have been still since the
   * look before, so that a set of files that is being written is not read half. Never rejects.
   */
  readonly look: () => Promise<void>;
  /** Looks every `intervalMs` milliseconds (default 2000) until closed. Does not keep the process alive. */
  readonly watch: (intervalMs?: number) => void;
  readonly close: () => void;
};

/** Where the policy comes from. */
export type PolicySource = {
  readonly read: () => Promise<ReadOutcome>;
  /** Differs whenever the files may differ from those that were read. Must not reject. */
  readonly signature: () => Promise<string>;
  /** Told of each reload once: the policy that is in force from now on, or why the old one stays. Must not throw. */
  readonly onReload: (outcome: ReadOutcome) => void;
};

/** How often files that change under the reading are read again at once. */
const READ_ATTEMPTS = 3;

/** What was read, and the signature of the files before they were. */
type Reading = { readonly outcome: ReadOutcome; readonly signature: string };

/**
 * Reads the policy for the first time and keeps it replaceable.
 * @throws PolicyError with every problem of the folder.
 */
export async function openCurrentPolicy(source: PolicySource): Promise<CurrentPolicy> {
  const first = await readStill(source);
  if (first.outcome.kind === 'broken') throw new PolicyError(first.outcome.problems);

  let policy = first.outcome.policy;
  /** Signature of the files that were read last, whatever came of it. */
  let known = first.signature;
  /** Signature of files that have changed and are not known to be still. */
  let changing: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function readAndReplace(): Promise<ReadOutcome> {
    const { outcome, signature } = await readStill(source);
    [known, changing] = [signature, undefined];
    if (isClosed) return outcome;
    if (outcome.kind === 'ok') ({ policy } = outcome);
    source.onReload(outcome);
    return outcome;
  }

  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<ReadOutcome> | undefined;
  /** One after the other: a reload asked for while one runs reads anew, because that one may have read too early. */
  function reload(): Promise<ReadOutcome> {
    waiting ??= last.then(() => {
      waiting = undefined;
      return readAndReplace();
    });
    last = waiting;
    return waiting;
  }

  async function lookNow(): Promise<void> {
    await last;
    const seen = await source.signature();
    if (seen === known) changing = undefined;
    else if (seen === changing) await reload();
    else changing = seen;
  }

  let looking: Promise<void> | undefined;
  function look(): Promise<void> {
    looking ??= lookNow().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  function close(): void {
    isClosed = true;
    clearInterval(timer);
  }

  return {
    current: () => policy,
    reload,
    look,
    watch: (intervalMs = 2_000) => {
      clearInterval(timer);
      if (!isClosed) timer = setInterval(() => void look(), intervalMs).unref();
    },
    close,
  };
}

/** Reads until the files did not change meanwhile: half of an old set and half of a new one would make no policy. */
async function readStill(source: PolicySource): Promise<Reading> {
  for (let attempt = 1; ; attempt += 1) {
    const signature = await source.signature();
    const outcome = await readOrSayWhy(source);
    if (signature === (await source.signature())) return { outcome, signature };
    if (attempt === READ_ATTEMPTS) {
      return { outcome: { kind: 'broken', problems: ['the files changed while they were read'] }, signature };
    }
  }
}

/** A fault of the reading itself must not take a running gateway down either. Its text may repeat a file. */
async function readOrSayWhy(source: PolicySource): Promise<ReadOutcome> {
  try {
    return await source.read();
  } catch (error) {
    const name = error instanceof Error ? error.name : 'an unknown error';
    return { kind: 'broken', problems: [`the files could not be checked (${name})`] };
  }
}
