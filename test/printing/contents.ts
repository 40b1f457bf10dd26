import * as mupdf from 'mupdf';
import type { Bundle, Exhibit, ExhibitContent } from '../../src/platform/printing/assembly/bundle.js';
import type { PaperPrinter } from '../../src/platform/printing/paper.js';
import { bundle, plainPdf, scanPhoto, withBookmarks } from './bundles.js';

const ORIGIN = 'http://paper.invalid';
const STYLE = `@page{size:A4;margin:20mm} section{break-before:page} li{display:flex;justify-content:space-between;height:6.8mm;break-inside:avoid}
  a.fill{display:inline-block;min-width:10mm;text-align:end} a.fill::after{content:'\\00a0'}`;

/** What an exhibit is, before it is known on which sheets of the narrative it stands. */
type Planned = Omit<Exhibit, 'content'> & { content: ExhibitContent | 'set-here' };

/** One of every kind in turn: files of 1 to 3 pages, pictures, sheets of the narrative with one or two numbers, noise. */
async function plan(many: number): Promise<Planned[]> {
  const photo = await scanPhoto();
  const kinds: ((i: number) => Planned['content'])[] = [
    (i) => ({ kind: 'pdf', bytes: plainPdf(`certificat ${i}`, 1 + (i % 3)) }),
    () => 'set-here',
    () => ({ kind: 'image', bytes: photo }),
    (i) => ({ kind: 'pdf', bytes: withBookmarks(plainPdf(`rapport ${i}`, 2)) }),
    () => 'set-here',
    () => ({ kind: 'pdf', bytes: Buffer.from('noise') }),
  ];
  return Array.from({ length: many }, (_, i) => {
    const number = String(i + 1);
    const also = i % 6 === 1 ? [{ number: `${number}-1`, title: `Pièce n° ${number}-1 — Traduction` }] : [];
    const numbers = [number, ...also.map((each) => each.number)].join(' et ');
    const stamp = `Pièce n° ${numbers} — p. {page}/{pages}`;
    return { number, title: `Pièce n° ${number} — Titre`, stamp, also, content: kinds[i % 6]!(i) };
  });
}

/** A narrative printed by Chromium (contents, facts, sheets that are exhibits, annex) and its exhibits, to be joined. */
export async function bundleWithContents(printer: PaperPrinter, many: number): Promise<Bundle> {
  const planned = await plan(many);
  const here = planned.filter(({ content }) => content === 'set-here');
  const rows = planned.flatMap((exhibit) => [exhibit, ...(exhibit.also ?? [])]);
  const line = (href: string, label: string, more = '') =>
    `<li><a href="${href}">${label}</a><span>${more}<a class="fill" href="${href}"></a></span></li>`;
  const count = (number: string) => `<a class="fill" href="${ORIGIN}/count/${number}"></a>`;
  const html = `<!doctype html><html lang="fr"><title>HRO-7KQ4X</title><style>${STYLE}</style>
    <section><h1>Sommaire</h1><ol>${line('#facts', 'Faits')}${rows
      .map(({ number, title }) => line(`${ORIGIN}/exhibit/${number}`, title, count(number)))
      .join('')}${line('#annex', 'Annexe')}</ol></section>
    <section id="facts"><h1>Faits</h1><h2>La nuit</h2><p>Un fait.</p></section>${here
      .map(({ number }) => `<section><h1>Texte ${number}</h1><p>Dit.</p></section>`)
      .join('')}<section id="annex"><h1>Annexe</h1><p>Empreintes</p></section>`;
  const narrative = await printer.print({ html, assets: new Map() });
  const tops = (new mupdf.PDFDocument(narrative).loadOutline() ?? []).map(({ page }) => (page ?? 0) + 1);
  const exhibits = planned.map((exhibit): Exhibit => {
    if (exhibit.content !== 'set-here') return { ...exhibit, content: exhibit.content };
    const firstPage = tops[2 + here.indexOf(exhibit)]!;
    return { ...exhibit, content: { kind: 'in-narrative', firstPage, pages: 1 } };
  });
  return { ...bundle(narrative, exhibits), closing: { firstPage: tops.at(-1)!, pages: 1 } };
}
