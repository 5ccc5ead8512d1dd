import { describe, expect, it } from 'vitest';
import { withLine } from '../../../gateway/contracts/yaml-file.ts';
import { parseCertificates } from '../../../gateway/matters/certificate-file.ts';
import { SMALL_CATALOGUE, SMALL_FALLBACKS } from '../../support/small-catalogue.ts';

/** The problems of the small catalogue in which something was replaced. */
function problemsWith(old: string, changed: string): readonly string[] {
  expect(SMALL_CATALOGUE).toContain(old);
  const { items, problems } = parseCertificates(SMALL_CATALOGUE.replace(old, changed), SMALL_FALLBACKS);
  expect(items).toEqual([]);
  return problems.map(withLine);
}

describe('a catalogue of certificate items', () => {
  it('gives its items in order, each with its list, its holders and its fallbacks, the last resort behind them', () => {
    const { items, problems } = parseCertificates(SMALL_CATALOGUE, SMALL_FALLBACKS);
    expect(problems).toEqual([]);
    expect(items.map(({ id }) => id)).toEqual(['alive', 'home', 'birth', 'illness']);
    expect(items[1]).toEqual({
      id: 'home',
      name: { zh: '住房证明（ABC）', en: 'Certificate of a home' },
      list: { id: 'first', title: { zh: '第一清单', en: 'First list' }, note: { zh: '说明', en: 'What is known' } },
      number: 17,
      status: 'KEPT',
      legalBasis: '第三号',
      holders: [
        { name: { zh: '不动产登记机构', en: 'Registry of household homes' }, department: 'real-estate' },
        { name: { zh: '公安机关（户籍）', en: 'Police' }, department: 'household' },
      ],
      facts: ['Holdings.holdsHome', 'Entry.address'],
      fallbacks: ['show', 'commit', 'escalate'].map((id) => SMALL_FALLBACKS.get(id)),
      note: { zh: '仅不动产', en: 'Real estate only' },
    });
  });

  it('takes status and legal basis from the list of an item that does not say them itself', () => {
    const { items } = parseCertificates(SMALL_CATALOGUE, SMALL_FALLBACKS);
    expect(items.map(({ status, legalBasis, number, note }) => [status, legalBasis, number, note])).toEqual([
      ['ABOLISHED', '第一号', 10, undefined],
      ['KEPT', '第三号', 17, { zh: '仅不动产', en: 'Real estate only' }],
      ['MOVED_TO_HOLDER', '第二号', undefined, undefined],
      ['MOVED_TO_HOLDER', '第二号', undefined, undefined],
    ]);
  });

  it.each([
    ['an id twice', '- id: birth', '- id: alive', 'line 40: items.2.id: alive stands here twice'],
    ['a list twice', '- id: own', '- id: first', 'line 8: lists.1.id: first stands here twice'],
    ['a holder twice', '- id: homes', '- id: police', 'line 16: holders.1.id: police stands here twice'],
    ['a number twice in a list', 'number: 17', 'number: 10', 'line 33: items.1.number: first 10 stands here twice'],
    ['no such list', 'list: own', 'list: owned', 'line 42: items.2.list: owned is no list of this file'],
    [
      'no such holder',
      '[homes, police]',
      '[homes, polis]',
      'line 36: items.1.holders.1: polis is no holder of this file',
    ],
    ['no such fallback', '[show, commit]', '[show, comit]', 'line 38: items.1.fallbacks.1: comit is no fallback'],
    ['no such last resort', '[escalate]', '[escalates]', 'line 21: lastResorts.0: escalates is no fallback'],
    ['no holder', '[homes, police]', '[]', 'line 36: items.1.holders: needs at least one holder'],
    [
      'no coordinate',
      '[Entry.isCurrent]',
      '[isCurrent]',
      'line 28: items.0.facts.0: needs a coordinate, such as Person.household',
    ],
    [
      'a status of its own',
      'status: KEPT',
      'status: FINE',
      'line 34: items.1.status: needs ABOLISHED, MOVED_TO_HOLDER, KEPT',
    ],
    ['one language', 'en: Certificate of birth', 'en: ""', 'line 41: items.2.name.en: needs a text'],
  ])('is refused with %s', (_what, old, changed, problem) => {
    expect(problemsWith(old, changed)[0]).toBe(problem);
  });

  it('must leave a way out without any register: an escalation alone is none', () => {
    const none = 'needs a commitment, an inquiry or a document';
    expect(problemsWith('[show, ask]', '[]')).toEqual([`line 44: items.2.fallbacks: ${none}`]);
    expect(problemsWith('[show, ask]', '[escalate]')).toEqual([`line 44: items.2.fallbacks: ${none}`]);
    expect(
      problemsWith('facts: [Entry.isCurrent]\n    fallbacks: [ask]', 'facts: [Entry.isCurrent]\n    fallbacks: []'),
    ).toEqual([`line 29: items.0.fallbacks: ${none}`]);
  });

  it('may list one number in two lists', () => {
    const text = SMALL_CATALOGUE.replaceAll('list: own\n', 'list: own\n    number: 10\n').replace(
      'number: 10\n    holders: [health]\n    fallbacks: [show]\n',
      'number: 11\n    holders: [health]\n    fallbacks: [show]\n',
    );
    expect(parseCertificates(text, SMALL_FALLBACKS).problems).toEqual([]);
  });

  it('names everything that is wrong at once', () => {
    const text = SMALL_CATALOGUE.replace('- id: birth', '- id: alive').replace('[show, commit]', '[comit]');
    expect(parseCertificates(text, SMALL_FALLBACKS).problems.map(withLine)).toEqual([
      'line 40: items.2.id: alive stands here twice',
      'line 38: items.1.fallbacks.0: comit is no fallback',
      'line 38: items.1.fallbacks: needs a commitment, an inquiry or a document',
    ]);
  });

  it.each(['', 'items: 3', '- x', 'items: ['])('that says %j is refused and not thrown over', (text) => {
    const { items, problems } = parseCertificates(text, SMALL_FALLBACKS);
    expect(items).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
