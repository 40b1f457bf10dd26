import { readFileSync } from 'node:fs';
import { paperFonts } from '../../src/platform/printing/fonts.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { fontsOf, pageTexts } from './reading-a-pdf.js';
import { everyScript, PASHTO_LETTERS, SORANI } from './scripts.js';

const look = readFileSync(new URL('../../templates/assets/paper/paper.css', import.meta.url), 'utf8');
const OURS = /^(SourceSerif4|AtkinsonHyperlegible|NotoSans|NotoNaskhArabic|NotoSansEthiopic)-/;

describe('a paper in every script that we meet', () => {
  const printer = new PaperPrinter();
  let pdf: Uint8Array;
  let letters: string;

  beforeAll(async () => {
    const { css, assets } = paperFonts();
    pdf = await printer.print({
      html: everyScript(css + look),
      assets,
      header: 'HRO-7KQ4X',
      footer: 'Recours',
    });
    letters = pageTexts(pdf).join('');
  });
  afterAll(() => printer.close());

  it('uses no font but ours, and carries each of them', () => {
    const fonts = fontsOf(pdf);
    const families = new Set(fonts.map(({ name }) => OURS.exec(name)?.[1]));
    expect(families).toEqual(
      new Set(['SourceSerif4', 'AtkinsonHyperlegible', 'NotoNaskhArabic', 'NotoSansEthiopic']),
    );
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  });

  it.each([
    ['French', 'Considérant que la reconnaissance de la'],
    ['Vietnamese, whose tones are typed apart', 'ậầếộ'],
    ['Arabic', 'لمّا كان الاعتراف بالكرامة'],
    ['Pashto', PASHTO_LETTERS],
    ['Sorani', SORANI],
    ['Tigrinya and Amharic', 'ኦብ ዓለም የሰው ልጅ'],
  ])('can be copied out again in %s', (_, text) => {
    const missing = [...text.normalize('NFC')].filter((letter) => letter.trim() && !letters.includes(letter));
    expect(missing).toEqual([]);
  });

  it('has no box where a letter should be', () => {
    expect(letters).not.toContain('\uFFFD');
  });

  it('carries its running lines, in text of ours', () => {
    const sheets = pageTexts(pdf);
    expect(sheets.at(-1)).toContain('HRO-7KQ4X');
    expect(sheets.at(-1)).toContain(`${sheets.length} / ${sheets.length}`);
  });
});
