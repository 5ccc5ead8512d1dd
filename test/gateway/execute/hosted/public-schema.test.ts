import { buildSchema, isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { expect, it } from 'vitest';
import { createCommonResolvers } from '../../../../gateway/execute/common-resolvers.ts';
import { composeSchema, CompositionError } from '../../../../gateway/execute/compose.ts';
import { discoverDepartments } from '../../../../gateway/execute/departments.ts';
import { openHostedDepartment } from '../../../../gateway/execute/hosted/hosted-department.ts';
import { unanswerableFields } from '../../../../gateway/execute/hosted/unavailable.ts';
import { TEST_NOW } from '../../../support/gateway.ts';

const clock = () => TEST_NOW;
const departments = await discoverDepartments();

/** Nothing is asked while a schema is put together: nobody listens there. */
const hosted = departments.map((department) =>
  openHostedDepartment({
    department,
    address: { url: 'http://127.0.0.1:9/graphql', timeoutMs: 1 },
    clock,
    onFailure: () => undefined,
  }),
);

const printed = (count: number): string =>
  printSchema(lexicographicSortSchema(composeSchema({ departments, clock, hosted: hosted.slice(0, count) })));

it.each([1, 2, 3, 4])('is the same with %i departments at subgraphs of their own as with none', (count) => {
  expect(printed(count)).toBe(printed(0));
});

it('has no entry points of subgraphs and none of Federation’s types and directives', () => {
  const schema = composeSchema({ departments, clock, hosted });

  expect(Object.keys(schema.getQueryType()?.getFields() ?? {}).toSorted()).toEqual([
    'assess',
    'assessMany',
    'catalogue',
    'certificates',
    'explain',
    'explainMatter',
    'household',
    'jointForm',
    'parcel',
    'person',
    'persons',
  ]);
  expect(Object.keys(schema.getTypeMap()).filter((name) => /^_(?!_)/u.test(name))).toEqual([]);
  expect(schema.getDirectives().map(({ name }) => name)).not.toEqual(expect.arrayContaining(['key']));
  expect(printSchema(schema)).not.toMatch(/_entities|_service|_Any|_Entity|@key|@shareable|@link/u);
});

it('resolves fields of this process by nothing but the departments’ own resolvers', () => {
  const schema = composeSchema({ departments, clock });
  const found = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap(({ name, resolve }) =>
        resolve === undefined ? [] : [`${type.name}.${name}`],
      ),
    );
  const own = [createCommonResolvers(clock), ...departments.map(({ resolvers }) => resolvers)].flatMap((resolvers) =>
    Object.entries(resolvers)
      .filter(([type]) => isObjectType(schema.getType(type)))
      .flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`)),
  );

  expect(found.toSorted()).toEqual(own.toSorted());
});

it('keeps what the schema files say about the sensitivity of a fact', () => {
  const schema = composeSchema({ departments, clock, hosted });
  const directivesOf = (type: string, field: string): readonly string[] | undefined => {
    const found = schema.getType(type);
    const node = found && 'getFields' in found ? found.getFields()[field]?.astNode : undefined;
    return node && 'directives' in node ? node.directives?.map(({ name }) => name.value) : undefined;
  };

  expect(directivesOf('HouseholdRegistration', 'address')).toEqual(['fact']);
});

it('refuses a subgraph with a field that could not be answered while its department is down', () => {
  const schema = buildSchema(`
    interface Evidence { status: String! }
    type Query { household: HouseholdEvidence! count: Int! }
    type Person { id: ID! household: HouseholdEvidence name: String! }
    type HouseholdEvidence implements Evidence { status: String! provenance: String! record: String! more: String }
  `);
  const [first] = hosted;
  if (first === undefined) throw new Error('no department');
  const subschema = { ...first.subschema, schema };

  expect(unanswerableFields(schema)).toEqual(['HouseholdEvidence.record', 'Query.count', 'Person.name']);
  expect(() => composeSchema({ departments, clock, hosted: [{ ...first, subschema }] })).toThrow(CompositionError);
});
