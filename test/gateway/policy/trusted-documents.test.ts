import fc from 'fast-check';
import { parse, print, stripIgnoredCharacters } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../gateway/contracts/caller.ts';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import { parseSocialCreditCode } from '../../../gateway/contracts/identifiers/social-credit-code.ts';
import type { Policy, TrustedDocument } from '../../../gateway/policy/policy.ts';
import { documentHash } from '../../../gateway/policy/document-hash.ts';
import { findDocument } from '../../../gateway/policy/trusted-documents.ts';

const TEXT = 'query HomeOf($id: ID!) { person(id: $id) { home { status } } }';
const OTHERS_TEXT = 'query RollOf($id: ID!) { person(id: $id) { roll { status } } }';

const [school, hall] = ['12630102MB9900013X', '12420684MB9900021R'].map((code) => parseSocialCreditCode(code));
if (school === undefined || hall === undefined) throw new Error('two codes');

const documentOf = (id: string, text: string, owner: typeof school): TrustedDocument => ({
  id,
  matter: 'EDU-G1',
  owner,
  version: 1,
  sha256: documentHash(text),
  text,
});
const mine = documentOf('home', TEXT, school);
const others = documentOf('roll', OTHERS_TEXT, hall);

const policy: Policy = { consumers: [], matters: [], grants: [], documents: [others, mine], parameters: [] };
const caller: Caller = {
  consumer: {
    clientId: 'school',
    socialCreditCode: school,
    name: { zh: '学校', en: 'School' },
    kind: 'EDUCATION_BUREAU',
    division: parseDivisionCode('630102'),
    matters: ['EDU-G1'],
    needsOfficer: false,
  },
  officer: undefined,
};

const found = (body: unknown, onlyTrusted = false) => findDocument(body, { policy, caller, onlyTrusted });

const NOT_TRUSTED = { kind: 'refused', failure: { code: 'PURPOSE_REFUSED', reason: 'DOCUMENT_NOT_TRUSTED' } };
const BAD_ID = { kind: 'refused', failure: { code: 'BAD_INPUT', input: 'documentId', reason: 'DOCUMENT_ID' } };
const BAD_BODY = { kind: 'refused', failure: { code: 'BAD_INPUT', input: 'query', reason: 'BODY' } };

const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash } },
});

describe('the hash of an operation', () => {
  it('is SHA-256 of its text without comments and needless blanks', () => {
    expect(documentHash('# why\nquery A {\n  a,\n  b # this\n}\n')).toBe(
      // printf 'query A{a b}' | sha256sum
      '316c20651901c15eef1ccc4b6b7401254d9cf71f9ab9f782dbfc2d59d793967d',
    );
  });

  it('does not depend on comments, blanks and commas', () => {
    const blanks = fc.constantFrom(' ', '\n', '\t', ',', '\r\n', ' # a comment\n', '  ,,\n');
    const words = stripIgnoredCharacters(TEXT).match(/\w+|\W/gu) ?? [];
    fc.assert(
      fc.property(fc.array(blanks, { minLength: words.length, maxLength: words.length }), (between) => {
        const text = words.map((word, at) => (word === ' ' ? (between[at] ?? ' ') : word)).join('');
        expect(documentHash(text)).toBe(documentHash(TEXT));
        expect(documentHash(print(parse(text)))).toBe(documentHash(TEXT));
      }),
    );
  });

  it.each([
    ['another field', TEXT.replace('status', 'reason')],
    ['another operation name', TEXT.replace('HomeOf', 'HouseOf')],
    ['another value in a text', TEXT.replace('home', 'home(note: "a, b")')],
  ])('depends on %s', (_what, text) => {
    expect(documentHash(text)).not.toBe(documentHash(TEXT));
  });

  it('keeps blanks and signs inside of texts apart', () => {
    expect(documentHash('{ a(b: "# c, d") }')).not.toBe(documentHash('{ a(b: "# c  d") }'));
  });
});

describe('a request', () => {
  it.each([
    ['a document id', { documentId: `sha256:${mine.sha256}` }],
    ['a persisted query', persisted(mine.sha256)],
    ['an id beside fields that are null', { query: null, documentId: `sha256:${mine.sha256}`, extensions: null }],
    ['an id beside other extensions', { documentId: `sha256:${mine.sha256}`, extensions: { trace: 1 } }],
  ])('runs a registered operation by %s, in trial and in production', (_what, body) => {
    expect(found(body)).toEqual({ kind: 'trusted', document: mine });
    expect(found(body, true)).toEqual({ kind: 'trusted', document: mine });
  });

  it('runs a text in trial', () => {
    expect(found({ query: TEXT, variables: {} })).toEqual({ kind: 'text', text: TEXT });
  });

  it.each([
    ['a text', OTHERS_TEXT],
    ['also a text that is registered for the caller', TEXT],
    ['an empty text', ''],
  ])('does not run %s in production', (_what, query) => {
    expect(found({ query }, true)).toEqual(NOT_TRUSTED);
  });

  it('cannot tell an operation of another consumer from one that nobody registered', () => {
    const unknown = documentHash('{ nobody }');
    const answers = [others.sha256, unknown].flatMap((hash) => [
      found({ documentId: `sha256:${hash}` }),
      found(persisted(hash)),
      found({ documentId: `sha256:${hash}` }, true),
    ]);
    expect(answers).toEqual(Array.from({ length: 6 }, () => NOT_TRUSTED));
  });

  it.each([
    ['text and id', { query: TEXT, documentId: `sha256:${mine.sha256}` }],
    ['text and persisted query', { query: TEXT, ...persisted(mine.sha256) }],
    ['an id in both forms', { documentId: `sha256:${mine.sha256}`, ...persisted(mine.sha256) }],
    ['an id without its kind', { documentId: mine.sha256 }],
    ['an id of another kind', { documentId: `md5:${mine.sha256}` }],
    ['an id in capitals', { documentId: `sha256:${mine.sha256.toUpperCase()}` }],
    ['an id that is too short', { documentId: `sha256:${mine.sha256.slice(1)}` }],
    ['an id with something behind', { documentId: `sha256:${mine.sha256}\n` }],
    ['an empty id', { documentId: '' }],
    ['an id that is no text', { documentId: [`sha256:${mine.sha256}`] }],
    ['the name of a document', { documentId: 'home' }],
    ['a persisted query of another version', persisted(mine.sha256, 2)],
    ['a persisted query without version', { extensions: { persistedQuery: { sha256Hash: mine.sha256 } } }],
    ['a persisted query that is no object', { extensions: { persistedQuery: mine.sha256 } }],
    ['a hash that is no text', persisted({ toString: () => mine.sha256 })],
  ])('with %s is not well formed', (_what, body) => {
    expect(found(body)).toEqual(BAD_ID);
    expect(found(body, true)).toEqual(BAD_ID);
  });

  it.each([[undefined], [null], ['text'], [7], [[]], [[{ query: TEXT }]], [{}], [{ query: 7 }], [{ query: null }]])(
    'with the body %j is not well formed',
    (body) => {
      expect(found(body)).toEqual(BAD_BODY);
      expect(found(body, true)).toEqual(BAD_BODY);
    },
  );

  it('gets an outcome whatever its body is, and never a registered operation by accident', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(found(body).kind).not.toBe('trusted');
        expect(found(body, true).kind).toBe('refused');
      }),
    );
  });
});
