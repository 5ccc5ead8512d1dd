import { expect } from 'vitest';
import type { NamedPerson } from '../../../adapters/sandbox/named/named-person.ts';
import type { Department } from '../../../adapters/sandbox/world.ts';
import type { DepartmentClients } from './department-clients.ts';

/** What a department's tables must say about a named person: a statement over `$1`, their number, and all its rows. */
export type Said = readonly [department: Department, sql: string, rows: readonly Readonly<Record<string, unknown>>[]];

/** Compares what the tables say with the story. */
export async function expectStory(
  clients: DepartmentClients,
  { id }: NamedPerson,
  story: readonly Said[],
): Promise<void> {
  for (const [department, sql, rows] of story) {
    expect({ sql, rows: await clients.rows(department, sql, sql.includes('$1') ? [id] : []) }).toEqual({ sql, rows });
  }
}
