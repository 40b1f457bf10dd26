import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';
import { nameOf } from './compile.mjs';

const SECONDS = new URL('seconds.json', import.meta.url);

/**
 * The longest first, so that no worker is left alone with one at the end. Jest knows times from earlier runs only, and
 * a fresh clone has none: those of the long files are kept beside. `WRITE_SECONDS=1 npm test` measures them anew.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const known = existsSync(SECONDS) ? JSON.parse(readFileSync(SECONDS, 'utf8')) : {};
    const weight = ({ path }) => known[nameOf(path)] ?? statSync(path).size / 1e6;
    return [...tests].sort((one, other) => weight(other) - weight(one));
  }

  cacheResults(_tests, { testResults }) {
    if (!process.env.WRITE_SECONDS) return;
    const took = testResults
      .map(({ testFilePath, perfStats }) => [nameOf(testFilePath), Math.round(perfStats.runtime / 1000)])
      .filter(([, seconds]) => seconds >= 2)
      .sort(([, one], [, other]) => other - one);
    // Of a file that both engines are asked, the longer time stands first and is the one that is kept.
    writeFileSync(SECONDS, `${JSON.stringify(Object.fromEntries(took.reverse()), null, 2)}\n`);
  }
}
