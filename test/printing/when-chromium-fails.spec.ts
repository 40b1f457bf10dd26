import { Browser } from '../../src/platform/printing/browser.js';
import { PaperPrinter } from '../../src/platform/printing/paper.js';
import {
  BrowserDied,
  BrowserMissing,
  PrintCancelled,
  PrintTimeout,
  PrintTooLarge,
} from '../../src/platform/printing/print-failures.js';
import { pageTexts } from './reading-a-pdf.js';

const long = `<title>x</title>${'<p>Une longue déclaration.</p>'.repeat(8000)}`;
const short = { html: '<title>x</title><p>court</p>', assets: new Map() };

/** Kills the browser as soon as it is another than `other`; answers with its id. */
async function killNext(browser: Browser, other?: number): Promise<number> {
  for (;;) {
    const pid = await browser.pid().catch(() => undefined);
    if (pid !== undefined && pid !== other) {
      await new Promise((later) => setTimeout(later, 300));
      process.kill(pid, 'SIGKILL');
      return pid;
    }
    await new Promise((later) => setTimeout(later, 20));
  }
}

describe('when Chromium fails', () => {
  const browser = new Browser();
  const printer = new PaperPrinter(browser);
  afterEach(() => browser.close());

  it('prints all the same after it was killed in the middle', async () => {
    const printing = printer.print({ html: long, assets: new Map() });
    const killed = await killNext(browser);
    expect(pageTexts(await printing).length).toBeGreaterThan(100);
    expect(await browser.pid()).not.toBe(killed);
  });

  it('gives up, and says so, when the second is killed too', async () => {
    const outcome = printer.print({ html: long, assets: new Map() }).catch((error: unknown) => error);
    await killNext(browser, await killNext(browser));
    expect(await outcome).toBeInstanceOf(BrowserDied);
    expect(await browser.pid()).toBeUndefined();
  });

  it('stops when called off, before the paper is done, and prints the next one', async () => {
    await printer.print(short);
    const off = new AbortController();
    const printing = printer.print({ html: long, assets: new Map(), signal: off.signal });
    setTimeout(() => off.abort(), 700);
    await expect(printing).rejects.toBeInstanceOf(PrintCancelled);
    await expect(printer.print({ ...short, signal: off.signal })).rejects.toBeInstanceOf(PrintCancelled);
    expect(pageTexts(await printer.print(short))).toHaveLength(1);
  });

  it('keeps to its limits of time and of weight', async () => {
    const paper = { html: long, assets: new Map() };
    await expect(
      printer.print({ ...paper, limits: { milliseconds: 1500, bytes: 1e9 } }),
    ).rejects.toBeInstanceOf(PrintTimeout);
    await expect(
      printer.print({ ...paper, limits: { milliseconds: 9e4, bytes: 1e4 } }),
    ).rejects.toBeInstanceOf(PrintTooLarge);
  });

  it('says that there is none', async () => {
    const before = process.env['PUPPETEER_EXECUTABLE_PATH'];
    process.env['PUPPETEER_EXECUTABLE_PATH'] = '/nowhere/chromium';
    try {
      await expect(printer.print(short)).rejects.toBeInstanceOf(BrowserMissing);
    } finally {
      if (before === undefined) delete process.env['PUPPETEER_EXECUTABLE_PATH'];
      else process.env['PUPPETEER_EXECUTABLE_PATH'] = before;
    }
  });
});
