import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { photograph, scan } from '../dossiers/support/prosecuted-case.js';
import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';
import { nameOf, openBrowser, SIGHTS, type Sight } from './support/browser.js';
import {
  addDocuments,
  awaitPrint,
  composeDossier,
  download,
  openCase,
  recordConsents,
  review,
  takeTestimony,
  translate,
} from './support/steps.js';
import { NAME, READER, TIGRINYA, TRANSLATOR } from './support/told.js';
import { Walker } from './support/walker.js';

let test: TestApp;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'recours-walk-'));
const files = [join(folder, 'tente.jpg'), join(folder, 'certificat.pdf')];
beforeAll(async () => {
  writeFileSync(join(folder, 'tente.jpg'), await photograph());
  writeFileSync(join(folder, 'certificat.pdf'), scan());
  [test, browser] = await Promise.all([TestApp.start(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await test.stop();
  rmSync(folder, { recursive: true });
});

const arrive = async (sight: Sight, who: 'jurist' | 'coordinator', over: object = {}): Promise<Walker> => {
  const account = await test.account(who, over);
  const walker = await Walker.arrive(browser, test.url, sight, who, [NAME, TRANSLATOR, account.name]);
  await walker.signIn(account.email);
  return walker;
};

describe('the whole walk, from signing in to the printed dossier', () => {
  it.each(SIGHTS.map((sight) => [nameOf(sight), sight] as const))(
    'is made by hand (%s), and every page keeps its manners',
    async (_, sight) => {
      const jurist = await arrive(sight, 'jurist');
      const ref = await openCase(jurist);
      await recordConsents(jurist, ref);
      const testimony = await takeTestimony(jurist, ref);
      expect(await jurist.page.$eval('[lang="ti"]', (words) => words.textContent)).toContain(
        TIGRINYA.split('\n')[0],
      );
      const translation = await translate(jurist, testimony);

      const reader = await arrive(sight, 'coordinator', { name: READER });
      await review(reader, translation);
      expect(await reader.text()).toContain(READER);
      await reader.context.close();

      await addDocuments(jurist, ref, files);
      const dossier = await composeDossier(jurist, ref);
      await awaitPrint(jurist, dossier);
      const pages = pageTexts(await download(jurist, dossier)).join(' ');
      expect(pages).toContain(NAME);
      expect(pages).toMatch(/\p{Script=Ethiopic}{3}/u);
      await jurist.follow('/');
      expect(await jurist.text()).toContain(ref);
      await jurist.context.close();
    },
    180_000,
  );
});
