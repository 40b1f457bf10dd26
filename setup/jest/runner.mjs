import { fileURLToPath } from 'node:url';
import { Worker } from 'jest-worker';

/**
 * Runs files of tests in plain Node: the application is loaded once a worker and not once a file, which halves the
 * processor time of a run. What a file may find changed by the one before it is told by left-behind.mjs. Files that
 * change the process itself (chdir, umask, signals) stay on Jest's own runner: jest.config.mjs.
 */
export default class PlainRunner {
  #settings;
  #pools = new Map();

  constructor(globalConfig) {
    this.#settings = globalConfig;
  }

  /** As Jest asks of a runner that answers by callbacks. @returns when the last file has been answered for */
  async runTests(tests, watcher, onStart, onResult, onFailure) {
    const waiting = [...tests];
    const work = async () => {
      for (let test; !watcher.isInterrupted() && (test = waiting.shift());) {
        await onStart(test);
        await this.#run(test).then(
          (result) => onResult(test, result),
          (error) => onFailure(test, error),
        );
      }
    };
    await Promise.all(Array.from({ length: this.#settings.maxWorkers }, work));
    await Promise.all([...this.#pools.values()].map((pool) => pool.end()));
  }

  #run({ path, context: { config } }) {
    if (!this.#pools.has(config.id)) this.#pools.set(config.id, this.#open(config));
    return this.#pools.get(config.id).runFile(path);
  }

  /** The workers of one project: an engine of the database is chosen for the life of a process. */
  #open(config) {
    const pool = new Worker(fileURLToPath(new URL('worker.cjs', import.meta.url)), {
      exposedMethods: ['runFile'],
      forkOptions: { serialization: 'json', stdio: 'pipe' },
      setupArgs: [{ config, globalConfig: this.#settings }],
      numWorkers: this.#settings.maxWorkers,
      // The first that is free, so that a second one is only loaded when two work at once.
      workerSchedulingPolicy: 'in-order',
      idleMemoryLimit: this.#settings.workerIdleMemoryLimit,
      workerGracefulExitTimeout: 5000,
    });
    pool.getStdout().pipe(process.stdout);
    pool.getStderr().pipe(process.stderr);
    return pool;
  }
}
