import { describe, expect, it } from 'vitest';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { ERRORS, PURPOSE_REASONS, TOKEN_REASONS, type Failure } from '../../gateway/contracts/errors.ts';
import { createTestGateway, type TestAnswer } from '../support/gateway.ts';
import { ASKED_AS, GOOD, REFUSALS, SECRETS, withBody, type Refusal } from './every-refusal.ts';

/** Asks a gateway of its own, and looks at everything that is seen of it, until it is closed. */
async function refused({ config, checks, before, ask }: Refusal) {
  const gateway = await createTestGateway({
    config: { policy: SANDBOX_POLICY, ...(await config?.()) },
    ...(checks && { dangerouslyReplacedChecks: checks }),
  });
  const { statements, log } = gateway;
  try {
    const earlier = await before?.(gateway);
    statements.length = 0;
    log.length = 0;
    return { earlier: earlier?.status ?? 200, answer: await ask(gateway), statements, log };
  } finally {
    await gateway[Symbol.asyncDispose]();
  }
}

/** A line of the log about a refusal, with what stands in all of them. */
const lineOf = (answer: TestAnswer, line: object): object =>
  'event' in line
    ? line
    : {
        level: 'info',
        event: 'request refused',
        request: answer.headers['x-request-id'],
        consumer: ASKED_AS.client,
        ...line,
      };

describe('what is refused', () => {
  it.each(Object.entries(REFUSALS))('because of %s is answered with its code and nothing else', async (_what, row) => {
    const { earlier, answer, statements, log } = await refused(row);

    expect(earlier).toBe(200);
    const { status, message, retryable } = ERRORS[row.code];
    expect(JSON.parse(answer.text)).toEqual({
      errors: [{ message, extensions: { code: row.code, retryable, ...row.detail } }],
    });
    expect(answer.status).toBe(status);
    const told = ['www-authenticate', 'retry-after'].filter((header) => header in answer.headers);
    expect(Object.fromEntries(told.map((header) => [header, answer.headers[header]]))).toEqual(row.headers ?? {});
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });

    expect(statements).toEqual([]);
    expect(log).toEqual(row.log.map((line) => lineOf(answer, line)));
    for (const secret of SECRETS) {
      expect(answer.text).not.toContain(secret);
      expect(JSON.stringify(answer.headers)).not.toContain(secret);
      expect(JSON.stringify(log)).not.toContain(secret);
    }
  });

  it('does not befall what is well formed, permitted and rare', async () => {
    const { answer, statements, log } = await refused({ code: 'INTERNAL', ask: withBody(GOOD), log: [] });

    expect(JSON.parse(answer.text)).toEqual({ data: { person: { household: { status: 'FOUND' } } } });
    expect(statements).toEqual(['household.registration']);
    expect(log).toEqual([]);
  });
});

describe('the list of refusals', () => {
  const rows = Object.values(REFUSALS);
  const produced = (code: Failure['code']) =>
    new Set(rows.flatMap((row) => (row.code === code && row.reason ? [row.reason] : [])));

  it('has every code', () => {
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(Object.keys(ERRORS)));
  });

  it('has every reason for which a purpose is refused, and no other', () => {
    expect(produced('PURPOSE_REFUSED')).toEqual(new Set(Object.keys(PURPOSE_REASONS)));
  });

  it('has every reason for which a token is not accepted, and no other', () => {
    expect(produced('UNAUTHENTICATED')).toEqual(new Set(Object.keys(TOKEN_REASONS)));
  });
});
