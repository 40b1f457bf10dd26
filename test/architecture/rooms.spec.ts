import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/platform/views/templates-folder.js';
import { readRow, strayImports } from './row.js';
import { sourcesIn } from './source.js';

const told =
  'Rooms:\n\n```\nplatform · cases ·\ndesk\n```\n\n`main.ts`, `config.ts` and `demo/` stand above the row.\n';
const row = readRow(told);
const stray = (path: string, text: string) => strayImports([{ path, text }], row);

describe('the row of rooms', () => {
  it('is kept by every file of src', () => {
    const real = readRow(readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8'));
    expect(strayImports(sourcesIn('src', '.ts'), real)).toEqual([]);
  });

  it('is read out of the page that tells it', () => {
    expect(row).toEqual({ rooms: ['platform', 'cases', 'desk'], above: ['main.ts', 'config.ts', 'demo'] });
    expect(() => readRow('Rooms are somewhere.')).toThrow('no longer tells');
  });

  it('lets a room import itself, what stands to its left, the configuration and packages', () => {
    const text = `import { a } from './a.js'; import b from '../platform/deep/b.js';
      import { loadConfig } from '../config.js'; import 'reflect-metadata';`;
    expect(stray('cases/case.entity.ts', text)).toEqual([]);
  });

  it('is broken by looking to the right, in whatever way', () => {
    const seen = ['cases/x.ts imports desk/today.ts'];
    expect(stray('cases/x.ts', `import { today } from '../desk/today.js';`)).toEqual(seen);
    expect(stray('cases/x.ts', `import type { Today } from '../desk/today.js';`)).toEqual(seen);
    expect(stray('cases/x.ts', `export * from '../desk/today.js';`)).toEqual(seen);
    expect(stray('cases/x.ts', `const today = await import('../desk/today.js');`)).toEqual(seen);
  });

  it('is broken by looking upwards, but those above may look everywhere', () => {
    expect(stray('platform/deep/x.ts', `import { a } from '../../main.js';`)).toEqual([
      'platform/deep/x.ts imports main.ts',
    ]);
    expect(stray('demo/x.ts', `import { a } from '../desk/today.js';`)).toEqual([]);
  });

  it('has a place for every folder', () => {
    expect(stray('cellar/x.ts', '')).toEqual([
      'cellar/x.ts stands nowhere: docs/architecture.md knows no such room',
    ]);
  });

  it('is not broken by an import that only a comment or a string speaks of', () => {
    expect(
      stray('cases/x.ts', `// import '../desk/today.js'\nconst a = "import '../desk/today.js'";`),
    ).toEqual([]);
  });
});
