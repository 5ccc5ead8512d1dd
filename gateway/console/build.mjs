// Bundles the browser console into dist/console: `node gateway/console/build.mjs [--force]`.
// Names carry a hash of their content; manifest.json tells the server which ones the page needs.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, 'gateway/console/browser');
const target = join(root, 'dist/console');
const require = createRequire(import.meta.url);

const WORKERS = {
  editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
  graphql: 'monaco-graphql/esm/graphql.worker.js',
  json: 'monaco-editor/esm/vs/language/json/json.worker.js',
};

/** One digest over everything that decides what comes out. */
async function digestOfInputs() {
  const names = (await readdir(source)).sort().map((name) => join(source, name));
  const hash = createHash('sha256');
  for (const name of [...names, fileURLToPath(import.meta.url), join(root, 'package-lock.json')]) {
    hash.update(`${basename(name)}\n`).update(await readFile(name));
  }
  return hash.digest('hex');
}

async function readManifest() {
  try {
    const manifest = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8'));
    return manifest.files.every(({ name }) => existsSync(join(target, `${name}.gz`))) ? manifest : undefined;
  } catch {
    return undefined; // absent or from an interrupted build: either way there is nothing to keep
  }
}

/** esbuild, or undefined where development dependencies are not installed. */
async function loadBundler() {
  try {
    require.resolve('graphiql');
    return await import('esbuild');
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND' || error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** What each entry point became: `{ [entry point's own name]: file name }`. */
async function bundle(esbuild, outdir) {
  const shared = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    minify: true,
    metafile: true,
    target: 'es2022',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  };
  const results = await Promise.all([
    // GraphiQL's own style sheet already holds the editor's, so the ones that the editor's modules import are left out.
    esbuild.build({
      ...shared,
      entryPoints: { console: join(source, 'main.tsx') },
      format: 'esm',
      splitting: true,
      jsx: 'automatic',
      loader: { '.css': 'empty', '.ttf': 'empty' },
    }),
    esbuild.build({ ...shared, entryPoints: { style: join(source, 'style.css') } }),
    esbuild.build({
      ...shared,
      entryPoints: Object.fromEntries(Object.entries(WORKERS).map(([name, path]) => [`${name}-worker`, path])),
      format: 'iife',
    }),
  ]);
  const outputs = results.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  return Object.fromEntries(
    outputs
      .filter(([, { entryPoint }]) => entryPoint)
      .map(([path]) => [basename(path).replace(/-[A-Z0-9]{8}\.(js|css)$/, ''), basename(path)]),
  );
}

/** Adds `<name>.gz` beside every file; the server never compresses. */
async function compress(directory) {
  const names = (await readdir(directory)).sort();
  return Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(directory, name));
      const compressed = await promisify(gzip)(content, { level: 9 });
      await writeFile(join(directory, `${name}.gz`), compressed);
      return { name, bytes: content.length, gzipBytes: compressed.length };
    }),
  );
}

async function main() {
  const startedAt = Date.now();
  const present = await readManifest();
  const esbuild = await loadBundler();
  if (!esbuild) {
    const advice = 'run `npm ci` with development dependencies, then `npm run build`';
    console.log(
      present ? `console: kept as it is; to rebuild it, ${advice}` : `console: cannot be built here; ${advice}`,
    );
    return present ? 0 : 1;
  }

  const inputs = await digestOfInputs();
  if (present?.inputs === inputs && !process.argv.includes('--force')) return 0;

  // Built aside and moved into place, so that a server never reads half a bundle.
  const aside = join(root, `dist/.console-${process.pid}`);
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  try {
    const entries = await bundle(esbuild, aside);
    const files = await compress(aside);
    const manifest = {
      inputs,
      script: entries.console,
      style: entries.style,
      workers: Object.fromEntries(Object.keys(WORKERS).map((name) => [name, entries[`${name}-worker`]])),
      files,
    };
    await writeFile(join(aside, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    await rm(target, { recursive: true, force: true });
    await rename(aside, target);
    const kilobytes = Math.round(files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1024);
    console.log(`console: ${files.length} files, ${kilobytes} kB compressed, ${Date.now() - startedAt} ms`);
    return 0;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

process.exitCode = await main();
