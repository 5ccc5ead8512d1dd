import type { Caller } from '../contracts/caller.ts';
import type { PlainDate } from '../contracts/dates.ts';
import { GatewayError, type FactOutside, type PurposeReason } from '../contracts/errors.ts';
import { issuePermit, type Permission, type Permit } from '../contracts/permit.ts';
import { departmentsOf } from './coordinates.ts';
import type { FactIndex } from './facts.ts';
import { grantsInForce } from './grants-in-force.ts';
import type { Grant, Policy } from './policy.ts';
import { boundsOf } from './bounds.ts';

/** What is asked, by whom, for what, and what was granted. */
export type Question = {
  /** Coordinates of the facts that the document can touch. */
  readonly facts: readonly string[];
  /** Coordinates of the facts that its assessments stand on; of them only what follows is told. */
  readonly assessed?: readonly string[];
  readonly caller: Caller;
  /** Code of the matter that the caller declares. */
  readonly matter: string | undefined;
  readonly policy: Policy;
  readonly index: FactIndex;
  /** The calendar day at the departments' place; a grant holds on its first and on its last day. */
  readonly today: PlainDate;
};

/** A permit or a refusal, with its reason. */
export type Decision =
  | { readonly kind: 'permit'; readonly permission: Permission }
  | { readonly kind: 'refuse'; readonly reason: PurposeReason; readonly outside?: readonly FactOutside[] };

/** Pure: the same question always gives the same decision. A fact that no grant names is refused. */
export function decide({ facts: read, assessed = [], caller, matter, policy, index, today }: Question): Decision {
  const facts = assessed.length === 0 ? read : [...new Set([...read, ...assessed])];
  if (facts.length === 0) return { kind: 'permit', permission: touchingNobody(caller) };

  const { consumer, officer } = caller;
  if (matter === undefined) return refusal('PURPOSE_MISSING');
  if (!policy.matters.some(({ code }) => code === matter)) return refusal('PURPOSE_UNKNOWN');
  if (!consumer.matters.includes(matter)) return refusal('PURPOSE_NOT_REGISTERED');
  if (consumer.needsOfficer && !officer) return refusal('OFFICER_MISSING');

  const inForce = grantsInForce(policy, consumer, matter, today);
  const forReading = inForce.filter(({ use }) => use === 'READING');
  const isRead = new Set(read);
  // A grant for assessments neither opens nor widens what is read beside them.
  const coveringOf = (coordinate: string): readonly Grant[] =>
    (isRead.has(coordinate) ? forReading : inForce).filter((grant) => grant.facts.has(coordinate));
  const outside = facts.filter((coordinate) => !index.has(coordinate) || coveringOf(coordinate).length === 0);
  if (outside.length > 0) {
    return {
      ...refusal('FACTS_OUTSIDE'),
      outside: outside.map((coordinate) => factOutside(coordinate, forReading, index)),
    };
  }

  const needed = new Set(facts.flatMap(coveringOf).map(({ id }) => id));
  const permission = {
    caller,
    matter,
    facts: new Set(facts),
    grants: [...needed].toSorted(),
    departments: new Set(departmentsOf(facts, index)),
    within: boundsOf(facts, coveringOf, index),
  };
  return { kind: 'permit', permission };
}

/** A refusal becomes an error, and a permission a permit, here and nowhere else. @throws GatewayError `PURPOSE_REFUSED` */
export function permitOrThrow(decision: Decision): Permit {
  switch (decision.kind) {
    case 'permit':
      return issuePermit(decision.permission);
    case 'refuse': {
      const { reason, outside } = decision;
      throw new GatewayError({ code: 'PURPOSE_REFUSED', reason, ...(outside && { outside }) });
    }
  }
}

/** With the predicates that could stand in its place, as far as these grants allow them. */
const factOutside = (coordinate: string, inForce: readonly Grant[], index: FactIndex): FactOutside => ({
  coordinate,
  predicates: (index.get(coordinate)?.predicates ?? []).filter((predicate) => isCovered(predicate, inForce, index)),
});

const isCovered = (coordinate: string, inForce: readonly Grant[], index: FactIndex): boolean =>
  index.has(coordinate) && inForce.some(({ facts }) => facts.has(coordinate));

const refusal = (reason: PurposeReason) => ({ kind: 'refuse', reason }) as const;

const touchingNobody = (caller: Caller): Permission => ({
  caller,
  matter: undefined,
  facts: new Set(),
  grants: [],
  departments: new Set(),
  within: new Map(),
});
