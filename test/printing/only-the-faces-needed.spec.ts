import { facesFor, readFaces } from '../../src/platform/printing/face-rules.js';
import { paperFonts } from '../../src/platform/printing/fonts.js';

const { faces } = paperFonts();
const familiesFor = (text: string) =>
  new Set(facesFor(faces, text).map(({ rule }) => /font-family: '([^']+)'/.exec(rule)?.[1]));
const countFor = (text: string) => facesFor(faces, text).length;

/** A face for each range, so that what is kept can be told by what is asked for. */
const faceFor = (...ranges: string[]) =>
  readFaces(ranges.map((range) => `@font-face { font-family: 'F'; unicode-range: ${range}; }`).join('\n'));
const keeps = (range: string, text: string) => facesFor(faceFor(range), text).length === 1;

const FRENCH = '<p>Le 3 mars 2026, « l’été » — à 5 h 30, n° 12 (20 €)…</p>';
const LATIN = ['Source Serif 4', 'Noto Sans'];

describe('the faces that a paper brings', () => {
  it('are a few dozen for a French letter, of some three hundred', () => {
    expect(faces.length).toBeGreaterThan(250);
    expect(countFor(FRENCH)).toBeLessThan(50);
    expect(familiesFor(FRENCH)).toEqual(new Set([...LATIN, 'Noto Sans SC']));
  });

  it.each([
    ['Noto Naskh Arabic', 'بشر'],
    ['Noto Nastaliq Urdu', 'بشر'],
    ['Noto Sans Ethiopic', 'ሰብ'],
    ['Noto Sans Devanagari', 'मानव'],
    ['Noto Sans Bengali', 'মানব'],
    ['Noto Sans Gurmukhi', 'ਮਨੁੱਖ'],
  ])('have %s when its letters stand in the text, and only then', (family, letters) => {
    expect(familiesFor(FRENCH + letters)).toContain(family);
    expect(familiesFor(`${FRENCH} 0123456789 .,;:!?()`)).not.toContain(family);
  });

  it('have every file of a text’s Han, of both weights, beside its Arabic', () => {
    const han = [...'人人生而自由在尊严和权利上一律平等'];
    const kept = facesFor(faces, `بشر${han.join('')}`);
    for (const sign of han) {
      const point = sign.codePointAt(0)!;
      const having = ({ ranges }: (typeof faces)[number]) =>
        ranges.some(([first, last]) => first <= point && point <= last);
      expect(kept.filter(having)).toEqual(faces.filter(having));
      expect(kept.filter(having).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('have page numbers and quotes that nobody typed', () => {
    for (const range of ['U+30-39', 'U+AB', 'U+2D']) expect(keeps(range, '')).toBe(true);
  });

  it('do not come for the space that each script is measured by', () => {
    expect(keeps('U+20,U+600-6FF', 'a b')).toBe(false);
  });

  it('come for a sign however it is written: as a reference, in CSS, small for large', () => {
    for (const text of ['ሰ', '&#x1230;', '&#4656;', "li::before { content: '\\1230 ' }"])
      expect(keeps('U+12??', text)).toBe(true);
    expect(keeps('U+1F600', '😀')).toBe(true);
    expect(keeps('U+178', 'ÿ')).toBe(true);
  });

  it('are all there when only a browser can tell what is meant', () => {
    for (const text of ['&Scaron;', '&hellip', '&#138;']) expect(keeps('U+160', text)).toBe(true);
    expect(keeps('U+160', 'R&amp;D &nbsp; a &lt; b &#8239;')).toBe(false);
  });

  it('keep their order, for of two that have a sign the later one wins', () => {
    const kept = facesFor(faces, `${FRENCH}بشر`);
    expect(kept).toEqual(faces.filter((face) => kept.includes(face)));
  });
});
