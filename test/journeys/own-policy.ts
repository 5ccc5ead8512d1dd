import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document } from 'yaml';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { composedFacts } from '../support/facts.ts';
import { TESTER_CODE } from '../support/test-policy.ts';

/** The two organisations of a test's own policy, and their social credit codes. */
const CONSUMERS = { school: TESTER_CODE, hall: '12420684MB9900021R' } as const;

/** The name of one of them. */
type OwnConsumer = keyof typeof CONSUMERS;

/** What somebody may ask; whatever is left out is the school's, for matter A-1, through the year of the tests, everywhere. */
export type Allowed = {
  readonly consumer?: OwnConsumer;
  readonly matter?: string;
  readonly facts: readonly string[];
  readonly within?: readonly string[];
  readonly from?: string;
  readonly until?: string;
};

/** A policy folder that a test may change; gone after it. */
export type PolicyFolder = AsyncDisposable & { readonly folder: string };

/** Every fact there is. */
export const EVERY_FACT: readonly string[] = [...composedFacts.keys()];

/** Writes a policy of two consumers that both handle matters. What one holder gives is one grant of its own. */
export async function writePolicy(
  allowed: readonly Allowed[],
  { maxNarrowings }: { readonly maxNarrowings?: number } = {},
): Promise<PolicyFolder> {
  const made = await emptyFolder();
  const { folder } = made;
  await mkdir(join(folder, 'grants'));
  await mkdir(join(folder, 'documents'));
  const consumers = Object.entries(CONSUMERS).map(([clientId, socialCreditCode]) => ({
    clientId,
    socialCreditCode,
    name: { zh: '测试', en: clientId },
    kind: 'EDUCATION_BUREAU',
    division: '630102',
    matters: ['A-1', 'A-2'],
    needsOfficer: false,
  }));
  await writeFile(join(folder, 'consumers.yaml'), yaml({ consumers }));
  const matters = ['A-1', 'A-2'].map((code) => ({
    code,
    name: { zh: '测试', en: 'Test' },
    legalBasis: 'none',
    authority: 'none',
    ...(maxNarrowings !== undefined && { maxNarrowings }),
  }));
  await writeFile(join(folder, 'matters.yaml'), yaml({ matters }));
  for (const [at, part] of allowed.entries()) {
    for (const holder of new Set(part.facts.map(holderOf))) {
      const facts = part.facts.filter((coordinate) => holderOf(coordinate) === holder);
      const id = `g${at}-${holder}`;
      await writeFile(join(folder, 'grants', `${id}.yaml`), yaml(grantOf(id, { ...part, facts })));
    }
  }
  return made;
}

/** A copy of the sandbox's policy, to be changed. */
export async function copySandboxPolicy(): Promise<PolicyFolder> {
  const made = await emptyFolder();
  await cp(SANDBOX_POLICY, made.folder, { recursive: true });
  return made;
}

async function emptyFolder(): Promise<PolicyFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-own-policy-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

const holderOf = (coordinate: string): string => {
  const fact = composedFacts.get(coordinate);
  if (!fact) throw new Error(`${coordinate} is no fact`);
  return fact.holder ?? 'nobody';
};

const grantOf = (
  id: string,
  { consumer = 'school', matter = 'A-1', facts, within, from = '2026-01-01', until = '2026-12-31' }: Allowed,
): object => ({
  id,
  consumer: CONSUMERS[consumer],
  matter,
  facts,
  ...(within && { within }),
  from,
  until,
  legalBasis: 'none',
  approvedBy: 'none',
  approvedOn: '2025-12-31',
});

const yaml = (value: object): string => new Document(value).toString();
