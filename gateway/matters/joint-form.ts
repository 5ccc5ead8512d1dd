import type { Bilingual } from '../contracts/bilingual.ts';
import type { Fallback } from './engine/fallback.ts';
import type { FactUse } from './engine/value.ts';
import type { AnsweredFact } from './joint-form-facts.ts';
import { answerItem, type AnsweredItem, type ItemInput, type JointFormAnswer } from './joint-form-items.ts';
import { entryOf, type JointDepartment } from './joint-form-spec.ts';

/**
 * A joint form for one person: the GraphQL type `JointForm` without its `subject` and `matter`, and with the engine's facts
 * where that has `FactUsed`. `A` is an assessment as the answer has it; it is passed on as it came.
 */
export type PlannedJointForm<A> = {
  readonly members: readonly PlannedMember<A>[];
  readonly items: readonly PlannedItem[];
  readonly views: readonly PlannedView[];
  readonly papersBefore: number;
  readonly papersAfter: number;
  readonly sentence: Bilingual;
  readonly isSourced: boolean;
  readonly source: string;
};

/** One matter of the form; without a rule it has neither code nor assessment. */
type PlannedMember<A> = {
  readonly code: string | null;
  readonly name: Bilingual;
  readonly department: Bilingual;
  readonly assessment: A | null;
  readonly items: readonly string[];
};

/** One item of the form. */
export type PlannedItem = {
  readonly id: string;
  readonly name: Bilingual;
  readonly answer: JointFormAnswer;
  readonly wasPaper: boolean;
  readonly value: Bilingual | null;
  readonly facts: readonly FactUse[];
  /** Empty where the item is answered. */
  readonly fallbacks: readonly Fallback[];
};

/** The form as one department gets it. */
type PlannedView = {
  readonly department: Bilingual;
  readonly matters: readonly Bilingual[];
  readonly items: readonly PlannedItem[];
};

/** What a joint form is made of. */
export type JointFormInput<A> = ItemInput & {
  /** Assessments by code of matter: of every member that the gateway has a rule for, and of no other. */
  readonly assessments: ReadonlyMap<string, A>;
  /** Whether the consumer that asks may read what stands at a coordinate. True for one that is no fact and needs no grant. */
  readonly mayRead: (coordinate: string) => boolean;
  /** The same for whoever handles a matter, such as `CA-LIVE`. */
  readonly mayReadFor: (matter: string, coordinate: string) => boolean;
};

/** Puts the form together. Pure. @throws Error for a name that leads nowhere; `parseJointForm` has found these. */
export function planJointForm<A>(input: JointFormInput<A>): PlannedJointForm<A> {
  const { form, assessments, mayRead } = input;
  const answered = form.items.map((item) => answerItem(item, input));
  const items = answered.map((one) => shownItem(one, mayRead, () => true));
  const papers = items.filter(({ wasPaper }) => wasPaper);
  const left = papers.filter(({ answer }) => answer === 'NEEDS_PAPER');
  return {
    members: form.members.map(({ id, code, name, department }) => {
      const assessment = code === undefined ? undefined : assessments.get(code);
      return {
        code: code !== undefined && assessments.has(code) ? code : null,
        name,
        department: entryOf(form.departments, department).name,
        assessment: assessment ?? null,
        items: form.items.filter(({ neededBy }) => neededBy.includes(id)).map((item) => item.id),
      };
    }),
    items,
    views: form.departments.map((department) => viewOf(department, answered, input)),
    papersBefore: papers.length,
    papersAfter: left.length,
    sentence: {
      zh: `各事项分别办理共需 ${papers.length} 份材料，现在还需提交 ${left.length} 份。`,
      en: `${papers.length} papers one by one, ${left.length} left to bring.`,
    },
    isSourced: form.isSourced,
    source: form.source,
  };
}

/** What a department gets: its own items, and of them only what one of its own matters lets it read. */
function viewOf<A>(
  department: JointDepartment,
  answered: readonly AnsweredItem[],
  input: JointFormInput<A>,
): PlannedView {
  const { form, assessments, mayRead, mayReadFor } = input;
  const own = form.members.filter((member) => member.department === department.id);
  const items = answered.flatMap((one) => {
    const asking = own.filter(({ id }) => one.item.neededBy.includes(id));
    if (asking.length === 0) return [];
    const codes = asking.flatMap(({ code }) => (code !== undefined && assessments.has(code) ? [code] : []));
    const maySee = ({ coordinates }: AnsweredFact): boolean =>
      codes.some((code) => coordinates.every((coordinate) => mayReadFor(code, coordinate)));
    return [shownItem(one, mayRead, maySee)];
  });
  return { department: department.name, matters: own.map(({ name }) => name), items };
}

/** The answer goes through the hands of the consumer that asks: what it may not read itself is in nobody's view. */
function shownItem(
  { item: { id, name, wasPaper }, answer, facts, value, statement, fallbacks }: AnsweredItem,
  mayRead: (coordinate: string) => boolean,
  maySee: (fact: AnsweredFact) => boolean,
): PlannedItem {
  return {
    id,
    name,
    answer,
    wasPaper,
    value: (value?.coordinates.every(mayRead) && maySee(value) ? value.written : undefined) ?? null,
    facts: [...facts.filter(maySee).flatMap(({ uses }) => uses), ...statement],
    fallbacks,
  };
}
