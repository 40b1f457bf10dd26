import type { Browser } from 'puppeteer';
import { TestApp } from '../support/app.js';
import { openBrowser, type Sight } from './support/browser.js';
import { openCase } from './support/steps.js';
import { Walker } from './support/walker.js';

const SIGHT: Sight = { script: true, language: 'fr', width: 1280 };
let test: TestApp;
let browser: Browser;
let jurist: Walker;
beforeAll(async () => {
  [test, browser] = await Promise.all([TestApp.start(), openBrowser()]);
  const account = await test.account('jurist');
  jurist = await Walker.arrive(browser, test.url, SIGHT, 'jurist', [account.name]);
  await jurist.signIn(account.email);
});
afterAll(async () => {
  await browser.close();
  await test.stop();
});

describe('where a script runs', () => {
  it('what is typed is saved by itself, is found on Today, and stands in the form again', async () => {
    await jurist.go('/cases/new');
    await jurist.enter({ summary: 'Une phrase commencée' });
    const isSaved = (response: { url(): string; status(): number }) =>
      response.url().includes('/drafts?page=') && response.status() === 200;
    await jurist.page.waitForResponse(isSaved);
    await jurist.go('/');
    await jurist.follow('/cases/new');
    expect(await jurist.page.$eval('[name=summary]', (field) => (field as HTMLTextAreaElement).value)).toBe(
      'Une phrase commencée',
    );
    await jurist.go('/');
    await jurist.press('form[action="/drafts/discard"] button');
    expect(await jurist.page.$('a[href="/cases/new"]')).not.toBeNull();
    expect(await jurist.text()).not.toContain('Nouveau dossier');
  });

  it('a slash and a reference lead to the case', async () => {
    await jurist.go('/');
    const ref = await openCase(jurist);
    await jurist.go('/');
    await jurist.page.keyboard.press('/');
    await jurist.page.keyboard.type(ref.toLowerCase().replace('-', ' '));
    await Promise.all([jurist.page.waitForNavigation(), jurist.page.keyboard.press('Enter')]);
    expect(jurist.path).toBe(`/cases/${ref}`);
  });

  it('a form that is sent twice at once is sent once', async () => {
    await jurist.go('/cases/new');
    await jurist.enter({ summary: 'Une seule fois' });
    const total = async (): Promise<number> =>
      jurist.page.evaluate(async () => (await (await fetch('/api/cases')).json()).total as number);
    const before = await total();
    const twice = (): void => {
      const button = document.querySelector<HTMLButtonElement>(
        'form[action="/cases/new"] button:not([name])',
      );
      button?.click();
      button?.click();
    };
    await Promise.all([jurist.page.waitForNavigation(), jurist.page.evaluate(twice)]);
    expect(await total()).toBe(before + 1);
  });
});
