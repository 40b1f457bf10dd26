import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { TestApp } from '../support/app.js';

const SOCKET = '.s.PGSQL.5432';

/** Stands between the service and its PostgreSQL, and passes on what both say until it no longer does. */
class Wire {
  private readonly folder = mkdtempSync(join(tmpdir(), 'recours-wire-'));
  private readonly ends: Socket[] = [];
  private isCut = false;
  private readonly server: Server;

  constructor(private readonly url: URL) {
    this.server = createServer((near) => {
      const far = connect(join(this.url.searchParams.get('host') ?? '', SOCKET));
      this.ends.push(near, far);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        from.on('data', (piece) => void (this.isCut || to.write(piece)));
        from.on('end', () => void (this.isCut || to.end()));
        from.on('error', () => undefined);
      }
    });
  }

  /** @returns the address by which PostgreSQL is spoken to through it */
  async lay(): Promise<string> {
    this.server.listen(join(this.folder, SOCKET));
    await once(this.server, 'listening');
    const through = new URL(this.url);
    through.searchParams.set('host', this.folder);
    return through.href;
  }

  /** From now on both ends stay open, and neither hears anything. */
  cut(): void {
    this.isCut = true;
  }

  takeAway(): void {
    for (const end of this.ends) end.destroy();
    this.server.close();
    rmSync(this.folder, { recursive: true });
  }
}

describe('a PostgreSQL that falls silent, its connections open', () => {
  it('does not keep the service from ending, though somebody writes and reads and a job is looked for', async () => {
    const test = await TestApp.start();
    const { databaseUrl } = test.config;
    const wire = new Wire(new URL(databaseUrl ?? ''));
    test.config = { ...test.config, databaseUrl: await wire.lay() };
    await test.restart();
    const caller = await test.as(await test.account('jurist'));
    expect((await caller.call('GET', '/api/cases')).status).toBe(200);

    wire.cut();
    const waiting = [caller.call('GET', '/api/cases'), caller.call('POST', '/api/cases', {})];
    const answers = Promise.allSettled(waiting);
    test.app.get(Jobs).wake();
    await test.app.close();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    wire.takeAway();
    test.config = { ...test.config, databaseUrl };
    await test.stop();
  });
});
