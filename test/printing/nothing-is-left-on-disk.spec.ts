import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, watch } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PaperPrinter } from '../../src/platform/printing/paper.js';

/** Made here, so that no compiled copy of this file holds it. The title of a PDF stands in it in plain letters. */
const WORD = `engoulevent-${randomUUID()}`;
const PLACES = [tmpdir(), '/dev/shm', '/var/tmp', join(homedir(), '.config'), join(homedir(), '.cache')];

/** Files changed since `since` in which the word can be read, in one byte a letter or in two. */
function found(since: number): string[] {
  const needles = [Buffer.from(WORD), Buffer.from(WORD, 'utf16le')];
  return PLACES.flatMap((place) => filesIn(place, since)).filter((file) => {
    const content = readOrNothing(file);
    return needles.some((needle) => content.includes(needle));
  });
}

function filesIn(folder: string, since: number): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path, since);
      return entry.isFile() && statSync(path).mtimeMs >= since && statSync(path).size < 50e6 ? [path] : [];
    });
  } catch {
    return []; // gone meanwhile, or not ours
  }
}

function readOrNothing(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function privateFolders(): string[] {
  const places = [tmpdir(), '/dev/shm'].filter((place) => existsSync(place));
  const all = places.flatMap((place) => readdirSync(place).map((name) => join(place, name)));
  return all.filter((path) => path.includes(`recours-print-${process.pid}-`));
}

describe('what a print leaves behind', () => {
  const paper = {
    html: `<title>${WORD}</title><h1>${WORD}</h1>${`<p>${WORD}</p>`.repeat(2000)}`,
    assets: new Map(),
  };
  const printer = new PaperPrinter();
  const started = Date.now() - 1000;
  afterAll(() => printer.close());

  it('is nothing readable, neither meanwhile nor while the browser stays warm', async () => {
    const seen: string[] = [];
    const looking = setInterval(() => seen.push(...found(started)), 100);
    await printer.print(paper);
    clearInterval(looking);
    expect([...seen, ...found(started)]).toEqual([]);
  });

  it('does not even pass through a file of Chromium’s temporary folder', async () => {
    const [folder = ''] = privateFolders();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const touched: (string | null)[] = [];
    const watcher = watch(folder, (_, name) => touched.push(name));
    await printer.print(paper);
    watcher.close();
    expect(touched).toEqual([]);
  });

  it('is no folder once the browser is closed', async () => {
    await printer.close();
    expect(found(started)).toEqual([]);
    expect(privateFolders()).toEqual([]);
  });
});
