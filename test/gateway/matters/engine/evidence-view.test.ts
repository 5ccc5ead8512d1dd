import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../../gateway/contracts/dates.ts';
import { createEvidenceView, type EvidenceView } from '../../../../gateway/matters/engine/evidence-view.ts';
import { known, unknown, type FactStatus, type FactUse, type Value } from '../../../../gateway/matters/engine/value.ts';
import {
  ambiguous,
  down,
  found,
  noRecord,
  pathsOfText,
  underCorrection,
  type Json,
} from '../../../support/evidence-draft.ts';

const PATHS = pathsOfText(`query Evidence {
  child: person {
    household {
      record {
        isHere
        age
        kind
        movedInOn
        members { isChild person { enrollment { record { grade } } } }
      }
    }
  }
  permits { record { months } }
}`);

const viewOf = (household: Json, more: Record<string, Json> = {}): EvidenceView =>
  createEvidenceView({ child: { household }, ...more }, PATHS);

/** The fact at a path, with what the evidence around it says of itself. */
function useAt(path: string, status: FactStatus, evidence: Record<string, Json> | null, indexed = path): FactUse {
  const { _reason = null, _provenance = null } = evidence ?? {};
  const use: unknown = { path, coordinate: indexed, status, reason: _reason, statedBy: null, provenance: _provenance };
  return use as FactUse;
}

const HERE = 'child.household.record.isHere';

const RECORD = {
  isHere: true,
  age: 7,
  kind: '10',
  movedInOn: '2020-02-29',
  members: [
    { isChild: true, person: { enrollment: found({ grade: 1 }, 'enrollment') } },
    { isChild: false, person: null },
  ],
};

describe('the view of evidence', () => {
  it('reads each kind of value with where it comes from', () => {
    const evidence = found(RECORD);
    const view = viewOf(evidence);
    const used = (name: string): readonly FactUse[] => [useAt(`child.household.record.${name}`, 'KNOWN', evidence)];
    expect(view.flag(HERE)).toEqual(known(true, used('isHere')));
    expect(view.number('child.household.record.age')).toEqual(known(7, used('age')));
    expect(view.text('child.household.record.kind')).toEqual(known('10', used('kind')));
    expect(view.day('child.household.record.movedInOn')).toEqual(
      known(parsePlainDate('2020-02-29'), used('movedInOn')),
    );
  });

  it.each([
    [ambiguous(), 'AMBIGUOUS'],
    [underCorrection(), 'UNDER_CORRECTION'],
    [down('household', 'TIMEOUT'), 'UNAVAILABLE'],
  ] as const)(
    'knows nothing of a register that is not to be relied on, whatever absence means: %j',
    (evidence, status) => {
      const nothing = unknown([useAt(HERE, status, evidence)]);
      expect(viewOf(evidence).flag(HERE)).toEqual(nothing);
      expect(viewOf(evidence).flag(HERE, { ifAbsent: false })).toEqual(nothing);
      expect(viewOf(evidence).isRecorded('child.household')).toEqual(
        unknown([useAt('child.household', status, evidence)]),
      );
    },
  );

  it('takes absence for an answer only where the criterion says so', () => {
    const evidence = noRecord();
    const view = viewOf(evidence);
    const used = [useAt(HERE, 'NO_RECORD', evidence)];
    expect(view.flag(HERE)).toEqual(unknown(used));
    expect(view.flag(HERE, { ifAbsent: false })).toEqual(known(false, used));
    const absent = <T>(name: string, value: T): Value<T> =>
      known(value, [useAt(`child.household.record.${name}`, 'NO_RECORD', evidence)]);
    expect(view.number('child.household.record.age', { ifAbsent: 0 })).toEqual(absent('age', 0));
    expect(view.text('child.household.record.kind', { ifAbsent: '' })).toEqual(absent('kind', ''));
    expect(view.list('child.household.record.members', { ifAbsent: [] })).toEqual(absent('members', []));
  });

  it('tells what a record leaves open from what is not recorded', () => {
    const evidence = found({ ...RECORD, isHere: null });
    expect(viewOf(evidence).flag(HERE, { ifAbsent: true })).toEqual(unknown([useAt(HERE, 'NOT_HELD', evidence)]));
  });

  it('says whether a register has a record at all', () => {
    const [there, none] = [found(RECORD), noRecord()];
    expect(viewOf(there).isRecorded('child.household')).toEqual(
      known(true, [useAt('child.household', 'KNOWN', there)]),
    );
    expect(viewOf(none).isRecorded('child.household')).toEqual(
      known(false, [useAt('child.household', 'NO_RECORD', none)]),
    );
  });

  it('knows nothing of the evidence of nobody', () => {
    const nobody = unknown([useAt('child.household', 'NOT_HELD', null)]);
    expect(viewOf(null).isRecorded('child.household')).toEqual(nobody);
    expect(viewOf(null).flag(HERE, { ifAbsent: false })).toEqual(unknown([useAt(HERE, 'NOT_HELD', null)]));
    expect(createEvidenceView(undefined, PATHS).flag(HERE)).toEqual(unknown([useAt(HERE, 'NOT_HELD', null)]));
  });

  it('reads the items of a list one by one, numbered for people and not for the schema', () => {
    const evidence = found(RECORD);
    const members = viewOf(evidence).list('child.household.record.members');
    const grades = members.kind === 'known' ? members.value.map((item) => item.number(GRADE)) : [];
    expect(members.uses).toEqual([useAt('child.household.record.members', 'KNOWN', evidence)]);
    expect(grades).toEqual([
      known(1, [useAt(`${MEMBERS}.0.${GRADE}`, 'KNOWN', found({}, 'enrollment'), `${MEMBERS}.${GRADE}`)]),
      unknown([useAt(`${MEMBERS}.1.${GRADE}`, 'NOT_HELD', evidence, `${MEMBERS}.${GRADE}`)]),
    ]);
  });

  it('takes evidence in a list for what it says of itself', () => {
    const permits = [found({ months: 12 }, 'permit'), down('permit'), noRecord('permit')];
    const items = viewOf(null, { permits }).list('permits');
    const months: readonly Value<number>[] =
      items.kind === 'known' ? items.value.map((item) => item.number('record.months', { ifAbsent: 0 })) : [];
    const at = (number: number, status: FactStatus): readonly FactUse[] => [
      useAt(`permits.${number}.record.months`, status, permits[number] ?? null, 'permits.record.months'),
    ];
    expect(months).toEqual([known(12, at(0, 'KNOWN')), unknown(at(1, 'UNAVAILABLE')), known(0, at(2, 'NO_RECORD'))]);
  });

  it('begins further down where a criterion wants to, and says the same', () => {
    const view = viewOf(found(RECORD));
    expect(view.at('child.household').at('record').flag('isHere')).toEqual(view.flag(HERE));
    expect(viewOf(down()).at('child.household.record').flag('isHere')).toEqual(viewOf(down()).flag(HERE));
  });
});

const MEMBERS = 'child.household.record.members';
const GRADE = 'person.enrollment.record.grade';

describe('a rule that reads past its evidence document', () => {
  const view = viewOf(found(RECORD));

  it.each([
    [
      'a path that is not asked for',
      () => view.flag('child.household.record.name'),
      'no field child.household.record.name',
    ],
    ['the field behind an alias', () => view.flag('person.household'), 'no field person'],
    [
      'a path without its item',
      () => view.flag(`${MEMBERS}.isChild`),
      `${MEMBERS}.isChild of the evidence document lies in a list`,
    ],
    ['a number as a flag', () => view.flag('child.household.record.age'), 'age of the evidence document is no boolean'],
    [
      'a text as a number',
      () => view.number('child.household.record.kind'),
      'kind of the evidence document is no number',
    ],
    ['a flag as a text', () => view.text(HERE), 'isHere of the evidence document is no string'],
    ['a flag as a day', () => view.day(HERE), 'isHere of the evidence document is no string'],
    ['a flag as a list', () => view.list(HERE), 'isHere of the evidence document is no list'],
    [
      'a record as evidence',
      () => view.isRecorded('child.household.record'),
      'record of the evidence document is no evidence',
    ],
  ])('is told: %s', (_what, read, message) => {
    expect(read).toThrow(message);
  });
});
