import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepKeys, openStoredSecrets, readClientSecret } from '../../../../adapters/sandbox/issuer/stored-secrets.ts';
import { newSigningKey } from '../../../../adapters/sandbox/issuer/signing-key.ts';

let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'secrets-'));
  folder = join(parent, 'data', 'issuer');
});

afterEach(() => rm(parent, { recursive: true }));

const CLIENTS = ['one', 'two'];

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o777).toString(8);

describe("the issuer's keys and secrets", () => {
  it('are made at the first time, for their owner only, in a folder that leaves the one above as it is', async () => {
    const { keys, clientSecrets } = await openStoredSecrets(folder, CLIENTS);

    expect(keys).toHaveLength(1);
    expect([...clientSecrets.keys()]).toEqual(CLIENTS);
    expect(new Set(clientSecrets.values()).size).toBe(2);
    for (const secret of clientSecrets.values()) expect(secret).toMatch(/^[\w-]{43}$/u);
    expect((await readdir(folder)).toSorted()).toEqual(['clients.json', 'keys.json']);
    expect(await Promise.all(['', 'clients.json', 'keys.json'].map((name) => modeOf(join(folder, name))))).toEqual([
      '700',
      '600',
      '600',
    ]);
    expect(await modeOf(join(parent, 'data'))).not.toBe('700');
  });

  it('are the same at the next start', async () => {
    expect(await openStoredSecrets(folder, CLIENTS)).toEqual(await openStoredSecrets(folder, CLIENTS));
  });

  it('are other ones in another folder', async () => {
    const here = await openStoredSecrets(folder, CLIENTS);
    const there = await openStoredSecrets(join(parent, 'other'), CLIENTS);
    expect(there.clientSecrets.get('one')).not.toBe(here.clientSecrets.get('one'));
    expect(there.keys).not.toEqual(here.keys);
  });

  it('are kept when a client is new', async () => {
    const before = await openStoredSecrets(folder, ['one']);
    const after = await openStoredSecrets(folder, CLIENTS);
    expect(after.clientSecrets.get('one')).toBe(before.clientSecrets.get('one'));
    expect(after.clientSecrets.get('two')).toBe(await readClientSecret(folder, 'two'));
  });

  it('are closed to others again when somebody has opened them', async () => {
    await openStoredSecrets(folder, CLIENTS);
    const paths = [folder, join(folder, 'clients.json'), join(folder, 'keys.json')];
    for (const path of paths) await chmod(path, 0o755);
    await openStoredSecrets(folder, CLIENTS);
    expect(await Promise.all(paths.map(modeOf))).toEqual(['700', '600', '600']);
  });

  it('keep the order of keys, of which the first signs', async () => {
    await openStoredSecrets(folder, CLIENTS);
    const keys = [await newSigningKey(), await newSigningKey()];
    await keepKeys(folder, keys);
    expect((await openStoredSecrets(folder, CLIENTS)).keys).toEqual(keys);
  });

  it('of a client are absent before the first start, and for a client that there is not', async () => {
    expect(await readClientSecret(folder, 'one')).toBeUndefined();
    await openStoredSecrets(folder, CLIENTS);
    expect(await readClientSecret(folder, 'three')).toBeUndefined();
    expect(await readClientSecret(folder, 'constructor')).toBeUndefined();
  });

  it.each([
    ['keys.json', 'not JSON'],
    ['keys.json', '{ "keys": [] }'],
    ['keys.json', '{ "keys": [{ "kty": "EC" }] }'],
    [
      'keys.json',
      '{ "keys": [{ "kty": "EC", "crv": "P-256", "x": "AA", "y": "AA", "d": "s3cret", "kid": "k", "alg": "ES256", "use": "sig" }] }',
    ],
    ['clients.json', ''],
    ['clients.json', '[]'],
    ['clients.json', '{ "one": "s3cret" }'],
    ['clients.json', '{ "one": 7 }'],
  ])('that are damaged stop the start, are not repeated and not written over: %s %s', async (name, text) => {
    await openStoredSecrets(folder, CLIENTS);
    const file = join(folder, name);
    await writeFile(file, text);

    const outcome: unknown = await openStoredSecrets(folder, CLIENTS).catch((error: unknown) => error);

    expect(outcome).toMatchObject({
      name: 'IssuerError',
      kind: 'secrets-damaged',
      message: `${file} is not what the sandbox's issuer wrote.`,
    });
    expect(JSON.stringify(outcome, Object.getOwnPropertyNames(outcome))).not.toContain('s3cret');
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('cannot be where a file has the name of the folder, nor where a folder has the name of a file', async () => {
    await mkdir(join(parent, 'data'));
    await writeFile(folder, '');
    await expect(openStoredSecrets(folder, CLIENTS)).rejects.toMatchObject({ kind: 'folder-not-usable' });
    await mkdir(join(parent, 'other', 'keys.json'), { recursive: true });
    await expect(openStoredSecrets(join(parent, 'other'), CLIENTS)).rejects.toMatchObject({
      kind: 'folder-not-usable',
    });
  });
});
