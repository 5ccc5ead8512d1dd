import { readFileSync } from 'node:fs';
import { openPostgresClient } from '../adapters/postgres/client.ts';
import { createSource, type FailureReport, type Source } from '../adapters/postgres/source.ts';
import type { DepartmentConfig } from './config.ts';
import type { Department } from './contracts/department.ts';
import { projectPath } from './contracts/project-files.ts';
import type { Relation } from './contracts/relation.ts';
import type { SqlClient } from './contracts/sql.ts';
import type { ReadRelation } from './execute/scope.ts';

/** The departments' databases of one gateway. */
export type Sources = {
  readonly readRelation: ReadRelation;
  /** The state of each source, found out now. */
  readonly check: (signal: AbortSignal) => Promise<Readonly<Record<string, 'UP' | 'DOWN' | 'NOT_CONFIGURED'>>>;
  readonly close: () => Promise<void>;
};

/** Makes the client of one department; tests put something in front of it here. */
export type OpenClient = (id: string, config: DepartmentConfig) => SqlClient;

/** The client that a gateway uses: a bounded pool of read-only sessions. */
export const openDepartmentClient: OpenClient = (source, { connection, maxConnections, timeoutMs }) =>
  openPostgresClient({ source, connection, maxConnections, timeoutMs });

/** Opens one source a department that is configured. Connects nothing yet. */
export function openSources(options: {
  readonly departments: readonly Department[];
  readonly configs: Readonly<Record<string, DepartmentConfig>>;
  readonly clock: () => Date;
  readonly onFailure: (report: FailureReport) => void;
  readonly openClient?: OpenClient;
}): Sources {
  const { departments, configs, clock, onFailure, openClient = openDepartmentClient } = options;
  const clients = new Map<string, SqlClient>();
  const sources = new Map<string, Source>();
  for (const { id } of departments) {
    const config = configs[id];
    if (config === undefined) continue;
    const client = openClient(id, config);
    clients.set(id, client);
    sources.set(id, createSource({ client, clock, onFailure, sqlOf: (relation) => relationSql(relation, config) }));
  }

  return {
    async readRelation(relation, keys, signal) {
      const source = sources.get(relation.department);
      if (source) return source.read(relation, keys, signal);
      return keys.map(() => ({ kind: 'unavailable', reason: 'DOWN', readAt: clock() }));
    },
    async check(signal) {
      const states = await Promise.all(
        departments.map(async ({ id }) => [id, await stateOf(clients.get(id), id, signal)] as const),
      );
      return Object.fromEntries(states);
    },
    close: async () => {
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}

/** The SQL of a relation: the deployment's own file, or the one for the departments' standard tables. */
export function relationSql(relation: Relation, { relations }: Pick<DepartmentConfig, 'relations'>): string {
  const file = relations[relation.name] ?? projectPath(relationFile(relation));
  return readFileSync(file, 'utf8').replace(/;\s*$/u, '').trimEnd();
}

/** Where a relation for the standard tables stands, from the project's root. */
export const relationFile = ({ department, name }: Relation): string => `adapters/${department}/relations/${name}.sql`;

async function stateOf(
  client: SqlClient | undefined,
  id: string,
  signal: AbortSignal,
): Promise<'UP' | 'DOWN' | 'NOT_CONFIGURED'> {
  if (client === undefined) return 'NOT_CONFIGURED';
  try {
    await client.query({ name: `${id}.ready`, text: 'select 1', values: [] }, signal);
    return 'UP';
  } catch {
    return 'DOWN';
  }
}
