/** What a line of a check is about. */
export type CheckName =
  | 'connection'
  | 'configuration'
  | 'account'
  | 'rights'
  | 'write attempt'
  | 'temporary tables'
  | 'columns'
  | 'extra columns'
  | 'sample'
  | 'keys'
  | 'index'
  | 'look-up';

/** One thing that was checked. Never holds a value of the register, a key or a password. */
export type CheckLine = {
  readonly department: string;
  /** Where the line is about one relation. */
  readonly relation?: string;
  readonly name: CheckName;
  /** A note asks for attention and stops nothing. */
  readonly outcome: 'ok' | 'note' | 'failed';
  readonly detail: string;
};

/** What a line says, before it is known which department and relation it belongs to. */
export type Finding = Pick<CheckLine, 'name' | 'outcome' | 'detail'>;

/** Something that is as it has to be. */
export const passed = (name: CheckName, detail: string): Finding => ({ name, outcome: 'ok', detail });

/** Something worth knowing. */
export const noted = (name: CheckName, detail: string): Finding => ({ name, outcome: 'note', detail });

/** Something that has to be put right before the gateway goes live. */
export const failed = (name: CheckName, detail: string): Finding => ({ name, outcome: 'failed', detail });

/** The first few of many, and how many more there are. */
export function few(items: readonly string[], limit = 5): string {
  const rest = items.length - limit;
  return rest > 0 ? `${items.slice(0, limit).join(', ')} and ${rest} more` : items.join(', ');
}
