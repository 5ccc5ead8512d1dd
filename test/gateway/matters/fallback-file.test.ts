import { describe, expect, it } from 'vitest';
import { withLine } from '../../../gateway/contracts/yaml-file.ts';
import { mergeFallbacks, parseFallbacks } from '../../../gateway/matters/fallback-file.ts';

const INQUIRY = `
fallbacks:
  - id: ask-roster
    kind: INQUIRY
    version: 2
    title: { zh: 查询, en: Inquiry }
    text: { zh: 请核实。, en: Please establish it. }
    addressee: { zh: 农业农村部门, en: Agriculture department }
    legalBasis: 第一条
    withinDays: 5
`;

const COMMITMENT = `
fallbacks:
  - id: commit-roster
    kind: COMMITMENT
    version: 1
    title: { zh: 承诺, en: Commitment }
    text:
      zh: >-
        我承诺属实。
      en: >-
        I commit
        to it.
    legalBasis: 第二条
`;

/** The problems of a text in which something was replaced. */
function problemsWith(text: string, old: string, changed: string): readonly string[] {
  expect(text).toContain(old);
  const { fallbacks, problems } = parseFallbacks(text.replace(old, changed));
  expect(fallbacks).toEqual([]);
  return problems.map(withLine);
}

describe('a file of fallbacks', () => {
  it('gives its fallbacks, lines that were folded in one line', () => {
    expect([parseFallbacks(INQUIRY), parseFallbacks(COMMITMENT)]).toEqual([
      {
        fallbacks: [
          {
            id: 'ask-roster',
            kind: 'INQUIRY',
            version: 2,
            title: { zh: '查询', en: 'Inquiry' },
            text: { zh: '请核实。', en: 'Please establish it.' },
            addressee: { zh: '农业农村部门', en: 'Agriculture department' },
            legalBasis: '第一条',
            withinDays: 5,
          },
        ],
        problems: [],
      },
      {
        fallbacks: [
          {
            id: 'commit-roster',
            kind: 'COMMITMENT',
            version: 1,
            title: { zh: '承诺', en: 'Commitment' },
            text: { zh: '我承诺属实。', en: 'I commit to it.' },
            addressee: undefined,
            legalBasis: '第二条',
            withinDays: undefined,
          },
        ],
        problems: [],
      },
    ]);
  });

  it.each(['INQUIRY', 'ESCALATION'])('needs to say whom an %s goes to', (kind) => {
    const text = INQUIRY.replace('kind: INQUIRY', `kind: ${kind}`);
    expect(parseFallbacks(text).problems).toEqual([]);
    expect(problemsWith(text, '    addressee: { zh: 农业农村部门, en: Agriculture department }\n', '')).toEqual([
      `line 3: fallbacks.0.addressee: ${kind} needs whom it goes to`,
    ]);
  });

  it.each(['COMMITMENT', 'DOCUMENT'])('must not send a %s to anybody', (kind) => {
    const text = COMMITMENT.replace('kind: COMMITMENT', `kind: ${kind}`);
    expect(parseFallbacks(text).problems).toEqual([]);
    expect(problemsWith(text, '    legalBasis', '    addressee: { zh: 某, en: Some }\n    legalBasis')).toEqual([
      `line 13: fallbacks.0.addressee: ${kind} goes to nobody else`,
    ]);
  });

  it.each(['0', '-1', '1.5', '"1"', 'null'])('must not have the version %s', (version) => {
    expect(problemsWith(INQUIRY, 'version: 2', `version: ${version}`)).toEqual([
      'line 5: fallbacks.0.version: needs the version of the text, a whole number from 1 on',
    ]);
  });

  it('must not set a term of no days', () => {
    expect(problemsWith(INQUIRY, 'withinDays: 5', 'withinDays: 0')).toEqual([
      'line 10: fallbacks.0.withinDays: needs a number of days, a whole number from 1 on',
    ]);
  });

  it('needs every text in both languages', () => {
    expect(problemsWith(INQUIRY, '{ zh: 请核实。, en: Please establish it. }', '{ zh: 请核实。, en: "" }')).toEqual([
      'line 7: fallbacks.0.text.en: needs a text',
    ]);
    expect(problemsWith(INQUIRY, '{ zh: 查询, en: Inquiry }', '{ en: Inquiry }')).toEqual([
      'line 6: fallbacks.0.title.zh: needs a text',
    ]);
  });

  it('must not use an id twice', () => {
    const twice = `${INQUIRY}${INQUIRY.replace('\nfallbacks:\n', '')}`;
    expect(parseFallbacks(twice)).toEqual({
      fallbacks: [],
      problems: [{ line: 11, message: 'fallbacks.1.id: ask-roster stands here twice' }],
    });
  });

  it.each([
    ['', 'the file: needs the settings fallbacks'],
    ['- x', 'line 1: the file: needs the settings fallbacks'],
    ['fallbacks: 3', 'line 1: fallbacks: needs a list of fallbacks'],
    ['fallbacks: [{ id: x', 'line 1: '],
  ])('that says %j is refused and not thrown over', (text, problem) => {
    const { fallbacks, problems } = parseFallbacks(text);
    expect(fallbacks).toEqual([]);
    expect(problems.map(withLine)[0]).toContain(problem.replace(/^line 1: the file/u, 'the file'));
  });

  it('refuses a setting that there is none of, and repeats no text', () => {
    const problems = problemsWith(INQUIRY, 'withinDays: 5', 'withinDay: 张三的秘密');
    expect(problems).toEqual(['line 3: fallbacks.0: Unrecognized key: "withinDay"']);
  });
});

describe('the fallbacks of several files', () => {
  it('are found by their ids', () => {
    const { fallbacks, problems } = mergeFallbacks([
      { file: 'a.yaml', text: INQUIRY },
      { file: 'b.yaml', text: COMMITMENT },
    ]);
    expect(problems).toEqual([]);
    expect([...fallbacks].map(([id, { kind }]) => [id, kind])).toEqual([
      ['ask-roster', 'INQUIRY'],
      ['commit-roster', 'COMMITMENT'],
    ]);
  });

  it('must not share an id: the later file has the problem, the first one keeps the id', () => {
    const { fallbacks, problems } = mergeFallbacks([
      { file: 'a.yaml', text: INQUIRY },
      { file: 'b.yaml', text: COMMITMENT.replace('commit-roster', 'ask-roster') },
    ]);
    expect(problems).toEqual([{ file: 'b.yaml', line: undefined, message: 'ask-roster stands in a.yaml already' }]);
    expect([...fallbacks.values()].map(({ kind }) => kind)).toEqual(['INQUIRY']);
  });

  it('leave the good files usable, so that only what is wrong is named', () => {
    const { fallbacks, problems } = mergeFallbacks([
      { file: 'a.yaml', text: INQUIRY.replace('version: 2', 'version: 0') },
      { file: 'b.yaml', text: COMMITMENT },
    ]);
    expect([...fallbacks.keys()]).toEqual(['commit-roster']);
    expect(problems.map(({ file, line }) => ({ file, line }))).toEqual([{ file: 'a.yaml', line: 5 }]);
  });
});
