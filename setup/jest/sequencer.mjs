import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import Sequencer from '@jest/test-sequencer';
import { root } from '../run.mjs';

const SECONDS = new URL('seconds.json', import.meta.url);

/**
 * The longest first, so that no worker is left alone with one at the end. Jest knows times from earlier runs only, and
 * a fresh clone has none: those of the long files are kept beside (seconds.json, by the path within test/). `WRITE_SECONDS=1 npm test`
 * measures them anew.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const known = existsSync(SECONDS) ? JSON.parse(readFileSync(SECONDS, 'utf8')) : {};
    const weight = ({ path }) => known[relative(root, path)] ?? statSync(path).size / 1e6;
    return [...tests].sort((one, other) => weight(other) - weight(one));
  }
}
