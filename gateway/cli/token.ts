import { StartError } from '../../adapters/postgres/embedded/start-error.ts';
import { OFFICER_ID, SANDBOX_CLIENTS } from '../../adapters/sandbox/issuer/clients.ts';
import { issuerAddress, issuerFolder } from '../../adapters/sandbox/issuer/issuer.ts';
import { IssuerError } from '../../adapters/sandbox/issuer/issuer-error.ts';
import { requestToken } from '../../adapters/sandbox/issuer/request-token.ts';
import { readClientSecret } from '../../adapters/sandbox/issuer/stored-secrets.ts';
import type { SandboxConfig } from '../config.ts';
import { explanationOf, ISSUER_HOST } from './sandbox-issuer.ts';

/** Whose token is wanted, and where to say what. */
export type TokenOptions = {
  readonly config: Pick<SandboxConfig, 'issuerPort' | 'dataDirectory'>;
  /** Id of the sandbox client. */
  readonly client: string;
  /** Absent: the client's own default. */
  readonly officer?: string | undefined;
  /** Gets the token and nothing else, so that a shell can put it into a header. */
  readonly write: (text: string) => void;
  /** Gets sentences for people. */
  readonly writeError: (text: string) => void;
  readonly signal: AbortSignal;
};

/**
 * Fetches a token of a sandbox client from the issuer that runs beside the gateway, and writes it on a line of its own.
 * Gives the exit code: 0 written, 1 nobody to ask, 2 not a request that could be made.
 */
export async function printToken(options: TokenOptions): Promise<0 | 1 | 2> {
  const { config, client, officer, write, writeError, signal } = options;
  const { issuerPort, dataDirectory } = config;
  if (!SANDBOX_CLIENTS.some(({ id }) => id === client)) {
    writeError(
      `There is no such client. The sandbox's clients are ${SANDBOX_CLIENTS.map(({ id }) => id).join(', ')}.\n`,
    );
    return 2;
  }
  if (officer !== undefined && !OFFICER_ID.test(officer)) {
    writeError('An officer is 1 to 64 letters, digits and . _ : @ - long.\n');
    return 2;
  }
  try {
    const secret = await readClientSecret(issuerFolder(dataDirectory), client);
    if (secret === undefined) {
      writeError(`No token issuer has run in ${dataDirectory} yet. ${START_FIRST}\n`);
      return 1;
    }
    const issuer = issuerAddress(ISSUER_HOST, issuerPort);
    const { token } = await requestToken({ issuer, client, secret, officer }, signal);
    write(`${token}\n`);
    return 0;
  } catch (error) {
    if (error instanceof IssuerError && (error.kind === 'no-answer' || error.kind === 'no-token')) {
      writeError(`${error.message} ${error.kind === 'no-answer' ? START_FIRST : SAME_SANDBOX}\n`);
      return 1;
    }
    const explained = explanationOf(error, config);
    if (!(explained instanceof StartError)) throw explained;
    writeError(`${explained.message}\n${explained.nextStep}\n`);
    return 1;
  }
}

const START_FIRST = 'Start the sandbox first: npm start';

const SAME_SANDBOX = 'If a sandbox runs there, give this command the same GATEWAY_DATA, PORT and ISSUER_PORT.';
