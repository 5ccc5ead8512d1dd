// What it costs to know who asks, how often and for what: two gateways over the same databases, one of which asks nothing.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { format } from 'prettier';
import { compiled } from './compiled.mjs';
import { startGateway } from './gateway.mjs';
import { measure } from './load.mjs';
import { median, spread } from './numbers.mjs';
import { measureParts } from './parts.mjs';
import { writePolicy } from './policy.mjs';
import { AUDIENCE, makeIssuer } from './tokens.mjs';
import { workloadsOver } from './workloads.mjs';

const PERSONS = 20_000;
const ROUNDS = 9;
const TURN_MS = 1_000;
const WARM_UP_MS = 2_000;

const { openEmbeddedServer } = await compiled('adapters/postgres/embedded/server.js');
const { openSandboxDatabases } = await compiled('adapters/sandbox/databases.js');
const { discoverDepartments } = await compiled('gateway/execute/departments.js');
const { createPolicyDesk } = await compiled('gateway/policy-desk.js');
const { discoverMatters } = await compiled('gateway/matters/discover.js');
const { composeGateway } = await compiled('gateway/schema.js');
const { readPolicyOf } = await compiled('gateway/checks.js');

const folder = await mkdtemp(join(tmpdir(), 'gateway-bench-'));
// The server may have to run as another account than this one.
await chmod(folder, 0o755);
const opened = [];
try {
  const lines = await format(await run(), { parser: 'markdown' });
  console.log(lines);
  await writeFile(new URL('access.md', import.meta.url), lines);
} finally {
  for (const close of opened.toReversed()) await close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function run() {
  say(`making ${PERSONS} persons …`);
  const connections = await makeDatabases();
  const departments = await discoverDepartments();
  const matters = await discoverMatters();
  const composed = composeGateway({ departments, clock: () => new Date(), desk: createPolicyDesk(), matters });
  const policyFolder = join(folder, 'policy');
  await writePolicy(policyFolder, composed.facts);
  const outcome = await readPolicyOf({ ...composed, config: { policy: policyFolder }, departments });
  if (outcome.kind === 'broken') throw new Error(outcome.problems.join('\n'));
  const { config: issuer, sign } = await makeIssuer('ES256');
  const token = await sign('one-token');
  const config = {
    audience: AUDIENCE,
    issuers: [issuer],
    policy: policyFolder,
    departments: Object.fromEntries(
      Object.entries(connections).map(([id, connection]) => [
        id,
        { connection, maxConnections: 5, timeoutMs: 5_000, relations: {} },
      ]),
    ),
  };
  const start = async (isBare) => {
    const gateway = await startGateway({ config, isBare });
    opened.push(gateway.close);
    return gateway;
  };
  const gateways = { full: await start(false), bare: await start(true), again: await start(true) };

  const workloads = workloadsOver(await personsIn(connections.household));
  say('warming up …');
  for (const workload of workloads) {
    for (const gateway of Object.values(gateways))
      await measure(gateway, { workload, token, milliseconds: WARM_UP_MS });
  }
  const rows = [];
  for (const workload of workloads) rows.push(await compare(gateways, { workload, token }));
  say('the parts alone …');
  const parts = await measureParts({
    schema: composed.schema,
    facts: composed.facts,
    policy: outcome.policy,
    workload: workloads[0],
  });
  return report(rows, parts);
}

async function makeDatabases() {
  const { signal } = new AbortController();
  const directory = join(folder, 'postgres');
  const server = await openEmbeddedServer({
    directory,
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' },
    signal,
  });
  opened.push(() => server.close());
  const { connections } = await openSandboxDatabases({
    server,
    directory,
    persons: PERSONS,
    seed: 'bench',
    fresh: true,
    signal,
    onProgress: () => undefined,
  });
  return connections;
}

/** Numbers of the household register, spread over it; those that carry a reserved sequence are no usual persons. */
async function personsIn(connection) {
  const client = new pg.Client(connection);
  await client.connect();
  const { rows } = await client.query(
    `select gmsfhm from hjxx_czrkjbxxb where jlbz = '1' and cxbz = '0' and gmsfhm ~ '^[0-9]{17}[0-9X]$'
     group by gmsfhm having count(*) = 1 order by md5(gmsfhm) limit 4000`,
  );
  await client.end();
  return rows.map(({ gmsfhm }) => gmsfhm);
}

/**
 * The gateways in turns of a second, so that what else the machine does meets them all; each round begins with another one.
 * The second bare one shows what a ratio says where there is no difference.
 */
async function compare(gateways, load) {
  const { name } = load.workload;
  say(`${name} …`);
  const rounds = [];
  const names = Object.keys(gateways);
  for (let round = 0; round < ROUNDS; round += 1) {
    const measured = {};
    for (let turn = 0; turn < names.length; turn += 1) {
      const each = names[(round + turn) % names.length];
      measured[each] = await measure(gateways[each], { ...load, milliseconds: TURN_MS });
    }
    rounds.push(measured);
  }
  const medianOf = (each, what) => median(rounds.map((measured) => measured[each][what]));
  const ratios = (each, what) => rounds.map((measured) => measured[each][what] / measured.bare[what]);
  return { name, medianOf, ratios };
}

function report(rows, parts) {
  const table = rows.map(({ name, medianOf, ratios }) =>
    [
      name,
      (medianOf('full', 'cpuUsEach') / 1_000).toFixed(2),
      (medianOf('bare', 'cpuUsEach') / 1_000).toFixed(2),
      spread(ratios('full', 'cpuUsEach'), 2),
      spread(ratios('again', 'cpuUsEach'), 2),
      medianOf('full', 'perSecond').toFixed(0),
      medianOf('bare', 'perSecond').toFixed(0),
      spread(ratios('full', 'perSecond'), 2),
    ].join(' | '),
  );
  return `# What the checks cost

\`npm run bench\` makes ${PERSONS.toLocaleString('en-US')} persons and gateways over the same databases. _Full_ verifies the token (ES256; the same one, as of a
system or an officer at work), counts two limits, decides over the grants and keeps the case, all in memory; _bare_ does none of
it and trusts everybody. They take turns of ${TURN_MS / 1_000} s, ${ROUNDS} times, with 16 connections. Ratios are of turns of the same round: the
median, then the smallest and the largest. _Noise_ is a second bare gateway against the first.

Databases, gateways and the program that asks share ${availableParallelism()} cores (Node ${process.versions.node}, ${process.platform} ${process.arch}): requests a second say less than
the processor time of the gateway's own process.

| question | full, CPU ms | bare, CPU ms | CPU: full ÷ bare | CPU: noise | full, requests/s | bare, requests/s | requests/s: full ÷ bare |
| --- | --- | --- | --- | --- | --- | --- | --- |
${table.map((row) => `| ${row} |`).join('\n')}

The parts alone, in this process, for one person at four departments:

| part | µs of CPU |
| --- | --- |
${parts.map(({ name, us }) => `| ${name} | ${us.toFixed(us < 10 ? 1 : 0)} |`).join('\n')}
`;
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
