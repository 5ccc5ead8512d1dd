import { delegateToSchema } from '@graphql-tools/delegate';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { isObjectType, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Department } from '../../contracts/department.ts';
import { createScalars } from '../scalars.ts';
import { readSubgraphTypeDefs } from '../subgraph.ts';
import { createAsk, type SubgraphFailure } from './ask.ts';
import { createEntityJoin } from './entity-join.ts';
import { createLookUpExecutor } from './look-up-executor.ts';
import { isHosted, readHosted, type FieldResolver, type HostedSubschema } from './hosted-value.ts';
import { ENTITY, KEY_FIELD } from './entity-key.ts';
import { openSubgraphClient, type SubgraphClient, type SubgraphAddress } from './post.ts';

/** A department that answers at its own subgraph instead of being read from its database. */
export type HostedDepartment = {
  readonly id: string;
  /** For stitching: the department's own look-ups are delegated to it. */
  readonly subschema: HostedSubschema;
  /** How its fields of the query and of a person are answered, by type and field. */
  readonly resolvers: Readonly<Record<'Query' | typeof ENTITY, Readonly<Record<string, FieldResolver>>>>;
  /** Whether it answers, found out now. */
  readonly state: (signal: AbortSignal) => Promise<'UP' | 'DOWN'>;
  readonly close: () => void;
};

/**
 * Joins a department that hosts its own subschema. What can be asked stands in our schema file, so nothing is fetched at
 * start, and a department that is down does not stop it.
 */
export function openHostedDepartment(options: {
  readonly department: Pick<Department, 'id' | 'schemaFile'>;
  readonly address: SubgraphAddress;
  readonly clock: () => Date;
  readonly onFailure: (report: SubgraphFailure) => void;
}): HostedDepartment {
  const { department, address, clock, onFailure } = options;
  const schema = makeExecutableSchema({
    typeDefs: [...readSubgraphTypeDefs(department.schemaFile)],
    resolvers: createScalars(clock),
  });
  const client = openSubgraphClient(address);
  const ask = createAsk({ source: department.id, client, clock, onFailure });
  const subschema: HostedSubschema = {
    name: department.id,
    schema,
    executor: createLookUpExecutor(schema, ask),
  };
  const join = createEntityJoin(subschema, ask);

  const lookUp: FieldResolver = async (_root, args, context, info) =>
    delegateToSchema({
      schema: subschema,
      operation: OperationTypeNode.QUERY,
      fieldName: info.fieldName,
      args,
      context,
      info,
    });

  const ofPerson: FieldResolver = async (person, args, context, info) => {
    if (typeof person !== 'object' || person === null) throw new TypeError('a person without a key');
    const key = info.fieldNodes[0]?.alias?.value ?? info.fieldName;
    // A person whom this department named in an answer was asked about in the same question.
    const source = isHosted(person) && Object.hasOwn(person, key) ? person : await join(person, context, info);
    return readHosted(source, args, context, info);
  };

  return {
    id: department.id,
    subschema,
    resolvers: {
      Query: Object.fromEntries(fieldsOf(schema, 'Query').map((name) => [name, lookUp])),
      Person: Object.fromEntries(
        fieldsOf(schema, ENTITY)
          .filter((name) => name !== KEY_FIELD)
          .map((name) => [name, ofPerson]),
      ),
    },
    state: (signal) => stateOf(client, signal),
    close: client.close,
  };
}

/** The state of each hosted department, found out now. */
export async function statesOf(
  hosted: readonly HostedDepartment[],
  signal: AbortSignal,
): Promise<Readonly<Record<string, 'UP' | 'DOWN'>>> {
  return Object.fromEntries(await Promise.all(hosted.map(async ({ id, state }) => [id, await state(signal)] as const)));
}

function fieldsOf(schema: GraphQLSchema, typeName: string): readonly string[] {
  const type = schema.getType(typeName);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}

async function stateOf(client: SubgraphClient, signal: AbortSignal): Promise<'UP' | 'DOWN'> {
  try {
    await client.post({ query: '{ __typename }', variables: {} }, signal);
    return 'UP';
  } catch {
    return 'DOWN';
  }
}
