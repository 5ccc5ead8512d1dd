import type { AssessedResult, Assessed } from '../../../gateway/matters/engine/assess.ts';
import type { DivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import {
  down,
  found,
  isObject,
  setAt,
  state,
  unstate,
  type Json,
  type JsonObject,
  type Switch,
} from '../../support/evidence-draft.ts';
import type { CriterionStates } from '../../support/truth-table.ts';

/** Registered here and alive. */
export const registeredHere = {
  isRegisteredIn: true,
  entry: { isCurrent: true, deathDate: null },
} as const satisfies Json;

/** What registers answer about somebody, each with a record. */
export const personWith = (parts: {
  readonly disability: JsonObject;
  readonly assistance: JsonObject;
  readonly allowances: JsonObject;
}): JsonObject => ({
  person: {
    household: found(structuredClone<Json>(registeredHere)),
    disability: found(parts.disability, 'disability'),
    assistance: found(parts.assistance, 'disability'),
    allowances: found(parts.allowances, 'disability'),
  },
});

/** Puts a value at a path below `person`. */
export const put =
  (path: string, value: Json): Switch =>
  (draft) =>
    setAt(draft, `person.${path}`, value);

/** Takes a register of the person down. */
export const downed = (register: string): Switch =>
  put(register, down(register === 'household' ? 'household' : 'disability'));

/** Several switches, one after the other. */
export const each =
  (...switches: readonly Switch[]): Switch =>
  (draft) =>
    switches.forEach((one) => one(draft));

/** Says yes or no to a stated fact, on inquiry. */
export const say =
  (fact: string, isTrue: boolean): Switch =>
  (draft) =>
    state(draft, { fact, by: 'INQUIRY', isTrue });

/** States an amount, on inquiry. */
export const sayAmount =
  (fact: string, amount: string): Switch =>
  (draft) =>
    state(draft, { fact, by: 'INQUIRY', amount });

/** Takes back what was stated. */
export const unsay =
  (fact: string): Switch =>
  (draft) =>
    unstate(draft, fact);

/** The state of a yes or no of a record. */
export const flagStates = (path: string, isGood = true): CriterionStates => ({
  true: put(path, isGood),
  false: put(path, !isGood),
  unknown: put(path, null),
  down: downed(path.slice(0, path.indexOf('.'))),
});

/** The states of what nobody but the applicant or an inquiry says, and whose yes refuses. */
export const statedStates = (fact: string): CriterionStates => ({
  true: say(fact, false),
  false: say(fact, true),
  unknown: unsay(fact),
  down: null,
});

/** A person who died, as the register says it. */
export const died: Switch = each(
  put('household.record.entry.deathDate', '2026-08-12'),
  put('household.record.entry.isCurrent', false),
);

/** States of the criteria that both allowances and their review share. */
export const sharedStates: Readonly<Record<'D1' | 'D2' | 'D3.1' | 'D3.3', CriterionStates>> = {
  D1: flagStates('disability.record.isValidOn'),
  D2: flagStates('household.record.isRegisteredIn'),
  'D3.1': {
    true: () => undefined,
    false: died,
    unknown: put('household.record.entry.isCurrent', null),
    down: downed('household'),
  },
  'D3.3': flagStates('assistance.record.isTekun', false),
};

/** States of the criteria of an application that no register settles. */
export const applicationStates = (
  otherAmount: string,
): Readonly<Record<'D3.2' | 'D3.4' | 'S' | 'P', CriterionStates>> => ({
  'D3.2': statedStates('IN_PRISON'),
  'D3.4': statedStates('WORK_INJURY_NURSING'),
  S: { true: sayAmount(otherAmount, '0'), false: null, unknown: unsay(otherAmount), down: null },
  P: flagStates('allowances.record.isDrawnElsewhere', false),
});

/** Bounds what a register of the person answers to divisions, as a grant does. */
export const boundedTo =
  (register: string, ...divisions: readonly string[]): Switch =>
  ({ data }) => {
    const evidence = isObject(data['person']) ? data['person'][register] : undefined;
    const provenance = isObject(evidence) ? evidence['_provenance'] : undefined;
    if (!isObject(provenance)) throw new Error(`no ${register} in this draft`);
    provenance['within'] = divisions.map((one): DivisionCode => parseDivisionCode(one));
  };

/** Outcome and reason of one criterion. */
export const reasonOf = ({ criteria }: Assessed, code: string): readonly (string | undefined)[] => {
  const criterion = criteria.find((one) => one.code === code);
  return [criterion?.outcome, criterion?.reason];
};

/** The results by code; null where one is not known. */
export const resultsOf = ({ results }: Assessed): Readonly<Record<string, AssessedResult['value']>> =>
  Object.fromEntries(results.map(({ code, value }) => [code, value]));

/** The reasons of the advice. */
export const adviceOf = ({ advice }: Assessed): readonly string[] => advice.map(({ reason }) => reason);
