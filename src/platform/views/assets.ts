import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFaces } from './font-faces.js';
import { TEMPLATES } from './templates-folder.js';

/** What the browser may fetch and keep for a year: the address changes with the content. All in memory, about 2 MB. */
export interface Asset {
  readonly url: string;
  readonly type: string;
  readonly body: Buffer;
}

/** In the order of the cascade; one sheet to the browser, so that no page is seen half dressed. */
const SHEETS = [
  'tokens',
  'page',
  'type',
  'lists',
  'marks',
  'acts',
  'record',
  'words',
  'fields',
  'search',
  'narrow',
  'paper',
  'posting',
];

let loaded: { base: string; assets: readonly Asset[] } | null = null;

export const assetRoutes = (): readonly Asset[] => (loaded ??= load()).assets;

/** `app.css` as `/assets/<hash>/app.css`. */
export const assetUrl = (name: string): string => `${(loaded ??= load()).base}/${name}`;

function load(): { base: string; assets: readonly Asset[] } {
  const from = (...path: string[]): Buffer => readFileSync(join(TEMPLATES, 'assets', ...path));
  const fonts = fontFaces('fonts');
  const sheet = [fonts.css, ...SHEETS.map((name) => from('css', `${name}.css`).toString())].join('\n');
  const files: [string, string, Buffer][] = [
    ['app.css', 'text/css; charset=utf-8', Buffer.from(sheet)],
    ['app.js', 'text/javascript; charset=utf-8', from('app.js')],
    ['icons.svg', 'image/svg+xml', from('icons.svg')],
    ['favicon.svg', 'image/svg+xml', from('favicon.svg')],
    ...fonts.files.map(({ name, file }): [string, string, Buffer] => [
      `fonts/${name}`,
      'font/woff2',
      readFileSync(file),
    ]),
  ];
  const hash = createHash('sha256');
  for (const [name, , body] of files) hash.update(name).update(body);
  const base = `/assets/${hash.digest('hex').slice(0, 12)}`;
  return { base, assets: files.map(([name, type, body]) => ({ url: `${base}/${name}`, type, body })) };
}
