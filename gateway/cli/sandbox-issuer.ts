import { directoryError, StartError } from '../../adapters/postgres/embedded/start-error.ts';
import {
  issuerFolder,
  openSandboxIssuer,
  type SandboxIssuer,
  type SandboxIssuerOptions,
} from '../../adapters/sandbox/issuer/issuer.ts';
import { IssuerError } from '../../adapters/sandbox/issuer/issuer-error.ts';
import type { SandboxConfig } from '../config.ts';

/** The sandbox's issuer is for programs of this machine, whatever the gateway listens on. */
export const ISSUER_HOST = '127.0.0.1';

/**
 * Opens the sandbox's issuer of access tokens, which takes a moment; keys and secrets are made at the first time.
 * @throws StartError with a sentence and a next step.
 */
export async function openIssuer(
  options: {
    readonly config: Pick<SandboxConfig, 'issuerPort' | 'dataDirectory'>;
  } & Pick<SandboxIssuerOptions, 'audience' | 'onError'>,
): Promise<SandboxIssuer> {
  const { config, ...rest } = options;
  const { issuerPort, dataDirectory } = config;
  try {
    return await openSandboxIssuer({
      ...rest,
      listen: { host: ISSUER_HOST, port: issuerPort },
      directory: dataDirectory,
    });
  } catch (error) {
    throw explanationOf(error, config);
  }
}

/** What can be foreseen, with a next step. */
export function explanationOf(
  error: unknown,
  { issuerPort, dataDirectory }: Pick<SandboxConfig, 'issuerPort' | 'dataDirectory'>,
): unknown {
  if (!(error instanceof IssuerError)) return error;
  const folder = issuerFolder(dataDirectory);
  switch (error.kind) {
    case 'address-taken':
      return new StartError(
        'port-in-use',
        error.message,
        `Stop that program, or choose another port for the token issuer: ISSUER_PORT=${issuerPort + 10} npm start`,
        { cause: error },
      );
    case 'address-not-usable':
      return new StartError(
        'port-in-use',
        error.message,
        'Choose another port for the token issuer: ISSUER_PORT=4011 npm start',
        { cause: error },
      );
    case 'folder-not-usable': {
      const explained = directoryError(folder, error.cause);
      return explained instanceof StartError
        ? explained
        : new StartError('data-not-usable', error.message, `Make ${folder} usable, or remove it.`, { cause: error });
    }
    case 'secrets-damaged':
      return new StartError(
        'data-not-usable',
        error.message,
        `Remove ${folder}; the next start makes new keys and secrets, and older tokens are refused.`,
        { cause: error },
      );
    case 'unknown-client':
    case 'no-answer':
    case 'no-token':
      return error;
  }
}
