import { resolve } from 'node:path';
import { readConfigFile } from './config/config-file.ts';
import { readSandboxConfig } from './config/sandbox-config.ts';
import type { Config, Environment, SandboxConfig } from './config/types.ts';

export { ConfigError } from './config/config-error.ts';
export { readConfigFile } from './config/config-file.ts';
export { readSandboxConfig } from './config/sandbox-config.ts';
export type {
  Config,
  DepartmentConfig,
  Environment,
  ListenConfig,
  SandboxConfig,
  SubgraphConfig,
} from './config/types.ts';

/**
 * Which configuration a process runs with: the file named by `GATEWAY_CONFIG`, else the sandbox.
 * @throws ConfigError naming every problem, for a file with line numbers.
 */
export function readConfig(
  env: Environment,
  projectRoot: string,
):
  | { readonly kind: 'deployment'; readonly config: Config }
  | { readonly kind: 'sandbox'; readonly config: SandboxConfig } {
  const file = env['GATEWAY_CONFIG'];
  return file === undefined || file === ''
    ? { kind: 'sandbox', config: readSandboxConfig(env, projectRoot) }
    : { kind: 'deployment', config: readConfigFile(resolve(file), env) };
}
