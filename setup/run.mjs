import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import os from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const node = process.execPath;

/** Tells the person what is going on. Always on stderr: what `recours` prints on stdout must stay clean. */
export const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** What set-up cannot go on without; its message is all that the person sees. */
export class CannotGoOn extends Error {}

/** Whether a command of this name stands on the PATH. */
export function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}

/**
 * Runs a command silently in the project's folder and tells how it ended; it never throws. A command that takes
 * longer than `seconds` is ended. `meanwhile` is said every half minute, so that nobody takes patience for a hang.
 * @returns {Promise<{ ok: boolean, output: string }>} stdout and stderr as they came
 */
export function run(command, args, { env = {}, seconds, meanwhile } = {}) {
  return new Promise((resolve) => {
    const began = Date.now();
    const limit = seconds && AbortSignal.timeout(seconds * 1000);
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: limit,
    });
    const patience =
      meanwhile &&
      setInterval(() => say(`  ${meanwhile} (${Math.round((Date.now() - began) / 1000)} s)`), 30_000);
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    // Whoever stops us stops npm or apt-get too: left alone, it would meet the next set-up at work.
    let stoppedBy = null;
    const release = passSignals((signal) => child.kill((stoppedBy = signal)));
    const end = (ok) => {
      clearInterval(patience);
      release();
      if (stoppedBy) process.exit(exitCode(null, stoppedBy));
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

const exitCode = (code, signal) => code ?? 128 + os.constants.signals[signal];

function passSignals(pass) {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return () => signals.forEach((signal) => process.off(signal, pass));
}

/**
 * Gives the terminal to a Node program and returns its exit code, 128 + n when signal n ended it.
 * SIGTERM and SIGHUP are passed on. An interrupt typed at a terminal reaches the whole group by itself, the
 * program included, and a second one might make it leave its work undone; elsewhere it is passed on too.
 */
export function become(args, { onStart, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    const release = passSignals((signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
    onStart?.(child);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      release();
      resolve(exitCode(code, signal));
    });
  });
}

/** Says how long a part of a run took. @returns what the part returned */
export async function timed(part, work) {
  const began = performance.now();
  const made = await work();
  say(`${part}: ${Math.round((performance.now() - began) / 1000)} s`);
  return made;
}

/** The last lines of what a command printed, for a message about its failure. */
export const lastLines = (output, count = 15) =>
  output
    .trim()
    .split('\n')
    .slice(-count)
    .map((line) => `  ${line}`)
    .join('\n');
