import { plan } from './engines.mjs';
import { say } from './run.mjs';

const NAMES = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

/** Tells, after Jest's own summary, what was asked of each engine and what was not. */
export default class EngineReporter {
  #counts = {};
  #options;

  constructor(_jest, options) {
    this.#options = options;
  }

  onTestResult(test, { numPassingTests, numFailingTests, numPendingTests, testExecError }) {
    const engine = test.context.config.displayName?.name ?? 'sqlite';
    const count = (this.#counts[engine] ??= { files: 0, passed: 0, failed: 0, skipped: 0 });
    count.files += 1;
    count.passed += numPassingTests;
    count.failed += numFailingTests + (testExecError && numFailingTests === 0 ? 1 : 0);
    count.skipped += numPendingTests;
  }

  onRunComplete() {
    for (const [engine, { files, passed, failed, skipped }] of Object.entries(this.#counts))
      say(
        `${NAMES[engine]}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${files} files)`,
      );
    const { both, leftOut } = plan();
    if (this.#options.why)
      say(`\nPOSTGRESQL WAS NOT TESTED: ${both.length} files of tests were left out. ${this.#options.why}\n`);
    else
      for (const { because, files } of leftOut)
        say(`  not asked of PostgreSQL: ${files.length} files, because ${because}`);
  }
}
