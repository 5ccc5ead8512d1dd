import {
  annotateExternalObject,
  defaultMergedResolver,
  isExternalObject,
  type SubschemaConfig,
} from '@graphql-tools/delegate';
import type { GraphQLFieldResolver } from 'graphql';
import type { Scope } from '../../contracts/scope.ts';
import type { AnsweredObject } from './read-answer.ts';

/** A field's resolver as the composed schema calls it. */
export type FieldResolver = GraphQLFieldResolver<unknown, Scope>;

/** A subschema as stitching knows it. */
export type HostedSubschema = SubschemaConfig<unknown, unknown, unknown, Scope>;

/** A value that a hosted department answered: its fields stand under the caller's response keys, not under field names. */
export type HostedValue = Readonly<Record<string, unknown>>;

/** Whether a value came from a hosted department. */
export const isHosted = (value: unknown): value is HostedValue =>
  typeof value === 'object' && value !== null && isExternalObject(value);

/** Marks a checked answer as a hosted department's, which passes on to everything in it as it is read. */
export const asHosted = (answer: AnsweredObject, subschema: HostedSubschema): HostedValue =>
  annotateExternalObject(answer, [], subschema, {}) as HostedValue;

/** Reads a field of a value, by response key where a hosted department answered it, else by its name. */
export const readHosted: FieldResolver = (value, args, context, info) =>
  defaultMergedResolver(value as Parameters<typeof defaultMergedResolver>[0], args, context, info);
