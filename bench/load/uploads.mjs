import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../rounds.mjs';
import { seconds, tell, times } from '../table.mjs';
import { FILES, files } from './bodies.mjs';
import { each } from './served.mjs';

const ROUNDS = 3;
const READERS = 32;
const MEGABYTE = 1_000_000;

/** What a file of 50 MB takes when nobody else asks for anything, and when many read. */
export async function uploads(services) {
  const upload = ({ visitor, house }) =>
    visitor.send(`/api${house.aCase()}/documents`, FILES, files(1, 50 * MEGABYTE));
  const given = await each(
    services,
    {
      alone: upload,
      beside: async (service) => {
        let isOver = false;
        const readers = service.visitor.crowd(
          READERS,
          () => isOver,
          () => service.house.aCase(),
        );
        await pause(500);
        const took = await upload(service);
        isOver = true;
        await readers;
        return took;
      },
    },
    ROUNDS,
  );
  tell({
    title: `load: 50 MB sent alone, and beside ${READERS} readers of cases (medians of ${ROUNDS} rounds, in turns)`,
    columns: ['build', 'alone', 'beside', 'beside / alone'],
    rows: services.map((service) => {
      const [alone, beside] = ['alone', 'beside'].map((name) => median(given(service, name)));
      return [service.house.name, seconds(alone), seconds(beside), times(beside / alone)];
    }),
    notes: ['Aim: 2 ×.'],
  });
}
