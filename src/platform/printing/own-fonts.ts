import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFolder } from './fonts.js';
import { sfntOf } from './sfnt.js';

/** Not Han: it would cost each start of Chromium more than all these together, and every list of our papers has it. */
const LAST_RESORT = [
  ['noto-sans', ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek']],
  ['noto-naskh-arabic', ['arabic']],
  ['noto-sans-ethiopic', ['ethiopic']],
  ['noto-sans-devanagari', ['devanagari']],
  ['noto-sans-bengali', ['bengali']],
  ['noto-sans-gurmukhi', ['gurmukhi']],
] as const;

/**
 * Makes, inside `folder`, a world in which Chromium knows our fonts only, and returns the path of its fontconfig file.
 * Without it the same dossier would differ from one machine to the next, and on a machine with no font at all
 * Chromium was seen to print every sheet blank, web fonts included. (fontconfig is Linux's; macOS always has fonts.)
 */
export function ownFontsOnly(folder: string): string {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  for (const [name, subsets] of LAST_RESORT) {
    for (const subset of subsets) {
      const file = `${name}-${subset}-400-normal`;
      writeFileSync(
        join(fonts, `${file}.ttf`),
        sfntOf(readFileSync(join(fontFolder(name), 'files', `${file}.woff`))),
      );
    }
  }
  const settings = join(folder, 'fonts.conf');
  writeFileSync(settings, fontconfig(fonts, join(folder, 'font-cache')));
  return settings;
}

/** Whatever family a text asks for in vain, a line is measured by Noto Sans, not by the face that happens to come first. */
const fontconfig = (fonts: string, cache: string): string => `<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
  <match target="pattern"><edit name="family" mode="append_last"><string>Noto Sans</string></edit></match>
</fontconfig>`;
