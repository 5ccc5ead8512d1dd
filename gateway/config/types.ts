import type { ClientConfig } from 'pg';
import type { IssuerConfig } from '../contracts/issuer.ts';
import type { LimitsConfig } from '../contracts/limits.ts';
import type { RedisAddress } from '../contracts/redis-address.ts';
import type { TlsConfig } from '../http/tls.ts';

/** How one department's database is reached and read. */
export type DepartmentConfig = {
  readonly connection: ClientConfig;
  /** Most connections to this database. Default 5. */
  readonly maxConnections: number;
  /** Longest wait for one statement, in milliseconds. Default 800. */
  readonly timeoutMs: number;
  /** Files of the deployment's own that take the place of relations, by relation name; absolute paths. */
  readonly relations: Readonly<Record<string, string>>;
};

/** How a department's own subgraph is reached. */
export type SubgraphConfig = {
  readonly url: string;
  /** Longest wait for one answer, in milliseconds. Default 800. */
  readonly timeoutMs: number;
};

/** Where the gateway listens. */
export type ListenConfig = {
  /** Default 127.0.0.1. */
  readonly host: string;
  /** Default 4000. */
  readonly port: number;
};

/** Everything that a deployment settles, checked and frozen. */
export type Config = {
  readonly listen: ListenConfig;
  /** Production runs trusted documents only; a trial runs any document within the grants. Default production. */
  readonly mode: 'production' | 'trial';
  /** `aud` of the access tokens that are meant for this gateway. No default. */
  readonly audience: string;
  /** Who issues access tokens; at least one. No default: a gateway without an issuer could recognise nobody. */
  readonly issuers: readonly IssuerConfig[];
  /** The folder of consumers, matters, grants and trusted documents; absolute path. No default. */
  readonly policy: string;
  readonly limits: LimitsConfig;
  /** Absent: counts are kept in this process. */
  readonly redis?: RedisAddress;
  /** Keys the digests that stand for persons and cases; at least 32 bytes. Absent: a new one for each start. */
  readonly digestKey?: Uint8Array;
  /** Absent: the gateway speaks plain HTTP, and something before it speaks TLS. */
  readonly tls?: TlsConfig;
  /** By department id. A department that is not named is not asked: its evidence is `UNAVAILABLE`. */
  readonly departments: Readonly<Record<string, DepartmentConfig>>;
  /** Departments that answer at a subgraph of their own, by id; none of them is in `departments`. Absent: there are none. */
  readonly hosted?: Readonly<Record<string, SubgraphConfig>>;
  /** True shows GraphiQL and answers introspection; a trial only. Default false; the sandbox has it on. */
  readonly console: boolean;
};

/** Settings of the sandbox that come from the environment. */
export type SandboxConfig = {
  readonly listen: ListenConfig;
  /** Where the sandbox's own issuer of access tokens listens, on 127.0.0.1. Default the port after the gateway's. */
  readonly issuerPort: number;
  /** Folder that holds the embedded server and its databases; absolute. Default `.data` in the project. */
  readonly dataDirectory: string;
  /** Persons made on the first start. Default 20,000. */
  readonly persons: number;
  /** Seed of the synthetic population. */
  readonly seed: string;
};

/** The environment as it is given to a process. */
export type Environment = Readonly<Record<string, string | undefined>>;
