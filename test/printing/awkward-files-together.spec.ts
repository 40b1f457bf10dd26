import { printsAs } from '../../src/documents/document.rules.js';
import { assemble } from '../../src/platform/printing/assemble.js';
import type { Assembled, Exhibit } from '../../src/platform/printing/assembly/bundle.js';
import { trueType } from '../../src/platform/storage/true-type.js';
import { awkwardPdfs, type Awkward } from './awkward-pdfs.js';
import { awkwardPictures, notPaper } from './awkward-pictures.js';
import { bundle, exhibit, plainPdf } from './bundles.js';
import { bookmarksOf, pageTexts } from './reading-a-pdf.js';

/** As the office takes a file in and a dossier takes it out: by what it is, never by its name. */
async function asExhibit({ name, bytes }: Awkward, index: number): Promise<Exhibit | null> {
  const { media } = await trueType(Buffer.from(bytes), name);
  const kind = printsAs(media);
  return kind && exhibit(`${index + 1}`, { kind, bytes });
}

describe('a bag of awkward files', () => {
  let bag: Awkward[];
  let made: Assembled;
  let texts: string[];

  beforeAll(async () => {
    bag = [...(await awkwardPdfs()), ...(await awkwardPictures()), ...notPaper];
    const exhibits = await Promise.all(bag.map(asExhibit));
    made = await assemble(
      bundle(
        plainPdf('récit'),
        exhibits.filter((each) => each !== null),
      ),
    );
    texts = pageTexts(made.pdf);
  });

  const numberOf = (name: string) => `${bag.findIndex((each) => each.name === name) + 1}`;
  const found = (name: string) => made.report.find(({ number }) => number === numberOf(name));
  const textOf = (name: string): string => {
    const { firstPage, pages } = found(name)!;
    return texts.slice(firstPage! - 1, firstPage! - 1 + pages).join('\n');
  };

  it('is accounted for file by file: joined with all its sheets, or named with the reason', () => {
    expect(bag.length).toBeGreaterThan(50);
    const became = bag.map(({ name }) => {
      const entry = found(name);
      if (!entry) return [name, 'no paper'];
      return [name, entry.outcome === 'joined' ? entry.pages : entry.reason];
    });
    expect(became).toEqual(bag.map(({ name, becomes }) => [name, becomes]));
  });

  it('stands in its order, every sheet once, each with its stamp', () => {
    let next = 2;
    for (const entry of made.report) {
      if (entry.outcome === 'kept-beside') continue;
      expect(entry.firstPage).toBe(next);
      for (let page = 1; page <= entry.pages; page += 1, next += 1)
        expect(texts[next - 1]).toContain(`Pièce n° ${entry.number} — p. ${page}/${entry.pages}`);
    }
    expect(made.pages).toBe(next - 1);
    expect(texts).toHaveLength(next - 1);
  });

  it('lets what a form and a note say be read, and a file whose fonts have one letter for a name', () => {
    for (const name of ['formulaire.pdf', 'xfa-posé.pdf']) expect(textOf(name)).toContain('Réponse écrite');
    expect(textOf('annoté.pdf')).toContain('Note visible');
    expect(textOf('noms-courts.pdf').match(/lisible 1/g)).toHaveLength(4);
    for (const name of ['tournés.pdf', 'mêlés.pdf', 'rogné.pdf', 'grande-unité.pdf', 'origine-négative.pdf'])
      expect(textOf(name)).toContain('lisible 1');
  });

  it('shows nothing that was hidden, and carries nothing along', () => {
    const shown = texts.flatMap((text, i) => (text.includes('SECRET') ? [i + 1] : []));
    expect(shown).toEqual([found('calques-montrés.pdf')!.firstPage! + 1]);
    expect(Buffer.from(made.pdf).toString('latin1')).not.toMatch(/JavaScript|EmbeddedFile|50\.95 N/);
  });

  it('keeps the bookmarks of a file beneath its own', () => {
    const lines = bookmarksOf(made.pdf);
    const own = lines.findIndex((line) => line.includes('Radiographie'));
    expect(lines[own]).toBe(`  Radiographie@${found('signets.pdf')!.firstPage! + 2}`);
    expect(lines[own - 1]).toContain(`Pièce n° ${numberOf('signets.pdf')} —`);
  });
});
