import { randomBytes } from 'node:crypto';
import { parse } from 'graphql';
import { compiled } from './compiled.mjs';
import { median } from './numbers.mjs';
import { BENCH } from './policy.mjs';
import { AUDIENCE, makeIssuer } from './tokens.mjs';

const ROUNDS = 7;

/** More tokens than are remembered, so that each of them comes as if for the first time. */
const MANY_TOKENS = 2_400;

/** What each check costs alone, in microseconds of the processor: the median of some rounds. */
export async function measureParts({ schema, facts, policy, workload }) {
  const clock = () => new Date();
  const parts = await everyPart({ schema, facts, policy, workload, clock });
  const rows = [];
  for (const { name, times, run } of parts) {
    await repeat(run, times);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = process.cpuUsage();
      await repeat(run, times);
      const { user, system } = process.cpuUsage(before);
      rounds.push((user + system) / times);
    }
    rows.push({ name, us: median(rounds) });
  }
  return rows;
}

/** Several at once, as requests come: what waits for another thread does not hold up the next. */
async function repeat(run, times) {
  for (let done = 0; done < times; done += 16)
    await Promise.all(Array.from({ length: 16 }, (_none, at) => run(done + at)));
}

async function everyPart({ schema, facts, policy, workload, clock }) {
  const { openIssuers } = await compiled('gateway/auth/issuers.js');
  const { createVerifyToken } = await compiled('gateway/auth/verify-token.js');
  const { decide } = await compiled('gateway/policy/decide.js');
  const { createDigest } = await compiled('gateway/policy/digest.js');
  const { createRateLimits } = await compiled('gateway/policy/rate-limits.js');
  const { createCaseGuard } = await compiled('gateway/policy/case-guard.js');
  const { createMemoryCaseStore } = await compiled('adapters/memory/case-store.js');
  const { factsIn } = await compiled('gateway/policy/coordinates.js');
  const { narrowedFacts } = await compiled('gateway/policy/fact-index.js');
  const { lookupsOf } = await compiled('gateway/policy/lookups.js');
  const { narrowingsOf } = await compiled('gateway/policy/narrowings.js');
  const { checkDepth } = await compiled('gateway/policy/depth.js');
  const { checkCost } = await compiled('gateway/policy/cost.js');
  const { todayIn } = await compiled('gateway/contracts/dates.js');

  const verifying = async (alg, { name, different }) => {
    const { config, sign } = await makeIssuer(alg);
    const tokens = await Promise.all(Array.from({ length: different }, (_none, at) => sign(`token-${at}`)));
    const issuers = openIssuers([config], { clock, log: () => undefined });
    const verify = createVerifyToken({ issuers, audience: AUDIENCE, clock });
    const { kind } = await verify(tokens[0], { clientCertificate: undefined });
    if (kind !== 'ok') throw new Error(`the bench's own ${alg} token is refused`);
    const run = (at) => verify(tokens[at % different], { clientCertificate: undefined });
    return { name, times: different === 1 ? 8_000 : MANY_TOKENS, run };
  };

  const digest = createDigest(randomBytes(32));
  const caller = { consumer: policy.consumers[0], officer: BENCH.officer };
  const rates = { requestsPerMinute: 1_000_000, keysPerDay: 100_000_000 };
  const limits = createRateLimits({ config: { perConsumer: rates, perOfficer: rates }, digest });
  const document = parse(workload.query, { noLocation: true });
  const [operation] = document.definitions;
  const narrowed = narrowedFacts(facts, schema);
  const question = {
    facts: factsIn(document, schema, facts),
    caller,
    matter: BENCH.matter,
    policy,
    index: facts,
    today: todayIn(clock()),
  };
  const guard = createCaseGuard({ store: createMemoryCaseStore({ clock }), digest, clock });
  const requestAt = (at) => workload.requests[at % workload.requests.length];
  const lookupsAt = (at) => lookupsOf(schema, document, operation, requestAt(at).variables);
  const narrowingsAt = (at) => narrowingsOf(schema, document, operation, requestAt(at).variables, narrowed);

  return [
    ...(await Promise.all(
      ['ES256', 'RS256', 'EdDSA'].map((alg) =>
        verifying(alg, { name: `token, ${alg}, the first time`, different: MANY_TOKENS }),
      ),
    )),
    await verifying('ES256', { name: 'token, again', different: 1 }),
    {
      name: 'limits over time, requests and keys',
      times: 8_000,
      run: async () => {
        await limits.admitRequest(caller);
        await limits.admitKeys(caller, 1);
      },
    },
    {
      name: 'document: keys, depth, cost, comparisons (in both gateways)',
      times: 8_000,
      run: (at) => {
        checkDepth(schema, document, operation);
        checkCost(schema, document, operation, requestAt(at).variables);
        return [lookupsAt(at), narrowingsAt(at)];
      },
    },
    { name: `decision over ${question.facts.length} facts`, times: 16_000, run: () => decide(question) },
    {
      name: 'case guard in memory',
      times: 8_000,
      run: async (at) => {
        const lookups = lookupsAt(at);
        const { case: caseNumber } = requestAt(at);
        const matter = policy.matters[0];
        const ticket = await guard.admit({ caller, matter, caseNumber, lookups, narrowings: narrowingsAt(at) });
        await ticket.settle({ met: lookups, reached: [] });
      },
    },
  ];
}
