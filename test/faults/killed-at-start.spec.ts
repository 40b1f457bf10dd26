import { MIGRATIONS } from '../../src/entities.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { ChildService } from '../support/child-service.js';
import { inside, leftovers } from './aftermath.js';
import { health, isWell } from './health.js';
import { watched, type StartPoint } from './kill-order.js';
import { contents, forgetKept, kept, killedUntilReady, points } from './killed-starts.js';
import { KILLS, SEED, seeded } from './seeded.js';
import { beginAnew, migrationsIn, started, told } from './started-folder.js';

const ALL = MIGRATIONS.length;
/** As left by the first migration, which comes by every point that there is, and by the version before this one. */
const FROM = [1, ALL - 1];
const kills = Math.ceil(KILLS * 0.35);
const TOGETHER = 5;

/**
 * A start has hundreds of points, and a process killed at each would take minutes. So one start passes through all of
 * them and keeps its folder wherever it changes, and the service is then started on each copy in this process. That a
 * copy is what a kill leaves is proved by real kills at some of the points.
 */
describe('a service that is killed while it starts on the data folder of an older version', () => {
  const random = seeded(SEED + 1);
  const below = (limit: number): number => Math.floor(random() * limit);
  let service: ChildService;
  let whole: object;
  beforeAll(async () => {
    service = await ChildService.empty(watched('keeping'));
    MasterKey.write(service.keyFile, MasterKey.generate());
    whole = await started(service, service.data, true);
  });
  beforeEach(() => forgetKept(service));
  afterEach(() => service.end('SIGKILL'));
  afterAll(() => service.clear());

  const expected = (): object => ({ ...whole, begun: 1 });

  it('leaves, where nothing disturbs it, every table and each thing once', () => {
    expect(whole).toMatchObject({
      migrations: MIGRATIONS.map(({ name }) => name),
      ones: { organisations: 1, keys: 1 },
      loaded: 1,
      begun: 0,
      breaks: [],
      integrity: [{ integrity_check: 'ok' }],
    });
  });

  it.each(FROM)(
    `starts in the end from every point of a start from %i of ${ALL} migrations`,
    async (from) => {
      await beginAnew(service, from);
      await service.start();
      await service.end('SIGKILL');
      const states = kept(service);
      expect(contents(states.at(-1)!)).toEqual(contents(service.data));
      const committed = states.map((state) => migrationsIn(state, service.keyFile));
      expect([...new Set(committed)]).toEqual(
        Array.from({ length: ALL - from + 1 }, (_, more) => from + more),
      );
      for (const state of states) expect(await started(service, state)).toEqual(expected());
      console.log(
        `From ${from} of ${ALL} migrations a start has ${points(service).length} points, which find the disk in ` +
          `${states.length} states: all were hit, and started from.`,
      );
    },
  );

  it('leaves by a real kill just what was kept, also by one of the start that mends it', async () => {
    await beginAnew(service, 1);
    const next = (kill: number): StartPoint => ({ state: 6, further: (kill % 2) * 7, later: 0 });
    const where = await killedUntilReady(service, next);
    expect(where.length).toBeGreaterThan(2);
    await isWhole();
    console.log(`${where.length} real kills, all hit: ${where.join(' · ')}`);
  });

  // Those between two points, in the middle of a statement: chance alone comes there.
  for (let kill = 0; kill < kills; kill += TOGETHER)
    it(`starts in the end after some kills at random moments, from the ${kill + 1}. on`, async () => {
      const most = Math.min(TOGETHER, kills - kill);
      const from = 1 + below(ALL);
      await beginAnew(service, from);
      const where = await killedUntilReady(service, (count) =>
        count === most ? null : { state: 1 + below(6), further: below(40), later: 1 + below(20) },
      );
      await isWhole();
      console.log(
        `SEED=${SEED}: ${where.length} kills in starts from ${from} migrations: ${where.join(' · ')}`,
      );
    });

  async function isWhole(): Promise<void> {
    expect((await health(service, isWell)).json).toMatchObject({ status: 'ok' });
    expect(leftovers(service, [])).toEqual([]);
    expect(await inside(service, ({ db, keys }) => told(db, keys))).toEqual(expected());
  }
});
