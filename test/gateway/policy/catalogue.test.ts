import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Consumer } from '../../../gateway/contracts/caller.ts';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import { parseSocialCreditCode } from '../../../gateway/contracts/identifiers/social-credit-code.ts';
import { composeSchema } from '../../../gateway/execute/compose.ts';
import { openHostedDepartment, type HostedDepartment } from '../../../gateway/execute/hosted/hosted-department.ts';
import { catalogueFor, filterFacts } from '../../../gateway/policy/catalogue.ts';
import type { Grant, Matter, Policy } from '../../../gateway/policy/policy.ts';
import { createPolicyResolvers, type PolicyDesk } from '../../../gateway/policy/policy-resolvers.ts';
import { clock, composed, composedFacts, departments } from '../../support/facts.ts';
import { permitFor, TEST_CALLER } from '../../support/permit.ts';

const bureau: Consumer = { ...TEST_CALLER.consumer, clientId: 'bureau', matters: ['EDU-G1', 'EDU-TR'] };
const hall: Consumer = {
  ...bureau,
  clientId: 'hall',
  socialCreditCode: parseSocialCreditCode('11420684MB99000220'),
  matters: ['RE-HS'],
};

const matter = (code: string): Matter => ({
  code,
  name: { zh: `${code} 事项`, en: `Matter ${code}` },
  legalBasis: 'Education Act, Article 12',
  authority: 'Education bureau',
  maxNarrowings: 4,
});

const grant = (id: string, changed: Partial<Grant>): Grant => ({
  id,
  consumer: bureau.socialCreditCode,
  matter: 'EDU-G1',
  facts: new Set(['Person.household', 'HouseholdRegistration.isRegisteredIn']),
  use: 'READING',
  from: parsePlainDate('2026-01-01'),
  until: parsePlainDate('2026-12-31'),
  within: undefined,
  legalBasis: 'Sharing agreement 7',
  approvedBy: 'Household department',
  approvedOn: parsePlainDate('2025-12-01'),
  ...changed,
});

const policy: Policy = {
  consumers: [bureau, hall],
  matters: [matter('RE-HS'), matter('EDU-TR'), matter('EDU-G1')],
  grants: [
    grant('entry', {}),
    grant('roll', {
      matter: 'EDU-TR',
      facts: new Set(['Person.enrollment', 'Enrollment.isOnRoll']),
      within: [parseDivisionCode('630102')],
    }),
    grant('not-yet', { from: parsePlainDate('2026-06-02'), facts: new Set(['Person.disability']) }),
    grant('over', { until: parsePlainDate('2026-05-31'), facts: new Set(['Person.realEstate']) }),
    grant('not-handled', { matter: 'RE-HS', facts: new Set(['Query.parcel']) }),
    grant('other', { consumer: hall.socialCreditCode, matter: 'RE-HS', facts: new Set(['Query.household']) }),
  ],
  documents: [
    { id: 'z', matter: 'EDU-G1', owner: bureau.socialCreditCode, version: 2, sha256: 'aa', text: '{ a }' },
    { id: 'a', matter: 'EDU-TR', owner: bureau.socialCreditCode, version: 1, sha256: 'bb', text: '{ b }' },
    { id: 'm', matter: 'EDU-G1', owner: hall.socialCreditCode, version: 1, sha256: 'dd', text: '{ d }' },
    { id: 'x', matter: 'RE-HS', owner: hall.socialCreditCode, version: 1, sha256: 'cc', text: '{ c }' },
  ],
  parameters: [],
};

const catalogue = (changed: { readonly consumer?: Consumer; readonly matter?: string; readonly today?: string } = {}) =>
  catalogueFor({
    schema: composed,
    facts: composedFacts,
    policy,
    departments,
    consumer: changed.consumer ?? bureau,
    today: parsePlainDate(changed.today ?? '2026-06-01'),
    matter: changed.matter,
  });

/** What is granted, by coordinate, with the ids of the grants. */
const granted = (...wanted: Parameters<typeof catalogue>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    filterFacts(catalogue(...wanted), { granted: true }).map(({ coordinate, grants }) => [
      coordinate,
      grants.map(({ id }) => id),
    ]),
  );

function refusalOf(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    return error instanceof GatewayError ? error.failure : error;
  }
}

describe('catalogueFor', () => {
  it('shows every data item there is, with the grants of the consumer that are in force', () => {
    const { facts } = catalogue();

    expect(facts.map(({ coordinate }) => coordinate)).toEqual([...composedFacts.keys()]);
    expect(facts.find(({ coordinate }) => coordinate === 'HouseholdRegistration.isRegisteredIn')).toEqual({
      ...composedFacts.get('HouseholdRegistration.isRegisteredIn'),
      holder: { id: 'household', zh: '户籍', en: 'Household registration' },
      grants: [policy.grants[0]],
    });
    expect(facts.find(({ coordinate }) => coordinate === 'Person.id')).toMatchObject({ holder: null, grants: [] });
  });

  it('shows no grant of another consumer, of a matter that is not the consumer’s, before its first or after its last day', () => {
    expect(granted()).toEqual({
      'Enrollment.isOnRoll': ['roll'],
      'HouseholdRegistration.isRegisteredIn': ['entry'],
      'Person.enrollment': ['roll'],
      'Person.household': ['entry'],
    });
    expect(Object.keys(granted({ today: '2026-06-02' }))).toContain('Person.disability');
    expect(Object.keys(granted({ today: '2026-05-31' }))).toContain('Person.realEstate');
    expect(granted({ consumer: hall })).toEqual({ 'Query.household': ['other'] });
  });

  it('shows one matter alone when it is asked for one', () => {
    const { matters, documents, sdl } = catalogue({ matter: 'EDU-TR' });

    expect(matters.map(({ code }) => code)).toEqual(['EDU-TR']);
    expect(documents.map(({ id }) => id)).toEqual(['a']);
    expect(Object.keys(granted({ matter: 'EDU-TR' }))).toEqual(['Enrollment.isOnRoll', 'Person.enrollment']);
    expect(sdl()).toContain('isOnRoll');
    expect(sdl()).not.toContain('isRegisteredIn');
    expect(catalogue().sdl()).toContain('isRegisteredIn');
    expect(catalogue({ consumer: hall }).sdl()).not.toContain('isOnRoll');
  });

  it('shows the matters and the documents of the consumer in the order of their names', () => {
    expect(catalogue().matters.map(({ code }) => code)).toEqual(['EDU-G1', 'EDU-TR']);
    expect(catalogue().documents.map(({ id }) => id)).toEqual(['a', 'z']);
    expect(catalogue().sdl()).toMatch(/isOnRoll[\s\S]*isRegisteredIn/u);
  });

  it('refuses a matter that is not registered, and one that is another consumer’s', () => {
    expect(refusalOf(() => catalogue({ matter: 'CA-LIVE' }))).toEqual({
      code: 'PURPOSE_REFUSED',
      reason: 'PURPOSE_UNKNOWN',
    });
    expect(refusalOf(() => catalogue({ matter: 'RE-HS' }))).toEqual({
      code: 'PURPOSE_REFUSED',
      reason: 'PURPOSE_NOT_REGISTERED',
    });
  });

  it('has its facts filtered by grant and by holder', () => {
    const count = (wanted: Parameters<typeof filterFacts>[1]): number => filterFacts(catalogue(), wanted).length;

    expect(count({ granted: true }) + count({ granted: false })).toBe(composedFacts.size);
    expect(count({ granted: null, holder: null })).toBe(composedFacts.size);
    expect(filterFacts(catalogue(), { granted: true, holder: 'enrollment' }).map(({ item }) => item)).toEqual([
      '是否在籍',
      '学籍登记情况',
    ]);
    expect(count({ holder: 'nobody' })).toBe(0);
  });
});

describe('the gateway’s own questions', () => {
  const answer = async (source: string, desk: Partial<PolicyDesk> = {}, hosted: readonly HostedDepartment[] = []) => {
    const schema = composeSchema({
      departments,
      clock,
      hosted,
      ownResolvers: createPolicyResolvers({
        catalogue: (caller, wanted) =>
          catalogue({ consumer: { ...bureau, clientId: caller.consumer.clientId }, ...(wanted && { matter: wanted }) }),
        explain: () => undefined,
        ...desk,
      }),
    });
    const { data, errors } = await graphql({ schema, source, contextValue: { permit: permitFor([]) } });
    return { data: JSON.parse(JSON.stringify(data ?? null)) as unknown, errors };
  };

  it('answer with the catalogue of whoever asks', async () => {
    const { data, errors } = await answer(`{
      catalogue(matter: "EDU-TR") {
        consumer { clientId socialCreditCode name { zh en } division { code en } needsOfficer }
        matters { code name { zh en } legalBasis authority }
        facts(granted: true) {
          coordinate item holder { id zh en } sensitivity sharing predicates
          grants { id matter legalBasis from until within }
        }
        documents { id matter version sha256 text }
      }
    }`);

    const grants = [
      {
        id: 'roll',
        matter: 'EDU-TR',
        legalBasis: 'Sharing agreement 7',
        from: '2026-01-01',
        until: '2026-12-31',
        within: ['630102'],
      },
    ];
    const rest = {
      holder: { id: 'enrollment', zh: '学籍', en: 'Student enrolment' },
      sensitivity: 'P1',
      sharing: 'CONDITIONAL',
      predicates: [],
      grants,
    };
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      catalogue: {
        consumer: {
          clientId: 'tester',
          socialCreditCode: '12630102MB9900013X',
          name: { zh: '测试', en: 'Tester' },
          division: { code: '630102', en: expect.any(String) as unknown },
          needsOfficer: false,
        },
        matters: [
          {
            code: 'EDU-TR',
            name: { zh: 'EDU-TR 事项', en: 'Matter EDU-TR' },
            legalBasis: 'Education Act, Article 12',
            authority: 'Education bureau',
          },
        ],
        facts: [
          { coordinate: 'Enrollment.isOnRoll', item: '是否在籍', ...rest },
          { coordinate: 'Person.enrollment', item: '学籍登记情况', ...rest },
        ],
        documents: [{ id: 'a', matter: 'EDU-TR', version: 1, sha256: 'bb', text: '{ b }' }],
      },
    });
  });

  it('answer with every field of every data item, and with the schema', async () => {
    const { data, errors } = await answer(
      '{ catalogue { sdl facts { description predicates holder { id } grants { within } } } }',
    );

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ catalogue: { sdl: catalogue().sdl() } });
  });

  it('answer the same while every department hosts its own subgraph', async () => {
    const hosted = departments.map((department) =>
      openHostedDepartment({
        department,
        address: { url: 'http://127.0.0.1:9/graphql', timeoutMs: 1 },
        clock,
        onFailure: () => undefined,
      }),
    );
    const question =
      '{ catalogue { sdl consumer { division { code zh } } facts { item sensitivity sharing holder { id } grants { until within } } } }';

    expect(await answer(question, {}, hosted)).toEqual(await answer(question));
  });

  it('explain for the caller of the request, with what was asked', async () => {
    const asked: unknown[] = [];
    const { data, errors } = await answer('{ explain(document: "{ a }", matter: "EDU-G1") { isPermitted reason } }', {
      explain: (caller, wanted) => {
        asked.push(caller.consumer.clientId, { ...wanted });
        return { isPermitted: false, reason: 'FACTS_OUTSIDE' };
      },
    });

    expect(errors).toBeUndefined();
    expect(data).toEqual({ explain: { isPermitted: false, reason: 'FACTS_OUTSIDE' } });
    expect(asked).toEqual(['tester', { document: '{ a }', matter: 'EDU-G1' }]);
  });
});
