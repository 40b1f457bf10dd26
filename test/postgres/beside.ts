import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../../src/platform/views/templates-folder.js';
import { Caller } from '../support/app.js';
import type { ChildService } from '../support/child-service.js';

const MAIN = join(ROOT, 'dist/main.js');

/** A second process of the built service, in the house of the first, on the same PostgreSQL. */
export class Beside {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly first: ChildService,
    private readonly databaseUrl: string,
    private readonly port: number,
  ) {}

  static async start(first: ChildService, databaseUrl: string): Promise<Beside> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const beside = new Beside(first, databaseUrl, port);
    await beside.start();
    return beside;
  }

  async start(): Promise<void> {
    this.child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        PORT: String(this.port),
        DATABASE_URL: this.databaseUrl,
        RECOURS_DATA: this.first.data,
        RECOURS_KEY_FILE: this.first.keyFile,
        RECOURS_PUBLIC_URL: `http://localhost:${this.port}`,
      },
      stdio: 'ignore',
    });
    const { child } = this;
    while (!(await fetch(`http://127.0.0.1:${this.port}/health`).catch(() => null))) {
      if (child.exitCode !== null) throw new Error(`the second process ended: ${child.exitCode}`);
      await wait(100);
    }
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  /** Somebody who is signed in at the first process, asking this one. */
  as(caller: Caller): Caller {
    const here = new Caller(`http://127.0.0.1:${this.port}`);
    here.cookie = caller.cookie;
    return here;
  }
}
