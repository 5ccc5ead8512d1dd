import {
  getDirectiveValues,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { Department } from '../contracts/department.ts';
import { projectText } from '../contracts/project-files.ts';
import type { Fact, FactIndex, Sensitivity, Sharing } from './facts.ts';

/** The schema says something about facts that cannot be true. Lists every problem; stops the start. */
export class FactIndexError extends Error {
  override readonly name = 'FactIndexError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The facts of the schema do not fit together:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** A type that has fields. */
type Composite = GraphQLObjectType | GraphQLInterfaceType;

/**
 * Reads the `@fact` directives of a composed schema, in the order of their coordinates. A fact is held by the department in
 * whose file it is defined; a key, which every department repeats, is held by none.
 * @throws FactIndexError naming every predicate that is no fact of its type, and every fact that two departments hold.
 */
export function createFactIndex(schema: GraphQLSchema, departments: readonly Department[]): FactIndex {
  const holders = holdersOf(departments);
  const problems: string[] = [];
  const facts = compositesOf(schema).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field): readonly Fact[] => {
      const said = parseFact(schema, field);
      if (said === undefined) return [];
      const coordinate = `${type.name}.${field.name}`;
      const [holder, ...others] = holders.get(coordinate) ?? [];
      if (others.length > 0) problems.push(`${coordinate} is held by ${[holder, ...others].join(' and ')}`);
      return [
        {
          coordinate,
          holder,
          item: said.item,
          description: field.description ?? '',
          sensitivity: said.sensitivity,
          sharing: said.sharing ?? 'CONDITIONAL',
          predicates: (said.predicates ?? []).map((name) => `${type.name}.${name}`),
        },
      ];
    }),
  );
  const index = new Map(facts.toSorted(byCoordinate).map((fact) => [fact.coordinate, fact]));
  for (const { coordinate, predicates } of index.values()) {
    for (const predicate of predicates) {
      if (predicate === coordinate || !index.has(predicate)) {
        problems.push(`${coordinate} names ${predicate} as its predicate, which is no other fact`);
      }
    }
  }
  if (problems.length > 0) throw new FactIndexError(problems);
  return index;
}

/**
 * What each question that compares narrows down: by the coordinate of a predicate, the coordinates of the values that name
 * it. Only predicates that take arguments are there: one without gives the same answer however often it is asked. One that
 * no value names narrows itself. Look-ups at the root take a key and compare nothing.
 */
export function narrowedFacts(facts: FactIndex, schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const comparing = compositesOf(schema)
    .filter((type) => type !== schema.getQueryType())
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) => args.length > 0)
        .map(({ name }) => `${type.name}.${name}`),
    )
    .filter((coordinate) => facts.has(coordinate));
  return new Map(
    comparing.map((predicate) => {
      const values = [...facts.values()].filter(({ predicates }) => predicates.includes(predicate));
      return [predicate, values.length > 0 ? values.map(({ coordinate }) => coordinate) : [predicate]];
    }),
  );
}

/** The arguments of `@fact`, as `schemas/common.graphql` declares them. */
type FactArguments = {
  readonly item: string;
  readonly sensitivity: Sensitivity;
  readonly sharing?: Sharing | null;
  readonly predicates?: readonly string[] | null;
};

/** What a field's `@fact` says; its arguments have been checked against the directive's declaration. */
function parseFact(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): FactArguments | undefined {
  const directive = schema.getDirective('fact');
  if (!directive || !field.astNode) return undefined;
  return getDirectiveValues(directive, field.astNode) as FactArguments | undefined;
}

/** Ids of the departments by the coordinates that their schema files define, keys left out. */
function holdersOf(departments: readonly Department[]): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, readonly string[]>();
  for (const { id, schemaFile } of departments) {
    for (const coordinate of coordinatesIn(projectText(schemaFile))) {
      holders.set(coordinate, [...(holders.get(coordinate) ?? []), id]);
    }
  }
  return holders;
}

const coordinatesIn = (text: string): readonly string[] =>
  parse(text, { noLocation: true }).definitions.flatMap((definition) => {
    if (!COMPOSITES.has(definition.kind) || !('fields' in definition) || !('name' in definition)) return [];
    const keys = (definition.directives ?? [])
      .filter(({ name }) => name.value === 'key')
      .flatMap((key) =>
        (key.arguments ?? []).flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : [])),
      );
    return (definition.fields ?? [])
      .filter(({ name }) => !keys.some((key) => key.split(/\W+/u).includes(name.value)))
      .map(({ name }) => `${definition.name.value}.${name.value}`);
  });

const COMPOSITES: ReadonlySet<Kind> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
]);

const compositesOf = (schema: GraphQLSchema): readonly Composite[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is Composite => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  );

const byCoordinate = (a: Fact, b: Fact): number => (a.coordinate < b.coordinate ? -1 : 1);
