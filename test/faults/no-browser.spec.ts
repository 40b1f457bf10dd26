import { TestApp } from '../support/app.js';
import { fullCase } from '../support/full-case.js';
import { ended } from './office-at-work.js';
import { health } from './health.js';

describe('a machine without Chromium', () => {
  const was = process.env['PUPPETEER_EXECUTABLE_PATH'];
  let test: TestApp;
  beforeAll(async () => {
    process.env['PUPPETEER_EXECUTABLE_PATH'] = '/nowhere/chromium';
    test = await TestApp.start();
  });
  afterAll(async () => {
    if (was === undefined) delete process.env['PUPPETEER_EXECUTABLE_PATH'];
    else process.env['PUPPETEER_EXECUTABLE_PATH'] = was;
    await test.stop();
  });

  it('does all but print, says why on the dossier, and tells it by /health', async () => {
    const caller = await test.as(await test.account('jurist'));
    const { dossierId } = await fullCase(caller);
    expect(await ended(caller, dossierId)).toBe('failed');
    const { text } = await caller.get(`/dossiers/${dossierId}`);
    expect(text).toContain('Aucun navigateur n');
    expect(await health(test, () => true)).toMatchObject({
      status: 200,
      json: { status: 'degraded', database: 'ok', disk: 'ok', browser: 'failed', clock: 'ok' },
    });
  });
});
