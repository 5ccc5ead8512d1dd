import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSandbox } from '../../adapters/sandbox/load.ts';
import { people } from '../../adapters/sandbox/people.ts';
import { projectText } from '../../gateway/contracts/project-files.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';
import { createOwnDatabase, type OwnDatabase } from '../support/own-database.ts';

const ONE_PERSON = `query OnePerson($id: PersonId!) {
  person(id: $id) {
    household { status reason provenance { source } record { householdNumber entry { name } } }
    enrollment { status reason }
    realEstate { status reason }
    disability { status reason }
    allowances { status reason }
    assistance { status reason }
  }
}`;

const found = {
  household: {
    status: 'FOUND',
    reason: null,
    provenance: { source: 'household' },
    record: { householdNumber: people.pupil.householdNumber, entry: { name: people.pupil.name } },
  },
  enrollment: { status: 'FOUND', reason: null },
  realEstate: { status: 'NO_RECORD', reason: null },
  disability: { status: 'NO_RECORD', reason: null },
  allowances: { status: 'NO_RECORD', reason: null },
  assistance: { status: 'NO_RECORD', reason: null },
};

const without = (reason: string) => ({
  ...found,
  household: { status: 'UNAVAILABLE', reason, provenance: { source: 'household' }, record: null },
});

let database: OwnDatabase;
let directory: string;

beforeAll(async () => {
  database = await createOwnDatabase();
  await loadSandbox({
    databases: [{ department: 'household', connection: database.owner }],
    persons: 200,
    seed: 'source-down',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  await database.grant();
  directory = await mkdtemp(join(tmpdir(), 'gateway-relations-'));
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(directory, { recursive: true, force: true });
});

/** A gateway whose household register is this test's own database. */
const open = (
  limits: {
    readonly timeoutMs?: number;
    readonly maxConnections?: number;
    readonly relations?: Record<string, string>;
  } = {},
): Promise<TestGateway> => createTestGateway({ configs: { household: { connection: database.reader, ...limits } } });

/** What is answered about the pupil; a failing source is neither an error nor another status of HTTP. */
async function ask(gateway: TestGateway): Promise<typeof found> {
  const answer = await gateway.ask(ONE_PERSON, { id: people.pupil.id });
  expect({ status: answer.status, errors: answer.errors }).toEqual({ status: 200, errors: undefined });
  for (const text of [database.name, database.reader.user, 'hjxx', 'relation "', 'SQL', 'pg_']) {
    expect(answer.text).not.toContain(text);
  }
  return answer.data.person;
}

/** A relation of the deployment's own in place of the standard one. */
async function relationFile(name: string, change: (sql: string) => string): Promise<Record<string, string>> {
  const file = join(directory, `${name}.sql`);
  await writeFile(file, change(projectText('adapters/household/relations/registration.sql')));
  return { registration: file };
}

const endSessions = (): Promise<void> =>
  database.runBeside(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database.name}' and pid <> pg_backend_pid()`,
  );

/** Each takes the household register away, and gives it back. */
const OUTAGES = {
  'its account may not connect any more': {
    begin: async () => {
      await database.runBeside(`revoke connect on database ${database.name} from ${database.reader.user}`);
      await endSessions();
    },
    end: () => database.runBeside(`grant connect on database ${database.name} to ${database.reader.user}`),
  },
  'its database is gone': {
    begin: async () => {
      await endSessions();
      await database.runBeside(`alter database ${database.name} rename to ${database.name}_away`);
    },
    end: () => database.runBeside(`alter database ${database.name}_away rename to ${database.name}`),
  },
  'its account has another password': {
    begin: async () => {
      await database.runBeside(`alter role ${database.reader.user} password 'another'`);
      await endSessions();
    },
    end: () => database.runBeside(`alter role ${database.reader.user} password '${String(database.reader.password)}'`),
  },
  'its account may not read any more': {
    begin: () => database.run(`revoke select on all tables in schema public from ${database.reader.user}`),
    end: () => database.grant(),
  },
} as const;

describe.each(Object.entries(OUTAGES))('while the household register is away because %s', (_why, outage) => {
  it('its evidence is UNAVAILABLE, the others answer, and it is FOUND again by itself', async () => {
    await using gateway = await open();
    expect(await ask(gateway)).toEqual(found);

    await outage.begin();
    try {
      expect(await ask(gateway)).toEqual(without('DOWN'));
      expect(await ask(gateway)).toEqual(without('DOWN'));
    } finally {
      await outage.end();
    }

    expect(await ask(gateway)).toEqual(found);
  });

  it('a gateway starts all the same', async () => {
    await outage.begin();
    let gateway: TestGateway;
    try {
      gateway = await open();
      expect(await ask(gateway)).toEqual(without('DOWN'));
    } finally {
      await outage.end();
    }
    await using started = gateway;

    expect(await ask(started)).toEqual(found);
  });
});

describe('a session that is ended between two requests', () => {
  it('costs nobody an answer, or one answer its own evidence at most', async () => {
    await using gateway = await open({ maxConnections: 1 });
    expect(await ask(gateway)).toEqual(found);

    await endSessions();

    expect([found, without('DOWN')]).toContainEqual(await ask(gateway));
    expect(await ask(gateway)).toEqual(found);
  });
});

describe('a source that is slow', () => {
  it('is TIMEOUT within its deadline, and the others arrive', async () => {
    const relations = await relationFile(
      'slow',
      (sql) => `select r.* from (${sql}) r, lateral (select pg_sleep(20)) s`,
    );
    await using gateway = await open({ timeoutMs: 250, relations });
    const startedAt = performance.now();

    expect(await ask(gateway)).toEqual(without('TIMEOUT'));
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('is OVERLOADED for those who find no session free', async () => {
    const relations = await relationFile(
      'slow',
      (sql) => `select r.* from (${sql}) r, lateral (select pg_sleep(20)) s`,
    );
    await using gateway = await open({ timeoutMs: 400, maxConnections: 1, relations });
    await gateway.ask(`{ household(number: "630224017") { status } }`);

    const answers = await Promise.all([ask(gateway), ask(gateway), ask(gateway), ask(gateway)]);

    const reasons = answers.map(({ household }) => household.reason);
    expect(reasons.filter((reason) => reason === 'OVERLOADED')).toHaveLength(3);
    expect(reasons.filter((reason) => reason === 'TIMEOUT')).toHaveLength(1);
    for (const { household: _own, ...others } of answers) {
      const { household: _found, ...rest } = found;
      expect(others).toEqual(rest);
    }
  });

  it('that loses a lock to the department’s own work is TIMEOUT, and FOUND when the work is done', async () => {
    await using gateway = await open({ timeoutMs: 300 });
    expect(await ask(gateway)).toEqual(found);
    const work = new Client(database.owner);
    await work.connect();
    try {
      await work.query('begin; lock table hjxx_czrkjbxxb in access exclusive mode');
      expect(await ask(gateway)).toEqual(without('TIMEOUT'));
    } finally {
      await work.query('rollback');
      await work.end();
    }

    expect(await ask(gateway)).toEqual(found);
  });
});

describe('a relation that does not fit', () => {
  it.each([
    ['names a column that the database does not have', (sql: string) => sql.replace('r.xm ', 'r.not_there ')],
    ['leaves out a column of the relation', (sql: string) => sql.replace(/^.*as name,\n/mu, '')],
    ['gives a column another type', (sql: string) => sql.replace('r.csrq ', '7 ')],
    ['gives the key another type', (sql: string) => sql.replace('r.gmsfhm  ', "decode('00', 'hex') ")],
    ['is no SQL', () => 'this is no statement'],
    ['has two statements', (sql: string) => `${sql.replace(/;\s*$/u, '')}; select 1`],
    ['tries to write', () => 'delete from hjxx_czrkjbxxb returning gmsfhm as key'],
    ['gives a key twice', (sql: string) => sql.replace('as household_key', 'as key')],
  ] as const)('because it %s is CONTRACT_BROKEN', async (why, change) => {
    const relations = await relationFile(`unfit ${why}`.replaceAll(' ', '-'), change);
    await using gateway = await open({ relations });

    expect(await ask(gateway)).toEqual(without('CONTRACT_BROKEN'));
    expect(gateway.log.map(({ event, statement, reason }) => ({ event, statement, reason }))).toEqual([
      { event: 'source failed', statement: 'household.registration', reason: 'CONTRACT_BROKEN' },
    ]);
    expect(JSON.stringify(gateway.log)).not.toContain(people.pupil.id);
  });
});

describe('a table that is changed while the gateway runs', () => {
  it('is CONTRACT_BROKEN while a column has a type that it must not have, and FOUND when it is put back', async () => {
    await using gateway = await open();
    expect(await ask(gateway)).toEqual(found);

    await database.run('alter table hjxx_czrkjbxxb alter column csrq type integer using csrq::integer');
    expect(await ask(gateway)).toEqual(without('CONTRACT_BROKEN'));
    expect(await ask(gateway)).toEqual(without('CONTRACT_BROKEN'));

    await database.run('alter table hjxx_czrkjbxxb alter column csrq type varchar(8) using csrq::varchar(8)');
    expect(await ask(gateway)).toEqual(found);
  });

  it('is FOUND throughout when the change is one that a relation bears', async () => {
    await using gateway = await open();
    expect(await ask(gateway)).toEqual(found);

    await database.run('alter table hjxx_czrkjbxxb alter column csrq type date using csrq::date');
    expect(await ask(gateway)).toEqual(found);
    await database.run('alter table hjxx_czrkjbxxb alter column gmsfhm type char(20)');
    expect(await ask(gateway)).toEqual(found);
    await database.run('alter table hjxx_czrkjbxxb add column more text');
    expect(await ask(gateway)).toEqual(found);
    await database.run(
      `alter table hjxx_czrkjbxxb drop column more, alter column csrq type varchar(8) using to_char(csrq, 'YYYYMMDD'),
       alter column gmsfhm type varchar(18)`,
    );
    expect(await ask(gateway)).toEqual(found);
  });
});
