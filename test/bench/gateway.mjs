import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { compiled } from './compiled.mjs';
import { BENCH } from './policy.mjs';

/** Limits that count every request and refuse none of them. */
const UNREACHED = { requestsPerMinute: 1_000_000, keysPerDay: 100_000_000 };

/** Starts a gateway as a process of its own: with all its checks, or with checks that do nothing. */
export async function startGateway({ config, isBare }) {
  const child = fork(fileURLToPath(import.meta.url), ['serve']);
  const ask = async (message) => {
    const answered = once(child, 'message');
    child.send(message);
    return (await answered)[0];
  };
  const { port } = await ask({ config, isBare });
  return {
    port,
    /** What it has used of the processors since it started, in microseconds: user and system, all threads. */
    cpuUs: async () => (await ask('cpu')).cpuUs,
    close: async () => {
      const ended = once(child, 'exit');
      child.send('end');
      await ended;
    },
  };
}

if (process.argv[2] === 'serve') {
  process.on('message', (message) => void answer(message));
  process.on('disconnect', () => process.exit(0));
}

async function answer(message) {
  if (message === 'end') process.exit(0);
  if (message === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send({ cpuUs: user + system });
    return;
  }
  process.send({ port: await serve(message) });
}

async function serve({ config, isBare }) {
  const { discoverDepartments } = await compiled('gateway/execute/departments.js');
  const { discoverMatters } = await compiled('gateway/matters/discover.js');
  const { createGateway } = await compiled('gateway/server.js');
  const departments = await discoverDepartments();
  const gateway = await createGateway({
    config: {
      listen: { host: '127.0.0.1', port: 0 },
      mode: 'trial',
      console: false,
      limits: { perConsumer: UNREACHED, perOfficer: UNREACHED },
      ...config,
    },
    departments,
    matters: await discoverMatters(),
    clock: () => new Date(),
    log: (event) => console.error(JSON.stringify(event)),
    ...(isBare && { dangerouslyReplacedChecks: noChecks(departments) }),
  });
  return Number(new URL(await gateway.listen()).port);
}

/** The same steps, none of which looks at anything. */
function noChecks(departments) {
  const caller = {
    consumer: {
      clientId: BENCH.client,
      socialCreditCode: BENCH.code,
      name: { zh: '测试', en: 'Bench' },
      kind: 'EDUCATION_BUREAU',
      division: '630102',
      matters: [BENCH.matter],
      needsOfficer: false,
    },
    officer: undefined,
  };
  const permission = {
    caller,
    matter: BENCH.matter,
    facts: new Set(['everything']),
    grants: [],
    departments: new Set(departments.map(({ id }) => id)),
    within: new Map(),
  };
  return {
    authenticate: async () => caller,
    limits: { admitRequest: async () => [], admitKeys: async () => [] },
    decide: () => ({ kind: 'permit', permission }),
    guard: { admit: async () => ({ settle: async () => undefined }) },
  };
}
