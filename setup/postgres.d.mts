/** The folder of PostgreSQL's binaries that run here, or null. */
export function findPostgres(): Promise<string | null>;

/** A server for tests, on a socket in a folder of its own. */
export class PostgresServer {
  static start(bin: string): Promise<PostgresServer>;
  url(database: string): string;
  start(): Promise<void>;
  stop(): Promise<void>;
  clear(): Promise<void>;
}
