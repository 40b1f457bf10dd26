import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { say } from './run.mjs';

const HEARTBEAT = 10_000;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Runs `work` while holding the lock file, which names the holder's pid; others wait their turn. A lock whose holder
 * has died is taken over, and so is one that nobody has touched for a dozen heartbeats: after a power cut the pid in
 * it may belong to somebody else.
 */
export async function oneAtATime(lock, work) {
  mkdirSync(dirname(lock), { recursive: true });
  for (let told = false; !take(lock); await pause(200)) {
    if (abandoned(lock)) clear(lock);
    else if (!told) told = say('Another set-up is at work in this folder; waiting for it to end.');
  }
  // Should somebody have taken it over meanwhile (this machine slept), it is theirs: neither touched nor removed.
  const heart = setInterval(() => isMine(lock) && utimesSync(lock, new Date(), new Date()), HEARTBEAT);
  const leave = () => isMine(lock) && rmSync(lock, { force: true });
  process.once('exit', leave);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    process.off('exit', leave);
    leave();
  }
}

const holder = (lock) => Number(readFileSync(lock, 'utf8'));
const isMine = (lock) => existsSync(lock) && holder(lock) === process.pid;

/** A link appears whole or not at all, so that nobody ever reads a lock without its pid. */
function take(lock) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

function abandoned(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > 12 * HEARTBEAT) return true;
    process.kill(holder(lock), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Renaming first: of two that find the same dead lock, one moves it away and the other finds nothing to move. */
function clear(lock) {
  const away = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, away);
    // Between looking and moving, somebody else may have taken over: give theirs back.
    if (!abandoned(away)) linkSync(away, lock);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
  rmSync(away, { force: true });
}
