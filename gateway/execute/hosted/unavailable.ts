import { getNamedType, isNonNullType, isObjectType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';
import type { UnavailableReason } from '../../contracts/evidence.ts';
import type { AnsweredObject } from './read-answer.ts';
import { ENTITY, KEY_FIELD } from './entity-key.ts';
import type { SelectedField } from './selection.ts';

/** A hosted department that gave no answer, and why. */
export type Unavailability = { readonly source: string; readonly reason: UnavailableReason; readonly at: Date };

/** The interface of the answers that can say of themselves that there is none. */
const EVIDENCE = 'Evidence';

/** What stands in the place of an answer: every evidence that was asked for says that its source could not be asked. */
export function unavailableFields(fields: readonly SelectedField[], why: Unavailability): AnsweredObject {
  return Object.fromEntries(
    fields.map(({ key, type, fields: inner }) => [key, isEvidence(type) ? evidence(type, inner, why) : null]),
  );
}

/**
 * The fields of a subgraph that could not be answered while it is down, as coordinates: the look-ups and the fields of a
 * person have to be evidence or nullable, and what evidence holds beyond its status too.
 */
export function unanswerableFields(schema: GraphQLSchema): readonly string[] {
  const found = [schema.getQueryType(), schema.getType(ENTITY)].filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      if (type.name === ENTITY && field.name === KEY_FIELD) return [];
      const named = getNamedType(field.type);
      if (!isEvidence(field.type) || !isObjectType(named)) {
        return isNonNullType(field.type) ? [`${type.name}.${field.name}`] : [];
      }
      return Object.values(named.getFields())
        .filter(({ name, type: inner }) => !EVIDENCE_FIELDS.has(name) && isNonNullType(inner))
        .map(({ name }) => `${named.name}.${name}`);
    }),
  );
  return [...new Set(found)];
}

const EVIDENCE_FIELDS: ReadonlySet<string> = new Set(['status', 'reason', 'provenance']);

function isEvidence(type: GraphQLOutputType): boolean {
  const object = isNonNullType(type) ? type.ofType : type;
  return isObjectType(object) && object.getInterfaces().some(({ name }) => name === EVIDENCE);
}

const evidence = (type: GraphQLOutputType, fields: readonly SelectedField[], why: Unavailability): AnsweredObject =>
  withValues(type, fields, (field) => {
    switch (field.name) {
      case 'status':
        return 'UNAVAILABLE';
      case 'reason':
        return why.reason;
      case 'provenance':
        return provenance(field, why);
      default:
        return null;
    }
  });

const provenance = ({ type, fields }: SelectedField, { source, at }: Unavailability): AnsweredObject =>
  withValues(type, fields, ({ name }) => {
    switch (name) {
      case 'source':
        return source;
      case 'retrievedAt':
        return at.toISOString();
      case 'underCorrection':
        return false;
      default:
        return null;
    }
  });

const withValues = (
  type: GraphQLOutputType,
  fields: readonly SelectedField[],
  valueOf: (field: SelectedField) => unknown,
): AnsweredObject =>
  Object.fromEntries(
    fields.map((field) => [field.key, field.name === '__typename' ? getNamedType(type).name : valueOf(field)]),
  );
