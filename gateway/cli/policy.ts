import { parse, type DocumentNode } from 'graphql';
import { addDays, comparePlainDates, daysBetween, type PlainDate } from '../contracts/dates.ts';
import type { ReadOutcome } from '../policy/files/read-policy.ts';
import type { Grant, Policy } from '../policy/policy.ts';

/** One line of the check of a policy folder. Names consumers, matters and ids, nothing else of the files. */
export type PolicyLine = { readonly name: string; readonly outcome: 'ok' | 'note' | 'failed'; readonly detail: string };

/** What a document touches: the facts that it reads, and those that its assessments stand on. */
type Touched = {
  readonly factsIn: (document: DocumentNode) => readonly string[];
  readonly factsAssessed: (document: DocumentNode, matter: string) => readonly string[];
};

/** How long before its end a grant is worth a note, in days. */
const NOTE_DAYS = 30;

/**
 * What an operator should know about a policy folder: what is in it, what ends soon, which documents can no longer run, or
 * every problem that keeps it from being used.
 */
export function checkPolicy(
  outcome: ReadOutcome,
  { today, ...touched }: Touched & { readonly today: PlainDate },
): readonly PolicyLine[] {
  if (outcome.kind === 'broken') {
    return outcome.problems.map((detail) => ({ name: 'problem', outcome: 'failed', detail }));
  }
  const { consumers, matters, grants, documents, parameters } = outcome.policy;
  const inForce = grants.filter(({ from, until }) => from <= today && today <= until);
  const future = grants.filter(({ from }) => from > today);
  const ended = grants.filter(({ until }) => until < today);
  const ending = inForce
    .filter(({ until }) => until < addDays(today, NOTE_DAYS))
    .toSorted((a, b) => comparePlainDates(a.until, b.until));
  return [
    { name: 'consumers', outcome: 'ok', detail: `${consumers.length} registered` },
    { name: 'matters', outcome: 'ok', detail: `${matters.length} registered` },
    {
      name: 'grants',
      outcome: inForce.length > 0 ? 'ok' : 'note',
      detail: `${inForce.length} in force, ${future.length} not yet, ${ended.length} ended`,
    },
    ...ending.map(({ id, until }): PolicyLine => {
      const days = daysBetween(today, until);
      const when = days === 0 ? 'today' : `in ${days} ${days === 1 ? 'day' : 'days'}`;
      return { name: 'grant', outcome: 'note', detail: `${id} ends ${when}, on ${until}` };
    }),
    { name: 'documents', outcome: 'ok', detail: `${documents.length} registered` },
    ...(parameters.length === 0
      ? []
      : [{ name: 'parameters', outcome: 'ok', detail: `${parameters.length} sets of the deployment's own` } as const]),
    ...idleDocuments({ ...outcome.policy, grants: inForce }, touched).map((id): PolicyLine => {
      return {
        name: 'document',
        outcome: 'note',
        detail: `${id} would be refused today: a grant it needs is not in force`,
      };
    }),
  ];
}

/** Ids of the documents that read a fact which none of the grants covers. */
const idleDocuments = (
  { documents, grants }: Pick<Policy, 'documents' | 'grants'>,
  { factsIn, factsAssessed }: Touched,
): readonly string[] =>
  documents
    .filter(({ owner, matter, text }) => {
      const own = grants.filter((grant) => grant.consumer === owner && grant.matter === matter);
      const isCovered = (fact: string, by: readonly Grant[]): boolean => by.some(({ facts }) => facts.has(fact));
      const [document, readable] = [parse(text), own.filter(({ use }) => use === 'READING')];
      return (
        factsIn(document).some((fact) => !isCovered(fact, readable)) ||
        factsAssessed(document, matter).some((fact) => !isCovered(fact, own))
      );
    })
    .map(({ id }) => id);
