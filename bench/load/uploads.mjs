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
  const upload = async ({ visitor, house, work }) => {
    const before = work();
    const took = await visitor.send(`/api${house.aCase()}/documents`, FILES, files(1, 50 * MEGABYTE));
    return { took, worked: work() - before };
  };
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
        const gave = await upload(service);
        isOver = true;
        await readers;
        return gave;
      },
    },
    ROUNDS,
  );
  tell({
    title: `load: 50 MB sent alone, and beside ${READERS} readers of cases (medians of ${ROUNDS} rounds, in turns)`,
    columns: ['build', 'alone', 'beside', 'beside / alone', 'processor, alone', 'beside'],
    rows: services.map((service) => {
      const [took, worked] = ['took', 'worked'].map((what) =>
        ['alone', 'beside'].map((name) => median(given(service, name).map((round) => round[what]))),
      );
      return [service.house.name, ...took.map(seconds), times(took[1] / took[0]), ...worked.map(seconds)];
    }),
    notes: ['Aim: 2 ×. Processor: what the service worked, for everybody, until the upload was answered.'],
  });
}
