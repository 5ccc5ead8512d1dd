import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionOptions } from 'node:tls';
import fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { SERVER_LIMITS, serverOptions } from '../../../gateway/http/server-limits.ts';
import { clientCertificateThumbprint, tlsOptions, whyTlsUnusable, type TlsConfig } from '../../../gateway/http/tls.ts';
import { makeAuthority, type TestCertificate } from '../../support/certificates.ts';
import { openRawConnection } from '../../support/raw-connection.ts';

const directory = mkdtempSync(join(tmpdir(), 'gateway-tls-'));
afterAll(() => rmSync(directory, { recursive: true }));

const fileOf = (name: string, text: string): string => {
  writeFileSync(join(directory, name), text);
  return join(directory, name);
};

const authority = makeAuthority('Authority of the county');
const stranger = makeAuthority('Authority of strangers');
const own = authority.issue('gateway');
const client = authority.issue('xining-education');
const expired = authority.issue('yesterday', { from: -10, until: -1 });
const foreign = stranger.issue('xining-education');

const FILES = { certificateFile: fileOf('own.pem', own.certificate), keyFile: fileOf('own.key', own.key) };
const withClients = (certificates: 'required' | 'optional'): TlsConfig => ({
  ...FILES,
  clients: { authorityFile: fileOf('authority.pem', authority.certificate), certificates },
});

const damaged = (certificate: string): string => certificate.replace('\nMI', '\nAA');

const thumbprintOf = ({ certificate }: TestCertificate): string =>
  createHash('sha256').update(new X509Certificate(certificate).raw).digest('base64url');

/** A server that says whose certificate it sees, and to whom it said so. */
async function listenWith(tls: TlsConfig) {
  const app = fastify(serverOptions({ tls, limits: { ...SERVER_LIMITS, checkIntervalMs: 20 } }));
  const seen: unknown[] = [];
  app.get('/', async ({ raw }) => {
    const thumbprint = clientCertificateThumbprint(raw.socket) ?? null;
    seen.push(thumbprint);
    return { thumbprint };
  });
  const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
  return {
    port,
    seen,
    /** What a client with a certificate learns, or the code of the error that it meets. */
    ask: async (certificate?: TestCertificate, options: ConnectionOptions = {}): Promise<unknown> => {
      const asking = request({
        host: '127.0.0.1',
        port,
        ca: authority.certificate,
        agent: false,
        ...(certificate && { cert: certificate.certificate, key: certificate.key }),
        ...options,
      });
      asking.end();
      try {
        const [response] = (await once(asking, 'response')) as [AsyncIterable<Buffer>];
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
      } catch {
        return 'cut';
      }
    },
    [Symbol.asyncDispose]: async () => {
      app.server.closeAllConnections();
      await app.close();
    },
  };
}

const VERSIONS = ['TLSv1.2', 'TLSv1.3'] as const;

describe('a gateway that speaks TLS', () => {
  it.each(VERSIONS)('speaks %s', async (version) => {
    await using server = await listenWith(FILES);

    expect(await server.ask(undefined, { minVersion: version, maxVersion: version })).toEqual({ thumbprint: null });
  });

  it('speaks nothing older', async () => {
    await using server = await listenWith(FILES);
    const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' } as const;

    expect(await server.ask(undefined, old)).toBe('cut');
    expect(server.seen).toEqual([]);
  });

  it('does not answer plain HTTP', async () => {
    await using server = await listenWith(FILES);
    const plain = await openRawConnection(server.port);
    plain.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');

    expect(await plain.closed).not.toContain('HTTP/1.1');
    expect(server.seen).toEqual([]);
  });

  it('goes on after a client that greets with nonsense', async () => {
    await using server = await listenWith(FILES);
    const nonsense = connectPlain(server.port, '127.0.0.1');
    nonsense.on('error', () => undefined);
    nonsense.end('geheim7');
    await once(nonsense, 'close');

    expect(await server.ask()).toEqual({ thumbprint: null });
  });
});

describe.each(VERSIONS)('certificates of clients over %s', (version) => {
  const only = { minVersion: version, maxVersion: version };

  it('are not looked at where no authority is named', async () => {
    await using server = await listenWith(FILES);

    expect(await server.ask(client, only)).toEqual({ thumbprint: null });
  });

  it('are told by their thumbprint where they are asked for', async () => {
    await using server = await listenWith(withClients('optional'));

    expect(await server.ask(client, only)).toEqual({ thumbprint: thumbprintOf(client) });
    expect(await server.ask(undefined, only)).toEqual({ thumbprint: null });
  });

  it.each([
    ['foreign', foreign],
    ['expired', expired],
  ])('are as good as none when they are %s', async (_what, certificate) => {
    await using server = await listenWith(withClients('optional'));

    expect(await server.ask(certificate, only)).toEqual({ thumbprint: null });
  });

  it('let their holders in where they are required', async () => {
    await using server = await listenWith(withClients('required'));

    expect(await server.ask(client, only)).toEqual({ thumbprint: thumbprintOf(client) });
  });

  it.each([
    ['without one', undefined],
    ['with a foreign one', foreign],
    ['with an expired one', expired],
  ])('keep out whoever comes %s where they are required', async (_what, certificate) => {
    await using server = await listenWith(withClients('required'));

    expect(await server.ask(certificate, only)).toBe('cut');
    expect(server.seen).toEqual([]);
  });
});

it('has no thumbprint for a connection that is not TLS', async () => {
  const app = fastify();
  app.get('/', async ({ raw }) => ({ thumbprint: clientCertificateThumbprint(raw.socket) ?? null }));
  const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
  const plain = await openRawConnection(port);
  plain.write('GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n');

  expect(await plain.closed).toContain('{"thumbprint":null}');
  await app.close();
});

describe('files of TLS that do not fit', () => {
  const broken = fileOf('broken.pem', damaged(own.certificate));

  it.each<readonly [string, TlsConfig, string]>([
    [
      'no certificate',
      { ...FILES, certificateFile: join(directory, 'nowhere') },
      'the file of the certificate cannot be read',
    ],
    ['no key', { ...FILES, keyFile: directory }, 'the file of the private key cannot be read'],
    [
      'no authority',
      { ...FILES, clients: { authorityFile: join(directory, 'nowhere'), certificates: 'required' } },
      'the file of the authority for clients cannot be read',
    ],
    ['a broken certificate', { ...FILES, certificateFile: broken }, 'certificateFile holds no certificate in PEM'],
    [
      'a certificate in place of the key',
      { ...FILES, keyFile: FILES.certificateFile },
      'keyFile holds no private key in PEM, or one that is encrypted',
    ],
    [
      'the key of another',
      { ...FILES, keyFile: fileOf('other.key', client.key) },
      'the private key does not belong to the certificate',
    ],
    [
      'an authority that is cut off behind a good one',
      {
        ...FILES,
        clients: {
          authorityFile: fileOf('half.pem', authority.certificate + authority.certificate.slice(0, 200)),
          certificates: 'required',
        },
      },
      'clientAuthorityFile holds no certificates in PEM',
    ],
    [
      'a broken authority behind a good one',
      {
        ...FILES,
        clients: {
          authorityFile: fileOf('two.pem', authority.certificate + damaged(own.certificate)),
          certificates: 'required',
        },
      },
      'clientAuthorityFile holds no certificates in PEM',
    ],
  ])('are named in a sentence that repeats nothing of them: %s', (_what, files, sentence) => {
    expect(whyTlsUnusable(files)).toBe(sentence);
    expect(() => tlsOptions(files)).toThrow(`TLS cannot be used: ${sentence}`);
  });

  it('are none of these', () => {
    expect([whyTlsUnusable(FILES), whyTlsUnusable(withClients('required'))]).toEqual([undefined, undefined]);
  });
});
