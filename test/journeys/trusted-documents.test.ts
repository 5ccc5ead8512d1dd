// The helpers of this file assert.
/* oxlint-disable vitest/expect-expect */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { PolicyError } from '../../gateway/policy/current-policy.ts';
import { documentHash } from '../../gateway/policy/document-hash.ts';
import { createTestGateway, headersOf, type As, type TestAnswer, type TestGateway } from '../support/gateway.ts';
import { copySandboxPolicy, type PolicyFolder } from './own-policy.ts';

const textOf = (id: string, folder = SANDBOX_POLICY): Promise<string> =>
  readFile(join(folder, 'documents', `${id}.graphql`), 'utf8');

const GRADE_ONE = await textOf('grade-one-entry');
const INHERITANCE = await textOf('inheritance-check');

const idOf = (text: string): string => `sha256:${documentHash(text)}`;

const school: As = { client: 'xining-education', purpose: 'EDU-G1' };
const hall: As = { client: 'yicheng-real-estate', purpose: 'RE-INH', officer: 'desk-01' };

const variables = { child: people.entrant.id, district: '630102', bornBy: '2020-02-28' };

/** In production no console and no introspection. */
const PRODUCTION = { config: { policy: SANDBOX_POLICY, mode: 'production' }, hasConsole: false } as const;

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway(PRODUCTION);
});

beforeEach(() => {
  gateway.statements.length = 0;
  gateway.log.length = 0;
});

afterAll(() => gateway[Symbol.asyncDispose]());

/** Sends any body to the gateway in production. */
const send = (body: object, as: As = school, headers: Readonly<Record<string, string>> = {}): Promise<TestAnswer> =>
  gateway.send(JSON.stringify(body), { ...headersOf(as), ...headers });

const refusal = (reason: string) => ({
  status: 403,
  text: JSON.stringify({
    errors: [
      {
        message: 'The declared purpose does not permit this data.',
        extensions: { code: 'PURPOSE_REFUSED', retryable: false, reason },
      },
    ],
  }),
});

/** A refusal is the answer, byte for byte but for the end of its last line, and nothing read. */
function expectRefused({ status, text }: TestAnswer, reason = 'DOCUMENT_NOT_TRUSTED'): void {
  expect({ status, text: text.trimEnd() }).toEqual(refusal(reason));
  expect(gateway.statements).toEqual([]);
}

const ANSWER = {
  person: {
    household: {
      status: 'FOUND',
      record: { isRegisteredIn: false, entry: { isCurrent: true, isBornOnOrBefore: true } },
    },
    enrollment: { status: 'NO_RECORD', record: null },
  },
};

describe('a registered operation in production', () => {
  it.each([
    ['by its id', { documentId: idOf(GRADE_ONE) }],
    ['as a persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: documentHash(GRADE_ONE) } } }],
  ])('runs %s, with variables', async (_how, wanted) => {
    const answer = await send({ ...wanted, variables });
    expect(answer).toMatchObject({ status: 200, errors: undefined, data: ANSWER });
    expect(gateway.statements.toSorted()).toEqual([
      'enrollment.roll',
      'household.member',
      'household.registration',
      'real-estate.holding',
    ]);
  });

  it('answers both forms alike', async () => {
    const sha256Hash = documentHash(GRADE_ONE);
    const one = await send({ documentId: `sha256:${sha256Hash}`, variables });
    const other = await send({ extensions: { persistedQuery: { version: 1, sha256Hash } }, variables });
    expect(one.text).toBe(other.text);
  });

  it('runs for each of its consumers’ documents of another matter too', async () => {
    const answer = await send({ documentId: idOf(INHERITANCE), variables: { holder: people.owner.id } }, hall);
    expect(answer).toMatchObject({ status: 200, data: { person: { realEstate: { status: 'FOUND' } } } });
  });

  it('checks its variables as those of any other operation', async () => {
    const answer = await send({
      documentId: idOf(GRADE_ONE),
      variables: { ...variables, child: '630224201911059970' },
    });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_INPUT', reason: 'CHECK' } }] });
    expect(answer.text).not.toContain('630224201911059970');
    expect(gateway.statements).toEqual([]);
  });

  it('needs a case as any other', async () => {
    expectRefused(await send({ documentId: idOf(GRADE_ONE), variables }, school, { 'x-case': '' }), 'CASE_MISSING');
  });

  it('is refused under another matter of its consumer, and without one', async () => {
    const body = { documentId: idOf(GRADE_ONE), variables };
    expectRefused(await send(body, { ...school, purpose: 'EDU-TR' }));
    expectRefused(await send(body, school, { 'x-purpose': '' }), 'PURPOSE_MISSING');
  });
});

describe('what is not registered, in production', () => {
  it.each([
    ['a text', '{ person(id: "630224201911059979") { household { status } } }'],
    ['a text that asks for nothing', '{ __typename }'],
    ['the text of a registered operation', GRADE_ONE],
    ['introspection', getIntrospectionQuery()],
    ['no GraphQL at all', '}{'],
    ['a text of nothing', ''],
  ])('is refused: %s', async (_what, query) => {
    expectRefused(await send({ query, variables }));
  });

  it('is refused alike, whether nobody registered a hash or somebody else did', async () => {
    const nobodys = await send({ documentId: `sha256:${'0'.repeat(64)}`, variables });
    const elses = await send({ documentId: idOf(INHERITANCE), variables: { holder: people.owner.id } });
    const elsesForIts = await send({ documentId: idOf(INHERITANCE), variables }, { ...school, purpose: 'RE-INH' });
    for (const answer of [nobodys, elses, elsesForIts]) expectRefused(answer);
    const persisted = (sha256Hash: string) => ({
      extensions: { persistedQuery: { version: 1, sha256Hash } },
      variables,
    });
    expectRefused(await send(persisted('0'.repeat(64))));
    expectRefused(await send(persisted(documentHash(INHERITANCE))));
  });

  it('tells whose documents there are to nobody, the auditor included', async () => {
    const auditor: As = { client: 'auditor', officer: 'auditor-01', purpose: 'EDU-G1' };
    expectRefused(await send({ documentId: idOf(GRADE_ONE), variables }, auditor));
  });

  it.each([
    ['a hash and a text', { documentId: idOf(GRADE_ONE), query: GRADE_ONE }],
    [
      'two hashes',
      {
        documentId: idOf(GRADE_ONE),
        extensions: { persistedQuery: { version: 1, sha256Hash: documentHash(GRADE_ONE) } },
      },
    ],
    ['a hash in large letters', { documentId: idOf(GRADE_ONE).toUpperCase().replace('SHA256', 'sha256') }],
    ['a hash without its kind', { documentId: documentHash(GRADE_ONE) }],
    ['the name of a document', { documentId: 'grade-one-entry' }],
    ['another kind of hash', { documentId: `md5:${documentHash(GRADE_ONE)}` }],
    ['another version', { extensions: { persistedQuery: { version: 2, sha256Hash: documentHash(GRADE_ONE) } } }],
    ['a list of hashes', { documentId: [idOf(GRADE_ONE)] }],
  ])('is not well formed: %s', async (_what, body) => {
    expect(await send({ ...body, variables })).toMatchObject({
      status: 400,
      data: undefined,
      errors: [{ extensions: { code: 'BAD_INPUT', reason: 'DOCUMENT_ID' } }],
    });
    expect(gateway.statements).toEqual([]);
  });

  it('is refused without a token before anybody looks which document it is', async () => {
    const answers = await Promise.all(
      [{ documentId: idOf(GRADE_ONE) }, { documentId: `sha256:${'0'.repeat(64)}` }, { query: GRADE_ONE }].map((body) =>
        send({ ...body, variables }, school, { authorization: '' }),
      ),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 401 });
  });
});

describe('a trial', () => {
  it('runs any document within the grants, and registered ones too', async () => {
    await using trial = await createTestGateway({ config: { policy: SANDBOX_POLICY, mode: 'trial' } });
    const text = await trial.ask(GRADE_ONE, variables, school);
    const document = await trial.send(JSON.stringify({ documentId: idOf(GRADE_ONE), variables }), headersOf(school));
    const own = await trial.ask(
      'query ($id: PersonId!) { person(id: $id) { enrollment { status } } }',
      { id: people.pupil.id },
      school,
    );
    expect([text, document, own].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(document.text).toBe(text.text);
  });

  it('does not show its schema where the console is off', async () => {
    await using trial = await createTestGateway({
      config: { policy: SANDBOX_POLICY, mode: 'trial' },
      hasConsole: false,
    });
    expect(await trial.ask(getIntrospectionQuery(), {}, school)).toMatchObject({ status: 400, data: undefined });
  });
});

describe('a document that cannot be trusted', () => {
  /** Starts a gateway over a changed copy of the sandbox's policy; gives the problems for which it does not start. */
  async function startWith(change: (policy: PolicyFolder) => Promise<void>): Promise<readonly string[]> {
    await using policy = await copySandboxPolicy();
    await change(policy);
    try {
      await using started = await createTestGateway({
        ...PRODUCTION,
        config: { ...PRODUCTION.config, policy: policy.folder },
      });
      expect(started.statements).toEqual([]);
      return [];
    } catch (error) {
      if (error instanceof PolicyError) return error.problems;
      throw error;
    }
  }

  const at = ({ folder }: PolicyFolder, file: string): string => join(folder, file);

  /** Changes the text of a document, with or without the hash that belongs to it. */
  const rewrite =
    (id: string, change: (text: string) => string, { withHash = true } = {}) =>
    async (policy: PolicyFolder): Promise<void> => {
      const before = await textOf(id, policy.folder);
      const after = change(before);
      expect(after).not.toBe(before);
      await writeFile(at(policy, `documents/${id}.graphql`), after);
      if (!withHash) return;
      const about = at(policy, `documents/${id}.yaml`);
      const settings = await readFile(about, 'utf8');
      await writeFile(about, settings.replace(documentHash(before), documentHash(after)));
    };

  it('none: the sandbox’s own start', async () => {
    expect(await startWith(async () => undefined)).toEqual([]);
  });

  it('exceeds its grants: the start names file, line and field', async () => {
    const line = GRADE_ONE.split('\n').findIndex((text) => text.includes('isCurrent')) + 1;
    expect(await startWith(rewrite('grade-one-entry', (text) => text.replace('isCurrent', 'birthDate')))).toEqual([
      `documents/grade-one-entry.graphql line ${line}: reads HouseholdEntry.birthDate, which no grant to its owner for EDU-G1 covers`,
    ]);
  });

  it('exceeds its grants in what it skips', async () => {
    const problems = await startWith(
      rewrite('grade-one-entry', (text) => text.replace('isCurrent', 'birthDate @skip(if: true)')),
    );
    expect(problems).toEqual([
      expect.stringMatching(/^documents\/grade-one-entry\.graphql line \d+: reads HouseholdEntry\.birthDate,/u),
    ]);
  });

  it('stands on a grant that is gone', async () => {
    const problems = await startWith((policy) => rm(at(policy, 'grants/enrollment-xining-education-edu-g1.yaml')));
    // So do the decisions of that matter, whose evidence needs the same facts.
    const assessment = (coordinate: string): string =>
      `documents/grade-one-assessment.graphql: assesses ${coordinate}, which no grant to its owner for EDU-G1 covers`;
    expect(problems).toEqual([
      ...['Person.enrollment', 'Enrollment.isAttending', 'Enrollment.gradeAtMost'].map(assessment),
      expect.stringMatching(/^documents\/grade-one-entry\.graphql line \d+: reads Person\.enrollment, /u),
      expect.stringMatching(/^documents\/grade-one-entry\.graphql line \d+: reads Enrollment\.isOnRoll, /u),
      expect.stringMatching(/^documents\/grade-one-entry\.graphql line \d+: reads Enrollment\.isAttending, /u),
    ]);
  });

  it('assesses another matter than the one that it is registered for', async () => {
    const problems = await startWith(rewrite('transfer-assessment', (text) => text.replace('"EDU-TR"', '"EDU-G1"')));
    expect(problems).toEqual(['documents/transfer-assessment.graphql: assesses EDU-G1, and is registered for EDU-TR']);
  });

  it('asks for what the schema does not have', async () => {
    const line = GRADE_ONE.split('\n').findIndex((text) => text.includes('isCurrent')) + 1;
    expect(await startWith(rewrite('grade-one-entry', (text) => text.replace('isCurrent', 'isHere')))).toEqual([
      `documents/grade-one-entry.graphql line ${line}: Cannot query field "isHere" on type "HouseholdEntry".`,
    ]);
  });

  it('is no GraphQL', async () => {
    const problems = await startWith(rewrite('grade-one-entry', (text) => text.replace('query', 'qwery')));
    expect(problems).toEqual([expect.stringMatching(/^documents\/grade-one-entry\.graphql line 2: /u)]);
  });

  it('has another hash than it says', async () => {
    const problems = await startWith(
      rewrite('grade-one-entry', (text) => text.replace('isCurrent', ''), { withHash: false }),
    );
    expect(problems).toEqual([
      `documents/grade-one-entry.yaml line 5: sha256: is not the hash of the text, which is ${documentHash(GRADE_ONE.replace('isCurrent', ''))}`,
    ]);
  });

  it('is registered for a matter that its owner does not handle', async () => {
    const problems = await startWith(async (policy) => {
      const about = at(policy, 'documents/grade-one-entry.yaml');
      await writeFile(about, (await readFile(about, 'utf8')).replace('EDU-G1', 'RE-INH'));
    });
    expect(problems).toContain(
      'documents/grade-one-entry.yaml line 2: matter: RE-INH is not among the matters of xining-education',
    );
  });

  it('lost one of its two files', async () => {
    const problems = await startWith((policy) =>
      rename(at(policy, 'documents/grade-one-entry.graphql'), at(policy, 'documents/grade-one-entry.graphql.bak')),
    );
    expect(problems).toEqual(['documents/grade-one-entry.yaml: has no documents/grade-one-entry.graphql beside it']);
  });

  it('keeps the old policy in force when it turns up in a running gateway', async () => {
    await using policy = await copySandboxPolicy();
    await using running = await createTestGateway({
      ...PRODUCTION,
      config: { ...PRODUCTION.config, policy: policy.folder },
    });
    await rewrite('grade-one-entry', (text) => text.replace('isCurrent', 'birthDate'))(policy);
    const outcome = await running.gateway.reloadPolicy();
    const after = await running.send(JSON.stringify({ documentId: idOf(GRADE_ONE), variables }), headersOf(school));
    expect({ kind: outcome.kind, status: after.status }).toEqual({ kind: 'broken', status: 200 });
  });

  it('is gone for its consumer once it is taken back', async () => {
    await using policy = await copySandboxPolicy();
    await using running = await createTestGateway({
      ...PRODUCTION,
      config: { ...PRODUCTION.config, policy: policy.folder },
    });
    const ask = async () =>
      (await running.send(JSON.stringify({ documentId: idOf(GRADE_ONE), variables }), headersOf(school))).status;
    const before = await ask();
    await rm(at(policy, 'documents/grade-one-entry.yaml'));
    await rm(at(policy, 'documents/grade-one-entry.graphql'));
    await running.gateway.reloadPolicy();
    expect([before, await ask()]).toEqual([200, 403]);
  });
});
