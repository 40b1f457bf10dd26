import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { filesBelow } from '../build.mjs';
import { root } from '../run.mjs';

export const tested = join(root, '.cache', 'tested');
const FOLDERS = ['src', 'test'];

// The tests are compiled by the very rules that make dist/ (.swcrc): were they to differ, a class could have other
// fields under test than in service.
const { jsc, module } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

/** Where the compiled form of a file of src/ or test/ lies; what needs no compiling stays where it is. */
export const compiled = (file) =>
  file.endsWith('.ts') ? join(tested, relative(root, file)).replace(/\.ts$/, '.js') : file;

/** The name of a file of tests, compiled or not: its path within test/, as it is written. */
export const nameOf = (file) =>
  relative(join(file.startsWith(tested) ? tested : root, 'test'), file).replace(/\.js$/, '.ts');

/**
 * Compiles src/ and test/ whole, about a second. Only what differs is written, and each file at once: another run may
 * be reading the same folder.
 */
export async function compile() {
  const sources = FOLDERS.flatMap((folder) => filesBelow(join(root, folder)));
  await Promise.all(sources.filter((file) => file.endsWith('.ts')).map(compileOne));
  const known = new Set(sources.map(compiled));
  for (const file of FOLDERS.flatMap((folder) => filesBelow(join(tested, folder))))
    if (!known.has(file) && !file.endsWith('.part')) rmSync(file, { force: true });
  // What a test imports of the set-up is the set-up itself.
  if (!existsSync(join(tested, 'setup'))) symlinkSync(join(root, 'setup'), join(tested, 'setup'), 'junction');
}

async function compileOne(file) {
  const target = compiled(file);
  const { code } = await transformFile(file, {
    swcrc: false,
    jsc,
    module,
    sourceMaps: 'inline',
    sourceFileName: file,
  });
  if (existsSync(target) && readFileSync(target, 'utf8') === code) return;
  mkdirSync(dirname(target), { recursive: true });
  const part = `${target}.${process.pid}.part`;
  writeFileSync(part, code);
  renameSync(part, target);
}
