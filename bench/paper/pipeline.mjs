import { PDFDocument } from 'mupdf';
import { paperAssets } from '../../dist/dossiers/paper-style.js';
import { assemble } from '../../dist/platform/printing/assemble.js';
import { PaperPrinter } from '../../dist/platform/printing/paper.js';
import { helpers } from '../../dist/platform/views/helpers.js';
import { Renderings } from '../../dist/platform/views/templates.js';
import { clocked } from '../rounds.mjs';
import { TEMPLATE } from './template.mjs';

const set = new Renderings([{ name: 'bench/narrative', source: TEMPLATE }], helpers).get('bench/narrative');

/** Our whole way from a model to a finished dossier, with the printer that it keeps warm. */
export class Pipeline {
  printer = new PaperPrinter();
  assets = paperAssets();

  set = (model) => set(model, { language: 'fr' });
  print = (html) => this.printer.print({ html, assets: this.assets });
  close = () => this.printer.close();

  /** @returns the finished PDF, and the milliseconds of each of its steps */
  async dossier(model) {
    const setting = await clocked(async () => this.set(model));
    const printing = await clocked(() => this.print(setting.gave));
    const assembling = await clocked(() => assemble(bundle(printing.gave, model)));
    return {
      ...assembling.gave,
      set: setting.took,
      printed: printing.took,
      assembled: assembling.took,
      took: setting.took + printing.took + assembling.took,
    };
  }
}

/** Testimonies and annex open with the only headings of the first rank on their sheets: the last top bookmarks. */
function bundle(narrative, { sheets, title }) {
  const document = new PDFDocument(narrative);
  const tops = document.loadOutline().map(({ page }) => page);
  const starts = [...tops.slice(-sheets.length - 1), document.countPages()];
  document.destroy();
  const from = (index) => ({ firstPage: starts[index] + 1, pages: starts[index + 1] - starts[index] });
  return {
    narrative,
    exhibits: sheets.map(({ number, title: name }, index) => ({
      number,
      stamp: `Pièce n° ${number} — p. {page}/{pages}`,
      title: `Pièce n° ${number} — ${name}`,
      content: { kind: 'in-narrative', ...from(index) },
    })),
    closing: from(sheets.length),
    runningHeader: `${title} — {page} / {pages}`,
    language: 'fr',
    title,
    createdAt: new Date(),
  };
}
