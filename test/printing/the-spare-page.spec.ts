import type { BrowserContext, Page } from 'puppeteer';
import { Browser } from '../../src/platform/printing/browser.js';
import type { Blank } from '../../src/platform/printing/blanks.js';

const contextOf = ({ context }: Blank) => Promise.resolve(context);

/** The page laid out after the job that had this context, as soon as it is there. */
async function spareAfter(job: BrowserContext): Promise<Page> {
  const browser = job.browser();
  for (;;) {
    const [spare] = browser
      .browserContexts()
      .filter((each) => each !== job && each !== browser.defaultBrowserContext());
    const [page] = (await spare?.pages()) ?? [];
    if (page) return page;
    await new Promise((later) => setTimeout(later, 25));
  }
}

describe('the page laid out for the next job', () => {
  let browser: Browser;
  beforeEach(() => {
    browser = new Browser({ jobsEach: 3 });
  });
  afterEach(() => browser.close());

  it('is taken by that job and by no other, not even by one that comes at the same time', async () => {
    const first = await browser.lend(contextOf);
    const spare = await spareAfter(first);
    const next = await Promise.all([browser.lend(contextOf), browser.lend(contextOf)]);
    expect(next[0]).toBe(spare.browserContext());
    expect(new Set([first, ...next]).size).toBe(3);
  });

  it('is empty, and hears nothing when it asks', async () => {
    await spareAfter(await browser.lend(contextOf));
    const met = await browser.lend(async ({ context, page }) => ({
      urls: (await context.pages()).map((each) => each.url()),
      cookies: await context.cookies(),
      reached: await Promise.race([
        page.goto('http://paper.invalid/').then(
          () => true,
          () => false,
        ),
        new Promise((later) => setTimeout(later, 400, 'asked in vain')),
      ]),
    }));
    expect(met).toEqual({ urls: ['about:blank'], cookies: [], reached: 'asked in vain' });
  });

  it('is replaced when it crashed before anybody took it', async () => {
    const spare = await spareAfter(await browser.lend(contextOf));
    const crashed = new Promise((seen) => spare.once('error', seen));
    spare.goto('chrome://crash').catch(() => undefined);
    await crashed;
    expect(await browser.lend(contextOf)).not.toBe(spare.browserContext());
  });

  it('is not laid out for a browser that has done its share', async () => {
    const contexts = [];
    for (let job = 0; job < 3; job += 1) contexts.push(await browser.lend(contextOf));
    expect(await browser.pid()).toBeUndefined();
    expect(contexts[2]!.browser().connected).toBe(false);
  });

  it('is gone with the browser, though it was just being made', async () => {
    const first = await browser.lend(contextOf);
    await browser.close();
    expect(first.browser().connected).toBe(false);
    expect(await browser.pid()).toBeUndefined();
    expect(await browser.lend(contextOf)).not.toBe(first);
  });
});
