import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMISSIONS } from '../../src/access/permissions.js';
import { ROOT } from '../../src/platform/views/templates-folder.js';
import { ACTS } from './acts.js';
import { permissionsPage } from './permissions-page.js';

const PAGE = join(ROOT, 'docs/permissions.md');

describe('docs/permissions.md', () => {
  it('has words for each action, and for no other', () => {
    expect(Object.keys(ACTS).sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });

  it('tells what the permission table holds (WRITE_DOCS=1 npm test -- test/access/permissions-page)', () => {
    if (process.env['WRITE_DOCS']) writeFileSync(PAGE, permissionsPage());
    expect(readFileSync(PAGE, 'utf8')).toBe(permissionsPage());
  });
});
