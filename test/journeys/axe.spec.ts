import type { Browser, BrowserContext, Page } from 'puppeteer';
import { TestApp } from '../support/app.js';
import { amissOn, equip } from './support/axe.js';
import { openBrowser } from './support/browser.js';
import { everyTour, type Visit } from './support/every-page.js';

let test: TestApp;
let browser: Browser;
const seen = { pages: new Set<string>(), looks: 0 };
beforeAll(async () => {
  [test, browser] = await Promise.all([TestApp.start(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await test.stop();
  console.log(`axe: ${seen.pages.size} pages and states, ${seen.looks} looks`);
});

describe('every page, by day and by night, on a telephone and on a desk', () => {
  it('has nothing that axe finds amiss, in either language', async () => {
    const walk = async (language: 'fr' | 'en'): Promise<string[]> => {
      const amiss: string[] = [];
      for (const { email, visits } of await everyTour(test, language)) {
        const context = await signedIn(email);
        const page = await context.newPage();
        page.setDefaultTimeout(0);
        await equip(page);
        for (const visit of visits) amiss.push(...(await lookAt(page, visit, language)));
        await context.close();
      }
      return amiss;
    };
    expect((await Promise.all([walk('fr'), walk('en')])).flat()).toEqual([]);
  }, 600_000);
});

async function signedIn(email: string | null): Promise<BrowserContext> {
  const { cookie } = await test.as(email === null ? null : { email });
  const context = await browser.createBrowserContext();
  for (const pair of cookie.split('; ').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=');
    await context.setCookie({ name, value, domain: '127.0.0.1', path: '/' });
  }
  return context;
}

async function lookAt(page: Page, { path, sends, times }: Visit, language: string): Promise<string[]> {
  const { pathname, status } = await arrive(page, path, sends);
  if (status >= 500) throw new Error(`${path} answered ${status}`);
  const found = await amissOn(page, times);
  const spoken = await page.$eval('html', ({ lang }) => lang);
  seen.pages.add(`${status} ${sends ?? ''} ${path}`);
  seen.looks += times;
  return [...found, ...(spoken === language ? [] : [`speaks ${spoken}`])].map(
    (fault) => `${language} ${status} ${pathname}: ${fault}`,
  );
}

/** Goes there, or sends a form there from where she is. */
async function arrive(
  page: Page,
  path: string,
  sends: Visit['sends'],
): Promise<{ pathname: string; status: number }> {
  const came = sends
    ? Promise.all([page.waitForNavigation(), page.evaluate(sendNothing, path, sends === 'files')]).then(
        ([answer]) => answer,
      )
    : page.goto(test.url + path);
  const answer = await came;
  if (!answer) throw new Error(`${path} did not answer`);
  return { pathname: new URL(answer.url()).pathname, status: answer.status() };
}

/** Runs inside the page. */
function sendNothing(path: string, withFiles: boolean): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = path;
  if (withFiles) form.enctype = 'multipart/form-data';
  document.body.append(form);
  form.submit();
}
