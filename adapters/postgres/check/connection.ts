import { noted, passed, type Finding } from './check-line.ts';
import type { CheckSession } from './session.ts';

/** What the session is connected to. */
export type Server = {
  /** True for a replica, which takes no writes from anybody. */
  readonly isReplica: boolean;
  readonly findings: readonly Finding[];
};

/** Server, database and user of a session. */
export async function checkConnection(session: CheckSession): Promise<Server> {
  const { rows } = await session.query(
    `select current_setting('server_version'), current_database(), current_user, pg_is_in_recovery()::text,
            coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false)::text,
            coalesce(inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1', true)::text`,
  );
  const [version, database, user, isReplica, isEncrypted, isLocal] = rows[0] ?? [];
  const parts = [
    `PostgreSQL ${version}${isReplica === 'true' ? ' (replica)' : ''}`,
    `database ${database}`,
    `user ${user}`,
    isEncrypted === 'true' ? 'TLS' : 'no TLS',
  ];
  return {
    isReplica: isReplica === 'true',
    findings: [
      passed('connection', parts.join(', ')),
      ...(isEncrypted === 'true' || isLocal === 'true'
        ? []
        : [noted('connection', 'what is read crosses the network unencrypted: ask for TLS and set tls: true')]),
    ],
  };
}
