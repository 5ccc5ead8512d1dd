import { describe, expect, it } from 'vitest';
import { clientOfTab, headersFor, randomCase } from '../../../gateway/console/browser/asked-as.ts';
import { contentOf } from '../../../gateway/console/browser/tabs.ts';

const school = { id: 'school', name: 'School', matters: ['EDU-G1', 'EDU-TR'] };
const hall = { id: 'hall', name: 'Hall', matters: ['RE-HS'] };
const auditor = { id: 'auditor', name: 'Auditor', matters: [] };
const clients = [school, hall, auditor];

const example = {
  name: 'A parcel',
  query: 'query Parcel { parcel }',
  headers: { 'X-Purpose': 'RE-HS' },
  client: 'hall',
};
const heads = (headers: object): string => JSON.stringify(headers);

describe('who asks a tab', () => {
  const of = (tab: Parameters<typeof clientOfTab>[0], before?: string) =>
    clientOfTab(tab, { clients, examples: [example], before });

  it('is the client of the example that it holds', () => {
    expect(of(contentOf(example), 'school')).toBe('hall');
  });

  it('is the client of an example that names no matter', () => {
    const today = { name: 'Today', query: 'query Today { today }', client: 'auditor' };
    expect(clientOfTab(contentOf(today), { clients, examples: [today], before: 'school' })).toBe('auditor');
  });

  it('is one who handles the matter in its headers, however the header is spelt', () => {
    expect(of({ query: '{ x }', headers: heads({ 'x-purpose': 'EDU-TR' }) }, 'hall')).toBe('school');
    expect(of({ query: '{ x }', headers: heads({ 'X-PURPOSE': 'RE-HS' }) })).toBe('hall');
  });

  it('stays who asked before, when that one handles the matter too', () => {
    const other = { ...school, id: 'other' };
    const tab = { headers: heads({ 'X-Purpose': 'EDU-G1' }) };
    expect(clientOfTab(tab, { clients: [...clients, other], examples: [], before: 'other' })).toBe('other');
  });

  it.each([
    ['', 'hall'],
    ['{ "X-Purpose": "RE', 'hall'],
    [heads({ 'X-Purpose': 'NOBODYS' }), 'hall'],
    [heads({ 'X-Purpose': 7 }), 'hall'],
    [heads(['RE-HS']), 'auditor'],
    [null, 'auditor'],
  ])('stays who asked before, when the headers say nothing: %s', (headers, before) => {
    expect(of({ query: '{ x }', headers }, before)).toBe(before);
  });

  it('is the first client at the beginning, and nobody where there are none', () => {
    expect(of({})).toBe('school');
    expect(clientOfTab(contentOf(example), { clients: [], examples: [example] })).toBeUndefined();
  });

  it('is not a client that the page does not have', () => {
    const strange = { ...example, headers: {}, client: 'nobody' };
    expect(clientOfTab(contentOf(strange), { clients, examples: [strange], before: 'hall' })).toBe('hall');
  });
});

describe('the headers after somebody was picked', () => {
  const newCase = (): string => 'try-1';
  const after = (text: string | null | undefined, client = school): unknown =>
    JSON.parse(headersFor(text, client, newCase));

  it.each(['', '  ', null, undefined])('are a matter of theirs and a case: %j', (text) => {
    expect(after(text)).toEqual({ 'X-Purpose': 'EDU-G1', 'X-Case': 'try-1' });
  });

  it('keep the case and everything else', () => {
    const text = heads({ Accept: 'a', 'X-Purpose': 'RE-HS', 'X-Case': 'HS-1', 'X-Mine': '2' });
    expect(Object.entries(after(text) as object)).toEqual([
      ['Accept', 'a'],
      ['X-Purpose', 'EDU-G1'],
      ['X-Case', 'HS-1'],
      ['X-Mine', '2'],
    ]);
  });

  it('write over a header in the spelling that it has', () => {
    expect(after(heads({ 'x-purpose': 'RE-HS', 'x-case': '' }))).toEqual({ 'x-purpose': 'EDU-G1', 'x-case': 'try-1' });
  });

  it('keep another matter of theirs, and the very text where nothing is missing', () => {
    const text = '{"X-Purpose":"EDU-TR",   "X-Case":"TR-1"}';
    expect(headersFor(text, school, newCase)).toBe(text);
  });

  it('stay as they are for somebody without matters', () => {
    const text = heads({ 'X-Purpose': 'RE-HS' });
    expect(headersFor(text, auditor, newCase)).toBe(text);
  });

  it('stay as they are while they cannot be read', () => {
    for (const text of ['{ "X-Purpose": ', '[]', '"x"', '7']) expect(headersFor(text, school, newCase)).toBe(text);
  });

  it('have a case number of their own each time, of signs that a header may have', () => {
    const cases = new Set(Array.from({ length: 50 }, randomCase));
    expect(cases.size).toBeGreaterThan(45);
    for (const value of cases) expect(value).toMatch(/^try-[0-9a-f]{6}$/u);
  });
});
