import * as z from 'zod';
import { readSecretFile } from './secret-file.ts';
import { readSection, type Reading } from './section.ts';
import { orElse, portNumber, words, yesOrNo } from './setting-types.ts';
import type { RedisAddress } from '../contracts/redis-address.ts';

const DEFAULT_PORT = 6379;

/** An address of the Redis protocol, whose only path is the number of a database. */
function isRedisAddress(text: string): boolean {
  if (!/^rediss?:\/\//u.test(text) || !URL.canParse(text)) return false;
  const { hostname, pathname, search, hash } = new URL(text);
  return hostname !== '' && /^(?:\/\d{0,4})?$/u.test(pathname) && search + hash === '' && decodes(text);
}

const redisSchema = z.strictObject(
  {
    url: z
      .string()
      .refine(isRedisAddress, { error: 'needs an address such as redis://host:6379/0, or rediss:// for TLS' })
      .optional(),
    host: words.optional(),
    port: portNumber.optional(),
    username: words.optional(),
    password: z.string().optional(),
    passwordFile: words.optional(),
    tls: yesOrNo.optional(),
  },
  { error: orElse('needs url, or host') },
);

const PATH = ['redis'];

/** Where shared counts are kept. Undefined where the setting is absent or cannot be used. */
export function readRedis(value: unknown, reading: Reading): RedisAddress | undefined {
  if (value === undefined) return undefined;
  const settings = readSection(redisSchema, value, PATH, reading.report);
  if (settings === undefined) return undefined;
  const { url, ...beside } = settings;
  const { host, port = DEFAULT_PORT, username, password, passwordFile, tls = false } = beside;
  if (password !== undefined && passwordFile !== undefined) {
    reading.report(PATH, 'has password and passwordFile; give one of them');
  }
  const secret = readSecretFile(passwordFile, [...PATH, 'passwordFile'], reading) ?? password;
  if (url !== undefined) {
    const names = Object.keys(beside);
    if (names.length > 0) reading.report(PATH, `has url and ${names.join(', ')}; give host instead of url`);
    return addressOf(url);
  }
  if (host === undefined) {
    reading.report(PATH, 'needs url, or host');
    return undefined;
  }
  return {
    host,
    port,
    tls,
    ...(username !== undefined && { username }),
    ...(secret !== undefined && { password: secret }),
  };
}

function addressOf(url: string): RedisAddress {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const database = pathname.slice(1);
  return {
    host: hostname.replace(/^\[(.+)\]$/u, '$1'),
    port: port === '' ? DEFAULT_PORT : Number(port),
    tls: protocol === 'rediss:',
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
    ...(database !== '' && { database: Number(database) }),
  };
}

function decodes(text: string): boolean {
  const { username, password } = new URL(text);
  try {
    return decodeURIComponent(username + password) !== undefined;
  } catch {
    return false;
  }
}
