import { expect, it } from 'vitest';
import { SANDBOX_POLICY } from '../../gateway/cli/sandbox.ts';
import { projectText } from '../../gateway/contracts/project-files.ts';
import { createTestGateway } from '../support/gateway.ts';

const readme = projectText('README.md');

const blocksOf = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'gu'))].map(([, text = '']) => text);

/** Who asks in the README, with which headers. */
const as = {
  client: /token -- ([a-z-]+)/u.exec(readme)?.[1] ?? '',
  purpose: /x-purpose: ([A-Z0-9-]+)/u.exec(readme)?.[1] ?? '',
  case: /x-case: ([^'\s]+)/u.exec(readme)?.[1] ?? '',
};

it('answers the question of the README as the README says', async () => {
  await using gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY } });
  const [question = ''] = blocksOf('graphql');
  const [answer = ''] = blocksOf('json');
  expect(JSON.parse((await gateway.ask(question, undefined, as)).text)).toEqual(JSON.parse(answer));
});

it('refuses what the README says is refused, in these words', async () => {
  await using gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY } });
  const [, question = ''] = blocksOf('graphql');
  const [, answer = ''] = blocksOf('json');
  const refused = await gateway.ask(question, undefined, as);
  expect({ status: refused.status, body: JSON.parse(refused.text) }).toEqual({ status: 403, body: JSON.parse(answer) });
  expect(gateway.statements).toEqual([]);
});

it('decides what the README says, with the reasons that it prints', async () => {
  await using gateway = await createTestGateway({ config: { policy: SANDBOX_POLICY } });
  const [, , question = ''] = blocksOf('graphql');
  const [, , answer = ''] = blocksOf('json');
  const decided = await gateway.ask(question, undefined, { ...as, case: 'G1-2026-0043' });
  expect(JSON.parse(decided.text)).toEqual(JSON.parse(answer));
});
