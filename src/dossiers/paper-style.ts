import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assets } from '../platform/printing/assets.js';
import { paperFonts, paperSheet } from '../platform/printing/fonts.js';
import { TEMPLATES } from '../platform/views/templates-folder.js';

/** Where the sheet of style stands: for the printer below its invalid host, for a preview below our own address. */
export const PRINTED_STYLE = '/paper.css';
export const PREVIEW_BASE = '/assets/paper';
export const PREVIEW_STYLE = `${PREVIEW_BASE}/paper.css`;

let read: { printed: Assets; preview: Assets } | undefined;

/** What a printed dossier shows besides its text. Read once. */
export const paperAssets = (): Assets => styles().printed;

/** The same for a browser, by address. */
export const previewAssets = (): Assets => styles().preview;

function styles(): { printed: Assets; preview: Assets } {
  return (read ??= readStyles());
}

function readStyles(): { printed: Assets; preview: Assets } {
  const { css, assets } = paperFonts();
  const look = ['assets/paper/paper.css', 'dossiers/dossier.css', 'assets/paper/scripts.css']
    .map((path) => readFileSync(join(TEMPLATES, path), 'utf8'))
    .join('\n');
  const printed = paperSheet(look);
  const preview = css.replaceAll('url(/fonts/', `url(${PREVIEW_BASE}/fonts/`);
  const below = [...assets].map(([path, asset]) => [`${PREVIEW_BASE}${path}`, asset] as const);
  return {
    printed: new Map([...assets, [PRINTED_STYLE, printed]]),
    preview: new Map([
      ...below,
      [PREVIEW_STYLE, { type: printed.type, body: Buffer.from(`${preview}\n${look}`) }],
    ]),
  };
}
