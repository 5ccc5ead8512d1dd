import { sqlStateOf } from '../failure.ts';

/** The relation that a failed statement was made of. */
export type FailedSql = {
  /** The statement that was sent. */
  readonly statement: string;
  /** The relation's own text in it. */
  readonly sql: string;
};

/**
 * What went wrong and what to do about it, in one sentence. The server's own text is never repeated, because it can quote
 * what is stored. Where the error is in a relation's text, the line and the name at the place are told.
 */
export function failureSentence(error: unknown, of?: FailedSql): string {
  const sqlState = sqlStateOf(error);
  if (sqlState === undefined) return connectionSentence(error);
  const known = SENTENCES[sqlState] ?? CLASS_SENTENCES[sqlState.slice(0, 2)] ?? OTHER;
  return `${known.what} (${sqlState})${of === undefined ? '' : placeOf(error, of)}: ${known.todo}`;
}

type Sentence = { readonly what: string; readonly todo: string };

const OTHER: Sentence = { what: 'the server reports an error', todo: 'look it up in the log of the database server' };

/** By SQLSTATE. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  '28P01': { what: 'user or password is refused', todo: 'correct them in the configuration' },
  '28000': { what: 'the user may not log in from here', todo: 'ask the department to allow it in pg_hba.conf' },
  '3D000': { what: 'there is no such database', todo: 'correct the name in the configuration' },
  '42501': {
    what: 'the account may not read this',
    todo: 'ask the department for SELECT on the tables of the relation',
  },
  '42601': { what: 'the SQL is not well formed', todo: 'correct the file of the relation' },
  '42P01': { what: 'there is no such table', todo: 'override the relation with a file that names the real one' },
  '42703': { what: 'there is no such column', todo: 'override the relation with a file that names the real one' },
  '42702': { what: 'a column name is ambiguous', todo: 'give every column of the relation a name of its own' },
  '42883': {
    what: 'there is no such function or operator',
    todo: 'override the relation, with casts where types differ',
  },
  '42704': {
    what: 'the server does not know a type or a setting',
    todo: 'see that it is PostgreSQL 12 or newer and has the extensions that the relation uses',
  },
  '53300': { what: 'the server has no connection left', todo: 'ask for a higher limit or lower maxConnections' },
  '55000': { what: 'the server cannot do this now', todo: 'try again later' },
  '57014': { what: 'the statement took longer than timeoutMs', todo: 'look at its plan, or raise timeoutMs' },
  '57P01': { what: 'the server ended the session', todo: 'try again when it is up' },
  '57P03': { what: 'the server is starting or stopping', todo: 'try again when it is up' },
};

/** By the first two characters of the SQLSTATE. */
const CLASS_SENTENCES: Readonly<Record<string, Sentence>> = {
  '08': { what: 'the connection broke', todo: 'see that the server is up and the network lets it through' },
  '22': {
    what: 'a stored value does not fit an expression',
    todo: 'make the relation read it as text, without a cast',
  },
  '42': { what: 'the SQL does not fit the database', todo: 'correct the file of the relation' },
  '53': { what: 'the server is short of resources', todo: 'try again later' },
  '57': { what: 'the server is being operated on', todo: 'try again later' },
};

function connectionSentence(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const message = error instanceof Error ? error.message : '';
  if (code !== undefined && Object.hasOwn(SYSTEM_SENTENCES, code)) return `${SYSTEM_SENTENCES[code]} (${code})`;
  if (code !== undefined && /CERT|SIGNATURE|TLS|SSL/u.test(code)) {
    return `the server's certificate is not trusted (${code}): add its authority with NODE_EXTRA_CA_CERTS`;
  }
  // The driver gives these no code.
  if (/does not support SSL/u.test(message)) return 'the server speaks no TLS: ask for it, or set tls: false';
  if (/timeout/iu.test(message))
    return 'no answer within timeoutMs: see that host and port are right and the server is up';
  if (/password must be a string/u.test(message)) return 'the server asks for a password: set password or passwordFile';
  if (/terminated/u.test(message)) return 'the connection broke: see that the server is up';
  return code === undefined
    ? `the check itself failed (${error instanceof Error ? error.name : typeof error}): please report it`
    : `the connection failed (${code}): see host, port and network`;
}

const SYSTEM_SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at this host and port: start the database or correct the configuration',
  ECONNRESET: 'the connection broke: see that the server is up and the network lets it through',
  EPIPE: 'the connection broke: see that the server is up',
  ENOTFOUND: 'the host has no address: correct the configuration or the name service',
  EAI_AGAIN: 'the host has no address for now: see that the name service works',
  EHOSTUNREACH: 'the host cannot be reached: see that the network lets it through',
  ENETUNREACH: 'the host cannot be reached: see that the network lets it through',
  ETIMEDOUT: 'no answer: see that host and port are right and the server is up',
};

/** Line and name in the relation's file, from the place that the server gives in the statement. */
function placeOf(error: unknown, { statement, sql }: FailedSql): string {
  const position = error instanceof Error && 'position' in error ? Number(error.position) : Number.NaN;
  // The server counts characters, not the halves of those beyond the first 65,536.
  const before =
    Array.from(statement)
      .slice(0, position - 1)
      .join('').length - statement.indexOf(sql);
  if (!Number.isInteger(position) || before < 0) return '';
  if (before >= sql.length) return ' at its end';
  const line = sql.slice(0, before).split('\n').length;
  const name = /^[A-Za-z_][\w.]*/u.exec(sql.slice(before))?.[0];
  return ` in line ${line}${name === undefined ? '' : ` at ${name}`}`;
}
