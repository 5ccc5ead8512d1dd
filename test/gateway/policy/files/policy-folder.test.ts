import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { policySignature } from '../../../../gateway/policy/files/policy-folder.ts';
import { SMALL_POLICY, writePolicy } from './small-policy.ts';

const base = mkdtempSync(join(tmpdir(), 'gateway-signature-'));
afterAll(() => rmSync(base, { recursive: true }));

let count = 0;
function newFolder(): string {
  count += 1;
  const folder = join(base, String(count));
  writePolicy(folder, SMALL_POLICY);
  return folder;
}

const GRANT = 'grants/homes.yaml';
const text = SMALL_POLICY[GRANT] ?? '';

describe('the signature of a policy folder', () => {
  it('stays while nothing changes, also while editors keep their own files', async () => {
    const folder = newFolder();
    const before = await policySignature(folder);
    writeFileSync(join(folder, 'grants/.homes.yaml.swp'), 'x');
    writeFileSync(join(folder, 'grants/homes.yaml~'), 'x');
    expect(await policySignature(folder)).toBe(before);
  });

  it.each<readonly [string, (folder: string) => void]>([
    ['a text of another length', (folder) => writeFileSync(join(folder, GRANT), `${text}\n`)],
    ['a new grant', (folder) => writeFileSync(join(folder, 'grants/more.yaml'), '')],
    ['a file that would not be read', (folder) => writeFileSync(join(folder, 'grants/more.yml'), '')],
    ['a grant that is gone', (folder) => rmSync(join(folder, GRANT))],
    ['a part that is gone', (folder) => rmSync(join(folder, 'documents'), { recursive: true })],
    ['a folder that is gone', (folder) => rmSync(folder, { recursive: true })],
  ])('differs after %s', async (_what, change) => {
    const folder = newFolder();
    const before = await policySignature(folder);
    change(folder);
    expect(await policySignature(folder)).not.toBe(before);
  });

  it('differs after another file of the same name, length and time has taken the place of one', async () => {
    const folder = newFolder();
    const [file, other] = [join(folder, GRANT), join(folder, '.new')];
    writeFileSync(other, text.replace('homes', 'sheds'));
    for (const path of [file, other]) utimesSync(path, 1_000, 1_000);
    const before = await policySignature(folder);
    renameSync(other, file);
    expect(await policySignature(folder)).not.toBe(before);
  });

  it('differs when a symbolic link leads elsewhere, although the names stay', async () => {
    const [one, other] = [newFolder(), newFolder()];
    const folder = join(base, 'mounted');
    mkdirSync(folder);
    symlinkSync(one, join(folder, '..data'));
    for (const name of ['consumers.yaml', 'matters.yaml', 'grants', 'documents']) {
      symlinkSync(join('..data', name), join(folder, name));
    }
    const before = await policySignature(folder);
    symlinkSync(other, join(folder, '..data_tmp'));
    renameSync(join(folder, '..data_tmp'), join(folder, '..data'));
    expect(await policySignature(folder)).not.toBe(before);
  });
});
