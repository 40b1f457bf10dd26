import type { Browser as Chromium, BrowserContext, CDPSession, Page } from 'puppeteer';
import { deafen } from './paper-page.js';

/** A page that nobody has used, alone in a context of its own: nothing of one job is to be seen from another's. */
export type Blank = { context: BrowserContext; page: Page; session: CDPSession };

/**
 * The blanks of one Chromium. One is laid out ahead of the next job, for making it takes as long as printing a short
 * letter. Each goes to one job, once; the spare that nobody took ends with Chromium.
 */
export class Blanks {
  private spare: Promise<Blank | null> | null = null;

  constructor(private readonly chromium: Chromium) {}

  /** Makes the spare in the background, if there is none. One that cannot be made, or crashes, is none. */
  layOut(): void {
    if (this.spare) return;
    const forget = (): void => {
      if (this.spare === made) this.spare = null;
    };
    const made = this.make(forget).catch(() => null);
    this.spare = made;
    void made.then((blank) => blank ?? forget());
  }

  /** Gives the spare away, or one made now; whoever comes while the spare is being made waits for it. */
  async take(): Promise<Blank> {
    const { spare } = this;
    this.spare = null;
    return (await spare) ?? this.make();
  }

  /**
   * Resolves when no spare is being made. Puppeteer, if Chromium is closed under a page that is born, waits for it half
   * a minute, and Node with it.
   */
  async atRest(): Promise<void> {
    await this.spare;
  }

  /** @param crashed told also while the page is still being made ready */
  private async make(crashed = (): void => undefined): Promise<Blank> {
    const context = await this.chromium.createBrowserContext();
    const page = await context.newPage();
    page.once('error', crashed);
    await deafen(page);
    return { context, page, session: await page.createCDPSession() };
  }
}
