import * as z from 'zod';
import { ISSUER_DEFAULTS, TOKEN_ALGORITHMS, type IssuerConfig, type IssuerKeys } from '../contracts/issuer.ts';
import { parseKeySet } from './key-set.ts';
import { readSection, type Reading } from './section.ts';
import { readSecretFile } from './secret-file.ts';
import { orElse, safeAddress, wholeNumber, words } from './setting-types.ts';

const NOBODY = 'needs at least one: a gateway without an issuer could recognise nobody';

const UNSAFE_ALGORITHM =
  'needs an asymmetric algorithm such as ES256: with none nothing is signed, and with a shared secret (HS256 and the like) ' +
  'whoever checks a token could make one';

const issuerSchema = z.strictObject(
  {
    issuer: words.refine((text) => URL.canParse(text) && !/\s/u.test(text), {
      error: 'needs the address that stands in its tokens (iss), such as https://id.example.gov.cn',
    }),
    jwksUri: safeAddress.optional(),
    keysFile: words.optional(),
    algorithms: z
      .array(z.enum(TOKEN_ALGORITHMS, { error: UNSAFE_ALGORITHM }), { error: 'needs a list, such as [ES256]' })
      .min(1, { error: 'needs at least one algorithm' })
      .default([...ISSUER_DEFAULTS.algorithms]),
    clockToleranceSeconds: wholeNumber(0, 60).default(ISSUER_DEFAULTS.clockToleranceSeconds),
    maxAgeSeconds: wholeNumber(1, 86_400).default(ISSUER_DEFAULTS.maxAgeSeconds),
    maxStaleSeconds: wholeNumber(0, 604_800).default(ISSUER_DEFAULTS.maxStaleSeconds),
    officerClaim: z
      .string()
      .regex(/^[A-Za-z][\w.:/-]{0,99}$/u, { error: 'needs the name of a claim' })
      .default(ISSUER_DEFAULTS.officerClaim),
  },
  { error: orElse('needs the settings of an issuer') },
);

const issuersSchema = z.array(z.unknown(), { error: NOBODY }).min(1, { error: NOBODY });

/** Whose access tokens are accepted, in the order of the file. */
export function readIssuers(value: unknown, reading: Reading): readonly IssuerConfig[] {
  const given = readSection(issuersSchema, value, ['issuers'], reading.report) ?? [];
  const known = new Set<string>();
  return given.flatMap((item, at) => {
    const path = ['issuers', at];
    const settings = readSection(issuerSchema, item, path, reading.report);
    if (settings === undefined) return [];
    const { jwksUri, keysFile, ...others } = settings;
    if (known.has(others.issuer)) reading.report([...path, 'issuer'], 'the same issuer stands above');
    known.add(others.issuer);
    if (others.maxStaleSeconds < others.maxAgeSeconds) {
      reading.report(path, 'needs a maxStaleSeconds that is not less than maxAgeSeconds');
    }
    const keys = keysOf({ jwksUri, keysFile }, path, reading);
    return keys === undefined ? [] : [{ ...others, keys }];
  });
}

function keysOf(
  settings: { readonly jwksUri: string | undefined; readonly keysFile: string | undefined },
  path: readonly PropertyKey[],
  reading: Reading,
): IssuerKeys | undefined {
  const { jwksUri, keysFile } = settings;
  if ((jwksUri === undefined) === (keysFile === undefined)) {
    reading.report(path, 'needs jwksUri or keysFile, and not both');
  }
  if (jwksUri !== undefined) return { kind: 'remote', url: new URL(jwksUri) };
  const text = readSecretFile(keysFile, [...path, 'keysFile'], reading);
  if (text === undefined) return undefined;
  const outcome = parseKeySet(text);
  if (outcome.kind === 'ok') return { kind: 'local', jwks: outcome.jwks };
  for (const problem of outcome.problems) reading.report([...path, 'keysFile'], problem);
  return undefined;
}
