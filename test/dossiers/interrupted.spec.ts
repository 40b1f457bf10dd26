import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Registration } from '../../src/dossiers/registration.service.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import type { Browser } from '../../src/platform/printing/browser.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { TestApp } from '../support/app.js';
import {
  demand,
  file,
  finished,
  openCase,
  order,
  testimony,
  type CaseInHand,
} from './support/prosecuted-case.js';

describe('a print that does not go to its end', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  const blobs = () =>
    readdirSync(join(test.config.dataDir, 'blobs'), { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    ).length;
  const ask = async () =>
    (await demand(inHand.call.call('POST', `/api/cases/${inHand.ref}/dossiers`, order({ exhibits })), 202))
      .json.id as string;
  const calledOff = async (): Promise<number> => {
    const entries = await test.db.read.findBy(JournalEntry, { action: 'dossier.print' });
    return entries.filter(({ details }) => details.includes('cancelled')).length;
  };
  let exhibits: object[];

  beforeEach(async () => {
    test = await TestApp.start();
    inHand = await openCase(test);
    exhibits = await testimony(inHand, 'ti', 'tir');
  });
  afterEach(() => test.stop());

  it('is called off, leaves no file and takes no number', async () => {
    const id = await ask();
    await demand(inHand.call.call('POST', `/api/dossiers/${id}/cancel`), 200);
    expect((await finished(inHand.call, id)).status).toBe('cancelled');
    expect((await inHand.call.call('GET', `/api/dossiers/${id}/pdf`)).status).toBe(404);
    expect((await inHand.call.call('POST', `/api/dossiers/${id}/cancel`)).status).toBe(409);
    expect(await calledOff()).toBe(1);
    const next = await finished(inHand.call, await ask());
    expect(next).toMatchObject({ status: 'done', number: 1 });
    expect(blobs()).toBe(1);
  });

  it('is printed, and not said to be called off, when it comes to its end just then', async () => {
    const registration = test.app.get(Registration, { strict: false });
    const register = registration.register.bind(registration);
    let cancelled: Promise<{ status: number }> | undefined;
    let id = '';
    const jobs = test.app.get(Jobs);
    const cancel = jobs.cancel.bind(jobs);
    registration.register = async (...print) => {
      await register(...print);
      await new Promise<void>((isAsked) => {
        jobs.cancel = (subject) => cancel(subject).finally(isAsked);
        cancelled = inHand.call.call('POST', `/api/dossiers/${id}/cancel`);
      });
    };
    id = await ask();
    expect(await finished(inHand.call, id)).toMatchObject({ status: 'done', number: 1 });
    expect((await cancelled)?.status).toBe(409);
    expect(await calledOff()).toBe(0);
  });

  it('is printed all the same when its Chromium is killed in the middle, and leaves no half file', async () => {
    const printer = test.app.get(PaperPrinter, { strict: false }) as unknown as { browser: Browser };
    const id = await ask();
    let pid: number | undefined;
    while (!(pid = await printer.browser.pid().catch(() => undefined)))
      await new Promise((resolve) => setTimeout(resolve, 5));
    process.kill(pid, 'SIGKILL');
    expect(await finished(inHand.call, id)).toMatchObject({ status: 'done', number: 1 });
    expect(await printer.browser.pid()).not.toBe(pid);
    expect(blobs()).toBe(1);
    expect((await file(inHand.call, id)).subarray(-6).toString()).toContain('%%EOF');
  });

  it('is begun anew when the service stops in the middle, and leaves one whole file', async () => {
    const id = await ask();
    while ((await inHand.call.call('GET', `/api/dossiers/${id}`)).json.status === 'queued')
      await new Promise((resolve) => setTimeout(resolve, 5));
    await test.restart();
    const call = await test.as(inHand.jurist);
    expect(await finished(call, id)).toMatchObject({ status: 'done', number: 1 });
    expect((await file(call, id)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(blobs()).toBe(1);
  });

  it('stays printed when it was killed on its third attempt, just before its job could say so', async () => {
    const id = await ask();
    expect((await finished(inHand.call, id)).status).toBe('done');
    const killed = { status: 'running', attempts: 3, endedAt: null } as const;
    await test.db.write((manager) => manager.update(Job, { subjectId: id }, killed));
    // Where several processes may share the work, whose lease has run out is known to be gone.
    test.clock.advance(60_000);
    await test.restart();
    const call = await test.as(inHand.jurist);
    expect(await finished(call, id)).toMatchObject({ status: 'done', number: 1 });
    expect(await test.db.read.countBy(JournalEntry, { action: 'dossier.fail' })).toBe(0);
  });
});
