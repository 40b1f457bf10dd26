import { join as path } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Child } from './child.mjs';
import { Service } from './memory/service.mjs';
import { makeOffice } from './pages/office.mjs';
import { Visitor } from './pages/visitor.mjs';
import { inFolder } from './place.mjs';
import { inTurns, median } from './rounds.mjs';
import { milliseconds, tell, times } from './table.mjs';
import { onPostgres } from './pages/engines.mjs';

const SIZES = [1000, 20_000];
const ROUNDS = 15;
/** In each turn: a single one would be mostly the clock. */
const REQUESTS = 10;
const BARE = fileURLToPath(new URL('./pages/bare.mjs', import.meta.url));

/** @returns the address of what is asked for the nth time, and the address at which the rival answers with its rows */
const same = (address) => () => [address, address];
const aCase = (base) => (nth, refs) => {
  const ref = refs[(nth * 7919) % refs.length];
  return [`${base}/cases/${ref}`, `/api/cases/${ref}`];
};
const QUESTIONS = {
  'list, first page': same('/api/cases'),
  'list, page in the middle': (_nth, refs) =>
    Array(2).fill(`/api/cases?page=${Math.ceil(refs.length / 100)}`),
  'list, of one stage': same('/api/cases?stage=analysis'),
  'list, sought by initials': same('/api/cases?q=A.+G.'),
  'list, sought by two letters': same('/api/cases?q=ae'),
  'list, sought by a word of every case': same('/api/cases?q=hangar'),
  'a case': aCase('/api'),
  'list, HTML': () => ['/cases', '/api/cases'],
  'a case, HTML': aCase(''),
  'today, HTML': same('/'),
};
const WHO = ['jurist', 'coordinator'];

/** What one waits for all day, beside the bare queries for the same rows, in a small office and in a large one. */
export async function pages() {
  await onEngine('SQLite, encrypted', null);
  await onPostgres((urlOf) => onEngine('PostgreSQL', urlOf));
}

async function onEngine(engine, urlOf) {
  const given = await inFolder((folder) => measure(folder, urlOf));
  const each = (key, what) => median(given[key].map((round) => round[what]));
  const rows = WHO.flatMap((who) =>
    Object.keys(QUESTIONS).map((name) => {
      const told = SIZES.map((size) => {
        const [ours, bare] = ['ours', 'bare'].map((rival) => `${rival} ${size} ${who}: ${name}`);
        return { ours: each(ours, 'took'), bare: each(bare, 'took'), driver: each(bare, 'driver') };
      });
      const [small, large] = told;
      return [
        `${who}: ${name}`,
        ...told.flatMap(({ driver, bare, ours }) => [
          ...[driver, bare, ours].map(milliseconds),
          times(ours / bare),
        ]),
        times(large.bare / small.bare),
        times(large.ours / small.ours),
      ];
    }),
  );
  tell({
    title: `pages on ${engine}: one request, at ${SIZES.join(' and ')} cases (medians of ${ROUNDS} rounds of ${REQUESTS}, in turns)`,
    columns: [
      'who: what',
      ...SIZES.flatMap((size) => [`driver, ${size}`, 'bare', 'ours', 'ours / bare']),
      'bare grows',
      'ours grows',
    ],
    rows,
    notes: [
      'driver: the queries alone, inside the rival. bare: the same over a plain HTTP server that answers with their rows as JSON; a case that is read is noted in the journal there too. Aim for JSON: at most 2.00 × bare, and no growth of its own.',
    ],
  });
}

/** Both offices at once, so that what the machine does meanwhile falls on each alike. */
async function measure(folder, urlOf) {
  const running = [];
  const rivals = {};
  try {
    for (const size of SIZES) {
      const office = await makeOffice(path(folder, String(size)), size, urlOf && (await urlOf(size)));
      const { dataDir, keyFile, databaseUrl } = office;
      const service = await Service.serve(office);
      running.push(service);
      const bare = await Child.saying('\n', [BARE, JSON.stringify({ dataDir, keyFile, databaseUrl })]);
      running.push(bare);
      const urls = { ours: service.url, bare: `http://127.0.0.1:${bare.said.trim()}` };
      for (const [which, rival] of ['ours', 'bare'].entries())
        for (const who of WHO)
          for (const [name, addresses] of Object.entries(QUESTIONS)) {
            const visitor = new Visitor(urls[rival], office[who].token);
            let nth = 0;
            rivals[`${rival} ${size} ${who}: ${name}`] = () =>
              visitor.ask(REQUESTS, () => addresses((nth += 1), office[who].refs)[which]);
          }
    }
    return await inTurns(rivals, ROUNDS);
  } finally {
    await Promise.all(running.map((each) => each.stop()));
  }
}
