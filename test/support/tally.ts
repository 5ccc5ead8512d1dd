/** Counts what was looked at and keeps the first that is wrong. */
export function createTally(): {
  readonly add: (wrong: (() => string) | undefined | '') => void;
  /** Empty when all is well. */
  readonly told: () => string;
} {
  let [looked, failed] = [0, 0];
  let first = '';
  return {
    add(wrong) {
      looked += 1;
      if (!wrong) return;
      failed += 1;
      if (failed === 1) first = wrong();
    },
    told: () => (looked === 0 ? 'nothing was looked at' : failed === 0 ? '' : `${failed} of ${looked}; ${first}`),
  };
}
