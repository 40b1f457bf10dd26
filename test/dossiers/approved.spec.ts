import { createHash } from 'node:crypto';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { TestApp, type Caller } from '../support/app.js';
import { approve, staffOf, withdrawApproval } from './support/filing.js';
import { demand, file, openCase, order, printed, type CaseInHand } from './support/prosecuted-case.js';

describe('a dossier that a jurist approves for filing', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  let staff: Caller;
  let id: string;
  let sha256: string;
  let pdf: Buffer;

  beforeAll(async () => {
    test = await TestApp.start();
    inHand = await openCase(test);
    staff = await staffOf(test, inHand);
    const made = await printed(inHand, order());
    ({ id, sha256 } = made.dossier);
    pdf = made.pdf;
    // Whatever is handed out from here on was printed before.
    test.app.get(PaperPrinter, { strict: false }).print = () => Promise.reject(new Error('no browser'));
  }, 120_000);
  afterAll(() => test.stop());

  const unseen = async () => {
    for (const path of [`/dossiers/${id}`, `/dossiers/${id}/pdf`, `/dossiers/${id}/posting`])
      expect([path, (await staff.get(path)).status]).toEqual([path, 404]);
    for (const path of [`/api/dossiers/${id}`, `/api/dossiers/${id}/pdf`])
      expect([path, (await staff.call('GET', path)).status]).toEqual([path, 404]);
    expect((await staff.call('GET', `/api/cases/${inHand.ref}/dossiers`)).json.items).toEqual([]);
    for (const path of ['/', '/dossiers']) expect((await staff.get(path)).text).not.toContain(inHand.ref);
  };

  it('does not exist for staff before, and says so to the jurist', async () => {
    await unseen();
    expect((await inHand.call.get('/dossiers')).text).toContain('à approuver');
    expect((await inHand.call.get(`/dossiers/${id}`)).text).toContain('Approuver pour dépôt');
    expect((await staff.call('POST', `/api/dossiers/${id}/approval`)).status).toBe(404);
  });

  it('is approved once, however many ask at the same time', async () => {
    const coordinator = await test.as(await test.account('coordinator'));
    const both = await Promise.all(
      [inHand.call, coordinator].map((call) => call.call('POST', `/api/dossiers/${id}/approval`)),
    );
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 201)?.json).toMatchObject({ approvedAt: expect.any(String) });
    const again = await inHand.call.post(`/dossiers/${id}/approve`, {});
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('déjà approuvé')]);
  });

  it('is handed to staff byte for byte, and nothing is printed anew', async () => {
    for (const path of ['/', '/dossiers']) expect((await staff.get(path)).text).toContain(inHand.ref);
    const handed = await file(staff, id);
    expect(createHash('sha256').update(handed).digest('hex')).toBe(sha256);
    expect(handed.equals(pdf)).toBe(true);
    expect((await inHand.call.get('/dossiers')).text).toContain('approuvé pour dépôt');
  });

  it('is not approved by whoever only sees the case or sends its paper', async () => {
    const intern = await test.account('intern');
    const joining = { userId: intern.id, duty: 'intern' };
    await demand(inHand.call.call('POST', `/api/cases/${inHand.ref}/team`, joining), [200, 201]);
    const calls = [await test.as(intern), staff];
    for (const [call, status] of [
      [calls[0], 403],
      [calls[1], 404],
    ] as const)
      for (const path of ['approval', 'approval/withdrawal'])
        expect((await call?.call('POST', `/api/dossiers/${id}/${path}`, {}))?.status).toBe(status);
  });

  it('is out of their sight again once the approval is withdrawn, with a reason', async () => {
    const page = await inHand.call.post(`/dossiers/${id}/approval/withdraw`, { reason: '' });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('<details class="why" open')]);
    await withdrawApproval(inHand.call, id, 'la date est fausse');
    await unseen();
    const nothingLeft = await inHand.call.call('POST', `/api/dossiers/${id}/approval/withdrawal`, {
      reason: 'x',
    });
    expect(nothingLeft.status).toBe(409);
    await approve(inHand.call, id);
    expect((await staff.get(`/dossiers/${id}`)).status).toBe(200);
  });

  it('leaves each of these acts in the journal, the reason sealed', async () => {
    const entries = await test.db.read.findBy(JournalEntry, { subjectId: id });
    const acts = entries.map(({ action }) => action).filter((action) => /approv/.test(action));
    expect(acts.sort()).toEqual(['approval.withdraw', 'dossier.approve', 'dossier.approve']);
    expect(JSON.stringify(entries)).not.toContain('la date est fausse');
    expect((await inHand.call.get(`/cases/${inHand.ref}/journal`)).text).toContain('la date est fausse');
  });
});
