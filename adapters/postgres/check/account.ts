import { few, failed, noted, passed, type Finding } from './check-line.ts';
import { rolledBack, type CheckSession } from './session.ts';

/**
 * That the account may not write, by what the catalogue says: of the account itself and of every role it can take on.
 * The read-only setting of our sessions counts for nothing here: whoever has the password can do without it.
 */
export function checkAccount(session: CheckSession): Promise<readonly Finding[]> {
  return rolledBack(session, [`set local statement_timeout = ${CATALOGUE_TIMEOUT_MS}`], async () => [
    await checkRoles(session),
    await checkRights(session),
    ...(await checkTemporary(session)),
  ]);
}

/** A catalogue of thousands of tables takes longer than a look-up may. */
const CATALOGUE_TIMEOUT_MS = 30_000;

/** The account and the roles it can take on. */
const ROLES = `select oid, rolname from pg_catalog.pg_roles where pg_has_role(current_user, oid, 'member')`;

async function checkRoles(session: CheckSession): Promise<Finding> {
  const { rows } = await session.query(
    `with self as (select * from pg_catalog.pg_roles where rolname = current_user)
     select r.rolname, (r.rolname = current_user)::text,
            case when r.rolsuper then 'is superuser' end, case when r.rolbypassrls then 'bypasses row security' end,
            case when r.rolcreaterole then 'may create roles' end, case when r.rolcreatedb then 'may create databases' end,
            case when r.rolreplication then 'may replicate' end,
            case when r.rolname = any ($1::text[]) then 'writes everywhere' end
     from   pg_catalog.pg_roles r, self s
     where  r.oid = s.oid or (not s.rolsuper and pg_has_role(s.oid, r.oid, 'member'))
     order  by r.rolname <> current_user, r.rolname`,
    [WRITING_ROLES],
  );
  const problems = rows.flatMap(([role, isSelf, ...powers]) =>
    powers
      .filter((power) => power !== null)
      .map((power) => (isSelf === 'true' ? power : `is a member of ${role}, which ${power}`)),
  );
  return problems.length > 0
    ? failed('account', `the account ${problems.join('; ')}: ask for an account that only reads`)
    : passed('account', 'no superuser, passes no row security, makes no roles or databases, is in no writing role');
}

/** Roles that come with PostgreSQL and let their members change something. */
const WRITING_ROLES = [
  'pg_write_all_data',
  'pg_write_server_files',
  'pg_execute_server_program',
  'pg_create_subscription',
  'pg_maintain',
];

async function checkRights(session: CheckSession): Promise<Finding> {
  const { rows } = await session.query(RIGHTS);
  const problems = rows.map(([object, rights]) => `${rights} on ${object}`);
  return problems.length > 0
    ? failed('rights', `the account has ${few(problems)}: ask the department to revoke them, also from PUBLIC`)
    : passed('rights', 'owns nothing; no INSERT, UPDATE, DELETE, TRUNCATE; no CREATE on schemas or database');
}

/** Everything in the database on which one of the account's roles has a right to write, with those rights. */
const RIGHTS = `
with roles as (${ROLES}),
schemas as (select * from pg_catalog.pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
found as (
  select 1 as place, 'database ' || d.datname as object, (
           select concat_ws(', ', case when bool_or(r.oid = d.datdba) then 'OWNER' end,
                                  case when bool_or(has_database_privilege(r.oid, d.oid, 'CREATE')) then 'CREATE' end)
           from roles r) as rights
  from   pg_catalog.pg_database d
  where  d.datname = current_database()
  union all
  select 2, 'schema ' || n.nspname, (
           select concat_ws(', ', case when bool_or(r.oid = n.nspowner) then 'OWNER' end,
                                  case when bool_or(has_schema_privilege(r.oid, n.oid, 'CREATE')) then 'CREATE' end)
           from roles r)
  from   schemas n
  union all
  select 3, 'table ' || n.nspname || '.' || c.relname, (
           select concat_ws(', ', case when bool_or(r.oid = c.relowner) then 'OWNER' end,
                                  case when bool_or(has_any_column_privilege(r.oid, c.oid, 'INSERT')) then 'INSERT' end,
                                  case when bool_or(has_any_column_privilege(r.oid, c.oid, 'UPDATE')) then 'UPDATE' end,
                                  case when bool_or(has_table_privilege(r.oid, c.oid, 'DELETE')) then 'DELETE' end,
                                  case when bool_or(has_table_privilege(r.oid, c.oid, 'TRUNCATE')) then 'TRUNCATE' end)
           from roles r)
  from   pg_catalog.pg_class c
  join   schemas n on n.oid = c.relnamespace
  where  c.relkind in ('r', 'p', 'v', 'm', 'f')
  union all
  select 4, 'sequence ' || n.nspname || '.' || c.relname, (
           select concat_ws(', ', case when bool_or(r.oid = c.relowner) then 'OWNER' end,
                                  case when bool_or(has_sequence_privilege(r.oid, c.oid, 'USAGE')) then 'USAGE' end,
                                  case when bool_or(has_sequence_privilege(r.oid, c.oid, 'UPDATE')) then 'UPDATE' end)
           from roles r)
  from   pg_catalog.pg_class c
  join   schemas n on n.oid = c.relnamespace
  where  c.relkind = 'S'
)
select object, rights from found where rights <> '' order by place, object`;

async function checkTemporary(session: CheckSession): Promise<readonly Finding[]> {
  const { rows } = await session.query(`select has_database_privilege(current_database(), 'TEMP')::text`);
  return rows[0]?.[0] === 'true'
    ? [
        noted(
          'temporary tables',
          'the account may make temporary tables, as PUBLIC may by default; they hold nothing of others',
        ),
      ]
    : [];
}
