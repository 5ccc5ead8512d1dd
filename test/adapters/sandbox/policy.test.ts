import { mkdtempSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../../adapters/sandbox/examples/examples.ts';
import { createAssessmentDesk, evidenceFacts } from '../../../gateway/assessment-desk.ts';
import type { Caller } from '../../../gateway/contracts/caller.ts';
import { todayIn, type PlainDate } from '../../../gateway/contracts/dates.ts';
import { projectPath } from '../../../gateway/contracts/project-files.ts';
import { discoverDepartments } from '../../../gateway/execute/departments.ts';
import { discoverMatters } from '../../../gateway/matters/discover.ts';
import { parseParameterSets } from '../../../gateway/matters/engine/parameter-file.ts';
import { createPolicyDesk } from '../../../gateway/policy-desk.ts';
import { composeGateway } from '../../../gateway/schema.ts';
import { factsIn } from '../../../gateway/policy/coordinates.ts';
import { decide, type Decision } from '../../../gateway/policy/decide.ts';
import { parsePolicy, type PolicyContext } from '../../../gateway/policy/files/parse-policy.ts';
import { readPolicyTexts } from '../../../gateway/policy/files/policy-folder.ts';
import { readPolicy } from '../../../gateway/policy/files/read-policy.ts';
import type { Policy } from '../../../gateway/policy/policy.ts';

const folder = projectPath('adapters/sandbox/policy');
const now = new Date('2026-11-22T04:00:00.000Z');
const today = todayIn(now);

const departments = await discoverDepartments();
const {
  schema: composed,
  facts: composedFacts,
  matters,
} = composeGateway({ departments, clock: () => now, desk: createPolicyDesk(), matters: await discoverMatters() });
const { factsAssessed } = createAssessmentDesk({ matters, schema: composed, facts: composedFacts, departments });

const context: PolicyContext = {
  schema: composed,
  facts: composedFacts,
  boundable: (id) =>
    departments.some(
      (department) => department.id === id && department.relations.some(({ division }) => division !== undefined),
    ),
  factsIn: (document) => factsIn(document, composed, composedFacts),
  factsAssessed,
  readParameters: (text) => parseParameterSets(text, (code) => matters.byCode.get(code)?.rule),
};

let policy: Policy;
beforeAll(async () => {
  const outcome = await readPolicy(folder, context);
  if (outcome.kind === 'broken') throw new Error(outcome.problems.join('\n'));
  ({ policy } = outcome);
});

const copies = mkdtempSync(join(tmpdir(), 'gateway-sandbox-policy-'));
afterAll(() => rmSync(copies, { recursive: true }));

const callerOf = (clientId: string): Caller => {
  const consumer = policy.consumers.find((one) => one.clientId === clientId);
  if (consumer === undefined) throw new Error(`no consumer ${clientId}`);
  return { consumer, officer: 'desk-01' };
};

/** What the gateway would decide about an operation of a sandbox client. */
const decisionOn = (client: string, matter: string, text: string, on: PlainDate = today): Decision =>
  decide({
    facts: factsIn(parse(text), composed, composedFacts),
    caller: callerOf(client),
    matter,
    policy,
    index: composedFacts,
    today: on,
  });

const factsFor = (client: string, matter: string): readonly string[] =>
  policy.grants
    .filter(({ use }) => use === 'READING')
    .filter((grant) => grant.consumer === callerOf(client).consumer.socialCreditCode && grant.matter === matter)
    .flatMap(({ facts }) => [...facts]);

describe("the sandbox's policy", () => {
  it('registers the four clients with their matters', () => {
    expect(
      policy.consumers.map(({ clientId, kind, matters, needsOfficer, division }) => [
        clientId,
        kind,
        matters,
        needsOfficer,
        division,
      ]),
    ).toEqual([
      ['xining-education', 'EDUCATION_BUREAU', ['EDU-G1', 'EDU-TR'], false, '630102'],
      ['yicheng-real-estate', 'REGISTRATION_HALL', ['RE-HS', 'RE-INH'], true, '420684'],
      ['changshu-civil-affairs', 'SUBSIDY_DESK', ['CA-LIVE', 'CA-NURSE', 'CA-REVIEW', 'CA-JOINT'], true, '320581'],
      ['auditor', 'AUDITOR', [], true, '63'],
    ]);
    expect(policy.matters.map(({ code }) => code)).toEqual(policy.consumers.flatMap(({ matters }) => matters));
  });

  it('has a grant of each department that a matter needs, one holder a grant', () => {
    const holders = policy.grants
      .filter(({ use }) => use === 'READING')
      .map(({ id, matter, facts }) => [
        id,
        matter,
        [...new Set([...facts].map((fact) => composedFacts.get(fact)?.holder))],
      ]);
    const matters = {
      'xining-education': ['EDU-G1', 'EDU-TR'],
      'yicheng-real-estate': ['RE-HS', 'RE-INH'],
      'changshu-civil-affairs': ['CA-JOINT', 'CA-LIVE', 'CA-NURSE', 'CA-REVIEW'],
    } as const;
    const granted = [
      ['disability', 'changshu-civil-affairs'],
      ['enrollment', 'xining-education'],
      ['household', 'changshu-civil-affairs'],
      ['household', 'xining-education'],
      ['household', 'yicheng-real-estate'],
      ['real-estate', 'xining-education'],
      ['real-estate', 'yicheng-real-estate'],
    ] as const;
    expect(holders).toEqual(
      [
        ...granted.flatMap(([holder, client]) =>
          matters[client].map((matter) => [`${holder}-${client}-${matter.toLowerCase()}`, matter, [holder]] as const),
        ),
        // The joint form also asks the school roll, for the aid to pupils.
        ['enrollment-changshu-civil-affairs-ca-joint', 'CA-JOINT', ['enrollment']] as const,
      ].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  });

  it.each(['EDU-G1', 'EDU-TR', 'RE-HS', 'RE-INH', 'CA-LIVE', 'CA-NURSE', 'CA-REVIEW', 'CA-JOINT'])(
    'grants what the rule of %s looks at, for assessments only where the consumer need not read it',
    (matter) => {
      const own = policy.grants.filter((grant) => grant.matter === matter);
      const assessed = evidenceFacts(matter, { matters, schema: composed, facts: composedFacts });
      const readable = own.filter(({ use }) => use === 'READING').flatMap(({ facts }) => [...facts]);
      const only = own.filter(({ use }) => use === 'ASSESSMENT').flatMap(({ facts }) => [...facts]);

      expect(assessed.length).toBeGreaterThan(10);
      expect(assessed.filter((fact) => !readable.includes(fact) && !only.includes(fact))).toEqual([]);
      expect(only.filter((fact) => readable.includes(fact) || !assessed.includes(fact))).toEqual([]);
    },
  );

  it('bounds a hall and a desk to their counties, and no school, whose children are registered anywhere', () => {
    const bounded = policy.grants.filter(({ use, within }) => use === 'READING' && within !== undefined);
    expect(bounded.map(({ id, within }) => [id, within])).toEqual([
      ['household-changshu-civil-affairs-ca-joint', ['320581']],
      ['household-changshu-civil-affairs-ca-live', ['320581']],
      ['household-changshu-civil-affairs-ca-nurse', ['320581']],
      ['household-changshu-civil-affairs-ca-review', ['320581']],
      ['household-yicheng-real-estate-re-hs', ['420684']],
      ['real-estate-yicheng-real-estate-re-hs', ['420684']],
      ['real-estate-yicheng-real-estate-re-inh', ['420684']],
    ]);
  });

  it('bounds what is only assessed like what is read of the same register for the same matter', () => {
    const boundsOf = (wanted: string) =>
      Object.fromEntries(
        policy.grants
          .filter(({ use }) => use === wanted)
          .map(({ id, within }) => [id.replace(/^assessed-/u, ''), within]),
      );
    const read = boundsOf('READING');
    const different = Object.entries(boundsOf('ASSESSMENT')).filter(
      ([id, within]) => id in read && JSON.stringify(read[id]) !== JSON.stringify(within),
    );
    expect(different).toEqual([]);
  });

  it('works on the day of the tests and for years after, and ends one day', () => {
    const inForceOn = (day: string): number =>
      policy.grants.filter(({ from, until }) => from <= day && day <= until).length;
    expect([inForceOn('2025-12-31'), inForceOn(today), inForceOn('2027-11-22'), inForceOn('2031-01-01')]).toEqual([
      0,
      policy.grants.length,
      policy.grants.length,
      0,
    ]);
    expect(policy.grants.length).toBeGreaterThan(25);
  });

  it('says of every matter and grant by which law', () => {
    const bases = [...policy.matters, ...policy.grants].map(({ legalBasis }) => legalBasis);
    expect(bases.filter((basis) => !/(?:法|条例)》|[发规令]〔?第?\d+/u.test(basis))).toEqual([]);
  });
});

describe('what the sandbox grants is no more than the matter needs', () => {
  it.each(['EDU-G1', 'EDU-TR'])('gives a school nothing sensitive, no number, name or address for %s', (matter) => {
    const granted = factsFor('xining-education', matter);
    const tooMuch = granted.filter(
      (fact) =>
        composedFacts.get(fact)?.sensitivity === 'P4' ||
        /\.(?:id|name|formerName|birthDate|address|location|studentNumber|householdNumber|members|unitNumber|certificateNumber|sex|maritalStatus)$/u.test(
          fact,
        ),
    );
    expect(granted.length).toBeGreaterThan(10);
    expect(tooMuch.filter((fact) => fact !== 'School.name')).toEqual([]);
  });

  it.each([
    ['xining-education', 'EDU-G1', 'household { record { entry { isBornOnOrBefore(date: "2020-02-28") } } }', 'permit'],
    ['xining-education', 'EDU-G1', 'household { record { entry { birthDate } } }', 'refuse'],
    ['xining-education', 'EDU-G1', 'household { record { isRegisteredIn(division: "63") } }', 'permit'],
    ['xining-education', 'EDU-G1', 'household { record { address } }', 'refuse'],
    ['xining-education', 'EDU-G1', 'realEstate { record { holdsHomeIn(division: "630102") } }', 'permit'],
    ['xining-education', 'EDU-G1', 'realEstate { record { rights { location } } }', 'refuse'],
    ['xining-education', 'EDU-G1', 'disability { status }', 'refuse'],
    ['xining-education', 'EDU-G1', 'household { record { entry { guardians { person { id } } } } }', 'refuse'],
    ['xining-education', 'EDU-TR', 'enrollment { record { grade } }', 'permit'],
    ['xining-education', 'EDU-G1', 'enrollment { record { grade } }', 'refuse'],
    ['yicheng-real-estate', 'RE-HS', 'realEstate { record { homesteadCount } }', 'permit'],
    ['yicheng-real-estate', 'RE-HS', 'realEstate { record { rights { certificateNumber } } }', 'refuse'],
    ['yicheng-real-estate', 'RE-INH', 'realEstate { record { rights { certificateNumber } } }', 'permit'],
    ['yicheng-real-estate', 'RE-INH', 'household { record { entry { deathDate } } }', 'permit'],
    ['yicheng-real-estate', 'RE-HS', 'household { record { entry { deathDate } } }', 'refuse'],
    ['yicheng-real-estate', 'EDU-G1', 'household { status }', 'refuse'],
    ['changshu-civil-affairs', 'CA-LIVE', 'assistance { record { kind } }', 'permit'],
    ['changshu-civil-affairs', 'CA-NURSE', 'assistance { record { kind } }', 'refuse'],
    ['changshu-civil-affairs', 'CA-NURSE', 'assistance { record { isOfKind(kind: TEKUN) } }', 'permit'],
    ['changshu-civil-affairs', 'CA-LIVE', 'disability { record { certificateNumber } }', 'refuse'],
    ['changshu-civil-affairs', 'CA-LIVE', 'realEstate { status }', 'refuse'],
    ['auditor', 'CA-LIVE', 'household { status }', 'refuse'],
  ] as const)('%s for %s, %s: %s', (client, matter, selection, kind) => {
    const text = `query ($id: PersonId!) { person(id: $id) { ${selection} } }`;
    expect(validate(composed, parse(text))).toEqual([]);
    expect(decisionOn(client, matter, text).kind).toBe(kind);
  });

  it("permits the console's examples and refuses the one that is to be refused", () => {
    const examples = readExamples();
    expect(examples.map(({ name, client, purpose, query }) => [name, decisionOn(client, purpose, query).kind])).toEqual(
      examples.map(({ name, isRefused }) => [name, isRefused ? 'refuse' : 'permit']),
    );
  });
});

describe("the sandbox's registered operations", () => {
  it('are permitted for their matter to their owner, whatever their order', () => {
    expect(policy.documents.map(({ id, matter, version }) => [id, matter, version])).toEqual([
      ['allowance-review-assessment', 'CA-REVIEW', 1],
      ['allowance-review', 'CA-REVIEW', 1],
      ['grade-one-assessment', 'EDU-G1', 1],
      ['grade-one-entry', 'EDU-G1', 1],
      ['homestead-assessment', 'RE-HS', 1],
      ['homestead-first-registration', 'RE-HS', 1],
      ['inheritance-assessment', 'RE-INH', 1],
      ['inheritance-check', 'RE-INH', 1],
      ['joint-form', 'CA-JOINT', 1],
      ['living-allowance-assessment', 'CA-LIVE', 1],
      ['living-allowance', 'CA-LIVE', 1],
      ['nursing-allowance-assessment', 'CA-NURSE', 1],
      ['nursing-allowance', 'CA-NURSE', 1],
      ['pupil-transfer', 'EDU-TR', 1],
      ['transfer-assessment', 'EDU-TR', 1],
    ]);
    const decisions = policy.documents.map(({ owner, matter, text }) => {
      const client = policy.consumers.find(({ socialCreditCode }) => socialCreditCode === owner)?.clientId ?? '';
      return decisionOn(client, matter, text).kind;
    });
    expect(new Set(decisions)).toEqual(new Set(['permit']));
  });

  it('name nobody: keys, divisions and days are variables', () => {
    expect(policy.documents.filter(({ text }) => /\d{4}/u.test(text)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the folder with one thing changed', () => {
  it('is refused when a registered operation reads one leaf that its grants do not cover', async () => {
    const copy = join(copies, 'leaf');
    cpSync(folder, copy, { recursive: true });
    const file = join(copy, 'documents/grade-one-entry.graphql');
    writeFileSync(file, readFileSync(file, 'utf8').replace('isCurrent\n', 'isCurrent\n          birthDate\n'));

    const outcome = await readPolicy(copy, context);

    expect(outcome).toEqual({
      kind: 'broken',
      problems: [
        'documents/grade-one-entry.graphql line 10: reads HouseholdEntry.birthDate, which no grant to its owner for EDU-G1 covers',
        expect.stringMatching(
          /^documents\/grade-one-entry\.yaml line 5: sha256: is not the hash of the text, which is [0-9a-f]{64}$/u,
        ),
      ],
    });
  });

  it('is refused when any single grant is deleted, because a registered operation stands on it', async () => {
    const whole = await readPolicyTexts(folder);
    const needed = readdirSync(join(folder, 'grants')).filter((name) => {
      const texts = new Map(whole.texts);
      texts.delete(`grants/${name}`);
      return parsePolicy({ texts, problems: [] }, context).kind === 'broken';
    });
    expect(needed).toEqual(readdirSync(join(folder, 'grants')));
  }, 120_000);
});
