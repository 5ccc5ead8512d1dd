import { resolve } from 'node:path';
import * as z from 'zod';
import { whyTlsUnusable, type TlsConfig } from '../http/tls.ts';
import { readSection, type Reading } from './section.ts';
import { orElse, words } from './setting-types.ts';
import { whyUnreadable } from './setting-values.ts';

const tlsSchema = z.strictObject(
  {
    certificateFile: words,
    keyFile: words,
    clientAuthorityFile: words.optional(),
    clientCertificates: z.enum(['required', 'optional'], { error: 'needs required or optional' }).optional(),
  },
  { error: orElse('needs certificateFile and keyFile') },
);

const FILES = ['certificateFile', 'keyFile', 'clientAuthorityFile'] as const;

const PATH = ['tls'];

/** The gateway's own TLS. Undefined where the setting is absent or cannot be used. */
export function readTls(value: unknown, { base, report }: Reading): TlsConfig | undefined {
  if (value === undefined) return undefined;
  const settings = readSection(tlsSchema, value, PATH, report);
  if (settings === undefined) return undefined;
  const { certificateFile, keyFile, clientAuthorityFile, clientCertificates } = settings;
  const unreadable = FILES.flatMap((name) => {
    const why = settings[name] === undefined ? undefined : whyUnreadable(resolve(base, settings[name]));
    return why === undefined ? [] : [{ name, why }];
  });
  for (const { name, why } of unreadable) report([...PATH, name], why);
  if (clientCertificates !== undefined && clientAuthorityFile === undefined) {
    report(PATH, 'has clientCertificates without clientAuthorityFile, so that none could be accepted');
  }
  if (unreadable.length > 0) return undefined;
  const config: TlsConfig = {
    certificateFile: resolve(base, certificateFile),
    keyFile: resolve(base, keyFile),
    ...(clientAuthorityFile !== undefined && {
      clients: {
        authorityFile: resolve(base, clientAuthorityFile),
        // Whoever names an authority and nothing else wants its certificates to be asked for.
        certificates: clientCertificates ?? 'required',
      },
    }),
  };
  const why = whyTlsUnusable(config);
  if (why !== undefined) report(PATH, why);
  return config;
}
