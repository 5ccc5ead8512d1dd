import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { discoverMatters, readMatter } from '../../gateway/matters/discover.ts';
import { composed, composedFacts } from '../support/facts.ts';
import { createTestGateway, type TestGateway } from '../support/gateway.ts';
import { MADE_UP_MATTER, writeMatterFolder } from '../support/matter-folder.ts';
import { writeTestPolicy } from '../support/test-policy.ts';

const { pupil, owner, stranger } = people;

/** A matter that somebody adds: new files only, in a folder of its own, and a policy that registers it. */
const folder = mkdtempSync(join(tmpdir(), 'gateway-new-matter-'));
let gateway: TestGateway;
beforeAll(async () => {
  writeMatterFolder(join(folder, 'rule'));
  await writeTestPolicy(join(folder, 'policy'), composedFacts, [MADE_UP_MATTER]);
  gateway = await createTestGateway({
    matters: [...(await discoverMatters()), await readMatter(join(folder, 'rule'))],
    config: { policy: join(folder, 'policy') },
  });
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const assess = async (id: string, division: string) => {
  const { data, errors } = await gateway.ask(
    `query ($id: PersonId!, $division: DivisionCode!) {
      assess(matter: "${MADE_UP_MATTER}", subject: $id, division: $division) {
        outcome matter { code ruleVersion } criteria { code outcome reason sentence { en } }
      }
    }`,
    { id, division },
    { purpose: MADE_UP_MATTER },
  );
  expect(errors).toBeUndefined();
  return data.assess;
};

it('assesses a matter that was added by new files only', async () => {
  expect(await assess(owner.id, '420684')).toEqual({
    outcome: 'ELIGIBLE',
    matter: { code: MADE_UP_MATTER, ruleVersion: 1 },
    criteria: expect.arrayContaining([
      expect.objectContaining({ outcome: 'SATISFIED', reason: 'HERE', sentence: { en: 'Registered here' } }),
      expect.objectContaining({ outcome: 'SATISFIED', reason: 'OF_AGE' }),
    ]),
  });
  expect(await assess(pupil.id, '630224')).toMatchObject({ outcome: 'NOT_ELIGIBLE' });
  expect((await assess(stranger.id, '420684')).outcome).not.toBe('ELIGIBLE');
});

it('explains it, and grants it like any other', async () => {
  const { data } = await gateway.ask(
    `{ explainMatter(matter: "${MADE_UP_MATTER}") { isPermitted reason facts { coordinate isGranted } departments { id } stated { code } } }`,
  );
  expect(data.explainMatter).toMatchObject({ isPermitted: true, reason: null, departments: [{ id: 'household' }] });
  const coordinates = data.explainMatter.facts.map(({ coordinate }: { coordinate: string }) => coordinate);
  expect(coordinates).toContain('HouseholdRegistration.isRegisteredIn');
  expect(composed.getType('Assessment')).toBeDefined();
});

it('leaves the matters that were there as they were', async () => {
  const { data } = await gateway.ask(`{ explainMatter(matter: "EDU-G1") { isPermitted reason criteria { code } } }`);
  expect(data.explainMatter).toMatchObject({ isPermitted: false, reason: 'PURPOSE_UNKNOWN' });
  expect(data.explainMatter.criteria.length).toBeGreaterThan(5);
});
