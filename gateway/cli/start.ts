import { createServer } from 'node:net';
import { StartError } from '../../adapters/postgres/embedded/start-error.ts';
import { printedQuestions, readExamples } from '../../adapters/sandbox/examples/examples.ts';
import { SANDBOX_CLIENTS } from '../../adapters/sandbox/issuer/clients.ts';
import type { SandboxIssuer } from '../../adapters/sandbox/issuer/issuer.ts';
import {
  ConfigError,
  readConfig,
  type Config,
  type Environment,
  type ListenConfig,
  type SandboxConfig,
} from '../config.ts';
import type { Department } from '../contracts/department.ts';
import { projectPath } from '../contracts/project-files.ts';
import { discoverMatters } from '../matters/discover.ts';
import { discoverDepartments } from '../execute/departments.ts';
import { createGateway, type Gateway, type GatewayOptions } from '../server.ts';
import { whereOf, type Log } from '../telemetry/log.ts';
import { openIssuer } from './sandbox-issuer.ts';
import { openSandbox, SANDBOX_AUDIENCE, sandboxDeployment, type Sandbox } from './sandbox.ts';
import { deploymentScreen, sandboxScreen } from './start-screen.ts';
import type { Terminal } from './terminal.ts';
import { unknownSettings } from './unknown-settings.ts';

/** A gateway that listens, and everything it started. */
export type Started = {
  readonly address: string;
  /** Reads the policy folder again. What came of it is in the log. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What a start needs of the process. */
export type StartOptions = {
  readonly env: Environment;
  readonly terminal: Terminal;
  readonly log: Log;
  readonly signal: AbortSignal;
};

/**
 * Starts the gateway: over the databases of a configuration file, or over the sandbox, which is made at the first time.
 * @throws StartError, ConfigError, PolicyError or CompositionError, each with sentences for whoever starts it.
 */
export async function start(options: StartOptions): Promise<Started> {
  const chosen = readConfig(options.env, projectPath('.'));
  const departments = await discoverDepartments();
  return chosen.kind === 'deployment'
    ? startDeployment(chosen.config, departments, options)
    : startSandbox(chosen.config, departments, options);
}

async function startDeployment(
  config: Config,
  departments: readonly Department[],
  { terminal, log }: StartOptions,
): Promise<Started> {
  refuseUnknown(departments, config);
  await checkPort(config.listen);
  const gateway = await createGateway({
    config,
    departments,
    matters: await discoverMatters(),
    clock: () => new Date(),
    log,
  });
  const address = await listen(gateway, config.listen);
  terminal.write(deploymentScreen({ address, config, terminal, ...askedOf(departments, config) }));
  return startedOf(gateway, address, () => gateway.close());
}

async function startSandbox(
  config: SandboxConfig,
  departments: readonly Department[],
  { env, terminal, log, signal }: StartOptions,
): Promise<Started> {
  const { listen: wanted } = config;
  await checkPort(wanted);
  const onError = (error: unknown): void =>
    log({ level: 'error', event: 'token issuer failed', where: whereOf(error) });
  const issuer = await openIssuer({ config, audience: SANDBOX_AUDIENCE, onError });
  let sandbox: Sandbox | undefined;
  try {
    sandbox = await openSandbox({ config, terminal, signal });
    const gateway = await createGateway({
      config: sandboxDeployment(config, sandbox.departments, issuer),
      departments,
      matters: await discoverMatters(),
      clock: () => new Date(),
      log,
      console: consoleOf(issuer),
    });
    const address = await listen(gateway, wanted);
    const { persons } = sandbox.databases;
    terminal.write(
      sandboxScreen({
        address,
        host: wanted.host,
        questions: printedQuestions(),
        persons,
        personsWanted: Number(env['SANDBOX_PERSONS'] ?? '') || undefined,
        tokenCommand: tokenCommandIn(env),
        terminal,
      }),
    );
    return startedOf(gateway, address, async () => {
      await gateway.close();
      await issuer.close();
      await sandbox?.close();
    });
  } catch (error) {
    await issuer.close();
    await sandbox?.close();
    throw error;
  }
}

const startedOf = (gateway: Gateway, address: string, close: () => Promise<void>): Started => ({
  address,
  reload: async () => void (await gateway.reloadPolicy()),
  close,
});

/** The console asks as any of the sandbox's clients, with tokens of the sandbox's issuer. */
const consoleOf = (issuer: SandboxIssuer): NonNullable<GatewayOptions['console']> => ({
  examples: readExamples(),
  clientIds: SANDBOX_CLIENTS.map(({ id }) => id),
  tokenFor: issuer.tokenFor,
});

/** How a token is fetched in a shell, with the settings that this start was given. */
const tokenCommandIn = (env: Environment): string =>
  [
    ...['GATEWAY_DATA', 'PORT', 'ISSUER_PORT'].flatMap((name) => (env[name] ? [`${name}=${env[name]}`] : [])),
    'npm run --silent token --',
  ].join(' ');

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
