import { describe, expect, it } from 'vitest';
import { discoverMatters } from '../../../gateway/matters/discover.ts';
import { parseJointForm } from '../../../gateway/matters/joint-form-file.ts';
import { evidence, fallbackProblems, fallbacks, form } from '../../support/joint-form.ts';

const FORM = `
matter: TEST-JOINT
isSourced: false
source: a test
departments:
  - { id: first, name: { zh: 一, en: First } }
members:
  - { id: one, code: TEST-ONE, name: { zh: 一, en: One }, department: first }
facts:
  - { id: grade, path: person.grade, kind: NUMBER }
  - { id: category, path: person.category, kind: CODED }
items:
  - id: paper
    name: { zh: 材料, en: Paper }
    wasPaper: true
    neededBy: [one]
    facts: [grade, category]
    value: grade
  - id: statement
    name: { zh: 陈述, en: Statement }
    wasPaper: false
    neededBy: [one]
    stated: KNOWN_TO_A_RULE
    fallbacks: [commitment]
`;

const context: Parameters<typeof parseJointForm>[1] = {
  paths: new Map(
    ['grade', 'category', 'category.code', 'category.zh', 'category.en'].map((path) => [
      `person.${path}`,
      `Person.${path}`,
    ]),
  ),
  fallbacks: new Map([
    ['commitment', { kind: 'COMMITMENT' }],
    ['inquiry', { kind: 'INQUIRY' }],
  ]),
  isStated: (code) => code === 'KNOWN_TO_A_RULE',
};

const problemsWith = (before: string, after: string): readonly string[] => {
  expect(FORM).toContain(before);
  const { form: read, problems } = parseJointForm(FORM.replace(before, after), context);
  expect(read).toBeUndefined();
  return problems.map(({ message }) => message);
};

describe('the file of a joint form', () => {
  it('is read with its defaults', () => {
    expect(parseJointForm(FORM, context)).toEqual({
      problems: [],
      form: {
        matter: 'TEST-JOINT',
        isSourced: false,
        source: 'a test',
        departments: [{ id: 'first', name: { zh: '一', en: 'First' } }],
        members: [{ id: 'one', code: 'TEST-ONE', name: { zh: '一', en: 'One' }, department: 'first' }],
        facts: [
          { id: 'grade', path: 'person.grade', kind: 'NUMBER' },
          { id: 'category', path: 'person.category', kind: 'CODED' },
        ],
        items: [
          {
            id: 'paper',
            name: { zh: '材料', en: 'Paper' },
            wasPaper: true,
            neededBy: ['one'],
            facts: ['grade', 'category'],
            value: 'grade',
            fallbacks: [],
          },
          {
            id: 'statement',
            name: { zh: '陈述', en: 'Statement' },
            wasPaper: false,
            neededBy: ['one'],
            facts: [],
            stated: 'KNOWN_TO_A_RULE',
            fallbacks: ['commitment'],
          },
        ],
      },
    });
  });

  it.each([
    ['department: first', 'department: second', 'members.0.department: there is no department second'],
    ['person.grade', 'person.age', 'facts.0.path: the evidence document has no field person.age'],
    ['facts: [grade, category]', 'facts: [grade, category, age]', 'items.0.facts.2: there is no fact age'],
    ['facts: [grade, category]', 'facts: [grade, category, grade]', 'items.0.facts.2: grade stands here twice'],
    ['facts: [grade, category]', 'facts: [grade]', 'facts.1: no item needs it'],
    ['neededBy: [one]', 'neededBy: [two]', 'items.0.neededBy.0: there is no member two'],
    ['neededBy: [one]', 'neededBy: []', 'items.0.neededBy: needs a member'],
    ['[commitment]', '[commitment, nothing]', 'items.1.fallbacks.1: there is no fallback nothing'],
    ['KNOWN_TO_A_RULE', 'UNKNOWN_TO_ALL', 'items.1.stated: no rule among the members asks for UNKNOWN_TO_ALL'],
    ['[commitment]', '[inquiry]', 'items.1.fallbacks: needs a commitment: it was no paper, and must not become one'],
    ['id: statement', 'id: paper', 'items.1.id: paper stands here twice'],
    ['value: grade', 'value: age', 'items.0.value: has to be one of the facts of the item'],
    ['kind: NUMBER', 'kind: FLAG', 'facts.0.yes: needs the settings zh and en'],
    ['kind: NUMBER', 'kind: DATE', 'facts.0.kind: needs a kind: FLAG, TEXT, NUMBER, DAY or CODED'],
    ['isSourced: false', 'isSourced: maybe', 'isSourced: needs true or false'],
  ])('is refused with %s made %s', (before, after, problem) => {
    expect(problemsWith(before, after)).toContain(problem);
  });

  it('is refused with the line where a table has no label to be asked for', () => {
    const paths = new Map([...context.paths].filter(([path]) => path !== 'person.category.en'));
    expect(parseJointForm(FORM, { ...context, paths }).problems).toEqual([
      { line: 11, message: 'facts.1.path: the evidence document has no field person.category.en' },
    ]);
  });

  it('is refused where it is no YAML', () => {
    expect(parseJointForm('matter: [', context).form).toBeUndefined();
  });
});

describe('the form of the disability subsidies', () => {
  it('says that its list is an example, and what is known of the published one', () => {
    expect(form.isSourced).toBe(false);
    expect(form.source).toMatch(/没有找到/u);
    expect(form.source).toMatch(/河南/u);
  });

  it('has seven matters in five departments', () => {
    expect(form.members).toHaveLength(7);
    expect(new Set(form.members.map(({ department }) => department)).size).toBe(5);
    expect(form.departments).toHaveLength(5);
  });

  it('asks the registers for nothing that no item needs', () => {
    const paths = [...evidence.paths.keys()].filter((path) => !path.includes('._'));
    const leaves = paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
    const needed = form.facts.flatMap(({ kind, path }) =>
      kind === 'CODED' ? ['code', 'zh', 'en'].map((name) => `${path}.${name}`) : [path],
    );
    expect(leaves.toSorted()).toEqual(needed.toSorted());
  });

  it('asks for no identity number, certificate number or address', () => {
    const coordinates = [...evidence.paths.values()];
    expect(coordinates.filter((coordinate) => /\.(id|certificateNumber|address|members)$/u.test(coordinate))).toEqual(
      [],
    );
  });

  it('brings fallbacks that can be read, and uses each', () => {
    expect(fallbackProblems).toEqual([]);
    const own = [...fallbacks.keys()].filter((id) => id.startsWith('joint-'));
    const named = new Set(form.items.flatMap((item) => item.fallbacks));
    expect(own.filter((id) => !named.has(id))).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });

  it('names stated facts that its members ask for, with a commitment that they take', async () => {
    const codes = form.members.flatMap(({ code }) => code ?? []);
    const rules = (await discoverMatters()).map(({ rule }) => rule).filter(({ code }) => codes.includes(code));
    expect(rules.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());

    const commitments = (ids: readonly string[]) => ids.filter((id) => fallbacks.get(id)?.kind === 'COMMITMENT');
    const specs = rules.flatMap(({ stated }) => stated);
    for (const { stated, fallbacks: ids } of form.items.filter((item) => item.stated !== undefined)) {
      const asking = specs.filter(({ code }) => code === stated);
      expect([stated, asking.length > 0]).toEqual([stated, true]);
      for (const spec of asking) expect(spec.fallbacks).toEqual(expect.arrayContaining([...commitments(ids)]));
    }
  });
});
