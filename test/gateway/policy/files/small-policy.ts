import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSchema, Kind, visit, type DocumentNode } from 'graphql';
import type { Fact, FactIndex } from '../../../../gateway/policy/facts.ts';
import type { PolicyContext } from '../../../../gateway/policy/files/parse-policy.ts';
import { documentHash } from '../../../../gateway/policy/document-hash.ts';

/** Two departments, one of which knows where its records lie. */
const schema = buildSchema(`
  type Query { person(id: ID!): Person! }
  type Person { id: ID! home: Home school: School }
  type Home { status: String! address: String isIn(division: String!): Boolean }
  type School { grade: Int }
`);

const factOf = (coordinate: string, holder: string | undefined): readonly [string, Fact] => [
  coordinate,
  {
    coordinate,
    holder,
    item: '数据项',
    description: '',
    sensitivity: 'P1',
    sharing: 'CONDITIONAL',
    predicates: [],
  },
];

const facts: FactIndex = new Map([
  factOf('Home.address', 'homes'),
  factOf('Home.isIn', 'homes'),
  factOf('Person.home', 'homes'),
  factOf('Person.id', undefined),
  factOf('Person.school', 'schools'),
  factOf('School.grade', 'schools'),
]);

/** Facts by the names of their fields, which are all different here. */
const factsIn = (document: DocumentNode): readonly string[] => {
  const names: string[] = [];
  visit(document, { [Kind.FIELD]: (node: { name: { value: string } }) => void names.push(node.name.value) });
  return [...facts.keys()].filter((coordinate) => names.includes(coordinate.split('.')[1] ?? ''));
};

/** What the small policy is checked against. There are no assessments in it. */
export const smallContext: PolicyContext = {
  schema,
  facts,
  boundable: (id) => id === 'homes',
  factsIn,
  factsAssessed: () => [],
  readParameters: () => ({ sets: [], problems: [{ line: 1, message: 'there is no rule' }] }),
};

/** A registered operation of the small policy. */
export const HOME_TEXT = 'query HomeOf($id: ID!) { person(id: $id) { home { status isIn(division: "63") } } }\n';

/** A policy folder as text, by path; without a problem. */
export const SMALL_POLICY: Readonly<Record<string, string>> = {
  'consumers.yaml': `consumers:
  - clientId: school
    socialCreditCode: 12630102MB9900013X
    name: { zh: 学校, en: School }
    kind: EDUCATION_BUREAU
    division: "630102"
    matters: [EDU-G1, EDU-TR]
    needsOfficer: false
  - clientId: auditor
    socialCreditCode: 11630224MB99000057
    name: { zh: 审计, en: Audit }
    kind: AUDITOR
    division: "63"
    matters: []
    needsOfficer: true
`,
  'matters.yaml': `matters:
  - code: EDU-G1
    name: { zh: 入学, en: Entry }
    legalBasis: Law, art. 1
    authority: District
    maxNarrowings: 2
  - code: EDU-TR
    name: { zh: 转学, en: Transfer }
    legalBasis: Law, art. 2
    authority: District
  - code: RE-HS
    name: { zh: 登记, en: Registration }
    legalBasis: Law, art. 3
    authority: Hall
`,
  'grants/homes.yaml': `id: homes
consumer: 12630102MB9900013X
matter: EDU-G1
facts:
  - Person.home
  - Home.isIn
from: 2026-01-01
until: 2026-12-31
within: ["6301", "630224"]
legalBasis: Law, art. 4
approvedBy: Office
approvedOn: 2025-12-15
`,
  'documents/home.yaml': `id: home
matter: EDU-G1
owner: 12630102MB9900013X
version: 3
sha256: ${documentHash(HOME_TEXT)}
`,
  'documents/home.graphql': HOME_TEXT,
};

/** Writes a policy folder; a file that is `undefined` is left out. */
export function writePolicy(folder: string, files: Readonly<Record<string, string | undefined>>): void {
  for (const part of ['grants', 'documents']) mkdirSync(join(folder, part), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
