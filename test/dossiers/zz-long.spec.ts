import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { paperAssets } from '../../src/dossiers/paper-style.js';
const cases: [string, string][] = [
  ['many', Array.from({ length: 1500 }, (_, i) => `<p lang="fr" dir="ltr">Paragraphe ${i} ${'mot '.repeat(30)}</p>`).join('')],
  ['one200k', `<p lang="ti" dir="ltr">${'ኣነ '.repeat(66000)}</p>`],['ar200k', `<p lang="ar" dir="rtl">${'كلمة '.repeat(40000)}</p>`],
  ['one200k-fr', `<p lang="fr" dir="ltr">${'mot '.repeat(50000)}</p>`],
];
const printer = new PaperPrinter();
it('x', async () => {
  for (const kind of ['one', 'two']) for (const [name, html] of cases) {
    const t = Date.now();
    const inner = kind === 'two' ? html.replaceAll('</p>', '</p><p>x</p>') : html;
    const doc = `<!doctype html><html lang=fr><head><link rel=stylesheet href="/paper.css"></head><body><section class="exhibit"><h1>x</h1><div class="${kind}">${inner}</div></section></body></html>`;
    const pdf = await printer.print({ html: doc, assets: paperAssets() }).catch((e) => e.code);
    console.log(kind, name, Date.now() - t, pdf.length ?? pdf);
  }
  await printer.close();
}, 600000);
