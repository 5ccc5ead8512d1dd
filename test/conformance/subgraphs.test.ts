import {
  assertCompositionSuccess,
  composeServices,
  transformSupergraphToPublicSchema,
  type ServiceDefinition,
} from '@theguild/federation-composition';
import { buildASTSchema, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath, projectText } from '../../gateway/contracts/project-files.ts';
import { composeSchema } from '../../gateway/execute/compose.ts';
import { discoverDepartments } from '../../gateway/execute/departments.ts';
import { subgraphText } from '../../gateway/execute/subgraph.ts';

const departments = await discoverDepartments();

/** Files of the gateway's own questions, of which no subgraph knows. */
const OWN = ['policy.graphql', 'matters.graphql', 'certificates.graphql', 'joint-form.graphql'];

/** Every schema file but the common types and the gateway's own questions is a subgraph; a new department is found here. */
const services = readdirSync(projectPath('schemas'))
  .filter((file) => file.endsWith('.graphql') && !['common.graphql', ...OWN].includes(file))
  .map((file): ServiceDefinition => ({
    name: file.replace('.graphql', ''),
    url: `https://${file.replace('.graphql', '')}.example/graphql`,
    typeDefs: parse(subgraphText(`schemas/${file}`)),
  }));

const coordinatesOf = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).map(
        ({ name, args, type: result }) =>
          `${type.name}.${name}(${args.map((arg) => `${arg.name}: ${String(arg.type)}`).join(', ')}): ${String(result)}`,
      ),
    )
    .toSorted();

/** Where the gateway's own questions and what only they answer stand. */
const own = OWN.flatMap((file) => parse(projectText(`schemas/${file}`)).definitions).flatMap((definition) =>
  'fields' in definition && 'name' in definition && definition.name !== undefined
    ? (definition.fields ?? []).map(({ name }) => `${definition.name?.value ?? ''}.${name.value}(`)
    : [],
);
const isGatewaysOwn = (coordinate: string): boolean => own.some((field) => coordinate.startsWith(field));

describe('the schema files as subgraphs of Federation 2', () => {
  it('are the entry and one a department', () => {
    expect(services.map(({ name }) => name)).toEqual(
      ['entry', ...departments.map(({ id }) => id)].toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });

  it('compose to a supergraph', () => {
    expect(composeServices(services).errors).toBeUndefined();
  });

  it('compose to the same questions as in this gateway', () => {
    const result = composeServices(services);
    assertCompositionSuccess(result);
    const supergraph = buildASTSchema(transformSupergraphToPublicSchema(parse(result.supergraphSdl)), {
      assumeValid: true,
    });

    const here = coordinatesOf(composeSchema({ departments, clock: () => new Date(0) }));
    expect(coordinatesOf(supergraph)).toEqual(here.filter((coordinate) => !isGatewaysOwn(coordinate)));
  });

  it.each(services)('$name composes with the entry alone', (service) => {
    const alone = services.filter(({ name }) => name === 'entry' || name === service.name);

    expect(composeServices(alone).errors).toBeUndefined();
  });

  it('are refused when a department changes a common type', () => {
    const changed = services.map((service) =>
      service.name === 'household'
        ? {
            ...service,
            typeDefs: parse(
              subgraphText('schemas/household.graphql').replace(
                'underCorrection: Boolean!',
                'underCorrection: String!',
              ),
            ),
          }
        : service,
    );

    expect(composeServices(changed).errors).not.toBeUndefined();
  });
});
