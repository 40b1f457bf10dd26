import sharp from 'sharp';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { Dossier } from '../../src/dossiers/dossier.entity.js';
import { pageTexts } from '../printing/reading-a-pdf.js';
import { exchange, pathOf } from '../storage/exchange.js';
import { TestApp } from '../support/app.js';
import { document, openCase, order, printed, type CaseInHand } from './support/prosecuted-case.js';

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .jpeg()
    .toBuffer();

describe('files of a case that were exchanged on the disk', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  beforeAll(async () => {
    test = await TestApp.start();
    inHand = await openCase(test);
  });
  afterAll(() => test.stop());

  it('are printed under neither name: each is kept beside with a sentence, the others are joined', async () => {
    const exhibits = [
      await document(inHand, 'a.jpg', await picture('#945'), 'Photographie de la tente'),
      await document(inHand, 'b.jpg', await picture('#459'), 'Photographie du campement'),
      await document(inHand, 'c.jpg', await picture('#594'), 'Photographie du pont'),
    ];
    const files = await Promise.all(
      exhibits.slice(0, 2).map(async ({ id }) => {
        const { blobId } = await test.db.read.findOneByOrFail(CaseDocument, { id });
        return pathOf(test, blobId);
      }),
    );
    exchange(files[0] ?? '', files[1] ?? '');
    const { dossier, pdf } = await printed(inHand, order({ exhibits }));
    const outcomes = dossier.report.map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes).toEqual(['kept-beside', 'kept-beside', 'joined']);
    expect(dossier.report[0].sentence).toContain('Un autre fichier a été trouvé à la place de l’original');
    const text = pageTexts(pdf).join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Pièce n° 3 — p. 1/1');
    expect(text).not.toMatch(/Pièce n° [12] — p\./);
  }, 120_000);

  it('are not sent: neither of two dossiers is fetched as the other', async () => {
    const rows = [];
    for (let count = 0; count < 2; count += 1) {
      const { dossier } = await printed(inHand, order());
      rows.push(await test.db.read.findOneByOrFail(Dossier, { id: dossier.id }));
    }
    const [one, other] = rows.map(({ blobId }) => pathOf(test, blobId ?? '')) as [string, string];
    exchange(one, other);
    for (const { id } of rows) {
      const answer = await inHand.call.call('GET', `/api/dossiers/${id}/pdf`);
      expect([answer.status, answer.json.message]).toEqual([
        422,
        expect.stringContaining('n’est donc pas donné'),
      ]);
      expect((await inHand.call.get(`/dossiers/${id}/pdf`)).status).toBe(422);
    }
    exchange(one, other);
    expect((await inHand.call.call('GET', `/api/dossiers/${rows[0]?.id}/pdf`)).status).toBe(200);
  }, 120_000);
});
