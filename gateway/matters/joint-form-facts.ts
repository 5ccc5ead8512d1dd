import type { Bilingual } from '../contracts/bilingual.ts';
import type { DivisionCode } from '../contracts/identifiers/division-code.ts';
import type { EvidenceView, PathIndex } from './engine/evidence-view.ts';
import { map, type FactUse, type Truth, type Value } from './engine/value.ts';
import { pathsOfFact, type FactPlace, type JointFact } from './joint-form-spec.ts';
import { unlessAbsenceIsBounded, unlessBounded, unlessLeavesOut } from './topics/bounded-answers.ts';

/** A fact of a joint form as the registers answered it. */
export type AnsweredFact = {
  /** What is written on the form; undefined where the fact is not known. */
  readonly written: Bilingual | undefined;
  readonly uses: readonly FactUse[];
  /** Every coordinate that somebody has to be granted to read it, from the person down. */
  readonly coordinates: readonly string[];
};

/** Where the facts of a joint form are read. */
export type FactReading = {
  readonly facts: EvidenceView;
  readonly paths: PathIndex;
  /** The district that decides. */
  readonly division: DivisionCode;
};

/** Reads one fact. Only what the register said counts: never what could not be asked, and not what a grant kept out of sight. */
export function readJointFact(fact: JointFact, reading: FactReading): AnsweredFact {
  const { paths } = reading;
  const written = writtenValue(fact, reading);
  return {
    written: written.kind === 'known' ? written.value : undefined,
    // The data item is the coded value, not the code in it.
    uses: written.uses.map((use) => ({ ...use, path: fact.path, coordinate: paths.get(fact.path) ?? null })),
    coordinates: coordinatesOf(fact, paths),
  };
}

function writtenValue(fact: JointFact, { facts, division }: FactReading): Value<Bilingual> {
  switch (fact.kind) {
    case 'FLAG': {
      const { path, ifAbsent, place, yes, no } = fact;
      const flag = facts.flag(path, ifAbsent === undefined ? undefined : { ifAbsent });
      return map(asFarAsSeen(flag, place, division), (value) => (value ? yes : no));
    }
    case 'CODED': {
      const [zh, en] = [facts.text(`${fact.path}.zh`), facts.text(`${fact.path}.en`)];
      // A code that its table does not have is written as it stands in the register.
      return map(facts.text(`${fact.path}.code`), (code) => ({
        zh: zh.kind === 'known' ? zh.value : code,
        en: en.kind === 'known' ? en.value : code,
      }));
    }
    case 'NUMBER':
      return map(facts.number(fact.path), (value) => around(fact.text, String(value)));
    case 'TEXT':
    case 'DAY':
      return map(facts.text(fact.path), (value) => around(fact.text, value));
  }
}

const around = (text: Bilingual | undefined, value: string): Bilingual => ({
  zh: text ? text.zh.replaceAll('{value}', () => value) : value,
  en: text ? text.en.replaceAll('{value}', () => value) : value,
});

function asFarAsSeen(flag: Truth, place: FactPlace, division: DivisionCode): Truth {
  switch (place) {
    case 'HERE':
      return unlessLeavesOut(flag, division);
    case 'ANYWHERE':
      return unlessAbsenceIsBounded(flag);
    case 'ELSEWHERE':
      return unlessBounded(flag);
  }
}

/** Those of the path and of everything above it: who may not see that there is a record may not see what stands in it. */
function coordinatesOf(fact: JointFact, paths: PathIndex): readonly string[] {
  const coordinates = pathsOfFact(fact).flatMap((path) => {
    const names = path.split('.');
    return names.map((_name, depth) => paths.get(names.slice(0, depth + 1).join('.')));
  });
  return [...new Set(coordinates.filter((coordinate) => coordinate !== undefined))];
}
