import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';

/** A database that takes the place of another: `next` becomes `now`, and what was `now` becomes `past`. */
export type Swap = { readonly now: string; readonly next: string; readonly past: string };

/** A database with a session cannot be renamed; readers come back as soon as theirs is ended. */
const PAUSE_MS = 20;

/** Renames all of them in one transaction: readers find either the old databases or the new ones. */
export async function swapDatabases(admin: Client, connection: ClientConfig, swaps: readonly Swap[]): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>('select datname from pg_database where datname = any($1)', [
    swaps.map(({ now }) => now),
  ]);
  const there = new Set(rows.map(({ datname }) => datname));
  const done = new AbortController();
  const emptied = keepEmpty(connection, [...there], done.signal);
  try {
    await admin.query('begin');
    for (const { now, past } of swaps) if (there.has(now)) await admin.query(`alter database ${now} rename to ${past}`);
    for (const { now, next } of swaps) await admin.query(`alter database ${next} rename to ${now}`);
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback').catch(() => undefined); // the session has ended, and the transaction with it
    throw error;
  } finally {
    done.abort();
    await emptied;
  }
}

/** Removes databases, whoever is connected to them; those that are not there are passed over. */
export async function dropDatabases(admin: Client, names: readonly string[]): Promise<void> {
  for (const name of names) await admin.query(`drop database if exists ${name} with (force)`);
}

/** Ends the sessions of databases again and again until it is told to stop. */
async function keepEmpty(connection: ClientConfig, names: readonly string[], signal: AbortSignal): Promise<void> {
  if (names.length === 0) return;
  const client = new Client(connection);
  client.on('error', () => undefined); // the rename then fails for the same reason, and says so
  try {
    await client.connect();
    while (!signal.aborted) {
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = any($1)', [names]);
      await pause(PAUSE_MS);
    }
  } catch {
    return; // as above
  } finally {
    await client.end().catch(() => undefined);
  }
}
