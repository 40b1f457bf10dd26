import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Terminal } from '../../src/cli/terminal.js';
import { demonstrate } from '../../src/demo/demonstrate.js';

/** A folder and a port for a demonstration, which is started as `npm run demo` starts it. */
export class Stage {
  readonly root = mkdtempSync(join(tmpdir(), 'recours-stage-'));
  readonly folder = join(this.root, 'demo');
  app: NestExpressApplication | null = null;
  lines: string[] = [];
  said = '';
  port = 0;

  async play(env: Record<string, string> = {}): Promise<void> {
    this.port = await freePort();
    let out = '';
    this.said = '';
    const terminal: Terminal = {
      language: 'en',
      env: { PORT: String(this.port), RECOURS_DATA: this.folder, ...env },
      folder: this.root,
      out: (text) => void (out += text),
      err: (text) => void (this.said += text),
      meanwhile: () => undefined,
      ask: null,
    };
    this.app = await demonstrate(terminal);
    this.lines = out.trimEnd().split('\n');
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async end(): Promise<void> {
    await this.app?.close();
    this.app = null;
  }

  clear(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
