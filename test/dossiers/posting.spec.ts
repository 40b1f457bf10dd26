import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp, type Caller } from '../support/app.js';
import { approve, posting, staffOf, withdrawApproval } from './support/filing.js';
import {
  document,
  letterhead,
  openCase,
  order,
  photograph,
  printed,
  type CaseInHand,
} from './support/prosecuted-case.js';

const NUMBER = '1A 234 567 8901 2';

describe('the posting sheet of an approved dossier', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  let staff: Caller;
  let id: string;
  let sha256: string;
  const path = () => `/dossiers/${id}/posting`;

  beforeAll(async () => {
    test = await TestApp.start();
    await letterhead(test);
    inHand = await openCase(test);
    staff = await staffOf(test, inHand);
    const odd = await document(inHand, 'notes.odt', Buffer.from('pas un PDF'), 'Notes');
    ({ id, sha256 } = (await printed(inHand, order({ exhibits: [odd] }))).dossier);
    await approve(inHand.call, id);
  }, 120_000);
  afterAll(() => test.stop());

  it('tells whoever sends it where it goes, what it is and who signs', async () => {
    const { status, text } = await staff.get(path());
    expect(status).toBe(200);
    for (const told of [
      'le procureur de la République',
      'Boulogne-sur-Mer',
      inHand.ref,
      'S. E.',
      'Camille Inventée',
    ])
      expect(text).toContain(told);
    expect(text.replaceAll(/\s+/g, '')).toContain(sha256.match(/.{8}/g)?.join(''));
    // Cover and contents stand before them.
    expect(text).toMatch(/Lettre d’accompagnement<\/strong> \(page.3\)/);
    expect(text).toMatch(/Plainte<\/strong> \(page.4\)/);
    expect(text).toMatch(/paraphe<\/strong> \(page.\d+\)/);
    expect(text).toMatch(/Pièce n°.1<\/strong> – Enregistrez ce texte en PDF/);
  });

  it('takes a photograph or a PDF for a slip, and nothing else', async () => {
    for (const other of [
      '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
      '<html>',
      'un texte',
      'PK\u0003\u0004',
    ])
      expect((await posting(staff, id, { number: NUMBER, version: '' }, Buffer.from(other))).status).toBe(
        422,
      );
  });

  it('keeps number, day and slip that staff note, the slip as a document of the case', async () => {
    const slip = await photograph();
    const sent = await posting(staff, id, { number: NUMBER, postedOn: '2026-05-06', version: '' }, slip);
    expect([sent.status, sent.headers.get('location')]).toEqual([303, path()]);
    const { text } = await staff.get(path());
    for (const told of [NUMBER, '6 mai 2026', 'récépissé est au dossier']) expect(text).toContain(told);
    expect((await staff.get('/dossiers')).text).toContain('envoyé le 6 mai 2026');
    const { items } = (await inHand.call.call('GET', `/api/cases/${inHand.ref}/documents`)).json;
    const proof = items.find(({ kind }: { kind: string }) => kind === 'filing_proof');
    expect(proof).toMatchObject({
      title: expect.stringContaining('Preuve de dépôt'),
    });
    expect((await staff.call('GET', `/api/documents/${proof.id}/content`)).status).toBe(404);
    const kept = await fetch(`${test.url}/api/documents/${proof.id}/content`, {
      headers: { cookie: inHand.call.cookie },
    });
    expect(Buffer.from(await kept.arrayBuffer()).equals(slip)).toBe(true);
  });

  it('keeps the number out of the journal, which tells who noted what', async () => {
    const entries = (await test.db.read.findBy(JournalEntry, { action: 'dossier.post' })).map(
      ({ subjectKind, details }) => [subjectKind, details] as const,
    );
    expect(entries.map(([kind]) => kind).sort()).toEqual(['document', 'dossier']);
    expect(JSON.stringify(entries)).not.toContain('234');
    expect((await inHand.call.get(`/cases/${inHand.ref}/journal`)).text).toContain(
      'a noté l’envoi d’un dossier',
    );
  });

  it('shows what changed to whoever noted it from an older page', async () => {
    const late = await posting(inHand.call, id, { number: 'AUTRE', postedOn: '2026-05-06', version: '' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('<table class="compare">');
    expect(late.text).toContain('name="version" value="1"');
  });

  it('keeps an odd number and only warns; refuses a day to come beside its field', async () => {
    const odd = await posting(staff, id, { number: 'guichet 3', postedOn: '', version: '1' });
    expect(odd.status).toBe(303);
    expect((await staff.get(path())).text).toContain('guichet 3 ne ressemble pas à un numéro');
    const future = await posting(staff, id, { number: NUMBER, postedOn: '2026-06-01', version: '2' });
    expect([future.status, future.text]).toEqual([422, expect.stringContaining('pas encore venu')]);
    expect(future.text).toContain(`value="${NUMBER}"`);
  });

  it('is gone for staff once the approval is; the jurist still sees and tells what had left', async () => {
    await withdrawApproval(inHand.call, id);
    expect((await staff.get(path())).status).toBe(404);
    const late = { number: NUMBER, postedOn: '2026-05-06', version: '2' };
    expect((await posting(staff, id, late)).status).toBe(404);
    expect((await inHand.call.get(path())).text).toContain('Notez seulement ce qui était déjà parti');
    expect((await posting(inHand.call, id, late)).status).toBe(303);
    const { text } = await inHand.call.get(`/dossiers/${id}`);
    for (const told of [NUMBER, '6 mai 2026', 'L’ouvrir']) expect(text).toContain(told);
  });

  it('is not there while nobody has ever approved', async () => {
    const { dossier } = await printed(inHand, order());
    const page = await inHand.call.get(`/dossiers/${dossier.id}/posting`);
    expect([page.status, page.text]).toEqual([404, expect.stringContaining('n’est pas approuvé')]);
  });
});
