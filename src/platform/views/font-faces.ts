import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The interface's face, then those of the scripts that it lacks. Latin of a Noto script face is never asked for. */
const FACES = [
  { package: 'atkinson-hyperlegible', styles: ['400', '400-italic', '700'] },
  { package: 'noto-sans', styles: ['400', '700'] },
  { package: 'noto-naskh-arabic', styles: ['400', '700'], only: 'arabic' },
  { package: 'noto-sans-ethiopic', styles: ['400', '700'], only: 'ethiopic' },
] as const;

const WOFF2 = /url\(\.\/(files\/[\w-]+\.woff2)\) format\('woff2'\)(?:, url\([^)]*\) format\('woff'\))?/;

/**
 * The packages' own `@font-face` rules, each with its `unicode-range`, so that a page fetches only the scripts it
 * shows; addresses are made relative to the sheet (`<folder>/<file>`).
 */
export function fontFaces(folder: string): { css: string; files: { name: string; file: string }[] } {
  const { resolve } = createRequire(import.meta.url);
  const files: { name: string; file: string }[] = [];
  const rules = FACES.flatMap(({ package: name, styles, ...face }) => {
    const home = dirname(resolve(`@fontsource/${name}/package.json`));
    return styles
      .flatMap(
        (style) => readFileSync(join(home, `${style}.css`), 'utf8').match(/@font-face \{[^}]*\}/g) ?? [],
      )
      .filter((rule) => !('only' in face) || rule.includes(`${name}-${face.only}-`))
      .map((rule) =>
        rule.replace(WOFF2, (_, path: string) => {
          files.push({ name: basename(path), file: join(home, path) });
          return `url(${folder}/${basename(path)}) format('woff2')`;
        }),
      );
  });
  return { css: rules.join('\n'), files };
}
