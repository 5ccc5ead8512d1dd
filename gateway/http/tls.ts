import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerOptions } from 'node:https';
import type { Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';

/** The gateway's own TLS: files in PEM, by absolute path. */
export type TlsConfig = {
  /** The gateway's certificate, and those between it and its authority. */
  readonly certificateFile: string;
  /** Its private key, not encrypted. */
  readonly keyFile: string;
  /** Callers' own certificates. Absent: none is asked for. */
  readonly clients?: {
    /** Authorities whose certificates are accepted. */
    readonly authorityFile: string;
    /** Required cuts whoever has none before HTTP begins; optional leaves it to tokens that are bound to a certificate. */
    readonly certificates: 'required' | 'optional';
  };
};

/** Longest time for greetings of TLS, in milliseconds: a client that says nothing holds a connection. */
const HANDSHAKE_TIMEOUT_MS = 5_000;

/**
 * What an HTTPS server is made with. TLS 1.2 is the oldest that is spoken.
 * @throws Error with one sentence when the files cannot be used; nothing of them is repeated.
 */
export function tlsOptions(config: TlsConfig): ServerOptions {
  const outcome = readFiles(config);
  if (outcome.kind === 'broken') throw new Error(`TLS cannot be used: ${outcome.why}`);
  return outcome.options;
}

/** Says in one sentence why TLS could not be spoken with these files, if so. */
export function whyTlsUnusable(config: TlsConfig): string | undefined {
  const outcome = readFiles(config);
  return outcome.kind === 'broken' ? outcome.why : undefined;
}

/**
 * What binds an access token to a client certificate (RFC 8705 §3.1, `x5t#S256`): SHA-256 of its DER form, base64url.
 * Undefined without TLS, without a certificate, and for one that no accepted authority has signed.
 */
export function clientCertificateThumbprint(socket: Socket): string | undefined {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return undefined;
  // There is none at all where none was asked for, whatever the types say.
  const der: unknown = socket.getPeerCertificate().raw;
  return der instanceof Uint8Array ? createHash('sha256').update(der).digest('base64url') : undefined;
}

type Outcome =
  { readonly kind: 'ok'; readonly options: ServerOptions } | { readonly kind: 'broken'; readonly why: string };

function readFiles({ certificateFile, keyFile, clients }: TlsConfig): Outcome {
  const cert = attempt(() => readFileSync(certificateFile, 'utf8'));
  const key = attempt(() => readFileSync(keyFile, 'utf8'));
  const ca = clients && attempt(() => readFileSync(clients.authorityFile, 'utf8'));
  if (cert === undefined) return broken('the file of the certificate cannot be read');
  if (key === undefined) return broken('the file of the private key cannot be read');
  if (clients && ca === undefined) return broken('the file of the authority for clients cannot be read');

  const own = attempt(() => new X509Certificate(cert));
  if (own === undefined) return broken('certificateFile holds no certificate in PEM');
  const secret = attempt(() => createPrivateKey(key));
  if (secret === undefined) return broken('keyFile holds no private key in PEM, or one that is encrypted');
  if (!own.checkPrivateKey(secret)) return broken('the private key does not belong to the certificate');
  if (ca !== undefined && !areCertificates(ca)) return broken('clientAuthorityFile holds no certificates in PEM');
  const options: ServerOptions = {
    cert,
    key,
    minVersion: 'TLSv1.2',
    handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
    ...(clients && { ca, requestCert: true, rejectUnauthorized: clients.certificates === 'required' }),
  };
  const isUsable = attempt(() => createSecureContext(options)) !== undefined;
  return isUsable ? { kind: 'ok', options } : broken('the certificate or its key is too weak, or of an unknown kind');
}

const broken = (why: string): Outcome => ({ kind: 'broken', why });

function areCertificates(text: string): boolean {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/gsu) ?? [];
  const begun = text.match(/-----BEGIN /gu) ?? [];
  return (
    blocks.length > 0 &&
    blocks.length === begun.length &&
    blocks.every((block) => attempt(() => new X509Certificate(block)) !== undefined)
  );
}

/** What the reader of a file or a key says may repeat it; that it cannot be read is all that is passed on. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
