import { expect, it } from 'vitest';
import { projectText } from '../../gateway/contracts/project-files.ts';
import { createTestGateway } from '../support/gateway.ts';

const blockOf = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'u').exec(projectText('README.md'))?.[1] ?? '';

it('answers the question of the README as the README says', async () => {
  await using gateway = await createTestGateway();
  expect(JSON.parse((await gateway.ask(blockOf('graphql'))).text)).toEqual(JSON.parse(blockOf('json')));
});
