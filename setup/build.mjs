import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotGoOn, lastLines, node, root, run, say } from './run.mjs';

const stamp = join(root, 'dist', '.built-from');

/** Every file below a folder, sorted, so that the same tree always gives the same list. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Content, not dates: `git checkout` gives old files new dates and new files old ones. */
function fingerprint() {
  const hash = createHash('sha256');
  const tools = ['package-lock.json', 'nest-cli.json', '.swcrc', 'tsconfig.json'].map((name) =>
    join(root, name),
  );
  for (const file of [...filesBelow(join(root, 'src')), ...tools.filter((tool) => existsSync(tool))])
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

export const buildIsCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();

/** Compiles src/ into dist/. @throws CannotGoOn with the compiler's own words. */
export async function build() {
  // Taken before: a file that is saved while we compile must count as newer than the build.
  const from = fingerprint();
  say('Building.');
  const result = await run(node, [join('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build']);
  if (!result.ok) throw new CannotGoOn(`The build failed:\n${lastLines(result.output, 40)}`);
  writeFileSync(stamp, from);
}
