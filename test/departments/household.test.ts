// The helpers of this file assert.
/* oxlint-disable vitest/expect-expect */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { askPerson } from '../support/ask-person.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway();
});

afterAll(() => gateway[Symbol.asyncDispose]());

const FACTS = `household {
  status
  record {
    householdNumber divisionCode
    head { name }
    members { name relationToHead { code } }
    entry {
      name birthDate sex { code } relationToHead { code } maritalStatus { code } state { code } isCurrent deathDate
      person { id }
      guardians { name origin relation { code } }
    }
  }
}`;

type Named = { readonly id: string; readonly name: string; readonly householdNumber: string };

/** The facts of a person in short: what is not said is what most people are. */
type Expected = {
  readonly number?: string;
  readonly division: string;
  readonly head?: string | null;
  /** Name and relation to the head. */
  readonly book: readonly string[];
  readonly born: string;
  readonly sex: '1' | '2';
  readonly relation: string;
  readonly marital?: string;
  readonly state?: string;
  readonly isCurrent?: boolean;
  readonly died?: string;
  /** Name, origin, relation to the child. */
  readonly guardians?: readonly (readonly [string, string, string])[];
};

async function expectFacts(named: Named, expected: Expected): Promise<void> {
  const { household } = await askPerson(gateway, named, FACTS);
  const { state = '0', died = null } = expected;
  expect(household).toEqual({
    status: 'FOUND',
    record: {
      householdNumber: named.householdNumber,
      divisionCode: expected.division,
      head: expected.head === null ? null : { name: expected.head ?? expected.book[0]?.split(' ')[0] },
      members: expected.book.map((line) => {
        const [name = '', code = ''] = line.split(' ');
        return { name, relationToHead: { code } };
      }),
      entry: {
        person: { id: named.id },
        name: named.name,
        birthDate: expected.born,
        sex: { code: expected.sex },
        relationToHead: { code: expected.relation },
        maritalStatus: { code: expected.marital ?? '10' },
        state: { code: state },
        isCurrent: expected.isCurrent ?? state === '0',
        deathDate: died,
        guardians: (expected.guardians ?? []).map(([name, origin, code]) => ({ name, origin, relation: { code } })),
      },
    },
  });
}

const GANDU = '6302241032';
const KONGWAN = '4206841052';
const SIPING = '310110009';
const MEILI = '320581101';

describe('a family in one book', () => {
  const book = ['马启文 02', '韩秀云 12', '马思远 22', '马思涵 32'];
  const parents = [
    ['马启文', 'GUARDIAN_COLUMN', '51'],
    ['韩秀云', 'GUARDIAN_COLUMN', '52'],
  ] as const;
  const division = `${GANDU}08`;

  it('has each member with the relation to the head, and the children with their parents, each of them once', async () => {
    await expectFacts(people.pupilFather, {
      division,
      book,
      born: '1988-03-15',
      sex: '1',
      relation: '02',
      marital: '20',
    });
    await expectFacts(people.pupilMother, {
      division,
      book,
      born: '1990-11-02',
      sex: '2',
      relation: '12',
      marital: '20',
    });
    await expectFacts(people.pupil, {
      division,
      book,
      born: '2018-08-31',
      sex: '2',
      relation: '32',
      guardians: parents,
    });
    await expectFacts(people.entrant, {
      division,
      book,
      born: '2019-11-05',
      sex: '1',
      relation: '22',
      guardians: parents,
    });
  });

  it('of three generations names the parents of each generation only', async () => {
    const three = ['吕长河 02', '胡春兰 12', '吕文彬 21', '吕思彤 42'];
    const village = `${KONGWAN}10`;
    await expectFacts(people.owner, {
      division: village,
      book: three,
      born: '1965-07-04',
      sex: '1',
      relation: '02',
      marital: '20',
    });
    await expectFacts(people.ownersWife, {
      division: village,
      book: three,
      born: '1967-09-12',
      sex: '2',
      relation: '12',
      marital: '20',
    });
    await expectFacts(people.ownersSon, {
      division: village,
      book: three,
      born: '1990-03-03',
      sex: '1',
      relation: '21',
      marital: '40',
      guardians: [
        ['吕长河', 'GUARDIAN_COLUMN', '51'],
        ['胡春兰', 'GUARDIAN_COLUMN', '52'],
      ],
    });
    await expectFacts(people.ownersGrandchild, {
      division: village,
      book: three,
      born: '2016-06-06',
      sex: '2',
      relation: '42',
      guardians: [['吕文彬', 'GUARDIAN_COLUMN', '51']],
    });
  });

  it('with shares in one flat is a family like any other', async () => {
    const book = ['邹建中 02', '熊丽华 12', '邹子航 21'];
    const division = `${SIPING}002`;
    await expectFacts(people.shareHalf, {
      division,
      book,
      born: '1975-03-12',
      sex: '1',
      relation: '02',
      marital: '20',
    });
    await expectFacts(people.shareQuarterPercent, {
      division,
      book,
      born: '1976-04-12',
      sex: '2',
      relation: '12',
      marital: '20',
    });
    await expectFacts(people.shareQuarterWords, {
      division,
      book,
      born: '2000-06-15',
      sex: '1',
      relation: '21',
      guardians: [
        ['邹建中', 'GUARDIAN_COLUMN', '51'],
        ['熊丽华', 'GUARDIAN_COLUMN', '52'],
      ],
    });
  });
});

describe('kinship', () => {
  it('keeps two men of one name, one birthday and one village apart', async () => {
    const facts = {
      division: `${GANDU}01`,
      book: ['马国明 02'],
      born: '1985-06-10',
      sex: '1',
      relation: '02',
    } as const;
    expect(people.sameNameA.name).toBe(people.sameNameB.name);
    await expectFacts(people.sameNameA, facts);
    await expectFacts(people.sameNameB, facts);
  });

  it('names the grandfather of a child in his book as its guardian, and no father whom no register names', async () => {
    const book = ['韩福生 02', '韩一鸣 41'];
    await expectFacts(people.childInGrandparentsBook, {
      division: `${GANDU}09`,
      book,
      born: '2017-07-07',
      sex: '1',
      relation: '41',
      guardians: [['韩福生', 'GUARDIAN_COLUMN', '61']],
    });
    await expectFacts(people.grandparentHead, {
      division: `${GANDU}09`,
      book,
      born: '1958-02-03',
      sex: '1',
      relation: '02',
      marital: '30',
    });
    await expectFacts(people.parentInOtherBook, {
      division: `${GANDU}10`,
      book: ['韩文祥 02'],
      born: '1984-09-09',
      sex: '1',
      relation: '02',
      marital: '40',
    });
  });

  it('tells the parent with custody from the one who is only named, also across two books', async () => {
    const book = ['王清婉 02', '徐静怡 31'];
    await expectFacts(people.divorcedChild, {
      division: `${KONGWAN}05`,
      book,
      born: '2015-03-16',
      sex: '2',
      relation: '31',
      guardians: [
        ['王清婉', 'GUARDIAN_COLUMN', '52'],
        ['徐志恒', 'PARENT_COLUMN', '51'],
      ],
    });
    await expectFacts(people.divorcedMother, {
      division: `${KONGWAN}05`,
      book,
      born: '1987-02-20',
      sex: '2',
      relation: '02',
      marital: '40',
    });
    await expectFacts(people.divorcedFather, {
      division: '420684107217',
      book: ['徐志恒 02'],
      born: '1985-08-18',
      sex: '1',
      relation: '02',
      marital: '40',
    });
  });

  it('says of a guardian who is named that he is one, and of anybody else nothing', async () => {
    const { household } = await askPerson(
      gateway,
      people.divorcedChild,
      `household { record { entry {
        mother: hasGuardian(person: "${people.divorcedMother.id}")
        father: hasGuardian(person: "${people.divorcedFather.id}")
        stranger: hasGuardian(person: "${people.stranger.id}")
        self: hasGuardian(person: "${people.divorcedChild.id}")
      } } }`,
    );

    expect(household).toEqual({ record: { entry: { mother: true, father: true, stranger: null, self: null } } });
  });

  it('leads from the child to the father’s own book', async () => {
    const { household } = await askPerson(
      gateway,
      people.divorcedChild,
      'household { record { entry { guardians { person { id household { record { householdNumber } } } } } } }',
    );

    expect(household).toEqual({
      record: {
        entry: {
          guardians: [people.divorcedMother, people.divorcedFather].map(({ id, householdNumber }) => ({
            person: { id, household: { record: { householdNumber } } },
          })),
        },
      },
    });
  });

  it('does not take one twin for the other', async () => {
    const facts = {
      division: `${KONGWAN}03`,
      book: ['徐婉如 02', '周宁远 22', '周宁馨 32'],
      born: '2019-02-14',
      guardians: [['徐婉如', 'GUARDIAN_COLUMN', '52']],
    } as const;
    await expectFacts(people.twinA, { ...facts, sex: '2', relation: '32' });
    await expectFacts(people.twinB, { ...facts, sex: '1', relation: '22' });
  });

  it('has no head where a collective book has none', async () => {
    await expectFacts(people.collectiveMember, {
      division: '630103',
      head: null,
      book: ['周立东 99', '郭俊博 99'],
      born: '2003-03-03',
      sex: '1',
      relation: '99',
    });
  });
});

describe('the end of a registration', () => {
  it('that was not cancelled after a death is still there, with the death, and is not current', async () => {
    const book = ['张岩松 02', '李桂荷 12'];
    await expectFacts(people.deadHeadNotCancelled, {
      division: `${KONGWAN}10`,
      book,
      born: '1948-01-12',
      sex: '1',
      relation: '02',
      marital: '20',
      died: '2026-06-10',
      isCurrent: false,
    });
    await expectFacts(people.deadHeadsWidow, {
      division: `${KONGWAN}10`,
      book,
      born: '1950-03-25',
      sex: '2',
      relation: '12',
      marital: '20',
    });
  });

  it('by death or by moving away is told, and the book does not list them any more', async () => {
    const facts = { division: `${KONGWAN}09`, book: ['陈立群 02'], sex: '2' } as const;
    await expectFacts(people.deceasedCancelled, {
      ...facts,
      born: '1940-09-09',
      relation: '52',
      marital: '30',
      state: '1',
      died: '2024-01-20',
    });
    await expectFacts(people.movedOut, {
      ...facts,
      born: '1988-08-08',
      relation: '31',
      marital: '20',
      state: '2',
    });
  });

  it('in another book of the register leaves only the present entry', async () => {
    await expectFacts(people.movedWithHistory, {
      division: '630103',
      book: ['马海燕 02'],
      born: '1995-06-06',
      sex: '2',
      relation: '02',
    });
    await expectFacts(people.movedProvinceThisMonth, {
      division: `${MEILI}211`,
      book: ['宋雨菲 02'],
      born: '1982-01-18',
      sex: '2',
      relation: '02',
      marital: '40',
    });
    const fields = 'household { record { entry { movedInOn } } }';
    expect(await askPerson(gateway, people.movedWithHistory, fields)).toEqual({
      household: { record: { entry: { movedInOn: '2022-05-18' } } },
    });
    expect(await askPerson(gateway, people.movedProvinceThisMonth, fields)).toEqual({
      household: { record: { entry: { movedInOn: '2026-09-01' } } },
    });
  });
});

describe('a number', () => {
  it('that two current registrations carry is AMBIGUOUS, and nobody chooses', async () => {
    const { household } = await askPerson(
      gateway,
      people.duplicateRegistration,
      'household { status record { householdNumber } }',
    );

    expect(household).toEqual({ status: 'AMBIGUOUS', record: null });
  });

  it('that was corrected finds the present entry, and the former one finds nobody', async () => {
    await expectFacts(people.idChanged, {
      division: `${GANDU}13`,
      book: ['马雅兰 02', '马雅琴 31'],
      born: '2016-05-12',
      sex: '2',
      relation: '31',
      guardians: [['马雅兰', 'GUARDIAN_COLUMN', '52']],
    });
    expect(
      await askPerson(gateway, { id: people.idChanged.formerId }, 'household { status } enrollment { status }'),
    ).toEqual({ household: { status: 'NO_RECORD' }, enrollment: { status: 'NO_RECORD' } });
  });

  it('that the book has with a small x is found, and told with a large one', async () => {
    await expectFacts(people.lowerCaseX, {
      division: `${GANDU}12`,
      book: ['韩秋菊 02'],
      born: '1979-05-19',
      sex: '2',
      relation: '02',
      marital: '30',
    });
  });

  it('of nobody is NO_RECORD in every register', async () => {
    expect(
      await askPerson(
        gateway,
        people.stranger,
        'household { status reason record { address } } enrollment { status } realEstate { status } disability { status } allowances { status } assistance { status }',
      ),
    ).toEqual({
      household: { status: 'NO_RECORD', reason: null, record: null },
      enrollment: { status: 'NO_RECORD' },
      realEstate: { status: 'NO_RECORD' },
      disability: { status: 'NO_RECORD' },
      allowances: { status: 'NO_RECORD' },
      assistance: { status: 'NO_RECORD' },
    });
  });
});

describe('a name', () => {
  it('keeps its separator and its rare characters', async () => {
    await expectFacts(people.nameWithDot, {
      division: `${GANDU}16`,
      book: ['才仁·卓尕 02'],
      born: '1993-09-09',
      sex: '2',
      relation: '02',
    });
    await expectFacts(people.rareNameOutsideBmp, {
      division: `${SIPING}003`,
      book: ['王志成 02', '王𬭩 21'],
      born: '2015-09-09',
      sex: '1',
      relation: '21',
      guardians: [['王志成', 'GUARDIAN_COLUMN', '51']],
    });
    await expectFacts(people.rareNameExtensionA, {
      division: `${KONGWAN}06`,
      book: ['李志成 02', '李㛃䶮 31'],
      born: '2014-04-04',
      sex: '2',
      relation: '31',
      guardians: [['李志成', 'GUARDIAN_COLUMN', '51']],
    });
  });
});

describe('an age', () => {
  const isAtLeast = async (named: Named, years: number, on: string): Promise<unknown> => {
    const { household } = await askPerson(
      gateway,
      named,
      `household { record { entry { isAtLeastAge(years: ${years}, on: "${on}") } } }`,
    );
    return household;
  };
  const answer = (value: boolean) => ({ record: { entry: { isAtLeastAge: value } } });

  it('is reached on the birthday itself', async () => {
    expect(await isAtLeast(people.pupil, 8, '2026-08-30')).toEqual(answer(false));
    expect(await isAtLeast(people.pupil, 8, '2026-08-31')).toEqual(answer(true));
  });

  it('of one who was born on 29 February is reached on the 28th in a common year, on the 29th in a leap year', async () => {
    expect(await isAtLeast(people.leapDay, 81, '2021-02-27')).toEqual(answer(false));
    expect(await isAtLeast(people.leapDay, 81, '2021-02-28')).toEqual(answer(true));
    expect(await isAtLeast(people.leapDay, 84, '2024-02-28')).toEqual(answer(false));
    expect(await isAtLeast(people.leapDay, 84, '2024-02-29')).toEqual(answer(true));
    expect(await isAtLeast(people.leapDayChild, 6, '2026-02-27')).toEqual(answer(false));
    expect(await isAtLeast(people.leapDayChild, 6, '2026-02-28')).toEqual(answer(true));
  });

  it.each([
    [people.bornFeb28, '2020-02-28', true],
    [people.leapDayChild, '2020-02-28', false],
    [people.leapDayChild, '2020-02-29', true],
    [people.bornMar1, '2020-02-28', false],
    [people.bornMar1, '2020-03-01', true],
    [people.bornAug31, '2020-08-31', true],
    [people.bornAug31, '2020-08-30', false],
    [people.bornSep1, '2020-08-31', false],
    [people.bornSep1, '2020-09-01', true],
    [people.entrant, '2019-11-05', true],
    [people.huangzhongChild, '2020-02-28', true],
  ])('against a cut-off day: $name, %s, %s', async (named, date, value) => {
    const { household } = await askPerson(
      gateway,
      named,
      `household { record { entry { isBornOnOrBefore(date: "${date}") } } }`,
    );

    expect(household).toEqual({ record: { entry: { isBornOnOrBefore: value } } });
  });
});

describe('the place of registration', () => {
  it.each([
    [people.pupil, '630224', true],
    [people.pupil, '6301', false],
    [people.huangzhongChild, '6301', true],
    [people.huangzhongChild, '630102', false],
    [people.huangzhongFather, '630106', true],
    [people.heirNotMember, '420684', false],
    [people.heirNotMember, '310110', true],
    [people.movedProvinceThisMonth, '320581', true],
    [people.movedProvinceThisMonth, '42', false],
    [people.deceasedCancelled, '420684', false],
    [people.movedOut, '420684', null],
    [people.deadHeadNotCancelled, '420684', true],
    [people.absentPupil, '630224103218', true],
    [people.absentPupil, '630224103219', false],
  ])('of $name against %s is %s', async (named, division, value) => {
    const { household } = await askPerson(
      gateway,
      named,
      `household { record { isRegisteredIn(division: "${division}") } }`,
    );

    expect(household).toEqual({ record: { isRegisteredIn: value } });
  });

  it('stays where it is while a family lives elsewhere with or without a permit', async () => {
    const facts = { division: `${GANDU}11` } as const;
    const away = [
      [people.permitLapsedMadeUp, '1986-04-04', '1', people.permitLapsedMadeUpChild, '2019-04-18', '1'],
      [people.permitLapsed, '1987-04-04', '1', people.permitLapsedChild, '2019-06-02', '2'],
      [people.permitFiveMonths, '1989-04-04', '2', people.permitFiveMonthsChild, '2019-08-21', '1'],
      [people.permitElsewhere, '1991-04-04', '1', people.permitElsewhereChild, '2019-09-30', '2'],
      [people.licence11Months, '1992-04-04', '1', people.licence11MonthsChild, '2019-12-12', '1'],
      [people.employerWithoutInsurance, '1993-04-04', '2', people.employerWithoutInsuranceChild, '2020-01-15', '2'],
      [people.madeUpRecently, '1990-06-04', '1', people.madeUpRecentlyChild, '2019-10-24', '1'],
    ] as const;
    for (const [parent, born, sex, child, childBorn, childSex] of away) {
      const relation = childSex === '1' ? '21' : '31';
      const book = [`${parent.name} 02`, `${child.name} ${relation}`];
      await expectFacts(parent, { ...facts, book, born, sex, relation: '02' });
      await expectFacts(child, {
        ...facts,
        book,
        born: childBorn,
        sex: childSex,
        relation,
        guardians: [[parent.name, 'GUARDIAN_COLUMN', sex === '1' ? '51' : '52']],
      });
    }
  });
});

describe('a residence permit', () => {
  /** On 27 August 2026, the first day of registering for school in Xining. */
  const PERMIT = `residencePermit {
    status reason
    record {
      east: isIssuedIn(division: "630102") north: isIssuedIn(division: "630105")
      isInForceOn(date: "2026-08-27") monthsInForceOn(date: "2026-08-27") isInForceForMonths(months: 12, on: "2026-08-27")
      isForCurrentAddress
    }
  }`;
  const east = { east: true, north: false, isForCurrentAddress: true };
  const inForce = (months: number) => ({
    isInForceOn: true,
    monthsInForceOn: months,
    isInForceForMonths: months >= 12,
  });
  const lapsed = { isInForceOn: false, monthsInForceOn: 0, isInForceForMonths: false };

  it.each([
    [people.pupilFather, { ...east, ...inForce(35) }],
    [people.pupilMother, { ...east, ...inForce(35) }],
    [people.permitLapsedMadeUp, { ...east, ...inForce(14) }],
    [people.permitLapsed, { ...east, ...lapsed }],
    [people.permitFiveMonths, { ...east, ...inForce(4) }],
    [people.permitElsewhere, { east: false, north: true, isForCurrentAddress: false, ...inForce(36) }],
    [people.licence11Months, { ...east, ...inForce(36) }],
    [people.employerWithoutInsurance, { ...east, ...inForce(36) }],
    [people.madeUpRecently, { ...east, ...inForce(5) }],
    [people.temporaryRollFather, { ...east, ...inForce(36) }],
  ])('of $name has the months since it was issued or made up, and the place', async (named, record) => {
    expect(await askPerson(gateway, named, PERMIT)).toEqual({
      residencePermit: { status: 'FOUND', reason: null, record },
    });
  });

  it.each([
    ['2025-06-09', { isInForceOn: true, monthsInForceOn: 23 }],
    ['2025-06-12', { isInForceOn: false, monthsInForceOn: 0 }],
    ['2025-06-13', { isInForceOn: true, monthsInForceOn: 0 }],
  ])('has no force between its last day and the day of making up: %s', async (date, record) => {
    const fields = `residencePermit { record { isInForceOn(date: "${date}") monthsInForceOn(date: "${date}") } }`;

    expect(await askPerson(gateway, people.permitLapsedMadeUp, fields)).toEqual({ residencePermit: { record } });
  });

  it('counts only what the named division issued, where one is named', async () => {
    const fields = `residencePermit { record {
      east: isInForceForMonths(months: 12, on: "2026-08-27", issuedIn: "630102")
      north: isInForceForMonths(months: 12, on: "2026-08-27", issuedIn: "630105")
      inEast: isInForceOn(date: "2026-08-27", issuedIn: "630102")
      eastern: monthsInForceOn(date: "2026-08-27", issuedIn: "630102")
    } }`;

    expect(await askPerson(gateway, people.permitElsewhere, fields)).toEqual({
      residencePermit: { record: { east: false, north: true, inEast: false, eastern: 0 } },
    });
  });

  it('is NO_RECORD of a child, who has none, and of a neighbour, who needs none', async () => {
    for (const named of [people.entrant, people.huangzhongFather, people.stranger]) {
      expect(await askPerson(gateway, named, PERMIT)).toEqual({
        residencePermit: { status: 'NO_RECORD', reason: null, record: null },
      });
    }
  });

  it('reads where the person stays only when that is asked', async () => {
    const ask = async (fields: string): Promise<readonly string[]> => {
      gateway.statements.length = 0;
      await askPerson(gateway, people.pupilFather, `residencePermit { status record { ${fields} } }`);
      return [...gateway.statements];
    };

    expect(await ask('isInForceOn(date: "2026-08-27")')).toEqual(['household.permit']);
    expect(await ask('isForCurrentAddress')).toEqual(['household.permit', 'household.stay']);
  });
});

describe('a book', () => {
  const byNumber = async (number: string): Promise<unknown> => {
    const { data, errors } = await gateway.ask(
      `query ($number: HouseholdNumber!) {
        household(number: $number) { status record { householdNumber householdType { code } entry { name } head { name } members { name } } }
      }`,
      { number },
    );
    expect(errors).toBeUndefined();
    return data.household;
  };

  it('is found by its number, without an entry of its own', async () => {
    expect(await byNumber(people.owner.householdNumber)).toEqual({
      status: 'FOUND',
      record: {
        householdNumber: people.owner.householdNumber,
        householdType: { code: '1' },
        entry: null,
        head: { name: '吕长河' },
        members: ['吕长河', '胡春兰', '吕文彬', '吕思彤'].map((name) => ({ name })),
      },
    });
  });

  it('of people who are registered twice lists each book as it is', async () => {
    const { householdNumber, otherHouseholdNumber, name } = people.duplicateRegistration;
    for (const number of [householdNumber, otherHouseholdNumber]) {
      expect(await byNumber(number)).toMatchObject({
        status: 'FOUND',
        record: { householdNumber: number, members: [{ name }] },
      });
    }
  });

  it('that does not exist is NO_RECORD', async () => {
    expect(await byNumber('999999999')).toEqual({ status: 'NO_RECORD', record: null });
  });
});
