import type { Consumer } from '../contracts/caller.ts';
import type { PlainDate } from '../contracts/dates.ts';
import { createMemo } from '../contracts/memo.ts';
import type { Grant, Policy } from './policy.ts';

/** The grants of one consumer for one matter that hold on a day: from their first day to their last, both included. */
export const grantsInForce = (
  policy: Policy,
  { socialCreditCode }: Pick<Consumer, 'socialCreditCode'>,
  matter: string,
  today: PlainDate,
): readonly Grant[] =>
  (grouped.of(policy, () => groupsOf(policy)).get(groupOf(socialCreditCode, matter)) ?? []).filter(
    ({ from, until }) => from <= today && today <= until,
  );

/** Looked up for every request, while a policy stays the same until it is reloaded. */
const grouped = createMemo<Policy, ReadonlyMap<string, readonly Grant[]>>();

function groupsOf({ grants }: Policy): ReadonlyMap<string, readonly Grant[]> {
  const groups = new Map<string, Grant[]>();
  for (const grant of grants) {
    const group = groupOf(grant.consumer, grant.matter);
    groups.set(group, [...(groups.get(group) ?? []), grant]);
  }
  return groups;
}

const groupOf = (consumer: string, matter: string): string => `${consumer} ${matter}`;
