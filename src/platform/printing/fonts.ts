import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Asset } from './assets.js';

/**
 * The faces that travel with the project, in which every script we meet can be set on a machine without any font.
 * Naskh carries the letters of Arabic, Persian, Pashto, Sorani and Urdu.
 */
const FACES = [
  ['source-serif-4', ['400', '700', '400-italic', '700-italic']],
  ['atkinson-hyperlegible', ['400', '700', '400-italic', '700-italic']],
  ['noto-sans', ['400', '700', '400-italic', '700-italic']],
  ['noto-naskh-arabic', ['400', '700']],
  ['noto-sans-ethiopic', ['400', '700']],
] as const;

const packages = createRequire(import.meta.url);

export type PaperFonts = { css: string; assets: ReadonlyMap<string, Asset> };

let read: PaperFonts | undefined;

/**
 * `@font-face` rules for a paper and the files that they point at (`/fonts/…woff2`). Each face keeps the
 * `unicode-range`s of its package, so that Chromium asks only for the subsets a text needs. Read once.
 */
export function paperFonts(): PaperFonts {
  return (read ??= readFonts());
}

/** Folder of an installed `@fontsource` package. */
export function fontFolder(name: string): string {
  return dirname(packages.resolve(`@fontsource/${name}/package.json`));
}

function readFonts(): PaperFonts {
  const assets = new Map<string, Asset>();
  const sheets = FACES.flatMap(([name, cuts]) =>
    cuts.map((cut) => {
      const folder = fontFolder(name);
      const sheet = readFileSync(join(folder, `${cut}.css`), 'utf8');
      return sheet.replace(/url\(\.\/files\/([^)]+\.woff2)\)[^;]*;/g, (_, file: string) => {
        assets.set(`/fonts/${file}`, { type: 'font/woff2', body: readFileSync(join(folder, 'files', file)) });
        return `url(/fonts/${file}) format('woff2');`;
      });
    }),
  );
  // A paper waits for its fonts; `swap` is for screens.
  return { css: sheets.join('\n').replaceAll('font-display: swap', 'font-display: block'), assets };
}
