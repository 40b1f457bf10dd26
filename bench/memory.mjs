import { existsSync } from 'node:fs';
import { printer } from './memory/dossiers.mjs';
import { Service } from './memory/service.mjs';
import { inFolder } from './place.mjs';
import { clocked } from './rounds.mjs';
import { megabytes, seconds, tell, times } from './table.mjs';

const MARKS = [10, 25, 50, 75, 100];

/** A hundred small dossiers in a row through the real service: what it holds must not grow with them. */
export async function memory() {
  if (!existsSync('/proc/self/smaps_rollup')) return console.log('\nmemory: told by Linux only.');
  const { weights, pages } = await inFolder(printMany);
  const [{ service, chromium }] = weights;
  tell({
    title: `memory: ${MARKS.at(-1)} dossiers of ${pages} pages in a row through the service`,
    columns: ['after', 'service', 'to that after 10', 'Chromium', 'to that after 10', 'each'],
    rows: weights.map((weight) => [
      weight.after,
      megabytes(weight.service),
      times(weight.service / service),
      megabytes(weight.chromium),
      times(weight.chromium / chromium),
      seconds(weight.each),
    ]),
    notes: [
      'Aim: flat. Proportional shares of resident memory; the service replaces its Chromium after a number of papers.',
    ],
  });
}

async function printMany(folder) {
  const service = await Service.start(folder);
  try {
    const print = await printer(service.url);
    const weights = [];
    let pages = 0;
    for (let done = 0; done < MARKS.at(-1);) {
      const until = MARKS[weights.length];
      const { took } = await clocked(async () => {
        for (; done < until; done += 1) pages = await print();
      });
      weights.push({
        after: done,
        ...service.weigh(),
        each: took / (until - (MARKS[weights.length - 1] ?? 0)),
      });
    }
    return { weights, pages };
  } finally {
    await service.stop();
  }
}
