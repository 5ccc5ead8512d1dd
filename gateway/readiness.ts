/** The states of all sources, found out together. */
export type States = Readonly<Record<string, string>>;

/** How long states that were found out are told again, in milliseconds. */
const KEEP_MS = 1_000;

/** Longest time that finding out may take, in milliseconds. */
const TIMEOUT_MS = 2_000;

/**
 * Finds out the states of the sources for whoever asks, anybody among them: one question a source at a time however many ask,
 * and none for a second after it, so that asking takes no connection away from those who have a question.
 */
export function createReadiness(options: {
  readonly check: (signal: AbortSignal) => Promise<States>;
  readonly clock: () => number;
}): () => Promise<States> {
  const { check, clock } = options;
  let known: { readonly states: Promise<States>; until: number } | undefined;
  return () => {
    if (known !== undefined && clock() < known.until) return known.states;
    const states = check(AbortSignal.timeout(TIMEOUT_MS));
    const found = { states, until: Infinity };
    known = found;
    const settle = (): void => {
      found.until = clock() + KEEP_MS;
    };
    states.then(settle, settle);
    return states;
  };
}
