import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresClient } from '../../../adapters/postgres/client.ts';
import { name, wholeNumber } from '../../../adapters/postgres/column-types.ts';
import { householdKey, innerKeyOf, personKey } from '../../../adapters/postgres/key-types.ts';
import { createSource, type FailureReport, type Source } from '../../../adapters/postgres/source.ts';
import { people } from '../../../adapters/sandbox/people.ts';
import { foldPersonId, personIdSpellings, type PersonId } from '../../../gateway/contracts/identifiers/person-id.ts';
import { defineRelation, type KeyType, type Relation } from '../../../gateway/contracts/relation.ts';
import type { SqlClient, Statement } from '../../../gateway/contracts/sql.ts';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.ts';
import { recording } from '../../support/sources.ts';

const NOW = new Date('2026-11-22T04:00:00.000Z');
const { signal } = new AbortController();

const { pupil, owner, lowerCaseX, stranger } = people;

const relationOf = (key: KeyType) =>
  defineRelation({ department: 'test', name: 'thing', key, columns: { name, amount: wholeNumber } });

let database: OwnDatabase;
let client: SqlClient;
const asked: Statement[] = [];

beforeAll(async () => {
  database = await createOwnDatabase();
  client = recording(asked)(
    openPostgresClient({ source: 'test', connection: database.reader, maxConnections: 2, timeoutMs: 5_000 }),
  );
});

afterAll(async () => {
  await client.close();
  await database[Symbol.asyncDispose]();
});

function sourceOf(sql: string, failures: FailureReport[] = [], over: SqlClient = client): Source {
  return createSource({
    client: over,
    sqlOf: () => sql,
    clock: () => NOW,
    onFailure: (report) => void failures.push(report),
  });
}

/** A table of its own with one column of keys. */
let tables = 0;
async function storedAs(type: string, rows: readonly (readonly [string, string, number])[]): Promise<string> {
  tables += 1;
  const table = `thing_${tables}`;
  const values = rows.map(([key, called, amount]) => `('${key.replaceAll("'", "''")}', '${called}', ${amount})`);
  await database.run(
    `create table ${table} (stored ${type}, called text, amount integer); insert into ${table} values ${values.join(', ')}`,
  );
  await database.grant();
  return `select stored as key, called as name, amount from ${table}`;
}

const read = async (sql: string, key: KeyType, keys: readonly string[]) => {
  const failures: FailureReport[] = [];
  const relation: Relation = { ...relationOf(key), name: `thing_${tables}` };
  const answers = await sourceOf(sql, failures).read(relation, keys, signal);
  expect(failures).toEqual([]);
  return answers.map((answer) => (answer.kind === 'answered' ? answer.rows : answer.reason));
};

describe('a key column', () => {
  it.each(['varchar(40)', 'text', 'char(18)', 'char(40)', 'name::text'.slice(0, 0) || 'varchar'])(
    'of type %s gives each person one row, however it is padded',
    async (type) => {
      const sql = await storedAs(type, [
        [pupil.id, '甲', 1],
        [owner.id, '乙', 2],
      ]);

      expect(await read(sql, personKey, [owner.id, stranger.id, pupil.id])).toEqual([
        [{ name: '乙', amount: 2 }],
        [],
        [{ name: '甲', amount: 1 }],
      ]);
    },
  );

  it('is found under every spelling that a register may hold, each of which means the person', async () => {
    const ids = [owner.id, pupil.id, lowerCaseX.id] as PersonId[];
    for (const id of ids) {
      for (const spelling of personIdSpellings(id)) {
        expect(foldPersonId(spelling)).toBe(id);
        const sql = await storedAs('varchar(60)', [
          [spelling, '甲', 1],
          [stranger.id, '乙', 2],
        ]);
        expect({ spelling, rows: await read(sql, personKey, [id]) }).toEqual({
          spelling,
          rows: [[{ name: '甲', amount: 1 }]],
        });
      }
    }
  });

  it.each(['integer', 'bigint', 'numeric', 'numeric(12)'])(
    'of type %s is asked only for what it can hold, and the others still get their answers',
    async (type) => {
      const sql = await storedAs(type, [
        ['630224017', '甲', 1],
        ['17', '乙', 2],
      ]);

      expect(await read(sql, householdKey, ['630224017', '000000017', '630224999', '999999999999'])).toEqual([
        [{ name: '甲', amount: 1 }],
        [],
        [],
        [],
      ]);
    },
  );

  it.each(['smallint', 'integer', 'bigint', 'numeric'])('of inner numbers may be %s', async (type) => {
    const sql = await storedAs(type, [['42', '甲', 1]]);

    expect(await read(sql, innerKeyOf('number'), ['42', '43'])).toEqual([[{ name: '甲', amount: 1 }], []]);
  });

  it('of another type breaks the contract before a row is read', async () => {
    const sql = await storedAs('varchar', [[pupil.id, '甲', 1]]);
    const failures: FailureReport[] = [];
    asked.length = 0;

    const answers = await sourceOf(sql.replace('stored as key', 'stored::bytea as key'), failures).read(
      relationOf(personKey),
      [pupil.id],
      signal,
    );

    expect(answers).toEqual([{ kind: 'unavailable', reason: 'CONTRACT_BROKEN', readAt: NOW }]);
    expect(failures.map(({ statement, failure }) => [statement, failure.message])).toEqual([
      ['test.thing', 'test.thing: column key is type 17, expected text or number'],
    ]);
    expect(asked).toEqual([]);
  });
});

describe('reading', () => {
  it('sends one statement for all keys and answers in their order', async () => {
    const sql = await storedAs('varchar', [
      [pupil.id, '甲', 1],
      [owner.id, '乙', 2],
      [owner.id, '丙', 3],
    ]);
    asked.length = 0;

    expect(await read(sql, personKey, [stranger.id, owner.id, pupil.id])).toEqual([
      [],
      [
        { name: '乙', amount: 2 },
        { name: '丙', amount: 3 },
      ],
      [{ name: '甲', amount: 1 }],
    ]);
    expect(asked.map(({ values }) => values)).toEqual([
      [[stranger.id, owner.id, pupil.id].flatMap((id) => personIdSpellings(id as PersonId))],
    ]);
  });

  it('decodes blanks, full width and what is no number to nothing, never to something else', async () => {
    tables += 1;
    const sql = `select * from (values ('${pupil.id}', '　', '１２'), ('${owner.id}', ' 马 某 ', 'twelve')) as v(key, name, amount)`;

    expect(await read(sql, personKey, [pupil.id, owner.id])).toEqual([
      [{ name: undefined, amount: 12 }],
      [{ name: '马某', amount: undefined }],
    ]);
  });

  it('looks up the columns once, also when many ask at the same time', async () => {
    const sql = await storedAs('varchar', [[pupil.id, '甲', 1]]);
    const names: string[] = [];
    const source = sourceOf(sql, [], {
      query: (statement, until) => {
        names.push(statement.name);
        return client.query(statement, until);
      },
      close: client.close,
    });
    const relation: Relation = { ...relationOf(personKey), name: `thing_${tables}` };

    await Promise.all([1, 2, 3].map(() => source.read(relation, [pupil.id], signal)));
    await source.read(relation, [pupil.id], signal);

    const ours = `test.thing_${tables}`;
    expect(names).toEqual([`${ours}.describe`, ours, ours, ours, ours]);
  });

  it('is not ended by a caller who hangs up while the columns are looked up', async () => {
    const sql = await storedAs('varchar', [[pupil.id, '甲', 1]]);
    const source = sourceOf(sql);
    const relation: Relation = { ...relationOf(personKey), name: `thing_${tables}` };
    const caller = new AbortController();

    const first = source.read(relation, [pupil.id], caller.signal);
    const second = source.read(relation, [pupil.id], signal);
    caller.abort();

    expect((await first).map(({ kind }) => kind)).toEqual(['unavailable']);
    expect(await second).toEqual([{ kind: 'answered', rows: [{ name: '甲', amount: 1 }], readAt: NOW }]);
  });

  it('throws what is a programmer mistake, and does not call it a failing source', async () => {
    const broken: SqlClient = { query: () => Promise.reject(new TypeError('mistake')), close: async () => undefined };

    await expect(sourceOf('select', [], broken).read(relationOf(personKey), [pupil.id], signal)).rejects.toThrow(
      TypeError,
    );
  });
});

describe('tables that change while the gateway runs', () => {
  it('are read again by the next request when the relation still fits', async () => {
    const sql = await storedAs('varchar(18)', [[pupil.id, '甲', 1]]);
    const failures: FailureReport[] = [];
    const source = sourceOf(sql, failures);
    const relation: Relation = { ...relationOf(personKey), name: `thing_${tables}` };
    const ask = () => source.read(relation, [pupil.id], signal);
    const found = [{ kind: 'answered', rows: [{ name: '甲', amount: 1 }], readAt: NOW }];
    await Promise.all([ask(), ask(), ask()]);

    await database.run(`alter table thing_${tables} alter column stored type varchar(40)`);
    expect(await ask()).toEqual(found);
    await database.run(`alter table thing_${tables} alter column stored type text`);
    expect(await ask()).toEqual(found);
    await database.run(`alter table thing_${tables} alter column called type varchar(10)`);
    expect(await ask()).toEqual(found);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([found, found, found].map(([one]) => [one]));
    expect(failures).toEqual([]);
  });

  it('break the contract while a column has a type that it must not have', async () => {
    const sql = await storedAs('varchar(18)', [[pupil.id, '甲', 1]]);
    const source = sourceOf(sql);
    const relation: Relation = { ...relationOf(personKey), name: `thing_${tables}` };
    const ask = async () => {
      const [answer] = await source.read(relation, [pupil.id], signal);
      return answer?.kind === 'answered' ? answer.rows : answer?.reason;
    };
    expect(await ask()).toEqual([{ name: '甲', amount: 1 }]);

    await database.run(`alter table thing_${tables} alter column amount type bytea using null`);
    expect([await ask(), await ask(), await ask()]).toEqual(Array(3).fill('CONTRACT_BROKEN'));

    await database.run(`alter table thing_${tables} alter column amount type integer using 7`);
    expect(await ask()).toEqual([{ name: '甲', amount: 7 }]);
  });

  it('break the contract while the SQL of their relation cannot be read', async () => {
    const sql = await storedAs('varchar(18)', [[pupil.id, '甲', 1]]);
    const failures: FailureReport[] = [];
    let isThere = false;
    const source = createSource({
      client,
      sqlOf: () => {
        if (isThere) return sql;
        throw new Error('no such file');
      },
      clock: () => NOW,
      onFailure: (report) => void failures.push(report),
    });
    const relation: Relation = { ...relationOf(personKey), name: `thing_${tables}` };

    const [gone] = await source.read(relation, [pupil.id], signal);
    isThere = true;
    const [back] = await source.read(relation, [pupil.id], signal);

    expect(gone).toEqual({ kind: 'unavailable', reason: 'CONTRACT_BROKEN', readAt: NOW });
    expect(failures.map(({ failure }) => failure.reason)).toEqual(['CONTRACT_BROKEN']);
    expect(back).toMatchObject({ kind: 'answered', rows: [{ name: '甲', amount: 1 }] });
  });

  it('break the contract while a column is missing', async () => {
    const sql = await storedAs('varchar(18)', [[pupil.id, '甲', 1]]);
    const source = sourceOf(sql);
    const relation: Relation = { ...relationOf(personKey), name: `thing_${tables}` };
    const ask = async () => {
      const [answer] = await source.read(relation, [pupil.id], signal);
      return answer?.kind === 'answered' ? answer.rows : answer?.reason;
    };
    expect(await ask()).toEqual([{ name: '甲', amount: 1 }]);

    await database.run(`alter table thing_${tables} rename column called to named`);
    expect([await ask(), await ask()]).toEqual(['CONTRACT_BROKEN', 'CONTRACT_BROKEN']);

    await database.run(`alter table thing_${tables} rename column named to called`);
    expect(await ask()).toEqual([{ name: '甲', amount: 1 }]);
  });
});
