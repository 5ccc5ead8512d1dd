import { randomBytes } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { inject } from 'vitest';

/** A database of a test's own on the run's server, with an account that may only read it. */
export type OwnDatabase = AsyncDisposable & {
  readonly name: string;
  readonly owner: ClientConfig;
  readonly reader: ClientConfig & { readonly user: string };
  /** Carries out SQL in it, as its owner. */
  readonly run: (sql: string) => Promise<void>;
  /** Carries out SQL beside it, as the server's owner: for what cannot be done from inside. */
  readonly runBeside: (sql: string) => Promise<void>;
  /** Lets the reading account read what is there now. */
  readonly grant: () => Promise<void>;
};

/** Creates an empty database; it goes away with its account. */
export async function createOwnDatabase(sql = ''): Promise<OwnDatabase> {
  const { host, port, superuser: user, password } = inject('testServer');
  const name = `own_${randomBytes(6).toString('hex')}`;
  const ownerOf = (database: string): ClientConfig => ({ host, port, user, password, database });
  const owner = ownerOf(name);
  const reader = { ...owner, user: `${name}_reader`, password: randomBytes(12).toString('hex') };
  const run = (text: string): Promise<void> => execute(owner, text);
  const runBeside = (text: string): Promise<void> => execute(ownerOf('postgres'), text);
  const grant = (): Promise<void> => run(`grant select on all tables in schema public to ${reader.user}`);

  await runBeside(`create database ${name} template template0 encoding 'UTF8'`);
  await runBeside(`create role ${reader.user} login password '${reader.password}'`);
  await runBeside(`revoke all on database ${name} from public; grant connect on database ${name} to ${reader.user}`);
  await run(sql);
  await grant();
  return {
    name,
    owner,
    reader,
    run,
    runBeside,
    grant,
    async [Symbol.asyncDispose]() {
      await runBeside(`drop database if exists ${name} with (force)`);
      await runBeside(`drop role ${reader.user}`);
    },
  };
}

async function execute(connection: ClientConfig, sql: string): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    if (sql !== '') await client.query(sql);
  } finally {
    await client.end();
  }
}
