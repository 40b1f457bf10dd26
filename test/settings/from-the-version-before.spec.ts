import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENTITIES, MIGRATIONS } from '../../src/entities.js';
import { Settings1763700000009 } from '../../src/migrations/0009-settings.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { Database } from '../../src/platform/database/database.js';
import { Organisation } from '../../src/settings/organisation.entity.js';
import { Signatory } from '../../src/settings/signatory.entity.js';

const dataDir = mkdtempSync(join(tmpdir(), 'recours-before-'));
const { database: key, fingerprint } = MasterKey.generate();
const options = { dataDir, databaseUrl: null, key, fingerprint, entities: ENTITIES, begin: true };
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('a house of the version before', () => {
  it('keeps its letterhead, and whoever signed is its first signatory', async () => {
    const before = MIGRATIONS.slice(0, MIGRATIONS.indexOf(Settings1763700000009));
    const old = await Database.open({ ...options, migrations: before });
    await old.write((manager) =>
      manager.query(
        `INSERT INTO organisation (id, name, address, city, email, telephone, controller, signatory_name,
           signatory_function, version)
         VALUES ('organisation', 'Nom', 'Rue', 'Calais', 'a@example.org', '0', 'Autre', 'Ana', 'présidente', 4)`,
      ),
    );
    await old.close();
    const db = await Database.open({ ...options, migrations: MIGRATIONS });
    const organisation = await db.read.findOneByOrFail(Organisation, { id: 'organisation' });
    const signatories = await db.read.find(Signatory);
    await db.close();
    expect(signatories).toMatchObject([{ name: 'Ana', function: 'présidente', activeTo: null, version: 1 }]);
    expect(organisation).toMatchObject({ name: 'Nom', controller: 'Autre', legalForm: null, version: 4 });
    expect(organisation.referencePrefix).toBe('HRO');
    expect(organisation.signatoryId).toBe(signatories[0]!.id);
  });
});
