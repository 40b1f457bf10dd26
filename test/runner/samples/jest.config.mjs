import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The samples as the project's own tests are run, in one worker: what one leaves would be found by the next. */
export default {
  rootDir: root,
  roots: ['<rootDir>/test/runner/samples'],
  testMatch: ['**/*.sample.ts'],
  runner: '<rootDir>/setup/jest/runner.mjs',
  reporters: ['default', ['<rootDir>/setup/jest/tally.mjs', { file: process.env.RECOURS_TALLY }]],
  testSequencer: '<rootDir>/test/runner/samples/by-name.mjs',
  waitForUnhandledRejections: true,
  maxWorkers: 1,
};
