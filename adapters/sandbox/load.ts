import { setImmediate as nextTurn } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { projectText } from '../../gateway/contracts/project-files.ts';
import { createCopySink, nowhere, type CopySink, type RowSink } from './copy.ts';
import { writePopulation } from './population.ts';
import { createWorld, type Department } from './world.ts';

/** An empty database of a department, reached as an owner who may create tables. */
export type SandboxDatabase = { readonly department: Department; readonly connection: ClientConfig };

/** What was loaded. */
export type SandboxSummary = {
  readonly persons: number;
  readonly tables: readonly { readonly department: Department; readonly table: string; readonly rows: number }[];
};

/** What to load, and where. */
export type SandboxOptions = {
  /** A department that is left out is generated and not loaded. */
  readonly databases: readonly SandboxDatabase[];
  /** At least this many persons; families are never cut. */
  readonly persons: number;
  readonly seed: string;
  readonly signal: AbortSignal;
  /** Called often, with the number of persons generated so far. */
  readonly onProgress: (done: number, total: number) => void;
};

/** Persons generated between two looks at the databases. */
const STEP = 500;

/**
 * Creates the departments' tables, fills them with the synthetic population, creates their indexes and statistics.
 * One transaction a database: after a failure or an abort every database is as empty as before.
 */
export async function loadSandbox(options: SandboxOptions): Promise<SandboxSummary> {
  const { databases, persons, seed, signal, onProgress } = options;
  const loads: Load[] = [];
  try {
    for (const database of databases) loads.push(await openLoad(database));
    const sinks: Record<Department, RowSink> = {
      household: nowhere,
      enrollment: nowhere,
      'real-estate': nowhere,
      disability: nowhere,
    };
    for (const { department, sink } of loads) sinks[department] = sink;

    let written = 0;
    let next = STEP;
    for (written of writePopulation(createWorld(sinks, seed), persons)) {
      if (written < next) continue;
      next = written + STEP;
      signal.throwIfAborted();
      onProgress(Math.min(written, persons), persons);
      await Promise.all(loads.map(({ sink }) => sink.ready()));
      await nextTurn();
    }
    await Promise.all(loads.map(complete));
    signal.throwIfAborted();
    await Promise.all(loads.map(({ client }) => client.query('commit')));
    onProgress(persons, persons);
    return { persons: written, tables: loads.flatMap(countsOf) };
  } finally {
    await Promise.allSettled(loads.map(({ client }) => client.end()));
  }
}

type Load = { readonly department: Department; readonly client: Client; readonly sink: CopySink };

async function openLoad({ department, connection }: SandboxDatabase): Promise<Load> {
  const client = new Client(connection);
  // A connection that breaks also fails the query that needs it; this only keeps the event from ending the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local synchronous_commit = off');
    await client.query(projectText(`adapters/${department}/tables.sql`));
    return { department, client, sink: createCopySink(client) };
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function complete({ department, client, sink }: Load): Promise<void> {
  await sink.finish();
  await client.query("set local maintenance_work_mem = '256MB'");
  await client.query(projectText(`adapters/${department}/indexes.sql`));
  // Only its own tables: statistics of the catalogues that all databases share would lock the four loads against each other.
  await client.query(`analyze ${[...sink.counts.keys()].join(', ')}`);
}

const countsOf = ({ department, sink }: Load): SandboxSummary['tables'] =>
  [...sink.counts].map(([table, rows]) => ({ department, table, rows }));
