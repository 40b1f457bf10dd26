import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Child } from './child.mjs';
import { printer } from './memory/dossiers.mjs';
import { residentOf } from './memory/processes.mjs';
import { Service } from './memory/service.mjs';
import { makeOffice } from './pages/office.mjs';
import { Visitor } from './pages/visitor.mjs';
import { inFolder } from './place.mjs';
import { inTurns, median } from './rounds.mjs';
import { megabytes, seconds, tell, times } from './table.mjs';

const ROUNDS = 5;
const SIZES = [0, 1000, 20_000];
const WALK = 200;
const BARE = fileURLToPath(new URL('./start/bare-nest.mjs', import.meta.url));
/** Chromium is put away two minutes after the last paper. */
const IDLE_MS = 150_000;

/** From the start of the process to "ready", and what it holds of memory while nobody asks anything. */
export async function start() {
  await inFolder(async (folder) => {
    const offices = {};
    for (const size of SIZES) offices[size] = await makeOffice(join(folder, String(size)), size);
    await toReady(offices);
    await atRest(folder, offices[SIZES.at(-1)]);
  });
}

async function toReady(offices) {
  const ended = async (child) => {
    const { took } = child;
    await child.stop();
    return took;
  };
  const rivals = {
    'node alone': async () =>
      ended(await Child.saying('1', ['-e', 'console.log(1); setInterval(() => 0, 99)'])),
    'Nest and TypeORM, bare': async () => ended(await Child.saying('is ready at', [BARE])),
  };
  for (const size of SIZES) rivals[`${size} cases`] = async () => ended(await Service.serve(offices[size]));
  const given = await inTurns(rivals, ROUNDS);
  const bare = median(given['Nest and TypeORM, bare']);
  tell({
    title: `start: from the start of the process to "ready" (medians of ${ROUNDS} rounds, in turns)`,
    columns: ['what', 'time', 'to bare Nest'],
    rows: Object.entries(given).map(([name, took]) => [
      name,
      seconds(median(took)),
      times(median(took) / bare),
    ]),
  });
}

async function atRest(folder, office) {
  const rows = [];
  const weigh = (after, service) =>
    rows.push([after, megabytes(residentOf(service.child.pid)), megabytes(service.weigh().chromium)]);
  await running(office, async (service) => {
    weigh(`start, ${SIZES.at(-1)} cases`, service);
    const visitor = new Visitor(service.url, office.coordinator.token);
    const paths = ['/', '/cases', '/api/cases', ...office.refs.slice(-WALK).map((ref) => `/cases/${ref}`)];
    await visitor.ask(WALK, () => paths.push(paths.shift()) && paths.at(-1));
    weigh(`${WALK} pages`, service);
  });
  const demonstration = await Service.start(folder);
  await demonstration.stop();
  const keyFile = join(folder, 'demo.key');
  copyFileSync(join(folder, 'demo', 'demo.key'), keyFile);
  await running({ dataDir: join(folder, 'demo'), keyFile, databaseUrl: null }, async (service) => {
    const print = await printer(service.url);
    weigh('start, on the demonstration', service);
    await print();
    weigh('one dossier, Chromium warm', service);
    await pause(IDLE_MS);
    weigh('that, and Chromium put away', service);
  });
  tell({
    title: 'start: memory at rest',
    columns: ['after', 'service', 'Chromium'],
    rows,
    notes: ['Aim: 150 MB with Chromium put away. Resident memory, with the programme of Node itself.'],
  });
}

async function running(office, work) {
  const service = await Service.serve(office);
  try {
    await pause(2000);
    await work(service);
  } finally {
    await service.stop();
  }
}
