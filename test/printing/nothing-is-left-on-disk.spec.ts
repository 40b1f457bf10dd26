import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from '../../src/platform/printing/browser.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import { holding, openToWrite, Usual } from '../support/what-is-written.js';

/** Made here, so that no compiled copy of this file holds it. The title of a PDF stands in it in plain letters. */
const WORD = `engoulevent-${randomUUID()}`;
const usual = new Usual();
const onLinux = process.platform === 'linux' ? describe : describe.skip;

/** The temporary folder of the service, of its own for these tests: it can be read whole, whoever else is at work. */
const before = process.env['TMPDIR'];
const own = mkdtempSync(join(tmpdir(), 'recours-left-'));
const privateFolders = (): string[] =>
  [own, '/dev/shm']
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
    .filter((path) => path.includes(`recours-print-${process.pid}-`) && !others.has(path));
/** Of a Chromium that other tests keep warm in this process. */
const others = new Set(
  existsSync('/dev/shm') ? readdirSync('/dev/shm').map((name) => join('/dev/shm', name)) : [],
);

/** Where Chromium and we are to write, read whole, and what has come elsewhere. */
const found = (): string[] => [
  ...new Set([...holding(WORD, [own, ...privateFolders()]), ...usual.holding(WORD)]),
];

describe('what a print leaves behind', () => {
  const paper = {
    html: `<title>${WORD}</title><h1>${WORD}</h1>${`<p>${WORD}</p>`.repeat(2000)}`,
    assets: new Map(),
  };
  const browser = new Browser();
  const printer = new PaperPrinter(browser);
  beforeAll(() => void (process.env['TMPDIR'] = own));
  afterAll(async () => {
    await printer.close();
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(own, { recursive: true });
  });

  /** Prints, and looks again and again meanwhile. */
  const whilePrinting = async (look: () => void | Promise<void>): Promise<void> => {
    const printing = printer.print(paper);
    const isOver = printing.then(
      () => true,
      () => true,
    );
    do await look();
    while (!(await Promise.race([isOver, new Promise<false>((later) => setTimeout(later, 50, false))])));
    await printing;
  };

  it('is nothing readable, neither meanwhile nor while the browser stays warm', async () => {
    const seen: string[] = [];
    await whilePrinting(() => void seen.push(...found()));
    expect([...seen, ...found()]).toEqual([]);
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

  onLinux('Chromium', () => {
    it('opens no file to write outside of that folder', async () => {
      const [folder = ''] = privateFolders();
      const opened = new Set<string>();
      await whilePrinting(async () => {
        for (const path of openToWrite((await browser.pid()) ?? 0)) opened.add(path);
      });
      expect(folder).toContain('recours-print-');
      expect([...opened].filter((path) => path.startsWith(folder))).not.toEqual([]);
      expect([...opened].filter((path) => !path.startsWith(folder))).toEqual([]);
    });
  });

  it('would be found wherever it lay', () => {
    const places = [own, ...privateFolders(), '/tmp', '/dev/shm'].filter((place) => existsSync(place));
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const files = places.map((place) => join(place, `careless-${randomUUID()}`));
      for (const file of files) writeFileSync(file, `… ${WORD} …`, encoding);
      expect(found().sort()).toEqual(files.sort());
      for (const file of files) rmSync(file);
    }
  });

  it('is no folder once the browser is closed', async () => {
    await printer.close();
    expect(found()).toEqual([]);
    expect(privateFolders()).toEqual([]);
  });
});
