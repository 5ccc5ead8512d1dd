import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** File names with a hash of their content: nothing else is ever served, and none can leave the folder. */
const ASSET_NAME = /^[a-z][a-zA-Z.-]*-[A-Z0-9]{8}\.(?<extension>js|css)$/;

const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const;

const assetName = z.string().regex(ASSET_NAME);

const manifestSchema = z.object({
  script: assetName,
  style: assetName,
  workers: z.object({ editor: assetName, graphql: assetName, json: assetName }),
});

/** What the build tells the page. */
export type ConsoleManifest = Readonly<z.infer<typeof manifestSchema>>;

/** One file of the bundle, as it goes out. */
export type Asset = { readonly type: string; readonly encoding: 'gzip' | undefined; readonly body: Buffer };

/** The manifest of the bundle in `directory`, or undefined where none was built. Read each time: a build needs no restart. */
export async function readManifest(directory: string): Promise<ConsoleManifest | undefined> {
  const text = await readFileIfPresent(join(directory, 'manifest.json'));
  return text && manifestSchema.parse(JSON.parse(text.toString('utf8')));
}

/** One file of the bundle, compressed where the browser takes it; undefined for every name that is not such a file. */
export async function readAsset(directory: string, name: string, accepted = ''): Promise<Asset | undefined> {
  const extension = ASSET_NAME.exec(name)?.groups?.['extension'];
  if (extension !== 'js' && extension !== 'css') return undefined;
  const type = TYPES[extension];

  const encoding = acceptsGzip(accepted) ? 'gzip' : undefined;
  const body = await readFileIfPresent(join(directory, encoding ? `${name}.gz` : name));
  return body && { type, encoding, body };
}

function acceptsGzip(accepted: string): boolean {
  return accepted.split(',').some((item) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(item));
}

async function readFileIfPresent(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
