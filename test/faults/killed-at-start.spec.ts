import { rmSync } from 'node:fs';
import { SYSTEM } from '../../src/access/actor.js';
import { ENTITIES, MIGRATIONS } from '../../src/entities.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { UnitOfWork } from '../../src/journal/unit-of-work.js';
import { SystemClock } from '../../src/platform/clock.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { openHouse } from '../../src/platform/database/open-house.js';
import { Caller } from '../support/app.js';
import { ChildService } from '../support/child-service.js';
import { inside, leftovers } from './aftermath.js';
import { KILLS, SEED, seeded } from './seeded.js';

const kills = Math.ceil(KILLS * 0.35);
const TOGETHER = 4;

describe(`a service that is killed ${kills} times while it starts on an empty or an older data folder`, () => {
  const random = seeded(SEED + 1);
  let service: ChildService;
  let wholeStart: number;
  beforeAll(async () => {
    service = await ChildService.empty();
    MasterKey.write(service.keyFile, MasterKey.generate());
    const begun = performance.now();
    await service.start();
    wholeStart = performance.now() - begun;
    await service.end();
  });
  afterAll(() => service.clear());

  it(
    'starts in the end, with every migration once, and with all that was there before',
    async () => {
      let ready = 0;
      const from: number[] = [];
      for (let kill = 0; kill < kills;) {
        from.push(await beginAnew(Math.floor(random() * (MIGRATIONS.length + 1))));
        for (let again = 0; again < TOGETHER && kill < kills; again += 1, kill += 1) {
          // Most of a start is the loading of the code: its last part is where something can go wrong.
          if (await service.startAndKill(wholeStart * (0.3 + random() * 0.75))) ready += 1;
        }
        await service.start();
        expect((await new Caller(service.url).call('GET', '/health')).json).toMatchObject({ status: 'ok' });
        expect(leftovers(service, [])).toEqual([]);
        await isWhole(from.at(-1)!);
        await service.end('SIGKILL');
      }
      console.log(
        `SEED=${SEED}: ${kills} kills in a start of ${Math.round(wholeStart)} ms, ${ready} of them after it was ready, ` +
          `from ${from.map((made) => `${made} of ${MIGRATIONS.length}`).join(', ')} migrations`,
      );
    },
    KILLS * 30_000,
  );

  /** A data folder as a version with so many migrations left it; 0: none. @returns how many */
  async function beginAnew(made: number): Promise<number> {
    rmSync(service.data, { recursive: true, force: true });
    if (made === 0) return made;
    const at = { dataDir: service.data, keyFile: service.keyFile, databaseUrl: null };
    const { db, keys } = await openHouse(at, { entities: ENTITIES, migrations: MIGRATIONS.slice(0, made) });
    await new UnitOfWork(db, new SystemClock(), keys).run(SYSTEM, async (work) =>
      work.note({ action: 'install.begin', subject: { kind: 'installation', id: 'recours' } }),
    );
    await db.close();
    return made;
  }

  function isWhole(from: number): Promise<void> {
    return inside(service, async ({ db, keys }) => {
      const migrations: { name: string }[] = await db.read.query('SELECT name FROM migration ORDER BY id');
      expect(migrations.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
      expect(await db.read.countBy(JournalEntry, { action: 'install.begin' })).toBe(from === 0 ? 0 : 1);
      expect(await new JournalService(db, keys).breaks()).toEqual([]);
      expect(await db.read.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    });
  }
});
