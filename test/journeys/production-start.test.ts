import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { makeAuthority } from '../support/certificates.ts';
import { makeDeployment, type Deployment } from '../support/deployment.ts';

const SECRET = 'geheim-7';

/** Runs a start that is refused; gives its exit code and its lines, without the folder's own name. */
async function refusedStart(deployment: Deployment) {
  const program = deployment.run('start');
  const code = await program.ended;
  const lines = program
    .output()
    .replaceAll(deployment.folder, '…')
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return { code, lines };
}

const NO_CONFIGURATION = '…/gateway.yaml cannot be used:';
const NO_POLICY = 'The policy cannot be used:';

const GRADE_ONE = {
  child: people.entrant.id,
  district: '630102',
  bornBy: '2020-02-28',
};

/** The bureau of education at its own work. */
const BUREAU = { client: 'xining-education', purpose: 'EDU-G1', case: 'G1-2026-7001' } as const;

describe('a start with a configuration that says too little or too much', () => {
  it('names every setting that a deployment cannot be without, with the reason', async () => {
    await using deployment = await makeDeployment();
    await deployment.configure({ issuers: undefined, audience: undefined, policy: undefined });

    expect(await refusedStart(deployment)).toEqual({
      code: 2,
      lines: [
        NO_CONFIGURATION,
        '- audience: needs a text',
        '- policy: needs a text',
        '- issuers: needs at least one: a gateway without an issuer could recognise nobody',
      ],
    });
  });

  it('names the line of each of them where it stands there and says nothing', async () => {
    await using deployment = await makeDeployment();
    await deployment.write('gateway.yaml', 'audience: ""\nissuers: []\npolicy: nowhere\ndepartments: {}\n');

    expect(await refusedStart(deployment)).toEqual({
      code: 2,
      lines: [
        NO_CONFIGURATION,
        '- line 1: audience: needs a text that is not empty',
        '- line 2: issuers: needs at least one: a gateway without an issuer could recognise nobody',
        '- line 3: policy: the folder does not exist',
      ],
    });
  });

  it('takes no password that is written into the file and no key file that is not there, and repeats neither', async () => {
    await using deployment = await makeDeployment();
    await deployment.write('own.pem', makeAuthority('Authority').issue('gateway').certificate);
    await deployment.write(
      'gateway.yaml',
      [
        'audience: https://gateway.test',
        `issuers: [{ issuer: "https://issuer.test", jwksUri: "${deployment.issuer.url.href}" }]`,
        'policy: policy',
        'tls: { certificateFile: own.pem, keyFile: own.key }',
        'departments:',
        `  household: { host: 127.0.0.1, database: household, user: reader, password: ${SECRET} }`,
        `  enrollment: { url: "postgres://reader:${SECRET}@127.0.0.1/enrollment" }`,
        '  disability: { host: 127.0.0.1, database: disability, passwordFile: policy }',
        '',
      ].join('\n'),
    );

    const refused = await refusedStart(deployment);

    expect(refused).toEqual({
      code: 2,
      lines: [
        NO_CONFIGURATION,
        '- line 4: tls.keyFile: the file does not exist',
        '- line 6: departments.household.password: a secret stands in the environment or in a file, never here',
        '- line 7: departments.enrollment.url: a secret stands in the environment or in a file, never here',
        '- line 8: departments.disability.passwordFile: that is a directory',
      ],
    });
    expect(refused.lines.join('\n')).not.toContain(SECRET);
  });
});

describe('a start with a policy that cannot be used', () => {
  it('names every problem with its file and line', async () => {
    await using deployment = await makeDeployment();
    const { policy } = deployment;
    policy.edit('grants/enrollment-xining-education-edu-g1.yaml', 'until: 2030-12-31', 'until: 2030-02-30');
    policy.edit('matters.yaml', 'code: RE-INH', 'code: 继承');
    policy.edit('consumers.yaml', 'kind: AUDITOR', 'kind: SPY');

    expect(await refusedStart(deployment)).toEqual({
      code: 2,
      lines: [
        NO_POLICY,
        expect.stringMatching(/^- consumers\.yaml line \d+: consumers\.3\.kind: needs one of EDUCATION_BUREAU, /u),
        expect.stringMatching(
          /^- matters\.yaml line \d+: matters\.3\.code: needs the code of a matter, such as EDU-G1$/u,
        ),
        expect.stringMatching(
          /^- grants\/enrollment-xining-education-edu-g1\.yaml line \d+: until: needs a day that exists, written YYYY-MM-DD/u,
        ),
      ],
    });
  });

  it('refuses a registered operation that reads more than was granted to its owner, or is not the one registered', async () => {
    await using deployment = await makeDeployment();
    const { policy } = deployment;
    policy.edit('grants/household-xining-education-edu-g1.yaml', '  - Guardian.origin\n', '');
    policy.edit('documents/pupil-transfer.yaml', 'sha256: ', 'sha256: 0');

    expect(await refusedStart(deployment)).toEqual({
      code: 2,
      lines: [
        NO_POLICY,
        expect.stringMatching(
          /^- documents\/grade-one-entry\.graphql line \d+: reads Guardian\.origin, which no grant to its owner for EDU-G1 covers$/u,
        ),
        expect.stringMatching(/^- documents\/pupil-transfer\.yaml line 5: sha256: is not the hash of the text, /u),
      ],
    });
  });
});

describe('a gateway in production', () => {
  it('starts, says what it should be told of, and runs registered operations only', async () => {
    await using deployment = await makeDeployment();
    const { policy, address, send } = deployment;
    const program = deployment.run('start');
    await program.says('Ctrl-C stops it');
    const hash = /sha256: (\w+)/u.exec(policy.textOf('documents/grade-one-entry.yaml'))?.[1] ?? '';
    const documentId = `sha256:${hash}`;
    const text = policy.textOf('documents/grade-one-entry.graphql');

    expect(program.output().trim().split('\n')).toEqual([
      `Data-sharing gateway is ready at ${address}/graphql`,
      '  Limits and cases are counted in this process and forgotten when it ends; with redis they are not.',
      '  Asks disability, enrollment, household, real-estate.',
      `  State of the sources: ${address}/readyz · Ctrl-C stops it`,
    ]);

    const answered = await send({ documentId, variables: GRADE_ONE }, BUREAU);
    expect(answered).toMatchObject({
      status: 200,
      body: { data: { person: { enrollment: { status: 'NO_RECORD' }, household: { status: 'FOUND' } } } },
    });
    const persisted = { persistedQuery: { version: 1, sha256Hash: hash } };
    expect((await send({ extensions: persisted, variables: GRADE_ONE }, BUREAU)).status).toBe(200);

    const refused = (reason: string) => ({
      status: 403,
      body: {
        errors: [expect.objectContaining({ extensions: { code: 'PURPOSE_REFUSED', retryable: false, reason } })],
      },
    });
    const notTrusted = refused('DOCUMENT_NOT_TRUSTED');
    expect(await send({ query: text, variables: GRADE_ONE }, BUREAU)).toEqual(notTrusted);
    expect(await send({ query: '{ __typename }' }, BUREAU)).toEqual(notTrusted);
    expect(await send({ query: getIntrospectionQuery() }, BUREAU)).toEqual(notTrusted);
    // Another bureau's operation is as good as none, and one's own is for its matter.
    const hall = { client: 'yicheng-real-estate', officer: 'desk-1', purpose: 'RE-HS', case: 'HS-2026-7001' };
    expect(await send({ documentId, variables: GRADE_ONE }, hall)).toEqual(notTrusted);
    expect(await send({ documentId, variables: GRADE_ONE }, { ...BUREAU, purpose: 'EDU-TR' })).toEqual(notTrusted);
    expect((await send({ documentId, variables: GRADE_ONE }, { ...BUREAU, client: 'nobody' })).status).toBe(401);

    const visited = await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } });
    expect(visited.status).toBe(405);
    expect(visited.headers.get('allow')).toBe('POST');
    expect(await visited.text()).not.toContain('<html');
    expect((await fetch(`${address}/`)).status).toBe(404);
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({
      status: 'ready',
      sources: { household: 'UP', enrollment: 'UP', 'real-estate': 'UP', disability: 'UP' },
    });

    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.output()).not.toContain(people.entrant.id);
  });
});

describe('gateway check', () => {
  it('counts what the policy has, beside the departments, and ends well', async () => {
    await using deployment = await makeDeployment();

    const check = deployment.run('check');

    expect(await check.ended).toBe(0);
    const [title, ...lines] = check.output().split('\n');
    expect(title).toBe('policy  政策  Consumers, matters, grants and documents');
    expect(lines.slice(0, 5).map((line) => line.trim().replaceAll(/ +/gu, ' '))).toEqual([
      'ok consumers 4 registered',
      'ok matters 8 registered',
      'ok grants 32 in force, 0 not yet, 0 ended',
      'ok documents 15 registered',
      '',
    ]);
    expect(check.output()).toContain('household  户籍');
  });

  it('fails with each problem of a policy that is broken, and checks the departments all the same', async () => {
    await using deployment = await makeDeployment();
    deployment.policy.edit('grants/household-xining-education-edu-g1.yaml', '  - Guardian.origin\n', '');

    const check = deployment.run('check');

    expect(await check.ended).toBe(1);
    expect(check.output()).toMatch(
      /FAIL +problem +documents\/grade-one-entry\.graphql line \d+: reads Guardian\.origin/u,
    );
    expect(check.output()).toMatch(/^household {2}户籍/mu);
    expect(check.output()).toMatch(/\d+ passed, \d+ notes, 1 failed\n$/u);
  });
});

describe('gateway explain', () => {
  const textOf = (facts: string): string =>
    `{ person(id: "${people.entrant.id}") { household { record { ${facts} } } } }`;
  const PERMITTED = textOf('isRegisteredIn(division: "630102")');
  const OUTSIDE = textOf('divisionCode');

  /** Explains a text where no database is: nobody listens at its address. */
  async function explain(deployment: Deployment, text: string, consumer: string) {
    await deployment.write('operation.graphql', text);
    await deployment.configure({ departments: { household: { host: '127.0.0.1', port: 1, database: 'none' } } });
    const file = join(deployment.folder, 'operation.graphql');
    const program = deployment.run('explain', file, '--consumer', consumer, '--matter', 'EDU-G1', '--json');
    const code = await program.ended;
    expect(program.output()).not.toContain(people.entrant.id);
    return { code, output: program.output() };
  }

  it('ends with 0 for what would be permitted, and reads no database', async () => {
    await using deployment = await makeDeployment();

    const { code, output } = await explain(deployment, PERMITTED, 'xining-education');

    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ isPermitted: true, reason: null, matter: 'EDU-G1' });
  });

  it('ends with 1 for what would be refused', async () => {
    await using deployment = await makeDeployment();

    const { code, output } = await explain(deployment, OUTSIDE, 'xining-education');

    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject({ isPermitted: false, reason: 'FACTS_OUTSIDE' });
  });

  it('ends with 2 for a consumer that there is not', async () => {
    await using deployment = await makeDeployment();

    const { code, output } = await explain(deployment, PERMITTED, 'nobody');

    expect(code).toBe(2);
    expect(output).toContain('The registry has no such consumer. It has: xining-education, ');
  });

  it('ends with 2 when the policy is broken, and says where', async () => {
    await using deployment = await makeDeployment();
    deployment.policy.remove('matters.yaml');

    const { code, output } = await explain(deployment, PERMITTED, 'xining-education');

    expect(code).toBe(2);
    expect(output).toContain('matters.yaml: the file does not exist');
  });
});
