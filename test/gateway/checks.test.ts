import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { people } from '../../adapters/sandbox/people.ts';
import { createTestGateway, testConfig } from '../support/gateway.ts';
import { createTestIssuer, TEST_ISSUER } from '../support/tokens.ts';

const OTHER_ISSUER = 'https://other-issuer.test';

/** A deployment that trusts two issuers; both sign with the same keys here, so that only their names tell them apart. */
async function askFrom(registeredWith: string | undefined, issuedBy: string): Promise<number> {
  const config = await testConfig();
  const { issuerConfig, mint } = createTestIssuer();
  const policy = await mkdtemp(join(tmpdir(), 'gateway-issuers-'));
  try {
    await cp(config.policy, policy, { recursive: true });
    const consumers = await readFile(join(policy, 'consumers.yaml'), 'utf8');
    const issuer = registeredWith === undefined ? '' : `issuer: ${registeredWith}\n    `;
    await writeFile(join(policy, 'consumers.yaml'), consumers.replace('clientId:', `${issuer}clientId:`));
    await using gateway = await createTestGateway({
      config: { policy, issuers: [issuerConfig, { ...issuerConfig, issuer: OTHER_ISSUER }] },
    });
    const answer = await gateway.send(
      JSON.stringify({ query: `{ person(id: "${people.owner.id}") { household { status } } }` }),
      { authorization: `Bearer ${mint({ clientId: 'tester', issuer: issuedBy })}` },
    );
    return answer.status;
  } finally {
    await rm(policy, { recursive: true, force: true });
  }
}

describe('a client of the same name at two issuers', () => {
  it('is who the registry says: the one of the issuer that is named there', async () => {
    expect(await askFrom(TEST_ISSUER, TEST_ISSUER)).toBe(200);
    expect(await askFrom(OTHER_ISSUER, OTHER_ISSUER)).toBe(200);
  });

  it('is nobody when it comes from the other issuer, or when the registry does not say from which', async () => {
    expect(await askFrom(TEST_ISSUER, OTHER_ISSUER)).toBe(401);
    expect(await askFrom(OTHER_ISSUER, TEST_ISSUER)).toBe(401);
    expect(await askFrom(undefined, TEST_ISSUER)).toBe(401);
  });
});
