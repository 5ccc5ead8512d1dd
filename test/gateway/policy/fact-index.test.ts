import { describe, expect, it } from 'vitest';
import { composeSchema } from '../../../gateway/execute/compose.ts';
import { openHostedDepartment } from '../../../gateway/execute/hosted/hosted-department.ts';
import { createFactIndex, FactIndexError, narrowedFacts } from '../../../gateway/policy/fact-index.ts';
import { clock, composed, composedFacts, departments, smallSchema } from '../../support/facts.ts';

/** The problems that stop the making of an index. */
function problemsOf(make: () => unknown): readonly string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof FactIndexError) return error.problems;
    throw error;
  }
  return [];
}

describe('the facts of the composed schema', () => {
  it('say what the schema says of them, with the department whose file defines them', () => {
    expect(composedFacts.get('HouseholdEntry.birthDate')).toEqual({
      coordinate: 'HouseholdEntry.birthDate',
      holder: 'household',
      item: '出生日期',
      description: 'Date of birth as registered, which is not always that of the identity number.',
      sensitivity: 'P2',
      sharing: 'CONDITIONAL',
      predicates: ['HouseholdEntry.isAtLeastAge', 'HouseholdEntry.isBornOnOrBefore'],
    });
    expect(composedFacts.get('School.name')).toMatchObject({ holder: 'enrollment', sharing: 'UNCONDITIONAL' });
    expect(composedFacts.get('Query.parcel')).toMatchObject({ holder: 'real-estate' });
  });

  it('have no holder where every department repeats the field, as a key', () => {
    const homeless = [...composedFacts.values()].filter(({ holder }) => holder === undefined);

    expect(homeless.map(({ coordinate }) => coordinate)).toEqual(['Person.id']);
  });

  it('have a department as holder in a build of one department too, and the key none', () => {
    const household = departments.filter(({ id }) => id === 'household');
    const facts = createFactIndex(composeSchema({ departments: household, clock }), household);

    expect(facts.get('Person.household')?.holder).toBe('household');
    expect(facts.get('Person.id')?.holder).toBeUndefined();
    expect(facts.has('Person.enrollment')).toBe(false);
  });

  it('are the same while departments host their own subgraphs', () => {
    const hosted = departments.map((department) =>
      openHostedDepartment({
        department,
        address: { url: 'http://127.0.0.1:9/graphql', timeoutMs: 1 },
        clock,
        onFailure: () => undefined,
      }),
    );
    for (const count of [1, 2, hosted.length]) {
      const schema = composeSchema({ departments, clock, hosted: hosted.slice(0, count) });
      expect([...createFactIndex(schema, departments)]).toEqual([...composedFacts]);
    }
  });

  it('have a name in Chinese and a description each', () => {
    const nameless = [...composedFacts.values()].filter(
      ({ item, description }) => !/^\p{Script=Han}{2,16}$/u.test(item) || description === '',
    );

    expect(nameless).toEqual([]);
  });

  it('are everything that answers with evidence', () => {
    const evidence = ['assistance', 'allowances', 'disability', 'enrollment', 'household', 'realEstate'].map(
      (field) => `Person.${field}`,
    );

    expect([...evidence, 'Query.household', 'Query.parcel'].filter((one) => !composedFacts.has(one))).toEqual([]);
    expect(
      ['Query.person', 'Query.persons', 'Query.catalogue', 'HouseholdEvidence.status'].filter((one) =>
        composedFacts.has(one),
      ),
    ).toEqual([]);
  });

  it('are never less sensitive than what they lead to is found to be: a certificate is sensitive in all its parts', () => {
    const parts = [...composedFacts.values()].filter(({ holder }) => holder === 'disability');

    expect(parts.filter(({ sensitivity }) => sensitivity !== 'P4')).toEqual([]);
  });
});

describe('createFactIndex', () => {
  it('refuses a predicate that its type does not have, or that is no fact, or that is the value itself', () => {
    const schema = smallSchema(`
      type Query { register: Register @fact(item: "册", sensitivity: P1) }
      type Register {
        age: Int @fact(item: "年龄", sensitivity: P2, predicates: ["isOld", "isYoung", "age", "isGrown"])
        isGrown: Boolean @fact(item: "是否成年", sensitivity: P1)
        isYoung: Boolean
      }
    `);

    expect(problemsOf(() => createFactIndex(schema, []))).toEqual([
      'Register.age names Register.isOld as its predicate, which is no other fact',
      'Register.age names Register.isYoung as its predicate, which is no other fact',
      'Register.age names Register.age as its predicate, which is no other fact',
    ]);
  });

  it('refuses a fact that two departments hold', () => {
    const household = departments.filter(({ id }) => id === 'household');
    const twice = [...household, ...household.map((department) => ({ ...department, id: 'copy' }))];

    expect(problemsOf(() => createFactIndex(composed, twice))).toContain(
      'HouseholdEntry.name is held by household and copy',
    );
  });

  it('reads a fact of an interface as one of its own', () => {
    const schema = smallSchema(`
      type Query { any: Any @fact(item: "册", sensitivity: P1) }
      interface Any { name: String @fact(item: "名", sensitivity: P2, sharing: null) }
    `);

    expect([...createFactIndex(schema, []).values()].map(({ coordinate, sharing }) => [coordinate, sharing])).toEqual([
      ['Any.name', 'CONDITIONAL'],
      ['Query.any', 'CONDITIONAL'],
    ]);
  });
});

describe('narrowedFacts', () => {
  it('leads from every predicate that compares to the values that it narrows', () => {
    expect(Object.fromEntries(narrowedFacts(composedFacts, composed))).toEqual({
      'Allowances.isDrawnIn': ['Allowances.items'],
      'AssistanceHousehold.isOfKind': ['AssistanceHousehold.kind', 'AssistanceHousehold.type'],
      'Building.completedBefore': ['Building.completedOn'],
      'DisabilityCertificate.isGradeAtMost': ['DisabilityCertificate.grade'],
      'DisabilityCertificate.isOfKind': ['DisabilityCertificate.category', 'DisabilityCertificate.components'],
      'DisabilityCertificate.isValidOn': [
        'DisabilityCertificate.issuedOn',
        'DisabilityCertificate.status',
        'DisabilityCertificate.validUntil',
      ],
      'Enrollment.gradeAtMost': ['Enrollment.grade'],
      'HouseholdEntry.hasGuardian': ['HouseholdEntry.guardians'],
      'HouseholdEntry.isAtLeastAge': ['HouseholdEntry.birthDate'],
      'HouseholdEntry.isBornOnOrBefore': ['HouseholdEntry.birthDate'],
      'HouseholdRegistration.isRegisteredIn': ['HouseholdRegistration.division', 'HouseholdRegistration.divisionCode'],
      'Parcel.isRestrictedBy': ['Parcel.restrictions'],
      'Planning.overlaps': ['Planning.conflicts', 'Planning.overlays'],
      'RealEstateHoldings.holds': ['RealEstateHoldings.rights'],
      'RealEstateHoldings.holdsHomeIn': ['RealEstateHoldings.rights'],
      'RealEstateHoldings.otherHomesteads': ['RealEstateHoldings.rights'],
      // The months count once by the value and once by the predicate; force and issue narrow themselves.
      'ResidencePermit.isInForceForMonths': ['ResidencePermit.monthsInForceOn'],
      'ResidencePermit.isInForceOn': ['ResidencePermit.isInForceOn'],
      'ResidencePermit.isIssuedIn': ['ResidencePermit.isIssuedIn'],
      'ResidencePermit.monthsInForceOn': ['ResidencePermit.monthsInForceOn'],
    });
  });

  it('lets a predicate that no value names narrow itself, and passes over look-ups and what takes no argument', () => {
    const schema = smallSchema(`
      type Query { register(key: ID!): Register @fact(item: "册", sensitivity: P1) }
      type Register {
        isOver(age: Int!): Boolean @fact(item: "是否超龄", sensitivity: P1)
        isGrown: Boolean @fact(item: "是否成年", sensitivity: P1)
        code(form: String): String
      }
    `);

    expect([...narrowedFacts(createFactIndex(schema, []), schema)]).toEqual([['Register.isOver', ['Register.isOver']]]);
  });
});
