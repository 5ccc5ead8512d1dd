/** Draws that depend on a seed only. Each entity starts a stream of its own, so that adding entities changes no other. */
export type Random = {
  /** Starts the stream of the entity with this number. */
  readonly restart: (entity: number) => void;
  /** A number in [0, 1). */
  readonly next: () => number;
  /** A whole number in [0, bound). */
  readonly int: (bound: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** The index drawn from weights that need not sum to one. */
  readonly weighted: (weights: readonly number[]) => number;
  readonly normal: (mean: number, deviation: number) => number;
  readonly exponential: (mean: number) => number;
};

/** Creates a stream of draws from a seed text (generator: sfc32). */
export function createRandom(seed: string): Random {
  const key = hash(seed);
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;

  function word(): number {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  function restart(entity: number): void {
    a = key[0];
    b = key[1] ^ Math.imul(entity + 1, 0x9e3779b1);
    c = key[2] ^ Math.imul(entity + 7, 0x85ebca6b);
    d = 1;
    for (let round = 0; round < 12; round += 1) word();
  }

  const next = (): number => word() / 4_294_967_296;
  const int = (bound: number): number => Math.floor(next() * bound);

  function pick<T>(items: readonly T[]): T {
    let left = int(items.length);
    for (const item of items) {
      if (left === 0) return item;
      left -= 1;
    }
    throw new RangeError('Nothing to pick from');
  }

  function weighted(weights: readonly number[]): number {
    let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      rest -= weight;
      if (rest < 0) return index;
    }
    return weights.length - 1;
  }

  restart(0);
  return {
    restart,
    next,
    int,
    pick,
    weighted,
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    exponential: (mean) => -mean * Math.log(1 - next()),
  };
}

/** Three well-mixed words of a text (FNV-1a with three offsets). */
function hash(text: string): readonly [number, number, number] {
  const words: [number, number, number] = [0x811c9dc5, 0x01000193, 0x9e3779b9];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    words[0] = Math.imul(words[0] ^ unit, 0x01000193);
    words[1] = Math.imul(words[1] ^ unit, 0x85ebca6b);
    words[2] = Math.imul(words[2] ^ (unit + index), 0xc2b2ae35);
  }
  return words;
}
