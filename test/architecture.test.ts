import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ERRORS, PURPOSE_REASONS, TOKEN_REASONS } from '../gateway/contracts/errors.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => `${folder}/${file}`);

const sources = ['gateway', 'resolvers', 'adapters'].flatMap(filesIn);

/** Own files that a file imports, from the project's root. */
const importsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?:from|import) '(\.[^']+)'/gu)].map(([, path = '']) =>
    relative(root, join(root, dirname(file), path)),
  );

/** The first rule whose pattern fits a file says what the file may import. In the words of gateway/README.md. */
const LAYERS: readonly { readonly files: RegExp; readonly may: RegExp; readonly because: string }[] = [
  {
    files: /^gateway\/contracts\//u,
    may: /^gateway\/contracts\//u,
    because: 'contracts are a leaf: they import nothing else',
  },
  {
    files: /^gateway\/(auth|execute|policy|matters|http|telemetry|console)\//u,
    may: /^gateway\/(contracts|\0)\//u,
    because: 'a step imports contracts and its own folder; only server.ts and pipeline.ts know the order',
  },
  {
    files: /^gateway\/config\//u,
    may: /^gateway\/(contracts\/|config\/|http\/tls\.ts$)/u,
    because: 'settings import contracts, and whoever can say that a certificate is of no use',
  },
  {
    files: /^adapters\/postgres\//u,
    may: /^(gateway\/contracts|adapters\/postgres)\//u,
    because: 'the database adapter knows no department',
  },
  {
    files: /^adapters\/sandbox\//u,
    may: /^(gateway\/contracts|adapters\/sandbox)\//u,
    because: 'the sandbox makes databases and knows nothing of the gateway',
  },
  {
    files: /^adapters\//u,
    may: /^(gateway\/contracts|adapters\/postgres|adapters\/\0)\//u,
    because: 'an adapter imports contracts, the database adapter and its own folder, never another department',
  },
  {
    files: /^resolvers\/generated\.ts$/u,
    may: /^(gateway\/contracts|adapters)\//u,
    because: 'generated types name the facts of the adapters',
  },
  {
    files: /^resolvers\//u,
    may: /^(gateway\/contracts\/|resolvers\/generated\.ts$|adapters\/\0\/)/u,
    because: 'a resolver imports contracts and its own adapter',
  },
];

/** The folder that stands for "its own" in a rule. */
const ownFolder = (file: string): string =>
  file.startsWith('resolvers/') ? file.replace(/^resolvers\/|\.ts$/gu, '') : (file.split('/')[1] ?? '');

describe('who may import whom', () => {
  it.each(LAYERS)('$files: $because', ({ files, may }) => {
    const first = (file: string) => LAYERS.find((layer) => layer.files.test(file))?.files === files;
    const offenders = sources.filter(first).flatMap((file) => {
      const allowed = new RegExp(may.source.replaceAll(String.raw`\0`, ownFolder(file)), 'u');
      return importsOf(file)
        .filter((imported) => !allowed.test(imported))
        .map((imported) => `${file} imports ${imported}`);
    });
    expect(offenders).toEqual([]);
  });

  it('covers every file below these folders with a rule', () => {
    expect(sources.filter((file) => LAYERS.some(({ files }) => files.test(file))).length).toBeGreaterThan(80);
  });

  it('does not let anything but the command line and configuration see the environment', () => {
    const offenders = sources.filter(
      (file) => /process\.env/u.test(read(file)) && !['gateway/main.ts', 'gateway/config.ts'].includes(file),
    );
    expect(offenders).toEqual([]);
  });

  it('makes every import lead to a file', () => {
    const missing = sources.flatMap((file) => importsOf(file).filter((path) => !existsSync(join(root, path))));
    expect(missing).toEqual([]);
  });
});

describe('gateway/README.md', () => {
  const readme = read('gateway/README.md');

  it('names files that exist', () => {
    const named = [...readme.matchAll(/`([\w./<>-]+\.(?:ts|md))`/gu)].map(([, path = '']) => path);
    const missing = named
      .filter((path) => !path.includes('<'))
      .filter((path) => !existsSync(join(root, 'gateway', path)) && !existsSync(join(root, path)))
      .filter((path) => path !== 'generated.ts');
    expect(named.length).toBeGreaterThan(8);
    expect(missing).toEqual([]);
  });

  it('has the table of errors that the code has, both ways', () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| (\w+) +\| (\d+) +\| (\w+) +\| (.+?) +\|$/gmu)].map(
      ([, code, origin, status, retry, message]) => ({ code, origin, status: Number(status), retry, message }),
    );
    const table = Object.entries(ERRORS).map(([code, { origin, status, retryable, message }]) => ({
      code,
      origin,
      status,
      retry: retryable ? 'yes' : 'no',
      message,
    }));
    expect(rows).toEqual(table);
  });

  it('has the tables of reasons that the code has, both ways', () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| ([A-Z][^|]+?) +\|$/gmu)].map(([, reason, means]) => [
      reason,
      means,
    ]);
    expect(rows).toEqual([...Object.entries(PURPOSE_REASONS), ...Object.entries(TOKEN_REASONS)]);
  });
});

describe('the project as a whole', () => {
  it('speaks of test persons only: every identity number in the sources carries a reserved sequence', () => {
    const documented = new Set(['11010519491231002X', '440524188001010014']);
    const texts = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...sources].map(
      (file) => [file, read(file)] as const,
    );
    const offenders = texts.flatMap(([file, text]) =>
      [...text.matchAll(/(?<![\dA-Z])[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])\d{2}(\d{3})[\dX](?![\dA-Z])/gu)]
        .filter(([number, sequence]) => !/99[6-9]/u.test(sequence ?? '') && !documented.has(number))
        .map(() => file),
    );
    expect(offenders).toEqual([]);
  });

  it('keeps every source file short, or lists it here with its reason', () => {
    const reasons = new Map([
      ['gateway/contracts/codes/division-data.ts', 'data'],
      ['gateway/contracts/codes/former-county-data.ts', 'data'],
      ['resolvers/generated.ts', 'generated'],
      ['adapters/sandbox/place-list.ts', 'data: the places of the sandbox'],
    ]);
    const long = sources
      .filter((file) => read(file).split('\n').length > 300 && !reasons.has(file))
      .map((file) => `${file}: ${read(file).split('\n').length} lines`);
    expect(long).toEqual([]);
  });
});
