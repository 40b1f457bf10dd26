import type { Blank } from '../../src/platform/printing/blanks.js';
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

/** What happens when Chromium is asked for the PDF; its answer is then waited for. */
type Meanwhile = (chromium: number) => void | Promise<void>;

/** A browser in which something happens in the middle of each print, as long as there is something left to happen. */
class Eventful extends Browser {
  readonly events: Meanwhile[] = [];

  override lend<T>(work: (blank: Blank) => Promise<T>): Promise<T> {
    return super.lend(async (blank) => {
      const event = this.events.shift();
      const pid = (await this.pid()) ?? 0;
      const send = blank.session.send.bind(blank.session) as (...asked: unknown[]) => Promise<unknown>;
      const sending = async (method: string, ...more: unknown[]): Promise<unknown> => {
        const answer = send(method, ...more);
        // It fails when Chromium goes; whoever asked hears of it below.
        answer.catch(() => undefined);
        if (method === 'Page.printToPDF') await event?.(pid);
        return answer;
      };
      return work({ ...blank, session: Object.assign(Object.create(blank.session), { send: sending }) });
    });
  }
}

describe('when Chromium fails', () => {
  const browser = new Eventful();
  const printer = new PaperPrinter(browser);
  const killed: number[] = [];
  const kill: Meanwhile = (pid) => void (killed.push(pid), process.kill(pid, 'SIGKILL'));
  afterEach(async () => {
    killed.length = browser.events.length = 0;
    await browser.close();
  });

  it('prints all the same after it was killed in the middle', async () => {
    browser.events.push(kill);
    expect(pageTexts(await printer.print({ html: long, assets: new Map() })).length).toBeGreaterThan(100);
    expect(killed).toHaveLength(1);
    expect(await browser.pid()).not.toBe(killed[0]);
  });

  it('gives up, and says so, when the second is killed too', async () => {
    browser.events.push(kill, kill);
    await expect(printer.print({ html: long, assets: new Map() })).rejects.toBeInstanceOf(BrowserDied);
    expect(new Set(killed).size).toBe(2);
    expect(await browser.pid()).toBeUndefined();
  });

  it('stops when called off, before the paper is done, and prints the next one', async () => {
    const off = new AbortController();
    browser.events.push(() => off.abort());
    const printing = printer.print({ html: long, assets: new Map(), signal: off.signal });
    await expect(printing).rejects.toBeInstanceOf(PrintCancelled);
    await expect(printer.print({ ...short, signal: off.signal })).rejects.toBeInstanceOf(PrintCancelled);
    expect(pageTexts(await printer.print(short))).toHaveLength(1);
  });

  it('keeps to its limits of time and of weight', async () => {
    const paper = { html: long, assets: new Map() };
    browser.events.push(() => new Promise(() => undefined));
    await expect(
      printer.print({ ...paper, limits: { milliseconds: 1500, bytes: 1e9 } }),
    ).rejects.toBeInstanceOf(PrintTimeout);
    // Where Chromium took all that time to start, it has not happened.
    browser.events.length = 0;
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
