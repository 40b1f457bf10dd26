import { createApp } from '../../src/app.js';
import { ENTITIES, MIGRATIONS } from '../../src/entities.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { openHouse } from '../../src/platform/database/open-house.js';
import { NewerDatabase } from '../../src/platform/database/newer.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { TestApp } from '../support/app.js';

/** What a release to come would have noted. */
const NOTE = `INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'Morrow9999999999999')`;

describe('starting on a database that a newer version has migrated', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
    await test.db.write((manager) => manager.query(NOTE));
    await test.app.close();
  });
  afterAll(() => test.stop());

  it('is refused, by the service and by whatever else would write', async () => {
    await expect(createApp(test.config)).rejects.toThrow(NewerDatabase);
    const all = { entities: ENTITIES, migrations: MIGRATIONS };
    await expect(openHouse(test.config, all)).rejects.toThrow(NewerDatabase);
  });

  it('does not keep anybody from looking: the journal can be verified', async () => {
    const { db } = await openHouse(test.config, { entities: ENTITIES, migrations: [] });
    const breaks = await new JournalService(db, MasterKey.read(test.config.keyFile)).breaks();
    await db.close();
    expect(breaks).toEqual([]);
  });
});
