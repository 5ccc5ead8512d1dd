import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  and,
  both,
  chain,
  isFalse,
  isTrue,
  known,
  map,
  not,
  or,
  unknown,
  usesOf,
  type FactUse,
  type Truth,
} from '../../../../gateway/matters/engine/value.ts';

const useOf = (path: string): FactUse => ({
  path,
  coordinate: null,
  status: 'KNOWN',
  reason: null,
  statedBy: null,
  provenance: null,
});

const [A, B, C] = [useOf('a'), useOf('b'), useOf('c')];

/** Kleene's logic as numbers: false 0, unknown a half, true 1. Then `and` is the least, `or` the greatest. */
const rank = (truth: Truth): number => (isTrue(truth) ? 1 : isFalse(truth) ? 0 : 0.5);

const truths = fc
  .tuple(fc.constantFrom(true, false, undefined), fc.subarray([A, B, C]))
  .map(([value, uses]): Truth => (value === undefined ? unknown(uses) : known(value, uses)));

const pathsOf = ({ uses }: { readonly uses: readonly FactUse[] }): readonly string[] =>
  uses.map(({ path }) => path).toSorted();

describe('truths', () => {
  it('are combined as Kleene says', () => {
    fc.assert(
      fc.property(fc.array(truths, { maxLength: 5 }), (all) => {
        expect(rank(and(...all))).toBe(Math.min(1, ...all.map(rank)));
        expect(rank(or(...all))).toBe(Math.max(0, ...all.map(rank)));
      }),
    );
  });

  it('keep to the laws of logic that hold with something unknown', () => {
    fc.assert(
      fc.property(truths, truths, truths, (a, b, c) => {
        expect(rank(not(not(a)))).toBe(rank(a));
        expect(rank(not(and(a, b)))).toBe(rank(or(not(a), not(b))));
        expect(rank(not(or(a, b)))).toBe(rank(and(not(a), not(b))));
        expect(rank(and(a, b))).toBe(rank(and(b, a)));
        expect(rank(or(a, b, c))).toBe(rank(or(a, or(b, c))));
        expect(rank(and(a, or(b, c)))).toBe(rank(or(and(a, b), and(a, c))));
        expect(rank(or(a, and(a, b)))).toBe(rank(a));
      }),
    );
  });

  it('do not change what is known when something unknown becomes known', () => {
    fc.assert(
      fc.property(fc.array(truths, { maxLength: 4 }), fc.boolean(), (all, value) => {
        const more = all.map((truth) => (truth.kind === 'unknown' ? known(value, truth.uses) : truth));
        for (const combine of [and, or]) {
          const less = combine(...all);
          expect(less.kind === 'unknown' || rank(less) === rank(combine(...more))).toBe(true);
        }
      }),
    );
  });

  it('stand on every fact that was looked at, each once, whatever decided', () => {
    fc.assert(
      fc.property(fc.array(truths, { minLength: 1, maxLength: 4 }), (all) => {
        const looked = [...new Set(all.flatMap(({ uses }) => uses.map(({ path }) => path)))].toSorted();
        for (const combined of [and(...all), or(...all), not(and(...all))]) expect(pathsOf(combined)).toEqual(looked);
      }),
    );
  });

  it('of nothing are true together, and false as alternatives', () => {
    expect([and(), or()]).toEqual([known(true), known(false)]);
  });
});

describe('values', () => {
  it('carry their facts through what follows from them', () => {
    expect(map(known(6, [A]), (years) => years > 5)).toEqual(known(true, [A]));
    expect(map<number, boolean>(unknown([A]), () => true)).toEqual(unknown([A]));
  });

  it('are known together only where both are', () => {
    const sum = (a: number, b: number): number => a + b;
    expect(both(known(1, [A]), known(2, [B]), sum)).toEqual(known(3, [A, B]));
    expect(both(known(1, [A]), unknown([B]), sum)).toEqual(unknown([A, B]));
    expect(both(unknown([A]), known(2, [B]), sum)).toEqual(unknown([A, B]));
  });

  it('that stand on another one are unknown with it, and carry the facts of both', () => {
    expect(chain(known(1, [A]), (value) => known(value + 1, [B]))).toEqual(known(2, [A, B]));
    expect(chain(known(1, [A]), () => unknown([B]))).toEqual(unknown([A, B]));
    expect(chain<number, number>(unknown([A]), (value) => known(value, [B]))).toEqual(unknown([A]));
  });

  it('name a fact once that several of them look at, in the order of looking', () => {
    expect(usesOf(known(1, [B, A]), known(2, [A, C]), unknown([B]))).toEqual([B, A, C]);
    expect(usesOf()).toEqual([]);
  });
});
