import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../rounds.mjs';
import { milliseconds, tell } from '../table.mjs';
import { fields, FILES, files, FORM } from './bodies.mjs';
import { served } from './served.mjs';

const ROUNDS = 3;

/** Each in its order on a service that has just been started. */
const ACTS = {
  'the first page': ({ visitor }) => visitor.ask(1, () => '/'),
  'the first composing page': ({ visitor, house }) =>
    visitor.ask(1, () => `${house.aCase()}/dossiers/new?template=plainte-simple`),
  'a hundred files in one sending': ({ visitor, house }) =>
    visitor.send(`${house.aCase()}/documents`, FILES, files(100, 20_000)),
  'a form of 7.9 MB in 900 fields': ({ visitor }) => visitor.send('/cases/new', FORM, fields(900, 970)),
  'the description of the API': ({ visitor }) => visitor.ask(1, () => '/api/openapi.json'),
};

/** What holds the event loop, and so everybody, the first time that it is asked for. */
export async function turns(houses) {
  const found = new Map();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const house of houses)
      await served([house], { watched: true }, async ([service]) => {
        await pause(1_000);
        for (const [name, act] of Object.entries(ACTS)) {
          await service.longestTurn();
          await act(service);
          await pause(100);
          const key = `${house.name} ${name}`;
          found.set(key, [...(found.get(key) ?? []), await service.longestTurn()]);
        }
      });
  tell({
    title: `load: the longest turn of the event loop, the first time after a start (medians of ${ROUNDS} starts)`,
    columns: ['while it answers', ...houses.map(({ name }) => name)],
    rows: Object.keys(ACTS).map((act) => [
      act,
      ...houses.map(({ name }) => milliseconds(median(found.get(`${name} ${act}`)))),
    ]),
    notes: ['Aim: 50 ms. Milliseconds of processor of the main thread, where Linux tells them.'],
  });
}
