import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The one consumer, with an officer at the desk, and the one matter of the bench. */
export const BENCH = { client: 'bench', officer: 'desk-1', matter: 'BENCH', code: '12630102MB9900013X' };

/** Writes a policy folder that grants every fact: one grant a holder, as any policy has. JSON is YAML. */
export async function writePolicy(folder, facts) {
  await mkdir(join(folder, 'grants'), { recursive: true });
  await mkdir(join(folder, 'documents'));
  const write = (file, value) => writeFile(join(folder, file), JSON.stringify(value, null, 2));
  await write('consumers.yaml', { consumers: [CONSUMER] });
  await write('matters.yaml', {
    matters: [{ code: BENCH.matter, name: NAME, legalBasis: 'none', authority: 'none', maxNarrowings: 100 }],
  });
  const all = [...facts.values()];
  for (const holder of new Set(all.flatMap((fact) => fact.holder ?? []))) {
    const held = all.filter((fact) => (fact.holder ?? holder) === holder);
    await write(`grants/${holder}.yaml`, {
      id: holder,
      consumer: BENCH.code,
      matter: BENCH.matter,
      facts: held.map(({ coordinate }) => coordinate),
      from: '2020-01-01',
      until: '2099-12-31',
      legalBasis: 'none',
      approvedBy: 'none',
      approvedOn: '2020-01-01',
    });
  }
}

const NAME = { zh: '测试', en: 'Bench' };

const CONSUMER = {
  clientId: BENCH.client,
  socialCreditCode: BENCH.code,
  name: NAME,
  kind: 'EDUCATION_BUREAU',
  division: '630102',
  matters: [BENCH.matter],
  needsOfficer: true,
};
