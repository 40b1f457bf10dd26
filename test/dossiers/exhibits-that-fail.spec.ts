import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';
import { document, openCase, order, printed, scan } from './support/prosecuted-case.js';

describe('an exhibit that cannot be put on paper', () => {
  let test: TestApp;
  let made: Awaited<ReturnType<typeof printed>>;

  beforeAll(async () => {
    test = await TestApp.start();
    const inHand = await openCase(test);
    const broken = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4000, 'not a document ')]);
    const video = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypisom\0\0\u0002\0isomiso2mp41'),
      Buffer.alloc(2000, 1),
    ]);
    made = await printed(
      inHand,
      order({
        exhibits: [
          await document(inHand, 'a.pdf', broken, 'Scan abîmé'),
          await document(inHand, 'b.mp4', video, 'Vidéo'),
          await document(inHand, 'c.pdf', scan(1), 'Scan entier'),
        ],
      }),
    );
  }, 120_000);
  afterAll(() => test.stop());

  it('stands beside, with its number and its reason, and stops no other', () => {
    expect(
      made.dossier.report.map(({ exhibit, outcome }: { exhibit: string; outcome: string }) => [
        exhibit,
        outcome,
      ]),
    ).toEqual([
      ['1', 'kept-beside'],
      ['2', 'kept-beside'],
      ['3', 'joined'],
    ]);
    expect(made.dossier.report[0].sentence).toContain('abîmé');
    expect(made.dossier.report[1].sentence).toContain('ne s’imprime pas');
  });

  it('is told in the list of exhibits itself', () => {
    const text = pageTexts(made.pdf).join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Le fichier est abîmé');
    expect(text).toContain('Pièce n° 3 — p. 1/1');
  });
});
