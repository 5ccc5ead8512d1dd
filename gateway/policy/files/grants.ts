import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import * as z from 'zod';
import type { FactIndex } from '../facts.ts';
import { GRANT_USES, type Grant } from '../policy.ts';
import type { FileProblem } from './file-problem.ts';
import { nearestCoordinate } from './nearest-coordinate.ts';
import { idOfFile, partyProblems, type Parties } from './parties.ts';
import {
  day,
  division,
  id,
  line,
  listOf,
  matterCode,
  settingsOf,
  socialCreditCode,
} from '../../contracts/setting-types.ts';
import { parseSettings } from './yaml-settings.ts';

const NEEDS_COORDINATE = { error: 'needs a coordinate, such as HouseholdRegistration.isRegisteredIn' };

const grantSchema = z.strictObject(
  {
    id,
    consumer: socialCreditCode,
    matter: matterCode,
    facts: listOf(
      z
        .string(NEEDS_COORDINATE)
        .max(120, NEEDS_COORDINATE)
        .regex(/^[A-Z]\w*\.[a-z]\w*$/u, NEEDS_COORDINATE),
      'coordinates',
    ).min(1, { error: 'needs at least one fact' }),
    use: z.enum(GRANT_USES, { error: `needs one of ${GRANT_USES.join(', ')}` }).default('READING'),
    from: day,
    until: day,
    within: listOf(division, 'division codes').min(1, { error: 'needs a division, or is left out' }).optional(),
    legalBasis: line,
    approvedBy: line,
    approvedOn: day,
  },
  { error: settingsOf('id, consumer, matter, facts, from, until, legalBasis, approvedBy and approvedOn') },
);

/** What a grant is checked against. */
export type GrantContext = Parties & {
  readonly facts: FactIndex;
  readonly schema: GraphQLSchema;
  /** Whether a department's records say in which division they lie. */
  readonly boundable: (departmentId: string) => boolean;
};

/** The grant of one file; `undefined` where the file cannot be used. */
export function parseGrant(
  file: string,
  text: string,
  context: GrantContext,
  problems: FileProblem[],
): Grant | undefined {
  const settings = parseSettings(file, text, grantSchema, problems);
  if (settings === undefined) return undefined;
  const { value: grant, lineOf } = settings;
  const report = (path: readonly PropertyKey[], message: string): void => {
    problems.push({ file, line: lineOf(path), message: `${path.join('.')}: ${message}` });
  };

  if (grant.id !== idOfFile(file)) report(['id'], 'has to be the name of the file without .yaml');
  const { consumer: code, matter } = grant;
  for (const { setting, message } of partyProblems(context, { setting: 'consumer', code, matter })) {
    report([setting], message);
  }
  grant.facts.forEach((coordinate, at) => {
    const why = whyNoFact(coordinate, context);
    if (why !== undefined) report(['facts', at], why);
    else if (grant.facts.indexOf(coordinate) < at) report(['facts', at], `${coordinate} stands here twice`);
  });
  if (grant.until < grant.from) report(['until'], 'lies before from');
  checkHolder(grant, context, report);
  return { ...grant, facts: new Set(grant.facts), within: grant.within };
}

/** Why a coordinate cannot be granted, if so. */
function whyNoFact(coordinate: string, { facts, schema }: GrantContext): string | undefined {
  if (facts.has(coordinate)) return undefined;
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  if ((isObjectType(type) || isInterfaceType(type)) && Object.hasOwn(type.getFields(), fieldName)) {
    return `${coordinate} is part of what leads to it and needs no grant`;
  }
  const nearest = nearestCoordinate(coordinate, facts.keys());
  return `${coordinate} is no fact of the schema${nearest === undefined ? '' : `; did you mean ${nearest}?`}`;
}

/** A department grants only what it holds, and can bound only records that say where they lie. */
function checkHolder(
  grant: z.infer<typeof grantSchema>,
  { facts, boundable }: GrantContext,
  report: (path: readonly PropertyKey[], message: string) => void,
): void {
  const holders = grant.facts.map((coordinate) => facts.get(coordinate)?.holder);
  const first = holders.find((holder) => holder !== undefined);
  grant.facts.forEach((coordinate, at) => {
    const holder = holders[at];
    if (holder === undefined || holder === first) return;
    report(
      ['facts', at],
      `${coordinate} is held by ${holder}, facts above it by ${first}: a department grants only what it holds`,
    );
  });
  if (grant.within === undefined) return;
  if (first === undefined) report(['within'], 'no department holds these facts: there is nothing to bound');
  else if (!boundable(first)) report(['within'], `the records of ${first} do not say in which division they lie`);
}
