import * as z from 'zod';
import { CONSUMER_KINDS, type Consumer } from '../../contracts/caller.ts';
import type { FileProblem } from './file-problem.ts';
import {
  bilingual,
  division,
  line,
  listOf,
  matterCode,
  settingsOf,
  socialCreditCode,
} from '../../contracts/setting-types.ts';
import { parseSettings } from './yaml-settings.ts';

/** The file that registers the organisations which may ask. */
export const CONSUMERS_FILE = 'consumers.yaml';

const NEEDS_KIND = { error: `needs one of ${CONSUMER_KINDS.join(', ')}` };

const consumersSchema = z.strictObject(
  {
    consumers: listOf(
      z.strictObject(
        {
          clientId: line.regex(/^[A-Za-z0-9._:/-]{1,120}$/u, {
            error: 'needs at most 120 letters, digits and the signs . _ : / -',
          }),
          issuer: line.optional(),
          socialCreditCode,
          name: bilingual,
          kind: z.enum(CONSUMER_KINDS, NEEDS_KIND),
          division,
          matters: listOf(matterCode, 'codes of matters'),
          needsOfficer: z.boolean({ error: 'needs true or false' }),
        },
        {
          error: settingsOf('clientId, socialCreditCode, name, kind, division, matters and needsOfficer'),
        },
      ),
      'consumers',
    ),
  },
  { error: settingsOf('consumers') },
);

/** The registry of consumers; `undefined` where the file cannot be used. Its matters are those of `matters`, if known. */
export function parseConsumers(
  text: string,
  matters: ReadonlySet<string> | undefined,
  problems: FileProblem[],
): readonly Consumer[] | undefined {
  const settings = parseSettings(CONSUMERS_FILE, text, consumersSchema, problems);
  if (settings === undefined) return undefined;
  const { consumers } = settings.value;
  const report = (path: readonly PropertyKey[], message: string): void => {
    const where = ['consumers', ...path];
    problems.push({ file: CONSUMERS_FILE, line: settings.lineOf(where), message: `${where.join('.')}: ${message}` });
  };

  consumers.forEach((consumer, at) => {
    const before = consumers.slice(0, at);
    if (before.some(({ clientId }) => clientId === consumer.clientId)) {
      report([at, 'clientId'], 'another consumer has this client');
    }
    if (before.some(({ socialCreditCode: code }) => code === consumer.socialCreditCode)) {
      report([at, 'socialCreditCode'], 'another consumer has this code; an organisation is registered once');
    }
    if (consumer.kind === 'AUDITOR' && consumer.matters.length > 0) {
      report([at, 'matters'], 'an auditor reads the log and no register: it has no matters');
    }
    consumer.matters.forEach((matter, index) => {
      if (consumer.matters.indexOf(matter) < index) report([at, 'matters', index], `${matter} stands here twice`);
      if (matters?.has(matter) === false) report([at, 'matters', index], `${matter} is no matter of matters.yaml`);
    });
  });
  return consumers.map(({ issuer, ...consumer }) => ({ ...consumer, ...(issuer !== undefined && { issuer }) }));
}
