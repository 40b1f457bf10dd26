import { setTimeout as wait } from 'node:timers/promises';
import { TestApp } from '../support/app.js';
import { caseOf } from './evidence.js';
import { SlowSender } from './slow-sender.js';

it('takes six minutes', async () => {
  const app = await TestApp.start();
  const { ref, caller } = await caseOf(app);
  const sender = new SlowSender(caller, ref, 'film.mp4');
  for (let n = 0; n < 13; n++) {
    await sender.write(Buffer.alloc(1000, 1));
    await wait(n === 3 ? 100_000 : 24_000);
  }
  sender.end();
  const a = await sender.answer;
  expect([a.status, a.json.bytes]).toEqual([201, 13_000]);
  await app.stop();
}, 600_000);
