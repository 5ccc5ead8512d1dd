import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { people } from '../../adapters/sandbox/people.ts';
import { makeDeployment, type DeploymentAnswer } from '../support/deployment.ts';
import { createTestGateway, headersOf, type As, type TestGateway } from '../support/gateway.ts';
import { copyPolicy, type PolicyCopy } from '../support/policy-copy.ts';
import { createGate } from '../support/sources.ts';

/** Who asks what all the time while the policy changes. */
const QUESTIONS = {
  registered: {
    query: `{ person(id: "${people.entrant.id}") { household { record { isRegisteredIn(division: "630102") } } } }`,
    as: { client: 'xining-education', purpose: 'EDU-G1', case: 'registered' },
  },
  enrolled: {
    query: `{ person(id: "${people.entrant.id}") { enrollment { status } } }`,
    as: { client: 'xining-education', purpose: 'EDU-G1', case: 'enrolled' },
  },
  disabled: {
    query: `{ person(id: "${people.entrant.id}") { disability { status } } }`,
    as: { client: 'xining-education', purpose: 'EDU-G1', case: 'disabled' },
  },
  newcomer: {
    query: `{ person(id: "${people.entrant.id}") { household { record { isRegisteredIn(division: "630102") } } } }`,
    as: { client: 'new-bureau', purpose: 'EDU-G1', case: 'newcomer' },
  },
  allowance: {
    query: `{ person(id: "${people.beneficiary.id}") { disability { status } } }`,
    as: { client: 'changshu-civil-affairs', officer: 'desk-7', purpose: 'CA-LIVE', case: 'allowance' },
  },
} as const satisfies Readonly<Record<string, { readonly query: string; readonly as: As }>>;

type Name = keyof typeof QUESTIONS;

/** What each question is to be answered with: one row a policy. */
type Expected = Readonly<Record<Name, string>>;

const REGISTERED = '200 {"person":{"household":{"record":{"isRegisteredIn":false}}}}';
const OUTSIDE = (coordinate: string): string => `403 PURPOSE_REFUSED FACTS_OUTSIDE ${coordinate}`;
const UNKNOWN = '401 UNAUTHENTICATED';

/** What the sandbox's own policy says. */
const AT_FIRST: Expected = {
  registered: REGISTERED,
  enrolled: '200 {"person":{"enrollment":{"status":"NO_RECORD"}}}',
  disabled: OUTSIDE('Person.disability'),
  newcomer: UNKNOWN,
  allowance: '200 {"person":{"disability":{"status":"FOUND"}}}',
};

/** What of an answer is compared. */
type Body = {
  readonly data?: unknown;
  readonly errors?: readonly [
    {
      readonly extensions: {
        readonly code: string;
        readonly reason?: string;
        readonly outside?: readonly { readonly coordinate: string }[];
      };
    },
  ];
};

/** An answer as one line. */
function lineOf({ status, body }: DeploymentAnswer): string {
  const { data, errors } = body as Body;
  if (errors === undefined) return `${status} ${JSON.stringify(data)}`;
  const { code, reason = '', outside = [] } = errors[0].extensions;
  return [`${status}`, code, reason, ...outside.map(({ coordinate }) => coordinate)].filter((part) => part).join(' ');
}

type Answered = { readonly name: Name; readonly line: string; readonly sentIn: number; readonly answeredIn: number };

/** Questions that come without pause while the policy is replaced, and what became of every one of them. */
type Traffic = {
  /** Resolves when so many questions that were sent under the policy in force have been answered. */
  readonly enough: (count: number) => Promise<void>;
  /** Carries out a change; what is sent before it began or answered after it ended may have met either policy. */
  readonly during: <Value>(change: () => Promise<Value>) => Promise<Value>;
  readonly stop: () => Promise<readonly Answered[]>;
};

/** How many questions are under way at the same time. */
const AT_ONCE = 3;

function startTraffic(ask: (name: Name) => Promise<DeploymentAnswer>): Traffic {
  const names = Object.keys(QUESTIONS) as Name[];
  const answers: Answered[] = [];
  const waiting = new Set<() => void>();
  // Even while one policy is in force, odd while it is being replaced by the next.
  let phase = 0;
  const stopping = new AbortController();
  let next = 0;

  const worker = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const name = names[(next += 1) % names.length] ?? 'registered';
      const sentIn = phase;
      const line = lineOf(await ask(name));
      answers.push({ name, line, sentIn, answeredIn: phase });
      for (const look of waiting) look();
    }
  };
  const workers = Array.from({ length: AT_ONCE }, worker);
  const broken = Promise.all(workers);

  return {
    enough: (count) =>
      Promise.race([
        new Promise<void>((resolve) => {
          const since = phase;
          const look = (): void => {
            if (answers.filter(({ sentIn }) => sentIn >= since).length < count) return;
            waiting.delete(look);
            resolve();
          };
          waiting.add(look);
        }),
        broken.then(() => undefined),
      ]),
    during: async (change) => {
      phase += 1;
      const outcome = await change();
      phase += 1;
      return outcome;
    },
    stop: async () => {
      stopping.abort();
      await broken;
      return answers;
    },
  };
}

/** Answers that no policy between their sending and their arrival would give. */
const wrongAnswers = (answers: readonly Answered[], policies: readonly Expected[]): readonly Answered[] =>
  answers.filter(({ name, line, sentIn, answeredIn }) => {
    const met = policies.slice(Math.floor(sentIn / 2), Math.ceil(answeredIn / 2) + 1);
    return !met.some((expected) => expected[name] === line);
  });

/** How many answers began and ended under each policy, so that a phase in which nobody asked does not pass for a good one. */
const countsIn = (answers: readonly Answered[], policies: readonly Expected[]): readonly number[] =>
  policies.map(
    (_policy, at) => answers.filter(({ sentIn, answeredIn }) => sentIn === 2 * at && answeredIn === 2 * at).length,
  );

const HOUSEHOLD_GRANT = 'grants/household-xining-education-edu-g1.yaml';
const ENROLLMENT_GRANT = 'grants/enrollment-xining-education-edu-g1.yaml';
const XINING = '11630102MB9900101F';
const NEWCOMER = '12630102MB9900013X';

/** How the log says that a policy was taken. */
const RELOADED_WITH = (grants: number): string => `"event":"policy reloaded","grants":${grants}`;

/** The line of a file on which a text stands. */
const lineNumber = (policy: PolicyCopy, file: string, text: string): number =>
  policy
    .textOf(file)
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

const breakGrant = (policy: PolicyCopy): void =>
  policy.edit(HOUSEHOLD_GRANT, 'HouseholdEntry.isCurrent', 'HouseholdEntry.isCurent');

/** Where the broken grant is broken, as the log says it; asked also before it is. */
const brokenLine = (policy: PolicyCopy): string =>
  `${HOUSEHOLD_GRANT} line ${lineNumber(policy, HOUSEHOLD_GRANT, 'HouseholdEntry.isCur')}: facts.3: HouseholdEntry.isCurent is no fact of the schema; did you mean HouseholdEntry.isCurrent?`;

const grantText = (id: string, consumer: string, facts: readonly string[]): string =>
  stringify({
    id,
    consumer,
    matter: 'EDU-G1',
    facts,
    from: '2026-01-01',
    until: '2030-12-31',
    legalBasis: 'none',
    approvedBy: 'none',
    approvedOn: '2026-01-01',
  });

const addDisability = (policy: PolicyCopy): void => {
  const id = 'disability-xining-education-edu-g1';
  policy.write(`grants/${id}.yaml`, grantText(id, XINING, ['Person.disability']));
};

const withdrawEnrollment = (policy: PolicyCopy): void =>
  policy.edit(ENROLLMENT_GRANT, 'until: 2030-12-31', 'until: 2026-11-21');

type Registry = { readonly consumers: readonly { readonly clientId: string }[] };

const changeConsumers = (
  policy: PolicyCopy,
  change: (consumers: Registry['consumers']) => Registry['consumers'],
): void => {
  const { consumers } = parse(policy.textOf('consumers.yaml')) as Registry;
  policy.write('consumers.yaml', stringify({ consumers: change(consumers) }));
};

const addNewcomer = (policy: PolicyCopy): void => {
  const id = 'household-new-bureau-edu-g1';
  policy.write(
    `grants/${id}.yaml`,
    grantText(id, NEWCOMER, ['Person.household', 'HouseholdRegistration.isRegisteredIn']),
  );
  const newcomer = {
    clientId: 'new-bureau',
    socialCreditCode: NEWCOMER,
    name: { zh: '新局', en: 'New bureau' },
    kind: 'EDUCATION_BUREAU',
    division: '630102',
    matters: ['EDU-G1'],
    needsOfficer: false,
  };
  changeConsumers(policy, (consumers) => [...consumers, newcomer]);
};

const removeCivilAffairs = (policy: PolicyCopy): void => {
  const matters = ['ca-live', 'ca-nurse', 'ca-review', 'ca-joint'];
  const holders = ['household', 'disability', 'assessed-household', 'assessed-disability'];
  const documents = ['living-allowance', 'nursing-allowance', 'allowance-review'];
  policy.remove(
    'grants/enrollment-changshu-civil-affairs-ca-joint.yaml',
    ...holders.flatMap((holder) => matters.map((matter) => `grants/${holder}-changshu-civil-affairs-${matter}.yaml`)),
    ...[...documents, ...documents.map((id) => `${id}-assessment`), 'joint-form'].flatMap((id) => [
      `documents/${id}.yaml`,
      `documents/${id}.graphql`,
    ]),
  );
  changeConsumers(policy, (consumers) => consumers.filter(({ clientId }) => clientId !== 'changshu-civil-affairs'));
};

const eventsOf = ({ log }: TestGateway, event: string) => log.filter((logged) => logged.event === event);

describe('a policy that is reloaded while questions come without pause', () => {
  it('keeps everybody to the policy of the moment: nothing dropped, nothing half', async () => {
    using policy = copyPolicy();
    await using test = await createTestGateway({ config: { policy: policy.folder } });
    const traffic = startTraffic(async (name) => {
      const { query, as } = QUESTIONS[name];
      const { status, data, errors } = await test.ask(query, {}, as);
      return { status, body: { data, errors } };
    });
    const expected: Expected[] = [AT_FIRST];
    const change = async (edit: () => void, differences: Partial<Expected> = {}) => {
      await traffic.enough(60);
      const outcome = await traffic.during(() => {
        edit();
        return test.gateway.reloadPolicy();
      });
      expected.push({ ...(expected.at(-1) ?? AT_FIRST), ...differences });
      return outcome.kind;
    };

    const outcomes = [
      await change(() => breakGrant(policy)),
      await change(
        () => {
          policy.mend(HOUSEHOLD_GRANT);
          addDisability(policy);
        },
        { disabled: '200 {"person":{"disability":{"status":"NO_RECORD"}}}' },
      ),
      await change(() => withdrawEnrollment(policy), { enrolled: OUTSIDE('Person.enrollment') }),
      await change(() => addNewcomer(policy), { newcomer: REGISTERED }),
      await change(() => removeCivilAffairs(policy), { allowance: UNKNOWN }),
    ];
    await traffic.enough(60);
    const answers = await traffic.stop();

    expect(outcomes).toEqual(['broken', 'ok', 'ok', 'ok', 'ok']);
    expect(wrongAnswers(answers, expected)).toEqual([]);
    expect(Math.min(...countsIn(answers, expected))).toBeGreaterThanOrEqual(60);
    expect(eventsOf(test, 'policy reloaded')).toHaveLength(4);
    expect(eventsOf(test, 'internal error')).toEqual([]);
  }, 60_000);

  it('says once, with file and line, why a broken folder is not taken', async () => {
    using policy = copyPolicy();
    await using test = await createTestGateway({ config: { policy: policy.folder } });
    breakGrant(policy);

    await test.gateway.reloadPolicy();

    const problems = [
      brokenLine(policy),
      'documents/grade-one-assessment.graphql: assesses HouseholdEntry.isCurrent, which no grant to its owner for EDU-G1 covers',
      `documents/grade-one-entry.graphql line ${lineNumber(policy, 'documents/grade-one-entry.graphql', 'isCurrent')}: reads HouseholdEntry.isCurrent, which no grant to its owner for EDU-G1 covers`,
    ];
    expect(eventsOf(test, 'policy kept')).toEqual([
      { level: 'error', event: 'policy kept', problems: problems.join('; ') },
    ]);
  });

  it('does not withdraw a grant on which a registered operation stands, until that is withdrawn too, and what is decided on it', async () => {
    using policy = copyPolicy();
    await using test = await createTestGateway({ config: { policy: policy.folder } });
    const { query, as } = QUESTIONS.enrolled;

    policy.remove(ENROLLMENT_GRANT);
    expect((await test.gateway.reloadPolicy()).kind).toBe('broken');
    expect((await test.ask(query, {}, as)).status).toBe(200);

    policy.remove('documents/grade-one-entry.yaml', 'documents/grade-one-entry.graphql');
    expect((await test.gateway.reloadPolicy()).kind).toBe('broken');
    policy.remove('documents/grade-one-assessment.yaml', 'documents/grade-one-assessment.graphql');
    expect((await test.gateway.reloadPolicy()).kind).toBe('ok');
    expect((await test.ask(query, {}, as)).status).toBe(403);
  });
});

describe('a question under way while the policy is replaced', () => {
  it.each([
    ['its grant is withdrawn', withdrawEnrollment, OUTSIDE('Person.enrollment')],
    [
      'its consumer is struck off',
      (policy: PolicyCopy) =>
        changeConsumers(policy, (all) =>
          all.map((one) => (one.clientId === 'xining-education' ? { ...one, clientId: 'other' } : one)),
        ),
      UNKNOWN,
    ],
  ])('keeps the policy that it came under when %s; the next one does not', async (_what, edit, refused) => {
    using policy = copyPolicy();
    const gate = createGate();
    let tellAdmitted = (): void => undefined;
    const admitted = new Promise<void>((resolve) => (tellAdmitted = resolve));
    const admitRequest = async () => {
      tellAdmitted();
      return [];
    };
    await using test = await createTestGateway({
      config: { policy: policy.folder },
      wrap: { enrollment: gate.wrap },
      dangerouslyReplacedChecks: { limits: { admitRequest, admitKeys: async () => [] } },
    });
    const { query, as } = QUESTIONS.enrolled;

    // One has come so far as its headers, the other as far as its source.
    const payload = new PassThrough();
    const headers = { 'content-type': 'application/json', ...headersOf(as) };
    const arriving = test.gateway.app.inject({ method: 'POST', url: '/graphql', headers, payload });
    await admitted;
    const reading = test.ask(query, {}, as);
    await gate.waiting(1);
    edit(policy);
    const outcome = await test.gateway.reloadPolicy();
    const next = await test.ask(query, {}, as);
    payload.end(JSON.stringify({ query }));
    await gate.waiting(2);
    gate.release(0);
    gate.release(1);
    const [arrived, read] = [await arriving, await reading];

    expect(outcome.kind).toBe('ok');
    expect(lineOf({ status: arrived.statusCode, body: arrived.json() })).toBe(AT_FIRST.enrolled);
    expect(lineOf({ status: read.status, body: read })).toBe(AT_FIRST.enrolled);
    expect(lineOf({ status: next.status, body: next })).toBe(refused);
  });
});

/** How often something stands in a text. */
const count = (text: string, part: string): number => text.split(part).length - 1;

it.skipIf(process.platform === 'win32')(
  'the program takes a new policy at SIGHUP and by itself, keeps the old one where the new is broken, and goes on',
  async () => {
    await using deployment = await makeDeployment();
    const { policy } = deployment;
    await deployment.configure({ mode: 'trial' });
    const program = deployment.run('start');
    await program.says('is ready at');
    const traffic = startTraffic((name) => {
      const { query, as } = QUESTIONS[name];
      return deployment.send({ query }, as);
    });
    const expected: Expected[] = [AT_FIRST];
    const change = async (edit: () => void, said: string, differences: Partial<Expected> = {}): Promise<void> => {
      await traffic.enough(20);
      await traffic.during(() => {
        edit();
        return program.says(said);
      });
      expected.push({ ...(expected.at(-1) ?? AT_FIRST), ...differences });
    };
    const hangUp = (): void => void program.process.kill('SIGHUP');

    const addAndHangUp = (): void => {
      addDisability(policy);
      hangUp();
    };
    await change(addAndHangUp, RELOADED_WITH(33), { disabled: '200 {"person":{"disability":{"status":"NO_RECORD"}}}' });
    // Nobody tells the program of the next ones: it looks.
    await change(() => breakGrant(policy), brokenLine(policy));
    const mendAndAdd = (): void => {
      policy.mend(HOUSEHOLD_GRANT);
      addNewcomer(policy);
    };
    await change(mendAndAdd, RELOADED_WITH(34), { newcomer: REGISTERED });
    const breakAndHangUp = (): void => {
      policy.remove('matters.yaml');
      hangUp();
    };
    await change(breakAndHangUp, 'matters.yaml: the file does not exist');
    await traffic.enough(20);
    const answers = await traffic.stop();

    expect(wrongAnswers(answers, expected)).toEqual([]);
    expect(Math.min(...countsIn(answers, expected))).toBeGreaterThanOrEqual(20);
    expect(count(program.output(), '"event":"policy kept"')).toBe(2);
    expect(count(program.output(), '"event":"policy reloaded"')).toBe(2);

    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  },
  60_000,
);
