import { finished } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** What a column can be given; nothing means NULL. */
export type Value = string | number | undefined;

/** A table of a department, and the columns the sandbox fills; the others stay NULL. */
export type Table<Column extends string = string> = { readonly name: string; readonly columns: readonly Column[] };

/** Describes a table, so that the compiler knows its columns. */
export const table = <const Column extends string>(name: string, columns: readonly Column[]): Table<Column> => ({
  name,
  columns,
});

/** One row, column by column. */
export type Row<Column extends string> = { readonly [C in Column]?: Value };

/** Takes rows of one department's tables. */
export type RowSink = {
  readonly write: <Column extends string>(table: Table<Column>, row: Row<Column>) => void;
};

/** A sink that loads what it takes into one database. */
export type CopySink = RowSink & {
  /** Resolves when little enough is waiting to go on; rejects when loading has failed. */
  readonly ready: () => Promise<void>;
  /** Sends the rest and resolves when everything is loaded. */
  readonly finish: () => Promise<void>;
  /** Rows written, by table. */
  readonly counts: ReadonlyMap<string, number>;
};

/** Text of one table is sent in pieces of this size; this much may wait for one database. */
const CHUNK_CHARACTERS = 1 << 20;
const MAX_WAITING_CHUNKS = 8;

/**
 * Creates a sink that sends rows with COPY, one piece of one table after the other, over one connection. The tables
 * must have been created in the same transaction, so that rows are frozen at once and need no later clean-up.
 */
export function createCopySink(client: Client): CopySink {
  const open = new Map<Table, { text: string }>();
  const counts = new Map<string, number>();
  let waiting = 0;
  let failure: Error | undefined;
  let sending: Promise<void> = Promise.resolve();

  async function sendAfter(earlier: Promise<void>, table: Table, text: string): Promise<void> {
    await earlier;
    try {
      if (failure === undefined) await copy(client, table, text);
    } catch (error) {
      failure = error instanceof Error ? error : new Error('COPY failed', { cause: error });
    } finally {
      waiting -= 1;
    }
  }

  function send(table: Table, text: string): void {
    waiting += 1;
    sending = sendAfter(sending, table, text);
  }

  return {
    counts,
    write(table, row) {
      let chunk = open.get(table);
      if (chunk === undefined) {
        chunk = { text: '' };
        open.set(table, chunk);
      }
      chunk.text += lineOf(table, row);
      counts.set(table.name, (counts.get(table.name) ?? 0) + 1);
      if (chunk.text.length < CHUNK_CHARACTERS) return;
      send(table, chunk.text);
      chunk.text = '';
    },
    async ready() {
      if (waiting > MAX_WAITING_CHUNKS) await sending;
      if (failure) throw failure;
    },
    async finish() {
      for (const [table, { text }] of open) if (text !== '') send(table, text);
      open.clear();
      await sending;
      if (failure) throw failure;
    },
  };
}

/** Takes rows and forgets them, for a department that is not loaded. */
export const nowhere: RowSink = { write: () => undefined };

async function copy(client: Client, table: Table, text: string): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin with (freeze)`));
  stream.end(text);
  await finished(stream);
}

const SPECIAL = /[\\\t\n\r]/;

function lineOf<Column extends string>({ columns }: Table<Column>, row: Row<Column>): string {
  let line = '';
  for (const column of columns) {
    const value = row[column];
    if (line !== '') line += '\t';
    if (value === undefined) line += '\\N';
    else if (typeof value === 'number' || !SPECIAL.test(value)) line += value;
    else line += escapeText(value);
  }
  return `${line}\n`;
}

const escapeText = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
