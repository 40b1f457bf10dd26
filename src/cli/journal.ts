import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOpener } from '../cases/journal.reasons.js';
import { ENTITIES } from '../entities.js';
import { checkpointLine, readCheckpoint } from '../journal/checkpoint.rules.js';
import { countOf } from '../journal/chain.rules.js';
import type { JournalBreak } from '../journal/journal-check.js';
import type { JournalHead } from '../journal/journal-head.entity.js';
import { JournalService } from '../journal/journal.service.js';
import type { MasterKey } from '../platform/crypto/master-key.js';
import { DATABASE_FILE } from '../platform/database/database.js';
import { openHouse } from '../platform/database/open-house.js';
import type { Params } from '../platform/views/translate.js';
import { configAt, type Place } from './place.js';
import { Refused } from './refused.js';
import { tell, words, type Terminal } from './terminal.js';

export interface VerifyOptions extends Place {
  /** The line that `checkpoint` printed some day. */
  against?: string;
}

/** Walks the journal from its beginning and tells how far each chain goes. @throws Refused when it is broken, after telling where */
export async function verify({ against, ...place }: VerifyOptions, terminal: Terminal): Promise<void> {
  const { heads, keys } = await whole(place, terminal, against);
  const { entries } = countOf(heads, keys.journal);
  terminal.out(`${words(terminal, 'journal.whole', { count: entries })}\n`);
  for (const { id, seq, hash } of heads)
    terminal.out(`${words(terminal, 'journal.head', { chain: id, seq, hash: hash.slice(0, 16) })}\n`);
}

/** One line to be kept elsewhere, of a journal that is whole. @throws Refused when it is broken */
export async function checkpoint(place: Place, terminal: Terminal): Promise<void> {
  const { heads, keys } = await whole(place, terminal);
  terminal.out(`${checkpointLine(heads, keys.journal)}\n`);
}

interface Whole {
  readonly heads: readonly JournalHead[];
  readonly keys: MasterKey;
}

async function whole(place: Place, terminal: Terminal, against?: string): Promise<Whole> {
  const config = configAt(place, terminal);
  // Opening makes what is not there: a slip in the path would verify an empty journal.
  if (!config.databaseUrl && !existsSync(join(config.dataDir, DATABASE_FILE)))
    throw new Refused('problem.no-database');
  // No migrations: looking changes nothing, and a service of yesterday's version may be running.
  const { db, keys } = await openHouse(config, { entities: ENTITIES, migrations: [] });
  try {
    const known = against === undefined ? [] : readCheckpoint(against, keys.journal);
    if (known === null) throw new Refused('journal.noCheckpoint');
    const { breaks, heads } = await new JournalService(db, keys).look(known, reasonOpener(keys));
    for (const each of breaks) tell(terminal, `journal.${each.kind}`, paramsOf(each));
    if (breaks.length > 0) throw new Refused('journal.broken');
    return { heads, keys };
  } finally {
    await db.close();
  }
}

const paramsOf = (broken: JournalBreak): Params =>
  Object.fromEntries(
    Object.entries(broken).map(([name, value]) => [name, (value ?? '?') as string | number]),
  );
