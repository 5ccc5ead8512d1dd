import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { printedQuestions, type Question } from '../../adapters/sandbox/examples/examples.ts';
import { freePort, makeDataFolder, runProgram } from '../support/program.ts';

const READY = 'is ready at';

/** A small sandbox of its own, in a folder that is gone afterwards. */
const environment = (path: string, port: number): Record<string, string> => ({
  GATEWAY_DATA: path,
  PORT: String(port),
  SANDBOX_PERSONS: '1000',
});

/** Asks a question as its client, with a token that the program itself prints. */
async function askAs(question: Question, env: Readonly<Record<string, string>>): Promise<unknown> {
  const printed = runProgram(['token', question.client], env);
  expect(await printed.ended).toBe(0);
  const response = await fetch(`http://127.0.0.1:${env['PORT']}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${printed.output().trim()}`,
      'x-purpose': question.purpose,
      'x-case': question.case,
    },
    body: JSON.stringify({ query: question.query }),
  });
  return response.json();
}

const isUp = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/livez`).then(
    ({ ok }) => ok,
    () => false,
  );

it('makes the sandbox at the first start, keeps it, survives kill -9, and leaves nothing behind at Ctrl-C', async () => {
  await using data = await makeDataFolder();
  const port = await freePort();
  const env = environment(data.path, port);

  const first = runProgram(['start'], env);
  await first.says(READY);
  expect(first.output()).toContain('Synthetic population');
  expect(first.output()).toContain(`http://127.0.0.1:${port}/graphql`);
  for (const question of printedQuestions()) {
    expect(first.output()).toContain(JSON.stringify({ query: question.query }));
    expect(await askAs(question, env)).toEqual({ data: question.answer });
  }

  const check = runProgram(['check'], env);
  expect(await check.ended).toBe(0);
  expect(check.output()).toMatch(/\n[6-9]\d passed, \d+ notes, 0 failed\n$/u);

  const second = runProgram(['start'], { ...env, PORT: String(await freePort()) });
  expect(await second.ended).toBe(2);
  expect(second.output()).toContain(String(first.process.pid));

  first.process.kill('SIGKILL');
  await first.ended;
  const third = runProgram(['start'], env);
  await third.says(READY);
  expect(third.output()).not.toContain('Synthetic population');
  expect(third.output()).not.toContain('made for this checkout');

  third.process.kill('SIGINT');
  expect(await third.ended).toBe(0);
  expect(await isUp(port)).toBe(false);
  expect(await readdir(join(data.path, 'postgres', 'data'))).not.toContain('postmaster.pid');
}, 60_000);

it('says in one sentence that the port is taken, before anything is made', async () => {
  await using data = await makeDataFolder();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  const program = runProgram(['start'], environment(data.path, port));

  expect(await program.ended).toBe(2);
  expect(program.output().trim().split('\n')).toEqual([
    `Port ${port} on 127.0.0.1 is taken by another program.`,
    `  Stop that program, or choose another port: PORT=${port + 10} npm start`,
  ]);
  expect(await readdir(data.path)).toEqual([]);
  other.close();
});

it('says in one sentence that the data folder cannot be used', async () => {
  await using data = await makeDataFolder();
  await writeFile(join(data.path, 'file'), '');

  const program = runProgram(['start'], environment(join(data.path, 'file', 'data'), await freePort()));

  expect(await program.ended).toBe(2);
  expect(program.output().trim().split('\n')).toHaveLength(2);
  expect(program.output()).toContain('cannot be a directory');
});

it('makes what an earlier start left half-finished anew', async () => {
  await using data = await makeDataFolder();
  const port = await freePort();
  const env = { ...environment(data.path, port), SANDBOX_PERSONS: '20000' };

  const cut = runProgram(['start'], env);
  await cut.says('Synthetic population 30 %');
  cut.process.kill('SIGKILL');
  await cut.ended;

  const again = runProgram(['start'], { ...env, SANDBOX_PERSONS: '1000' });
  await again.says(READY);
  expect(again.output()).toContain('Sandbox with 1,000');
  again.process.kill('SIGTERM');
  expect(await again.ended).toBe(0);
}, 60_000);

it('stops cleanly when it is interrupted while the population is being made', async () => {
  await using data = await makeDataFolder();
  const program = runProgram(['start'], { ...environment(data.path, await freePort()), SANDBOX_PERSONS: '20000' });
  await program.says('Synthetic population 10 %');

  program.process.kill('SIGINT');

  expect(await program.ended).toBe(130);
  expect(await readdir(join(data.path, 'postgres', 'data'))).not.toContain('postmaster.pid');
}, 60_000);

it('makes a larger sandbox beside a running gateway, which goes on with it', async () => {
  await using data = await makeDataFolder();
  const port = await freePort();
  const env = environment(data.path, port);
  const gateway = runProgram(['start'], env);
  await gateway.says(READY);

  const seed = runProgram(['seed', '--persons', '3000'], env);

  expect(await seed.ended).toBe(0);
  expect(seed.output()).toContain('3,000 persons');
  for (const question of printedQuestions().slice(0, 1)) {
    expect(await askAs(question, env)).toEqual({ data: question.answer });
  }
  gateway.process.kill('SIGTERM');
  expect(await gateway.ended).toBe(0);
}, 60_000);
