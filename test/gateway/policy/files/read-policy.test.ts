import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPolicy } from '../../../../gateway/policy/files/read-policy.ts';
import { documentHash } from '../../../../gateway/policy/document-hash.ts';
import { HOME_TEXT, SMALL_POLICY, smallContext, writePolicy } from './small-policy.ts';

const base = mkdtempSync(join(tmpdir(), 'gateway-policy-'));
afterAll(() => rmSync(base, { recursive: true }));

let count = 0;
/** A new folder with the small policy, of which some files are changed, added or (as `undefined`) left out. */
function folderWith(changes: Readonly<Record<string, string | undefined>> = {}): string {
  count += 1;
  const folder = join(base, String(count));
  writePolicy(folder, { ...SMALL_POLICY, ...changes });
  return folder;
}

const problemsOf = async (folder: string): Promise<readonly string[]> => {
  const outcome = await readPolicy(folder, smallContext);
  return outcome.kind === 'ok' ? [] : outcome.problems;
};

/** The small policy with one piece of text of one file replaced. */
function changed(file: string, text: string, by: string): Readonly<Record<string, string>> {
  const old = SMALL_POLICY[file] ?? '';
  if (!old.includes(text)) throw new Error(`${file} does not have ${text}`);
  return { [file]: old.replace(text, by) };
}

describe('a policy folder', () => {
  it('is read as a whole', async () => {
    expect(await readPolicy(folderWith(), smallContext)).toEqual({
      kind: 'ok',
      policy: {
        consumers: [
          {
            clientId: 'school',
            socialCreditCode: '12630102MB9900013X',
            name: { zh: '学校', en: 'School' },
            kind: 'EDUCATION_BUREAU',
            division: '630102',
            matters: ['EDU-G1', 'EDU-TR'],
            needsOfficer: false,
          },
          {
            clientId: 'auditor',
            socialCreditCode: '11630224MB99000057',
            name: { zh: '审计', en: 'Audit' },
            kind: 'AUDITOR',
            division: '63',
            matters: [],
            needsOfficer: true,
          },
        ],
        matters: [
          {
            code: 'EDU-G1',
            name: { zh: '入学', en: 'Entry' },
            legalBasis: 'Law, art. 1',
            authority: 'District',
            maxNarrowings: 2,
          },
          {
            code: 'EDU-TR',
            name: { zh: '转学', en: 'Transfer' },
            legalBasis: 'Law, art. 2',
            authority: 'District',
            maxNarrowings: 4,
          },
          {
            code: 'RE-HS',
            name: { zh: '登记', en: 'Registration' },
            legalBasis: 'Law, art. 3',
            authority: 'Hall',
            maxNarrowings: 4,
          },
        ],
        grants: [
          {
            id: 'homes',
            consumer: '12630102MB9900013X',
            matter: 'EDU-G1',
            facts: new Set(['Person.home', 'Home.isIn']),
            use: 'READING',
            from: '2026-01-01',
            until: '2026-12-31',
            within: ['6301', '630224'],
            legalBasis: 'Law, art. 4',
            approvedBy: 'Office',
            approvedOn: '2025-12-15',
          },
        ],
        documents: [
          {
            id: 'home',
            matter: 'EDU-G1',
            owner: '12630102MB9900013X',
            version: 3,
            sha256: documentHash(HOME_TEXT),
            text: HOME_TEXT,
          },
        ],
        parameters: [],
      },
    });
  });

  it('may hold what editors and file systems leave behind', async () => {
    const folder = folderWith({
      'README.md': 'how to',
      '.git/config': 'x',
      'grants/.homes.yaml.swp': '\u0000',
      'grants/homes.yaml~': 'id: {',
      'grants/#homes.yaml#': 'id: {',
      'grants/homes.yaml.bak': 'id: {',
      'documents/README.md': 'how to',
    });
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('may be made of symbolic links, as a mounted set of settings is', async () => {
    const real = folderWith();
    const folder = join(base, 'linked');
    mkdirSync(join(folder, 'grants'), { recursive: true });
    mkdirSync(join(folder, '..data'));
    symlinkSync(join(real, 'consumers.yaml'), join(folder, 'consumers.yaml'));
    symlinkSync(join(real, 'matters.yaml'), join(folder, 'matters.yaml'));
    symlinkSync(join(real, 'grants/homes.yaml'), join(folder, 'grants/homes.yaml'));
    symlinkSync(join(real, 'documents'), join(folder, 'documents'));
    expect(await problemsOf(folder)).toEqual([]);
  });

  it('may have a grant of facts that no department holds among those of one that does', async () => {
    const withKey = changed('grants/homes.yaml', '- Home.isIn', '- Home.isIn\n  - Person.id');
    expect(await problemsOf(folderWith(withKey))).toEqual([]);
  });

  it('may hold a grant that has ended, because time that passes must not stop the next start', async () => {
    const ended = changed('grants/homes.yaml', '2026-01-01\nuntil: 2026-12-31', '2020-01-01\nuntil: 2020-12-31');
    expect(await problemsOf(folderWith(ended))).toEqual([]);
  });
});

const GRANT = 'grants/homes.yaml';
const DOCUMENT = 'documents/home.graphql';
const NEEDS_CODE = 'needs a unified social credit code, in quotation marks where it is all digits';
const NEEDS_DAY = 'needs a day that exists, written YYYY-MM-DD';
const NEEDS_DIVISION = 'needs a division code in quotation marks';

/** A document with this text and its right hash. */
const withText = (text: string): Readonly<Record<string, string>> => ({
  [DOCUMENT]: text,
  ...changed('documents/home.yaml', documentHash(HOME_TEXT), documentHash(text)),
});

describe('what is wrong is said with file and line', () => {
  it.each<readonly [string, Readonly<Record<string, string | undefined>>, readonly string[]]>([
    [
      'a fact that the schema does not have',
      changed(GRANT, 'Home.isIn', 'Home.isInn'),
      [
        `${GRANT} line 6: facts.1: Home.isInn is no fact of the schema; did you mean Home.isIn?`,
        `${DOCUMENT} line 1: reads Home.isIn, which no grant to its owner for EDU-G1 covers`,
      ],
    ],
    [
      'a fact that is near none',
      changed(GRANT, '- Home.isIn', '- Home.isIn\n  - Vehicle.licencePlate'),
      [`${GRANT} line 7: facts.2: Vehicle.licencePlate is no fact of the schema`],
    ],
    [
      'a field that is no fact',
      changed(GRANT, '- Home.isIn', '- Home.isIn\n  - Home.status'),
      [`${GRANT} line 7: facts.2: Home.status is part of what leads to it and needs no grant`],
    ],
    [
      'something that is no coordinate',
      changed(GRANT, '- Home.isIn', '- Home.isIn\n  - everything'),
      [`${GRANT} line 7: facts.2: needs a coordinate, such as HouseholdRegistration.isRegisteredIn`],
    ],
    [
      'a fact twice',
      changed(GRANT, '- Home.isIn', '- Home.isIn\n  - Person.home'),
      [`${GRANT} line 7: facts.2: Person.home stands here twice`],
    ],
    [
      'facts of two departments',
      changed(GRANT, '- Home.isIn', '- Home.isIn\n  - School.grade'),
      [
        `${GRANT} line 7: facts.2: School.grade is held by schools, facts above it by homes: a department grants only what it holds`,
      ],
    ],
    [
      'no fact',
      changed(GRANT, 'facts:\n  - Person.home\n  - Home.isIn', 'facts: []'),
      [`${GRANT} line 4: facts: needs at least one fact`],
    ],
    [
      'a bound for a department that cannot be bounded',
      { 'grants/schools.yaml': grantOf('schools', 'School.grade', 'within: ["63"]') },
      ['grants/schools.yaml line 7: within: the records of schools do not say in which division they lie'],
    ],
    [
      'a bound for nobody',
      { 'grants/key.yaml': grantOf('key', 'Person.id', 'within: ["63"]') },
      ['grants/key.yaml line 7: within: no department holds these facts: there is nothing to bound'],
    ],
    [
      'a bound without divisions',
      changed(GRANT, '["6301", "630224"]', '[]'),
      [`${GRANT} line 9: within: needs a division, or is left out`],
    ],
    [
      'divisions that are none',
      changed(GRANT, '["6301", "630224"]', '["63010", 6301, "990000"]'),
      [
        `${GRANT} line 9: within.0: ${NEEDS_DIVISION} (LENGTH)`,
        `${GRANT} line 9: within.1: ${NEEDS_DIVISION}`,
        `${GRANT} line 9: within.2: ${NEEDS_DIVISION} (REGION)`,
      ],
    ],
    [
      'days that do not exist',
      changed(GRANT, '2026-01-01\nuntil: 2026-12-31', '2026-02-30\nuntil: 2026'),
      [`${GRANT} line 7: from: ${NEEDS_DAY} (DATE)`, `${GRANT} line 8: until: ${NEEDS_DAY}`],
    ],
    [
      'a period that ends before it begins',
      changed(GRANT, 'until: 2026-12-31', 'until: 2025-12-31'),
      [`${GRANT} line 8: until: lies before from`],
    ],
    [
      'blanks where a reason belongs',
      changed(GRANT, 'legalBasis: Law, art. 4\napprovedBy: Office', 'legalBasis: "  "\napprovedBy:'),
      [`${GRANT} line 10: legalBasis: needs a text`, `${GRANT} line 11: approvedBy: needs a text`],
    ],
    [
      'a setting that is missing and one that is not known',
      changed(GRANT, 'approvedOn: 2025-12-15', 'approvedAt: 2025-12-15'),
      [`${GRANT} line 1: approvedOn: ${NEEDS_DAY}`, `${GRANT} line 12: no setting is called approvedAt`],
    ],
    [
      'a setting whose name may be a value that slipped there',
      { [GRANT]: `${SMALL_POLICY[GRANT] ?? ''}"hunter2 s3cret": 1\n` },
      [`${GRANT} line 13: no setting has such a name`],
    ],
    [
      'an id that is not the file name',
      changed(GRANT, 'id: homes', 'id: home'),
      [`${GRANT} line 1: id: has to be the name of the file without .yaml`],
    ],
    [
      'an id that is no name',
      changed(GRANT, 'id: homes', 'id: ../homes'),
      [`${GRANT} line 1: id: needs small letters, digits and hyphens, a letter first`],
    ],
    [
      'a consumer that is not registered',
      changed(GRANT, '12630102MB9900013X', '12420684MB9900021R'),
      [
        `${GRANT} line 2: consumer: no consumer of consumers.yaml has this social credit code`,
        `${DOCUMENT} line 1: reads Home.isIn, which no grant to its owner for EDU-G1 covers`,
        `${DOCUMENT} line 1: reads Person.home, which no grant to its owner for EDU-G1 covers`,
      ],
    ],
    [
      'a code with a wrong check character',
      changed(GRANT, '12630102MB9900013X', '12630102MB9900013Y'),
      [`${GRANT} line 2: consumer: ${NEEDS_CODE} (CHECK)`],
    ],
    [
      'a matter that is not registered',
      { 'grants/schools.yaml': grantOf('schools', 'School.grade').replace('EDU-G1', 'EDU-G2') },
      ['grants/schools.yaml line 3: matter: EDU-G2 is no matter of matters.yaml'],
    ],
    [
      "a matter that is another consumer's",
      { 'grants/schools.yaml': grantOf('schools', 'School.grade').replace('EDU-G1', 'RE-HS') },
      ['grants/schools.yaml line 3: matter: RE-HS is not among the matters of school'],
    ],
    [
      'consumers that are registered wrongly',
      changed(
        'consumers.yaml',
        'matters: []\n    needsOfficer: true',
        'matters: [EDU-G1, EDU-G9, EDU-G1]\n    needsOfficer: true\n  - { clientId: school, socialCreditCode: 12630102MB9900013X, name: { zh: 甲, en: A }, kind: AUDITOR, division: "63", matters: [], needsOfficer: false }',
      ),
      [
        'consumers.yaml line 14: consumers.1.matters: an auditor reads the log and no register: it has no matters',
        'consumers.yaml line 14: consumers.1.matters.1: EDU-G9 is no matter of matters.yaml',
        'consumers.yaml line 14: consumers.1.matters.2: EDU-G1 stands here twice',
        'consumers.yaml line 16: consumers.2.clientId: another consumer has this client',
        'consumers.yaml line 16: consumers.2.socialCreditCode: another consumer has this code; an organisation is registered once',
      ],
    ],
    [
      'consumers that are not described',
      {
        'consumers.yaml':
          'consumers:\n  - clientId: "a b"\n    socialCreditCode: 12\n    name: 学校\n    kind: SCHOOL\n    division: 630102\n    matters: [g1]\n    needsOfficer: 1\n  - school\n',
      },
      [
        'consumers.yaml line 2: consumers.0.clientId: needs at most 120 letters, digits and the signs . _ : / -',
        `consumers.yaml line 3: consumers.0.socialCreditCode: ${NEEDS_CODE}`,
        'consumers.yaml line 4: consumers.0.name: needs the settings zh and en',
        'consumers.yaml line 5: consumers.0.kind: needs one of EDUCATION_BUREAU, REGISTRATION_HALL, SUBSIDY_DESK, AUDITOR',
        `consumers.yaml line 6: consumers.0.division: ${NEEDS_DIVISION}`,
        'consumers.yaml line 7: consumers.0.matters.0: needs the code of a matter, such as EDU-G1',
        'consumers.yaml line 8: consumers.0.needsOfficer: needs true or false',
        'consumers.yaml line 9: consumers.1: needs the settings clientId, socialCreditCode, name, kind, division, matters and needsOfficer',
      ],
    ],
    [
      'matters that are registered wrongly',
      {
        'matters.yaml': `${SMALL_POLICY['matters.yaml'] ?? ''}  - { code: RE-HS, name: { zh: 甲, en: A }, legalBasis: "L\\x07", authority: A, maxNarrowings: 0 }\n`,
      },
      [
        'matters.yaml line 15: matters.3.legalBasis: needs a text in one line',
        'matters.yaml line 15: matters.3.maxNarrowings: needs a whole number from 1 to 100',
      ],
    ],
    [
      'a matter twice',
      {
        'matters.yaml': `${SMALL_POLICY['matters.yaml'] ?? ''}  - { code: RE-HS, name: { zh: 甲, en: A }, legalBasis: L, authority: A }\n`,
      },
      ['matters.yaml line 15: matters.3.code: RE-HS stands here twice'],
    ],
    ['an empty file', { 'matters.yaml': '' }, ['matters.yaml line 1: the file: needs the settings matters']],
    [
      'something that is no YAML',
      { [GRANT]: 'id: homes\nfacts: [a\nmatter: }' },
      [
        `${GRANT} line 3: Flow sequence in block collection must be sufficiently indented and end with a ]`,
        `${GRANT} line 3: Unexpected flow-map-end token in YAML stream`,
      ],
    ],
    [
      'a document that is changed without its hash',
      { [DOCUMENT]: HOME_TEXT.replace('isIn', 'is: isIn') },
      [
        `documents/home.yaml line 5: sha256: is not the hash of the text, which is ${documentHash(HOME_TEXT.replace('isIn', 'is: isIn'))}`,
      ],
    ],
    [
      'a document that reads more than is granted',
      withText('query HomeOf($id: ID!) {\n  person(id: $id) {\n    home {\n      address\n    }\n  }\n}'),
      [`${DOCUMENT} line 4: reads Home.address, which no grant to its owner for EDU-G1 covers`],
    ],
    [
      'a document that does not fit the schema',
      withText('query HomeOf($id: ID!) {\n  person(id: $id) {\n    home {\n      adress\n    }\n  }\n}'),
      [`${DOCUMENT} line 4: Cannot query field "adress" on type "Home". Did you mean "address"?`],
    ],
    [
      'a document that is no GraphQL',
      withText('query HomeOf {\n  person(id: "320581197211209982" "hunter2")'),
      [`${DOCUMENT} line 2: Syntax Error: Expected Name, found …`],
    ],
    [
      'a document with a value of the wrong type',
      withText('query HomeOf {\n  person(id: { secret: "hunter2" }) { home { isIn(division: 320581197211209982) } } }'),
      [
        `${DOCUMENT} line 2: ID cannot represent a non-string and non-integer value: …`,
        `${DOCUMENT} line 2: String cannot represent a non string value: …`,
      ],
    ],
    [
      'a document with several operations',
      withText(`${HOME_TEXT}query Other { person(id: "1") { home { status } } }`),
      [`${DOCUMENT}: has 2 operations, not one`],
    ],
    [
      'a document with fragments only',
      withText('fragment f on Person { home { status } }'),
      [`${DOCUMENT}: has 0 operations, not one`, `${DOCUMENT} line 1: Fragment "f" is never used.`],
    ],
    [
      'a document without a name',
      withText('query ($id: ID!) { person(id: $id) { home { status } } }'),
      [`${DOCUMENT} line 1: needs a name for its operation`],
    ],
    [
      'a document that writes',
      withText('mutation Wipe { person }'),
      [`${DOCUMENT} line 1: is no query: registers are only read`],
    ],
    [
      'a document that asks for the schema',
      withText('query HomeOf { __schema { description } }'),
      [
        `${DOCUMENT} line 1: GraphQL introspection has been disabled, but the requested query contained the field "__schema".`,
      ],
    ],
    [
      'a document whose owner does not have its matter',
      changed('documents/home.yaml', '12630102MB9900013X', '11630224MB99000057'),
      [
        `${DOCUMENT} line 1: reads Home.isIn, which no grant to its owner for EDU-G1 covers`,
        `${DOCUMENT} line 1: reads Person.home, which no grant to its owner for EDU-G1 covers`,
        'documents/home.yaml line 2: matter: EDU-G1 is not among the matters of auditor',
      ],
    ],
    [
      'a document of nobody, for nothing',
      changed('documents/home.yaml', 'EDU-G1\nowner: 12630102MB9900013X', 'EDU-X1\nowner: 12420684MB9900021R'),
      [
        `${DOCUMENT} line 1: reads Home.isIn, which no grant to its owner for EDU-X1 covers`,
        `${DOCUMENT} line 1: reads Person.home, which no grant to its owner for EDU-X1 covers`,
        'documents/home.yaml line 2: matter: EDU-X1 is no matter of matters.yaml',
        'documents/home.yaml line 3: owner: no consumer of consumers.yaml has this social credit code',
      ],
    ],
    [
      'a document with a version that is none, and under another name',
      changed('documents/home.yaml', 'id: home\n', 'id: house\n'),
      ['documents/home.yaml line 1: id: has to be the name of the file without .yaml'],
    ],
    [
      'a version that is none',
      changed('documents/home.yaml', 'version: 3', 'version: 0'),
      ['documents/home.yaml line 4: version: needs a whole number from 1 to 1000000'],
    ],
    [
      'an operation that is registered twice',
      {
        'documents/house.graphql': `# the same\n${HOME_TEXT}`,
        ...Object.fromEntries(
          Object.entries(changed('documents/home.yaml', 'id: home\n', 'id: house\n')).map(([, text]) => [
            'documents/house.yaml',
            text,
          ]),
        ),
      },
      [
        'documents/house.graphql: its owner has registered the same operation as documents/home.graphql; give it another name',
      ],
    ],
    [
      'half of a document',
      { 'documents/home.yaml': undefined, 'documents/other.yaml': SMALL_POLICY['documents/home.yaml'] },
      [
        'documents/home.graphql: has no documents/home.yaml beside it',
        'documents/other.yaml: has no documents/other.graphql beside it',
      ],
    ],
    [
      'files that would not be read',
      { 'grants/more.yml': 'id: more', 'consumer.yaml': '', 'documents/home.gql': HOME_TEXT },
      [
        'consumer.yaml: is not read: the folder has consumers.yaml, matters.yaml, grants/, documents/ and parameters/',
        'grants/more.yml: is not read: a grant is a file that ends in .yaml',
        'documents/home.gql: is not read: a document is two files, one ends in .yaml and one in .graphql',
      ],
    ],
    ['a file that is missing', { 'matters.yaml': undefined }, ['matters.yaml: the file does not exist']],
    [
      'a file that is too long',
      { [GRANT]: `${SMALL_POLICY[GRANT] ?? ''}# ${'x'.repeat(256 * 1024)}\n` },
      [`${GRANT}: is longer than 256 KiB`],
    ],
    [
      'aliases',
      { 'matters.yaml': `a: &a [x, x]\nb: &b [*a, *a]\nmatters: [*b, *b]\n` },
      ['matters.yaml: anchors and aliases (& and *) are not used here; such text needs quotation marks'],
    ],
    [
      'many aliases, in no time',
      { 'matters.yaml': `a: &a x\nmatters: [${'*a,'.repeat(60_000)}]\n` },
      ['matters.yaml: anchors and aliases (& and *) are not used here; such text needs quotation marks'],
    ],
    [
      'settings that are nested too deep',
      { 'matters.yaml': `matters: ${'['.repeat(100_000)}` },
      ['matters.yaml: is nested too deep'],
    ],
    ['a list of lists of lists', { 'matters.yaml': `${'- '.repeat(100_000)}x` }, ['matters.yaml: is nested too deep']],
    [
      'an operation of too many words',
      { [DOCUMENT]: `query Long { ${'home '.repeat(5_000)}` },
      [`${DOCUMENT} line 1: Syntax Error: Document contains more that … tokens. Parsing aborted.`],
    ],
    [
      'an operation that would be too large when it runs',
      { [DOCUMENT]: `query Large { ${Array.from({ length: 201 }, (_, at) => `a${at}: __typename`).join(' ')} }` },
      [`${DOCUMENT}: would be refused when it runs: at most 200 aliases`],
    ],
    [
      'an operation that is too long',
      { [DOCUMENT]: `${HOME_TEXT}# ${'x'.repeat(256 * 1024)}\n` },
      [`${DOCUMENT}: is longer than 256 KiB`],
    ],
    [
      'more mistakes than anybody reads',
      { 'matters.yaml': `matters: [${'1,'.repeat(300)}]\n` },
      [
        ...Array.from(
          { length: 200 },
          (_, at) => `matters.yaml line 1: matters.${at}: needs the settings code, name, legalBasis and authority`,
        ),
        'and 100 more',
      ],
    ],
  ])('%s', async (_what, changes, problems) => {
    expect(await problemsOf(folderWith(changes))).toEqual(problems);
  });

  it('is said of an operation that is nested so deep that it cannot be read', async () => {
    const problems = await problemsOf(folderWith({ [DOCUMENT]: `query Deep { ${'home { '.repeat(2_400)}` }));
    expect(problems).toEqual([`${DOCUMENT}: would be refused when it runs: at most 50 brackets inside each other`]);
  });

  it('says everything at once, not one thing after the other', async () => {
    const folder = folderWith({
      ...changed('consumers.yaml', 'needsOfficer: false', 'needsOfficer: maybe'),
      ...changed('matters.yaml', 'legalBasis: Law, art. 3', ''),
      ...changed(GRANT, 'Home.isIn', 'Home.isinn'),
      'documents/home.yaml': '[',
    });
    expect((await problemsOf(folder)).map((problem) => problem.replace(/:.*/u, ''))).toEqual([
      'consumers.yaml line 8',
      'matters.yaml line 11',
      `${GRANT} line 6`,
      'documents/home.yaml line 1',
    ]);
  });

  it('does not follow one mistake through every file that depends on it', async () => {
    expect(await problemsOf(folderWith({ 'consumers.yaml': 'consumers: 1', 'matters.yaml': 'matters: 1' }))).toEqual([
      'consumers.yaml line 1: consumers: needs a list of consumers',
      'matters.yaml line 1: matters: needs a list of matters',
    ]);
  });
});

describe('what is on the disk instead of files', () => {
  it('is said in words', async () => {
    const folder = folderWith({ 'consumers.yaml': undefined, 'matters.yaml': undefined, [GRANT]: undefined });
    symlinkSync('matters.yaml', join(folder, 'matters.yaml'));
    mkdirSync(join(folder, 'consumers.yaml'));
    mkdirSync(join(folder, GRANT));
    writeFileSync(join(folder, 'grants/latin.yaml'), Buffer.from([0x69, 0x64, 0x3a, 0x20, 0xe9]));
    symlinkSync('/dev/zero', join(folder, 'grants/zero.yaml'));
    expect(await problemsOf(folder)).toEqual([
      'consumers.yaml: is no file',
      'matters.yaml: the links lead in a circle',
      `${GRANT}: is no file`,
      'grants/latin.yaml: is not written in UTF-8',
      'grants/zero.yaml: is no file',
    ]);
  });

  it('is said when the folder or a part of it is missing', async () => {
    const folder = folderWith();
    rmSync(join(folder, 'documents'), { recursive: true });
    expect(await problemsOf(folder)).toEqual(['documents: the folder does not exist']);
    expect(await problemsOf(join(base, 'nowhere'))).toEqual([`${join(base, 'nowhere')}: the folder does not exist`]);
  });

  it('cannot move the cursor of a terminal by its name', async () => {
    expect(await problemsOf(folderWith({ 'grants/\u001B[2Jx.yml': '' }))).toEqual([
      'grants/?[2Jx.yml: is not read: a grant is a file that ends in .yaml',
    ]);
  });
});

function grantOf(id: string, fact: string, more = ''): string {
  return `id: ${id}
consumer: 12630102MB9900013X
matter: EDU-G1
facts: [${fact}]
from: 2026-01-01
until: 2026-12-31
${more}
legalBasis: Law
approvedBy: Office
approvedOn: 2025-12-15
`;
}
