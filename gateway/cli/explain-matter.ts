import { GatewayError } from '../contracts/errors.ts';
import { checkPlainDate, type PlainDate } from '../contracts/dates.ts';
import type { Department } from '../contracts/department.ts';
import { checkDivisionCode } from '../contracts/identifiers/division-code.ts';
import { explainMatter } from '../matter-desk.ts';
import type { Policy } from '../policy/policy.ts';
import type { ComposedGateway } from '../schema.ts';
import { asJson, consumerOf } from './explain.ts';
import { matterScreen } from './matter-screen.ts';
import type { Terminal } from './terminal.ts';

/** Which matter to explain, to whom, and where to write it. */
export type ExplainMatterCommand = {
  /** Code of the matter. */
  readonly matter: string;
  readonly clientId: string;
  /** The district that would decide; that of the consumer when left out. Any text. */
  readonly division?: string | undefined;
  /** The day as of which it would be decided. Any text. */
  readonly on?: string | undefined;
  readonly isJson?: boolean | undefined;
  readonly policy: Policy;
  readonly composed: ComposedGateway;
  readonly departments: readonly Department[];
  readonly today: PlainDate;
  readonly terminal: Pick<Terminal, 'write' | 'isTerminal'>;
};

/**
 * Says what an assessment of a matter needs and does. Opens no database. Gives the exit code: 0 permitted, 1 not permitted,
 * 2 nothing that could be explained.
 */
export function runExplainMatter(command: ExplainMatterCommand): 0 | 1 | 2 {
  const { matter, clientId, isJson = false, policy, composed, departments, today, terminal } = command;
  const consumer = consumerOf(policy, clientId, terminal);
  if (!consumer) return 2;
  const division = command.division === undefined ? undefined : checkDivisionCode(command.division);
  const on = command.on === undefined ? undefined : checkPlainDate(command.on);
  if (division?.kind === 'bad' || on?.kind === 'bad') {
    terminal.write(
      `\n  ${division?.kind === 'bad' ? '--division needs a division code, such as 630102' : '--on needs a day, written YYYY-MM-DD'}.\n\n`,
    );
    return 2;
  }
  try {
    const explanation = explainMatter(
      { matter, division: division?.value ?? null, on: on?.value ?? null },
      { ...composed, policy, consumer, departments, today },
    );
    terminal.write(isJson ? asJson(explanation) : matterScreen({ explanation, consumer, terminal }));
    return explanation.isPermitted ? 0 : 1;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const known = [...composed.matters.byCode.keys()].join(', ');
    terminal.write(`\n  There is no rule for ${matter} there and then. There are rules for: ${known}\n\n`);
    return 2;
  }
}
