import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composedFacts } from './facts.ts';
import { changedSet } from './own-parameters.ts';
import { writeTestPolicy } from './test-policy.ts';

/** The first day on which the deployment of `writePrisonPolicy` asks about prison, in Hubei. */
export const PRISON_FROM = '2026-12-10';

/**
 * Writes the policy of a deployment that answers one question which no official text answers: in Hubei, whoever is in prison
 * gets neither allowance from `PRISON_FROM` on. The tester may assess everything there.
 * @returns the folder, below a new one that the caller takes away.
 */
export async function writePrisonPolicy(matters: readonly string[]): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'gateway-prison-')), 'policy');
  await writeTestPolicy(folder, composedFacts, matters);
  await mkdir(join(folder, 'parameters'));
  for (const matter of matters) {
    const changed = changedSet(matter, 'hubei-2026', { askPrison: true }, { id: 'hubei-prison', from: PRISON_FROM });
    await writeFile(join(folder, 'parameters', `${matter}.yaml`), changed);
  }
  return folder;
}
