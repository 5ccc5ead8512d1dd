import { sqlStateOf } from '../failure.ts';
import { failed, passed, type Finding } from './check-line.ts';
import { failureSentence } from './failure-sentence.ts';
import { rolledBack, type CheckSession } from './session.ts';

/**
 * That the account cannot write, by trying: a table is created with the session's read-only setting turned off. Only the
 * refusal for want of rights counts. Whatever happens is rolled back.
 */
export async function checkWriteAttempt(
  session: CheckSession,
  { isReplica }: { readonly isReplica: boolean },
): Promise<Finding> {
  if (isReplica) return passed('write attempt', 'not tried: the server is a replica and takes no writes from anybody');
  const { rows } = await session.query(SCHEMA_TO_TRY);
  const schema = rows[0]?.[0];
  if (schema === null || schema === undefined) return passed('write attempt', 'not tried: no schema is in reach');
  try {
    await rolledBack(session, ['set transaction read write'], () =>
      session.query(`create table ${schema}.gateway_check_may_be_dropped ()`),
    );
  } catch (error) {
    return sqlStateOf(error) === '42501'
      ? passed('write attempt', `creating a table in schema ${schema} is refused (42501), with read-only turned off`)
      : failed('write attempt', `it is not known whether the account could write: ${failureSentence(error)}`);
  }
  return failed(
    'write attempt',
    `the account could create a table in schema ${schema} (rolled back): ask the department to revoke CREATE, also from PUBLIC`,
  );
}

/** A schema in which the account would be let, if there is one; else any in its reach. */
const SCHEMA_TO_TRY = `
select quote_ident(nspname)
from   pg_catalog.pg_namespace
where  nspname !~ '^pg_' and nspname <> 'information_schema' and has_schema_privilege(oid, 'USAGE')
order  by has_schema_privilege(oid, 'CREATE') desc, nspname = 'public' desc, nspname
limit  1`;
