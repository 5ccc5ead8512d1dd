import { readdirSync, readFileSync } from 'node:fs';
import { getNamedType, isEnumType, isInterfaceType, isObjectType, parse, Kind, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { projectPath, projectText } from '../../gateway/contracts/project-files.ts';
import { SourceFailure } from '../../gateway/contracts/sql.ts';
import { discoverDepartments } from '../../gateway/execute/departments.ts';
import { relationFile } from '../../gateway/sources.ts';
import { createTestGateway, type TestGateway, type Wrap } from '../support/gateway.ts';

const departments = await discoverDepartments();

/** A department may come without tables in the sandbox; then it has no database here. */
const isInSandbox = ({ id }: { readonly id: string }): boolean => Object.hasOwn(inject('departments'), id);

/** Types that belong to no single department, and names that explain themselves by their interface. */
const COMMON_TYPES = new Set(typesIn(projectText('schemas/common.graphql')));
const EXPLAINED_BY_EVIDENCE = new Set(['status', 'reason', 'provenance']);

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway();
});

afterAll(() => gateway[Symbol.asyncDispose]());

/** A database that cannot be reached. */
const down: Wrap = (client) => ({
  query: () => Promise.reject(new SourceFailure('DOWN', 'the test took it away')),
  close: client.close,
});

/** Fields of Person that answer with evidence, and the department whose file declares each. */
function evidenceFields(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, schemaFile } of departments) {
    visit(parse(projectText(schemaFile)), {
      ObjectTypeDefinition: ({ name, fields = [] }) => {
        if (name.value !== 'Person') return;
        for (const field of fields) if (field.name.value !== 'id') found.set(field.name.value, id);
      },
    });
  }
  return found;
}

const FIELDS = evidenceFields();
const EVERYTHING = [...FIELDS.keys()].map((field) => `${field} { status reason provenance { source } }`).join(' ');

type Shown = {
  readonly status: string;
  readonly reason: string | null;
  readonly provenance: { readonly source: string };
};

async function everythingAbout(of: TestGateway, id: string): Promise<ReadonlyMap<string, Shown>> {
  const { status, errors, data } = await of.ask(`{ person(id: "${id}") { ${EVERYTHING} } }`);
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  return new Map(Object.entries(data.person));
}

it('there are departments, each with something to ask about a person', () => {
  expect(departments.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['disability', 'enrollment', 'household', 'real-estate']),
  );
  for (const { id } of departments) expect([...FIELDS.values()]).toContain(id);
});

describe.each(departments)('department $id', (department) => {
  const own = [...FIELDS].filter(([, id]) => id === department.id).map(([field]) => field);

  it('answers for itself', async () => {
    const about = await everythingAbout(gateway, people.beneficiary.id);
    for (const field of own) expect(about.get(field)?.provenance).toEqual({ source: department.id });
  });

  it('says UNAVAILABLE, not NO_RECORD, while its database is down, about one whom it has and about one whom it has not', async () => {
    await using without = await createTestGateway({ wrap: { [department.id]: down } });

    for (const { id } of [people.beneficiary, people.pupilFather, people.stranger]) {
      const real = await everythingAbout(gateway, id);
      const about = await everythingAbout(without, id);
      const lost = expect.objectContaining({ status: 'UNAVAILABLE', reason: 'DOWN' }) as Shown;
      expect(about).toEqual(new Map([...real].map(([field, shown]) => [field, own.includes(field) ? lost : shown])));
    }
  });

  it.runIf(isInSandbox(department))('says NO_RECORD about a person whom it does not know', async () => {
    const about = await everythingAbout(gateway, people.stranger.id);
    for (const field of own) {
      expect(about.get(field)).toEqual({ status: 'NO_RECORD', reason: null, provenance: { source: department.id } });
    }
  });

  it('explains every field, argument and value of its types', () => {
    const types = typesIn(projectText(department.schemaFile)).filter(
      (name) => !COMMON_TYPES.has(name) && name !== 'Person',
    );
    expect(types.length).toBeGreaterThan(0);
    const unexplained = types.flatMap((name) => {
      const type = gateway.gateway.schema.getType(name);
      const parts = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
      const evidence = isObjectType(type) && type.getInterfaces().some((of) => of.name === 'Evidence');
      return [
        ...(type?.description ? [] : [name]),
        ...parts
          .filter(({ description }) => !description)
          .filter((field) => !(evidence && EXPLAINED_BY_EVIDENCE.has(field.name)))
          .filter((field) => !isExplainedByType(getNamedType(field.type)))
          .map((field) => `${name}.${field.name}`),
      ];
    });

    expect(unexplained).toEqual([]);
  });

  it('marks every fact of its records with its sensitivity', () => {
    const unmarked: string[] = [];
    visit(parse(projectText(department.schemaFile)), {
      ObjectTypeDefinition: ({ name, fields = [], interfaces = [] }) => {
        if (name.value === 'Person' || name.value === 'Query' || interfaces.length > 0) return;
        for (const field of fields) {
          const isFact = field.directives?.some((directive) => directive.name.value === 'fact') === true;
          if (!isFact && !name.value.startsWith('PlanningOverlay')) unmarked.push(`${name.value}.${field.name.value}`);
        }
      },
    });

    expect(unmarked).toEqual([]);
  });

  it('has an SQL file for every relation, and no other', () => {
    const files = readdirSync(projectPath(`adapters/${department.id}/relations`));

    expect(files.toSorted()).toEqual(department.relations.map(({ name }) => `${name}.sql`).toSorted());
    for (const relation of department.relations) {
      expect(relation.department).toBe(department.id);
      const sql = projectText(relationFile(relation));
      expect(sql).toMatch(/\bas\s+key\b/u);
      for (const column of Object.keys(relation.columns)) expect(sql).toMatch(new RegExp(`\\b${column}\\b`, 'u'));
    }
  });

  it.runIf(isInSandbox(department))('reads nothing that was not asked for', async () => {
    gateway.statements.length = 0;
    await gateway.ask(
      `{ person(id: "${people.pupil.id}") { ${own.map((field) => `${field} { status }`).join(' ')} } }`,
    );

    expect(new Set(gateway.statements.map((name) => name.split('.')[0]))).toEqual(new Set([department.id]));
    expect(gateway.statements).toHaveLength(own.length);
  });
});

describe('a gateway without one department', () => {
  it('says UNAVAILABLE for it, and so does its state', async () => {
    await using bare = await createTestGateway({ config: { departments: {} } });
    const shown = await everythingAbout(bare, people.stranger.id);
    for (const evidence of shown.values()) expect(evidence).toMatchObject({ status: 'UNAVAILABLE', reason: 'DOWN' });
    const ready = await bare.gateway.app.inject({ method: 'GET', url: '/readyz' });
    expect(ready.json()).toEqual({
      status: 'ready',
      sources: Object.fromEntries(departments.map(({ id }) => [id, 'NOT_CONFIGURED'])),
    });
  });
});

it('every named person of the sandbox is asked about by an example here', () => {
  const folder = projectPath('test/departments');
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('contract'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const used = new Set(
    texts.flatMap((text) => [
      ...[...text.matchAll(/\bpeople\.([A-Za-z]\w*)/gu)].map(([, key]) => key),
      ...[...text.matchAll(/const \{([^}]*)\} = people;/gu)].flatMap(([, keys = '']) =>
        keys.split(',').map((key) => key.trim()),
      ),
    ]),
  );

  expect(Object.keys(people).filter((key) => !used.has(key))).toEqual([]);
});

function typesIn(text: string): readonly string[] {
  return parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    definition.kind === Kind.ENUM_TYPE_DEFINITION
      ? [definition.name.value]
      : [],
  );
}

/** A field that is called as its type, such as `unitNumber: RealEstateUnitNumber`, is explained there. */
const isExplainedByType = (type: { readonly description?: string | null | undefined }): boolean =>
  !isEnumType(type) && type.description !== undefined && type.description !== null && 'serialize' in type;
