#!/usr/bin/env node
// What every npm script calls. It needs nothing but Node itself: on a fresh clone it first fetches what is missing
// (setup/prepare.mjs), and says so; when all is there it goes straight to work. The scripts say `exec` so that whoever
// stops npm stops us: npm tells only the shell, and a shell of its own would leave us running.
import { check } from './setup/check.mjs';
import { develop } from './setup/develop.mjs';
import { LEAN, LEAN_ENVIRONMENT } from './setup/lean.mjs';
import { environment, prepare } from './setup/prepare.mjs';
import { CannotGoOn, become, say, timed } from './setup/run.mjs';
import { test } from './setup/test.mjs';

const browser = true;

/** Each verb prepares what it needs, does its work and returns the exit code. */
const verbs = {
  demo: async (args) => {
    await prepare({ browser });
    return become(['dist/demo/demo.js', ...args]);
  },
  start: async (args) => {
    await prepare({ browser });
    return become([...LEAN, ...environment(), 'dist/main.js', ...args], { env: LEAN_ENVIRONMENT });
  },
  dev: async () => {
    await prepare({ browser });
    return develop();
  },
  build: async () => {
    await prepare();
    return 0;
  },
  test: async (args) => {
    await timed('Set-up', () => prepare({ browser }));
    return test(args);
  },
  check: async () => {
    await prepare({ browser });
    return check();
  },
  bench: async (args) => {
    await prepare({ browser });
    return become(['bench/bench.mjs', ...args]);
  },
  recours: async (args) => {
    await prepare();
    return become([...environment(), 'dist/cli.js', ...args]);
  },
};

const [verb, ...args] = process.argv.slice(2);
try {
  const act = Object.hasOwn(verbs, verb ?? '') ? verbs[verb] : null;
  if (!act) throw new CannotGoOn(`Say one of: ${Object.keys(verbs).join(', ')}.`);
  process.exitCode = await act(args);
} catch (error) {
  if (!(error instanceof CannotGoOn)) throw error;
  say(error.message);
  process.exitCode = 1;
}
