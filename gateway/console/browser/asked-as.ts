import type { Client, Example } from './settings.ts';
import { contentOf, type TabContent } from './tabs.ts';

/** A tab's text, as the console holds it. */
export type TabText = { readonly [Part in keyof TabContent]?: string | null };

/**
 * Who asks a tab: the client of the example that it still holds unchanged, else one that handles the matter in its headers.
 * A tab that says neither is asked by whoever asked before.
 */
export function clientOfTab(
  tab: TabText,
  {
    clients,
    examples,
    before,
  }: { clients: readonly Client[]; examples: readonly Example[]; before?: string | undefined },
): string | undefined {
  const example = examples.find((item) => isSame(contentOf(item), tab));
  const purpose = valueOf(headersIn(tab.headers) ?? [], PURPOSE);
  const handles = (id: string | undefined): boolean =>
    clients.some((client) => client.id === id && client.matters.some((matter) => matter === purpose));
  if (example?.client !== undefined && clients.some(({ id }) => id === example.client)) return example.client;
  if (before !== undefined && handles(before)) return before;
  return clients.find(({ id }) => handles(id))?.id ?? before ?? clients[0]?.id;
}

/** True where two tabs hold the same three texts. */
export const isSame = (content: TabContent, tab: TabText): boolean =>
  content.query === (tab.query ?? '') &&
  content.variables === (tab.variables ?? '') &&
  content.headers === (tab.headers ?? '');

/**
 * The text of the headers editor for a client: its first matter where the text has none of its matters, a case number where
 * it has none, everything else as it is. A text that is not JSON stays as it is.
 */
export function headersFor(text: string | null | undefined, client: Client, newCase: () => string): string {
  const headers = headersIn(text);
  if (!headers) return text ?? '';
  const matter = valueOf(headers, PURPOSE);
  const [first] = client.matters;
  const withPurpose =
    first === undefined || client.matters.some((handled) => handled === matter)
      ? headers
      : withHeader(headers, PURPOSE, first);
  const hasCase = first === undefined || Boolean(valueOf(withPurpose, CASE));
  const complete = hasCase ? withPurpose : withHeader(withPurpose, CASE, newCase());
  return complete === headers ? (text ?? '') : JSON.stringify(Object.fromEntries(complete), null, 2);
}

/** A case number that nobody has used: a case reaches only whom it was first asked about. */
export const randomCase = (): string => `try-${crypto.randomUUID().slice(0, 6)}`;

const PURPOSE = 'X-Purpose';
const CASE = 'X-Case';

type Headers = readonly (readonly [string, unknown])[];

/** The headers in the text of the editor; undefined where it is not a JSON object. */
function headersIn(text: string | null | undefined): Headers | undefined {
  if (!text?.trim()) return [];
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
  } catch {
    return undefined; // being written
  }
}

const valueOf = (headers: Headers, wanted: string): unknown =>
  headers.find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1];

/** Headers are named without regard to large and small letters; the name stays as it was written. */
function withHeader(headers: Headers, wanted: string, value: string): Headers {
  const isWanted = ([name]: Headers[number]): boolean => name.toLowerCase() === wanted.toLowerCase();
  return headers.some(isWanted)
    ? headers.map((header) => (isWanted(header) ? [header[0], value] : header))
    : [...headers, [wanted, value]];
}
