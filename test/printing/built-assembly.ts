import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformFileSync } from '@swc/core';
import type * as Assemble from '../../src/platform/printing/assemble.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = join(root, 'src/platform/printing');

/** The folder as the build makes it: a worker can only be started from JavaScript. */
export async function builtAssembly(name: string): Promise<typeof Assemble & { remove: () => void }> {
  const built = join(root, '.cache', `printing-${process.pid}-${name}`);
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('.ts'),
  )) {
    const { code } = transformFileSync(join(sources, file), { module: { type: 'es6' } });
    const target = join(built, relative(sources, join(sources, file)).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  const { assemble } = (await import(pathToFileURL(join(built, 'assemble.js')).href)) as typeof Assemble;
  return { assemble, remove: () => rmSync(built, { recursive: true, force: true }) };
}
