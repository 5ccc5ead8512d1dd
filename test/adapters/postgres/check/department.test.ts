import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckLine, CheckName } from '../../../../adapters/postgres/check/check-line.ts';
import { projectText } from '../../../../gateway/contracts/project-files.ts';
import { checkHousehold, execute, openHouseholdServer, PERSONAL, type HouseholdServer } from './household-database.ts';

let server: HouseholdServer;
beforeAll(async () => {
  server = await openHouseholdServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** Lines that are neither green nor expected, as text; whatever is told is searched for personal data. */
function troubles(lines: readonly CheckLine[]): readonly string[] {
  const told = JSON.stringify(lines);
  expect(PERSONAL.filter((value) => told.includes(value))).toEqual([]);
  expect(told).not.toContain('secret-of-reader');
  return lines
    .filter(
      ({ outcome, name }) => outcome === 'failed' || (outcome === 'note' && name !== 'look-up' && name !== 'index'),
    )
    .map(({ relation = '', name, outcome, detail }) => `${outcome} ${relation} ${name}: ${detail}`);
}

const lineOf = (lines: readonly CheckLine[], name: CheckName, relation?: string): CheckLine | undefined =>
  lines.find((line) => line.name === name && line.relation === relation);

/** Enough rows that nobody would want to read them all for one key. None of them is current. */
const MANY_ROWS = `
  insert into hjxx_czrkjbxxb (rynbid, ryid, hhnbid, jlbz, cxbz) select n, n, n, '0', '0' from generate_series(100, 12000) n;
  insert into hjxx_hxxb (hhnbid, hhid, jlbz, cxbz) select n, n, '0', '0' from generate_series(100, 12000) n;
  insert into hjxx_mlpxxxxb (mlpnbid, mlpid) select n, n from generate_series(100, 12000) n;
  analyze;`;

describe('a department that is as it has to be', () => {
  it('passes everything, and every check is there', async () => {
    const { database, reader } = await server.create(MANY_ROWS);
    const lines = await checkHousehold(reader);

    expect(troubles(lines)).toEqual([]);
    expect(lines.map(({ relation = '', name, outcome }) => [outcome, relation, name].join(' '))).toEqual([
      'ok  connection',
      'ok  account',
      'ok  rights',
      'ok  write attempt',
      'ok registration columns',
      'ok registration sample',
      'ok registration keys',
      'ok registration index',
      'note registration look-up',
      'ok household columns',
      'ok household sample',
      'ok household keys',
      'ok household index',
      'note household look-up',
      'ok member columns',
      'ok member sample',
      'ok member keys',
      'ok member index',
      'note member look-up',
    ]);
    expect(lineOf(lines, 'connection')?.detail).toMatch(
      new RegExp(`^PostgreSQL 18\\.\\d+, database ${database}, user ${reader.user}, no TLS$`, 'u'),
    );
    expect(lineOf(lines, 'sample', 'household')?.detail).toBe('1 rows: 6 values decode, 0 are empty, 0 do not decode');
    expect(lineOf(lines, 'keys', 'registration')?.detail).toBe('10 of 10 keys can be looked up');
    expect(lineOf(lines, 'index', 'registration')?.detail).toBe(
      'an index serves in public.hjxx_czrkjbxxb; rows read for one key: 1',
    );
    expect(lineOf(lines, 'look-up', 'registration')?.detail).toMatch(/^\d+\.\d ms for one key of the sample/u);
  });

  it('leaves nothing behind, not even what an account could have made', async () => {
    const { owner, reader } = await server.create('grant create on schema public to reader');
    const tables = `select count(*)::int as count from pg_class where relkind = 'r'`;
    const before = await execute(owner, tables);
    await checkHousehold(reader);

    expect(await execute(owner, tables)).toEqual(before);
  });

  it('notes temporary tables, which PUBLIC may make by default', async () => {
    const { reader } = await server.create('grant temp on database register to public');

    expect(troubles(await checkHousehold(reader))).toEqual([
      'note  temporary tables: the account may make temporary tables, as PUBLIC may by default; they hold nothing of others',
    ]);
  });
});

describe('an account that could write', () => {
  const failureOf = async (change: string): Promise<readonly string[]> => {
    const { reader } = await server.create(change);
    return troubles(await checkHousehold(reader)).map((line) => line.replaceAll(/_\d+\b/gu, ''));
  };

  it('fails for INSERT on one table, with its name', async () => {
    expect(await failureOf('grant insert on hjxx_hxxb to reader')).toEqual([
      'failed  rights: the account has INSERT on table public.hjxx_hxxb: ask the department to revoke them, also from PUBLIC',
    ]);
  });

  it('fails for UPDATE on one column', async () => {
    expect(await failureOf('grant update (hh) on hjxx_hxxb to public')).toEqual([
      'failed  rights: the account has UPDATE on table public.hjxx_hxxb: ask the department to revoke them, also from PUBLIC',
    ]);
  });

  it('fails for rights of a role that it would have to take on first', async () => {
    const change = `create role clerk_of_reader noinherit; grant delete, truncate on hjxx_hxxb to clerk_of_reader;
                    grant clerk_of_reader to reader with inherit false;`;

    expect(await failureOf(change.replaceAll('clerk_of_reader', 'clerk'))).toEqual([
      'failed  rights: the account has DELETE, TRUNCATE on table public.hjxx_hxxb: ask the department to revoke them, also from PUBLIC',
    ]);
  });

  it('fails for an owner', async () => {
    expect(await failureOf('alter table hjxx_hxxb owner to reader')).toEqual([
      'failed  rights: the account has OWNER, INSERT, UPDATE, DELETE, TRUNCATE on table public.hjxx_hxxb: ask the department to revoke them, also from PUBLIC',
    ]);
  });

  it('fails for a member of the role that writes everywhere', async () => {
    expect((await failureOf('grant pg_write_all_data to reader'))[0]).toBe(
      'failed  account: the account is a member of pg_write_all_data, which writes everywhere: ask for an account that only reads',
    );
  });

  it('fails for CREATE on a schema, by the catalogue and by the attempt', async () => {
    expect(await failureOf('grant create on schema public to public')).toEqual([
      'failed  rights: the account has CREATE on schema public: ask the department to revoke them, also from PUBLIC',
      'failed  write attempt: the account could create a table in schema public (rolled back): ask the department to revoke CREATE, also from PUBLIC',
    ]);
  });

  it('fails for a superuser in every way', async () => {
    const found = await failureOf('alter role reader superuser bypassrls');

    expect(found.map((line) => line.split(':')[0])).toEqual([
      'failed  account',
      'failed  rights',
      'note  temporary tables',
      'failed  write attempt',
    ]);
    expect(found[0]).toContain('the account is superuser; bypasses row security');
  });
});

describe('a relation that does not fit', () => {
  it('names every column that is missing or of a wrong type, and notes columns that are not read', async () => {
    const { reader } = await server.create();
    const files = {
      household: `select hh as key, hhnbid as household_key, jlbz = '1' as household_number, hlx as household_type,
                         '1' as division_code, 1 as colour from hjxx_hxxb`,
    };

    expect(troubles(await checkHousehold(reader, files))).toEqual([
      'failed household columns: column household_number is bool, expected text; column address is missing; column recorded_on is missing',
      'note household extra columns: colour: never read, may be left out',
    ]);
  });

  it('names the line and the column of the file where the database has no such column', async () => {
    const { reader } = await server.create('alter table hjxx_hxxb rename qysj to start_of_it');

    expect(troubles(await checkHousehold(reader))).toEqual([
      'failed household columns: there is no such column (42703) in line 8 at b.qysj: override the relation with a file that names the real one',
    ]);
  });

  it('names the line of a syntax error and goes on with the next relation', async () => {
    const { reader } = await server.create();
    const lines = await checkHousehold(reader, { registration: 'select gmsfhm as key\nform hjxx_czrkjbxxb' });

    expect(troubles(lines)).toEqual([
      'failed registration columns: the SQL is not well formed (42601) in line 2 at form: correct the file of the relation',
    ]);
    expect(lineOf(lines, 'index', 'member')?.outcome).toBe('ok');
  });

  it('runs nothing that a file holds beside its one statement', async () => {
    const { reader } = await server.create();
    const text = projectText('adapters/household/relations/household.sql').trimEnd();
    const lines = await checkHousehold(reader, { household: `${text}) r; commit; select * from (${text}` });

    expect(troubles(lines)).toEqual([
      'failed household columns: the SQL is not well formed (42601): correct the file of the relation',
    ]);
  });

  it('asks for SELECT where the account may not read', async () => {
    const { reader } = await server.create('revoke select on hjxx_mlpxxxxb from reader');

    expect(troubles(await checkHousehold(reader))).toEqual([
      'failed household columns: the account may not read this (42501): ask the department for SELECT on the tables of the relation',
    ]);
  });
});

describe('the index of a look-up', () => {
  it('fails where a large table has none for the key, with the table', async () => {
    const { reader } = await server.create(`${MANY_ROWS} drop index hjxx_czrkjbxxb_gmsfhm`);

    expect(troubles(await checkHousehold(reader))).toEqual([
      'failed registration index: no index serves the look-up in public.hjxx_czrkjbxxb (about 11911 rows): compare the stored column itself, not an expression, or ask the department for an index',
    ]);
  });

  it('fails where the only index in use is not one for the key', async () => {
    const { reader } = await server.create(
      `${MANY_ROWS} drop index hjxx_czrkjbxxb_gmsfhm; create index by_state on hjxx_czrkjbxxb (cxbz)`,
    );

    expect(troubles(await checkHousehold(reader))).toEqual([
      expect.stringMatching(
        /^failed registration index: one key makes the server go through \d{5} rows of public.hjxx_czrkjbxxb:/u,
      ),
    ]);
  });

  it('fails where an expression hides the stored column from it', async () => {
    const { reader } = await server.create(MANY_ROWS);
    const text = projectText('adapters/household/relations/registration.sql').trimEnd();
    const files = { registration: text.replace(/r\.gmsfhm( +as key)/u, 'upper(r.gmsfhm)$1') };

    expect(troubles(await checkHousehold(reader, files))).toEqual([
      expect.stringMatching(/^failed registration index: no index serves the look-up in public.hjxx_czrkjbxxb/u),
    ]);
  });

  it('is only noted for a small table', async () => {
    const { reader } = await server.create('drop index hjxx_hxxb_hh');

    expect(lineOf(await checkHousehold(reader), 'index', 'household')).toMatchObject({
      outcome: 'note',
      detail: expect.stringContaining('small tables without an index that serves: public.hjxx_hxxb (about 1 rows)'),
    });
  });
});

describe('the contents of a relation', () => {
  it('fails where more than a fifth of a column does not decode, and notes what is less', async () => {
    const { reader } = await server.create(
      `update hjxx_czrkjbxxb set hyzk = 'ZZ' where rynbid < 3; update hjxx_czrkjbxxb set hslbz = '20201399' where rynbid < 2;
       update hjxx_czrkjbxxb set csrq = '00000000' where rynbid = 0`,
    );

    expect(troubles(await checkHousehold(reader)).filter((line) => line.includes('registration'))).toEqual([
      'failed registration sample: marital_status: 7 decode, 0 empty, 3 do not (expected code of maritalStatus): translate them in a relation file of your own',
      'note registration sample: moved_in_on: 8 decode, 0 empty, 2 do not (expected date, or text like 20260901)',
    ]);
  });

  it('fails where the key column holds no keys', async () => {
    const { reader } = await server.create("update hjxx_czrkjbxxb set gmsfhm = 'A' || rynbid where rynbid < 3");

    expect(troubles(await checkHousehold(reader))).toEqual([
      'failed registration keys: 7 of 10 keys can be looked up; 3 are no identity number: see that the key column is the right one, or override the relation',
    ]);
  });

  it('notes that a relation is empty', async () => {
    const { reader } = await server.create('delete from hjxx_hxxb');

    expect(troubles(await checkHousehold(reader))).toEqual([
      'note household sample: no rows: nothing is known about the contents',
    ]);
  });

  it('tells nothing of a value that the server quotes in its error', async () => {
    const { reader } = await server.create();
    const text = projectText('adapters/household/relations/household.sql').trimEnd();
    const cast = { household: text.replace(/a\.mlxz( +as address)/u, 'a.mlxz::numeric::text$1') };

    expect(troubles(await checkHousehold(reader, cast))[0]).toBe(
      'failed household sample: a stored value does not fit an expression (22P02): make the relation read it as text, without a cast',
    );
  });
});

describe('a database that is not reached', () => {
  it('is one line where nothing listens', async () => {
    expect(await checkHousehold({ host: '127.0.0.1', port: 1, user: 'nobody', database: 'none' })).toEqual([
      {
        department: 'household',
        name: 'connection',
        outcome: 'failed',
        detail: 'nothing listens at this host and port: start the database or correct the configuration (ECONNREFUSED)',
      },
    ]);
  });

  it.each([
    [{ password: 'wrong' }, 'user or password is refused (28P01): correct them in the configuration'],
    [{ database: 'elsewhere' }, 'there is no such database (3D000): correct the name in the configuration'],
    [{ ssl: true }, 'the server speaks no TLS: ask for it, or set tls: false'],
  ])('says what to correct: %j', async (wrong, detail) => {
    const { reader } = await server.create();

    expect(troubles(await checkHousehold({ ...reader, ...wrong }))).toEqual([`failed  connection: ${detail}`]);
  });
});

describe('a check that is told to stop', () => {
  it('ends the statement that is running', async () => {
    const { owner, reader } = await server.create();
    const reason = new Error('told to');
    const stopping = new AbortController();
    const holder = new Client(owner);
    await holder.connect();
    // Nobody can read the table until this session ends, which is after the check.
    await holder.query('begin; lock table hjxx_czrkjbxxb in access exclusive mode');
    const files = {
      get registration() {
        setImmediate(() => stopping.abort(reason));
        return projectText('adapters/household/relations/registration.sql').trimEnd();
      },
    };
    const running = checkHousehold(reader, files, stopping.signal);

    await expect(running).rejects.toBe(reason);
    await holder.end();
  });
});
