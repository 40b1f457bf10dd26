import { fileURLToPath } from 'node:url';
import { crowds } from './load/crowds.mjs';
import { House } from './load/house.mjs';
import { served } from './load/served.mjs';
import { turns } from './load/turns.mjs';
import { uploads } from './load/uploads.mjs';
import { inFolder } from './place.mjs';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const CASES = 5_000;

/**
 * Many people at once: what they wait for, what an upload among them waits for, and what holds the event loop.
 * @param checkouts other builds of the project, an older one perhaps, measured in the same run, turn by turn
 */
export async function load(checkouts = []) {
  await inFolder(async (folder) => {
    const all = [...checkouts, HERE];
    const houses = await Promise.all(all.map((checkout) => House.make(checkout, folder, CASES)));
    await served(houses, {}, async (services) => {
      await crowds(services, CASES);
      await uploads(services);
    });
    await turns(houses);
  });
}
