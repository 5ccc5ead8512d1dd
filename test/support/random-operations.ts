import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { ASSESSMENTS } from '../../gateway/contracts/own-questions.ts';

/** An operation with its variables. */
export type RandomOperation = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** Values that arguments may take, by the name of their type. */
export type Values = Readonly<Record<string, readonly unknown[]>>;

/** A generator of numbers in [0, 1) that always gives the same ones for a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Deepest nesting of fields. */
const MAX_DEPTH = 9;

/**
 * An operation made by walking through a schema: fields with aliases and arguments, written out or as variables; the same
 * field more than once; inline and named fragments on objects and interfaces; conditions that hold and that do not.
 */
export function randomOperation(
  schema: GraphQLSchema,
  values: Values,
  random: () => number,
  { withConditions }: { readonly withConditions: boolean },
): RandomOperation {
  const variables = new Map<string, { readonly type: string; readonly value: unknown }>();
  const fragments = new Map<string, { readonly type: GraphQLCompositeType; readonly text: string }>();
  let aliases = 0;
  const chance = (probability: number): boolean => random() < probability;
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };

  const variable = (type: string, value: unknown): string => {
    const name = `v${variables.size}`;
    variables.set(name, { type, value });
    return `$${name}`;
  };

  const condition = (): string => {
    if (!withConditions || !chance(0.15)) return '';
    const directive = pick(['skip', 'include']);
    const holds = chance(0.5);
    return ` @${directive}(if: ${chance(0.7) ? variable('Boolean!', holds) : String(holds)})`;
  };

  /** What assesses takes objects, and a matter's rule decides what fits: it has tests of its own. */
  const isAssessment = ({ name }: GraphQLField<unknown, unknown>): boolean => ASSESSMENTS.has(name);

  const valueFor = (type: GraphQLInputType): unknown => {
    const nullable = getNullableType(type);
    if (isListType(nullable))
      return Array.from({ length: 1 + Math.floor(random() * 3) }, () => valueFor(nullable.ofType));
    const named = getNamedType(type);
    if (isEnumType(named)) return pick(named.getValues()).name;
    return pick(values[named.name] ?? []);
  };

  const argument = ({ name, type }: GraphQLArgument): string => {
    const value = valueFor(type);
    if (chance(0.5)) return `${name}: ${variable(String(type), value)}`;
    // The names of an enum stand without quotation marks, in a list too.
    const text = JSON.stringify(value);
    return `${name}: ${isEnumType(getNamedType(type)) ? text.replaceAll('"', '') : text}`;
  };

  const field = (of: GraphQLField<unknown, unknown>, depth: number): string => {
    const called = of.args.length > 0 || chance(0.2) ? `a${(aliases += 1)}: ` : '';
    const args = of.args.length > 0 ? `(${of.args.map(argument).join(', ')})` : '';
    const type = getNamedType(of.type);
    const below = isCompositeType(type) ? ` ${selection(type, depth + 1)}` : '';
    return `${called}${of.name}${args}${condition()}${below}`;
  };

  const fragment = (type: GraphQLCompositeType, depth: number): string => {
    const conditionType = isAbstractType(type) ? pick([type, ...schema.getPossibleTypes(type)]) : type;
    const wider =
      'getInterfaces' in conditionType && chance(0.4)
        ? pick([conditionType, ...conditionType.getInterfaces()])
        : conditionType;
    if (chance(0.5)) {
      const on = chance(0.7) ? ` on ${wider.name}` : '';
      return `...${on}${condition()} ${selection(on === '' ? type : wider, depth + 1)}`;
    }
    const known = [...fragments].filter(([, made]) => made.type === wider && made.text !== '');
    if (known.length > 0 && chance(0.5)) return `...${pick(known)[0]}${condition()}`;
    const name = `f${fragments.size}`;
    fragments.set(name, { type: wider, text: '' });
    fragments.set(name, { type: wider, text: selection(wider, depth + 1) });
    return `...${name}${condition()}`;
  };

  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const fields = ('getFields' in type ? Object.values(type.getFields()) : []).filter((of) => !isAssessment(of));
    const usable = depth < MAX_DEPTH ? fields : fields.filter((of) => !isCompositeType(getNamedType(of.type)));
    const parts: string[] = [];
    const count = 1 + Math.floor(random() * 4);
    for (let at = 0; at < count; at += 1) {
      if (chance(0.08) || usable.length === 0) parts.push('__typename');
      else if (chance(0.2) && depth < MAX_DEPTH - 1 && depth > 0) parts.push(fragment(type, depth));
      else parts.push(field(pick(usable), depth));
    }
    if (chance(0.15)) parts.push(pick(parts));
    return `{ ${parts.join(' ')} }`;
  };

  const query = schema.getQueryType();
  if (!query) throw new TypeError('the schema has no questions');
  const body = selection(query, 0);
  const declared = [...variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
  const texts = [...fragments].map(([name, { type, text }]) => `fragment ${name} on ${type.name} ${text}`);
  return {
    query: [`query Random${declared === '' ? '' : `(${declared})`} ${body}`, ...texts].join('\n'),
    variables: Object.fromEntries([...variables].map(([name, { value }]) => [name, value])),
  };
}
