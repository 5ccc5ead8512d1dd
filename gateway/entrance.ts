import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Authenticate } from './auth/authenticate.ts';
import type { Caller } from './contracts/caller.ts';
import { GatewayError, type Failure } from './contracts/errors.ts';
import type { PreparedDocument } from './execute/prepare-document.ts';
import { clientCertificateThumbprint } from './http/tls.ts';
import type { Asked } from './pipeline.ts';
import type { Policy } from './policy/policy.ts';
import { readOwnDocuments } from './policy/own-documents.ts';
import { readPurpose, type Purpose } from './policy/purpose.ts';
import { rateLimitHeaders, type RateLimits } from './policy/rate-limits.ts';
import { findDocument } from './policy/trusted-documents.ts';

/** What of a request's own is known before its operation is carried out. */
export type Entrance = {
  /** Before the body is read: who asks, and whether not too often. */
  readonly admit: (request: FastifyRequest, reply: FastifyReply) => Promise<void>;
  /** After the body is read: which document, whether it is one, and for what it is asked. */
  readonly chooseDocument: (request: FastifyRequest) => Promise<void>;
  /** The request as the pipeline needs it. */
  readonly askedIn: (request: FastifyRequest, signal: AbortSignal) => Asked;
  /** The organisation that asks, once that is known. */
  readonly consumerOf: (request: FastifyRequest) => string | undefined;
};

/** A document that is not GraphQL, or does not fit the schema; answered with what is wrong in it. */
export class DocumentProblems extends Error {
  override readonly name = 'DocumentProblems';
  readonly problems: readonly GraphQLError[];

  constructor(problems: readonly GraphQLError[]) {
    super('the document cannot be used');
    this.problems = problems;
  }
}

/** What is learnt on the way in. */
type Entry = {
  readonly caller: Caller;
  readonly policy: Policy;
  readonly now: Date;
  purpose?: Purpose;
  prepared?: PreparedDocument;
};

/** The steps of a request before the GraphQL server sees it, in order. */
export function createEntrance(options: {
  readonly authenticate: Authenticate;
  readonly limits: Pick<RateLimits, 'admitRequest'>;
  readonly policy: () => Policy;
  readonly prepare: (text: string) => PreparedDocument;
  /** True in production: only registered operations run, by their hash. */
  readonly onlyTrusted: boolean;
  readonly clock: () => Date;
}): Entrance {
  const { authenticate, limits, policy, prepare, onlyTrusted, clock } = options;
  const own = readOwnDocuments();
  const entries = new WeakMap<FastifyRequest, Entry>();

  const entryOf = (request: FastifyRequest): Entry => {
    const entry = entries.get(request);
    if (!entry) throw new GatewayError({ code: 'INTERNAL', what: 'a request passed the entrance by' });
    return entry;
  };

  return {
    async admit(request, reply) {
      const caller = await authenticate({
        authorization: valuesOf(request, 'authorization'),
        clientCertificate: clientCertificateThumbprint(request.raw.socket),
      });
      entries.set(request, { caller, policy: policy(), now: clock() });
      reply.headers(rateLimitHeaders(await limits.admitRequest(caller)));
    },

    async chooseDocument(request) {
      const entry = entryOf(request);
      entry.purpose = readPurpose({ 'x-purpose': onlyOf(request, 'x-purpose'), 'x-case': onlyOf(request, 'x-case') });
      const wanted = findDocument(request.body, { ...entry, onlyTrusted, own });
      if (wanted.kind === 'refused') throw new GatewayError(wanted.failure);
      if (wanted.kind === 'trusted') checkMatter(wanted.document.matter, entry.purpose);
      const text = wanted.kind === 'trusted' ? wanted.document.text : wanted.text;
      entry.prepared = prepareOrThrow(prepare, text);
      // The GraphQL server is told the text, and finds it prepared under its hash.
      if (wanted.kind !== 'text') request.body = withText(request.body, text);
    },

    askedIn(request, signal) {
      const { caller, policy, now, purpose, prepared } = entryOf(request);
      if (!purpose || !prepared) throw new GatewayError({ code: 'INTERNAL', what: 'a request without a document' });
      return { caller, policy, now, purpose, unusedFragments: prepared.unusedFragments, signal };
    },

    consumerOf: (request) => entries.get(request)?.caller.consumer.clientId,
  };
}

/** The body of a request that named its document, as if it had sent the text. */
function withText(body: unknown, query: string): object {
  const { documentId: _id, extensions: _extensions, ...rest }: Record<string, unknown> = { ...Object(body) };
  return { ...rest, query };
}

/** Every value of a header as it came: the usual view of headers joins some that come twice, and drops others. */
function valuesOf({ raw: { rawHeaders } }: FastifyRequest, name: string): readonly string[] | undefined {
  const values = rawHeaders.filter((_value, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);
  return values.length === 0 ? undefined : values;
}

/** The value of a header, or all of them where there are several. */
function onlyOf(request: FastifyRequest, name: string): string | readonly string[] | undefined {
  const values = valuesOf(request, name);
  return values?.length === 1 ? values[0] : values;
}

/** A registered operation is registered for one matter. */
function checkMatter(matter: string, purpose: Purpose): void {
  if (purpose.matter === matter) return;
  const reason: Extract<Failure, { code: 'PURPOSE_REFUSED' }>['reason'] =
    purpose.matter === undefined ? 'PURPOSE_MISSING' : 'DOCUMENT_NOT_TRUSTED';
  throw new GatewayError({ code: 'PURPOSE_REFUSED', reason });
}

function prepareOrThrow(prepare: (text: string) => PreparedDocument, text: string): PreparedDocument {
  try {
    const prepared = prepare(text);
    if (prepared.problems.length > 0) throw new DocumentProblems(prepared.problems);
    return prepared;
  } catch (error) {
    if (error instanceof GraphQLError && !(error instanceof GatewayError)) throw new DocumentProblems([error]);
    throw error;
  }
}
