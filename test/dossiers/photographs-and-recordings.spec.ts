import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';
import { document, openCase, order, printed } from './support/prosecuted-case.js';

const SECONDS = 65;
/** Silence of so many seconds, at 8,000 samples of one byte. */
function wave(): Buffer {
  const samples = Buffer.alloc(8000 * SECONDS, 128);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** Twelve times as high as wide, as a telephone makes of a conversation. */
const longTalk = (): Promise<Buffer> =>
  sharp({ create: { width: 300, height: 3600, channels: 3, background: '#eee' } })
    .png()
    .toBuffer();

/** As if its file had gone from the disk. */
async function lose(test: TestApp, documentId: string): Promise<void> {
  const { blobId } = await test.db.read.findOneByOrFail(CaseDocument, { id: documentId });
  const folder = join(test.config.dataDir, 'blobs');
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.includes(blobId),
  );
  rmSync(join(folder, found ?? 'none'));
}

describe('a dossier with three photographs two to a page, one of them broken, and a sound', () => {
  let test: TestApp;
  let dossier: Awaited<ReturnType<typeof printed>>['dossier'];
  let pages: string[];
  const sound = wave();

  beforeAll(async () => {
    test = await TestApp.start();
    const inHand = await openCase(test);
    const broken = (await picture('#555')).subarray(0, 700);
    const exhibits = [
      await document(inHand, 'a.jpg', await picture('#945'), 'Photographie de la tente'),
      await document(inHand, 'b.jpg', await picture('#459'), 'Photographie du campement'),
      await document(inHand, 'c.jpg', broken, 'Photographie abîmée'),
      await document(inHand, 'd.wav', sound, 'Message vocal'),
      await document(inHand, 'e.wav', wave(), 'Message perdu'),
      await document(inHand, 'f.png', await longTalk(), 'Photographie d’une conversation'),
    ];
    await lose(test, exhibits[4]?.id ?? '');
    const result = await printed(inHand, order({ exhibits, photosByTwo: true }));
    ({ dossier } = result);
    if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/plates.pdf`, result.pdf);
    pages = pageTexts(result.pdf).map((text) => text.replace(/\s+/g, ' '));
  }, 120_000);
  afterAll(() => test.stop());

  it('sets two photographs on one sheet, each with its caption, stamped with both numbers', () => {
    const sheet = pages[dossier.report[0].firstPage - 1] ?? '';
    expect(sheet).toContain('Pièces n° 1 et 2 — p. 1/1');
    expect(sheet).toContain('Pièce n° 1 – Photographie de la tente');
    expect(sheet).toContain('Pièce n° 2 – Photographie du campement');
    expect(dossier.report[1]).toMatchObject({
      exhibit: '2',
      outcome: 'joined',
      firstPage: dossier.report[0].firstPage,
    });
  });

  it('keeps a broken one beside with a sentence, in the report and in the list of exhibits', () => {
    expect(dossier.report[2]).toMatchObject({
      exhibit: '3',
      outcome: 'kept-beside',
      pages: 0,
      firstPage: null,
    });
    expect(
      pages.find((page) => page.startsWith('') && page.includes('Bordereau de') && page.includes('Origine')),
    ).toMatch(/Photographie abîmée.*(illisible|abîmé|endommagé|lu)/);
  });

  it('says of a sound whose file is gone that it is not there, and prints no page of it', () => {
    expect(dossier.report[4]).toMatchObject({ exhibit: '5', outcome: 'kept-beside', pages: 0 });
    expect(pages.some((page) => page.includes('Pièce n° 5 — p.'))).toBe(false);
  });

  it('does not squeeze a long conversation into half a sheet', () => {
    expect(dossier.report[5]).toMatchObject({ exhibit: '6', outcome: 'joined' });
    expect(dossier.report[5].pages).toBeGreaterThan(2);
  });

  it('gives a sound a numbered page with its length, its fingerprint and where it is', () => {
    const sheet = pages[dossier.report[3].firstPage - 1] ?? '';
    expect(dossier.report[3]).toMatchObject({ exhibit: '4', outcome: 'joined', pages: 1 });
    expect(sheet).toContain('Pièce n° 4 — p. 1/1');
    expect(sheet).toMatch(/Durée 1.min 5.s/);
    const hash = createHash('sha256').update(sound).digest('hex');
    expect(sheet).toContain(hash.match(/.{8}/g)?.join(' '));
    expect(sheet).toContain('conservé sous scellé');
  });
});
