/** One operation that the console opens in a tab. */
export type Example = {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
  /** Id of the client that asks it. */
  readonly client?: string;
};

/** An organisation that a visitor may ask as. */
export type Client = {
  readonly id: string;
  readonly name: string;
  /** Codes of its matters. */
  readonly matters: readonly string[];
};

/** What the server wrote into the page for this script. */
export type Settings = {
  /** Addresses of the editor's background workers, by Monaco's label. */
  readonly workers: { readonly editor: string; readonly graphql: string; readonly json: string };
  readonly examples: readonly Example[];
  /** Changes whenever an example changes. */
  readonly examplesDigest: string;
  /** Empty: questions are asked without a token. */
  readonly clients: readonly Client[];
};

/** Reads the settings element; the server that wrote it is the one that served this script. */
export function parseSettings(page: Document): Settings {
  return JSON.parse(page.getElementById('settings')?.textContent ?? '') as Settings;
}

/** The editor asks for its background workers by label; all of them are files of this server. */
export function installWorkers({ workers }: Settings): void {
  const addressOf = (label: string): string =>
    label === 'graphql' ? workers.graphql : label === 'json' ? workers.json : workers.editor;
  Object.assign(globalThis, {
    MonacoEnvironment: { getWorker: (_id: string, label: string) => new Worker(addressOf(label), { name: label }) },
  });
}
