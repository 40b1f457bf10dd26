import type { Browser } from 'puppeteer';
import { ROLES } from '../../src/access/actor.js';
import { TestApp } from '../support/app.js';
import { openBrowser } from './support/browser.js';
import { Walker } from './support/walker.js';

let test: TestApp;
let browser: Browser;
beforeAll(async () => {
  [test, browser] = await Promise.all([TestApp.start(), openBrowser()]);
  const jurist = await test.as(await test.account('jurist'));
  await jurist.call('POST', '/api/cases', {
    incident: {
      on: '2026-05-02',
      place: { text: 'un-lieu-inventé-dont-le-nom-est-bien-trop-long-pour-un-téléphone' },
    },
  });
});
afterAll(async () => {
  await browser.close();
  await test.stop();
});

describe('every place that a role is shown', () => {
  it.each(ROLES.flatMap((role) => ([1280, 360] as const).map((width) => [role, width] as const)))(
    'can be gone to and keeps its manners (%s, %i px)',
    async (role, width) => {
      const account = await test.account(role, { language: 'en' });
      const walker = await Walker.arrive(browser, test.url, { script: false, language: 'en', width }, role, [
        account.name,
      ]);
      await walker.signIn(account.email);
      const places = await walker.page.$$eval('.places a, .foot a', (links) =>
        links.map((link) => link.getAttribute('href') ?? ''),
      );
      for (const place of new Set(places)) await walker.follow(place);
      if (places.includes('/cases'))
        for (const path of ['/cases?stage=alert', '/cases?q=nobody', '/cases/new']) await walker.go(path);
      await walker.context.close();
    },
    60_000,
  );
});
