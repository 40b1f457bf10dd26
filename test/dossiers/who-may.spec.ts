import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp } from '../support/app.js';
import { approve, staffOf } from './support/filing.js';
import {
  document,
  file,
  NAME,
  openCase,
  order,
  photograph,
  printed,
  type CaseInHand,
} from './support/prosecuted-case.js';

describe('a printed dossier', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  let id: string;
  let routes: [string, string][];

  beforeAll(async () => {
    test = await TestApp.start();
    inHand = await openCase(test);
    const exhibits = [await document(inHand, 'x.jpg', await photograph(), 'Tente lacérée')];
    ({
      dossier: { id },
    } = await printed(inHand, order({ exhibits })));
    routes = [
      ['GET', `/api/dossiers/${id}`],
      ['GET', `/api/dossiers/${id}/pdf`],
      ['POST', `/api/dossiers/${id}/cancel`],
      ['GET', `/dossiers/${id}`],
      ['GET', `/dossiers/${id}/pdf`],
      ['POST', `/dossiers/${id}/cancel`],
      ['POST', `/api/dossiers/${id}/approval`],
      ['POST', `/api/dossiers/${id}/approval/withdrawal`],
      ['POST', `/dossiers/${id}/approve`],
      ['POST', `/dossiers/${id}/approval/withdraw`],
      ['GET', `/dossiers/${id}/posting`],
      ['POST', `/dossiers/${id}/posting`],
      ['GET', `/api/cases/${inHand.ref}/dossiers`],
      ['POST', `/api/cases/${inHand.ref}/dossiers`],
      ['GET', `/cases/${inHand.ref}/dossiers`],
      ['GET', `/cases/${inHand.ref}/dossiers/new`],
      ['POST', `/cases/${inHand.ref}/dossiers`],
      ['POST', `/cases/${inHand.ref}/dossiers/preview`],
    ];
  }, 120_000);
  afterAll(() => test.stop());

  it('does not exist for a stranger to the case, on any route', async () => {
    for (const role of ['jurist', 'intern', 'staff', 'administrator'] as const) {
      const stranger = await test.as(await test.account(role));
      for (const [method, path] of routes)
        expect([
          role,
          path,
          (await stranger.call(method, path, method === 'POST' ? {} : undefined)).status,
        ]).toEqual([role, path, 404]);
    }
  });

  it('is handed to staff of the team once it is approved, who learn nothing else of the case', async () => {
    const staff = await staffOf(test, inHand);
    await approve(inHand.call, id);
    expect((await staff.get('/dossiers')).text).toContain(inHand.ref);
    const page = await staff.get(`/dossiers/${id}`);
    expect(page.status).toBe(200);
    for (const content of [NAME, 'S. E.', 'Tente lacérée']) expect(page.text).not.toContain(content);
    expect((await file(staff, id)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await staff.get(`/cases/${inHand.ref}/dossiers`)).status).toBe(404);
    expect((await staff.call('POST', `/api/dossiers/${id}/cancel`)).status).toBe(404);
  });

  it('is read by its name, as a file to be kept', async () => {
    const { headers } = await inHand.call.call('GET', `/api/dossiers/${id}/pdf`);
    expect(headers.get('content-disposition')).toContain(
      `attachment; filename="${inHand.ref}_dossier-1.pdf"`,
    );
  });

  it('leaves in the journal who asked for it, that it was printed, and who took it', async () => {
    const entries = await test.db.read.findBy(JournalEntry, { subjectId: id });
    const told = new Set(entries.map(({ action }) => action));
    for (const action of ['dossier.print', 'dossier.printed', 'dossier.read']) expect(told).toContain(action);
    expect(entries.map(({ details }) => details).join()).not.toContain('Tente');
  });

  it('lies sealed on the disk', () => {
    const blobs = join(test.config.dataDir, 'blobs');
    const files = readdirSync(blobs, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    expect(files.length).toBeGreaterThan(1);
    for (const each of files)
      expect(readFileSync(join(each.parentPath, each.name)).includes('%PDF')).toBe(false);
  });
});
