import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { findFreePort } from '../../adapters/postgres/embedded/free-port.ts';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import type { Config } from '../../gateway/config.ts';
import type { Failure, InputReason, PurposeReason, TokenReason } from '../../gateway/contracts/errors.ts';
import { DEFAULT_LIMITS } from '../../gateway/contracts/limits.ts';
import { headersOf, type As, type TestAnswer, type TestGateway, type TestGatewayOptions } from '../support/gateway.ts';
import { createTestIssuer, type MintOptions } from '../support/tokens.ts';

const { pupil, owner } = people;

/** Whoever asks without a mistake; officer and case are names that must stand nowhere. */
export const ASKED_AS = {
  client: 'xining-education',
  officer: 'desk-4711',
  purpose: 'EDU-G1',
  case: 'geheim/4711',
} as const satisfies As;

const BY_ID = 'query ($id: PersonId!) { person(id: $id) { household { status } } }';
/** A question that is permitted. */
export const GOOD = { query: BY_ID, variables: { id: pupil.id } };

/** A question to a gateway. */
export type Ask = (gateway: TestGateway) => Promise<TestAnswer>;

/** One way to be refused, and everything that is seen of it. */
export type Refusal = {
  readonly code: Failure['code'];
  /** What the operator reads; the caller as well, except of a token. */
  readonly reason?: TokenReason | PurposeReason | InputReason;
  readonly config?: () => Promise<Partial<Config>>;
  readonly checks?: TestGatewayOptions['dangerouslyReplacedChecks'];
  /** What was asked before. */
  readonly before?: Ask;
  readonly ask: Ask;
  /** What the caller reads beyond code and sentence. */
  readonly detail?: object;
  readonly headers?: object;
  /** What the operator reads, over what every line about a refusal says. */
  readonly log: readonly object[];
};

/** Asks a good question with something put over its headers; an empty header is taken away. */
const withHeaders =
  (headers: Readonly<Record<string, string>>): Ask =>
  ({ send }) =>
    send(JSON.stringify(GOOD), { ...headersOf(ASKED_AS), ...headers });

/** Asks a good question with a token that has something wrong with it. */
const withToken = (wrong: MintOptions): Ask =>
  withHeaders({
    authorization: `Bearer ${createTestIssuer().mint({ clientId: ASKED_AS.client, officer: ASKED_AS.officer, ...wrong })}`,
  });

/** Sends a body, as it is where it is a text. */
export const withBody =
  (body: string | object): Ask =>
  ({ send }) =>
    send(typeof body === 'string' ? body : JSON.stringify(body), headersOf(ASKED_AS));

const asking =
  (query: string, variables: object = { id: pupil.id }, as: As = ASKED_AS): Ask =>
  ({ ask }) =>
    ask(query, { ...variables }, as);

const unauthenticated = (reason: TokenReason, ask: Ask): Refusal => ({
  code: 'UNAUTHENTICATED',
  reason,
  ask,
  headers: { 'www-authenticate': `Bearer realm="gateway"${reason === 'MISSING' ? '' : ', error="invalid_token"'}` },
  log: [{ level: 'warn', event: 'token.refused', reason, count: 1, minute: '2026-11-22T04:00:00.000Z' }],
});

const badInput = (reason: InputReason, input: string, ask: Ask): Refusal => ({
  code: 'BAD_INPUT',
  reason,
  ask,
  detail: { reason },
  log: [{ code: 'BAD_INPUT', reason, input }],
});

const tooLarge = (limit: string, ask: Ask): Refusal => ({
  code: 'OPERATION_TOO_LARGE',
  ask,
  detail: { limit },
  log: [{ code: 'OPERATION_TOO_LARGE', limit }],
});

const purposeRefused = (reason: PurposeReason, ask: Ask, more: Partial<Refusal> = {}): Refusal => ({
  code: 'PURPOSE_REFUSED',
  reason,
  ask,
  detail: { reason },
  log: [{ code: 'PURPOSE_REFUSED', reason }],
  ...more,
});

const rateLimited = (limit: string, limits: Partial<Config['limits']>, retryAfter: RegExp): Refusal => ({
  code: 'RATE_LIMITED',
  config: async () => ({ limits: { ...DEFAULT_LIMITS, ...limits } }),
  before: withBody(GOOD),
  ask: withBody(GOOD),
  detail: { limit },
  headers: { 'retry-after': expect.stringMatching(retryAfter) },
  log: [{ code: 'RATE_LIMITED', limit }],
});

const inEntry = (fields: string): string =>
  `query ($id: PersonId!) { person(id: $id) { household { record { entry { ${fields} } } } } }`;

/** The id under which an operation of the sandbox is registered. */
const idOf = (name: string): string => {
  const [, hash] =
    /^sha256: (\w{64})$/mu.exec(readFileSync(join(SANDBOX_POLICY, 'documents', `${name}.yaml`), 'utf8')) ?? [];
  if (hash === undefined) throw new Error(`${name} has no hash`);
  return `sha256:${hash}`;
};

const nested = (times: number): string =>
  'household { record { entry { guardians { person { '.repeat(times) + 'id' + ' } } } } }'.repeat(times);

/** A number with a wrong check character. */
const MISTYPED = `${owner.id.slice(0, 17)}${owner.id.endsWith('1') ? '2' : '1'}`;

/** What may be told to nobody: who is asked about, by whom, in which case, with which token, and what was made up. */
export const SECRETS = [pupil.id, owner.id, MISTYPED, ASKED_AS.officer, ASKED_AS.case, 'eyJ', 'geheim'];

/** Every refusal, by what it is because of. */
export const REFUSALS: Readonly<Record<string, Refusal>> = {
  'no token': unauthenticated('MISSING', withHeaders({ authorization: '' })),
  'something that is no token': unauthenticated('MALFORMED', withHeaders({ authorization: 'Basic geheim' })),
  'an expired token': unauthenticated('EXPIRED', withToken({ issuedInSeconds: -600, expiresInSeconds: -60 })),
  'a token for somebody else': unauthenticated('UNTRUSTED', withToken({ audience: 'https://elsewhere.test' })),
  'a client whom nobody registered': unauthenticated('UNKNOWN_CONSUMER', withToken({ clientId: 'geheim' })),

  'a matter that cannot be one': badInput('MATTER', 'X-Purpose', withHeaders({ 'x-purpose': 'geheim matter' })),
  'a case that cannot be one': badInput('CASE', 'X-Case', withHeaders({ 'x-case': 'geheim 张三' })),
  'a document id that cannot be one': badInput('DOCUMENT_ID', 'documentId', withBody({ documentId: 'sha256:geheim' })),
  'a body without a question': badInput('BODY', 'query', withBody({ variables: { id: pupil.id } })),
  'a body that is no JSON': badInput('BODY', 'request', withBody(`{"query":"${pupil.id}`)),
  'variables that are no object': badInput('BODY', 'request', withBody({ query: BY_ID, variables: pupil.id })),
  'an operation that is not there': badInput('BODY', 'operationName', withBody({ ...GOOD, operationName: 'geheim' })),
  'a variable that is missing': badInput('VARIABLES', 'variables', asking(BY_ID, { number: pupil.id })),
  'a mistyped number in a variable': badInput('CHECK', 'personId', asking(BY_ID, { id: MISTYPED })),
  'a mistyped number in the text': badInput('CHECK', 'personId', asking(`{ person(id: "${MISTYPED}") { id } }`)),

  'more than 100 keys': tooLarge(
    'at most 100 keys a request',
    asking('query ($ids: [PersonId!]!) { persons(ids: $ids) { id } }', { ids: Array(101).fill(pupil.id) }),
  ),
  'more persons below each other than four': tooLarge(
    'at most 4 persons below each other',
    asking(`query ($id: PersonId!) { person(id: $id) { ${nested(4)} } }`),
  ),
  'too high a cost': tooLarge(
    'a cost of at most 300,000',
    asking(`{ ${Array.from({ length: 11 }, (_, at) => `a${at}: catalogue { matters { code } }`).join(' ')} }`),
  ),
  'too many other names': tooLarge(
    'at most 200 aliases',
    asking(inEntry(Array.from({ length: 201 }, (_, at) => `a${at}: isCurrent`).join(' '))),
  ),
  'too long a text': tooLarge('at most 100,000 bytes of text', asking(`{ __typename } #${'geheim '.repeat(15_000)}`)),

  'no matter': purposeRefused('PURPOSE_MISSING', withHeaders({ 'x-purpose': '' })),
  'a matter that is none': purposeRefused('PURPOSE_UNKNOWN', withHeaders({ 'x-purpose': 'GEHEIM' })),
  'a matter of others': purposeRefused('PURPOSE_NOT_REGISTERED', withHeaders({ 'x-purpose': 'RE-HS' })),
  'no case': purposeRefused('CASE_MISSING', withHeaders({ 'x-case': '' })),
  'nobody at the desk': purposeRefused(
    'OFFICER_MISSING',
    asking(BY_ID, { id: pupil.id }, { client: 'yicheng-real-estate', purpose: 'RE-HS', case: ASKED_AS.case }),
    { log: [{ consumer: 'yicheng-real-estate', code: 'PURPOSE_REFUSED', reason: 'OFFICER_MISSING' }] },
  ),
  'facts that are not granted': purposeRefused(
    'FACTS_OUTSIDE',
    asking(inEntry('isCurrent birthDate name @skip(if: true)')),
    {
      detail: {
        reason: 'FACTS_OUTSIDE',
        outside: [
          {
            coordinate: 'HouseholdEntry.birthDate',
            predicates: ['HouseholdEntry.isAtLeastAge', 'HouseholdEntry.isBornOnOrBefore'],
          },
          { coordinate: 'HouseholdEntry.name', predicates: [] },
        ],
      },
      log: [
        {
          code: 'PURPOSE_REFUSED',
          reason: 'FACTS_OUTSIDE',
          outside: 'HouseholdEntry.birthDate HouseholdEntry.name',
        },
      ],
    },
  ),
  'somebody else in the same case': purposeRefused('KEYS_OUTSIDE_CASE', asking(BY_ID, { id: owner.id }), {
    before: withBody(GOOD),
  }),
  'one comparison too many at once': purposeRefused(
    'NARROWED_TOO_OFTEN',
    asking(inEntry([1, 2, 3, 4, 5].map((day) => `d${day}: isBornOnOrBefore(date: "2019-09-0${day}")`).join(' '))),
  ),
  'one comparison too many in a case': purposeRefused(
    'NARROWED_TOO_OFTEN',
    asking(inEntry('isBornOnOrBefore(date: "2019-09-05")')),
    {
      before: asking(
        inEntry([1, 2, 3, 4].map((day) => `d${day}: isBornOnOrBefore(date: "2019-09-0${day}")`).join(' ')),
      ),
    },
  ),
  'an operation that nobody registered': purposeRefused(
    'DOCUMENT_NOT_TRUSTED',
    withBody({ documentId: `sha256:${'0'.repeat(64)}` }),
  ),
  'an operation that others registered': purposeRefused(
    'DOCUMENT_NOT_TRUSTED',
    withBody({ documentId: idOf('homestead-first-registration') }),
  ),
  'an assessment of another matter': purposeRefused(
    'PURPOSE_DIFFERS',
    asking('query ($id: PersonId!) { assess(matter: "EDU-TR", subject: $id, applicant: $id) { outcome } }'),
  ),
  'an assessment of a matter without a rule in the district': badInput(
    'NO_RULE',
    'division',
    asking(
      'query ($id: PersonId!) { assess(matter: "EDU-G1", subject: $id, applicant: $id, on: "1990-01-01") { outcome } }',
    ),
  ),
  'an assessment without an applicant': badInput(
    'NEEDS',
    'applicant',
    asking('query ($id: PersonId!) { assess(matter: "EDU-G1", subject: $id) { outcome } }'),
  ),
  'an assessment with something stated that it does not take': badInput(
    'STATED_FACT',
    'stated',
    asking(
      'query ($id: PersonId!) { assess(matter: "EDU-G1", subject: $id, applicant: $id, stated: [{ fact: "NO_SUCH", by: DOCUMENT, isTrue: true }]) { outcome } }',
    ),
  ),
  'an operation for another matter': purposeRefused(
    'DOCUMENT_NOT_TRUSTED',
    withBody({ documentId: idOf('pupil-transfer') }),
  ),
  'a text in production': purposeRefused('DOCUMENT_NOT_TRUSTED', withBody(GOOD), {
    config: async () => ({ mode: 'production', console: false }),
  }),

  'too many requests of a consumer': rateLimited(
    '1 requests a minute for this consumer',
    { perConsumer: { requestsPerMinute: 1, keysPerDay: 100 } },
    /^(?:60|[1-5]?\d)$/u,
  ),
  'too many requests of an officer': rateLimited(
    '1 requests a minute for this officer',
    { perOfficer: { requestsPerMinute: 1, keysPerDay: 100 } },
    /^(?:60|[1-5]?\d)$/u,
  ),
  'too many keys of a consumer': rateLimited(
    '1 keys a day for this consumer',
    { perConsumer: { requestsPerMinute: 100, keysPerDay: 1 } },
    /^86[34]\d\d$/u,
  ),
  'too many keys of an officer': rateLimited(
    '1 keys a day for this officer',
    { perOfficer: { requestsPerMinute: 100, keysPerDay: 1 } },
    /^86[34]\d\d$/u,
  ),

  'a store of cases that is down': {
    code: 'CHECK_UNAVAILABLE',
    config: async () => ({ redis: { host: '127.0.0.1', port: await findFreePort(), tls: false } }),
    ask: withBody(GOOD),
    log: [{ level: 'error', code: 'CHECK_UNAVAILABLE', what: 'the store of cases cannot be asked' }],
  },
  'an issuer that is down': {
    code: 'CHECK_UNAVAILABLE',
    config: async () => {
      const url = new URL(`http://127.0.0.1:${await findFreePort()}/jwks`);
      return { issuers: [{ ...createTestIssuer().issuerConfig, keys: { kind: 'remote', url } }] };
    },
    ask: withBody(GOOD),
    log: [
      {
        level: 'warn',
        event: 'issuer.keys.failed',
        issuer: 'https://issuer.test',
        reason: 'NOT_REACHED',
        detail: 'ECONNREFUSED',
      },
      {
        level: 'warn',
        event: 'token.refused',
        reason: 'CHECK_UNAVAILABLE',
        count: 1,
        minute: '2026-11-22T04:00:00.000Z',
      },
    ],
  },
  'a mistake of the gateway': {
    code: 'INTERNAL',
    checks: {
      decide: () => {
        throw new TypeError(`${pupil.id} has no geheim`);
      },
    },
    ask: withBody(GOOD),
    log: [{ level: 'error', event: 'internal error', where: expect.stringMatching(/^TypeError at \S/u) }],
  },
};
