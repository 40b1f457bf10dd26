import { resolve, join } from 'node:path';

/** What the environment says, read once and frozen. `demo` marks every page as a demonstration. */
export interface Config {
  readonly port: number;
  /** Absolute folder of the database and the sealed files. */
  readonly dataDir: string;
  /** Absolute path of the master key, outside `dataDir` except in the demonstration. */
  readonly keyFile: string;
  /** `postgres://…`, or null for the encrypted SQLite file in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Origin under which browsers reach the service, without a trailing slash. */
  readonly publicUrl: string;
  readonly demo: boolean;
}

/** Refuses to start, naming each variable that is wrong and why. */
export class ConfigProblem extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const inside = (file: string, folder: string): boolean => `${file}/`.startsWith(`${folder}/`);

/** The key file that the environment names, or the credential that a service manager hands over. */
export function keyFileIn(env: Record<string, string | undefined>): string | undefined {
  const credentials = env['CREDENTIALS_DIRECTORY'];
  return env['RECOURS_KEY_FILE'] || (credentials ? join(credentials, 'recours-key') : undefined);
}

/** @throws ConfigProblem with one line for each variable that is wrong. */
export function loadConfig(env: Record<string, string | undefined>, demo = false): Config {
  const problems: string[] = [];
  const port = Number(env['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`PORT must be a whole number from 0 to 65535, not "${env['PORT']}".`);

  const dataDir = resolve(env['RECOURS_DATA'] || 'recours-data');
  const keyPath = keyFileIn(env);
  if (!keyPath && !demo)
    problems.push('RECOURS_KEY_FILE is not set: it must name the key file that `recours init` made.');
  const keyFile = resolve(keyPath || join(dataDir, 'demo.key'));
  if (!demo && keyPath && inside(keyFile, dataDir))
    problems.push('RECOURS_KEY_FILE lies inside RECOURS_DATA: whoever takes the data would take the key.');

  const databaseUrl = env['DATABASE_URL'] || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    problems.push('DATABASE_URL must begin with postgres:// (leave it out for the encrypted SQLite file).');

  const publicUrl = (env['RECOURS_PUBLIC_URL'] || `http://localhost:${port}`).replace(/\/+$/, '');
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol))
    problems.push(`RECOURS_PUBLIC_URL must be an http(s) address, not "${publicUrl}".`);
  else if (publicUrl.startsWith('http:') && !LOOPBACK.has(new URL(publicUrl).hostname))
    problems.push(
      'RECOURS_PUBLIC_URL must begin with https:// unless it is this machine alone: passwords would cross the network in clear.',
    );
  else if (new URL(publicUrl).origin !== publicUrl)
    problems.push(
      'RECOURS_PUBLIC_URL must be an origin alone, like https://recours.example.org, without a path.',
    );

  if (problems.length > 0) throw new ConfigProblem(problems);
  return Object.freeze({ port, dataDir, keyFile, databaseUrl, publicUrl, demo });
}
