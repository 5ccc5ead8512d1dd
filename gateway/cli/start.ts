import { createServer } from 'node:net';
import { StartError } from '../../adapters/postgres/embedded/start-error.ts';
import { readConfig, type Config, type Environment, type ListenConfig } from '../config.ts';
import { projectPath } from '../contracts/project-files.ts';
import { printedQuestions, readExamples } from '../../adapters/sandbox/examples/examples.ts';
import { discoverDepartments } from '../execute/departments.ts';
import { createGateway, type Gateway } from '../server.ts';
import type { Log } from '../telemetry/log.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { startScreen } from './start-screen.ts';
import type { Terminal } from './terminal.ts';

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
  await checkPort(chosen.config.listen);
  const sandbox =
    chosen.kind === 'sandbox' ? await openSandbox({ config: chosen.config, terminal, signal }) : undefined;
  try {
    const config: Config = sandbox?.config ?? (chosen.kind === 'deployment' ? chosen.config : unreachable());
    const examples = sandbox === undefined ? [] : readExamples();
    const gateway = await createGateway({ config, departments, clock: () => new Date(), log, examples });
    const address = await listen(gateway, config.listen);
    terminal.write(
      startScreen({ address, questions: printedQuestions(), persons: sandbox?.databases.persons, terminal }),
    );
    return { address, close: () => closeAll(gateway, sandbox) };
  } catch (error) {
    await sandbox?.close();
    throw error;
  }
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
