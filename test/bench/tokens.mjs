import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { BENCH } from './policy.mjs';

const ISSUER = 'https://issuer.bench';

/** What tokens of the bench name in `aud`. */
export const AUDIENCE = 'https://gateway.bench';

/** An issuer with a key of this algorithm, as a configuration has it, and tokens of it that last longer than the bench. */
export async function makeIssuer(alg) {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const kid = `bench-${alg}`;
  const sign = (tokenId) =>
    new SignJWT({ client_id: BENCH.client, officer: BENCH.officer })
      .setProtectedHeader({ alg, kid, typ: 'at+jwt' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(BENCH.client)
      .setJti(tokenId)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  const config = {
    issuer: ISSUER,
    keys: { kind: 'local', jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }] } },
    algorithms: [alg],
    clockToleranceSeconds: 5,
    maxAgeSeconds: 300,
    maxStaleSeconds: 3_600,
    officerClaim: 'officer',
  };
  return { config, sign };
}
