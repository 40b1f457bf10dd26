import { plan } from './engines.mjs';
import { nameOf } from './jest/compile.mjs';
import { say } from './run.mjs';
import { beginRecording, readRecording } from './statements-recording.mjs';
import { chooseAnew, tellAndCheck } from './statements-check.mjs';

const NAMES = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

const NOT_WHOLE = 'Nothing was chosen: that takes a run of all tests, on both engines, in which none fails.';

/** Tells, after Jest's own summary, what was asked of each engine, and fails the run where PostgreSQL missed something. */
export default class EngineReporter {
  #counts = {};
  /** By engine, the seconds that each file took. */
  #took = { sqlite: new Map(), postgres: new Map() };
  /** By project of jest.config.mjs, the seconds that its files took together. */
  #parts = {};
  #recording = beginRecording();
  #isNarrowed;
  #why;
  #fault;

  constructor({ testNamePattern }, { why }) {
    this.#isNarrowed = Boolean(testNamePattern);
    this.#why = why;
  }

  onTestResult({ path, context }, result) {
    const engine = context.config.displayName?.name === 'postgres' ? 'postgres' : 'sqlite';
    const { numPassingTests, numFailingTests, numPendingTests, testExecError } = result;
    const count = (this.#counts[engine] ??= { files: 0, passed: 0, failed: 0, skipped: 0 });
    count.files += 1;
    count.passed += numPassingTests;
    count.failed += numFailingTests + (testExecError && numFailingTests === 0 ? 1 : 0);
    count.skipped += numPendingTests;
    const part = context.config.displayName?.name ?? engine;
    this.#parts[part] = (this.#parts[part] ?? 0) + result.perfStats.runtime / 1000;
    this.#took[engine].set(nameOf(path), result.perfStats.runtime / 1000);
  }

  onRunComplete() {
    for (const [engine, { files, passed, failed, skipped }] of Object.entries(this.#counts))
      say(
        `${NAMES[engine]}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${files} files)`,
      );
    const parts = Object.entries(this.#parts).map(([part, seconds]) => `${part} ${Math.round(seconds)} s`);
    say(`  Times of the files added up, several at once: ${parts.join(', ')}.`);
    const { sqlite, both, postgres } = plan();
    if (this.#why)
      say(`\nPOSTGRESQL WAS NOT TESTED: ${both.length} files of tests were left out. ${this.#why}\n`);
    const mayCompare = this.#isWhole('sqlite', sqlite) && this.#isWhole('postgres', postgres);
    if (process.env.WRITE_COVER && !mayCompare) say(NOT_WHOLE);
    if (!mayCompare) return;
    const heard = readRecording(this.#recording);
    this.#fault = process.env.WRITE_COVER
      ? chooseAnew(heard, this.#took.sqlite)
      : tellAndCheck(heard, postgres.length);
  }

  /** Jest ends with 1 when a reporter returns something here. */
  getLastError() {
    return this.#fault;
  }

  /** Whether every file was asked, in full and with success: else there are statements that nobody came to ask. */
  #isWhole(engine, files) {
    const failed = Object.values(this.#counts).some((count) => count.failed > 0);
    return !this.#isNarrowed && !failed && files.every((file) => this.#took[engine].has(file));
  }
}
