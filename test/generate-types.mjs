// Writes resolvers/generated.ts: what GraphQL's types ask of resolvers, from the schema files. With --check it only
// compares. A schema type that an adapter or gateway/contracts exports under the same name is what its resolvers are given.
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { Kind, parse } from 'graphql';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

const root = new URL('..', import.meta.url);
const target = new URL('resolvers/generated.ts', root);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const tsFiles = (directory) =>
  readdirSync(new URL(directory, root), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && entry.name !== 'sandbox' && entry.name !== 'postgres'
      ? tsFiles(`${directory}/${entry.name}`)
      : entry.name.endsWith('.ts')
        ? [`${directory}/${entry.name}`]
        : [],
  );

const documents = readdirSync(new URL('schemas', root))
  .sort()
  .map((file) => ({ location: file, document: parse(read(`schemas/${file}`)) }));

const federation = parse(`
  directive @link(url: String!, import: [String!]) repeatable on SCHEMA
  directive @key(fields: String!) repeatable on OBJECT
  directive @shareable on OBJECT | FIELD_DEFINITION
`);

// The same type in several files is one type: fields are put together, as composition does.
const merged = new Map();
for (const { document } of [{ document: federation }, ...documents]) {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.SCHEMA_EXTENSION) continue;
    const name = definition.name.value;
    const isType = definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
    const known = isType ? merged.get(name) : undefined;
    if (!known) {
      merged.set(name, isType ? { ...definition, kind: Kind.OBJECT_TYPE_DEFINITION } : definition);
      continue;
    }
    const names = new Set(known.fields.map((field) => field.name.value));
    merged.set(name, {
      ...known,
      fields: [...known.fields, ...definition.fields.filter((field) => !names.has(field.name.value))],
    });
  }
}

const types = new Set(
  [...merged.values()].filter((d) => d.kind === Kind.OBJECT_TYPE_DEFINITION).map((d) => d.name.value),
);
const mappers = {};
for (const file of [...tsFiles('adapters'), ...tsFiles('gateway/contracts')]) {
  for (const [, name] of read(file).matchAll(/^export type (\w+)/gmu)) {
    if (types.has(name)) mappers[name] = `../${file}#${name} as ${name}Parent`;
  }
}
mappers.Division = '../gateway/contracts/identifiers/division-code.ts#DivisionCode';

const text = await codegen({
  filename: 'resolvers/generated.ts',
  schema: { kind: Kind.DOCUMENT, definitions: [...merged.values()] },
  documents: [],
  plugins: [{ typescript: {} }, { typescriptResolvers: {} }],
  pluginMap: { typescript, typescriptResolvers },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    immutableTypes: true,
    contextType: '../gateway/contracts/scope.ts#Scope',
    mappers,
    scalars: {
      PersonId: '../gateway/contracts/identifiers/person-id.ts#PersonId',
      HouseholdNumber: '../gateway/contracts/identifiers/household-number.ts#HouseholdNumber',
      StudentNumber: '../gateway/contracts/identifiers/student-number.ts#StudentNumber',
      SchoolCode: '../gateway/contracts/identifiers/school-code.ts#SchoolCode',
      RealEstateUnitNumber: '../gateway/contracts/identifiers/real-estate-unit-number.ts#RealEstateUnitNumber',
      RealEstateCertificateNumber: 'string',
      DisabilityCertificateNumber:
        '../gateway/contracts/identifiers/disability-certificate-number.ts#DisabilityCertificateNumber',
      SocialCreditCode: 'string',
      DivisionCode: '../gateway/contracts/identifiers/division-code.ts#DivisionCode',
      Date: '../gateway/contracts/dates.ts#PlainDate',
      Month: 'string',
      DateTime: 'string',
      Decimal: 'string',
    },
  },
});

const made = await format(
  `// Made by \`npm run generate\` from schemas/*.graphql. Not written by hand.\n/* eslint-disable */\n${text}`,
  {
    ...JSON.parse(read('package.json')).prettier,
    parser: 'typescript',
  },
);
if (process.argv.includes('--check')) {
  if (read('resolvers/generated.ts') !== made) {
    console.error('resolvers/generated.ts is not what the schema files say. Run: npm run generate');
    process.exit(1);
  }
} else {
  writeFileSync(target, made);
}
