/** Where a Redis is, and who asks there. */
export type RedisAddress = {
  readonly host: string;
  /** Default 6379. */
  readonly port: number;
  readonly tls: boolean;
  readonly username?: string;
  readonly password?: string;
  /** Number of the database. Absent: the server's first. */
  readonly database?: number;
};
