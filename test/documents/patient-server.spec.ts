import type { Server } from 'node:http';
import { TestApp } from '../support/app.js';

it('gives a body all the time it takes, and the headers before it a minute', async () => {
  const app = await TestApp.start();
  const { requestTimeout, headersTimeout } = app.app.getHttpServer() as Server;
  expect([requestTimeout, headersTimeout]).toEqual([0, 15_000]);
  await app.stop();
});
