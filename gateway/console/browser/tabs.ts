import type { Example } from './settings.ts';

/** What one tab holds, as the three editors show it. */
export type TabContent = { readonly query: string; readonly variables: string; readonly headers: string };

const json = (value: object | undefined): string => (value ? JSON.stringify(value, null, 2) : '');

/** The text of an example: its name is the first line, because a tab itself is titled by the operation's name. */
export function contentOf({ name, query, variables, headers }: Example): TabContent {
  return { query: `# ${name}\n${query.trim()}\n`, variables: json(variables), headers: json(headers) };
}

/** Stored tabs, or undefined where there are none that could be read. */
function parseTabs(stored: string | null): readonly TabContent[] | undefined {
  try {
    const { tabs, activeTabIndex } = JSON.parse(stored ?? '') as {
      tabs: Partial<TabContent>[];
      activeTabIndex: number;
    };
    const text = ({ query, variables, headers }: Partial<TabContent>): TabContent => ({
      query: query ?? '',
      variables: variables ?? '',
      headers: headers ?? '',
    });
    return [...tabs.slice(activeTabIndex), ...tabs.slice(0, activeTabIndex)].map(text);
  } catch {
    return undefined;
  }
}

/** The tab that the editors show first: the stored active one, or the first example. GraphiQL forgets all but the query. */
export function firstTab(storage: Storage, examples: readonly Example[]): TabContent | undefined {
  const [stored] = parseTabs(storage.getItem('graphiql:tabState')) ?? [];
  return stored ?? examples.map(contentOf)[0];
}

/** Forgets stored tabs when the examples are other ones than those they were made from. */
export function forgetTabsOfOtherExamples(storage: Storage, examplesDigest: string): void {
  if (storage.getItem('console:examples') === examplesDigest) return;
  for (const name of ['tabState', 'query', 'variables', 'headers']) storage.removeItem(`graphiql:${name}`);
  storage.setItem('console:examples', examplesDigest);
}
