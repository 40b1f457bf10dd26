import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Browser } from '../../src/platform/printing/browser.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { blobsIn, caseOf } from '../documents/evidence.js';
import { SlowSender } from '../documents/slow-sender.js';
import { TestApp } from '../support/app.js';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('closing the service', () => {
  it('ends Chromium and the database with it, and may be asked for twice', async () => {
    const test = await TestApp.start(undefined, new Browser());
    await test.app.get(PaperPrinter).print({ html: '<p>x</p>', assets: new Map() });
    const pid = (await test.app.get(Browser).pid()) ?? 0;
    expect(isAlive(pid)).toBe(true);
    const { app, db } = test;
    await Promise.all([app.close(), app.close()]);
    expect(isAlive(pid)).toBe(false);
    await expect(db.read.query('SELECT 1')).rejects.toThrow(/not open|not connected/i);
    await test.stop();
  });

  it('waits for no connection on which nobody asks anything, though it is held open', async () => {
    const test = await TestApp.start();
    const { port } = new URL(test.url);
    const silent = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const asked = request(`${test.url}/health`, { agent }).end();
    const [answer] = (await once(asked, 'response')) as [NodeJS.ReadableStream & { socket: Socket }];
    const kept = answer.socket;
    await once(answer.resume(), 'end');
    expect([silent.readyState, kept.readyState]).toEqual(['open', 'open']);
    await test.stop();
    expect(silent.writable).toBe(true);
    silent.destroy();
    agent.destroy();
  });

  it('answers first what it is at work on: an upload that comes to its end is kept', async () => {
    const test = await TestApp.start();
    const { ref, caller } = await caseOf(test);
    const sender = new SlowSender(caller, ref, 'film.mp4');
    await sender.write(Buffer.alloc(1024 ** 2, 1));
    while (blobsIn(test).length === 0) await new Promise((later) => setTimeout(later, 20));
    const closed = test.app.close();
    await sender.write(Buffer.alloc(1024 ** 2, 2));
    sender.end();
    const { status, json } = await sender.answer;
    expect([status, json.bytes]).toEqual([201, 2 * 1024 ** 2]);
    await closed;
    await test.stop();
  });
});
