import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformFileSync } from '@swc/core';
import type * as Assemble from '../../src/platform/printing/assemble.js';
import { bundle, exhibit, plainPdf } from './bundles.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = join(root, 'src/platform/printing');
const built = join(root, '.cache', `printing-${process.pid}`);

/** The folder as the build makes it: a worker can only be started from JavaScript. */
function build(): void {
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )) {
    const { code } = transformFileSync(join(sources, file), { module: { type: 'es6' } });
    const target = join(built, relative(sources, join(sources, file)).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
}

describe('joining as the built service does', () => {
  let compiled: typeof Assemble;
  beforeAll(async () => {
    build();
    compiled = (await import(pathToFileURL(join(built, 'assemble.js')).href)) as typeof Assemble;
  });
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  const heavy = () =>
    bundle(plainPdf('récit'), [exhibit('1', { kind: 'pdf', bytes: plainPdf('lourd', 500) })]);

  it('leaves the event loop to the requests', async () => {
    let beats = 0;
    const beat = setInterval(() => (beats += 1), 5);
    const assembled = await compiled.assemble(heavy());
    clearInterval(beat);
    expect(assembled).toMatchObject({
      pages: 501,
      report: [{ outcome: 'joined', pages: 500, firstPage: 2 }],
    });
    // Joined in this thread, not one would be heard before the end.
    expect(beats).toBeGreaterThan(5);
  });

  it('can be called off', async () => {
    const off = new AbortController();
    setTimeout(() => off.abort(), 50);
    await expect(compiled.assemble(heavy(), off.signal)).rejects.toThrow('called off');
  });

  it('says so when the narrative itself cannot be read', async () => {
    await expect(compiled.assemble(bundle(Buffer.from('no PDF'), []))).rejects.toThrow('no objects found');
  });
});
