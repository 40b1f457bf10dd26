import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../src/platform/views/templates-folder.js';
import { Caller, PASSWORD } from './app.js';

/**
 * The built service as a process of its own, in a house of its own: its data, its key, its temporary folder and all
 * that it says can be told from everybody else's, and it can be killed.
 */
export class ChildService {
  readonly data: string;
  readonly temporary: string;
  readonly keyFile: string;
  /** All that it wrote to its output, over all its lives. */
  logged = '';
  private process: ChildProcess | null = null;

  private constructor(
    readonly house: string,
    readonly port: number,
    private readonly more: NodeJS.ProcessEnv,
  ) {
    this.data = join(house, 'data');
    this.temporary = join(house, 'tmp');
    this.keyFile = join(house, 'elsewhere', 'key');
    for (const folder of ['tmp', 'data', 'elsewhere']) mkdirSync(join(house, folder));
  }

  /** A house with nothing in it yet, and nobody who serves it. */
  static async empty(more: NodeJS.ProcessEnv = {}, parent = tmpdir()): Promise<ChildService> {
    return new ChildService(mkdtempSync(join(parent, 'recours-child-')), await freePort(), more);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Sets it up, starts it, and signs its first account in. */
  static async begin(
    more: NodeJS.ProcessEnv = {},
    parent = tmpdir(),
  ): Promise<{ service: ChildService; coordinator: Caller }> {
    const service = await ChildService.empty(more, parent);
    const { stdout, stderr } = service.recours(
      'init',
      `--data=${service.data}`,
      `--key-file=${service.keyFile}`,
      '--name=Camille Exemple',
      '--email=camille@example.org',
    );
    const link = /\/invitations\/[\w-]{43}/.exec(stdout)?.[0];
    if (!link) throw new Error(`init printed no link: ${stdout} ${stderr}`);
    await service.start();
    const coordinator = new Caller(service.url);
    await coordinator.post(link, { password: PASSWORD, again: PASSWORD });
    await coordinator.call('POST', '/api/session', { email: 'camille@example.org', password: PASSWORD });
    return { service, coordinator };
  }

  /** Runs the command line in its house, to its end. */
  recours(...words: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...words], {
      env: this.environment(),
      encoding: 'utf8',
    });
  }

  /** Begins a command and leaves it running, for whoever wants to kill it. */
  command(...words: string[]): ChildProcess {
    return spawn(process.execPath, [join(ROOT, 'dist/cli.js'), ...words], {
      env: this.environment(),
      stdio: 'ignore',
    });
  }

  /** Process id while it runs. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(ROOT, 'dist/main.js')], { env: this.environment() });
    this.process = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        this.logged += chunk.toString();
        if (said.includes('is ready at')) resolve();
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', (code, signal) =>
        reject(new Error(`the service ended (${code ?? signal}): ${said}`)),
      );
    });
  }

  /** Ends it and waits until it is gone. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.process;
    this.process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  /** Ends it and clears its house away. */
  async clear(): Promise<void> {
    await this.end();
    rmSync(this.house, { recursive: true, force: true });
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      PORT: String(this.port),
      TMPDIR: this.temporary,
      RECOURS_DATA: this.data,
      RECOURS_KEY_FILE: this.keyFile,
      RECOURS_PUBLIC_URL: `http://localhost:${this.port}`,
      ...this.more,
    };
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
