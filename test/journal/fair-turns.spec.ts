import type { Actor } from '../../src/access/actor.js';
import { UnitOfWork } from '../../src/journal/unit-of-work.js';
import { streaming } from '../../src/platform/end-of-turn.js';
import { TestApp } from '../support/app.js';
import { insert, reading } from './kept.js';

let test: TestApp;
let unit: UnitOfWork;
let jurist: Actor;
beforeEach(async () => {
  test = await TestApp.start();
  unit = test.app.get(UnitOfWork);
  jurist = await test.account('jurist');
});
afterEach(() => test.stop());

/** Many at once, which tell each when it was answered. */
const readers = (count: number, answered: () => unknown) =>
  Array.from({ length: count }, (_, nth) => unit.note(jurist, reading(`case-${nth}`)).then(answered));
const actors = (name: string, count: number, answered: () => unknown) =>
  Array.from({ length: count }, (_, nth) =>
    unit.run(jurist, (work) => insert(work, `${name}-${nth}`)).then(answered),
  );

/** Counts how often the loop turns while `act` goes on. */
async function turnsOf(act: (turn: () => number) => Promise<unknown>): Promise<number> {
  let [turns, isOver] = [0, false];
  const turn = (): void => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await act(() => turns);
  isOver = true;
  return turns;
}

describe('a line of people who write', () => {
  it('lets somebody act after one turn of the readers before her, however many they are', async () => {
    const order: string[] = [];
    const all = [
      ...readers(300, () => order.push('read')),
      ...actors('one', 1, () => order.push('acted')),
      ...readers(300, () => order.push('read')),
    ];
    await Promise.all(all);
    expect(order).toHaveLength(601);
    expect(order.indexOf('acted')).toBeLessThanOrEqual(64);
  });

  it('lets a reader read after those who act before her, and before those who come later', async () => {
    const order: string[] = [];
    const all = [
      ...actors('before', 10, () => order.push('acted')),
      ...readers(1, () => order.push('read')),
      ...actors('after', 10, () => order.push('acted')),
    ];
    await Promise.all(all);
    expect(order.indexOf('read')).toBe(10);
  });

  it('lets the loop turn between two of them, so that uploads and requests go on', async () => {
    const turns = await turnsOf(() => Promise.all(actors('each', 30, () => undefined)));
    expect(turns).toBeGreaterThanOrEqual(30);
  });

  it('answers each reader in a turn of her own: what she then does holds up nobody', async () => {
    const answered = new Set<number>();
    await turnsOf((turn) => Promise.all(readers(40, () => answered.add(turn()))));
    expect(answered.size).toBe(40);
  });

  it('lets a file that streams in have some turns for each reader who is answered', async () => {
    const turns = await turnsOf(() => streaming(() => Promise.all(readers(20, () => undefined))));
    expect(turns).toBeGreaterThanOrEqual(20 * 8);
  });
});
