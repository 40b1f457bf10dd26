import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from '../../src/platform/views/templates-folder.js';

const SHEETS = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(dossiers|paper)\/.*\.css$/.test(path))
  .map((path) => join(TEMPLATES, path));
/** A blank that does not break, which every face has. */
const BLANK = '\\00a0';

describe('what a style sheet writes on paper by itself', () => {
  it('is in plain letters: the faces of a paper are chosen by its text, and a sign that they lack looks ticked', () => {
    expect(SHEETS.length).toBeGreaterThan(2);
    const written = SHEETS.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/(?:content|list-style[\w-]*):[^;]*/g)].map(([rule]) => rule),
    );
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((rule) => /[^\x20-\x7e\n]|\\/.test(rule.replaceAll(BLANK, '')))).toEqual([]);
  });
});
