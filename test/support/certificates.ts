import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A certificate with its private key, both in PEM. */
export type TestCertificate = { readonly certificate: string; readonly key: string };

/** An authority of a test: it signs certificates that are good for 127.0.0.1 and for clients. */
export type TestAuthority = TestCertificate & {
  readonly issue: (name: string, days?: { readonly from: number; readonly until: number }) => TestCertificate;
};

/** Makes an authority, so that tests speak TLS without any program or file besides them. */
export function makeAuthority(name: string): TestAuthority {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const certificate = certify({ subject: name, publicKey, issuer: name, issuerKey: privateKey, isAuthority: true });
  return {
    certificate,
    key: pemOf(privateKey),
    issue: (subject, days) => {
      const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const issued = { subject, publicKey: own.publicKey, issuer: name, issuerKey: privateKey, isAuthority: false };
      return { certificate: certify({ ...issued, ...(days && { days }) }), key: pemOf(own.privateKey) };
    },
  };
}

const pemOf = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

const DAY_MS = 86_400_000;

/** X.509 version 3 (RFC 5280 §4.1), signed with ECDSA and SHA-256. */
function certify(options: {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly issuer: string;
  readonly issuerKey: KeyObject;
  readonly isAuthority: boolean;
  /** First and last day, counted from today. */
  readonly days?: { readonly from: number; readonly until: number };
}): string {
  const { subject, publicKey, issuer, issuerKey, isAuthority, days = { from: -1, until: 30 } } = options;
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const authority = extension('551d13', sequence(isAuthority ? [tagged(0x01, Buffer.from([0xff]))] : []));
  const names = extension(
    '551d11',
    sequence([tagged(0x82, Buffer.from('localhost')), tagged(0x87, Buffer.from([127, 0, 0, 1]))]),
  );
  const content = sequence([
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(issuer),
    sequence([timeOf(days.from), timeOf(days.until)]),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence([authority, names])),
  ]);
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', content, issuerKey)]));
  const text = sequence([content, algorithm, signature]).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${text.replaceAll(/.{1,64}/gu, '$&\n')}-----END CERTIFICATE-----\n`;
}

function tagged(tag: number, content: Buffer): Buffer {
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (items: Buffer | readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat([items].flat()));
const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes);
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
const extension = (id: string, value: Buffer): Buffer => sequence([oid(id), tagged(0x04, value)]);
const nameOf = (name: string): Buffer =>
  sequence(tagged(0x31, sequence([oid('550403'), tagged(0x0c, Buffer.from(name))])));

function timeOf(days: number): Buffer {
  const text = new Date(Date.now() + days * DAY_MS).toISOString().replaceAll(/[-:T]|\.\d+/gu, '');
  return tagged(0x17, Buffer.from(text.slice(2)));
}
