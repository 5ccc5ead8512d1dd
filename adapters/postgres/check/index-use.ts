import { escapeIdentifier, escapeLiteral } from 'pg';
import { few, failed, noted, passed, type Finding } from './check-line.ts';
import { decodePlan, type Scan } from './plan.ts';
import { rolledBack, type CheckSession } from './session.ts';

/** Rows up to which a table may be read whole. */
const LARGE_ROWS = 1_000;

/** The same for a table of which the server does not know the number of rows. */
const LARGE_BYTES = 1_000_000;

/** Rows that one key may make the server go through; with an index for the key it is a handful. */
const MOST_ROWS_READ = 10_000;

/** What is looked up: the keyed statement under a name that the session has not used, and spellings of a key of the sample. */
export type IndexQuestion = {
  readonly name: string;
  readonly text: string;
  readonly spellings: readonly string[] | undefined;
};

/** That a look-up by key goes through an index in every table that is not small. */
export async function checkIndexUse(session: CheckSession, { name, text, spellings }: IndexQuestion): Promise<Finding> {
  // With small tables the planner prefers to read them whole. With sequential scans switched off, one that remains means
  // that there is no index which could serve, now or when the table has grown.
  const possible = await explain(session, { name, text, spellings: [], settings: ['set local enable_seqscan = off'] });
  const whole = await sizesOf(session, tablesOf(possible, 'whole'));
  const large = whole.filter(({ isLarge }) => isLarge);
  if (large.length > 0) {
    return failed(
      'index',
      `no index serves the look-up in ${few(large.map(sizeText))}: compare the stored column itself, not an expression, ` +
        'or ask the department for an index',
    );
  }
  // An index can be in use and still not be one for the key, such as one on a column of states. Only carrying out tells.
  const actual =
    spellings === undefined ? [] : await explain(session, { name, text, spellings, settings: [], isCarriedOut: true });
  const most = actual.toSorted((a, b) => b.rowsRead - a.rowsRead)[0];
  if (most !== undefined && most.rowsRead > MOST_ROWS_READ) {
    return failed(
      'index',
      `one key makes the server go through ${most.rowsRead} rows of ${most.table}: ask the department for an index on the key`,
    );
  }
  const foreign = tablesOf(possible, 'foreign');
  const notes = [
    ...(whole.length > 0 ? [`small tables without an index that serves: ${few(whole.map(sizeText))}`] : []),
    ...(foreign.length > 0 ? [`another server decides about ${few(foreign)}`] : []),
  ];
  const read =
    spellings === undefined
      ? ''
      : `; rows read for one key: ${actual.reduce((sum, { rowsRead }) => sum + rowsRead, 0)}`;
  const served = tablesOf(possible, 'by index');
  const detail = served.length > 0 ? `an index serves in ${few(served)}${read}` : `reads no table by index${read}`;
  return notes.length > 0 ? noted('index', [detail, ...notes].join('; ')) : passed('index', detail);
}

const tablesOf = (scans: readonly Scan[], kind: Scan['kind']): readonly string[] => [
  ...new Set(scans.filter((scan) => scan.kind === kind).map(({ table }) => table)),
];

type Explained = IndexQuestion & {
  readonly spellings: readonly string[];
  readonly settings: readonly string[];
  readonly isCarriedOut?: boolean;
};

/**
 * The plan of a prepared statement, which every version of PostgreSQL can show. Where the session keeps generic plans it is
 * the one that the gateway runs with.
 */
async function explain(session: CheckSession, question: Explained): Promise<readonly Scan[]> {
  const { text, name, spellings, settings, isCarriedOut = false } = question;
  // A plan that is kept would outlive the settings it was made with: each question has a statement of its own.
  const prepared = escapeIdentifier(`${name}.${isCarriedOut ? 'actual' : 'possible'}`);
  const options = isCarriedOut ? 'analyze, timing off, verbose, format json' : 'verbose, format json';
  // EXECUTE takes no parameters of the protocol: the array is written out, as one literal.
  const keys = escapeLiteral(`{${spellings.map(arrayElement).join(',')}}`);
  return rolledBack(session, settings, async () => {
    await session.query(`prepare ${prepared} as ${text}`);
    const { rows } = await session.query(`explain (${options}) execute ${prepared}(${keys})`);
    return decodePlan(rows[0]?.[0] ?? '');
  });
}

const arrayElement = (spelling: string): string => `"${spelling.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;

type TableSize = { readonly table: string; readonly rows: number; readonly bytes: number; readonly isLarge: boolean };

async function sizesOf(session: CheckSession, tables: readonly string[]): Promise<readonly TableSize[]> {
  if (tables.length === 0) return [];
  const { rows } = await session.query(
    `select n.nspname || '.' || c.relname, c.reltuples::float8, pg_relation_size(c.oid)
     from   pg_catalog.pg_class c
     join   pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where  n.nspname || '.' || c.relname = any ($1::text[])`,
    [tables],
  );
  return rows.map(([table, count, size]) => {
    const [rowCount, bytes] = [Number(count), Number(size)];
    // No rows, or minus one, also stands for a table that was never analysed.
    return {
      table: table ?? '',
      rows: rowCount,
      bytes,
      isLarge: rowCount > 0 ? rowCount > LARGE_ROWS : bytes > LARGE_BYTES,
    };
  });
}

const sizeText = ({ table, rows, bytes }: TableSize): string =>
  `${table} (${rows > 0 ? `about ${rows} rows` : `${Math.ceil(bytes / 1024)} kB, never analysed`})`;
