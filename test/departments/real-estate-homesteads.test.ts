import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { askPerson } from '../support/ask-person.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway();
});

afterAll(() => gateway[Symbol.asyncDispose]());

const UNIT = `query ($unit: RealEstateUnitNumber!) {
  parcel(unitNumber: $unit) {
    status
    record {
      isHomestead hasApproval isSurveyed isRegistered isAcquiredByInheritance
      isSeized: isRestrictedBy(kind: SEIZURE) isMortgaged: isRestrictedBy(kind: MORTGAGE)
      building { before1982: completedBefore(date: "1982-02-13") before1987: completedBefore(date: "1987-01-01") }
      planning {
        status
        record { onFarmland: overlaps(layer: PERMANENT_BASIC_FARMLAND) inRedLine: overlaps(layer: ECOLOGICAL_REDLINE) isPlannedForBuilding }
      }
    }
  }
}`;

/** A surveyed and approved homestead without certificate, of after 1987, on land for building, free of everything. */
const CLEAN = {
  isHomestead: true,
  hasApproval: true,
  isSurveyed: true,
  isRegistered: false,
  isAcquiredByInheritance: false,
  isSeized: false,
  isMortgaged: false,
  building: { before1982: false, before1987: false },
  planning: { status: 'FOUND', record: { onFarmland: false, inRedLine: false, isPlannedForBuilding: true } },
};

type Differs = Partial<{ readonly [Key in keyof typeof CLEAN]: unknown }>;

describe('a homestead to be registered', () => {
  const plan = (differs: Readonly<Record<string, boolean | null>>) => ({
    planning: { status: 'FOUND', record: { ...CLEAN.planning.record, ...differs } },
  });
  const overArea = (before1982: boolean | null, before1987: boolean) => ({
    hasApproval: false,
    building: { before1982, before1987 },
  });

  it.each<readonly [string, { readonly unitNumber: string }, Differs]>([
    ['that is clean', people.unitWithoutCertificate, {}],
    ['of 1978', people.uncertified1978, overArea(true, true)],
    ['of 1982, of which nobody knows the month', people.uncertified1982, overArea(null, true)],
    ['of 1984', people.uncertified1984, overArea(false, true)],
    ['of 1995', people.uncertified1995, overArea(false, false)],
    ['of a household that inherited another', people.secondByInheritance, {}],
    ['of a household that was allotted another', people.secondNotInherited, {}],
    [
      'that touches farmland, and crosses the road before it',
      people.uncertifiedAtFarmland,
      { hasApproval: false, ...plan({ onFarmland: true, isPlannedForBuilding: false }) },
    ],
    [
      'that was never measured',
      people.unsurveyedParcel,
      { isSurveyed: false, planning: { status: 'NO_RECORD', record: null } },
    ],
    ['that is seized', people.seizedHomestead, { isSeized: true }],
    ['of an heir from elsewhere', people.heirOfUncertified, { hasApproval: false, isAcquiredByInheritance: true }],
    [
      'in the red line, which is registered',
      people.redLineParcel,
      { hasApproval: false, isRegistered: true, ...plan({ inRedLine: true, isPlannedForBuilding: null }) },
    ],
  ])('%s', async (_which, { unitNumber }, differs) => {
    const { data, errors } = await gateway.ask(UNIT, { unit: unitNumber });

    expect(errors).toBeUndefined();
    expect(data.parcel).toEqual({ status: 'FOUND', record: { ...CLEAN, ...differs } });
  });

  it('is not among the current rights of its holder', async () => {
    for (const named of [people.uncertified1984, people.secondByInheritance, people.secondNotInherited]) {
      expect(await askPerson(gateway, named, 'realEstate { status }')).toEqual({ realEstate: { status: 'NO_RECORD' } });
    }
  });
});

describe('a flat', () => {
  it('is no homestead, and is registered', async () => {
    const { data } = await gateway.ask(
      `query ($unit: RealEstateUnitNumber!) {
        parcel(unitNumber: $unit) { record { isHomestead hasApproval isSurveyed isRegistered isAcquiredByInheritance
          isMortgaged: isRestrictedBy(kind: MORTGAGE) isSeized: isRestrictedBy(kind: SEIZURE) } }
      }`,
      { unit: people.mortgagedUnit.unitNumber },
    );

    expect(data.parcel.record).toEqual({
      isHomestead: false,
      hasApproval: false,
      isSurveyed: true,
      isRegistered: true,
      isAcquiredByInheritance: false,
      isMortgaged: true,
      isSeized: false,
    });
  });
});

describe('what a member of the household holds beside the homestead', () => {
  const beside = async (named: { readonly id: string }, unit: string) =>
    askPerson(gateway, named, `realEstate { status record { otherHomesteads(beside: "${unit}") } }`);

  it.each([
    [people.inheritingWife, people.secondByInheritance.unitNumber, 'INHERITED_ONLY'],
    [people.sonWithHomestead, people.secondNotInherited.unitNumber, 'OTHER'],
    [people.twoHomesteads, people.twoHomesteads.unitNumber, 'INHERITED_ONLY'],
    [people.twoHomesteads, people.twoHomesteads.otherUnitNumber, 'OTHER'],
    [people.owner, people.owner.unitNumber, 'NONE'],
    [people.pupilFather, people.owner.unitNumber, 'NONE'],
  ])('$name beside %s: %s', async (named, unit, expected) => {
    expect(await beside(named, unit)).toEqual({
      realEstate: { status: 'FOUND', record: { otherHomesteads: expected } },
    });
  });

  it('is not told of one who holds nothing', async () => {
    expect(await beside(people.ownersWife, people.owner.unitNumber)).toEqual({
      realEstate: { status: 'NO_RECORD', record: null },
    });
  });
});

describe('one who has died', () => {
  it('still holds the homestead that was left, and no other', async () => {
    const { deceasedHolder, inheritingWife } = people;
    expect(
      await askPerson(
        gateway,
        deceasedHolder,
        `household { record { entry { isCurrent deathDate } } }
         realEstate { record { held: holds(unitNumber: "${deceasedHolder.unitNumber}") other: holds(unitNumber: "${inheritingWife.unitNumber}") } }`,
      ),
    ).toEqual({
      household: { record: { entry: { isCurrent: false, deathDate: '2025-11-03' } } },
      realEstate: { record: { held: true, other: false } },
    });
  });

  it('is the parent of a daughter in another book', async () => {
    const { deceasedHolder, deceasedHoldersDaughter } = people;
    expect(
      await askPerson(
        gateway,
        deceasedHoldersDaughter,
        `household { record { entry { isCurrent hasGuardian(person: "${deceasedHolder.id}") } } } realEstate { status }`,
      ),
    ).toEqual({
      household: { record: { entry: { isCurrent: true, hasGuardian: true } } },
      realEstate: { status: 'NO_RECORD' },
    });
  });
});
