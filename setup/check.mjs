import { become, say } from './run.mjs';
import { test } from './test.mjs';

const tool = (name, ...args) => become([`node_modules/${name}`, ...args]);

/** All that must be right before a commit; `prepare` has built already. Every check runs, even after one has failed. */
const checks = {
  'the formatting (Prettier; `npx prettier --write .` mends it)': () =>
    tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  'the lint (oxlint)': () => tool('oxlint/bin/oxlint', '--type-aware'),
  'the types (tsc)': () => tool('typescript/bin/tsc', '--noEmit', '-p', '.'),
  'the tests, with fifty kills at random': () => test([], { KILLS: '50' }),
};

/** @returns 0 when all is well, otherwise 1, after saying what is not */
export async function check() {
  const failed = [];
  for (const [name, act] of Object.entries(checks)) {
    say(`Checking ${name}.`);
    if ((await act()) !== 0) failed.push(name);
  }
  say(
    failed.length > 0
      ? `Not in order: ${failed.join(', ')}.`
      : 'All in order: formatting, lint, types, tests, build.',
  );
  return failed.length > 0 ? 1 : 0;
}
