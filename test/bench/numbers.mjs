/** The middle of some numbers. */
export const median = (numbers) => quantile(numbers, 0.5);

/** The value below which this part of the numbers lies. */
export function quantile(numbers, part) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
}

/** Median, and in brackets the smallest and the largest. */
export const spread = (numbers, digits) => {
  const [least, middle, most] = [0, 0.5, 1].map((part) => quantile(numbers, part).toFixed(digits));
  return `${middle} (${least}–${most})`;
};
