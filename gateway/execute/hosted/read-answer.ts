import { getNamedType, isLeafType, isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import { SourceFailure } from '../../contracts/sql.ts';
import type { SelectedField } from './selection.ts';

/** An object of a hosted department's answer that has been checked: its keys are exactly those that were asked for. */
export type AnsweredObject = Record<string, unknown>;

/**
 * Checks an object of an answer, down to its leaves, against what was asked and against the department's schema: an unknown
 * value of an enum, a leaf that its scalar refuses and a missing field are a broken contract, never a silent null.
 * @throws SourceFailure `CONTRACT_BROKEN`, naming the field and no value.
 */
export function readObject(fields: readonly SelectedField[], value: unknown, typeName: string): AnsweredObject {
  if (!isObject(value)) throw broken(typeName, 'is not an object');
  const read: AnsweredObject = {};
  for (const { key, name, type, fields: inner } of fields) {
    const where = `${typeName}.${name}`;
    if (!Object.hasOwn(value, key)) throw broken(where, 'is missing');
    const found = readValue(type, inner, value[key], where);
    if (name === '__typename' && found !== typeName) throw broken(where, 'is another type');
    read[key] = found;
  }
  return read;
}

/** Whether a value is an object with keys, as JSON has them. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a hosted department said cannot be trusted. `where` is a coordinate of its schema. */
export const broken = (where: string, what: string): SourceFailure =>
  new SourceFailure('CONTRACT_BROKEN', `${where} ${what}`);

function readValue(type: GraphQLOutputType, fields: readonly SelectedField[], value: unknown, where: string): unknown {
  if (isNonNullType(type)) {
    if (value === null) throw broken(where, 'is null');
    return readValue(type.ofType, fields, value, where);
  }
  if (value === null) return null;
  if (isListType(type)) {
    if (!Array.isArray(value)) throw broken(where, 'is not a list');
    return value.map((item: unknown) => readValue(type.ofType, fields, item, where));
  }
  if (!isLeafType(type)) return readObject(fields, value, getNamedType(type).name);
  try {
    return type.parseValue(value);
  } catch (cause) {
    // Its text would repeat the value.
    throw new SourceFailure('CONTRACT_BROKEN', `${where} is not a ${type.name}`, { cause });
  }
}
