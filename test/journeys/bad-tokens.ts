import { TOKEN_LIMIT_BYTES } from '../../gateway/auth/bearer.ts';
import { createTestIssuer, createTestKey, hmacSignature, pemOf, type MintOptions } from '../support/tokens.ts';

const issuer = createTestIssuer();
/** A key that the issuer never had. */
export const stranger = createTestKey('ES256', 'stranger');

/** A token of the bureau's, with whatever is wrong with it. */
export const mint = (wrong: MintOptions = {}): string =>
  issuer.mint({ clientId: 'xining-education', officer: 'desk-01', ...wrong });

/** The same as a header. */
export const bearer = (wrong: MintOptions = {}): string => `Bearer ${mint(wrong)}`;

const { ES256, RS256 } = issuer.keys;
const { privateKey: _private, ...publicStranger } = stranger;

/** Good tokens, one just within the limit of 8 KiB and one beyond it by the shortest step there is. */
export const [LONG, TOO_LONG] = longTokens();

/** Every token that proves nothing, by what is wrong with it. */
export const BAD_TOKENS: Readonly<Record<string, readonly string[]>> = {
  'an empty token': ['Bearer '],
  'a password instead': [`Basic ${Buffer.from('xining-education:secret').toString('base64')}`],
  'another scheme before a good token': [`DPoP ${mint()}`],
  'no scheme before a good token': [mint()],
  'two tokens, both good': [bearer(), bearer()],
  'a good token and a second, empty header': [bearer(), ''],
  'two tokens in one header': [`${bearer()}, ${bearer()}`],
  'another issuer': [bearer({ issuer: 'https://elsewhere.test' })],
  'an issuer almost of the same name': [bearer({ issuer: 'https://issuer.test/' })],
  'another audience': [bearer({ audience: 'https://elsewhere.test' })],
  'no audience': [bearer({ claims: { aud: undefined } })],
  'its time past': [bearer({ issuedInSeconds: -600, expiresInSeconds: -60 })],
  'no end': [bearer({ claims: { exp: undefined } })],
  'an end in a hundred years': [bearer({ expiresInSeconds: 3_155_760_000 })],
  'its time not come': [bearer({ notBeforeInSeconds: 60 })],
  'a beginning in the future': [bearer({ issuedInSeconds: 60, expiresInSeconds: 600 })],
  'alg none and no signature': [bearer({ header: { alg: 'none' }, signature: () => Buffer.alloc(0) })],
  'alg none and a signature': [bearer({ header: { alg: 'none' } })],
  'alg None in other letters': [bearer({ header: { alg: 'nOnE' } })],
  'HS256 with the public key as PEM': [bearer({ header: { alg: 'HS256' }, signature: hmacSignature(pemOf(ES256)) })],
  'HS256 with the public RSA key as PEM': [
    bearer({ alg: 'RS256', header: { alg: 'HS256' }, signature: hmacSignature(pemOf(RS256)) }),
  ],
  'HS256 with the public key as JWK': [
    bearer({ header: { alg: 'HS256' }, signature: hmacSignature(JSON.stringify(ES256.jwk)) }),
  ],
  'HS256 with an empty secret': [bearer({ header: { alg: 'HS256' }, signature: hmacSignature('') })],
  'a key that the issuer does not have': [bearer({ key: stranger })],
  'a foreign key under the issuer’s name for its own': [bearer({ key: stranger, header: { kid: ES256.kid } })],
  'the name of another of its keys': [bearer({ header: { kid: RS256.kid } })],
  'no name of a key': [bearer({ header: { kid: undefined } })],
  'a key name that is a path': [bearer({ header: { kid: '../../../../dev/null' } })],
  'a key in its header': [bearer({ key: stranger, header: { jwk: publicStranger.jwk } })],
  'a good signature and a key in its header': [bearer({ header: { jwk: ES256.jwk } })],
  'an address of keys in its header': [bearer({ key: stranger, header: { jku: 'http://127.0.0.1:9/jwks' } })],
  'a good signature and an address of keys': [bearer({ header: { jku: 'https://issuer.test/jwks' } })],
  'an address of a certificate': [bearer({ header: { x5u: 'http://127.0.0.1:9/cert.pem' } })],
  'a certificate in its header': [bearer({ header: { x5c: ['MIIB'] } })],
  'something critical': [bearer({ header: { crit: ['exp'], exp: 1 } })],
  'a payload that is not encoded': [bearer({ header: { b64: false, crit: ['b64'] } })],
  'the type of any token': [bearer({ typ: 'JWT' })],
  'no type': [bearer({ header: { typ: undefined } })],
  'the type of an identity token': [bearer({ typ: 'id_token+jwt' })],
  'a changed claim': [bearer().replace(/\.[^.]+\./u, `.${mint({ clientId: 'yicheng-real-estate' }).split('.')[1]}.`)],
  'a signature that is cut off': [bearer().slice(0, -2)],
  'no client': [bearer({ claims: { client_id: undefined } })],
  'a client whom nobody registered': [bearer({ clientId: 'nobody' })],
  'a client by the name of a method': [bearer({ clientId: 'constructor' })],
  'a name of a person for an officer': [bearer({ officer: '张三' })],
  'an officer with a line of their own': [bearer({ officer: 'desk-01\nlevel=info' })],
  'two officers': [bearer({ officer: ['desk-01', 'desk-02'] })],
  'an officer without a name': [bearer({ officer: '' })],
  'a key that it is bound to, and no proof': [bearer({ claims: { cnf: { jkt: 'x' } } })],
  'a little more than 8 KiB': [`Bearer ${TOO_LONG}`],
};

function longTokens(): readonly [string, string] {
  const padded = (size: number): string => mint({ claims: { padding: 'a'.repeat(size) } });
  for (let size = 5_000; size < 8_000; size += 1) {
    const [token, longer] = [padded(size), padded(size + 1)];
    if (longer.length > TOKEN_LIMIT_BYTES) return [token, longer];
  }
  throw new Error('no token is long enough');
}
