import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ambiguous,
  down,
  found,
  noRecord,
  underCorrection,
  type Json,
  type JsonObject,
} from '../../support/evidence-draft.ts';
import {
  factCoordinates,
  form,
  granted,
  idsAnswered,
  idsOf,
  plan,
  statedAs,
  withAnswers,
} from '../../support/joint-form.ts';

const LEFT = [
  'joint-form',
  'disability-certificate',
  'identity-card',
  'bank-card',
  'photo',
  'care-assessment',
  'authorisation',
];
const FETCHED = [
  'household-book',
  'identity-proof',
  'alive-proof',
  'disability-proof',
  'category-proof',
  'severity-proof',
  'dibao-proof',
  'hardship-proof',
  'no-state-support-proof',
  'no-orphan-support-proof',
  'no-other-living-allowance-proof',
  'no-other-nursing-allowance-proof',
  'enrolment-proof',
];

/** Which items each register answers. */
const ANSWERED_BY: Readonly<Record<string, readonly string[]>> = {
  household: ['household-book', 'identity-proof', 'alive-proof'],
  disability: ['disability-proof', 'category-proof', 'severity-proof'],
  assistance: ['dibao-proof', 'hardship-proof', 'no-state-support-proof', 'no-orphan-support-proof'],
  allowances: ['no-other-living-allowance-proof', 'no-other-nursing-allowance-proof'],
  enrollment: ['enrolment-proof'],
};

/** A register's answer that a grant bounds to some divisions. */
const boundedTo = (divisions: readonly string[], answer: JsonObject): JsonObject => {
  const provenance = answer['_provenance'];
  const open = typeof provenance === 'object' && !Array.isArray(provenance) ? provenance : {};
  return { ...answer, _provenance: { ...open, within: [...divisions] } };
};

const valueOf = (items: readonly { readonly id: string; readonly value: unknown }[], id: string): unknown =>
  items.find((item) => item.id === id)?.value;

describe('how many papers are left', () => {
  it('makes seven of twenty when the registers answer everything', () => {
    const planned = plan();

    expect(idsAnswered(planned, 'ANSWERED_BY_DATA')).toEqual(FETCHED);
    expect(idsAnswered(planned, 'NEEDS_PAPER')).toEqual(LEFT);
    expect(idsAnswered(planned, 'NEEDS_COMMITMENT')).toEqual([
      'work-injury-nursing',
      'other-living-allowance',
      'other-nursing-allowance',
    ]);
    expect([planned.papersBefore, planned.papersAfter]).toEqual([20, 7]);
    expect(planned.sentence).toEqual({
      zh: '各事项分别办理共需 20 份材料，现在还需提交 7 份。',
      en: '20 papers one by one, 7 left to bring.',
    });
  });

  it.each(Object.keys(ANSWERED_BY))(
    'counts nothing of %s as answered while it cannot be asked, and everything else',
    (register) => {
      for (const answer of [down(), ambiguous(), underCorrection()]) {
        const answered = idsAnswered(plan({ data: withAnswers({ [register]: answer }) }), 'ANSWERED_BY_DATA');
        expect(answered).toEqual(FETCHED.filter((id) => !ANSWERED_BY[register]?.includes(id)));
      }
    },
  );

  it('needs every fact of an item', () => {
    const record = { isCovered: true, isDibao: true, isMarginal: null, isTekun: false, isOrphan: false };
    const answered = idsAnswered(plan({ data: withAnswers({ assistance: found(record) }) }), 'ANSWERED_BY_DATA');
    expect(answered).toEqual(FETCHED.filter((id) => id !== 'hardship-proof'));
  });

  it('takes a commitment for what civil affairs cannot say, and no further paper', () => {
    const planned = plan({ data: withAnswers({ assistance: down() }) });

    const proof = planned.items.find(({ id }) => id === 'dibao-proof');
    expect(planned.papersAfter).toBe(7);
    expect(proof).toMatchObject({ answer: 'NEEDS_COMMITMENT', value: null });
    expect(proof?.facts.map(({ status, reason }) => [status, reason])).toEqual([['UNAVAILABLE', 'DOWN']]);
    expect(idsOf(proof?.fallbacks ?? [])).toEqual(['joint-commit-assistance', 'ask-civil-affairs']);
  });

  it('counts what only the federation can say as papers while it is down, and names the inquiry that spares them', () => {
    const planned = plan({ data: withAnswers({ disability: down() }) });

    expect([planned.papersBefore, planned.papersAfter]).toEqual([20, 10]);
    const proof = planned.items.find(({ id }) => id === 'category-proof');
    expect(idsOf(proof?.fallbacks ?? [])).toEqual(['show-disability-certificate', 'ask-disability']);
  });

  it('offers nothing further for what is answered', () => {
    const answered = plan().items.filter(({ answer }) => answer === 'ANSWERED_BY_DATA');
    expect(answered.flatMap(({ fallbacks }) => fallbacks)).toEqual([]);
  });

  it('leaves nothing to bring for what its holder said on inquiry', () => {
    const planned = plan({ stated: [statedAs('NEEDS_CARE', 'INQUIRY')] });

    const assessment = planned.items.find(({ id }) => id === 'care-assessment');
    expect(planned.papersAfter).toBe(6);
    expect(assessment).toMatchObject({
      answer: 'ANSWERED_BY_DATA',
      facts: [{ path: 'NEEDS_CARE', status: 'STATED', statedBy: 'INQUIRY' }],
    });
  });

  it.each([
    ['COMMITMENT', 'NEEDS_COMMITMENT', 6],
    ['DOCUMENT', 'NEEDS_PAPER', 7],
    ['ESCALATION', 'NEEDS_PAPER', 7],
  ] as const)('marks what was stated by %s as %s', (by, answer, papersAfter) => {
    const planned = plan({ stated: [statedAs('NEEDS_CARE', by)] });

    expect(planned.items.find(({ id }) => id === 'care-assessment')).toMatchObject({ answer });
    expect(planned.papersAfter).toBe(papersAfter);
  });
});

describe('what a register without a record says', () => {
  it('is an answer about assistance, allowances, school and certificate, and none about who the person is', () => {
    const none = plan({
      data: withAnswers({
        assistance: noRecord(),
        allowances: noRecord(),
        disability: noRecord(),
        household: noRecord(),
      }),
    });

    expect(FETCHED.filter((id) => !idsAnswered(none, 'ANSWERED_BY_DATA').includes(id))).toEqual([
      'identity-proof',
      'alive-proof',
      'category-proof',
      'severity-proof',
    ]);
    expect(valueOf(none.items, 'dibao-proof')).toEqual({
      zh: '不是最低生活保障家庭',
      en: 'no household on the minimum living allowance',
    });
    expect(valueOf(none.items, 'household-book')).toEqual({
      zh: '户籍不在办理地',
      en: 'not registered in this district',
    });
  });

  it('is none where a grant kept other places out of sight, save about the district that decides', () => {
    const bounded = (division: string, registers: readonly string[]): readonly string[] =>
      idsAnswered(
        plan({
          data: withAnswers(Object.fromEntries(registers.map((name) => [name, boundedTo([division], noRecord())]))),
        }),
        'ANSWERED_BY_DATA',
      );

    expect(bounded('320581', ['household'])).toContain('household-book');
    expect(bounded('3205', ['household'])).toContain('household-book');
    expect(bounded('420684', ['household'])).not.toContain('household-book');
    for (const register of ['disability', 'assistance', 'allowances', 'enrollment']) {
      expect(bounded('320581', [register])).toEqual(FETCHED.filter((id) => !ANSWERED_BY[register]?.includes(id)));
    }
  });

  it('takes a record for what it says, unless the no is about places that the grant kept out of sight', () => {
    const answers = {
      household: boundedTo(['320581'], found({ isRegisteredIn: true, entry: { name: '陆惠英', isCurrent: true } })),
      assistance: boundedTo(
        ['320581'],
        found({ isCovered: true, isDibao: true, isMarginal: false, isTekun: false, isOrphan: false }),
      ),
      allowances: boundedTo(['320581'], found({ drawsLivingElsewhere: true, drawsNursingElsewhere: false })),
    };

    expect(idsAnswered(plan({ data: withAnswers(answers) }), 'ANSWERED_BY_DATA')).toEqual(
      FETCHED.filter((id) => id !== 'no-other-nursing-allowance-proof'),
    );
  });
});

describe('what is filled in', () => {
  it('is what the registers say, in both languages', () => {
    const filled = plan().items.filter(({ value }) => value !== null);

    expect(filled.map(({ id }) => id)).toEqual(FETCHED);
    expect(Object.fromEntries(filled.map(({ id, value }) => [id, value]))).toMatchObject({
      'household-book': { zh: '户籍在办理地', en: 'registered in this district' },
      'identity-proof': { zh: '陆惠英', en: '陆惠英' },
      'category-proof': { zh: '视力残疾', en: 'visual' },
      'severity-proof': { zh: '2 级', en: 'grade 2' },
      'enrolment-proof': { zh: '非中小学在读', en: 'attends no school of the roll' },
    });
  });

  it('is the code itself where its table does not have it', () => {
    const record = { isValidOn: true, category: { code: '9', zh: null, en: null }, grade: 2, isSevere: true };
    const planned = plan({ data: withAnswers({ disability: found(record) }) });
    expect(valueOf(planned.items, 'category-proof')).toEqual({ zh: '9', en: '9' });
  });

  it('is nothing without a grant for reading, while answers and counts stay the same', () => {
    const [open, shut] = [plan(), plan({ mayRead: granted() })];

    expect(shut.items.map(({ value }) => value)).toEqual(shut.items.map(() => null));
    expect(shut.views.flatMap(({ items }) => items.map(({ value }) => value)).every((value) => value === null)).toBe(
      true,
    );
    expect({ ...shut, items: open.items, views: open.views }).toEqual(open);
    expect(shut.items).toEqual(open.items.map((item) => ({ ...item, value: null })));
  });

  it('needs a grant for everything that leads to it', () => {
    const values = (...coordinates: readonly string[]) =>
      plan({ mayRead: granted(...coordinates) }).items.flatMap(({ id, value }) => (value === null ? [] : [id]));

    expect(values('HouseholdEntry.name')).toEqual([]);
    expect(values('HouseholdEntry.name', 'HouseholdRegistration.entry', 'Person.household')).toEqual([
      'identity-proof',
    ]);
  });
});

describe('the view of a department', () => {
  const view = (department: string, planned = plan()) => {
    const found = planned.views.find(({ department: name }) => name.en === department);
    if (!found) throw new Error(`there is no view of ${department}`);
    return found;
  };
  const valuesIn = ({ items }: ReturnType<typeof view>): readonly string[] =>
    items.flatMap(({ id, value }) => (value === null ? [] : [id]));

  it('has the items that its matters need, and no other', () => {
    const education = view('Education');

    expect(education.matters).toEqual([
      { zh: '残疾学生及残疾人子女助学', en: 'Education aid for disabled pupils, and children of disabled persons' },
    ]);
    expect(education.items.map(({ id }) => id)).toEqual([
      'household-book',
      'identity-proof',
      'disability-proof',
      'hardship-proof',
      'enrolment-proof',
      'joint-form',
      'disability-certificate',
      'identity-card',
      'bank-card',
      'authorisation',
    ]);
  });

  it('shows neither values nor facts to a department whose matters have no rule', () => {
    for (const name of ['Education', 'Medical insurance', 'Human resources and social security']) {
      const { items } = view(name);
      expect(items.length).toBeGreaterThan(0);
      expect(items.every(({ value, facts }) => value === null && facts.length === 0)).toBe(true);
    }
  });

  it('marks items for every department as they are', () => {
    const planned = plan({ data: withAnswers({ assistance: down() }) });
    const marks = new Map(planned.items.map(({ id, answer }) => [id, answer]));
    for (const { items } of planned.views) {
      for (const { id, answer } of items) expect([id, answer]).toEqual([id, marks.get(id)]);
    }
  });

  it('shows a value for the matter that needs the item and may read it, not for another matter of the department', () => {
    const nursing = [
      'Person.allowances',
      'Allowances.isDrawnIn',
      'Person.disability',
      'DisabilityCertificate.category',
    ];
    const planned = plan({
      mayReadFor: (matter, coordinate) => matter === 'CA-NURSE' && granted(...nursing)(coordinate),
    });

    expect(valuesIn(view('Civil affairs', planned))).toEqual(['category-proof', 'no-other-nursing-allowance-proof']);
    expect(valuesIn(view("Disabled persons' federation", planned))).toEqual([]);
  });

  it('shows nothing that the consumer which asks may not read, whatever the department may', () => {
    const planned = plan({ mayRead: granted('Person.disability', 'DisabilityCertificate.category') });
    expect(valuesIn(view('Civil affairs', planned))).toEqual(['category-proof']);
  });

  it('shows no value for a matter whose rule this gateway does not have', () => {
    const planned = plan({ assessments: new Map() });

    expect(valuesIn(view('Civil affairs', planned))).toEqual([]);
    expect(planned.members.map(({ code, assessment }) => [code, assessment])).toEqual(
      form.members.map(() => [null, null]),
    );
  });
});

describe('the matters of the form', () => {
  it('are all there, the certificate first, and assessed where there is a rule', () => {
    expect(plan().members.map(({ code, name, assessment }) => [name.zh, code, assessment])).toEqual([
      ['残疾人证办理', null, null],
      ['困难残疾人生活补贴', 'CA-LIVE', 'the living allowance, assessed'],
      ['重度残疾人护理补贴', 'CA-NURSE', 'the nursing allowance, assessed'],
      ['城乡居民基本养老保险缴费补贴', null, null],
      ['城乡居民基本医疗保险缴费补贴', null, null],
      ['残疾人机动轮椅车燃油补贴', null, null],
      ['残疾学生及残疾人子女助学', null, null],
    ]);
  });

  it('need together what the form has, each item once', () => {
    const planned = plan();
    const ids = planned.items.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(planned.members.flatMap(({ items }) => items))).toEqual(new Set(ids));
    expect(new Set(planned.views.flatMap(({ items }) => items.map(({ id }) => id)))).toEqual(new Set(ids));
  });
});

describe('whatever the registers answer', () => {
  const flag = fc.constantFrom<Json>(true, false, null);
  const answered = (record: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> =>
    fc
      .tuple(
        fc.oneof(
          record.map((one) => found(one)),
          fc.constantFrom(down(), noRecord(), ambiguous(), underCorrection()),
        ),
        fc.constantFrom(null, ['320581'], ['420684']),
      )
      .map(([answer, within]) => (within === null ? answer : boundedTo(within, answer)));
  const data = fc
    .record({
      household: answered(
        fc.record({
          isRegisteredIn: flag,
          entry: fc.option(fc.record({ name: fc.constant('陆惠英'), isCurrent: fc.boolean() })),
        }),
      ),
      disability: answered(
        fc.record({
          isValidOn: flag,
          category: fc.option(
            fc.record({ code: fc.constant('1'), zh: fc.constant('视力残疾'), en: fc.constant(null) }),
          ),
          grade: fc.option(fc.integer({ min: 1, max: 4 })),
          isSevere: flag,
        }),
      ),
      assistance: answered(
        fc.record({ isCovered: flag, isDibao: flag, isMarginal: flag, isTekun: flag, isOrphan: flag }),
      ),
      allowances: answered(fc.record({ drawsLivingElsewhere: flag, drawsNursingElsewhere: flag })),
      enrollment: answered(fc.record({ isAttending: flag })),
    })
    .map((person): JsonObject => ({ person }));
  const grants = fc.subarray([...factCoordinates]);

  it('there are never more papers than before, and nothing unknown counts as answered', () => {
    fc.assert(
      fc.property(data, grants, grants, (answers, reading, department) => {
        const planned = plan({
          data: answers,
          mayRead: granted(...reading),
          mayReadFor: (_matter, coordinate) => granted(...department)(coordinate),
        });
        expect(planned.papersBefore).toBe(20);
        expect(planned.papersAfter).toBeLessThanOrEqual(planned.papersBefore);
        expect(planned.papersAfter).toBeGreaterThanOrEqual(LEFT.length);
        const isUnknown = ({ facts }: (typeof planned.items)[number]): boolean =>
          facts.length === 0 || facts.some(({ status }) => !['KNOWN', 'NO_RECORD'].includes(status));
        const unknown = planned.items.filter(isUnknown);
        expect(unknown.filter(({ answer }) => answer === 'ANSWERED_BY_DATA')).toEqual([]);
        const added = planned.items.filter(({ wasPaper }) => !wasPaper);
        expect(added.filter(({ answer }) => answer !== 'NEEDS_COMMITMENT')).toEqual([]);
        const values = new Map(planned.items.map(({ id, value }) => [id, value]));
        const shown = planned.views.flatMap(({ items }) => items).filter(({ value }) => value !== null);
        expect(shown.filter(({ id, value }) => value !== values.get(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
