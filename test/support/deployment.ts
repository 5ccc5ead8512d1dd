import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startIssuerServer, type IssuerServer } from './issuer-server.ts';
import { copyPolicy, type PolicyCopy } from './policy-copy.ts';
import { freePort, runProgram, type Program } from './program.ts';
import { TEST_AUDIENCE, TEST_ISSUER, type MintOptions } from './tokens.ts';

/** An answer of a gateway in another process. */
export type DeploymentAnswer = { readonly status: number; readonly body: unknown };

/** Who asks, for what, in which case. */
export type DeploymentCaller = {
  readonly client: string;
  readonly officer?: string;
  readonly purpose: string;
  readonly case: string;
};

/**
 * A deployment as an operator would have it: a folder with a configuration file and a policy, the run's databases, an issuer
 * of its own. Everything in it may be changed before the program starts, and while it runs.
 */
export type Deployment = AsyncDisposable & {
  readonly folder: string;
  readonly file: string;
  readonly policy: PolicyCopy;
  readonly issuer: IssuerServer;
  readonly address: string;
  /** The environment in which its passwords are. */
  readonly env: Readonly<Record<string, string>>;
  readonly write: (name: string, text: string) => Promise<void>;
  /** Writes the configuration file; a setting that is left out of the text has a good value, `undefined` takes it away. */
  readonly configure: (settings?: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Runs a command of the compiled program on it; ended with the deployment at the latest. */
  readonly run: (...args: readonly string[]) => Program;
  /** Signs a token that is good now. */
  readonly mint: (options?: MintOptions) => string;
  readonly send: (body: unknown, as: DeploymentCaller) => Promise<DeploymentAnswer>;
};

/** Makes a deployment over the databases of this run. */
export async function makeDeployment(): Promise<Deployment> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-deployment-'));
  const file = join(folder, 'gateway.yaml');
  const policy = copyPolicy(join(folder, 'policy'));
  const issuer = await startIssuerServer();
  const port = await freePort();
  const connections = Object.entries(inject('departments'));
  const programs: Program[] = [];

  const write: Deployment['write'] = (name, text) => writeFile(join(folder, name), text);
  const mint: Deployment['mint'] = (options) => issuer.mint({ now: new Date(), ...options });
  const env = Object.fromEntries(
    connections.map(([id, { password }]) => [passwordName(id), typeof password === 'string' ? password : '']),
  );
  const defaults = {
    listen: { port },
    audience: TEST_AUDIENCE,
    issuers: [{ issuer: TEST_ISSUER, jwksUri: issuer.url.href }],
    policy: 'policy',
    limits: { perConsumer: { requestsPerMinute: 100_000 }, perOfficer: { requestsPerMinute: 100_000 } },
    departments: Object.fromEntries(
      connections.map(([id, { host, port: at, database, user }]) => [
        id,
        { host, port: at, database, user, password: `\${${passwordName(id)}}`, timeoutMs: 5_000 },
      ]),
    ),
  };
  // One setting a line, so that problems have lines to name; the values are JSON, which is YAML as well.
  const configure: Deployment['configure'] = (settings = {}) =>
    write(
      'gateway.yaml',
      Object.entries({ ...defaults, ...settings })
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
        .join(''),
    );
  await configure();

  return {
    folder,
    file,
    policy,
    issuer,
    address: `http://127.0.0.1:${port}`,
    env,
    write,
    configure,
    mint,
    run: (...args) => {
      const program = runProgram(args, { GATEWAY_CONFIG: file, ...env });
      programs.push(program);
      // Not left behind when the run itself ends early.
      const end = (): void => void program.process.kill('SIGKILL');
      process.once('exit', end);
      program.process.once('exit', () => process.off('exit', end));
      return program;
    },
    send: async (body, { client, officer, purpose, case: number }) => {
      const token = mint({ clientId: client, ...(officer !== undefined && { officer }) });
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'x-purpose': purpose,
          'x-case': number,
        },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    },
    [Symbol.asyncDispose]: async () => {
      for (const { process: child } of programs) child.kill('SIGKILL');
      await Promise.all(programs.map(({ ended }) => ended));
      await issuer[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const passwordName = (department: string): string => `${department.replaceAll('-', '_').toUpperCase()}_PASSWORD`;
