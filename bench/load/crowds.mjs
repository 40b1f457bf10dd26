import { median, quantile } from '../rounds.mjs';
import { milliseconds, seconds, tell } from '../table.mjs';
import { each } from './served.mjs';

const CROWDS = [1, 8, 32];
const CROWD_MS = 3_000;

/** What each of so many waits for, of the three pages that everybody asks for all day. */
export async function crowds(services, cases) {
  const pages = { list: () => '/cases', 'a case': (house) => house.aCase(), today: () => '/' };
  const rows = [];
  for (const [name, address] of Object.entries(pages))
    for (const connections of CROWDS) {
      const given = await each(
        services,
        {
          crowd: async ({ visitor, house, work }) => {
            const before = work();
            const gave = await visitor.crowd(connections, after(CROWD_MS), () => address(house));
            return { ...gave, worked: (work() - before) / gave.took.length };
          },
        },
        1,
      );
      const cells = services.flatMap((service) => {
        const [{ took, perSecond, worked }] = given(service, 'crowd');
        const times = [median(took), quantile(took, 0.99), worked];
        return [perSecond.toFixed(0), ...times.map(milliseconds)];
      });
      rows.push([`${name}, ${connections}`, ...cells]);
    }
  tell({
    title: `load: pages asked on so many connections for ${seconds(CROWD_MS)}, ${cases} cases, SQLite`,
    columns: [
      'page, connections',
      ...services.flatMap(({ house: { name } }) => [`${name}: a second`, 'p50', 'p99', 'processor each']),
    ],
    rows,
    notes: ['Aim at 32 connections: p99 of 250 ms.'],
  });
}

const after = (ms) => {
  const end = performance.now() + ms;
  return () => performance.now() >= end;
};
