import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of Node's in a process of its own, which ends with the bench. */
export class Child {
  /** Resolves once it has said `word`, with all that it said until then, and after how many milliseconds. */
  static async saying(word, args, env = {}) {
    const child = new Child();
    const began = performance.now();
    child.process = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      // The last to ask it something where it listens; it need not.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.orphaned = () => child.process.kill('SIGKILL');
    process.once('exit', child.orphaned);
    child.said = '';
    await new Promise((resolve, reject) => {
      const hear = (text) => (child.said += text).includes(word) && resolve();
      child.process.stdout.on('data', hear);
      child.process.stderr.on('data', hear);
      child.process.once('exit', () => reject(new Error(`${args[0]} ended: ${child.said}`)));
    });
    child.took = performance.now() - began;
    return child;
  }

  get pid() {
    return this.process.pid;
  }

  async stop() {
    process.off('exit', this.orphaned);
    if (this.process.exitCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
  }
}
