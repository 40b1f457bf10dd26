import { CaseAccess } from '../cases/case-access.service.js';
import { LegalCase } from '../cases/case.entity.js';
import { checkFiles, type FilesChecked } from '../documents/check-files.js';
import { ENTITIES } from '../entities.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { SystemClock } from '../platform/clock.js';
import { openHouse, type House } from '../platform/database/open-house.js';
import { machineFault } from '../platform/faults.js';
import { noteCheck } from '../platform/storage/last-check.js';
import { SettingsService } from '../settings/settings.service.js';
import { configAt, type Place } from './place.js';
import { showProgress } from './progress.js';
import { Refused } from './refused.js';
import { tell, words, type Terminal } from './terminal.js';

/** Reads every stored file. @throws Refused when one is not what its record knows, after telling which */
export async function verify(place: Place, terminal: Terminal): Promise<void> {
  const config = configAt(place, terminal);
  // No migrations: looking changes nothing, and a service of yesterday's version may be running.
  const house = await openHouse(config, { entities: ENTITIES, migrations: [] });
  try {
    await refuseShrunk(house);
    const { whole } = await demandWhole(house, config.dataDir, terminal);
    terminal.out(`${words(terminal, 'files.whole', { count: whole })}\n`);
  } finally {
    await house.db.close();
  }
}

/** Tells of each file that is not whole, by its record's id alone; *Today* tells how many. @throws Refused */
export async function demandWhole(house: House, dataDir: string, terminal: Terminal): Promise<FilesChecked> {
  const { db, keys } = house;
  const clock = new SystemClock();
  const access = new CaseAccess(db, new SettingsService(db, new UnitOfWork(db, clock, keys), clock), keys);
  const progress = showProgress(terminal);
  const checked = await checkFiles(
    house,
    (caseId) => access.key(caseId),
    (entries, bytes) => progress({ entries, bytes }),
  );
  terminal.meanwhile('');
  const { faults, unknown } = checked;
  await noteCheck(dataDir, { at: clock.now().toISOString(), faults: faults.length }).catch(
    (error: unknown) => {
      // A disk that can only be read is read all the same.
      if (machineFault(error) === null) throw error;
    },
  );
  for (const { problem, table, id } of faults) tell(terminal, `files.${problem}`, { table, id });
  if (unknown > 0) tell(terminal, 'files.unknown', { count: unknown });
  if (faults.length > 0) throw new Refused('files.broken', { count: faults.length });
  return checked;
}

/** Files come in by cases: where there are files and no case, the database is not theirs. @throws Refused */
export async function refuseShrunk({ db, store }: House): Promise<void> {
  if (!(await db.read.exists(LegalCase)) && !(await store.isBare())) throw new Refused('files.shrunk');
}
