import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build, buildIsCurrent, filesBelow } from './build.mjs';
import { environment } from './prepare.mjs';
import { CannotGoOn, become, root, say } from './run.mjs';

/** Runs the service and, upon each change in src/ or templates/, builds and starts it anew, until it is stopped. */
export async function develop() {
  for (;;) {
    const over = new AbortController();
    let service;
    const ended = become([...environment(), 'dist/main.js'], { onStart: (child) => (service = child) });
    const changed = nextChangeThatBuilds(over.signal).then(() => 'changed');
    const first = await Promise.race([ended, changed]);
    if (first === 'changed') {
      service.kill('SIGTERM');
      await ended;
    } else if (first === 0 || first > 128) {
      over.abort();
      return first;
    } else {
      say('The service fell over; it starts again with the next change.');
      await changed;
    }
  }
}

/** Asks twice a second: that costs a few milliseconds, and misses nothing in containers and on shared folders. */
async function nextChangeThatBuilds(signal) {
  for (let seen = dates(); ;) {
    await pause(500, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const now = dates();
    if (now === seen) continue;
    seen = now;
    if (await builds()) return;
  }
}

const dates = () =>
  ['src', 'templates']
    .flatMap((folder) => filesBelow(join(root, folder)))
    .map((file) => `${file} ${statSync(file, { throwIfNoEntry: false })?.mtimeMs}`)
    .join('\n');

/** A sentence half typed does not build: that is said, and the service goes on as it was. */
async function builds() {
  try {
    if (!buildIsCurrent()) await build();
    return true;
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error;
    say(error.message);
    return false;
  }
}
