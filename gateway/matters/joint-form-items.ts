import type { Fallback } from './engine/fallback.ts';
import type { StatedFact } from './engine/stated-facts.ts';
import type { FactUse } from './engine/value.ts';
import { readJointFact, type AnsweredFact, type FactReading } from './joint-form-facts.ts';
import { entryOf, type JointFormSpec, type JointItem } from './joint-form-spec.ts';

/** How an item gets onto a joint form. */
export type JointFormAnswer = 'ANSWERED_BY_DATA' | 'NEEDS_COMMITMENT' | 'NEEDS_PAPER';

/** What items are answered with. */
export type ItemInput = FactReading & {
  readonly form: JointFormSpec;
  /** What was stated, after `shareStatedFacts`. */
  readonly stated: readonly StatedFact[];
  readonly fallbacks: ReadonlyMap<string, Fallback>;
};

/** An item with how it is answered, before it is known who looks. */
export type AnsweredItem = {
  readonly item: JointItem;
  readonly answer: JointFormAnswer;
  readonly facts: readonly AnsweredFact[];
  readonly value: AnsweredFact | undefined;
  readonly statement: readonly FactUse[];
  readonly fallbacks: readonly Fallback[];
};

/** How one item is answered. @throws Error for a name that leads nowhere; `parseJointForm` has found these. */
export function answerItem(item: JointItem, input: ItemInput): AnsweredItem {
  const read = item.facts.map((id) => ({ id, ...readJointFact(entryOf(input.form.facts, id), input) }));
  const isAnswered = read.length > 0 && read.every(({ written }) => written !== undefined);
  const statement = input.stated.find(({ fact }) => fact === item.stated);
  const fallbacks = item.fallbacks.map((id) => {
    const fallback = input.fallbacks.get(id);
    if (!fallback) throw new Error(`The joint form names ${id}, which is no fallback`);
    return fallback;
  });
  return {
    item,
    answer: isAnswered ? 'ANSWERED_BY_DATA' : statement ? answerOfStatement(statement) : answerWithout(fallbacks),
    facts: read,
    value: read.find(({ id }) => id === item.value),
    statement: item.stated === undefined ? [] : [useOfStatement(item.stated, statement)],
    fallbacks: isAnswered || statement ? [] : fallbacks,
  };
}

/** What holds for an item that somebody stated: who was asked on inquiry is the holder, and nothing is left to bring. */
function answerOfStatement({ by }: StatedFact): JointFormAnswer {
  switch (by) {
    case 'INQUIRY':
      return 'ANSWERED_BY_DATA';
    case 'COMMITMENT':
      return 'NEEDS_COMMITMENT';
    case 'DOCUMENT':
    case 'ESCALATION':
      return 'NEEDS_PAPER';
  }
}

const answerWithout = (fallbacks: readonly Fallback[]): JointFormAnswer =>
  fallbacks.some(({ kind }) => kind === 'COMMITMENT') ? 'NEEDS_COMMITMENT' : 'NEEDS_PAPER';

const useOfStatement = (code: string, statement: StatedFact | undefined): FactUse => ({
  path: code,
  coordinate: null,
  status: statement ? 'STATED' : 'NOT_STATED',
  reason: null,
  statedBy: statement?.by ?? null,
  provenance: null,
});
