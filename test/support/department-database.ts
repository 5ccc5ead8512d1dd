import { escapeLiteral } from 'pg';
import type { Department } from '../../adapters/sandbox/world.ts';
import { projectText } from '../../gateway/contracts/project-files.ts';
import { createTestGateway, type TestGateway } from './gateway.ts';
import { createOwnDatabase } from './own-database.ts';

/** Rows by table, columns by name; what is left out is NULL. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>;

/** A gateway of which one department has the standard tables with nothing but these rows in them. */
export type GatewayOver = AsyncDisposable & Pick<TestGateway, 'ask' | 'statements' | 'log'>;

/** Makes the tables of one department as the sandbox has them, fills them, and puts a gateway before it. */
export async function createGatewayOver(
  department: Department,
  rows: Rows,
  { more = '', relations = {} }: { readonly more?: string; readonly relations?: Readonly<Record<string, string>> } = {},
): Promise<GatewayOver> {
  const files = ['tables.sql', 'indexes.sql'].map((file) => projectText(`adapters/${department}/${file}`));
  const inserts = Object.entries(rows).flatMap(([table, list]) => list.map((row) => insertOf(table, row)));
  const database = await createOwnDatabase([...files, ...inserts, more].join('\n'));
  const gateway = await createTestGateway({ configs: { [department]: { connection: database.reader, relations } } });
  return {
    ask: gateway.ask,
    statements: gateway.statements,
    log: gateway.log,
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

const insertOf = (table: string, row: Readonly<Record<string, string | number>>): string =>
  `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.values(row)
    .map((value) => escapeLiteral(String(value)))
    .join(', ')});`;
