import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document } from 'yaml';
import type { FactIndex } from '../../gateway/policy/facts.ts';

/** The consumer who may ask everything, for tests that are not about who may. */
export const TESTER = 'tester';

/** The matter for which everything is granted to the tester. No real matter is like that. */
export const TEST_MATTER = 'TEST-ALL';

/** Social credit code of the tester. */
export const TESTER_CODE = '12630102MB9900013X';

/**
 * Writes a policy folder in which the tester may ask for every fact there is, and assess every matter: one grant a holder and
 * matter, as a policy has to be.
 * @param folder made whole or not at all, because several workers may want it at the same time.
 * @param assessed codes of the matters that are assessed.
 */
export async function writeTestPolicy(
  folder: string,
  facts: FactIndex,
  assessed: readonly string[] = [],
): Promise<void> {
  const draft = await mkdtemp(join(tmpdir(), 'gateway-policy-'));
  await mkdir(join(draft, 'grants'));
  await mkdir(join(draft, 'documents'));
  const consumer = {
    clientId: TESTER,
    socialCreditCode: TESTER_CODE,
    name: { zh: '测试', en: 'Tester' },
    kind: 'EDUCATION_BUREAU',
    division: '630102',
    matters: [TEST_MATTER, ...assessed],
    needsOfficer: false,
  };
  await writeFile(join(draft, 'consumers.yaml'), yaml({ consumers: [consumer] }));
  const matters = [TEST_MATTER, ...assessed].map((code) => ({
    code,
    name: { zh: '测试', en: 'Test' },
    legalBasis: 'none',
    authority: 'none',
    maxNarrowings: 100,
  }));
  await writeFile(join(draft, 'matters.yaml'), yaml({ matters }));
  const holders = new Set([...facts.values()].flatMap(({ holder }) => holder ?? []));
  for (const holder of holders) {
    const held = [...facts.values()].filter((fact) => (fact.holder ?? holder) === holder);
    for (const matter of [TEST_MATTER, ...assessed]) {
      const id = `${holder}-${matter.toLowerCase()}`;
      await writeFile(join(draft, 'grants', `${id}.yaml`), yaml(grantOf(id, matter, held)));
    }
  }
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
}

const grantOf = (id: string, matter: string, facts: readonly { readonly coordinate: string }[]): object => ({
  id,
  consumer: TESTER_CODE,
  matter,
  facts: facts.map(({ coordinate }) => coordinate),
  from: '2026-01-01',
  until: '2026-12-31',
  legalBasis: 'none',
  approvedBy: 'none',
  approvedOn: '2026-01-01',
});

const yaml = (value: object): string => new Document(value).toString();
