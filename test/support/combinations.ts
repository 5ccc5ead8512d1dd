/** How many of all combinations there may be before only some are taken. */
export type Bounds = {
  readonly atMost: number;
  /** How many further ones are drawn, where not all are taken. */
  readonly drawn: number;
};

/**
 * Every way to pick one choice at each place. Where that is more than `atMost`: every two places in all their choices, with
 * the first choice everywhere else, and then `drawn` that are drawn by chance, the same at every run.
 */
export function combinationsOf<T>(
  choices: readonly (readonly T[])[],
  { atMost, drawn }: Bounds,
): Iterable<readonly T[]> {
  const count = choices.reduce((product, { length }) => product * length, 1);
  return count <= atMost ? allOf(choices) : someOf(choices, drawn);
}

function* allOf<T>(choices: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...others] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const rest of allOf(others)) for (const choice of first) yield [choice, ...rest];
}

function* someOf<T>(choices: readonly (readonly T[])[], drawn: number): Generator<readonly T[]> {
  const isFree = (places: readonly number[]): readonly (readonly T[])[] =>
    choices.map((own, at) => (places.includes(at) ? own : own.slice(0, 1)));
  for (const one of choices.keys()) {
    for (const other of choices.keys()) if (one < other) yield* allOf(isFree([one, other]));
  }
  const draw = createDraw();
  for (let count = 0; count < drawn; count += 1) {
    yield choices.map((own) => own[Math.floor(draw() * own.length)]).filter((choice) => choice !== undefined);
  }
}

/** Numbers from 0 up to 1 that are as good as random here and the same at every run (xorshift, 32 bits). */
function createDraw(): () => number {
  let bits = 0x2f6e2b1;
  return () => {
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    return (bits >>> 0) / 2 ** 32;
  };
}
