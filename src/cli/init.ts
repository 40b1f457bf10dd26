import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SYSTEM } from '../access/actor.js';
import { InvitationForm } from '../accounts/accounts.forms.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { keyFileIn, loadConfig, type Config } from '../config.js';
import { ENTITIES, MIGRATIONS } from '../entities.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { SystemClock } from '../platform/clock.js';
import { WrongKey } from '../platform/crypto/database-key.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import { DATABASE_FILE } from '../platform/database/database.js';
import { openHouse } from '../platform/database/open-house.js';
import { readForm } from '../platform/forms/read-form.js';
import { keepApart, type Place } from './place.js';
import { Refused } from './refused.js';
import { tell, words, type Terminal } from './terminal.js';

export interface InitOptions extends Place {
  name?: string;
  email?: string;
  language?: string;
}

/**
 * Makes the key, the database and the first coordinator, and prints the link with which she chooses her password.
 * May be repeated until she has: each new link ends the one before. Works beside a service that runs.
 */
export async function init(options: InitOptions, terminal: Terminal): Promise<void> {
  const dataDir = await folder(options.data ?? terminal.env['RECOURS_DATA'], terminal);
  const keyFile = await keyPlace(options.keyFile ?? keyFileIn(terminal.env), dataDir, terminal);
  const config = loadConfig({ ...terminal.env, RECOURS_DATA: dataDir, RECOURS_KEY_FILE: keyFile });
  const first = readForm(
    InvitationForm,
    {
      name: options.name ?? (await answer('askName', 'name', terminal)),
      email: options.email ?? (await answer('askEmail', 'email', terminal)),
      role: 'coordinator',
      language: options.language ?? terminal.language,
    },
    'api',
  );
  const isNew = makeKey(config);
  const token = await invite(config, first, isNew);
  const link = `${config.publicUrl}/invitations/${token}`;
  if (isNew) {
    if (onOneDisk(dataDir, keyFile)) tell(terminal, 'init.oneDisk');
    tell(terminal, config.databaseUrl ? 'init.madeOnPostgres' : 'init.made', { dataDir, keyFile });
  }
  tell(terminal, 'init.link', { name: first.name });
  terminal.out(`${link}\n`);
}

async function folder(given: string | undefined, terminal: Terminal): Promise<string> {
  return resolve(terminal.folder, given || (await answer('askData', 'data', terminal)));
}

/** Asked until the answer is fit to hold a key; one that came as an option is refused instead. */
async function keyPlace(given: string | undefined, dataDir: string, terminal: Terminal): Promise<string> {
  for (;;) {
    const typed = resolve(terminal.folder, given || (await answer('askKeyFile', 'keyFile', terminal)));
    const keyFile = existsSync(typed) && statSync(typed).isDirectory() ? join(typed, 'recours-key') : typed;
    try {
      return keepApart({ keyFile, dataDir }).keyFile;
    } catch (error) {
      if (given || !(error instanceof Refused)) throw error;
      tell(terminal, error.key, error.params);
    }
  }
}

async function answer(question: string, option: string, terminal: Terminal): Promise<string> {
  if (!terminal.ask) throw new Refused('init.sayIt', { option: `--${option.replace('F', '-f')}` });
  for (;;) {
    const typed = await terminal.ask(words(terminal, `init.${question}`));
    if (typed) return typed;
  }
}

/** @returns whether it was made now. A key that is there is used for the database it belongs to, and for no other. */
function makeKey(config: Config): boolean {
  const hasDatabase = config.databaseUrl !== null || existsSync(join(config.dataDir, DATABASE_FILE));
  if (existsSync(config.keyFile)) {
    if (!hasDatabase) throw new Refused('init.keyThere', { file: config.keyFile, folder: config.dataDir });
    return false;
  }
  mkdirSync(dirname(config.keyFile), { recursive: true, mode: 0o700 });
  MasterKey.write(config.keyFile, MasterKey.generate());
  return true;
}

async function invite(config: Config, first: InvitationForm, isNew: boolean): Promise<string> {
  let opens = false;
  try {
    const tables = { entities: ENTITIES, migrations: MIGRATIONS };
    const { db, keys } = await openHouse(config, tables, { begin: true });
    opens = true;
    try {
      const clock = new SystemClock();
      const unit = new UnitOfWork(db, clock, keys);
      if (isNew)
        await unit.note(SYSTEM, {
          action: 'install.begin',
          subject: { kind: 'installation', id: 'recours' },
        });
      return await new AccountsService(db, unit, clock).inviteFirst(first);
    } finally {
      await db.close();
    }
  } catch (error) {
    // A key that opens nothing would only be taken for the right one later.
    const opensNothing =
      error instanceof WrongKey || !(opens || existsSync(join(config.dataDir, DATABASE_FILE)));
    if (isNew && opensNothing) rmSync(config.keyFile, { force: true });
    throw error;
  }
}

const onOneDisk = (dataDir: string, keyFile: string): boolean =>
  statSync(dataDir).dev === statSync(dirname(keyFile)).dev;
