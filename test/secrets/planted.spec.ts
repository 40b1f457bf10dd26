import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caller, PASSWORD } from '../support/app.js';
import { fullCase } from '../support/full-case.js';

const ROOT = new URL('../../', import.meta.url).pathname;
/** One unmistakable word for each field; never a word that the project itself uses. */
const MARK = 'ZqWvPlanted';
const planted: string[] = [];
const plant = (field: string): string => {
  const word = `${MARK}${planted.length}${field}`;
  planted.push(word);
  return word;
};

const spellings = (word: string): Buffer[] => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
  Buffer.from(word.toUpperCase()),
  Buffer.from(word.toLowerCase()),
];

/** What can be read below a folder; files come and go while Chromium works. */
function* filesBelow(folder: string): Generator<{ name: string; content: Buffer }> {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      yield { name: path, content: Buffer.from(entry.name) };
      if (entry.isDirectory()) yield* filesBelow(path);
      else if (entry.isFile()) yield { name: path, content: readFileSync(path) };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Every planted word that can be read in some file below the folder. */
function traces(folder: string): string[] {
  const found = new Set<string>();
  for (const { name, content } of filesBelow(folder)) {
    if (!spellings(MARK).some((s) => content.includes(s))) continue;
    for (const word of planted)
      if (spellings(word).some((s) => content.includes(s))) found.add(`${word} in ${name}`);
  }
  return [...found];
}

// A process of its own: its temporary folder and all that it says can then be told from everybody else's.
const house = mkdtempSync(join(tmpdir(), 'recours-secrets-'));
let service: ChildProcess;
let logged = '';
let url = '';

const environment = (port: number): NodeJS.ProcessEnv => ({
  ...process.env,
  PORT: String(port),
  TMPDIR: join(house, 'tmp'),
  RECOURS_DATA: join(house, 'data'),
  RECOURS_KEY_FILE: join(house, 'elsewhere', 'key'),
  RECOURS_PUBLIC_URL: `http://localhost:${port}`,
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function serve(port: number): Promise<void> {
  service = spawn(process.execPath, [join(ROOT, 'dist/main.js')], { env: environment(port) });
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      logged += chunk.toString();
      if (logged.includes('is ready at')) resolve();
    };
    service.stdout?.on('data', hear);
    service.stderr?.on('data', hear);
    service.once('exit', () => reject(new Error(`the service ended: ${logged}`)));
  });
  await ready;
  url = `http://127.0.0.1:${port}`;
}

async function end(): Promise<void> {
  service.kill('SIGTERM');
  await once(service, 'exit');
}

let coordinator: Caller;
beforeAll(async () => {
  for (const folder of ['tmp', 'data', 'elsewhere']) mkdirSync(join(house, folder));
  const port = await freePort();
  const name = ['--name', 'Camille Exemple', '--email', 'camille@example.org'];
  const where = ['--data', join(house, 'data'), '--key-file', join(house, 'elsewhere', 'key')];
  const init = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), 'init', ...where, ...name], {
    env: environment(port),
    encoding: 'utf8',
  });
  const link = /\/invitations\/[\w-]{43}/.exec(init.stdout)?.[0];
  if (!link) throw new Error(`init printed no link: ${init.stdout} ${init.stderr}`);
  await serve(port);
  coordinator = new Caller(url);
  await coordinator.post(link, { password: PASSWORD, again: PASSWORD });
  await coordinator.call('POST', '/api/session', { email: 'camille@example.org', password: PASSWORD });
});
afterAll(async () => {
  await end();
  rmSync(house, { recursive: true, force: true });
});

describe('what was typed and attached', () => {
  it('leaves no plain trace in the data, in temporary folders or in the log, while it works and after', async () => {
    const { ref, dossierId } = await fullCase(coordinator, plant);
    const seen: string[] = [];
    let status = 'queued';
    for (let i = 0; i < 400 && ['queued', 'running'].includes(status); i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      seen.push(...traces(house));
      status = (await coordinator.call('GET', `/api/dossiers/${dossierId}`)).json.status;
    }
    expect(status).toBe('done');
    // Wrong ways in, with secrets in them: an address, a body, a broken form.
    await coordinator.call('GET', `/api/cases/${plant('Url')}`);
    await coordinator.call('GET', `/cases?q=${plant('Query')}`);
    await coordinator.call('PATCH', `/api/cases/${ref}`, { version: 'x', summary: plant('Refused') });
    await coordinator.call('POST', '/api/cases', `{"broken": "${plant('Broken')}"`);
    await coordinator.call('GET', `/api/dossiers/${dossierId}/pdf`);
    await end();
    expect(planted.length).toBeGreaterThan(22);
    expect(traces(house)).toEqual([]);
    expect([...new Set(seen)]).toEqual([]);
    expect(planted.filter((word) => logged.includes(word))).toEqual([]);
    await serve(Number(new URL(url).port));
  }, 180_000);

  it('would be found by this search if it lay there', () => {
    writeFileSync(join(house, 'tmp', 'careless.txt'), Buffer.from(`… ${planted[0]} …`, 'utf16le'));
    expect(traces(house)).toEqual([`${planted[0]} in ${join(house, 'tmp', 'careless.txt')}`]);
  });
});
