import { describe, expect, it } from 'vitest';
import { printedQuestions } from '../../../adapters/sandbox/examples/examples.ts';
import { deploymentScreen, sandboxScreen } from '../../../gateway/cli/start-screen.ts';
import { startProgress, type Terminal } from '../../../gateway/cli/terminal.ts';

const plain: Terminal = { write: () => undefined, isTerminal: false, columns: () => 80 };
const address = 'http://127.0.0.1:4000';
const REDIS = { host: '127.0.0.1', port: 6379, tls: false };

const sandbox = (changed: Partial<Parameters<typeof sandboxScreen>[0]> = {}): string =>
  sandboxScreen({
    address,
    host: '127.0.0.1',
    questions: [],
    persons: 20_000,
    personsWanted: undefined,
    tokenCommand: 'npm run --silent token --',
    terminal: plain,
    ...changed,
  });

describe('what is said when the gateway is ready', () => {
  it('over own databases names who is asked and who is not', () => {
    expect(
      deploymentScreen({
        address,
        config: { listen: { host: '127.0.0.1', port: 4000 }, mode: 'production', redis: REDIS },
        asked: ['household', 'enrollment'],
        notAsked: ['disability'],
        terminal: plain,
      }).split('\n'),
    ).toEqual([
      '',
      '  Data-sharing gateway is ready at http://127.0.0.1:4000/graphql',
      '  Asks household, enrollment; not configured: disability.',
      '  State of the sources: http://127.0.0.1:4000/readyz · Ctrl-C stops it',
      '',
      '',
    ]);
  });

  it('warns a deployment of what its settings leave open', () => {
    const screen = deploymentScreen({
      address,
      config: { listen: { host: '0.0.0.0', port: 4000 }, mode: 'trial' },
      asked: ['household'],
      notAsked: [],
      terminal: plain,
    });
    expect(screen.split('\n').slice(2, 5)).toEqual([
      '  Trial: any document within the grants runs. mode: production runs trusted documents only.',
      '  It speaks plain HTTP on 0.0.0.0: end TLS before it, or set tls.',
      '  Limits and cases are counted in this process and forgotten when it ends; with redis they are not.',
    ]);
  });

  it('prints a question as one command that fetches its token, with the settings of this start', () => {
    const [question] = printedQuestions();
    const screen = sandbox({
      questions: question ? [question] : [],
      tokenCommand: 'PORT=4010 npm run --silent token --',
    });
    expect(screen).toContain(
      `curl -s ${address}/graphql -H "authorization: Bearer $(PORT=4010 npm run --silent token -- xining-education)" -H 'x-purpose: EDU-G1' -H 'x-case: G1-2026-0001'`,
    );
  });

  it.each(['0.0.0.0', '::', '10.1.2.3'])('warns once when others can reach it: %s', (host) => {
    expect(
      sandbox({ host }).split(`It listens on ${host}: whoever reaches this machine can ask as any client`),
    ).toHaveLength(2);
  });

  it.each(['127.0.0.1', 'localhost', '::1'])('does not warn when only this machine can reach it: %s', (host) => {
    expect(sandbox({ host })).not.toContain('listens on');
  });

  it('says how to change the number of persons when another one was asked for', () => {
    expect(sandbox({ personsWanted: 50_000 })).toContain('npm run seed -- --persons 50000');
    expect(sandbox({ personsWanted: 20_000 })).not.toContain('npm run seed');
  });
});

describe('progress', () => {
  /** What one update leaves in a terminal's line. */
  function lineAt(columns: number): string {
    let text = '';
    const terminal: Terminal = { write: (part) => (text += part), isTerminal: true, columns: () => columns };
    startProgress(terminal, 'Synthetic population', () => 0).update(5_000, 20_000);
    return text.replace('\r\u001B[2K', '');
  }

  it('shows bar and count where the line is wide enough', () => {
    expect(lineAt(120)).toBe(
      '  Synthetic population ████████░░░░░░░░░░░░░░░░░░░░░░ 25 % · 5,000 of 20,000 · about 0 s left',
    );
  });

  it.each([80, 40, 12])('never wraps, which could not be written over: %i columns', (columns) => {
    expect(lineAt(columns).length).toBeLessThan(columns);
    expect(lineAt(columns)).toContain('25 %');
  });
});
