import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { descendants, shareOf } from './processes.mjs';

const DEMO = fileURLToPath(new URL('../../dist/demo/demo.js', import.meta.url));

/** The real built service in a process of its own, on the invented people and cases of the demonstration. */
export class Service {
  static async start(folder) {
    const service = new Service();
    const port = await freePort();
    service.url = `http://127.0.0.1:${port}`;
    const env = { ...process.env, PORT: String(port), RECOURS_DATA: join(folder, 'demo'), TMPDIR: folder };
    service.child = spawn(process.execPath, [DEMO], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    await new Promise((resolve, reject) => {
      const hear = (text) => (said += text).includes('is ready at') && resolve();
      service.child.stdout.on('data', hear);
      service.child.stderr.on('data', hear);
      service.child.once('exit', () => reject(new Error(`The service ended: ${said}`)));
    });
    return service;
  }

  /** In bytes: what the service holds, and what Chromium and all its helpers do. */
  weigh() {
    const group = descendants(this.child.pid).map(shareOf);
    return { service: shareOf(this.child.pid), chromium: group.reduce((sum, share) => sum + share, 0) };
  }

  async stop() {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
