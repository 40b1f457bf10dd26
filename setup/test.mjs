import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { become, root } from './run.mjs';

/** Jest reads ES modules through an experimental part of Node, whose warning would come once for each worker. */
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/**
 * Runs the tests with Jest's own arguments. Whatever Jest says at its end, the last line is ours: `N passed, N failed`,
 * with `, N skipped` where any were. @returns Jest's exit code
 */
export async function test(args = []) {
  const results = join(root, '.cache', `test-results-${process.pid}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  const code = await become([...jest, '--json', `--outputFile=${results}`, ...args]);
  try {
    if (existsSync(results)) tell(closingLine(JSON.parse(readFileSync(results, 'utf8'))));
    else if (code !== 0) tell('0 passed, 1 failed');
  } finally {
    rmSync(results, { force: true });
  }
  return code;
}

const tell = (line) => process.stdout.write(`${line}\n`);

/** A file that cannot even be loaded counts as one failure: none of its tests were run. */
export function closingLine(results) {
  const skipped = results.numPendingTests + results.numTodoTests;
  const line = `${results.numPassedTests} passed, ${results.numFailedTests + results.numRuntimeErrorTestSuites} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
