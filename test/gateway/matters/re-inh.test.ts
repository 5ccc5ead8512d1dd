import { describe, expect, it } from 'vitest';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { projectPath } from '../../../gateway/contracts/project-files.ts';
import { readMatter } from '../../../gateway/matters/discover.ts';
import type { Assessed } from '../../../gateway/matters/engine/assess.ts';
import { parseParameterSets } from '../../../gateway/matters/engine/parameter-file.ts';
import { parametersFor } from '../../../gateway/matters/engine/parameters.ts';
import type { StatedFact } from '../../../gateway/matters/engine/stated-facts.ts';
import { parseFallbacks } from '../../../gateway/matters/fallback-file.ts';
import { rule } from '../../../gateway/matters/rules/re-inh/rule.ts';
import {
  down,
  found,
  MADE_UP_PERSON,
  noRecord,
  parameterSetOf,
  requestOf,
  setAt,
  state,
  unstate,
  type Draft,
  type Json,
  type Switch,
} from '../../support/evidence-draft.ts';
import { createAssess, describeTruthTable, expectReasonsReached } from '../../support/truth-table.ts';

const files = await readMatter(projectPath('gateway/matters/rules/re-inh'));
const { evidence } = files;

const UNIT = '420684105210JC00153F00010001';
const LAND = '420684105210JC00153W00000000';
const OTHER_UNIT = '420684105210JC00999F00010001';
const REQUEST = requestOf({ division: '420684', on: '2026-09-01', applicant: MADE_UP_PERSON, unitNumber: UNIT });

const right = (unitNumber: string | null, isRestricted: boolean | null = false): Json => ({
  unitNumber,
  isHomestead: true,
  parcel: unitNumber === null ? null : found({ isRestricted }, 'real-estate'),
});

/** A holder whose registration ended with death, and a daughter whose entry in another book names both parents. */
const base = (): Draft => ({
  data: {
    holder: {
      household: found({
        householdNumber: '420684212',
        entry: {
          isCurrent: false,
          deathDate: '2025-11-03',
          state: { code: '1' },
          relationToHead: { code: '02' },
          hasGuardian: null,
          guardians: [],
        },
      }),
      realEstate: found({ rights: [right(UNIT), right(OTHER_UNIT, true)] }, 'real-estate'),
    },
    heir: {
      household: found({
        isRegisteredIn: true,
        householdNumber: '420684213',
        entry: {
          relationToHead: { code: '02' },
          hasGuardian: true,
          guardians: [{ relation: { code: '51' } }, { relation: { code: '52' } }],
        },
      }),
    },
  },
  stated: [{ fact: 'HEIRS_AGREE', by: 'DOCUMENT', isTrue: true }],
  request: REQUEST,
});

const yes = (fact: string): StatedFact => ({ fact, by: 'DOCUMENT', isTrue: true });
const no = (fact: string): StatedFact => ({ fact, by: 'DOCUMENT', isTrue: false });

const HOLDER = 'holder.household';
const ENTRY = `${HOLDER}.record.entry`;
const HEIR = 'heir.household';
const ESTATE = 'holder.realEstate';
const keep: Switch = () => undefined;
const set =
  (path: string, value: Json): Switch =>
  (draft) =>
    setAt(draft, path, value);
const say =
  (fact: StatedFact): Switch =>
  (draft) =>
    state(draft, fact);
const all =
  (...switches: readonly Switch[]): Switch =>
  (draft) =>
    switches.forEach((one) => one(draft));

/** The register still has the holder as living. */
const notReported = all(
  set(`${ENTRY}.isCurrent`, true),
  set(`${ENTRY}.deathDate`, null),
  set(`${ENTRY}.state`, { code: '0' }),
);
const unnamed = all(set(`${HEIR}.record.entry.hasGuardian`, null), set(`${HEIR}.record.entry.guardians`, []));

const assessed: Assessed[] = [];
const table = {
  rule,
  evidence,
  parameters: parameterSetOf(rule, { heirRemark: '合法继承人' }),
  base,
  assessed,
};
const assess = createAssess(table);

function assessAfter(...switches: readonly Switch[]): Assessed {
  const draft = base();
  switches.forEach((one) => one(draft));
  return assess(draft);
}

const criterionOf = ({ criteria }: Assessed, code: string) => {
  const { outcome, reason } = criteria.find((one) => one.code === code) ?? {};
  return { outcome, reason };
};

describeTruthTable({
  ...table,
  states: {
    I1: {
      true: keep,
      false: all(notReported, say(no('DEATH'))),
      unknown: notReported,
      down: set(HOLDER, down()),
    },
    I2: {
      true: keep,
      false: all(unnamed, say(no('KINSHIP'))),
      unknown: unnamed,
      down: set(HEIR, down()),
    },
    I3: {
      true: keep,
      false: all(set(ESTATE, noRecord('real-estate')), say(no('HOLDS_UNIT'))),
      unknown: set(`${ESTATE}.record.rights`, [right(OTHER_UNIT)]),
      down: set(ESTATE, down('real-estate')),
    },
    I4: {
      true: keep,
      false: set(`${ESTATE}.record.rights.0.parcel`, found({ isRestricted: true }, 'real-estate')),
      unknown: set(`${ESTATE}.record.rights.0.parcel`, noRecord('real-estate')),
      down: set(`${ESTATE}.record.rights.0.parcel`, down('real-estate')),
    },
    I5: {
      true: keep,
      false: say(no('HEIRS_AGREE')),
      unknown: (draft) => unstate(draft, 'HEIRS_AGREE'),
      down: null,
    },
  },
  expected: { I2: { false: 'NEEDS_REVIEW' }, I4: { false: 'NEEDS_REVIEW' }, I5: { false: 'NEEDS_REVIEW' } },
});

describe('I1, the death', () => {
  it.each<[string, readonly Switch[], string, string]>([
    ['is known by its day', [], 'SATISFIED', 'HOLDER_DEAD'],
    ['is known by the state of an entry without a day', [set(`${ENTRY}.deathDate`, null)], 'SATISFIED', 'HOLDER_DEAD'],
    [
      'is known by its day though the entry was not cancelled',
      [set(`${ENTRY}.state`, { code: '0' })],
      'SATISFIED',
      'HOLDER_DEAD',
    ],
    ['may not have been reported yet, which refuses nobody', [notReported], 'UNKNOWN', 'DEATH_NOT_REPORTED'],
    ['is taken from a certificate then', [notReported, say(yes('DEATH'))], 'SATISFIED', 'DEATH_PROVEN'],
    [
      'refuses where an answer says that the holder lives',
      [notReported, say(no('DEATH'))],
      'NOT_SATISFIED',
      'HOLDER_ALIVE',
    ],
    [
      'is not known of who moved away',
      [set(`${ENTRY}.deathDate`, null), set(`${ENTRY}.state`, { code: '2' })],
      'UNKNOWN',
      'DEATH_UNKNOWN',
    ],
    ['is not known where the register has nobody', [set(HOLDER, noRecord())], 'UNKNOWN', 'DEATH_UNKNOWN'],
    ['is no ground before its day', [set(`${ENTRY}.deathDate`, '2026-09-02')], 'NOT_SATISFIED', 'HOLDER_ALIVE'],
    ['is one on its day', [set(`${ENTRY}.deathDate`, '2026-09-01')], 'SATISFIED', 'HOLDER_DEAD'],
  ])('%s', (_name, switches, outcome, reason) => {
    expect(criterionOf(assessAfter(...switches), 'I1')).toEqual({ outcome, reason });
  });

  it('is told with its day', () => {
    expect(assessAfter().results).toEqual([
      { code: 'DEATH_DATE', item: { zh: '死亡日期', en: 'Day of death' }, unit: 'DAY', value: '2025-11-03' },
    ]);
  });
});

describe('I2, the kinship', () => {
  /** The death is noted, the book is as it was: the holder its head, the heir what the code says. */
  const inOneBook = (relation: string, holders = '02', state = '0'): Switch =>
    all(
      unnamed,
      set(`${ENTRY}.state`, { code: state }),
      set(`${ENTRY}.relationToHead`, { code: holders }),
      set(`${HEIR}.record.householdNumber`, '420684212'),
      set(`${HEIR}.record.entry.relationToHead`, { code: relation }),
    );

  it.each<[string, readonly Switch[], string, string]>([
    ['is known by the parents that the heir names', [], 'SATISFIED', 'KIN'],
    [
      'is known by the parents that the holder names',
      [unnamed, set(`${ENTRY}.hasGuardian`, true), set(`${ENTRY}.guardians`, [{ relation: { code: '52' } }])],
      'SATISFIED',
      'KIN',
    ],
    [
      'is not that of a guardian who is no parent',
      [set(`${HEIR}.record.entry.guardians`, [{ relation: { code: '51' } }, { relation: { code: '61' } }])],
      'UNKNOWN',
      'KINSHIP_UNPROVEN',
    ],
    [
      'is not that of a guardian of no known relation',
      [set(`${HEIR}.record.entry.guardians`, [{ relation: null }])],
      'UNKNOWN',
      'KINSHIP_UNPROVEN',
    ],
    ['is that of a wife in the book of the head', [inOneBook('12')], 'SATISFIED', 'KIN'],
    ['is that of a head in the book of whom the mother dies', [inOneBook('02', '52')], 'SATISFIED', 'KIN'],
    ['is not that of a son-in-law', [inOneBook('28')], 'UNKNOWN', 'KINSHIP_UNPROVEN'],
    ['is not that of two children of a third', [inOneBook('22', '23')], 'UNKNOWN', 'KINSHIP_UNPROVEN'],
    [
      'is not read from a book that has another head since',
      [inOneBook('12', '02', '1')],
      'UNKNOWN',
      'KINSHIP_UNPROVEN',
    ],
    [
      'is not read across two books',
      [inOneBook('12'), set(`${HEIR}.record.householdNumber`, '420684213')],
      'UNKNOWN',
      'KINSHIP_UNPROVEN',
    ],
    ['is taken from the marriage register', [unnamed, say(yes('KINSHIP'))], 'SATISFIED', 'KINSHIP_PROVEN'],
    ['hands over who inherits by another right', [unnamed, say(no('KINSHIP'))], 'NEEDS_REVIEW', 'OTHER_HEIR'],
  ])('%s', (_name, switches, outcome, reason) => {
    expect(criterionOf(assessAfter(...switches), 'I2')).toEqual({ outcome, reason });
  });
});

describe('I3, what was held', () => {
  const rights = (...held: readonly Json[]): Switch => set(`${ESTATE}.record.rights`, [...held]);

  it.each<[string, readonly Switch[], string, string]>([
    ['is the unit', [], 'SATISFIED', 'HELD'],
    ['is the land under it', [rights(right(LAND))], 'SATISFIED', 'HELD'],
    ['is not another unit, and that refuses nobody', [rights(right(OTHER_UNIT))], 'UNKNOWN', 'HOLDING_UNPROVEN'],
    ['may be one without a usable number', [rights(right(null))], 'UNKNOWN', 'HOLDING_UNPROVEN'],
    [
      'is not known where the register has nothing',
      [set(ESTATE, noRecord('real-estate'))],
      'UNKNOWN',
      'HOLDING_UNPROVEN',
    ],
    [
      'may be on an old paper',
      [set(ESTATE, noRecord('real-estate')), say(yes('HOLDS_UNIT'))],
      'SATISFIED',
      'HELD_BY_PAPER',
    ],
    [
      'refuses where an answer says that it was never held',
      [rights(), say(no('HOLDS_UNIT'))],
      'NOT_SATISFIED',
      'NOT_HELD',
    ],
  ])('%s', (_name, switches, outcome, reason) => {
    expect(criterionOf(assessAfter(...switches), 'I3')).toEqual({ outcome, reason });
  });

  it('is anything where no unit is asked about', () => {
    const draft = { ...base(), request: { ...REQUEST, unitNumber: undefined } };
    rights(right(OTHER_UNIT))(draft);

    expect(criterionOf(assess(draft), 'I3')).toEqual({ outcome: 'SATISFIED', reason: 'HELD' });
  });
});

describe('I4, restrictions', () => {
  it.each<[string, Switch, string, string]>([
    ['of another unit do not matter', keep, 'SATISFIED', 'UNRESTRICTED'],
    ['hand over the unit', set(`${ESTATE}.record.rights`, [right(UNIT, true)]), 'NEEDS_REVIEW', 'RESTRICTED'],
    [
      'hand over the land under it',
      set(`${ESTATE}.record.rights`, [right(UNIT), right(LAND, true)]),
      'NEEDS_REVIEW',
      'RESTRICTED',
    ],
    [
      'are not ruled out by a register that is down',
      set(ESTATE, down('real-estate')),
      'UNKNOWN',
      'RESTRICTION_UNKNOWN',
    ],
    [
      'are not asked where nothing is registered',
      set(ESTATE, noRecord('real-estate')),
      'NOT_APPLICABLE',
      'NOTHING_REGISTERED',
    ],
    [
      'are for a person where only a paper says that the unit was held',
      (draft) => {
        set(ESTATE, noRecord('real-estate'))(draft);
        say(yes('HOLDS_UNIT'))(draft);
      },
      'NEEDS_REVIEW',
      'HELD_OFF_REGISTER',
    ],
  ])('%s', (_name, change, outcome, reason) => {
    expect(criterionOf(assessAfter(change), 'I4')).toEqual({ outcome, reason });
  });

  it('are those of everything where no unit is asked about', () => {
    const draft = { ...base(), request: { ...REQUEST, unitNumber: undefined } };

    expect(criterionOf(assess(draft), 'I4')).toEqual({ outcome: 'NEEDS_REVIEW', reason: 'RESTRICTED' });
  });
});

describe('I5, the heirs', () => {
  it.each<[string, Switch, string, string]>([
    ['agree', keep, 'SATISFIED', 'HEIRS_AGREE'],
    ['are handed over where they do not', say(no('HEIRS_AGREE')), 'NEEDS_REVIEW', 'HEIRS_DISAGREE'],
    ['have to be heard', (draft) => unstate(draft, 'HEIRS_AGREE'), 'UNKNOWN', 'HEIRS_NOT_HEARD'],
  ])('%s', (_name, change, outcome, reason) => {
    expect(criterionOf(assessAfter(change), 'I5')).toEqual({ outcome, reason });
  });
});

describe('the remark for an heir from outside', () => {
  const isAdvised = (...switches: readonly Switch[]): readonly string[] =>
    assessAfter(...switches).advice.map(({ sentence }) => sentence.zh);
  const remark = ['继承人不是本农民集体经济组织成员的，登记时注明：合法继承人。'];

  it('is advised for a homestead alone, and for nobody who is registered here', () => {
    const elsewhere = set(`${HEIR}.record.isRegisteredIn`, false);
    const flat = set(`${ESTATE}.record.rights.0.isHomestead`, false);

    expect(isAdvised(elsewhere)).toEqual(remark);
    expect(isAdvised(set(HEIR, noRecord()))).toEqual(remark);
    expect(isAdvised(elsewhere, flat)).toEqual([]);
    expect(isAdvised()).toEqual([]);
    expect(isAdvised(set(HEIR, down()))).toEqual([]);
  });
});

describe('what comes with it', () => {
  it('is one parameter set for everywhere, whose remark decides nothing and changes no more than the advice', () => {
    const { sets, problems } = parseParameterSets(files.parameters, (code) =>
      code === rule.code ? files.rule : undefined,
    );
    const set = parametersFor(sets, parseDivisionCode('420684'), parsePlainDate('2026-09-01'));

    expect(problems).toEqual([]);
    expect(set).toMatchObject({ id: 'everywhere', unconfirmed: ['heirRemark'] });

    const draft = base();
    setAt(draft, `${HEIR}.record.isRegisteredIn`, false);
    const { parameters: _before, advice: advised, ...before } = assess(draft);
    const { parameters: _after, advice, ...after } = assess(draft, parameterSetOf(rule, { heirRemark: '另一种附记' }));
    expect(after).toEqual(before);
    expect(advice).not.toEqual(advised);
  });

  it('are fallbacks that can be read, every one of them named by the rule', () => {
    const { fallbacks, problems } = parseFallbacks(files.fallbacks ?? '');
    const named = new Set(rule.stated.flatMap((spec) => spec.fallbacks));

    expect(problems).toEqual([]);
    expect(fallbacks.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  it('asks for the holder and the heir, in the district that decides', () => {
    expect(rule.variables(REQUEST, table.parameters.values)).toEqual({
      holder: REQUEST.subject,
      heir: REQUEST.applicant,
      division: '420684',
    });
  });
});

it('reaches every reason of its table', () => {
  expect(() => expectReasonsReached(rule, assessed)).not.toThrow();
});
