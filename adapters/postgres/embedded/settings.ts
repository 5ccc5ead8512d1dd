/**
 * Settings of every embedded server, for a machine with two cores: one address, no Unix socket (their paths have a
 * short limit), and a log that holds nothing from statements, parameters or rows. Durability stays as PostgreSQL has it.
 */
export const SERVER_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  logging_collector: 'off',
  log_destination: 'stderr',
  log_timezone: 'UTC',
  // Statements that fail are reported to their client; their messages and details can quote values.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** The settings as arguments of `postgres`. */
export function settingArguments(settings: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
