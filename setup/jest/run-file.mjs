import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { BufferedConsole } from '@jest/console';
import { compiled } from './compile.mjs';
import { standing, whatIsLeft } from './left-behind.mjs';
import { layWords, words } from './words.mjs';

const require = createRequire(import.meta.url);
const { default: runTests } = require('jest-circus/runner');
/** Filled by whoever keeps something for all files of a worker (test/support/one-browser.ts). */
const atTheEnd = (globalThis[Symbol.for('recours.atTheEnd')] = []);
let settings;
let count = 0;

/** Once a worker, before its first file: a project's `setupFiles` choose its engine and load the application. */
export async function begin(given) {
  settings = given;
  process.setSourceMapsEnabled(true);
  Error.stackTraceLimit = 100;
  layWords();
  for (const file of settings.config.setupFiles) await import(pathToFileURL(compiled(file)).href);
}

/**
 * One file of tests through Jest's own loop: its limits of time, its hooks, its reports. All that differs is where
 * modules come from. @returns Jest's result of a file
 */
export async function runFile(path) {
  const { config, globalConfig } = settings;
  const start = Date.now();
  // Where each test is told by name, Jest prints no more what was said.
  const told = globalConfig.verbose ? null : new BufferedConsole();
  globalThis.console = told ?? console;
  const before = standing();
  const result = await runTests(globalConfig, config, { global: words }, freshRuntime(), path);
  const left = await whatIsLeft(before);
  const end = Date.now();
  const runtime = end - start;
  const slow = runtime / 1000 > config.slowTestThreshold;
  Object.assign(result, { console: told?.getBuffer(), displayName: config.displayName, leaks: false });
  Object.assign(result.perfStats, { start, end, runtime, slow });
  return left.length > 0 ? failed(result, `This file of tests left behind:\n${left.join('\n')}`) : result;
}

/** Before the worker ends: what was kept for all its files is put away by whoever keeps it. */
export async function end() {
  for (const putAway of atTheEnd) await putAway();
}

/** What Jest's loop asks of the runtime that would otherwise load every module anew in a context of its own. */
function freshRuntime() {
  count += 1;
  const own = `?${count}`;
  return {
    // Fresh for each file: the loop keeps the tests that it was told of.
    requireInternalModule(module) {
      delete require.cache[module];
      delete globalThis[Symbol.for('EVENT_HANDLERS')];
      return require(module);
    },
    requireModule: require,
    setGlobalsForRuntime() {},
    unstable_shouldLoadAsEsm: () => true,
    // The file itself, and what is laid down before each: run again however often they were loaded.
    unstable_importModule: (module) => import(pathToFileURL(compiled(module)).href + own),
    enterTestCode() {},
    leaveTestCode() {},
  };
}

function failed(result, message) {
  const told = [result.testExecError?.stack, message].filter(Boolean).join('\n');
  return {
    ...result,
    testExecError: { message: '', stack: told },
    failureMessage: `${result.failureMessage ?? ''}\n  ● ${message.replaceAll('\n', '\n    ')}\n`,
  };
}
