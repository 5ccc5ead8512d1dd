import { Kind, parse, type SelectionSetNode } from 'graphql';
import { parsePlainDate } from '../../gateway/contracts/dates.ts';
import type { EvidenceStatus, UnavailableReason } from '../../gateway/contracts/evidence.ts';
import { fragmentsOf } from '../../gateway/contracts/fragments.ts';
import { parseDivisionCode } from '../../gateway/contracts/identifiers/division-code.ts';
import { checkCharacter, parsePersonId, type PersonId } from '../../gateway/contracts/identifiers/person-id.ts';
import { parseRealEstateUnitNumber } from '../../gateway/contracts/identifiers/real-estate-unit-number.ts';
import type { ParameterSet } from '../../gateway/contracts/parameter-set.ts';
import {
  PROVENANCE_ALIAS,
  REASON_ALIAS,
  STATUS_ALIAS,
  type PathIndex,
} from '../../gateway/matters/engine/evidence-view.ts';
import type { AssessmentRequest, MatterRule } from '../../gateway/matters/engine/rule.ts';
import type { StatedFact } from '../../gateway/matters/engine/stated-facts.ts';

/** What an evidence document can answer. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

/** An object of such an answer; tests change it. */
export type JsonObject = { [name: string]: Json };

/** What a rule is applied to, before it is: a test changes a part of it and looks at what becomes of the assessment. */
export type Draft = {
  /** The answer of the evidence document. */
  readonly data: JsonObject;
  /** Takes the place of `request.stated`. */
  readonly stated: StatedFact[];
  readonly request: AssessmentRequest;
};

/** Changes a draft. */
export type Switch = (draft: Draft) => void;

/** Evidence with a record: what stands below `record` in the evidence document. */
export const found = (record: Json, source = 'household'): JsonObject => answered('FOUND', null, record, source);

/** Evidence of a register that was asked and has no record. */
export const noRecord = (source = 'household'): JsonObject => answered('NO_RECORD', null, null, source);

/** Evidence of a register that could not be asked. */
export const down = (source = 'household', reason: UnavailableReason = 'DOWN'): JsonObject =>
  answered('UNAVAILABLE', reason, null, source);

/** Evidence of a register in which several records match. */
export const ambiguous = (source = 'household'): JsonObject => answered('AMBIGUOUS', null, null, source);

/** Evidence of a register whose record is being corrected. */
export const underCorrection = (source = 'household'): JsonObject => answered('UNDER_CORRECTION', null, null, source);

function answered(status: EvidenceStatus, reason: UnavailableReason | null, record: Json, source: string): JsonObject {
  return {
    [STATUS_ALIAS]: status,
    [REASON_ALIAS]: reason,
    [PROVENANCE_ALIAS]: {
      source,
      retrievedAt: '2026-09-01T08:00:00.000Z',
      recordedOn: null,
      underCorrection: status === 'UNDER_CORRECTION',
      within: null,
    },
    record,
  };
}

/**
 * Puts a value at a path of the answer, such as `child.household` or `parcels.0.isSurveyed`. Below evidence that has no
 * record, and below null, there is nothing to change: then nothing happens, so that a register that a switch took down
 * stays down whatever later switches say about its record.
 * @throws Error when a step on the way is in no answer at all: a mistake in the test.
 */
export function setAt(draft: Draft, path: string, value: Json): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at: Json = draft.data;
  for (const name of names) {
    if (isShut(at)) return;
    const below: Json | undefined = valueIn(at, name);
    if (below === undefined) throw new Error(`The draft has nothing at ${name} of ${path}`);
    at = below;
  }
  if (isShut(at)) return;
  if (Array.isArray(at)) at[Number(last)] = value;
  else if (isObject(at)) at[last] = value;
  else throw new Error(`The draft has no object above ${last} of ${path}`);
}

/** States a fact, instead of what was stated of it before. */
export function state(draft: Draft, fact: StatedFact): void {
  unstate(draft, fact.fact);
  draft.stated.push(fact);
}

/** Takes back what was stated. */
export function unstate(draft: Draft, code: string): void {
  const at = draft.stated.findIndex(({ fact }) => fact === code);
  if (at >= 0) draft.stated.splice(at, 1);
}

/** True for an object that is no list. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for what an evidence document answers about a department's answer. */
export const isEvidence = (value: Json | undefined): value is JsonObject => isObject(value) && STATUS_ALIAS in value;

const isShut = (value: Json): boolean => value === null || (isEvidence(value) && value[STATUS_ALIAS] !== 'FOUND');

const valueIn = (value: Json, name: string): Json | undefined =>
  Array.isArray(value) ? value[Number(name)] : isObject(value) ? value[name] : undefined;

/**
 * The paths of an evidence document, read without a schema: each stands for its own coordinate. For tests of a rule alone;
 * the gateway has them from `prepareEvidence`.
 */
export function pathsOfText(text: string): PathIndex {
  const document = parse(text);
  const fragments = fragmentsOf(document);
  const paths = new Map<string, string>();
  const walk = (set: SelectionSetNode | undefined, above: string): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const path = `${above}${selection.alias?.value ?? selection.name.value}`;
        paths.set(path, path);
        walk(selection.selectionSet, `${path}.`);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, above);
      else walk(fragments.get(selection.name.value)?.selectionSet, above);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, '');
  }
  return paths;
}

/** What a test says about a request, as text; the year is that of `on` unless said otherwise. */
export type RequestText = {
  readonly division: string;
  readonly on: string;
  readonly subject?: string;
  readonly applicant?: string;
  readonly unitNumber?: string;
  readonly year?: number;
  readonly since?: string;
};

/** The request of an assessment. @throws GatewayError for what is no number, code or day. */
export function requestOf(text: RequestText): AssessmentRequest {
  const { division, subject = MADE_UP_PERSON, applicant, unitNumber, since } = text;
  const on = parsePlainDate(text.on);
  const personOf = (number: string): PersonId => parsePersonId(number, parsePlainDate('2099-01-01'));
  return {
    subject: personOf(subject),
    applicant: applicant === undefined ? undefined : personOf(applicant),
    unitNumber: unitNumber === undefined ? undefined : parseRealEstateUnitNumber(unitNumber),
    division: parseDivisionCode(division),
    on,
    year: text.year ?? Number(on.slice(0, 4)),
    since: since === undefined ? undefined : parsePlainDate(since),
    stated: [],
  };
}

/** Sequence codes from 996 on are given to nobody. */
export const MADE_UP_PERSON = withCheckCharacter('63010219900101999');

/** A parameter set around the values of a test: everywhere, since ever. @throws ZodError when the rule does not take them. */
export function parameterSetOf<P>(rule: Pick<MatterRule<P>, 'code' | 'parameters'>, values: unknown): ParameterSet<P> {
  return {
    id: 'test',
    matter: rule.code,
    division: undefined,
    from: parsePlainDate('2000-01-01'),
    until: undefined,
    source: 'a test',
    unconfirmed: [],
    values: rule.parameters.parse(values),
  };
}

function withCheckCharacter(first17: string): string {
  return first17 + checkCharacter(first17);
}
