/** Values that are worked out once for an object, and forgotten with it. */
export type Memo<Key extends object, Value> = { readonly of: (key: Key, make: () => Value) => Value };

/** A memo without anything in it. */
export function createMemo<Key extends object, Value>(): Memo<Key, Value> {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return {
    of(key, make) {
      const found = known.get(key) ?? { value: make() };
      known.set(key, found);
      return found.value;
    },
  };
}
