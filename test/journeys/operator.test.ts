import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { freePort, makeDataFolder, runProgram } from '../support/program.ts';

const MAIN = fileURLToPath(new URL('../../dist/gateway/main.js', import.meta.url));
const READY = 'is ready at';

const environment = async (path: string): Promise<Record<string, string>> => ({
  GATEWAY_DATA: path,
  PORT: String(await freePort()),
  SANDBOX_PERSONS: '1000',
});

const isUp = (port: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/livez`).then(
    ({ ok }) => ok,
    () => false,
  );

describe('the exit code of the command line', () => {
  it.each([
    ['2 for no command', [], 2],
    ['2 for a command that there is not', ['strat'], 2],
    ['2 for a number that cannot be', ['seed', '--persons', '5'], 2],
    ['2 for an argument too many', ['check', 'household'], 2],
    ['0 for help', ['--help'], 0],
    ['0 for the version', ['--version'], 0],
  ])('is %s', async (_title, args, code) => {
    expect(await runProgram(args, {}).ended).toBe(code);
  });
});

it('refuses a configuration about departments and relations that do not exist', async () => {
  await using data = await makeDataFolder();
  const file = join(data.path, 'gateway.yaml');
  await writeFile(join(data.path, 'own.sql'), 'select 1');
  await mkdir(join(data.path, 'policy'));
  await writeFile(
    file,
    `audience: https://gateway.example
issuers: [{ issuer: "https://id.example", jwksUri: "https://id.example/jwks" }]
policy: policy
departments:
  houshold: { url: "postgres://127.0.0.1/a" }
  household: { url: "postgres://127.0.0.1/a", relations: { registrations: own.sql } }
`,
  );

  const program = runProgram(['start'], { GATEWAY_CONFIG: file });

  expect(await program.ended).toBe(2);
  expect(program.output().trim().split('\n')).toEqual([
    'The configuration cannot be used:',
    '  - departments.houshold: there is no such department; there are disability, enrollment, household, real-estate',
    '  - departments.household: relations.registrations overrides nothing; the relations are registration, household, member, permit, stay',
  ]);
});

it('goes on when whoever read its output goes away, and stops cleanly later', async () => {
  await using data = await makeDataFolder();
  const env = await environment(data.path);
  const program = runProgram(['start'], env);
  await program.says('made for this checkout');

  program.process.stdout?.destroy();
  program.process.stderr?.destroy();
  await expect.poll(() => isUp(env['PORT'] ?? ''), { timeout: 30_000 }).toBe(true);

  program.process.kill('SIGTERM');
  const [code] = await once(program.process, 'exit');
  expect(code).toBe(0);
}, 60_000);

it.skipIf(process.platform === 'win32')(
  'stops when npm and its shell have ended without telling it',
  async () => {
    await using data = await makeDataFolder();
    const env = await environment(data.path);
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${MAIN}" start; true`], {
      env: { PATH: process.env['PATH'], npm_lifecycle_event: 'start', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    shell.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    await expect.poll(() => output, { timeout: 30_000 }).toContain(READY);

    shell.kill('SIGTERM');
    await once(shell.stdout, 'end');

    expect(output.trimEnd().endsWith('Stopping …')).toBe(true);
    expect(await isUp(env['PORT'] ?? '')).toBe(false);
  },
  60_000,
);

it('says in one sentence that the server has gone while databases are made beside a gateway', async () => {
  await using data = await makeDataFolder();
  const env = await environment(data.path);
  const gateway = runProgram(['start'], env);
  await gateway.says(READY);
  const seed = runProgram(['seed', '--persons', '50000'], env);
  await seed.says('Synthetic population 10 %');

  gateway.process.kill('SIGINT');

  expect(await gateway.ended).toBe(0);
  expect(await seed.ended).toBe(2);
  expect(seed.output().trim().split('\n').slice(-2)).toEqual([
    '  The PostgreSQL server ended while the databases were made.',
    '  Start again; what is half-made is removed.',
  ]);
}, 60_000);
