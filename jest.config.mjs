import { readFileSync } from 'node:fs';

// The tests are compiled by the very rules that make dist/ (.swcrc): were they to differ, a class could have other
// fields under test than in service.
const { jsc, module } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));

// Jest in ESM: SWC strips the types, the mapper lets `./thing.js` mean `./thing.ts`.
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: false, jsc, module, sourceMaps: 'inline' }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testTimeout: 120_000,
  maxWorkers: 2,
  // Modules of ESM are never let go of: a worker that has grown is replaced.
  workerIdleMemoryLimit: '1500MB',
};
