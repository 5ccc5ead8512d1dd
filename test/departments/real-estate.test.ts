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

const HOLDINGS = `realEstate {
  status reason
  record {
    homesteadCount inYicheng: holdsHomeIn(division: "420684") inXiningEast: holdsHomeIn(division: "630102")
    rights { unitNumber rightType { code } isHomestead certificateNumber coOwnership { code } share registeredOn registeredArea { value unit } }
  }
}`;

const PARCEL = `query ($unit: RealEstateUnitNumber!) {
  parcel(unitNumber: $unit) {
    status
    record {
      unitNumber parcelCode
      areas {
        approved { ...area } planned { ...area } parcel { ...area } footprint { ...area } floor { ...area }
        registered { ...area } registeredFloor { ...area }
      }
      building { floors completedOn { value } }
      planning { status record { hasConflict conflicts { layer area { ...area } } } }
      isRestricted
      restrictions { kind detail { en } authority from until registeredOn }
    }
  }
}
fragment area on Area { value unit }`;

const RIGHTS = `query ($unit: RealEstateUnitNumber!) {
  parcel(unitNumber: $unit) {
    status
    record { rights { rightType { code } certificateNumber registeredArea { value } holders { name person { id } coOwnership { code } share } } }
  }
}`;

type Named = { readonly id: string; readonly name: string; readonly unitNumber: string };

const square = (value: string | null) => (value === null ? null : { value, unit: 'SQUARE_METRE' });

type Right = {
  readonly unit: string;
  readonly certificate: string;
  readonly area: string;
  readonly on: string;
  readonly type?: '4' | '6';
  readonly coOwnership?: string;
  readonly share?: string;
};

async function expectHoldings(
  named: { readonly id: string },
  rights: readonly Right[],
  where: 'yicheng' | 'xining east' | 'elsewhere',
): Promise<void> {
  // A register writes 100%, or nothing, for one who holds alone.
  const sole: unknown = expect.toBeOneOf([null, '100%']);
  const homesteads = rights.filter(({ type = '6' }) => type === '6').length;
  const { realEstate } = await askPerson(gateway, named, HOLDINGS);
  expect(realEstate).toEqual({
    status: 'FOUND',
    reason: null,
    record: {
      homesteadCount: homesteads,
      inYicheng: where === 'yicheng',
      inXiningEast: where === 'xining east',
      rights: rights.map(({ unit, certificate, area, on, type = '6', coOwnership = '0', share }) => ({
        unitNumber: unit,
        rightType: { code: type },
        isHomestead: type === '6',
        certificateNumber: certificate,
        coOwnership: { code: coOwnership },
        share: share ?? (coOwnership === '0' ? sole : null),
        registeredOn: on,
        registeredArea: square(area),
      })),
    },
  });
}

type Areas = {
  readonly approved?: string;
  readonly planned: string | null;
  readonly parcel: string;
  readonly footprint: string;
  readonly floor?: string;
  readonly registered: string | null;
};

async function expectParcel(
  { unitNumber }: { readonly unitNumber: string },
  expected: {
    readonly areas: Areas;
    /** Year in which it was finished; how much more the register knows is its own affair. */
    readonly built: string;
    readonly floors?: number;
    readonly conflicts?: readonly (readonly [string, string])[];
    readonly restrictions?: readonly unknown[];
  },
): Promise<void> {
  const { areas, built, floors = 1, conflicts = [], restrictions = [] } = expected;
  const floor = areas.floor ?? areas.footprint;
  const { data, errors } = await gateway.ask(PARCEL, { unit: unitNumber });
  expect(errors).toBeUndefined();
  expect(data.parcel).toEqual({
    status: 'FOUND',
    record: {
      unitNumber,
      parcelCode: unitNumber.slice(0, 19),
      areas: {
        approved: square(areas.approved ?? null),
        planned: square(areas.planned),
        parcel: square(areas.parcel),
        footprint: square(areas.footprint),
        floor: square(floor),
        registered: square(areas.registered),
        registeredFloor: square(floor),
      },
      building: {
        floors,
        completedOn: { value: expect.stringMatching(new RegExp(`^${built}(-\\d\\d){0,2}$`, 'u')) as unknown },
      },
      planning: {
        status: 'FOUND',
        record: {
          hasConflict: conflicts.length > 0,
          conflicts: conflicts.map(([layer, area]) => ({ layer, area: square(area) })),
        },
      },
      isRestricted: restrictions.length > 0,
      restrictions,
    },
  });
}

/** Certificate of a homestead in the villages of Yicheng. */
const yicheng = (year: number, serial: string): string => `鄂(${year})宜城市不动产权第${serial}号`;

const PLAIN: Areas = { planned: '140.00', parcel: '140.00', footprint: '84.00', registered: '140.00' };
const EXCESS: Areas = { planned: '270.00', parcel: '270.00', footprint: '162.00', registered: '140.00' };

describe('a homestead', () => {
  it('has areas that are easily mistaken for each other, side by side', async () => {
    const { owner } = people;
    await expectHoldings(
      owner,
      [{ unit: owner.unitNumber, certificate: yicheng(2021, '0001234'), area: '382.99', on: '2021-05-18' }],
      'yicheng',
    );
    await expectParcel(owner, {
      areas: {
        approved: '120.00',
        planned: '138.00',
        parcel: '145.50',
        footprint: '120.22',
        floor: '382.99',
        registered: '140.00',
      },
      built: '2003',
      floors: 4,
    });
  });

  it('is one of two for one who inherited a second', async () => {
    const { twoHomesteads } = people;
    const right = { area: '84.00', on: '2020-06-12' };
    await expectHoldings(
      twoHomesteads,
      [
        { ...right, unit: twoHomesteads.unitNumber, certificate: yicheng(2020, '0000124') },
        { ...right, unit: twoHomesteads.otherUnitNumber, certificate: yicheng(2020, '0000125') },
      ],
      'yicheng',
    );
    await expectParcel(twoHomesteads, { areas: { ...PLAIN, approved: '140.00' }, built: '1996' });
    await expectParcel({ unitNumber: twoHomesteads.otherUnitNumber }, { areas: PLAIN, built: '1971' });
  });

  it.each([
    [people.overAreaPre1982, '0000126', '1978', '270.00'],
    [people.overArea1984, '0000127', '1984', '200.00'],
    [people.overArea1995, '0000128', '1995', '140.00'],
  ])('on more land than allowed tells when it was built: $name', async (named, serial, year, registered) => {
    await expectHoldings(
      named,
      [{ unit: named.unitNumber, certificate: yicheng(2020, serial), area: '162.00', on: '2020-06-12' }],
      'yicheng',
    );
    await expectParcel(named, { areas: { ...EXCESS, registered }, built: year });
  });

  it('that touches permanent basic farmland by two square metres is in conflict, by two square metres', async () => {
    await expectParcel(people.farmlandTouch, {
      areas: { planned: '138.00', parcel: '200.00', footprint: '120.00', registered: '140.00' },
      built: '2001',
      conflicts: [['PERMANENT_BASIC_FARMLAND', '2.00']],
    });
  });

  it('inside the ecological red line is in conflict with its whole area, and not planned for building', async () => {
    await expectParcel(people.redLineParcel, {
      areas: { ...PLAIN, planned: null },
      built: '2001',
      conflicts: [['ECOLOGICAL_REDLINE', '140.00']],
    });
  });

  it('without a certificate is no current right, and still a unit with an approval', async () => {
    const { unitWithoutCertificate } = people;
    expect(await askPerson(gateway, unitWithoutCertificate, 'realEstate { status record { homesteadCount } }')).toEqual(
      {
        realEstate: { status: 'NO_RECORD', record: null },
      },
    );
    const { data } = await gateway.ask(PARCEL, { unit: unitWithoutCertificate.unitNumber });
    expect(data.parcel).toMatchObject({
      status: 'FOUND',
      record: {
        areas: { approved: square('140.00'), parcel: square('140.00'), registered: null, registeredFloor: null },
      },
    });
    const { data: held } = await gateway.ask(RIGHTS, { unit: unitWithoutCertificate.unitNumber });
    expect(held.parcel).toEqual({ status: 'FOUND', record: { rights: [] } });
  });

  it('whose parcel is recorded in mu says so, and nothing is converted', async () => {
    const { data } = await gateway.ask(PARCEL, { unit: people.areaInMu.unitNumber });

    expect(data.parcel.record.areas).toEqual({
      approved: null,
      planned: square('140.00'),
      parcel: { value: '0.21', unit: 'MU' },
      footprint: square('84.00'),
      floor: square('84.00'),
      registered: square('140.00'),
      registeredFloor: square('84.00'),
    });
  });

  it('of an heir in Shanghai is a homestead in Yicheng', async () => {
    const { heirNotMember } = people;
    await expectHoldings(
      heirNotMember,
      [
        {
          unit: heirNotMember.unitNumber,
          certificate: yicheng(2022, '0000062'),
          area: '84.00',
          on: '2022-09-09',
        },
      ],
      'yicheng',
    );
  });

  it('of a dead head is still his', async () => {
    const { deadHeadNotCancelled } = people;
    await expectHoldings(
      deadHeadNotCancelled,
      [
        {
          unit: deadHeadNotCancelled.unitNumber,
          certificate: yicheng(2018, '0000061'),
          area: '84.00',
          on: '2018-06-11',
        },
      ],
      'yicheng',
    );
  });

  it('under a number of the first generation is found by the number of today, and leads back to the person', async () => {
    const { legacy15 } = people;
    await expectHoldings(
      legacy15,
      [
        {
          unit: legacy15.unitNumber,
          certificate: '宜集用(1998)第0133号',
          area: '84.00',
          on: '1998-09-20',
        },
      ],
      'yicheng',
    );
    const { data } = await gateway.ask(RIGHTS, { unit: legacy15.unitNumber });
    expect(data.parcel.record.rights[0].holders).toEqual([
      {
        name: legacy15.name,
        person: { id: legacy15.id },
        coOwnership: { code: '0' },
        share: expect.toBeOneOf([null, '100%']),
      },
    ]);
  });
});

describe('a flat', () => {
  const flat = (named: Named, serial: string, area: string, more: Partial<Right> = {}): Right => ({
    unit: named.unitNumber,
    certificate: `沪(2022)杨字不动产权第${serial}号`,
    area,
    on: '2022-03-14',
    type: '4',
    ...more,
  });
  const areas = (floor: string): Areas => ({
    planned: null,
    parcel: '3864.00',
    footprint: '930.00',
    floor,
    registered: null,
  });
  const block = { built: '1994', floors: 11 } as const;

  it('of a family in Xining is each parent’s, and a home there', async () => {
    for (const named of [people.pupilFather, people.pupilMother]) {
      const right = { area: '96.40', on: '2023-04-20', type: '4', coOwnership: '1' } as const;
      await expectHoldings(
        named,
        [{ ...right, unit: named.unitNumber, certificate: '青(2023)西宁市不动产权第0000456号' }],
        'xining east',
      );
    }
    const { huangzhongFather } = people;
    await expectHoldings(
      huangzhongFather,
      [
        {
          unit: huangzhongFather.unitNumber,
          certificate: '青(2024)西宁市不动产权第0000789号',
          area: '88.20',
          on: '2024-03-15',
          type: '4',
        },
      ],
      'xining east',
    );
  });

  it('is a home there since the day of its registration', async () => {
    const fields = `realEstate { record {
      on: holdsHomeIn(division: "630102", registeredBy: "2023-04-20")
      before: holdsHomeIn(division: "630102", registeredBy: "2023-04-19")
      elsewhere: holdsHomeIn(division: "630105", registeredBy: "2026-08-27")
    } }`;

    expect(await askPerson(gateway, people.pupilFather, fields)).toEqual({
      realEstate: { record: { on: true, before: false, elsewhere: false } },
    });
    expect(
      await askPerson(
        gateway,
        people.temporaryRollFather,
        'realEstate { record { holdsHomeIn(division: "630102", registeredBy: "2025-08-27") } }',
      ),
    ).toEqual({ realEstate: { record: { holdsHomeIn: true } } });
  });

  it('of a holder whose number the registry stored in full width is found', async () => {
    await expectHoldings(people.fullWidthOwner, [flat(people.fullWidthOwner, '001231', '62.50')], 'elsewhere');
    await expectParcel(people.fullWidthOwner, { areas: areas('62.50'), ...block });
  });

  it.each([
    [
      people.seizedUnit,
      '63.50',
      {
        kind: 'SEIZURE',
        detail: { en: 'seizure' },
        authority: '杨浦区人民法院',
        from: '2025-03-10',
        until: '2028-03-09',
        registeredOn: '2025-03-10',
      },
    ],
    [
      people.mortgagedUnit,
      '65.50',
      {
        kind: 'MORTGAGE',
        detail: { en: 'ordinary mortgage' },
        authority: null,
        from: '2025-03-10',
        until: '2045-03-05',
        registeredOn: '2025-03-10',
      },
    ],
    [
      people.objectedUnit,
      '66.50',
      { kind: 'OBJECTION', detail: null, authority: null, from: null, until: null, registeredOn: '2026-08-20' },
    ],
    [
      people.noticedUnit,
      '67.50',
      {
        kind: 'PRELIMINARY_NOTICE',
        detail: { en: 'other sale' },
        authority: null,
        from: null,
        until: null,
        registeredOn: '2026-08-01',
      },
    ],
  ])('that is restricted says by what: $name', async (named, floor, restriction) => {
    await expectParcel(named, { areas: areas(floor), ...block, restrictions: [restriction] });
  });

  it('whose seizure was lifted is free', async () => {
    await expectParcel(people.releasedSeizure, { areas: areas('64.50'), ...block });
    await expectHoldings(people.releasedSeizure, [flat(people.releasedSeizure, '001233', '64.50')], 'elsewhere');
  });

  it('held by shares has each share as the register writes it', async () => {
    const holders = [
      [people.shareHalf, '1/2'],
      [people.shareQuarterPercent, '25%'],
      [people.shareQuarterWords, '四分之一'],
    ] as const;
    for (const [named, share] of holders) {
      await expectHoldings(
        named,
        [flat(named, '001302', '85.20', { on: '2022-06-02', coOwnership: '2', share })],
        'elsewhere',
      );
    }
    const { data } = await gateway.ask(RIGHTS, { unit: people.shareHalf.unitNumber });
    expect(data.parcel).toEqual({
      status: 'FOUND',
      record: {
        rights: [
          {
            rightType: { code: '4' },
            certificateNumber: '沪(2022)杨字不动产权第001302号',
            registeredArea: { value: '85.20' },
            holders: holders.map(([{ id, name }, share]) => ({
              name,
              person: { id },
              coOwnership: { code: '2' },
              share,
            })),
          },
        ],
      },
    });
  });

  it('whose two holders stand in one cell names both by the unit, and is not found by either number', async () => {
    const { joinedA, joinedB } = people;
    const { data } = await gateway.ask(RIGHTS, { unit: joinedA.unitNumber });

    expect(data.parcel.record.rights.map(({ holders }: { holders: readonly unknown[] }) => holders)).toEqual([
      [joinedA, joinedB].map(({ id, name }) => ({
        name,
        person: { id },
        coOwnership: { code: '1' },
        share: expect.toBeOneOf([null, '共同共有']),
      })),
    ]);
    for (const named of [joinedA, joinedB]) {
      expect(await askPerson(gateway, named, 'realEstate { status }')).toEqual({ realEstate: { status: 'NO_RECORD' } });
    }
  });
});

describe('a unit', () => {
  it('that does not exist is NO_RECORD', async () => {
    const { data } = await gateway.ask(RIGHTS, { unit: '420684105210JC99999F00010001' });

    expect(data.parcel).toEqual({ status: 'NO_RECORD', record: null });
  });

  it('may be asked for with blanks between its groups', async () => {
    const { data } = await gateway.ask(RIGHTS, { unit: '420684 105210 JC00123 F00010001' });

    expect(data.parcel.record.rights).toHaveLength(2);
  });
});
