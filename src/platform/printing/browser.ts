import { join } from 'node:path';
import type { Browser as Chromium } from 'puppeteer';
import { Blanks, type Blank } from './blanks.js';
import { chromiumEnvironment, chromiumFlags } from './chromium-flags.js';
import { findBrowser } from './find-browser.js';
import { endGroupBeyond } from './memory-watch.js';
import { ownFontsOnly } from './own-fonts.js';
import { BrowserDied, BrowserMissing, PrintTooLarge } from './print-failures.js';
import { makePrivateFolder, removePrivateFolder } from './private-folder.js';

/** One started Chromium, the folder it may write to, how much it has worked, and whether it took too much memory. */
type Warm = {
  chromium: Chromium;
  folder: string;
  blanks: Blanks;
  jobs: number;
  atWork: number;
  outgrown: boolean;
};

/** `memory`: bytes that Chromium's processes may hold together while they work; 2 GiB if not told. Linux only. */
export type BrowserOptions = { idleAfterMs?: number; jobsEach?: number; memory?: number };

const MEMORY = 2 * 1024 ** 3;

/**
 * The one Chromium of the service: started when first needed, kept warm between papers, put away when idle, and
 * replaced after a number of jobs because it leaks. Each job has a fresh page in a context of its own, so that no job
 * can see another's; after each, the next one's is laid out.
 */
export class Browser {
  private warm: Promise<Warm> | null = null;
  private readonly all = new Set<Promise<Warm>>();
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: BrowserOptions = {}) {}

  /** Process id of the warm browser, for diagnosis; undefined when none is running. */
  async pid(): Promise<number | undefined> {
    return (await this.warm)?.chromium.process()?.pid;
  }

  /**
   * Lends a blank, which ends with the work. Throws BrowserMissing; BrowserDied if Chromium went away under the work; PrintTooLarge if
   * it was ended because it took too much memory, which fails all that it was working at: whose fault it was cannot
   * be told.
   */
  async lend<T>(work: (blank: Blank) => Promise<T>): Promise<T> {
    clearTimeout(this.idle);
    const started = this.take();
    const warm = await started;
    warm.jobs += 1;
    warm.atWork += 1;
    try {
      return await this.onBlank(warm, work);
    } finally {
      warm.atWork -= 1;
      const spent = warm.outgrown || warm.jobs >= (this.options.jobsEach ?? 50);
      if (spent || !warm.chromium.connected) this.retire(started);
      if (this.warm === started) warm.blanks.layOut();
      else if (warm.atWork === 0) await this.putAway(started);
      this.idle = setTimeout(() => void this.closeIfIdle(), this.options.idleAfterMs ?? 120_000).unref();
    }
  }

  /** Ends every browser, the work of which then fails; the next paper starts a new one. */
  async close(): Promise<void> {
    clearTimeout(this.idle);
    this.warm = null;
    await Promise.all([...this.all].map((started) => this.putAway(started)));
  }

  private take(): Promise<Warm> {
    if (this.warm) return this.warm;
    const started = start();
    this.warm = started;
    this.all.add(started);
    started.catch(() => {
      this.all.delete(started);
      this.retire(started);
    });
    return started;
  }

  private async onBlank<T>(warm: Warm, work: (blank: Blank) => Promise<T>): Promise<T> {
    let blank: Blank | undefined;
    const died = whenGone(warm.chromium);
    const unwatch = endGroupBeyond(warm.chromium.process()?.pid, this.options.memory ?? MEMORY, () => {
      warm.outgrown = true;
    });
    try {
      blank = await Promise.race([warm.blanks.take(), died]);
      return await Promise.race([work(blank), died]);
    } catch (error) {
      if (warm.outgrown) throw new PrintTooLarge('Chromium took too much memory', { cause: error });
      if (warm.chromium.connected) throw error;
      throw new BrowserDied('Chromium went away while it printed', { cause: error });
    } finally {
      unwatch();
      // Nobody waits for it: the next job's blank is another.
      if (warm.chromium.connected) void blank?.context.close().catch(() => undefined);
    }
  }

  private retire(started: Promise<Warm>): void {
    if (this.warm === started) this.warm = null;
  }

  private async closeIfIdle(): Promise<void> {
    const warm = await this.warm?.catch(() => null);
    if (warm?.atWork === 0) await this.close();
  }

  private async putAway(started: Promise<Warm>): Promise<void> {
    if (!this.all.delete(started)) return;
    const warm = await started.catch(() => null);
    if (!warm) return;
    if (warm.chromium.connected)
      await Promise.race([warm.blanks.atRest(), whenGone(warm.chromium)]).catch(() => undefined);
    await warm.chromium.close().catch(() => warm.chromium.process()?.kill('SIGKILL'));
    removePrivateFolder(warm.folder);
  }
}

/** Rejects when Chromium goes away. Puppeteer waits half a minute, or for ever, for a page that is born meanwhile. */
function whenGone(chromium: Chromium): Promise<never> {
  const gone = new Promise<never>((_, reject) =>
    chromium.once('disconnected', () => reject(new Error('disconnected'))),
  );
  gone.catch(() => undefined);
  return gone;
}

/** Spoken to through a pipe: a debugging port would be open to everyone on the machine. */
async function start(): Promise<Warm> {
  const executablePath = findBrowser();
  if (!executablePath) throw new BrowserMissing('No Chrome or Chromium was found on this machine');
  const folder = makePrivateFolder();
  try {
    // Thirty megabytes, for which most hours have no use.
    const { launch } = await import('puppeteer');
    const chromium = await launch({
      executablePath,
      headless: true,
      pipe: true,
      userDataDir: join(folder, 'profile'),
      env: chromiumEnvironment(folder, ownFontsOnly(folder)),
      args: chromiumFlags(),
      protocolTimeout: 300_000,
      waitForInitialPage: false,
    });
    return { chromium, folder, blanks: new Blanks(chromium), jobs: 0, atWork: 0, outgrown: false };
  } catch (error) {
    removePrivateFolder(folder);
    throw new BrowserDied('Chromium did not start', { cause: error });
  }
}
