import { readFileSync, writeFileSync } from 'node:fs';
import { paperFonts } from '../../src/platform/printing/fonts.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { fontsOf, pageTexts } from './reading-a-pdf.js';
import { declaration, everyScript } from './scripts.js';

const look = readFileSync(new URL('../../templates/assets/paper/paper.css', import.meta.url), 'utf8');

describe('a paper in every script that we meet', () => {
  const printer = new PaperPrinter();
  let pdf: Uint8Array;

  beforeAll(async () => {
    const { css, assets } = paperFonts();
    pdf = await printer.print({ html: everyScript(css + look), assets, header: 'HRO-7KQ4X', footer: 'Recours' });
    writeFileSync('/work/main/.cache/exp/scripts.pdf', pdf);
  });
  afterAll(() => printer.close());

  it('uses no font but ours, and carries each of them', () => {
    const fonts = fontsOf(pdf);
    const ours = /^(SourceSerif4|AtkinsonHyperlegible|NotoSans|NotoNaskhArabic|NotoSansEthiopic)/;
    console.log([...new Set(fonts.map(f=>JSON.stringify(f)))].join('\n'));
    expect(fonts.filter(({ name }) => !ours.test(name))).toEqual([]);
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });
  it('x', () => { console.log(pageTexts(pdf).slice(0,3).join('\n----\n')); declaration('arb'); });
});
