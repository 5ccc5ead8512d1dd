import { createServer } from 'node:net';
import { StartError } from '../../adapters/postgres/embedded/start-error.ts';
import { ConfigError, readConfig, type Config, type Environment, type ListenConfig } from '../config.ts';
import type { Department } from '../contracts/department.ts';
import { projectPath } from '../contracts/project-files.ts';
import { printedQuestions, readExamples } from '../../adapters/sandbox/examples/examples.ts';
import { discoverDepartments } from '../execute/departments.ts';
import { createGateway, type Gateway } from '../server.ts';
import type { Log } from '../telemetry/log.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { deploymentScreen, sandboxScreen } from './start-screen.ts';
import type { Terminal } from './terminal.ts';
import { unknownSettings } from './unknown-settings.ts';

/** A gateway that listens, and everything it started. */
export type Started = { readonly address: string; readonly close: () => Promise<void> };

/**
 * Starts the gateway: over the databases of a configuration file, or over the sandbox, which is made at the first time.
 * @throws StartError, ConfigError or CompositionError, each with sentences for whoever starts it.
 */
export async function start(options: {
  readonly env: Environment;
  readonly terminal: Terminal;
  readonly log: Log;
  readonly signal: AbortSignal;
}): Promise<Started> {
  const { env, terminal, log, signal } = options;
  const chosen = readConfig(env, projectPath('.'));
  const departments = await discoverDepartments();
  if (chosen.kind === 'deployment') refuseUnknown(departments, chosen.config);
  await checkPort(chosen.config.listen);
  const sandbox =
    chosen.kind === 'sandbox' ? await openSandbox({ config: chosen.config, terminal, signal }) : undefined;
  try {
    const config: Config = sandbox?.config ?? (chosen.kind === 'deployment' ? chosen.config : unreachable());
    const examples = sandbox === undefined ? [] : readExamples();
    const gateway = await createGateway({ config, departments, clock: () => new Date(), log, examples });
    const address = await listen(gateway, config.listen);
    const { host } = config.listen;
    if (sandbox === undefined) {
      terminal.write(deploymentScreen({ address, host, terminal, ...askedOf(departments, config) }));
    } else {
      const { persons } = sandbox.databases;
      const personsWanted = Number(env['SANDBOX_PERSONS'] ?? '') || undefined;
      terminal.write(sandboxScreen({ address, host, questions: printedQuestions(), persons, personsWanted, terminal }));
    }
    return { address, close: () => closeAll(gateway, sandbox) };
  } catch (error) {
    await sandbox?.close();
    throw error;
  }
}

function refuseUnknown(departments: readonly Department[], config: Config): void {
  const problems = unknownSettings(departments, config).map(
    ({ department, problem }) => `departments.${department}: ${problem}`,
  );
  const isEmpty = Object.keys(config.departments).length + Object.keys(config.hosted ?? {}).length === 0;
  if (isEmpty) problems.push('departments: names none, so that nobody could be asked');
  if (problems.length > 0) throw new ConfigError('The configuration', problems);
}

function askedOf(
  departments: readonly Department[],
  config: Config,
): { readonly asked: readonly string[]; readonly notAsked: readonly string[] } {
  const isAsked = (id: string): boolean =>
    Object.hasOwn(config.departments, id) || Object.hasOwn(config.hosted ?? {}, id);
  const ids = departments.map(({ id }) => id);
  return { asked: ids.filter(isAsked), notAsked: ids.filter((id) => !isAsked(id)) };
}

/** The gateway first, so that requests under way still have their databases. */
async function closeAll(gateway: Gateway, sandbox: Sandbox | undefined): Promise<void> {
  await gateway.close();
  await sandbox?.close();
}

/** Finds out about a taken port before the databases are made, which may take half a minute. */
function checkPort(wanted: ListenConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portError(wanted, error)));
    probe.listen(wanted, () => probe.close(() => resolve()));
  });
}

async function listen(gateway: Gateway, wanted: ListenConfig): Promise<string> {
  try {
    return await gateway.listen();
  } catch (error) {
    await gateway.close();
    throw portError(wanted, error);
  }
}

function portError({ host, port }: ListenConfig, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new StartError(
      'port-in-use',
      `Port ${port} on ${host} is taken by another program.`,
      `Stop that program, or choose another port: PORT=${port + 10} npm start`,
      { cause: error },
    );
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartError(
      'port-in-use',
      `The gateway cannot listen on port ${port} of ${host} (${code}).`,
      'Choose another port or host: PORT=4010 HOST=127.0.0.1 npm start',
      { cause: error },
    );
  }
  return error;
}

function unreachable(): never {
  throw new Error('unreachable: a configuration is one of two kinds');
}
