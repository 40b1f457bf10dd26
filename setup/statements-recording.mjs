import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf } from './jest/compile.mjs';
import { root } from './run.mjs';
import { plain } from './statements.mjs';

const recordings = join(root, '.cache', 'statements');

/** Where the workers of this run write what they ask (test/support/statements.ts): a folder of its own, for two may run. */
export function beginRecording() {
  for (const other of existsSync(recordings) ? readdirSync(recordings) : [])
    if (!isRunning(Number(other))) rmSync(join(recordings, other), { recursive: true, force: true });
  return (process.env.RECOURS_STATEMENTS = join(recordings, String(process.pid)));
}

function isRunning(pid) {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * What was asked: by engine, by file of tests (its path within test/), in plain form.
 * @returns {{ sqlite: Map<string, Set<string>>, postgres: Map<string, Set<string>>, own: Set<string> }} on SQLite only
 *   what the application asks; `own` is what the tests ask for themselves there, and nobody in service
 */
export function readRecording(folder) {
  const heard = { sqlite: new Map(), postgres: new Map(), own: new Set() };
  const ours = new Set();
  for (const paper of existsSync(folder) ? readdirSync(folder) : []) {
    const texts = [];
    // A worker that was killed leaves half a line.
    for (const line of readFileSync(join(folder, paper), 'utf8').split('\n').slice(0, -1)) {
      const said = JSON.parse(line);
      if (typeof said === 'string') texts.push(plain(said));
      else {
        const [place, engine, path, own] = said;
        add(heard[engine === 'postgres' ? 'postgres' : 'sqlite'], path, texts[place]);
        if (!own) ours.add(texts[place]);
      }
    }
  }
  for (const texts of heard.sqlite.values())
    for (const text of texts) if (!ours.has(text) && texts.delete(text)) heard.own.add(text);
  return heard;
}

function add(byFile, path, text) {
  const file = nameOf(path);
  if (!byFile.has(file)) byFile.set(file, new Set());
  byFile.get(file).add(text);
}
