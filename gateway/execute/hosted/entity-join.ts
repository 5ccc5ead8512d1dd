import DataLoader from 'dataloader';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { PersonId } from '../../contracts/identifiers/person-id.ts';
import type { Scope } from '../../contracts/scope.ts';
import type { AskDepartment } from './ask.ts';
import { createEntityPlans, type EntityPlan } from './entity-plan.ts';
import { asHosted, type HostedSubschema, type HostedValue } from './hosted-value.ts';
import { ENTITY, KEY_ALIAS, KEY_FIELD } from './entity-key.ts';
import { personIdOf } from './person-key.ts';
import { broken, readObject, type AnsweredObject } from './read-answer.ts';
import { unavailableFields } from './unavailable.ts';

/** What a hosted department says about one person; its fields stand under the caller's response keys. */
export type JoinPerson = (person: object, scope: Scope, info: GraphQLResolveInfo) => Promise<HostedValue>;

/**
 * Joins persons with one hosted department. What is asked in the same turn about persons with the same selection goes into
 * one `_entities` request. Type merging of the stitching library would ask the first hosted department it knows about every
 * person, even one of whom nothing of it is wanted, and the others only after it had answered.
 */
export function createEntityJoin(subschema: HostedSubschema, ask: AskDepartment): JoinPerson {
  const planOf = createEntityPlans(subschema.schema);
  // By request: two callers never share a question, nor an answer.
  const loaders = new WeakMap<Scope, DataLoader<Wanted, HostedValue>>();

  const answerGroup = async (plan: EntityPlan, persons: readonly Occurrence[]): Promise<void> => {
    const [first] = persons;
    if (first === undefined) return;
    const { scope, info } = first;
    const ids = [...new Set(persons.map(({ id }) => id))];
    const found = await ask(
      {
        query: plan.text,
        variables: {
          ...given(plan.variables, info.variableValues),
          [plan.representations]: ids.map((id) => ({ __typename: ENTITY, [KEY_FIELD]: id })),
        },
      },
      {
        scope,
        read: ({ _entities: entities }) => readEntities(plan, entities, ids),
        otherwise: (why) => new Map(ids.map((id) => [id, { ...unavailableFields(plan.fields, why), [KEY_ALIAS]: id }])),
      },
    );
    for (const person of persons) person.answer = asHosted(found.get(person.id) ?? {}, subschema);
  };

  const load = async (keys: readonly Wanted[]): Promise<readonly HostedValue[]> => {
    const occurrences = new Map<object, Occurrence[]>();
    const places = keys.map((wanted) => occurrenceOf(wanted, occurrences));
    const groups = new Map<EntityPlan, Occurrence[]>();
    for (const place of new Set(places)) {
      const plan = planOf([...place.nodes.values()].flat(), place.info);
      groups.set(plan, [...(groups.get(plan) ?? []), place]);
    }
    await Promise.all([...groups].map(async ([plan, persons]) => answerGroup(plan, persons)));
    return places.map(({ answer }) => answer);
  };

  return (person, scope, info) => {
    const loader = loaders.get(scope) ?? new DataLoader(load, { cache: false });
    loaders.set(scope, loader);
    return loader.load({ person, scope, info });
  };
}

type Wanted = { readonly person: object; readonly scope: Scope; readonly info: GraphQLResolveInfo };

/** A person at one place of an answer, with the fields wanted there by response key. */
type Occurrence = {
  readonly id: PersonId;
  readonly scope: Scope;
  readonly info: GraphQLResolveInfo;
  readonly nodes: Map<string, readonly FieldNode[]>;
  answer: HostedValue;
};

/** One object may stand at two places; then the same response key may mean two things. */
function occurrenceOf({ person, scope, info }: Wanted, all: Map<object, Occurrence[]>): Occurrence {
  const [node] = info.fieldNodes;
  const key = node?.alias?.value ?? info.fieldName;
  const here = all.get(person) ?? [];
  all.set(person, here);
  const known = here.find(({ nodes }) => !nodes.has(key) || nodes.get(key)?.[0] === node);
  const occurrence = known ?? { id: personIdOf(person), scope, info, nodes: new Map(), answer: {} };
  if (known === undefined) here.push(occurrence);
  occurrence.nodes.set(key, info.fieldNodes);
  return occurrence;
}

/** One entity a person, in the order asked, each with the key that was asked: anything else is another person's. */
function readEntities(
  { fields }: EntityPlan,
  entities: unknown,
  ids: readonly PersonId[],
): ReadonlyMap<PersonId, AnsweredObject> {
  if (!Array.isArray(entities) || entities.length !== ids.length) throw broken('Query._entities', 'has another length');
  return new Map(
    ids.map((id, at) => {
      const entity = readObject(fields, entities[at], ENTITY);
      if (entity[KEY_ALIAS] !== id) throw broken(`${ENTITY}.${KEY_FIELD}`, 'is not the one that was asked');
      return [id, entity];
    }),
  );
}

const given = (
  names: ReadonlySet<string>,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
