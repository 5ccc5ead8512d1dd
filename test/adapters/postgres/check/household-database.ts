import { Client, type ClientConfig } from 'pg';
import { household, member, registration } from '../../../../adapters/household/relations.ts';
import type { CheckLine } from '../../../../adapters/postgres/check/check-line.ts';
import { checkDepartment } from '../../../../adapters/postgres/check/department.ts';
import { checkCharacter } from '../../../../gateway/contracts/identifiers/person-id.ts';
import { projectText } from '../../../../gateway/contracts/project-files.ts';
import { openTestServer } from '../../../support/embedded-database.ts';

/** A household register of ten made-up persons in one book, on a server of its own. */
export type HouseholdServer = AsyncDisposable & {
  /**
   * A fresh copy of the register with an account that may only read it. `change` is carried out in it by its owner, where
   * `reader` stands for the account's name.
   */
  readonly create: (change?: string) => Promise<HouseholdDatabase>;
};

/** One copy of the register. */
export type HouseholdDatabase = {
  readonly database: string;
  readonly reader: ClientConfig;
  readonly owner: ClientConfig;
};

/** Numbers, names and the address that are in the register, none of which may ever be told. */
export const PERSONAL: readonly string[] = Array.from({ length: 10 }, (_none, at) => [numberOf(at), nameOf(at)])
  .flat()
  .concat('枫桥试验巷', '077000123');

/** Starts the server and makes the register that is copied. */
export async function openHouseholdServer(): Promise<HouseholdServer> {
  const server = await openTestServer();
  const { host, port, superuser: user, password } = server;
  const ownerOf = (database: string): ClientConfig => ({ host, port, user, password, database });
  await execute(ownerOf('postgres'), 'create database register');
  await execute(ownerOf('register'), projectText('adapters/household/tables.sql'));
  await execute(ownerOf('register'), projectText('adapters/household/indexes.sql'));
  await execute(ownerOf('register'), `${ROWS}; revoke temp on database register from public`);
  let count = 0;
  return {
    async create(change = '') {
      count += 1;
      const database = `register_${count}`;
      const reader = { ...ownerOf(database), user: `reader_${count}`, password: 'secret-of-reader' };
      await execute(ownerOf('postgres'), `create database ${database} template register`);
      await execute(ownerOf('postgres'), `revoke temp on database ${database} from public`);
      await execute(
        ownerOf(database),
        `create role ${reader.user} login password '${reader.password}';
         grant select on all tables in schema public to ${reader.user};
         ${change.replaceAll(/\breader\b/gu, reader.user).replaceAll(/\bregister\b/gu, database)}`,
      );
      return { database, reader, owner: ownerOf(database) };
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** Checks the household department; `files` take the place of relations. */
export const checkHousehold = (
  connection: ClientConfig,
  files: Readonly<Record<string, string>> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly CheckLine[]> =>
  checkDepartment(
    {
      id: 'household',
      relations: [registration, household, member],
      connection,
      timeoutMs: 5_000,
      sqlOf: ({ name }) => files[name] ?? projectText(`adapters/household/relations/${name}.sql`).trimEnd(),
      now: () => performance.now(),
    },
    signal,
  );

/** Statements, one after the other, by a session of its own; the rows of a single one. */
export async function execute(connection: ClientConfig, statements: string): Promise<readonly unknown[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statements)).rows;
  } finally {
    await client.end();
  }
}

function numberOf(at: number): string {
  const first17 = `110101199003${String(at + 10)}996`;
  return first17 + checkCharacter(first17);
}

function nameOf(at: number): string {
  return `蘅芜${'甲乙丙丁戊己庚辛壬癸'.charAt(at)}`;
}

const PERSONS = Array.from({ length: 10 }, (_none, at) =>
  [at, numberOf(at), nameOf(at), numberOf(at).slice(6, 14), at === 0 ? '02' : '12']
    .map((value) => `'${value}'`)
    .join(', '),
);

const ROWS = `
insert into hjxx_mlpxxxxb (mlpnbid, mlpid, ssxq, jcwh, mlxz, jlbz)
values (7, 7, '110101', '110101001001', '枫桥试验巷', '1');
insert into hjxx_hxxb (hhnbid, hhid, hh, hlx, mlpnbid, hhzt, jlbz, cxbz, qysj)
values (5, 5, '077000123', '1', 7, '0', '1', '0', '20200101000000');
insert into hjxx_czrkjbxxb (rynbid, ryid, gmsfhm, xm, csrq, yhzgx, hhnbid, hh, hlx, ssxq, jcwh, mlxz, xb, hyzk, ryzt,
                            jlbz, cxbz, hslbz, qysj, gxsj)
select id, id, number, name, born, relation, 5, '077000123', '1', '110101', '110101001001', '枫桥试验巷', '1', '10', '0',
       '1', '0', '20200101', '20200101000000', '20200101000000'
from   (values ${PERSONS.map((values) => `(${values.replace(/^'(\d+)'/u, '$1')})`).join(', ')})
       as p (id, number, name, born, relation);
analyze`;
