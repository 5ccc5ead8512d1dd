import type { GraphQLSchema } from 'graphql';
import type { Consumer } from '../contracts/caller.ts';
import type { PlainDate } from '../contracts/dates.ts';
import { holderOf, type Department, type Holder } from '../contracts/department.ts';
import { GatewayError } from '../contracts/errors.ts';
import { createMemo, type Memo } from '../contracts/memo.ts';
import type { Fact, FactIndex } from './facts.ts';
import { grantsInForce } from './grants-in-force.ts';
import type { Grant, Matter, Policy, TrustedDocument } from './policy.ts';
import { schemaFor } from './schema-for.ts';

/** A data item with what the consumer was granted of it. */
export type CatalogueFact = Omit<Fact, 'holder'> & {
  readonly holder: Holder | null;
  /** The grants to the consumer that are in force. */
  readonly grants: readonly Grant[];
};

/** What there is, and what one consumer may ask of it: the value behind the schema's `Catalogue`. */
export type Catalogue = {
  readonly consumer: Consumer;
  readonly matters: readonly Matter[];
  readonly facts: readonly CatalogueFact[];
  readonly documents: readonly TrustedDocument[];
  /** Printed when it is asked for: it takes longer than all the rest. */
  readonly sdl: () => string;
};

/**
 * The catalogue for one consumer, or for one of its matters. Grants for matters that the registry does not give the
 * consumer are of no use to it and not shown.
 * @throws GatewayError `PURPOSE_REFUSED` for a matter that is not registered, or not the consumer's.
 */
export function catalogueFor(options: {
  readonly schema: GraphQLSchema;
  readonly facts: FactIndex;
  readonly policy: Policy;
  readonly departments: readonly Pick<Department, 'id' | 'title'>[];
  readonly consumer: Consumer;
  /** The calendar day at the departments' place. */
  readonly today: PlainDate;
  /** Code of the only matter to look at. */
  readonly matter?: string | undefined;
}): Catalogue {
  const { schema, facts, policy, departments, consumer, today, matter } = options;
  const matters = mattersOf(policy, consumer, matter);
  const grants = matters.flatMap(({ code }) => grantsInForce(policy, consumer, code, today));
  return {
    consumer,
    matters,
    facts: [...facts.values()].map((fact) => ({
      ...fact,
      holder: holderOf(fact.holder, departments),
      grants: grants.filter((grant) => grant.facts.has(fact.coordinate)),
    })),
    documents: policy.documents
      .filter(({ owner }) => owner === consumer.socialCreditCode)
      .filter((document) => matters.some(({ code }) => code === document.matter))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    sdl: () => {
      const texts = printed.of(policy, () => createMemo()).of(schema, () => new Map<string, string>());
      const readable = grants.filter(({ use }) => use === 'READING');
      const key = readable.map(({ id }) => id).join('\n');
      const text = texts.get(key) ?? schemaFor(schema, facts, new Set(readable.flatMap((grant) => [...grant.facts])));
      texts.set(key, text);
      return text;
    },
  };
}

/** Printing takes some 20 ms of everybody's time, and an operation may ask for it under many aliases. */
const printed = createMemo<Policy, Memo<GraphQLSchema, Map<string, string>>>();

/** The facts of a catalogue that were asked for; what is null or absent leaves all of them. */
export const filterFacts = (
  { facts }: Catalogue,
  wanted: { readonly granted?: boolean | null; readonly holder?: string | null },
): readonly CatalogueFact[] =>
  facts
    .filter(({ grants }) => (wanted.granted ?? grants.length > 0) === grants.length > 0)
    .filter(({ holder }) => (wanted.holder ?? holder?.id) === holder?.id);

function mattersOf(policy: Policy, consumer: Consumer, wanted: string | undefined): readonly Matter[] {
  if (wanted !== undefined && !policy.matters.some(({ code }) => code === wanted)) {
    throw new GatewayError({ code: 'PURPOSE_REFUSED', reason: 'PURPOSE_UNKNOWN' });
  }
  if (wanted !== undefined && !consumer.matters.includes(wanted)) {
    throw new GatewayError({ code: 'PURPOSE_REFUSED', reason: 'PURPOSE_NOT_REGISTERED' });
  }
  return policy.matters
    .filter(({ code }) => consumer.matters.includes(code) && (wanted ?? code) === code)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
