import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority } from '../../support/certificates.ts';
import { makeConfigFolder, REQUIRED } from '../../support/config-folder.ts';

const folder = makeConfigFolder();
afterAll(() => folder[Symbol.dispose]());

beforeAll(() => {
  const authority = makeAuthority('Authority');
  const own = authority.issue('gateway');
  folder.write('authority.pem', authority.certificate);
  folder.write('own.pem', own.certificate);
  folder.write('own.key', own.key);
  folder.write('other.key', authority.issue('other').key);
});

const withTls = (settings: string): string =>
  `tls: { certificateFile: own.pem, keyFile: own.key${settings} }\ndepartments: {}\n${REQUIRED}`;

describe('TLS of the gateway', () => {
  it('is off unless it is configured', () => {
    expect(folder.read(`departments: {}\n${REQUIRED}`)).not.toHaveProperty('tls');
  });

  it.each([
    ['', undefined],
    [', clientAuthorityFile: authority.pem', 'required'],
    [', clientAuthorityFile: authority.pem, clientCertificates: required', 'required'],
    [', clientAuthorityFile: authority.pem, clientCertificates: optional', 'optional'],
  ])('asks clients for certificates where an authority is named: %s', (settings, certificates) => {
    expect(folder.read(withTls(settings)).tls).toEqual({
      certificateFile: join(folder.path, 'own.pem'),
      keyFile: join(folder.path, 'own.key'),
      ...(certificates && { clients: { authorityFile: join(folder.path, 'authority.pem'), certificates } }),
    });
  });

  it.each([
    [
      'tls: { certificateFile: own.pem, keyFile: other.key }',
      'line 1: tls: the private key does not belong to the certificate',
    ],
    [
      'tls: { certificateFile: own.pem, keyFile: own.key, clientAuthorityFile: own.key }',
      'line 1: tls: clientAuthorityFile holds no certificates in PEM',
    ],
    [
      'tls: { certificateFile: own.pem, keyFile: own.pem }',
      'line 1: tls: keyFile holds no private key in PEM, or one that is encrypted',
    ],
  ])('is refused at the start where its files do not fit: %s', (text, problem) => {
    expect(folder.problemsOf(`${text}\ndepartments: {}\n${REQUIRED}`)).toEqual([problem]);
  });
});
