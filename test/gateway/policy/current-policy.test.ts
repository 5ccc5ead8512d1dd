import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import {
  openCurrentPolicy,
  PolicyError,
  type CurrentPolicy,
  type PolicySource,
} from '../../../gateway/policy/current-policy.ts';
import { policySignature } from '../../../gateway/policy/files/policy-folder.ts';
import { readPolicy, type ReadOutcome } from '../../../gateway/policy/files/read-policy.ts';
import type { Policy } from '../../../gateway/policy/policy.ts';
import { SMALL_POLICY, smallContext, writePolicy } from './files/small-policy.ts';

const base = mkdtempSync(join(tmpdir(), 'gateway-current-'));
afterAll(() => rmSync(base, { recursive: true }));

let count = 0;
const newName = (): string => {
  count += 1;
  return join(base, String(count));
};

function newFolder(changes: Readonly<Record<string, string>> = {}): string {
  const folder = newName();
  writePolicy(folder, { ...SMALL_POLICY, ...changes });
  return folder;
}

const GRANT = 'grants/homes.yaml';
const grantUntil = (day: string): string => (SMALL_POLICY[GRANT] ?? '').replace('until: 2026-12-31', `until: ${day}`);
const BROKEN = (SMALL_POLICY[GRANT] ?? '').replace('Home.isIn', 'Home.isInn');
const BROKEN_PROBLEMS = [
  `${GRANT} line 6: facts.1: Home.isInn is no fact of the schema; did you mean Home.isIn?`,
  'documents/home.graphql line 1: reads Home.isIn, which no grant to its owner for EDU-G1 covers',
];

const untilOf = (policy: Policy): string | undefined => policy.grants[0]?.until;

/** What was told about reloads: the last day of the grant that is in force from then on, or why the old one stays. */
type Told = string | readonly string[] | undefined;

async function openFolder(folder: string): Promise<{ readonly current: CurrentPolicy; readonly told: Told[] }> {
  const told: Told[] = [];
  const current = await openCurrentPolicy({
    read: () => readPolicy(folder, smallContext),
    signature: () => policySignature(folder),
    onReload: (outcome) => void told.push(outcome.kind === 'ok' ? untilOf(outcome.policy) : outcome.problems),
  });
  return { current, told };
}

describe('opening', () => {
  it('gives the policy of the folder', async () => {
    const { current, told } = await openFolder(newFolder());
    expect(untilOf(current.current())).toBe('2026-12-31');
    expect(told).toEqual([]);
  });

  it('stops the start with every problem', async () => {
    const opened = openFolder(newFolder({ [GRANT]: BROKEN }));
    await expect(opened).rejects.toThrow(PolicyError);
    await expect(opened).rejects.toMatchObject({
      problems: BROKEN_PROBLEMS,
      message: `The policy cannot be used:\n- ${BROKEN_PROBLEMS.join('\n- ')}`,
    });
  });
});

describe('a reload', () => {
  it('replaces the policy, and a request that took the old one keeps it', async () => {
    const folder = newFolder();
    const { current, told } = await openFolder(folder);
    const taken = current.current();

    writeFileSync(join(folder, GRANT), grantUntil('2027-06-30'));
    const outcome = await current.reload();

    expect(outcome.kind).toBe('ok');
    expect([untilOf(taken), untilOf(current.current())]).toEqual(['2026-12-31', '2027-06-30']);
    expect(told).toEqual(['2027-06-30']);
  });

  it('of a broken folder keeps the old policy as it is and says why, though other files of it are good', async () => {
    const folder = newFolder();
    const { current, told } = await openFolder(folder);
    const before = current.current();

    writeFileSync(join(folder, GRANT), BROKEN);
    writeFileSync(join(folder, 'matters.yaml'), (SMALL_POLICY['matters.yaml'] ?? '').replace('art. 3', 'art. 33'));

    expect(await current.reload()).toEqual({ kind: 'broken', problems: BROKEN_PROBLEMS });
    expect(current.current()).toBe(before);
    expect(told).toEqual([BROKEN_PROBLEMS]);
  });

  it('that fails in itself keeps the old policy, and does not repeat what the fault says', async () => {
    let isFaulty = false;
    const folder = newFolder();
    const current = await openCurrentPolicy({
      read: async () => {
        if (isFaulty) throw new TypeError('hunter2 is not a function');
        return readPolicy(folder, smallContext);
      },
      signature: () => policySignature(folder),
      onReload: () => undefined,
    });
    isFaulty = true;
    expect(await current.reload()).toEqual({
      kind: 'broken',
      problems: ['the files could not be checked (TypeError)'],
    });
    expect(untilOf(current.current())).toBe('2026-12-31');
  });
});

describe('looking', () => {
  it('reads nothing while nothing changes', async () => {
    const { current, told } = await openFolder(newFolder());
    await current.look();
    await current.look();
    await current.look();
    expect(told).toEqual([]);
  });

  it('reads files only when they have been still for one look', async () => {
    const folder = newFolder();
    const { current, told } = await openFolder(folder);

    writeFileSync(join(folder, GRANT), BROKEN);
    await current.look();
    writeFileSync(join(folder, GRANT), grantUntil('2027-01-31'));
    await current.look();
    expect(told).toEqual([]);
    expect(untilOf(current.current())).toBe('2026-12-31');

    await current.look();
    expect(told).toEqual(['2027-01-31']);
    expect(untilOf(current.current())).toBe('2027-01-31');
  });

  it('says once that a folder is broken, and takes it when it is mended', async () => {
    const folder = newFolder();
    const { current, told } = await openFolder(folder);

    writeFileSync(join(folder, GRANT), BROKEN);
    for (let at = 0; at < 6; at += 1) await current.look();
    expect(told).toEqual([BROKEN_PROBLEMS]);

    writeFileSync(join(folder, GRANT), grantUntil('2027-02-28'));
    for (let at = 0; at < 6; at += 1) await current.look();
    expect(told).toEqual([BROKEN_PROBLEMS, '2027-02-28']);
  });

  it.each<readonly [string, (folder: string) => void]>([
    [
      'an editor that writes a new file and puts it in the place of the old one',
      (folder) => {
        writeFileSync(join(folder, 'grants/.homes.yaml.tmp'), grantUntil('2027-03-31'));
        renameSync(join(folder, 'grants/.homes.yaml.tmp'), join(folder, GRANT));
      },
    ],
    [
      'a symbolic link that is turned to another file',
      (folder) => {
        writeFileSync(join(folder, '.other'), grantUntil('2027-03-31'));
        rmSync(join(folder, GRANT));
        symlinkSync('../.other', join(folder, GRANT));
      },
    ],
  ])('notices %s', async (_what, change) => {
    const folder = newFolder();
    const { current, told } = await openFolder(folder);
    change(folder);
    await current.look();
    await current.look();
    expect(told).toEqual(['2027-03-31']);
  });

  it('notices a mounted folder of which the link is turned', async () => {
    const mounted = newName();
    mkdirSync(mounted);
    const [first, second] = [newFolder(), newFolder({ [GRANT]: grantUntil('2027-04-30') })];
    symlinkSync(first, join(mounted, '..data'));
    for (const name of ['consumers.yaml', 'matters.yaml', 'grants', 'documents']) {
      symlinkSync(join('..data', name), join(mounted, name));
    }
    const { current, told } = await openFolder(mounted);

    symlinkSync(second, join(mounted, '..data_tmp'));
    renameSync(join(mounted, '..data_tmp'), join(mounted, '..data'));
    await current.look();
    await current.look();

    expect(told).toEqual(['2027-04-30']);
  });

  it('keeps the policy while the folder is gone, and goes on when it is back', async () => {
    const folder = newFolder();
    const { current, told } = await openFolder(folder);
    renameSync(folder, `${folder}.away`);
    for (let at = 0; at < 4; at += 1) await current.look();
    expect(told).toEqual([[`${folder}: the folder does not exist`]]);
    expect(untilOf(current.current())).toBe('2026-12-31');

    renameSync(`${folder}.away`, folder);
    for (let at = 0; at < 4; at += 1) await current.look();
    expect(told.at(-1)).toBe('2026-12-31');
  });
});

/** A source of which each step waits until a test lets it go on. */
function steppedSource(): {
  readonly source: PolicySource;
  readonly told: ReadOutcome[];
  /** The files as they are: what is read, and their signature. */
  readonly files: { policy: Policy };
  /** Lets the oldest reading that waits go on. */
  readonly letRead: () => void;
  readonly reads: () => number;
  hold: boolean;
} {
  const waiting: (() => void)[] = [];
  const told: ReadOutcome[] = [];
  const files = { policy: policyUntil('2026-12-31') };
  let reads = 0;
  const stepped = {
    told,
    files,
    hold: false,
    letRead: () => waiting.shift()?.(),
    reads: () => reads,
    source: {
      read: async (): Promise<ReadOutcome> => {
        reads += 1;
        const { policy } = files;
        if (stepped.hold) {
          await new Promise<void>((resolve) => {
            waiting.push(resolve);
          });
        }
        return { kind: 'ok', policy };
      },
      signature: async () => String(untilOf(files.policy)),
      onReload: (outcome: ReadOutcome) => void told.push(outcome),
    },
  };
  return stepped;
}

const policyUntil = (until: string): Policy => ({
  consumers: [],
  matters: [],
  documents: [],
  parameters: [],
  grants: [{ until }] as never,
});

describe('several at once', () => {
  it('share the reading that has not begun, but not one that may have read too early', async () => {
    const stepped = steppedSource();
    const current = await openCurrentPolicy(stepped.source);
    stepped.hold = true;

    const first = current.reload();
    await vi.waitFor(() => expect(stepped.reads()).toBe(2));
    stepped.hold = false;
    const later = [current.reload(), current.reload(), current.reload()];
    stepped.letRead();
    await Promise.all([first, ...later]);

    expect(stepped.reads()).toBe(3);
    expect(stepped.told).toHaveLength(2);
  });

  it('do not mix files of two times: what changes while it is read is read again', async () => {
    const stepped = steppedSource();
    const current = await openCurrentPolicy(stepped.source);
    stepped.hold = true;

    const reload = current.reload();
    await vi.waitFor(() => expect(stepped.reads()).toBe(2));
    stepped.files.policy = policyUntil('2027-05-31');
    stepped.hold = false;
    stepped.letRead();

    expect(await reload).toEqual({ kind: 'ok', policy: policyUntil('2027-05-31') });
    expect([stepped.reads(), stepped.told.length]).toEqual([3, 1]);
  });

  it('give up on files that never stand still, keep the old policy, and find the files when they do', async () => {
    const stepped = steppedSource();
    const current = await openCurrentPolicy({
      ...stepped.source,
      read: async () => {
        const outcome = await stepped.source.read();
        if (stepped.reads() > 1 && stepped.reads() < 5) stepped.files.policy = policyUntil(`day ${stepped.reads()}`);
        return outcome;
      },
    });

    expect(await current.reload()).toEqual({ kind: 'broken', problems: ['the files changed while they were read'] });
    expect(untilOf(current.current())).toBe('2026-12-31');
    await current.look();
    await current.look();
    expect(untilOf(current.current())).toBe('day 4');
  });
});

describe('watching', () => {
  it('looks at intervals until it is closed', async () => {
    vi.useFakeTimers();
    try {
      const stepped = steppedSource();
      const current = await openCurrentPolicy(stepped.source);
      current.watch(1_000);
      stepped.files.policy = policyUntil('2027-06-30');

      await vi.advanceTimersByTimeAsync(1_999);
      expect(untilOf(current.current())).toBe('2026-12-31');
      await vi.advanceTimersByTimeAsync(1);
      expect(untilOf(current.current())).toBe('2027-06-30');

      current.close();
      stepped.files.policy = policyUntil('2027-07-31');
      await vi.advanceTimersByTimeAsync(10_000);
      expect(untilOf(current.current())).toBe('2027-06-30');
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not replace anything after it is closed, also if it was reading', async () => {
    const stepped = steppedSource();
    const current = await openCurrentPolicy(stepped.source);
    stepped.hold = true;
    stepped.files.policy = policyUntil('2027-06-30');
    const reload = current.reload();
    await vi.waitFor(() => expect(stepped.reads()).toBe(2));

    current.close();
    stepped.letRead();
    await reload;

    expect(untilOf(current.current())).toBe('2026-12-31');
    expect(stepped.told).toEqual([]);
  });
});
