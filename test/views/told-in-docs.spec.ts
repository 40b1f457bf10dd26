import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/platform/views/templates-folder.js';
import { ALL_TEMPLATES } from './template-tree.js';

const rows = readFileSync(join(ROOT, 'docs/views.md'), 'utf8').split('\n');
/** Those that only layouts call, and what radios and boxes differ in. */
const OURS = new Set(['demo-banner', 'kind']);

const partials = ALL_TEMPLATES.filter(({ name }) => name.startsWith('partials/') && !name.includes('/_'))
  .map(({ name, source }) => ({ call: name.slice('partials/'.length), source }))
  .filter(({ call }) => !OURS.has(call));

/** What a partial declares in its `(args this "required names" other=default)` or `(field this other=default)`. */
function declared(source: string): string[] {
  const [, required = '', optional = ''] = /\((?:args this "([^"]*)"|field this)([^)]*)\)/.exec(source)!;
  return [...required.split(' '), ...[...optional.matchAll(/(\w+)=/g)].map((found) => found[1]!)].filter(
    Boolean,
  );
}

describe('docs/views.md', () => {
  it.each(partials)('tells of the partial $call and of each argument that it takes', ({ call, source }) => {
    const row = rows.find((line) => line.startsWith(`| \`${call}\``)) ?? '';
    expect(row).toContain(`{{> ${call} `.trimEnd());
    const untold = declared(source).filter((name) => !OURS.has(name) && !row.includes(`\`${name}`));
    expect(row.includes('as `fields/choice`') ? [] : untold).toEqual([]);
  });
});
