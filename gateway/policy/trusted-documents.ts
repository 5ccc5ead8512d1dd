import type { Caller } from '../contracts/caller.ts';
import type { Failure } from '../contracts/errors.ts';
import type { Policy, TrustedDocument } from './policy.ts';

/** What a request wants to run. */
export type RequestedDocument =
  /** A registered operation; the request's matter has to be the document's. */
  | { readonly kind: 'trusted'; readonly document: TrustedDocument }
  /** An operation of the gateway's own, which needs no matter. */
  | { readonly kind: 'own'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly failure: Failure };

/**
 * What a request wants to run: a text, or a registered operation by its hash, either as `documentId: "sha256:…"` or in the
 * form `extensions.persistedQuery`. A hash that nobody registered and one that another consumer registered are refused alike,
 * so that nobody finds out what others ask. With `onlyTrusted` every text is refused, also one that is registered.
 */
export function findDocument(body: unknown, of: DocumentSearch): RequestedDocument {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return BAD_BODY;
  const { query = null, documentId = null, extensions = null }: RequestBody = body;
  const persisted = typeof extensions === 'object' && extensions !== null ? persistedQueryOf(extensions) : null;
  if ([query, documentId, persisted].filter((part) => part !== null).length > 1) return BAD_ID;
  if (documentId !== null) return registered(hashOfId(documentId), of);
  if (persisted !== null) return registered(hashOfPersisted(persisted), of);
  if (typeof query !== 'string') return BAD_BODY;
  return of.onlyTrusted ? NOT_TRUSTED : { kind: 'text', text: query };
}

/** Where documents are looked for, and for whom. */
export type DocumentSearch = {
  readonly policy: Policy;
  readonly caller: Caller;
  readonly onlyTrusted: boolean;
  /** Texts of the gateway's own operations, by hash. */
  readonly own?: ReadonlyMap<string, string>;
};

/** The parts of a request's body that name its document; anything can stand there. */
type RequestBody = { readonly query?: unknown; readonly documentId?: unknown; readonly extensions?: unknown };

const BAD_BODY = refusal({ code: 'BAD_INPUT', input: 'query', reason: 'BODY' });
const BAD_ID = refusal({ code: 'BAD_INPUT', input: 'documentId', reason: 'DOCUMENT_ID' });
const NOT_TRUSTED = refusal({ code: 'PURPOSE_REFUSED', reason: 'DOCUMENT_NOT_TRUSTED' });

function refusal(failure: Failure): Extract<RequestedDocument, { kind: 'refused' }> {
  return Object.freeze({ kind: 'refused', failure: Object.freeze(failure) });
}

function registered(hash: string | undefined, { policy, caller, own }: DocumentSearch): RequestedDocument {
  if (hash === undefined) return BAD_ID;
  const ownText = own?.get(hash);
  if (ownText !== undefined) return { kind: 'own', text: ownText };
  const document = policy.documents.find(
    ({ owner, sha256 }) => sha256 === hash && owner === caller.consumer.socialCreditCode,
  );
  return document === undefined ? NOT_TRUSTED : { kind: 'trusted', document };
}

const persistedQueryOf = ({ persistedQuery = null }: { readonly persistedQuery?: unknown }): unknown => persistedQuery;

const HASH = /^[0-9a-f]{64}$/u;

const hashOfId = (id: unknown): string | undefined =>
  typeof id === 'string' && id.startsWith('sha256:') && HASH.test(id.slice(7)) ? id.slice(7) : undefined;

function hashOfPersisted(persisted: unknown): string | undefined {
  if (typeof persisted !== 'object' || persisted === null) return undefined;
  const { version, sha256Hash }: { readonly version?: unknown; readonly sha256Hash?: unknown } = persisted;
  return version === 1 && typeof sha256Hash === 'string' && HASH.test(sha256Hash) ? sha256Hash : undefined;
}
