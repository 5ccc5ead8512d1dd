import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';
import { createLiar, HARMLESS_LIES, LIES } from '../support/sources.ts';

/** Several of each register, and one of none. */
const ASKED = [
  people.pupilFather,
  people.pupil,
  people.owner,
  people.ownersGrandchild,
  people.fullWidth,
  people.legacy15,
  people.seizedUnit,
  people.beneficiary,
  people.multipleWithIntellectual3,
  people.tekunGrade1,
  people.stranger,
].map(({ id }) => id);

/** Where each department's evidence about a person stands, and the statement it stands on. */
const DEPARTMENTS = [
  { department: 'household', field: 'household', statement: 'household.registration' },
  { department: 'enrollment', field: 'enrollment', statement: 'enrollment.roll' },
  { department: 'real-estate', field: 'realEstate', statement: 'real-estate.holding' },
  { department: 'disability', field: 'disability', statement: 'disability.certificate' },
  { department: 'disability', field: 'allowances', statement: 'disability.allowance' },
  { department: 'disability', field: 'assistance', statement: 'disability.assistance' },
] as const;

/** Statements that a record stands on beside its first. */
const PARTS = [
  { field: 'household', statement: 'household.member' },
  { field: 'realEstate', statement: 'real-estate.unit' },
  { field: 'realEstate', statement: 'real-estate.right' },
  { field: 'realEstate', statement: 'real-estate.planning' },
] as const;

const EVERYTHING = `query Everything($ids: [PersonId!]!) {
  persons(ids: $ids) {
    id
    household {
      status reason
      record { householdNumber divisionCode entry { name birthDate person { id } } members { name person { id } } }
    }
    enrollment { status reason record { name studentNumber grade school { code } } }
    realEstate {
      status reason
      record {
        rights {
          unitNumber certificateNumber share
          parcel {
            status reason
            record {
              unitNumber areas { registered { value } }
              rights { certificateNumber holders { name person { id } } }
              planning { status reason record { overlays { area { value } } } }
            }
          }
        }
      }
    }
    disability { status reason record { certificateNumber grade validUntil } }
    allowances { status reason record { items { kind monthlyAmount from } } }
    assistance { status reason record { kind approvedOn } }
  }
}`;

type Shown = { readonly status: string; readonly reason: string | null; readonly record: unknown };
type Person = Readonly<Record<string, Shown | undefined>>;

const liar = createLiar();
let gateway: TestGateway;
let truth: readonly Person[];

async function askEverything(): Promise<readonly Person[]> {
  const { status, errors, data } = await gateway.ask(EVERYTHING, { ids: ASKED });
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  expect(data.persons).toHaveLength(ASKED.length);
  return data.persons;
}

beforeAll(async () => {
  const wrap = Object.fromEntries(DEPARTMENTS.map(({ department }) => [department, liar.wrap]));
  gateway = await createTestGateway({ wrap });
  truth = await askEverything();
});

beforeEach(() => {
  liar.lie = undefined;
});

afterAll(() => gateway[Symbol.asyncDispose]());

describe.each(DEPARTMENTS)('a lie in $statement', ({ field, statement }) => {
  it('would have somebody to be attached to', () => {
    const statuses = truth.map((person) => person[field]?.status);

    expect(statuses.filter((status) => status === 'FOUND').length).toBeGreaterThanOrEqual(2);
    expect(statuses.filter((status) => status === 'NO_RECORD').length).toBeGreaterThanOrEqual(1);
    expect(new Set(truth.map((person) => JSON.stringify(person[field]))).size).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(LIES))('that %s costs its own evidence and attaches to nobody', async (_name, tell) => {
    liar.lie = { tell, in: statement };

    const persons = await askEverything();

    const refused = { status: 'UNAVAILABLE', reason: 'CONTRACT_BROKEN', record: null };
    expect(persons).toEqual(truth.map((person) => ({ ...person, [field]: refused })));
  });

  it.each(Object.entries(HARMLESS_LIES))('with %s changes nothing', async (_name, tell) => {
    liar.lie = { tell, in: statement };

    expect(await askEverything()).toEqual(truth);
  });

  it('is over with the next request', async () => {
    liar.lie = { tell: LIES['drops all rows'], in: statement };
    await askEverything();
    liar.lie = undefined;

    expect(await askEverything()).toEqual(truth);
  });
});

describe.each(PARTS)('a lie in $statement', ({ field, statement }) => {
  it.each(Object.entries(HARMLESS_LIES))('with %s changes nothing', async (_name, tell) => {
    liar.lie = { tell, in: statement };

    expect(await askEverything()).toEqual(truth);
  });

  it.each(Object.entries(LIES).filter(([name]) => name !== 'drops the empty rows'))(
    'that %s shows no record made of half of the answer, and nobody else any less',
    async (_name, tell) => {
      liar.lie = { tell, in: statement };

      const persons = await askEverything();

      persons.forEach((person, at) => {
        const { [field]: shown, ...others } = person;
        const { [field]: real, ...realOthers } = truth[at] ?? {};
        expect(others).toEqual(realOthers);
        const isRefused = JSON.stringify(shown).includes(
          '"status":"UNAVAILABLE","reason":"CONTRACT_BROKEN","record":null',
        );
        expect(isRefused).toBe(real?.status === 'FOUND');
        expect(isRefused ? real : shown).toEqual(real);
      });
    },
  );
});

it('tells operators which statement failed, and no key', async () => {
  liar.lie = { tell: LIES['swaps the stored keys of two rows'], in: 'household.registration' };
  gateway.log.length = 0;

  await askEverything();

  expect(gateway.log).toEqual([
    {
      level: 'warn',
      event: 'source failed',
      statement: 'household.registration',
      reason: 'CONTRACT_BROKEN',
      what: 'household.registration answered a row with another key',
    },
  ]);
});
