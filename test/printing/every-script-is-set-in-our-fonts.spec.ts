import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paperFonts, paperSheet } from '../../src/platform/printing/fonts.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { TEMPLATES } from '../../src/platform/views/templates-folder.js';
import { oneBrowser } from '../support/one-browser.js';
import { lettersLost, setSheets, type SetSheet } from './every-script-read-back.js';
import { fontsOf, pageTexts } from './reading-a-pdf.js';
import { everyScript, SCRIPTS, SEEN, SHAPELESS, textOf } from './scripts.js';

const look = ['paper', 'scripts']
  .map((name) => readFileSync(join(TEMPLATES, `assets/paper/${name}.css`), 'utf8'))
  .join('\n');

describe('a paper in every script that we meet', () => {
  const printer = new PaperPrinter(oneBrowser());
  const sheets = new Map<string, SetSheet>();
  let pdf: Uint8Array;

  beforeAll(async () => {
    // Linked, as dossiers have it: the printer then brings no more faces than it finds needed.
    const assets = new Map([...paperFonts().assets, ['/paper.css', paperSheet(look)]]);
    pdf = await printer.print({ html: everyScript("@import '/paper.css';"), assets });
    const inOrder = setSheets(pdf);
    const names = [...SCRIPTS.map(({ lang }) => lang), 'untold', 'shapeless'];
    names.forEach((name, i) => sheets.set(name, inOrder[i]!));
  });
  afterAll(() => printer.close());

  it.each(SCRIPTS)('sets $lang in $faces alone, and leaves no box', ({ lang, faces }) => {
    expect(sheets.get(lang)).toMatchObject({ faces, boxes: 0 });
  });

  it.each(SCRIPTS)('loses no letter of $lang when it is copied out', (script) => {
    const words = textOf(script);
    expect(lettersLost([...words, words[0], words[0], SEEN].join(''), sheets.get(script.lang)!.text)).toEqual(
      [],
    );
  });

  it.each(SCRIPTS)('keeps French dates and numbers in their order within $lang', ({ lang }) => {
    expect(sheets.get(lang)!.text.replace(/\s+/g, ' ')).toContain(SEEN);
  });

  it('knows the script of words that no one has marked, and then reads Urdu in Naskh', () => {
    const { faces, boxes } = sheets.get('untold')!;
    expect(boxes).toBe(0);
    const scripts = new Set(SCRIPTS.flatMap((script) => script.faces));
    for (const face of ['NotoNastaliqUrdu', 'SourceSerif4']) scripts.delete(face);
    expect(faces).toEqual([...scripts].sort());
  });

  it('would see a box, were there a script that no face of ours has', () => {
    expect(sheets.get('shapeless')!.boxes).toBe(SHAPELESS.length);
  });

  it('carries every face that it uses', () => {
    expect(fontsOf(pdf).filter(({ embedded }) => !embedded)).toEqual([]);
  });

  it('has its running lines on every sheet, in a face of ours', async () => {
    const { css, assets } = paperFonts();
    const html = `<style>${css}${look}</style><p>Faits</p><p class="new-sheet">Demandes</p>`;
    const lined = await printer.print({ html, assets, header: 'HRO-7KQ4X', footer: 'Recours' });
    for (const [i, text] of pageTexts(lined).entries())
      for (const line of ['HRO-7KQ4X', 'Recours', `${i + 1} / 2`]) expect(text).toContain(line);
    for (const { faces } of setSheets(lined)) expect(faces).toEqual(['SourceSerif4']);
  });

  it('sets what asks for no face of ours in the last resort, whatever the machine has', async () => {
    const words = ['Faits', 'بشر', 'ሰብ', 'मानव', 'মানব', 'ਮਨੁੱਖ'];
    const bare = await printer.print({ html: `<p>${words.join('<p>')}`, assets: new Map() });
    const scripts = ['Bengali', 'Devanagari', 'Ethiopic', 'Gurmukhi'].map((name) => `NotoSans${name}`);
    expect(setSheets(bare)).toMatchObject([{ faces: ['NotoNaskhArabic', 'NotoSans', ...scripts], boxes: 0 }]);
  });
});
