import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../gateway/contracts/dates.ts';
import { parseDivisionCode } from '../../../gateway/contracts/identifiers/division-code.ts';
import { readMatter } from '../../../gateway/matters/discover.ts';
import { assess } from '../../../gateway/matters/engine/assess.ts';
import { prepareEvidence } from '../../../gateway/matters/engine/evidence-document.ts';
import { parseParameterSets } from '../../../gateway/matters/engine/parameter-file.ts';
import { parametersFor } from '../../../gateway/matters/engine/parameters.ts';
import { parseFallbacks } from '../../../gateway/matters/fallback-file.ts';
import { found, requestOf, setAt, type Draft } from '../../support/evidence-draft.ts';
import { composed } from '../../support/facts.ts';
import { MADE_UP_MATTER, writeMatterFolder } from '../../support/matter-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'matter-'));
afterAll(() => rmSync(folder, { recursive: true }));

const base = (): Draft => ({
  data: { person: { household: found({ isHere: true, entry: { isOfAge: true } }) } },
  stated: [],
  request: requestOf({ division: '630102', on: '2024-09-01' }),
});

describe('a matter in a folder of its own', () => {
  it('is read from its four files and fits the schema, its parameters and its fallbacks', async () => {
    const { rule, evidence, parameters, fallbacks = '' } = await readMatter(writeMatterFolder(join(folder, 'whole')));
    expect(rule.code).toBe(MADE_UP_MATTER);
    expect(prepareEvidence(evidence, composed).operation.name?.value).toBe('TestHome');
    expect(parseParameterSets(parameters, () => rule)).toMatchObject({
      sets: [{ id: 'anywhere-2020' }, { id: 'xining-2024' }],
      problems: [],
    });
    const named = [...rule.criteria, ...rule.stated].flatMap(({ fallbacks: ids = [] }) => ids);
    expect(parseFallbacks(fallbacks).fallbacks.map(({ id }) => id)).toEqual([...new Set(named)]);
  });

  it('decides by its parameters', async () => {
    const { rule, evidence, parameters } = await readMatter(writeMatterFolder(join(folder, 'decides')));
    const { paths } = prepareEvidence(evidence, composed);
    const { sets } = parseParameterSets(parameters, () => rule);
    const outcomeIn = (division: string, change: (draft: Draft) => void = () => undefined): string | undefined => {
      const { data, request, ...draft } = base();
      const set = parametersFor(sets, parseDivisionCode(division), parsePlainDate('2024-09-01'));
      change({ data, request, ...draft });
      return set && assess({ rule, parameters: set, request, data, paths }).outcome;
    };
    expect(outcomeIn('420684')).toBe('ELIGIBLE');
    expect(outcomeIn('630102')).toBe('UNKNOWN');
    expect(outcomeIn('420684', (draft) => setAt(draft, 'person.household.record.isHere', false))).toBe('NOT_ELIGIBLE');
  });

  it('may bring no fallbacks', async () => {
    const { fallbacks } = await readMatter(writeMatterFolder(join(folder, 'bare'), { fallbacks: null }));
    expect(fallbacks).toBeUndefined();
  });

  it('is refused without a rule, and without a text', async () => {
    const empty = writeMatterFolder(join(folder, 'empty'), { rule: 'export const something = 1;' });
    await expect(readMatter(empty)).rejects.toThrow('exports no rule');
    const part = writeMatterFolder(join(folder, 'part'));
    rmSync(join(part, 'evidence.graphql'));
    await expect(readMatter(part)).rejects.toThrow('evidence.graphql');
  });
});
