import { isTrue, or, unknown, usesOf, type Truth, type Value } from '../engine/value.ts';

/**
 * What a register says; where it leaves something open, or cannot be asked, what was stated in its place. The register is
 * the lead source: where it answers, a statement is not looked at.
 */
export function standIn<T>(register: Value<T>, stated: Value<T>): Value<T> {
  if (register.kind === 'known') return register;
  const uses = usesOf(register, stated);
  return stated.kind === 'known' ? { ...stated, uses } : unknown(uses);
}

/** Either of two. The second is not looked at where the first holds, so that it does not count as something missing. */
export const orElse = (first: Truth, second: () => Truth): Truth => (isTrue(first) ? first : or(first, second()));
