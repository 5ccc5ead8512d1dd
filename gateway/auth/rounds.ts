/** Resolves after that many milliseconds, or as soon as the signal says so. Never rejects. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** Rounds of the same work: one at a time, with a pause between. */
export type Rounds = {
  /** Number of the newest round that has begun; 0 before the first. */
  readonly begun: () => number;
  /** Resolves when the round under way has ended; at once where there is none. */
  readonly underWay: () => Promise<void>;
  /** Resolves when the round under way has ended or, where there is none, the next one. */
  readonly current: () => Promise<void>;
  /** Resolves when a round has ended that begins from now on. All who ask before it begins share it. */
  readonly next: () => Promise<void>;
};

/** However many ask, and whatever they ask for: one round at a time, and none sooner than the cooldown after another. */
export function createRounds(
  options: {
    /** One round. Must not reject. */
    readonly run: (round: number) => Promise<void>;
    readonly cooldownMs: number;
    readonly clock: () => Date;
    readonly wait: Wait;
  },
  signal: AbortSignal,
): Rounds {
  const { run, cooldownMs, clock, wait } = options;
  let begun = 0;
  let underWay: Promise<void> | undefined;
  let queued: Promise<void> | undefined;
  let endedAt: number | undefined;

  const pauseMs = (): number =>
    endedAt === undefined ? 0 : Math.max(0, cooldownMs - Math.abs(clock().getTime() - endedAt));

  const round = async (): Promise<void> => {
    await underWay;
    const ms = pauseMs();
    if (ms > 0) await wait(ms, signal);
    queued = undefined;
    begun += 1;
    underWay = run(begun).finally(() => {
      underWay = undefined;
      endedAt = clock().getTime();
    });
    await underWay;
  };

  const next = (): Promise<void> => (queued ??= round());

  return {
    begun: () => begun,
    underWay: async () => underWay,
    current: () => underWay ?? next(),
    next,
  };
}

/** Waits in real time. */
export const waitInRealTime: Wait = (ms, signal) =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
