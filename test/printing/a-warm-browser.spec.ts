import { Browser } from '../../src/platform/printing/browser.js';

const nothing = () => Promise.resolve();

describe('the warm browser', () => {
  it('is the same for the next job, and another after its share of jobs', async () => {
    const browser = new Browser({ jobsEach: 2 });
    try {
      await browser.lend(nothing);
      const first = await browser.pid();
      await browser.lend(nothing);
      expect(first).toBeDefined();
      expect(await browser.pid()).toBeUndefined();
      await browser.lend(nothing);
      expect(await browser.pid()).not.toBe(first);
    } finally {
      await browser.close();
    }
  });

  it('does not fall from under a job that still works when its share is used up', async () => {
    const browser = new Browser({ jobsEach: 1 });
    try {
      const slow = browser.lend(async ({ page }) => {
        await browser.lend(nothing);
        return page.url();
      });
      await expect(slow).resolves.toBe('about:blank');
    } finally {
      await browser.close();
    }
  });

  it('is put away when nothing was printed for a while', async () => {
    const browser = new Browser({ idleAfterMs: 50 });
    const chromium = await browser.lend(({ context }) => Promise.resolve(context.browser()));
    while (chromium.connected) await new Promise((later) => setTimeout(later, 20));
    expect(await browser.pid()).toBeUndefined();
  });

  it('does not let one job see another’s cookies', async () => {
    const browser = new Browser();
    try {
      const cookie = { name: 'a', value: 'b', domain: 'paper.invalid' };
      await browser.lend(({ context }) => context.setCookie(cookie));
      await expect(browser.lend(({ context }) => context.cookies())).resolves.toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
