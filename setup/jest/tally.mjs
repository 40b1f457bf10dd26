import { writeFileSync } from 'node:fs';

/** Keeps the count of a run beside it, after each file: when Jest dies, what had passed is known (setup/test.mjs). */
export default class Tally {
  #file;

  constructor(_config, { file }) {
    this.#file = file;
  }

  onTestResult(_test, _result, all) {
    this.#keep(all, false);
  }

  onRunComplete(_contexts, all) {
    this.#keep(all, true);
  }

  /** A file that cannot even be loaded counts as one failure: none of its tests were run. */
  #keep(all, ended) {
    const counted = {
      passed: all.numPassedTests,
      failed: all.numFailedTests + all.numRuntimeErrorTestSuites,
      skipped: all.numPendingTests + all.numTodoTests,
      ended: ended && !all.wasInterrupted,
    };
    writeFileSync(this.#file, JSON.stringify(counted));
  }
}
