/** Request headers that may be kept in the browser; every other one, such as `Authorization`, lives only in the page. */
const KEPT_HEADERS: ReadonlySet<string> = new Set(['x-purpose', 'x-case']);

/** The text of the headers editor without what must not be stored; empty where it cannot be read. */
export function storableHeaders(text: string): string {
  try {
    const headers = Object.entries(JSON.parse(text) as object);
    const kept = headers.filter(([name]) => KEPT_HEADERS.has(name.toLowerCase()));
    if (kept.length === headers.length) return text;
    return kept.length === 0 ? '' : JSON.stringify(Object.fromEntries(kept), null, 2);
  } catch {
    return '';
  }
}

/** GraphiQL stores tabs and history as JSON with the headers' text inside. */
function storable(key: string, value: string): string {
  if (key === 'graphiql:headers') return storableHeaders(value);
  if (!['graphiql:tabState', 'graphiql:queries', 'graphiql:favorites'].includes(key)) return value;
  return JSON.stringify(
    JSON.parse(value, (name, inner: unknown) =>
      name === 'headers' && typeof inner === 'string' ? storableHeaders(inner) : inner,
    ),
  );
}

/** The browser's storage, minus credentials. */
export function withoutCredentials(storage: Storage): Storage {
  return {
    get length() {
      return storage.length;
    },
    key: (index) => storage.key(index),
    getItem: (key) => storage.getItem(key),
    setItem: (key, value) => storage.setItem(key, storable(key, value)),
    removeItem: (key) => storage.removeItem(key),
    clear: () => {
      for (const key of Object.keys(storage)) if (key.startsWith('graphiql:')) storage.removeItem(key);
    },
  };
}
