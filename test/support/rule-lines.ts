import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, type PersonKey } from '../../adapters/sandbox/people.ts';
import type { CriterionOutcome, Outcome } from '../../gateway/matters/engine/finding.ts';
import type { Needs } from '../../gateway/matters/engine/rule.ts';
import { decide, type Decided, type Found, type Question } from './assessments.ts';
import { createTestGateway, type TestGateway } from './gateway.ts';
import { guardianOf } from './guardians.ts';
import { createSwitch } from './source-switch.ts';

/** What an example asks beside its person: `by` applies, else the guardian whom the household register names first. */
export type Example = Omit<Question, 'subject' | 'applicant'> & { readonly by?: PersonKey };

/** One example of one line of a rule. */
export type Line = {
  /** The criterion that the line is about. */
  readonly code: string;
  /** What is special about it. */
  readonly shows: string;
  readonly subject: PersonKey;
  /** What the criterion comes to. */
  readonly found: Found;
  /** What all criteria together come to. */
  readonly outcome: Outcome;
  readonly example: Example;
};

/** Writes an example of a line. */
export const line = (
  code: string,
  shows: string,
  subject: PersonKey,
  found: Found,
  outcome: Outcome,
  example: Example = {},
): Line => ({ code, shows, subject, found, outcome, example });

/** What is shown of a rule, line by line. */
export type LinesOptions = {
  readonly rule: {
    readonly code: string;
    readonly needs: Needs;
    readonly criteria: readonly { readonly code: string }[];
    readonly reasons: Readonly<Record<string, unknown>>;
  };
  readonly lines: readonly Line[];
  /** What every example asks, where it does not say otherwise. */
  readonly usual: Omit<Example, 'by'>;
  /** Criteria that tell something and refuse nobody. */
  readonly tellOnly: readonly string[];
  /** Reasons that no example comes to, each with why, and where it is shown instead. */
  readonly notReached: Readonly<Record<string, string>>;
  /** Departments that fail, and the criteria whose examples are asked again meanwhile; all where none is named. */
  readonly down: Readonly<Record<string, readonly string[]>>;
  /** Writes a policy of the deployment in the place of the tester's, and says where it is. */
  readonly policy?: () => Promise<string>;
};

/** Declares the tests that a rule does what its lines say, for persons of the sandbox, over HTTP. */
export function describeLines(options: LinesOptions): void {
  const { rule, lines, tellOnly, notReached, down } = options;
  const sources = createSwitch(Object.keys(down));
  let gateway: TestGateway;
  let questions: readonly Question[];
  let decided: readonly Decided[];
  beforeAll(async () => {
    const policy = await options.policy?.();
    gateway = await createTestGateway({
      wrap: sources.wraps,
      ...(policy !== undefined && { config: { policy } }),
    });
    questions = await Promise.all(lines.map((one) => questionOf(gateway, one, options)));
    decided = await decideAll(gateway, rule.code, questions);
  });
  afterAll(() => gateway[Symbol.asyncDispose]());

  describe(`every line of ${rule.code}`, () => {
    it.each(lines.map((one, at) => [one.code, one.shows, at, one] as const))('%s: %s', (code, _shows, at, one) => {
      expect({ found: decided[at]?.criteria[code], outcome: decided[at]?.outcome }).toEqual({
        found: one.found,
        outcome: one.outcome,
      });
    });

    it('has an example that is met, and one that is not unless it refuses nobody', () => {
      const codes = rule.criteria.map(({ code }) => code);
      const outcomesOf = (code: string): readonly CriterionOutcome[] =>
        lines.filter((one) => one.code === code).map(({ found }) => found.outcome);
      expect(codes.filter((code) => !outcomesOf(code).includes('SATISFIED'))).toEqual([]);
      const neverFail = codes.filter((code) => outcomesOf(code).every((outcome) => outcome === 'SATISFIED'));
      expect(neverFail).toEqual(tellOnly);
    });

    it('tells every reason of the rule but those that persons of the sandbox do not come to', () => {
      const told = new Set(decided.flatMap(({ criteria, advice }) => [...reasonsOf(criteria), ...advice]));
      const untold = Object.keys(rule.reasons).filter((reason) => !told.has(reason));
      expect(untold.toSorted()).toEqual(Object.keys(notReached).toSorted());
    });
  });

  describe(`while a department of ${rule.code} is down`, () => {
    it.each(Object.entries(down))(
      '%s: what was decided stays or is not known, and nobody is refused',
      async (id, codes) => {
        const places = lines.flatMap((one, at) => (codes.length === 0 || codes.includes(one.code) ? [at] : []));
        using _down = sources.off(id);
        const less = await decideAll(
          gateway,
          rule.code,
          places.flatMap((at) => questions[at] ?? []),
        );

        const changes = places.map((at, place) => changeOf(decided[at], less[place]));
        expect(changes.filter(({ outcome }) => outcome !== 'same' && outcome !== 'UNKNOWN')).toEqual([]);
        expect(changes.flatMap(({ worse }) => worse)).toEqual([]);
        expect(changes.some(({ outcome }) => outcome === 'UNKNOWN')).toBe(true);
      },
    );
  });
}

async function questionOf(
  gateway: TestGateway,
  { subject, example }: Line,
  { rule, usual }: LinesOptions,
): Promise<Question> {
  const { by, ...asked } = example;
  const question = { ...usual, ...asked, subject: people[subject] };
  if (by !== undefined) return { ...question, applicant: people[by] };
  return rule.needs.applicant === 'ALWAYS'
    ? { ...question, applicant: await guardianOf(gateway, people[subject]) }
    : question;
}

async function decideAll(
  gateway: TestGateway,
  matter: string,
  questions: readonly Question[],
): Promise<readonly Decided[]> {
  const decided: Decided[] = [];
  for (const question of questions) decided.push(await decide(gateway, matter, question));
  return decided;
}

const reasonsOf = (criteria: Decided['criteria']): readonly string[] =>
  Object.values(criteria).map(({ reason }) => reason);

/** What became of a decision, and which criteria say something against the person that they did not say before. */
function changeOf(
  before: Decided | undefined,
  now: Decided | undefined,
): { readonly outcome: Outcome | 'same' | undefined; readonly worse: readonly string[] } {
  const worse = Object.entries(now?.criteria ?? {})
    .filter(([, { outcome }]) => outcome === 'NOT_SATISFIED' || outcome === 'NEEDS_REVIEW')
    .filter(([code, { outcome }]) => before?.criteria[code]?.outcome !== outcome)
    .map(([code, { outcome, reason }]) => `${code} ${outcome} ${reason}`);
  return { outcome: now?.outcome === before?.outcome ? 'same' : now?.outcome, worse };
}
