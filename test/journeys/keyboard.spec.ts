import type { Browser } from 'puppeteer';
import { PASSWORD, TestApp } from '../support/app.js';
import { openBrowser } from './support/browser.js';
import { Keys } from './support/keys.js';

let test: TestApp;
let browser: Browser;
let email: string;
let keys: Keys;
let ref: string;
beforeAll(async () => {
  [test, browser] = await Promise.all([TestApp.start(), openBrowser()]);
  ({ email } = await test.account('jurist'));
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.setViewport({ width: 1280, height: 800 });
  keys = new Keys(page);
});
afterAll(async () => {
  await browser.close();
  await test.stop();
  console.log(`keyboard: ${keys.stops} stops`);
});

const path = (): string => new URL(keys.page.url()).pathname;

/** Each goes on where the one before ended. */
describe('with the keyboard alone', () => {
  it('somebody signs in and skips what stands on every page', async () => {
    await keys.page.goto(`${test.url}/`);
    await keys.write('email', email);
    await keys.write('password', PASSWORD);
    await Promise.all([keys.page.waitForNavigation(), keys.press('Enter')]);
    await keys.reach('.skip');
    await keys.press('Enter');
    await keys.tab();
    expect(await keys.page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('opens a case', async () => {
    await keys.open('.places a[href="/cases"]');
    await keys.open('a[href="/cases/new"]');
    expect(await keys.round()).toEqual([]);
    await keys.write('incident[on]', '05052026');
    await keys.write('incident[place][text]', 'sous le pont');
    await keys.tick('incident[kinds]', 'V03');
    await keys.choose('people[0][role]', 'complainant');
    await keys.write('people[0][initials]', 'S. E.');
    await keys.write('people[0][name]', 'Selam Exemple');
    await keys.open('main form .buttons .button:not(.quiet)');
    ref = path().split('/')[2] ?? '';
    expect(ref).toMatch(/^HRO-/);
  });

  it('composes a dossier and prints it', async () => {
    await consent();
    await keys.open(`a[href="/cases/${ref}/dossiers"]`);
    await keys.open(`a[href="/cases/${ref}/dossiers/new"]`);
    expect(await keys.round()).toEqual([]);
    await keys.choose('identity', 'nominative');
    await keys.write('facts', 'La personne déclare avoir été réveillée.');
    await keys.open(`main form[action="/cases/${ref}/dossiers"] .buttons .button`);
    expect(path()).toMatch(/^\/dossiers\//);
    await keys.page.waitForSelector('a[download]');
    expect(await keys.round()).toEqual([]);
    await keys.reach('a[download]');
  });
});

/** What she agreed to, recorded by a colleague. */
async function consent(): Promise<void> {
  const coordinator = await test.as(await test.account('coordinator'));
  const { json } = await coordinator.call('GET', `/api/cases/${ref}`);
  for (const purpose of ['store', 'file_criminal'])
    await coordinator.call('POST', `/api/cases/${ref}/consents`, {
      personId: json.people[0].id,
      purpose,
      given: true,
      on: '2026-05-06',
      mode: 'oral',
      language: 'fr',
    });
}
