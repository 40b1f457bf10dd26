import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ENTITIES } from '../entities.js';
import { JournalEntry } from '../journal/journal-entry.entity.js';
import { JournalService } from '../journal/journal.service.js';
import { DATABASE_FILE } from '../platform/database/database.js';
import { openHouse } from '../platform/database/open-house.js';
import { configAt, type Place } from './place.js';
import { Refused } from './refused.js';
import { tell, words, type Terminal } from './terminal.js';

/** Walks every chain of the journal from its beginning. @throws Refused when one is broken, after telling where */
export async function verify(place: Place, terminal: Terminal): Promise<void> {
  const config = configAt(place, terminal);
  // Opening makes what is not there: a slip in the path would verify an empty journal.
  if (!config.databaseUrl && !existsSync(join(config.dataDir, DATABASE_FILE)))
    throw new Refused('problem.no-database');
  // No migrations: looking changes nothing, and a service of yesterday's version may be running.
  const { db, keys } = await openHouse(config, { entities: ENTITIES, migrations: [] });
  try {
    const journal = new JournalService(db, keys);
    const breaks = await journal.breaks();
    for (const { chain, seq, kind } of breaks) tell(terminal, `journal.${kind}`, { chain, seq });
    if (breaks.length > 0) throw new Refused('journal.broken');
    const entries = await db.read.count(JournalEntry);
    terminal.out(`${words(terminal, 'journal.whole', { count: entries })}\n`);
    for (const { id, seq, hash } of await journal.heads())
      terminal.out(`${words(terminal, 'journal.head', { chain: id, seq, hash: hash.slice(0, 16) })}\n`);
  } finally {
    await db.close();
  }
}
