import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { GatewayError } from '../../../gateway/contracts/errors.ts';
import { isWithin, parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import { decide, permitOrThrow, type Decision, type Question } from '../../../gateway/policy/decide.ts';
import { callerOf, grantOf, hall, indexOf, policyOf, school, TODAY, type GrantParts } from './made-up-policy.ts';

const index = indexOf({
  'Book.address': ['household', 'Book.isIn'],
  'Book.isIn': ['household'],
  'Book.name': ['household', 'Book.isIn', 'Book.isCalled'],
  'Book.isCalled': ['household'],
  'Roll.grade': ['enrollment'],
  'Person.id': [undefined],
});

const ask = (facts: readonly string[], grants: readonly GrantParts[], more: Partial<Question> = {}): Decision =>
  decide({
    facts,
    caller: callerOf(school),
    matter: 'EDU-G1',
    policy: policyOf(...grants),
    index,
    today: TODAY,
    ...more,
  });

const isPermitted = (decision: Decision): boolean => decision.kind === 'permit';

describe('a decision', () => {
  it('permits facts that a grant names, and says on what it stands and what it opens', () => {
    const grants = [
      { id: 'b', facts: ['Book.isIn'] },
      { id: 'a', facts: ['Roll.grade'] },
      { id: 'c', facts: ['Book.address'] },
    ];

    expect(ask(['Book.isIn', 'Roll.grade'], grants)).toEqual({
      kind: 'permit',
      permission: {
        caller: callerOf(school),
        matter: 'EDU-G1',
        facts: new Set(['Book.isIn', 'Roll.grade']),
        grants: ['a', 'b'],
        departments: new Set(['household', 'enrollment']),
        within: new Map(),
      },
    });
  });

  it('permits what touches no fact, whatever is declared, and opens nothing', () => {
    for (const matter of [undefined, 'EDU-G1', 'NO-SUCH']) {
      const caller = callerOf({ ...school, needsOfficer: true });
      expect(ask([], [], { matter, caller })).toEqual({
        kind: 'permit',
        permission: {
          caller,
          matter: undefined,
          facts: new Set(),
          grants: [],
          departments: new Set(),
          within: new Map(),
        },
      });
    }
  });

  it('opens no department for a fact that belongs to none', () => {
    expect(ask(['Person.id'], [{ facts: ['Person.id'], within: ['63'] }])).toMatchObject({
      permission: { facts: new Set(['Person.id']), departments: new Set(), within: new Map() },
    });
  });

  it.each([
    ['without a matter', { matter: undefined }, 'PURPOSE_MISSING'],
    ['for a matter that nobody registered', { matter: 'EDU-G2' }, 'PURPOSE_UNKNOWN'],
    ['for a matter of others', { matter: 'RE-HS' }, 'PURPOSE_NOT_REGISTERED'],
    [
      'without an officer where one is needed',
      { caller: callerOf({ ...school, needsOfficer: true }) },
      'OFFICER_MISSING',
    ],
    [
      'with an officer who has no number',
      { caller: callerOf({ ...school, needsOfficer: true }, '') },
      'OFFICER_MISSING',
    ],
  ] as const)('refuses %s, also what is granted', (_how, more, reason) => {
    const grants = ['EDU-G1', 'EDU-G2', 'RE-HS'].map((matter) => ({ matter, facts: ['Roll.grade'] }));

    expect(ask(['Roll.grade'], grants, more)).toEqual({ kind: 'refuse', reason });
  });

  it('permits with an officer where one is needed', () => {
    const caller = callerOf({ ...school, needsOfficer: true }, '630102-17');

    expect(ask(['Roll.grade'], [{ facts: ['Roll.grade'] }], { caller })).toMatchObject({ permission: { caller } });
  });

  it('asks for the matter first, then whether it is the consumer’s, then for the officer, then for grants', () => {
    const caller = callerOf({ ...school, needsOfficer: true, matters: [] });
    const reasonOf = (more: Partial<Question>) => {
      const decision = ask(['Roll.grade'], [], { caller, ...more });
      return decision.kind === 'refuse' ? decision.reason : decision.kind;
    };
    const handling = callerOf({ ...school, needsOfficer: true });

    expect([
      reasonOf({ matter: undefined }),
      reasonOf({ matter: 'NO-SUCH' }),
      reasonOf({}),
      reasonOf({ caller: handling }),
      reasonOf({ caller: { ...handling, officer: '17' } }),
    ]).toEqual(['PURPOSE_MISSING', 'PURPOSE_UNKNOWN', 'PURPOSE_NOT_REGISTERED', 'OFFICER_MISSING', 'FACTS_OUTSIDE']);
  });
});

describe('a fact that no grant covers', () => {
  it('is named with the others, each with those of its predicates that are granted', () => {
    const grants = [{ facts: ['Book.isIn', 'Roll.grade'] }];

    expect(ask(['Book.address', 'Roll.grade', 'Book.name', 'Person.id'], grants)).toEqual({
      kind: 'refuse',
      reason: 'FACTS_OUTSIDE',
      outside: [
        { coordinate: 'Book.address', predicates: ['Book.isIn'] },
        { coordinate: 'Book.name', predicates: ['Book.isIn'] },
        { coordinate: 'Person.id', predicates: [] },
      ],
    });
  });

  it.each([
    ['to another organisation', { consumer: hall }],
    ['for another matter', { matter: 'EDU-TR' }],
    ['until yesterday', { until: '2026-08-31' }],
    ['from tomorrow', { from: '2026-09-02' }],
  ])('stays outside when it is granted %s, and the predicates of such a grant are not offered', (_how, parts) => {
    expect(ask(['Book.address'], [{ facts: ['Book.address', 'Book.isIn'], ...parts }])).toEqual({
      kind: 'refuse',
      reason: 'FACTS_OUTSIDE',
      outside: [{ coordinate: 'Book.address', predicates: [] }],
    });
  });

  it('stays outside when the schema has no such fact, whatever a grant says', () => {
    expect(ask(['Book.gone'], [{ facts: ['Book.gone'] }])).toMatchObject({ reason: 'FACTS_OUTSIDE' });
  });

  it('is the only one that is named when one leaf too many is asked', () => {
    const decision = ask(['Book.isIn', 'Book.name'], [{ facts: ['Book.isIn', 'Book.isCalled'] }]);

    expect(decision).toMatchObject({
      outside: [{ coordinate: 'Book.name', predicates: ['Book.isIn', 'Book.isCalled'] }],
    });
    expect(isPermitted(ask(['Book.isIn'], [{ facts: ['Book.isIn', 'Book.isCalled'] }]))).toBe(true);
  });
});

describe('a grant', () => {
  it('holds on its first and its last day, and not on the days around them', () => {
    const grants = [{ facts: ['Roll.grade'], from: '2026-02-28', until: '2026-03-31' }];
    const days = ['2026-02-27', '2026-02-28', '2026-03-15', '2026-03-31', '2026-04-01'];

    expect(days.map((day) => isPermitted(ask(['Roll.grade'], grants, { today: parsePlainDate(day) })))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('may hold for one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -3, max: 3 }), (at, off) => {
        const day = addDays(TODAY, at);
        const grants = [{ facts: ['Roll.grade'], from: day, until: day }];
        expect(isPermitted(ask(['Roll.grade'], grants, { today: addDays(day, off) }))).toBe(off === 0);
      }),
    );
  });
});

describe('the divisions of a permission', () => {
  const within = (facts: readonly string[], grants: readonly GrantParts[]): Readonly<Record<string, unknown>> => {
    const decision = ask(facts, grants);
    return decision.kind === 'permit' ? Object.fromEntries(decision.permission.within) : {};
  };

  it.each([
    ['are those of the grant', [['Book.name', ['420684']]], { household: ['420684'] }],
    ['are written without filling zeros', [['Book.name', ['420684000000']]], { household: ['420684'] }],
    [
      'are those of both grants of one fact',
      [
        ['Book.name', ['420684']],
        ['Book.name', ['6301']],
      ],
      { household: ['420684', '6301'] },
    ],
    [
      'leave out what lies in another one',
      [
        ['Book.name', ['420684']],
        ['Book.name', ['42', '6301']],
      ],
      { household: ['42', '6301'] },
    ],
    [
      'are none where one grant of the fact has none',
      [
        ['Book.name', ['420684']],
        ['Book.name', undefined],
      ],
      {},
    ],
    [
      'are the smaller where two facts of a department have several',
      [
        ['Book.name', ['42', '630102']],
        ['Book.isIn', ['4206', '6301']],
      ],
      { household: ['4206', '630102'] },
    ],
    [
      'are those of the bounded fact where the other has none',
      [
        ['Book.name', ['42']],
        ['Book.isIn', undefined],
      ],
      { household: ['42'] },
    ],
    [
      'are an empty list, not none, where two facts share no place',
      [
        ['Book.name', ['420684']],
        ['Book.isIn', ['6301']],
      ],
      { household: [] },
    ],
    [
      'stay empty whatever a third fact allows',
      [
        ['Book.name', ['420684']],
        ['Book.isIn', ['6301']],
        ['Book.address', ['42', '63']],
      ],
      { household: [] },
    ],
    [
      'of one department do not bound another',
      [
        ['Book.name', ['420684']],
        ['Roll.grade', ['6301']],
      ],
      { household: ['420684'], enrollment: ['6301'] },
    ],
    ['are an empty list where the grant names an empty one', [['Book.name', []]], { household: [] }],
  ] as const)('%s', (_what, grants, expected) => {
    const parts = grants.map(([fact, codes], at) => ({ id: `g${at}`, facts: [fact], within: codes }));

    expect(within([...new Set(grants.map(([fact]) => fact))], parts)).toEqual(expected);
  });

  it('are those of needed facts only', () => {
    const grants = [
      { id: 'a', facts: ['Book.name', 'Book.isIn'] },
      { id: 'b', facts: ['Book.address'], within: ['42'] },
    ];

    expect(within(['Book.name', 'Book.isIn'], grants)).toEqual({});
    expect(within(['Book.name', 'Book.address'], grants)).toEqual({ household: ['42'] });
  });
});

describe('whatever is asked and granted', () => {
  const coordinates = [...index.keys()];
  const someFacts = fc.uniqueArray(fc.constantFrom(...coordinates), { minLength: 1 });
  const codes = ['42', '4206', '420684', '63', '6301', '630102', '630102000000'];
  const someGrant = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    consumer: fc.constantFrom(school, school, hall),
    matter: fc.constantFrom('EDU-G1', 'EDU-G1', 'EDU-TR'),
    facts: someFacts,
    from: fc.constantFrom('2026-01-01', '2026-09-01', '2026-09-02'),
    until: fc.constantFrom('2026-08-31', '2026-09-01', '2026-12-31', '2026-12-31'),
    within: fc.option(fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 3 }), { nil: undefined }),
  });
  const someGrants = fc.array(someGrant, { maxLength: 8 });
  const isForThis = ({ consumer, matter, from = '', until = '' }: GrantParts): boolean =>
    consumer === school && matter === 'EDU-G1' && from <= TODAY && TODAY <= until;

  /** Villages in every division that the grants know, and elsewhere. */
  const VILLAGES = ['420684105210', '420623105210', '421002105210', '630102001001', '630103001001', '630224103208'].map(
    (code) => parseDivisionCode(code),
  );
  const visible = (decision: Decision, department: string): readonly string[] => {
    if (decision.kind === 'refuse' || !decision.permission.departments.has(department)) return [];
    const bounds = decision.permission.within.get(department);
    return VILLAGES.filter((village) => bounds?.some((division) => isWithin(village, division)) ?? true);
  };

  it('a permit covers each fact, and a refusal names exactly those that are not covered', () => {
    fc.assert(
      fc.property(someFacts, someGrants, (facts, grants) => {
        const decision = ask(facts, grants);
        const granted = new Set(grants.filter(isForThis).flatMap((grant) => grant.facts));
        const outside = facts.filter((coordinate) => !granted.has(coordinate));
        const named = decision.kind === 'refuse' ? decision.outside?.map(({ coordinate }) => coordinate) : [];
        expect({ isPermitted: isPermitted(decision), named }).toEqual({
          isPermitted: outside.length === 0,
          named: outside,
        });
      }),
    );
  });

  it('a department shows exactly what every needed fact of it may be read for', () => {
    fc.assert(
      fc.property(someFacts, someGrants, (facts, grants) => {
        const decision = ask(facts, grants);
        if (decision.kind === 'refuse') return;
        for (const department of decision.permission.departments) {
          const needed = facts.filter((coordinate) => index.get(coordinate)?.holder === department);
          const expected = VILLAGES.filter((village) =>
            needed.every((coordinate) =>
              grants.some(
                (grant) =>
                  isForThis(grant) &&
                  grant.facts.includes(coordinate) &&
                  (grant.within?.some((code) => isWithin(village, parseDivisionCode(code))) ?? true),
              ),
            ),
          );
          expect(visible(decision, department)).toEqual(expected);
        }
      }),
    );
  });

  it('taking a grant away, or bounding it, never permits more and never shows more', () => {
    fc.assert(
      fc.property(someFacts, someGrants, fc.nat(), fc.boolean(), (facts, grants, which, bounded) => {
        const at = grants.length === 0 ? -1 : which % grants.length;
        const fewer = grants.flatMap((grant, position) => {
          if (position !== at) return [grant];
          return bounded ? [{ ...grant, within: grant.within?.slice(1) ?? ['4206'] }] : [];
        });
        const [before, after] = [ask(facts, grants), ask(facts, fewer)];
        expect(isPermitted(before) || !isPermitted(after)).toBe(true);
        for (const department of ['household', 'enrollment']) {
          expect(visible(before, department)).toEqual(expect.arrayContaining([...visible(after, department)]));
        }
      }),
    );
  });

  it('a grant that is not about this organisation, matter, day or fact changes nothing', () => {
    fc.assert(
      fc.property(someFacts, someGrants, someGrant, (facts, grants, other) => {
        const unrelated = isForThis(other)
          ? { ...other, facts: coordinates.filter((fact) => !facts.includes(fact)) }
          : other;
        const [before, after] = [ask(facts, grants), ask(facts, [...grants, unrelated])];
        const outcomeOf = (decision: Decision): unknown =>
          decision.kind === 'refuse' ? decision.outside?.map(({ coordinate }) => coordinate) : decision;
        expect(outcomeOf(after)).toEqual(outcomeOf(before));
        expect(isForThis(other) ? before : after).toEqual(before);
      }),
    );
  });

  it('the order of grants does not matter', () => {
    fc.assert(
      fc.property(someFacts, someGrants, (facts, grants) => {
        expect(ask(facts, grants.toReversed())).toEqual(ask(facts, grants));
      }),
    );
  });
});

describe('what a decision becomes', () => {
  it('is a permit with everything that was permitted, which cannot be changed', () => {
    const decision = ask(['Roll.grade'], [{ facts: ['Roll.grade'], within: ['6301'] }]);
    const permit = permitOrThrow(decision);

    expect({ kind: 'permit', permission: permit }).toEqual(decision);
    expect(Object.isFrozen(permit)).toBe(true);
  });

  it('is an error that names the facts outside and no more', () => {
    const decision = ask(['Book.address', 'Roll.grade'], [{ facts: ['Book.isIn', 'Roll.grade'] }]);
    const outside = [{ coordinate: 'Book.address', predicates: ['Book.isIn'] }];

    let thrown: unknown;
    try {
      permitOrThrow(decision);
    } catch (error) {
      thrown = error;
    }

    expect(thrown).toBeInstanceOf(GatewayError);
    expect(thrown).toMatchObject({
      failure: { code: 'PURPOSE_REFUSED', reason: 'FACTS_OUTSIDE', outside },
      extensions: {
        code: 'PURPOSE_REFUSED',
        retryable: false,
        reason: 'FACTS_OUTSIDE',
        outside,
        http: { status: 403 },
      },
    });
  });

  it('is an error without facts where the purpose itself does not hold', () => {
    expect(() => permitOrThrow(ask(['Roll.grade'], [], { matter: undefined }))).toThrow(
      expect.objectContaining({ failure: { code: 'PURPOSE_REFUSED', reason: 'PURPOSE_MISSING' } }),
    );
  });

  it('stands on the policy that it was given, not on one before', () => {
    const policy = policyOf({ facts: ['Roll.grade'] });
    const without = { ...policy, grants: [] };
    const other = { ...policy, grants: [grantOf({ id: 'other', facts: ['Roll.grade'] })] };

    expect(
      [policy, without, other, policy].map((of) => {
        const decision = ask(['Roll.grade'], [], { policy: of });
        return decision.kind === 'permit' ? decision.permission.grants : decision.reason;
      }),
    ).toEqual([['grant'], 'FACTS_OUTSIDE', ['other'], ['grant']]);
  });
});
