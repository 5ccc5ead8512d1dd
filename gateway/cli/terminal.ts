/** Where a command writes. */
export type Terminal = {
  readonly write: (text: string) => void;
  /** Decides about bold text and moving lines. */
  readonly isTerminal: boolean;
  /** Width of a line now, in signs. */
  readonly columns: () => number;
};

/** Bold text where there is a terminal. */
export const bold = ({ isTerminal }: Terminal, text: string): string =>
  isTerminal ? `\u001B[1m${text}\u001B[22m` : text;

/** Text that matters less. */
export const dim = ({ isTerminal }: Terminal, text: string): string =>
  isTerminal ? `\u001B[2m${text}\u001B[22m` : text;

/** A step of long work that tells how far it is. */
export type Progress = {
  /** Told often; shown a few times a second, and outside a terminal at every tenth. */
  readonly update: (done: number, total: number) => void;
  readonly finish: () => void;
};

const BAR_WIDTH = 30;
const MIN_INTERVAL_MS = 100;

/** A progress bar in a terminal; a line for every tenth elsewhere. */
export function startProgress(terminal: Terminal, title: string, clock: () => number): Progress {
  const startedAt = clock();
  let shownAt = -Infinity;
  let shownTenth = 0;
  if (!terminal.isTerminal) terminal.write(`${title} …\n`);
  const show = (done: number, total: number): void => {
    const share = total === 0 ? 1 : done / total;
    if (terminal.isTerminal) {
      const filled = Math.round(share * BAR_WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
      const percent = `${Math.floor(share * 100)} %`;
      const count = `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')}`;
      const whole = `  ${title} ${bar} ${percent} · ${count}${remaining(share, clock() - startedAt)}`;
      // A line that wraps could not be written over.
      const line = whole.length < terminal.columns() ? whole : `  ${percent} ${title}`.slice(0, terminal.columns() - 1);
      terminal.write(`\r\u001B[2K${line}`);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth > shownTenth) {
      shownTenth = tenth;
      terminal.write(`${title} ${tenth * 10} %\n`);
    }
  };
  return {
    update(done, total) {
      if (terminal.isTerminal && clock() - shownAt < MIN_INTERVAL_MS && done < total) return;
      shownAt = clock();
      show(done, total);
    },
    finish() {
      const seconds = ((clock() - startedAt) / 1_000).toFixed(1);
      if (terminal.isTerminal) terminal.write(`\r\u001B[2K  ✓ ${title} ${dim(terminal, `${seconds} s`)}\n`);
      else terminal.write(`${title}: done in ${seconds} s\n`);
    },
  };
}

function remaining(share: number, elapsedMs: number): string {
  if (share < 0.05 || share >= 1) return '';
  const seconds = Math.ceil((elapsedMs * (1 - share)) / share / 1_000);
  return ` · about ${seconds} s left`;
}
