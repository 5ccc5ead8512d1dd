import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookAtProcess } from '../../../../adapters/postgres/embedded/running-process.ts';
import {
  findRunningServer,
  openEmbeddedServer,
  type RunningServer,
} from '../../../../adapters/postgres/embedded/server.ts';
import { createWorkshop, type Workshop } from '../../../support/embedded-child.ts';
import { makeTestDirectory, THROWAWAY_SETTINGS } from '../../../support/embedded-database.ts';

let workshop: Workshop;
let directory: string;

beforeAll(async () => {
  workshop = await createWorkshop();
});

afterAll(() => workshop[Symbol.asyncDispose]());

beforeEach(async () => {
  directory = await makeTestDirectory();
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});

async function ask(server: RunningServer | undefined, statement: string): Promise<readonly unknown[]> {
  if (server === undefined) throw new Error('There is no server.');
  const { host, port, superuser: user, password } = server;
  const client = new Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('a gateway that was killed', () => {
  it('leaves a server that the next one stops, and all data', async () => {
    const killed = await workshop.open(directory);
    const orphan = await findRunningServer(directory);
    await ask(orphan, 'create table kept as select 7 as value');
    await killed.kill();
    const outlived = await findRunningServer(directory);
    const steps: string[] = [];
    const { signal } = new AbortController();
    await using next = await openEmbeddedServer({
      directory,
      settings: THROWAWAY_SETTINGS,
      onStep: (step) => steps.push(step),
      signal,
    });

    expect(outlived).toEqual(orphan);
    expect(steps).toEqual(['recovering', 'starting']);
    expect(await lookAtProcess(orphan?.pid ?? 0)).toBeUndefined();
    expect(await ask(next, 'select value from kept')).toEqual([{ value: 7 }]);
  });

  it('is followed by exactly one of several that start at the same instant', async () => {
    await (await workshop.open(directory)).kill();
    const rivals = await Promise.all([1, 2, 3].map(() => workshop.open(directory)));
    const kinds = rivals.map(({ answer }) => (answer.kind === 'opened' ? 'opened' : answer.error));
    const survivor = await ask(await findRunningServer(directory), 'select 1 as one');
    await Promise.all(rivals.map((rival) => rival.end()));

    expect(kinds.toSorted()).toEqual(['opened', 'server-in-use', 'server-in-use']);
    expect(survivor).toEqual([{ one: 1 }]);
    expect(await findRunningServer(directory)).toBeUndefined();
  });
});

describe('a gateway that lives', () => {
  it('keeps its server; a second one is told whose it is', async () => {
    const first = await workshop.open(directory);
    const { signal } = new AbortController();
    await expect(openEmbeddedServer({ directory, signal })).rejects.toMatchObject({
      kind: 'server-in-use',
      message: `The PostgreSQL server of ${directory} belongs to process ${first.pid}, which is running.`,
      nextStep: `Stop that gateway first (kill ${first.pid}), or start this one with another directory.`,
    });
    const answer = await ask(await findRunningServer(directory), 'select 1 as one');
    await first.end();

    expect(answer).toEqual([{ one: 1 }]);
  });
});
