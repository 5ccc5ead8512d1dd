import { describe, expect, it } from 'vitest';
import { createMemoryCaseStore } from '../../../adapters/memory/case-store.ts';
import { createRedisCaseStore } from '../../../adapters/redis/case-store.ts';
import type { CaseStore } from '../../../gateway/contracts/case-store.ts';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import { parseSocialCreditCode } from '../../../gateway/contracts/identifiers/social-credit-code.ts';
import type { Lookup } from '../../../gateway/contracts/lookup.ts';
import { createCaseGuard, type CaseGuard, type CaseQuestion } from '../../../gateway/policy/case-guard.ts';
import { createDigest } from '../../../gateway/policy/digest.ts';
import { TEST_CALLER } from '../../support/permit.ts';
import { connectTo, needsRedis, redisPath, startRedis } from '../../support/redis.ts';

const otherConsumer = {
  ...TEST_CALLER,
  consumer: { ...TEST_CALLER.consumer, socialCreditCode: parseSocialCreditCode('12420684MB9900021R') },
};

const person = (key: string): Lookup => ({ kind: 'PersonId', key });

const household = (key: string): Lookup => ({ kind: 'HouseholdNumber', key });

const digest = createDigest(new Uint8Array(32).fill(1));

/** A question about these, with nothing compared, in the one case of this test. */
const about = (...lookups: readonly Lookup[]): CaseQuestion => ({
  caller: TEST_CALLER,
  matter: { code: 'EDU-G1', maxNarrowings: 2 },
  caseNumber: 'case 1',
  lookups,
  narrowings: [],
});

/** A question about one person in which one fact is compared with these values. */
const comparing = (who: Lookup, variants: readonly string[], fact = 'A.birth'): CaseQuestion => ({
  ...about(who),
  narrowings: [{ lookup: who, comparisons: variants.map((variant) => ({ fact, variant })) }],
});

/** What comes of questions, one after the other. */
async function outcomesOf(guard: CaseGuard, questions: readonly CaseQuestion[]): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (const question of questions) {
    outcomes.push(
      await guard.admit(question).then(
        () => 'admitted',
        (error: unknown) => (error instanceof GatewayError ? String(error.extensions['reason']) : String(error)),
      ),
    );
  }
  return outcomes;
}

/** A guard over a store in memory, whose clock can be moved by days. */
function createTestGuard(): { readonly guard: CaseGuard; readonly passDays: (days: number) => void } {
  let now = Date.parse('2026-11-22T04:00:00.000Z');
  const clock = () => new Date(now);
  return {
    guard: createCaseGuard({ store: createMemoryCaseStore({ clock }), digest, clock }),
    passDays: (days) => {
      now += days * 86_400_000;
    },
  };
}

describe('whom a case reaches', () => {
  it('is said by its first question', async () => {
    const { guard } = createTestGuard();

    const outcomes = await outcomesOf(guard, [
      about(person('a'), household('h')),
      about(person('a')),
      about(household('h'), person('a'), person('a')),
      about(person('b')),
      about(person('a'), person('b')),
      about(person('h')),
      about(household('a')),
    ]);

    expect(outcomes).toEqual([
      'admitted',
      'admitted',
      'admitted',
      'KEYS_OUTSIDE_CASE',
      'KEYS_OUTSIDE_CASE',
      'KEYS_OUTSIDE_CASE',
      'KEYS_OUTSIDE_CASE',
    ]);
  });

  it('is said by each consumer, for each matter and case number', async () => {
    const { guard } = createTestGuard();
    const first = about(person('a'));
    const others = [
      { ...about(person('b')), caller: otherConsumer },
      { ...about(person('b')), matter: { ...first.matter, code: 'EDU-G7' } },
      { ...about(person('b')), caseNumber: 'case 2' },
    ];

    expect(await outcomesOf(guard, [first, ...others, ...others])).toEqual(Array(7).fill('admitted'));
    expect(
      await outcomesOf(
        guard,
        others.map((other) => ({ ...other, lookups: first.lookups })),
      ),
    ).toEqual(Array(3).fill('KEYS_OUTSIDE_CASE'));
  });

  it('is said for all officers and all clients of a consumer', async () => {
    const { guard } = createTestGuard();
    const colleague = { consumer: { ...TEST_CALLER.consumer, clientId: 'other' }, officer: 'officer 2' };

    const outcomes = await outcomesOf(guard, [
      about(person('a')),
      { ...about(person('a')), caller: colleague },
      { ...about(person('b')), caller: colleague },
    ]);

    expect(outcomes).toEqual(['admitted', 'admitted', 'KEYS_OUTSIDE_CASE']);
  });

  it('grows by those whom the graph leads to', async () => {
    const { guard } = createTestGuard();
    const ticket = await guard.admit(about(person('a')));
    await ticket.settle({ met: [], reached: [person('a'), person('b'), person('b'), household('h')] });

    expect(await outcomesOf(guard, [about(person('b'), household('h')), about(person('c'))])).toEqual([
      'admitted',
      'KEYS_OUTSIDE_CASE',
    ]);
  });

  it('does not grow by persons who are met and not told, or a case could be asked who they are', async () => {
    const { guard } = createTestGuard();
    const ticket = await guard.admit(about(person('a')));
    await ticket.settle({ met: [person('b')], reached: [] });

    expect(await outcomesOf(guard, [about(person('b'))])).toEqual(['KEYS_OUTSIDE_CASE']);
  });

  it('counts what is compared about a person by every way that leads there', async () => {
    const { guard } = createTestGuard();
    const [child, father] = [person('child'), person('father')];
    const through = async (variant: string): Promise<unknown> => {
      const ticket = await guard.admit({ ...comparing(child, [variant]), lookups: [child, father] });
      return ticket.settle({ met: [father], reached: [] }).catch((error: unknown) => error);
    };
    expect(await outcomesOf(guard, [{ ...comparing(father, ['1']), lookups: [child, father] }])).toEqual(['admitted']);
    expect(await through('1')).toBeUndefined();
    expect(await through('2')).toBeUndefined();

    expect(await outcomesOf(guard, [comparing(father, ['3']), comparing(father, ['2'])])).toEqual([
      'NARROWED_TOO_OFTEN',
      'admitted',
    ]);
  });

  it('withholds an answer that compares too much about somebody whom the graph led to', async () => {
    const { guard } = createTestGuard();
    const [child, sibling, father] = [person('child'), person('sibling'), person('father')];
    const of = async (who: Lookup, variants: readonly string[]): Promise<unknown> => {
      const ticket = await guard.admit({ ...comparing(who, variants), lookups: [child, sibling] });
      return ticket.settle({ met: [father], reached: [] }).catch((error: unknown) => error);
    };
    expect(await of(child, ['1', '2'])).toBeUndefined();
    expect(await of(sibling, ['3'])).toMatchObject({ failure: { reason: 'NARROWED_TOO_OFTEN' } });
  });

  it('is not opened by a question that compares too much by itself', async () => {
    const { guard } = createTestGuard();

    expect(await outcomesOf(guard, [comparing(person('a'), ['1', '2', '3']), about(person('b'))])).toEqual([
      'NARROWED_TOO_OFTEN',
      'admitted',
    ]);
  });

  it('does not grow by a question that was refused', async () => {
    const { guard } = createTestGuard();

    expect(await outcomesOf(guard, [about(person('a')), about(person('a'), person('b')), about(person('b'))])).toEqual([
      'admitted',
      'KEYS_OUTSIDE_CASE',
      'KEYS_OUTSIDE_CASE',
    ]);
  });

  it('is not said by a question about nobody', async () => {
    const { guard } = createTestGuard();
    const ticket = await guard.admit(about());
    await ticket.settle({ met: [], reached: [person('x')] });

    expect(await outcomesOf(guard, [about(person('a')), about(person('x'))])).toEqual([
      'admitted',
      'KEYS_OUTSIDE_CASE',
    ]);
  });

  it('is told apart however the parts of a case are written', async () => {
    const { guard } = createTestGuard();
    const written = (code: string, caseNumber: string, who: string): CaseQuestion => ({
      ...about(person(who)),
      matter: { code, maxNarrowings: 2 },
      caseNumber,
    });

    expect(await outcomesOf(guard, [written('EDU', '-1', 'a'), written('EDU-', '1', 'b')])).toEqual([
      'admitted',
      'admitted',
    ]);
  });
});

describe('how often a fact is compared in a case', () => {
  it('is bounded by different values, not by questions', async () => {
    const { guard } = createTestGuard();
    const a = person('a');

    const outcomes = await outcomesOf(guard, [
      comparing(a, ['1']),
      comparing(a, ['1']),
      comparing(a, ['2', '1', '2']),
      comparing(a, ['3']),
      comparing(a, ['2']),
      about(a),
    ]);

    expect(outcomes).toEqual(['admitted', 'admitted', 'admitted', 'NARROWED_TOO_OFTEN', 'admitted', 'admitted']);
  });

  it('is bounded within one question, and one that is refused counts nothing', async () => {
    const { guard } = createTestGuard();
    const a = person('a');
    const twice: CaseQuestion = {
      ...about(a, a),
      narrowings: [
        { lookup: a, comparisons: [{ fact: 'A.birth', variant: '1' }] },
        {
          lookup: a,
          comparisons: [
            { fact: 'A.birth', variant: '2' },
            { fact: 'A.birth', variant: '3' },
          ],
        },
      ],
    };

    expect(await outcomesOf(guard, [twice, comparing(a, ['4', '5'])])).toEqual(['NARROWED_TOO_OFTEN', 'admitted']);
  });

  it('is counted for each key and each fact', async () => {
    const { guard } = createTestGuard();
    const [a, b] = [person('a'), person('b')];

    const outcomes = await outcomesOf(guard, [
      { ...comparing(a, ['1', '2']), lookups: [a, b] },
      comparing(b, ['3', '4']),
      comparing(a, ['3', '4'], 'A.home'),
      comparing(a, ['3']),
      comparing(b, ['1']),
    ]);

    expect(outcomes).toEqual(['admitted', 'admitted', 'admitted', 'NARROWED_TOO_OFTEN', 'NARROWED_TOO_OFTEN']);
  });

  it('is asked only after the reach', async () => {
    const { guard } = createTestGuard();

    expect(await outcomesOf(guard, [about(person('a')), comparing(person('b'), ['1', '2'])])).toEqual([
      'admitted',
      'KEYS_OUTSIDE_CASE',
    ]);
  });

  it('is bounded over all cases and matters of a consumer, three times as many a day', async () => {
    const { guard, passDays } = createTestGuard();
    const a = person('a');
    const inCase = (number: number, variants: readonly string[]): CaseQuestion => ({
      ...comparing(a, variants),
      matter: { code: number % 2 === 0 ? 'EDU-G1' : 'EDU-G7', maxNarrowings: 2 },
      caseNumber: `case ${number}`,
    });

    const outcomes = await outcomesOf(guard, [
      inCase(1, ['1', '2']),
      inCase(2, ['3', '4']),
      inCase(3, ['5', '6']),
      inCase(4, ['7']),
      inCase(4, ['6']),
      { ...inCase(4, ['7']), caller: otherConsumer },
    ]);
    expect(outcomes).toEqual(['admitted', 'admitted', 'admitted', 'NARROWED_TOO_OFTEN', 'admitted', 'admitted']);

    passDays(1);
    expect(await outcomesOf(guard, [inCase(4, ['7']), inCase(1, ['7'])])).toEqual(['admitted', 'NARROWED_TOO_OFTEN']);
  });

  it('is found out quickly of a hostile question', async () => {
    const calls: string[] = [];
    const store: CaseStore = {
      admit: async () => [],
      reach: async () => undefined,
      narrow: async () => Boolean(calls.push('narrow')),
    };
    const guard = createCaseGuard({ store, digest, clock: () => new Date(0) });
    const lookups = Array.from({ length: 100 }, (_none, at) => person(String(at)));
    const comparisons = Array.from({ length: 10_000 }, (_none, at) => ({ fact: 'A.birth', variant: String(at) }));

    const question = { ...about(...lookups), narrowings: lookups.map((lookup) => ({ lookup, comparisons })) };

    expect(await outcomesOf(guard, [question])).toEqual(['NARROWED_TOO_OFTEN']);
    expect(calls).toEqual([]);
  });
});

describe('what the store is told', () => {
  it('is digests only, and other ones for the same person in another case', async () => {
    const told: string[][] = [];
    const store: CaseStore = {
      admit: async (caseId, keys) => {
        told.push([caseId, ...keys]);
        return [];
      },
      reach: async (caseId, keys) => {
        told.push([caseId, ...keys]);
      },
      narrow: async (narrowings) => {
        told.push(narrowings.flatMap(({ counter, variant }) => [counter, variant]));
        return true;
      },
    };
    const guard = createCaseGuard({ store, digest, clock: () => new Date('2026-11-22T04:00:00.000Z') });
    const ticket = await guard.admit(comparing(person('a'), ['1']));
    await ticket.settle({ met: [], reached: [person('b')] });
    const [first = []] = told;
    await guard.admit({ ...about(person('a')), caseNumber: 'case 2' });
    const [, , , other = []] = told;

    expect(told.map((texts) => texts.length)).toEqual([2, 4, 2, 2]);
    expect(told.flat().filter((text) => !/^[\w-]{43}$/u.test(text))).toEqual([]);
    expect(first.filter((text) => other.includes(text))).toEqual([]);
  });
});

describe('without its store', () => {
  const cause = new Error('no store');
  const fails = async (): Promise<never> => {
    throw cause;
  };
  const works: CaseStore = { admit: async () => [], reach: async () => undefined, narrow: async () => true };
  const unavailable = expect.objectContaining({
    failure: expect.objectContaining({ code: 'CHECK_UNAVAILABLE' }),
    cause,
  });

  it.each(['admit', 'narrow', 'reach'] as const)('nothing is permitted: %s', async (step) => {
    const guard = createCaseGuard({ store: { ...works, [step]: fails }, digest, clock: () => new Date(0) });
    const question = async (): Promise<void> => {
      const ticket = await guard.admit(comparing(person('a'), ['1']));
      await ticket.settle({ met: [], reached: [person('b')] });
    };

    await expect(question()).rejects.toEqual(unavailable);
  });

  it('a question about nobody is admitted all the same', async () => {
    const store = { admit: fails, reach: fails, narrow: fails };
    const guard = createCaseGuard({ store, digest, clock: () => new Date(0) });

    expect(await outcomesOf(guard, [about()])).toEqual(['admitted']);
  });
});

describe.skipIf(redisPath === undefined)(`while Redis is lost${needsRedis}`, () => {
  it('refuses, and goes on when a Redis is there again', async () => {
    await using server = await startRedis();
    await using connection = await connectTo(server.port);
    const store = createRedisCaseStore({ redis: connection.redis });
    const guard = createCaseGuard({ store, digest, clock: () => new Date('2026-11-22T04:00:00.000Z') });
    const a = person('a');
    const ticket = await guard.admit(comparing(a, ['1', '2']));
    expect(await outcomesOf(guard, [about(person('b')), comparing(a, ['3'])])).toEqual([
      'KEYS_OUTSIDE_CASE',
      'NARROWED_TOO_OFTEN',
    ]);

    await server.kill();
    const lost = expect.objectContaining({ failure: expect.objectContaining({ code: 'CHECK_UNAVAILABLE' }) });
    await expect(guard.admit(about(a))).rejects.toEqual(lost);
    await expect(ticket.settle({ met: [], reached: [person('b')] })).rejects.toEqual(lost);

    await server.restart();
    await expect.poll(connection.recoveries, { timeout: 20_000, interval: 10 }).toBe(1);
    expect(await outcomesOf(guard, [about(a), about(person('b'))])).toEqual(['admitted', 'KEYS_OUTSIDE_CASE']);
  });
});
