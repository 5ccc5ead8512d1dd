import type { Bilingual } from '../contracts/bilingual.ts';
import type { Consumer } from '../contracts/caller.ts';
import type { MatterExplanation } from '../matters/explain-matter.ts';
import type { ExplainedFact } from '../policy/explain.ts';
import { aligned, factRow, grantRow } from './explanation-screen.ts';
import { bold, dim, type Terminal } from './terminal.ts';

/**
 * What an assessment of a matter needs and does, on one screen: the rules of the place, the criteria and what settles them,
 * what applicants state themselves, the facts with their grants, the papers that are saved, whether it would be permitted.
 */
export function matterScreen(options: {
  readonly explanation: MatterExplanation<ExplainedFact>;
  readonly consumer: Consumer;
  readonly terminal: Pick<Terminal, 'write' | 'isTerminal'>;
}): string {
  const { explanation, consumer } = options;
  const terminal: Terminal = { ...options.terminal, columns: () => Infinity };
  const { matter, parameters, departments, facts, isPermitted, reason, disclosure } = explanation;
  const { set, values } = parameters;
  const grants = new Map(facts.flatMap((fact) => fact.grants).map((grant) => [grant.id, grant]));
  const section = (title: string, rows: readonly (readonly string[])[]): readonly string[] =>
    rows.length === 0 ? [] : ['', bold(terminal, title), ...aligned(rows)];
  const lines = [
    ...aligned([
      ['matter', `${matter.code} · ${inBoth(matter.name)}`],
      ['legal basis', matter.legalBasis],
      ['rule', `version ${matter.ruleVersion}, evidence ${matter.evidenceSha256}`],
      ['consumer', `${consumer.clientId} · ${inBoth(consumer.name)}`],
      ['parameters', `${set.id}, ${placeOf(set.division)}, ${periodOf(set)}`],
      ['source', set.source],
      ['departments', departments.map(({ id, zh }) => `${id} ${zh}`).join(', ') || 'none'],
    ]),
    ...section(
      'Rules of the place',
      values.map(({ name, value, isConfirmed }) => [
        name,
        value === null ? 'not known' : isConfirmed ? value : `${value}  (no official text confirms it)`,
      ]),
    ),
    ...section(
      'Criteria, and what settles them where data does not',
      explanation.criteria.map(({ code, title, basis, fallbacks }) => [
        code,
        idsOf(fallbacks),
        `${inBoth(title)} (${basis})`,
      ]),
    ),
    ...section(
      'What no register says, and how it is settled',
      explanation.stated.map(({ code, kind, choices, by, fallbacks, item }) => [
        code,
        choices.length > 0 ? choices.join('|') : kind,
        by.join(' '),
        idsOf(fallbacks),
        inBoth(item),
      ]),
    ),
    ...section(
      'Facts that are looked at',
      facts.map((fact) => factRow(fact, terminal)),
    ),
    ...section(
      'Grants',
      [...grants.values()].map((grant) => [grant.use, ...grantRow(grant)]),
    ),
    ...section(
      'Papers that nobody has to bring any more',
      explanation.replaces.map(({ id, name }) => [id, inBoth(name)]),
    ),
    ...(disclosure === null ? [] : ['', 'The person concerned will see:', `  ${disclosure.zh}`, `  ${disclosure.en}`]),
    '',
    bold(terminal, isPermitted ? 'Permitted.' : `Not permitted: ${reason ?? ''}`),
    ...notGranted(facts).map((line) => dim(terminal, line)),
  ];
  return `\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n\n`;
}

const inBoth = ({ zh, en }: Bilingual): string => `${zh} · ${en}`;

const idsOf = (entries: readonly { readonly id: string }[]): string => entries.map(({ id }) => id).join(' ') || '-';

const placeOf = (division: string | null): string =>
  division === null ? 'wherever no other set applies' : `within ${division}`;

const periodOf = ({ from, until }: { readonly from: string; readonly until: string | null }): string =>
  until === null ? `from ${from}` : `${from} to ${until}`;

/** How much is missing, where anything is. */
function notGranted(facts: readonly ExplainedFact[]): readonly string[] {
  const missing = facts.filter(({ isGranted }) => !isGranted).length;
  return missing === 0 ? [] : [`${missing} of ${facts.length} facts need a grant of their holder.`];
}
