import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Asset } from './assets.js';
import { type Face, facesFor, readFaces } from './face-rules.js';

/** What we take of an installed `@fontsource` package: its cuts, and of its files those that hold this subset. */
export type Family = { name: string; cuts: readonly string[]; subset?: string; space?: true };

const LATIN_CUTS = ['400', '700', '400-italic', '700-italic'];
const CUTS = ['400', '700'];
const script = (name: string, subset: string): Family => ({ name, cuts: CUTS, subset, space: true });

/**
 * One face for each script that Latin letters do without, of which we take that script and the space: dates and numbers
 * beside it stand in the face of the text around them. The space makes it the face that a line is measured by (the
 * first that has U+20 is); Nastaliq hung by the measure of a Latin face was seen to lose its dots to the sheet before.
 * Naskh carries the letters of Arabic, Persian, Pashto and Kurdish; Nastaliq is how Urdu and Shahmukhi are read.
 */
export const SCRIPT_FAMILIES: readonly Family[] = [
  script('noto-naskh-arabic', 'arabic'),
  script('noto-nastaliq-urdu', 'arabic'),
  script('noto-sans-ethiopic', 'ethiopic'),
  script('noto-sans-devanagari', 'devanagari'),
  script('noto-sans-bengali', 'bengali'),
  script('noto-sans-gurmukhi', 'gurmukhi'),
];

/** Han comes in a hundred small files a cut, the most frequent characters together. */
const PAPER_FAMILIES: readonly Family[] = [
  { name: 'source-serif-4', cuts: LATIN_CUTS },
  { name: 'noto-sans', cuts: LATIN_CUTS, subset: '(?!devanagari)[a-z-]+' },
  ...SCRIPT_FAMILIES,
  { name: 'noto-sans-sc', cuts: CUTS, subset: '\\d+' },
];

const packages = createRequire(import.meta.url);

export type PaperFonts = { css: string; assets: ReadonlyMap<string, Asset>; faces: readonly Face[] };

let read: PaperFonts | undefined;

/**
 * `@font-face` rules for a paper and the files that they point at (`/fonts/…woff2`), read from the disk when they are
 * asked for. Each face keeps the `unicode-range`s of its package, so that Chromium asks only for what a text needs.
 */
export function paperFonts(): PaperFonts {
  return (read ??= readFonts());
}

/** A paper's sheet of style: every face, then `look`. A printer asks it for those faces alone that the paper needs. */
export function paperSheet(look: string): Asset {
  const { css, faces } = paperFonts();
  const withFaces = (rules: string): Uint8Array => Buffer.from(`${rules}\n${look}`);
  return {
    type: 'text/css; charset=utf-8',
    body: withFaces(css),
    fittedTo: (html) => withFaces(rulesOf(facesFor(faces, html + look))),
  };
}

/** Folder of an installed `@fontsource` package. */
export function fontFolder(name: string): string {
  return dirname(packages.resolve(`@fontsource/${name}/package.json`));
}

/** The package's own `@font-face` rules, pointing at `<base>/<file>`, and where each such file lies. */
export function facesOf(family: Family, base: string): { rules: string[]; files: Map<string, string> } {
  const { name, cuts, subset = '[a-z-]+', space } = family;
  const folder = fontFolder(name);
  const files = new Map<string, string>();
  const ours = new RegExp(`url\\(\\./files/(${name}-${subset}-\\d+-\\w+\\.woff2)\\)[^;]*;`);
  const rules = cuts
    .flatMap((cut) => readFileSync(join(folder, `${cut}.css`), 'utf8').match(/@font-face \{[^}]*\}/g) ?? [])
    .filter((rule) => ours.test(rule))
    .map((rule) =>
      rule.replace(ours, (_, file: string) => {
        files.set(file, join(folder, 'files', file));
        return `url(${base}/${file}) format('woff2');`;
      }),
    )
    .map((rule) => (space ? rule.replace('unicode-range: ', 'unicode-range: U+20,') : rule));
  return { rules, files };
}

function readFonts(): PaperFonts {
  const assets = new Map<string, Asset>();
  const rules = PAPER_FAMILIES.flatMap((family) => {
    const faces = facesOf(family, '/fonts');
    for (const [file, path] of faces.files) assets.set(`/fonts/${file}`, fontFile(path));
    return faces.rules;
  });
  // A paper waits for its fonts; `swap` is for screens.
  const faces = readFaces(rules.join('\n').replaceAll('font-display: swap', 'font-display: block'));
  return { css: rulesOf(faces), assets, faces };
}

const rulesOf = (faces: readonly Face[]): string => faces.map(({ rule }) => rule).join('\n');

/** Held by nobody: of some three hundred files, a paper needs ten. */
const fontFile = (path: string): Asset => ({
  type: 'font/woff2',
  size: statSync(path).size,
  get body() {
    return readFileSync(path);
  },
});
