import { Browser } from '../../src/platform/printing/browser.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
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
    const test = await TestApp.start();
    await test.app.get(PaperPrinter).print({ html: '<p>x</p>', assets: new Map() });
    const pid = (await test.app.get(Browser).pid()) ?? 0;
    expect(isAlive(pid)).toBe(true);
    const { app, db } = test;
    await Promise.all([app.close(), app.close()]);
    expect(isAlive(pid)).toBe(false);
    await expect(db.read.query('SELECT 1')).rejects.toThrow(/not open|not connected/i);
  });
});
