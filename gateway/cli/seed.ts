import type { SandboxConfig } from '../config.ts';
import { openSandbox } from './sandbox.ts';
import type { Terminal } from './terminal.ts';

/**
 * Makes the sandbox's databases anew with a given number of persons. Works beside a running gateway, which goes on with the
 * new databases by itself. The persons of a smaller sandbox with the same seed are the same in a larger one.
 */
export async function seed(options: {
  readonly config: SandboxConfig;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { config, terminal, signal } = options;
  const startedAt = performance.now();
  const sandbox = await openSandbox({ config, terminal, signal, fresh: true, beside: true });
  await sandbox.close();
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
  terminal.write(
    `  ${sandbox.databases.persons.toLocaleString('en-US')} persons are in the four department databases (${seconds} s).\n`,
  );
}
