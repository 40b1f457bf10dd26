import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { become, root, say, timed } from './run.mjs';

/** Jest reads ES modules through an experimental part of Node, whose warning would come once for each worker. */
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/**
 * Runs the tests with Jest's own arguments, and with more variables in their environment than ours has. Whatever Jest says at its end, the last line is ours: `N passed, N failed`,
 * with `, N skipped` where any were. @returns Jest's exit code, never 0 when something has failed
 */
export async function test(args = [], env = {}) {
  const tally = join(root, '.cache', `tally-${process.pid}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  const code = await timed('Tests', () =>
    become([...jest, ...args], { env: { ...env, RECOURS_TALLY: tally } }),
  );
  try {
    const counted = existsSync(tally) ? JSON.parse(readFileSync(tally, 'utf8')) : null;
    if (counted && !counted.ended)
      say(`\nJest died (${code}) before all tests were run: what is told below is what it had counted.`);
    if (counted || code !== 0) process.stdout.write(`${closingLine(counted, code)}\n`);
    return code === 0 && counted && !counted.ended ? 1 : code;
  } finally {
    rmSync(tally, { force: true });
  }
}

/**
 * @param counted what the tally says (setup/jest/tally.mjs); null when Jest came to no file
 * @param code Jest's exit code: what failed besides the tests, or ended Jest, counts as one failure
 */
export function closingLine(counted, code) {
  const { passed, failed, skipped, ended } = counted ?? { passed: 0, failed: 0, skipped: 0, ended: false };
  const besides = !ended || (code !== 0 && failed === 0) ? 1 : 0;
  return `${passed} passed, ${failed + besides} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
