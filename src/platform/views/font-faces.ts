import { join } from 'node:path';
import { facesOf, fontFolder, SCRIPT_FAMILIES, type Family } from '../printing/fonts.js';

/** The interface's face, then those of the scripts that it lacks: the same in which a paper is set. */
const FAMILIES: readonly Family[] = [
  { name: 'atkinson-hyperlegible', cuts: ['400', '400-italic', '700'] },
  { name: 'noto-sans', cuts: ['400', '700'], subset: '(?!devanagari)[a-z-]+' },
  ...SCRIPT_FAMILIES,
];

const HAN = 'noto-sans-sc-chinese-simplified-400-normal.woff2';

/**
 * Han in one file, of one weight, which is asked for where Han stands. A paper takes the same face in two hundred
 * files; their rules alone would double what every telephone waits for before it draws any page.
 */
const hanFace = (base: string): string => `@font-face {
  font-family: 'Noto Sans SC';
  font-display: swap;
  font-weight: 400;
  src: url(${base}/${HAN}) format('woff2');
  unicode-range: U+2E80-2FDF,U+3000-303F,U+3105-312F,U+3400-4DBF,U+4E00-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF;
}`;

/**
 * The packages' own `@font-face` rules, each with its `unicode-range`, so that a page fetches only the scripts it
 * shows; addresses are made relative to the sheet (`<folder>/<file>`).
 */
export function fontFaces(folder: string): { css: string; files: { name: string; file: string }[] } {
  const faces = FAMILIES.map((family) => facesOf(family, folder));
  const han = { name: HAN, file: join(fontFolder('noto-sans-sc'), 'files', HAN) };
  return {
    css: [...faces.flatMap(({ rules }) => rules), hanFace(folder)].join('\n'),
    files: [...faces.flatMap(({ files }) => [...files].map(([name, file]) => ({ name, file }))), han],
  };
}
