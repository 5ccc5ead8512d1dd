#!/usr/bin/env node
import { isatty } from 'node:tty';
import { Command, InvalidArgumentError } from 'commander';
import { StartError } from '../adapters/postgres/embedded/start-error.ts';
import { runCheck } from './cli/check.ts';
import { explainFile } from './cli/explain-file.ts';
import { checkPolicyFolder } from './cli/policy-folder.ts';
import { openSandbox, SANDBOX_POLICY } from './cli/sandbox.ts';
import { seed } from './cli/seed.ts';
import { watchParent } from './cli/parent.ts';
import { start, type Started } from './cli/start.ts';
import type { Terminal } from './cli/terminal.ts';
import { printToken } from './cli/token.ts';
import { ConfigError, readConfig, readSandboxConfig } from './config.ts';
import { projectPath, projectText } from './contracts/project-files.ts';
import { CompositionError } from './execute/compose.ts';
import { discoverDepartments } from './execute/departments.ts';
import { PolicyError } from './policy/current-policy.ts';
import { createLog } from './telemetry/log.ts';

/** Process entry: the command-line program. Every command ends with an exit code: 0 done, 1 not so, 2 cannot be used. */

// Whoever read the output may go away (`npm start | head -1`); a gateway does not end for that.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const terminal: Terminal = {
  write: (text) => void process.stdout.write(text),
  isTerminal: process.stdout.isTTY && process.env['TERM'] !== 'dumb',
  columns: () => process.stdout.columns || 80,
};
const log = createLog(
  (line) => void process.stderr.write(line),
  () => new Date(),
);

/** Aborted by Ctrl-C or a request to end. The second one ends at once. */
const stopping = new AbortController();
const stop = (): void => {
  if (stopping.signal.aborted) process.exit(130);
  stopping.abort(asked());
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);

/** What of the sandbox is known without opening it. */
const SANDBOX = { policy: SANDBOX_POLICY, hosted: {} } as const;

/**
 * A gateway that runs reads its policy anew at SIGHUP, unless that means that its terminal has gone. One that is about to run
 * without a terminal reads it anyway.
 */
let running: Started | undefined;
process.on('SIGHUP', () => {
  const isGone = terminal.isTerminal && !isatty(1);
  if (running !== undefined && !isGone) void running.reload();
  else if (terminal.isTerminal) stop();
});

if (process.env['npm_lifecycle_event'] !== undefined) watchParent(stopping.signal, () => stopping.abort(asked()));

const program = new Command('gateway')
  .description('Answers one question about one person from the databases that departments already run.')
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .addHelpText(
    'after',
    '\nEnvironment: GATEWAY_CONFIG names a configuration file; without it, the sandbox. PORT, HOST, ISSUER_PORT,\n' +
      'GATEWAY_DATA, SANDBOX_PERSONS and SANDBOX_SEED change the sandbox. See README.md.',
  );

program
  .command('start')
  .description('start the gateway; without a configuration file over the sandbox, which is made at the first time')
  .action(async () => {
    running = await start({ env: process.env, terminal, log, signal: stopping.signal });
    await stopRequest();
    terminal.write('\n  Stopping …\n');
    await running.close();
  });

program
  .command('seed')
  .description('make the sandbox databases anew')
  .option(
    '--persons <number>',
    'how many persons, 1,000 to 10,000,000 (default: SANDBOX_PERSONS, or 20000)',
    personCount,
  )
  .option('--seed <text>', 'seed of the population; the same seed gives the same persons (default: SANDBOX_SEED)')
  .action(async ({ persons, seed: text }: { readonly persons?: number; readonly seed?: string }) => {
    const config = readSandboxConfig(process.env, projectPath('.'));
    const wanted = { ...config, ...(persons && { persons }), ...(text && { seed: text }) };
    await seed({ config: wanted, terminal, signal: stopping.signal });
  });

program
  .command('check')
  .description('prove a deployment: columns and types, index use, a decoded sample, and that accounts cannot write')
  .action(async () => {
    const chosen = readConfig(process.env, projectPath('.'));
    const departments = await discoverDepartments();
    const sandbox =
      chosen.kind === 'sandbox'
        ? await openSandbox({ config: chosen.config, terminal, signal: stopping.signal, beside: true })
        : undefined;
    try {
      const { policy: folder, hosted = {} } = chosen.kind === 'deployment' ? chosen.config : SANDBOX;
      const configs = sandbox?.departments ?? (chosen.kind === 'deployment' ? chosen.config.departments : {});
      const policy = await checkPolicyFolder({ config: { policy: folder, hosted }, departments });
      process.exitCode = await runCheck({ departments, configs, hosted, policy, ...terminal, signal: stopping.signal });
    } finally {
      await sandbox?.close();
    }
  });

program
  .command('token')
  .description('print an access token of a sandbox client, from the issuer that runs beside the sandbox')
  .argument('<client>', 'xining-education, yicheng-real-estate, changshu-civil-affairs or auditor')
  .option('--officer <id>', 'the officer at the desk; 1 to 64 letters, digits and . _ : @ -')
  .action(async (client: string, { officer }: { readonly officer?: string }) => {
    process.exitCode = await printToken({
      config: readSandboxConfig(process.env, projectPath('.')),
      client,
      officer,
      write: terminal.write,
      writeError: (text) => void process.stderr.write(text),
      signal: stopping.signal,
    });
  });

program
  .command('explain')
  .description(
    'say what an operation would touch, or what an assessment of a matter needs, on what legal basis, and whether it would be permitted; reads nothing',
  )
  .argument('<file or matter>', 'a file with GraphQL operations, or the code of a matter, such as EDU-G1')
  .requiredOption('--consumer <client>', 'client id of the consumer that would ask')
  .option('--matter <code>', 'the matter that it would ask for, such as EDU-G1')
  .option('--operation <name>', 'which operation, where the file has several')
  .option('--division <code>', 'of a matter: the district that would decide; that of the consumer when left out')
  .option('--on <date>', 'of a matter: the day as of which it would be decided; today when left out')
  .option('--json', 'one JSON object instead of a page')
  .action(async (file: string, options: ExplainOptions) => {
    const chosen = readConfig(process.env, projectPath('.'));
    const config = chosen.kind === 'deployment' ? chosen.config : SANDBOX;
    process.exitCode = await explainFile({ file, ...options, config, terminal });
  });

program.version(versionOf(projectText('package.json')));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

/** What the command line says about an operation. */
type ExplainOptions = {
  readonly consumer: string;
  readonly matter?: string;
  readonly operation?: string;
  readonly division?: string;
  readonly on?: string;
  readonly json?: boolean;
};

/** Resolves when the process is asked to stop. */
function stopRequest(): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.signal.aborted) resolve();
    else stopping.signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** One clear sentence and a next step, for everything that can be foreseen. */
function explain(error: unknown): number {
  if (stopping.signal.aborted) {
    terminal.write('\n  Stopped.\n');
    return 130;
  }
  if (error instanceof StartError) {
    console.error(`\n  ${error.message}\n  ${error.nextStep}\n`);
    return 2;
  }
  if (error instanceof ConfigError || error instanceof CompositionError || error instanceof PolicyError) {
    console.error(`\n  ${error.message.replaceAll('\n', '\n  ')}\n`);
    return 2;
  }
  console.error(error);
  return 1;
}

/** Why everything that is under way is given up. */
function asked(): DOMException {
  return new DOMException('asked to stop', 'AbortError');
}

function personCount(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1_000 || number > 10_000_000) {
    throw new InvalidArgumentError('A whole number from 1,000 to 10,000,000 is needed.');
  }
  return number;
}

function versionOf(text: string): string {
  const found: unknown = JSON.parse(text);
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
}
