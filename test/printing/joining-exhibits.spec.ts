import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../../src/platform/printing/assemble.js';
import type { Assembled } from '../../src/platform/printing/assembly/bundle.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { oneBrowser } from '../support/one-browser.js';
import { bundle, exhibit, plainPdf, scanPhoto } from './bundles.js';
import { bookmarksOf, catalog, fontsOf, pageTexts } from './reading-a-pdf.js';

const chapters = ['Plainte', 'Faits', 'Témoignage', 'Bordereau'];
const html = `<!doctype html><html lang="fr"><title>HRO-7KQ4X</title>${chapters
  .map(
    (chapter) => `<section style="break-after: page"><h1>${chapter}</h1><p>Texte de ${chapter}</p></section>`,
  )
  .join('')}`;

describe('joining exhibits behind a narrative', () => {
  const printer = new PaperPrinter(oneBrowser());
  let joined: Assembled;
  let texts: string[];

  beforeAll(async () => {
    const narrative = await printer.print({ html, assets: new Map() });
    const inside = await assemble(bundle(narrative, []));
    joined = await assemble(
      bundle(narrative, [
        exhibit('1', { kind: 'pdf', bytes: plainPdf('certificat', 3) }),
        exhibit('2', { kind: 'in-narrative', firstPage: 3, pages: 1 }),
        exhibit('3', { kind: 'image', bytes: await scanPhoto() }),
        exhibit('4', { kind: 'pdf', bytes: inside.pdf }),
      ]),
    );
    texts = pageTexts(joined.pdf);
  });
  afterAll(() => printer.close());

  it('puts them in order, a text of the narrative too, and tells where each begins', () => {
    expect(joined.pages).toBe(12);
    expect(joined.report.map((line) => [line.number, line.firstPage, line.pages])).toEqual([
      ['1', 4, 3],
      ['2', 7, 1],
      ['3', 8, 1],
      ['4', 9, 4],
    ]);
    expect(texts[2]).toContain('Texte de Bordereau');
    expect(texts[3]).toContain('certificat 1');
    expect(texts[6]).toContain('Texte de Témoignage');
  });

  it('stamps every sheet of an exhibit, and numbers every sheet of the whole', () => {
    expect(texts[4]).toContain('Pièce n° 1 — p. 2/3');
    expect(texts[6]).toContain('Pièce n° 2 — p. 1/1');
    expect(texts[7]).toContain('Pièce n° 3 — p. 1/1');
    expect(texts.slice(0, 3).join('')).not.toContain('Pièce n°');
    for (const [i, text] of texts.entries()) expect(text).toContain(`HRO-7KQ4X — ${i + 1} / 12`);
  });

  it('keeps the narrative’s tags and bookmarks, and hangs each exhibit’s own beneath its own', () => {
    expect(catalog(joined.pdf).get('StructTreeRoot').isDictionary()).toBe(true);
    expect(bookmarksOf(joined.pdf)).toEqual([
      'Plainte@1', 'Faits@2', 'Bordereau@3',
      'Pièce n° 1 — Certificat@4',
      'Pièce n° 2 — Certificat@7', '  Témoignage@7',
      'Pièce n° 3 — Certificat@8',
      'Pièce n° 4 — Certificat@9', '  Plainte@9', '  Faits@10', '  Témoignage@11', '  Bordereau@12',
    ]); // prettier-ignore
  });

  it('names the file in its language, and nobody and no program', () => {
    const text = Buffer.from(joined.pdf).toString('latin1');
    expect(text).not.toMatch(/Chrome|Skia|Producer|Creator|Author/);
    expect(catalog(joined.pdf).get('Lang').asString()).toBe('fr');
  });

  it('sets its stamps in a font that travels with the file', () => {
    expect(fontsOf(joined.pdf).filter(({ name }) => name.startsWith('Atkinson'))).toContainEqual(
      expect.objectContaining({ embedded: true }),
    );
  });

  it('passes qpdf without a warning', () => {
    const folder = mkdtempSync(join(tmpdir(), 'recours-test-'));
    writeFileSync(join(folder, 'joined.pdf'), joined.pdf);
    const check = spawnSync('qpdf', ['--check', join(folder, 'joined.pdf')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const absent = check.error !== undefined;
    if (absent) process.emitWarning('qpdf is not installed: the check of joined PDFs was left out');
    expect(absent || [check.status, check.stderr].join()).toBe(absent || '0,');
  });
});
