import { createPrivateKey, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { IssuerError, systemCode } from './issuer-error.ts';
import { newSigningKey, type SigningKey } from './signing-key.ts';

/** What the issuer keeps between starts. Whoever reads it can be any client, so its owner alone may. */
export type StoredSecrets = {
  /** The first one signs; the others are only published. */
  readonly keys: readonly SigningKey[];
  /** By client id. */
  readonly clientSecrets: ReadonlyMap<string, string>;
};

const keysSchema = z.object({
  keys: z
    .array(
      z
        .object({
          kty: z.literal('EC'),
          crv: z.literal('P-256'),
          x: z.string(),
          y: z.string(),
          d: z.string(),
          kid: z.string().min(1),
          alg: z.literal('ES256'),
          use: z.literal('sig'),
        })
        .refine(isUsable),
    )
    .min(1),
});

const clientSecretsSchema = z.record(z.string().min(1), z.string().min(32));

/**
 * The keys and secrets in a folder; what is missing is made and kept there.
 * @throws IssuerError `folder-not-usable` or `secrets-damaged`.
 */
export async function openStoredSecrets(folder: string, clients: readonly string[]): Promise<StoredSecrets> {
  try {
    await mkdir(dirname(folder), { recursive: true }); // the folder above is for others too
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
  } catch (error) {
    throw folderError(folder, error);
  }
  const stored = await readStored(keysFile(folder), keysSchema);
  const keys = stored?.keys ?? [await newSigningKey()];
  if (stored === undefined) await keepKeys(folder, keys);

  const known = new Map(Object.entries((await readStored(clientsFile(folder), clientSecretsSchema)) ?? {}));
  const missing = clients.filter((client) => !known.has(client));
  for (const client of missing) known.set(client, randomBytes(32).toString('base64url'));
  if (missing.length > 0) await keep(clientsFile(folder), Object.fromEntries(known));
  return { keys, clientSecrets: known };
}

/**
 * A client's secret; undefined where none has been made yet.
 * @throws IssuerError `folder-not-usable` or `secrets-damaged`.
 */
export async function readClientSecret(folder: string, client: string): Promise<string | undefined> {
  const secrets = await readStored(clientsFile(folder), clientSecretsSchema);
  return secrets !== undefined && Object.hasOwn(secrets, client) ? secrets[client] : undefined;
}

/** @throws IssuerError `folder-not-usable`. */
export const keepKeys = (folder: string, keys: readonly SigningKey[]): Promise<void> =>
  keep(keysFile(folder), { keys });

const keysFile = (folder: string): string => join(folder, 'keys.json');

const clientsFile = (folder: string): string => join(folder, 'clients.json');

async function readStored<Stored>(file: string, schema: z.ZodType<Stored>): Promise<Stored | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
    await chmod(file, 0o600); // whoever copied the folder may have opened it to others
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw folderError(file, error);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    // What the parser says may repeat a secret, so it goes no further.
    throw new IssuerError('secrets-damaged', `${file} is not what the sandbox's issuer wrote.`);
  }
}

/** Written aside and moved into place, so that a start that is cut off leaves no half file. */
async function keep(file: string, content: object): Promise<void> {
  const aside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(aside, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await rename(aside, file);
  } catch (error) {
    throw folderError(file, error);
  }
}

function isUsable(key: object): boolean {
  try {
    return createPrivateKey({ format: 'jwk', key: { ...key } }).asymmetricKeyType === 'ec';
  } catch {
    return false; // not a point of the curve
  }
}

const folderError = (place: string, cause: unknown): IssuerError =>
  new IssuerError('folder-not-usable', `${place} cannot be used (${systemCode(cause) ?? 'unknown'}).`, { cause });
