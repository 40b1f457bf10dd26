import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, whether this file runs from `src/` or, built, from `dist/`: the first folder above with a package.json. */
export const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));
export const TEMPLATES = join(ROOT, 'templates');

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}
