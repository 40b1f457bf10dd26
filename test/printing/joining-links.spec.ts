import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../../src/platform/printing/assemble.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { oneBrowser } from '../support/one-browser.js';
import { bundle, exhibit, plainPdf, withBookmarks } from './bundles.js';
import { bookmarksOf, placeOf } from './reading-a-pdf.js';
import { inPlain, linksOf } from './reading-links.js';

const html = `<!doctype html><html lang="fr"><title>x</title><style>.fill::after{content:'\\00a0'}</style>
  <p>Pièce n° 1 à la page <a class="fill" href="http://paper.invalid/exhibit/1"></a> avec des mots</p>
  <p>Pièce n° 2 : <a class="fill" href="http://paper.invalid/exhibit/2"></a></p>
  <p>Le fait (<a href="http://paper.invalid/exhibit/1">Pièce n° 1</a>), le cri (<a href="http://paper.invalid/exhibit/2">Pièce n° 2</a>),
  <a href="/ailleurs">ailleurs</a>, <a href="#nulle-part">nulle part</a>, <a href="https://example.org/loi">la loi</a>.</p>
  <section style="break-before:page"><h1>Faits</h1><h2>La nuit</h2></section>
  <section style="break-before:page"><h1>Annexe</h1><h2>Empreintes</h2></section>`;

/** What a program of the system says about the file; null where it is not installed. */
function said(pdf: Uint8Array, command: string, ...options: string[]): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'recours-test-'));
  writeFileSync(join(folder, 'joined.pdf'), pdf);
  const { stdout, stderr, error } = spawnSync(command, [...options, join(folder, 'joined.pdf')], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  if (error)
    process.stderr.write(`\n*** ${command} is NOT installed: what it says is not looked at. ***\n\n`);
  return error ? null : stdout + stderr;
}

describe('the links of a narrative, once it is joined', () => {
  const printer = new PaperPrinter(oneBrowser());
  let pdf: Uint8Array;
  beforeAll(async () => {
    const narrative = await printer.print({ html, assets: new Map() });
    const joined = await assemble({
      ...bundle(narrative, [
        exhibit('1', { kind: 'pdf', bytes: withBookmarks(plainPdf('certificat', 11)) }),
        exhibit('2', { kind: 'beside', reason: 'encrypted' }),
      ]),
      closing: { firstPage: 3, pages: 1 },
    });
    ({ pdf } = joined);
  });
  afterAll(() => printer.close());

  it('lead into the file or out to the world, and not to what is not there', () => {
    expect(linksOf(pdf).map(({ shows, opens }) => [shows, opens])).toEqual([
      ['3', 3],
      ['Pièce n° 1', 3],
      ['la loi', expect.any(Number)],
    ]);
    expect(inPlain(pdf)).not.toContain('paper.invalid');
    expect(inPlain(pdf)).toContain('example.org');
  });

  it('have their number on the foot of their row, and leave their words alone', () => {
    const [number, words] = ['3', 'avec des mots'].map((each) => placeOf(pdf, 0, each));
    expect(number?.bottom).toBeCloseTo(words?.bottom ?? 0, 0);
    expect(number?.right).toBeLessThan(placeOf(pdf, 0, 'avec des').right);
  });

  it('tell a screen reader their number, and of what is not there a dash that is no link', () => {
    const tags = said(pdf, 'pdfinfo', '-struct-text');
    if (tags === null) return;
    const row = (text: string) => tags.slice(tags.indexOf(`"${text}`)).replace(/\s+/g, ' ');
    expect(row('Pièce n° 1 à la page')).toMatch(/^"Pièce n° 1 à la page " Link \(inline\) "3" Object \d/);
    expect(row('Pièce n° 2 :')).toMatch(/^"Pièce n° 2 : " Span \(inline\) "–" P \(block\)/);
    expect(row('Pièce n° 1"')).toMatch(/^"Pièce n° 1" Object \d/);
    expect(row('Pièce n° 2"')).toMatch(/^"Pièce n° 2" NonStruct/);
  });

  it('are filled in once where a row is torn between two sheets, and not over the row that follows', async () => {
    const rows = Array.from(
      { length: 36 },
      (_, i) => `<li><a class="fill" href="#row${i}"></a><p id="row${i}">`,
    );
    const style = `@page{size:A4;margin:20mm} li{display:flex;height:6.9mm} h1{margin:.7em} p{margin:0} .fill::after{content:'\\00a0'}`;
    const torn = `<title>x</title><style>${style}</style><h1>Sommaire</h1><ol style="margin:0">${rows.join('')}</ol>`;
    const narrative = await printer.print({ html: torn, assets: new Map() });
    expect(linksOf(narrative)).toHaveLength(rows.length + 1);
    const links = linksOf((await assemble(bundle(narrative, []))).pdf);
    expect(links).toHaveLength(rows.length);
    expect(links.filter(({ shows, opens }) => shows !== String(opens))).toEqual([]);
  });

  it('leave bookmarks whole: sub-headings below their section, the annex behind the exhibits', () => {
    expect(bookmarksOf(pdf)).toEqual([
      'Faits@2', '  La nuit@2',
      'Pièce n° 1 — Certificat@3', '  Début@3', '    Fin@13',
      'Annexe@14', '  Empreintes@14',
    ]); // prettier-ignore
  });

  it('pass qpdf without a warning', () => {
    const check = said(pdf, 'qpdf', '--check');
    expect(check ?? 'No syntax').toContain('No syntax');
    expect(check ?? '').not.toContain('WARNING');
  });
});
