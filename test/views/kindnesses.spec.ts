import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../../src/platform/printing/find-browser.js';
import { newFrame } from '../../src/platform/views/page-context.js';
import { assetRoutes } from '../../src/platform/views/assets.js';
import { helpers } from '../../src/platform/views/helpers.js';
import { Renderings } from '../../src/platform/views/templates.js';
import { ALL_TEMPLATES } from './template-tree.js';

const executablePath = findBrowser();
const inBrowser = executablePath ? describe : describe.skip;
if (!executablePath)
  process.stderr.write('\n*** NO browser was found: what the pages do with a script is skipped. ***\n\n');
const SOURCE = `{{> search action="/cases" label="layout.search"}}
<form method="post" action="/sent" data-draft="/drafts?page=%2Fnew">
<div data-repeat="people"><fieldset data-row id="{{fieldId "people.0"}}"><legend>Personne <b data-row-number>1</b></legend>
{{> fields/text form=form path="people.0.name" labelText="Nom"}}
<button name="_remove" value="people.0">Retirer</button></fieldset>
<button name="_add" value="people">Ajouter</button></div>
{{> fields/text form=form path="password" labelText="x" type="password"}}
{{> draft-status}}</form>
{{> fields/day form=form path="on" labelText="Le"}}
{{> covered-photo src="/photo" title="Pièce 4"}}`;

inBrowser('the script of the pages, in a real browser', () => {
  let server: Server, browser: Browser, page: Page;
  let asked: string[], drafts: string[], answer: number;

  beforeAll(async () => {
    const partials = ALL_TEMPLATES.filter(({ name }) => name.startsWith('partials/'));
    const draw = new Renderings([...partials, { name: 'invented', source: SOURCE }], helpers).get(
      'invented',
    )!;
    const frame = newFrame('fr');
    const body = draw({ form: { values: { people: [{ name: 'S. H.' }] }, errors: {} } }, frame);
    const script = assetRoutes().find(({ url }) => url.endsWith('/app.js'))!;
    server = createServer((request, response) => {
      asked.push(request.url!);
      if (request.method === 'PUT') {
        request.on('data', (part: Buffer) => drafts.push(part.toString()));
        request.on('end', () => response.writeHead(answer).end('{}'));
      } else if (request.url === '/')
        response
          .setHeader('content-type', 'text/html')
          .end(
            `<!doctype html><html lang="fr"><meta charset="utf-8"><script src="${script.url}" defer></script>${body}`,
          );
      else if (request.url === script.url) response.setHeader('content-type', script.type).end(script.body);
      else response.end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    browser = await launch({ executablePath: executablePath!, args: ['--no-sandbox'] });
  });
  beforeEach(async () => {
    [asked, drafts, answer] = [[], [], 200];
    page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  const write = async (words: string) => {
    await page.focus('#f-people-0-name');
    await page.keyboard.press('End');
    await page.keyboard.type(words);
  };
  const status = () => page.$eval('[data-draft-status]', (element) => element.textContent);
  const names = () =>
    page.$$eval('[name$="[name]"]', (fields) =>
      fields.map((field) => [field.getAttribute('name'), field.id, (field as HTMLInputElement).value]),
    );

  it('saves a draft once something changed, without the password, and says when', async () => {
    await write(' 2');
    await page.type('#f-password', 'azerty');
    await page.waitForFunction(() =>
      /\d\d:\d\d/.test(document.querySelector('[data-draft-status]')!.textContent!),
    );
    // Where the machine is slow to type, it is saved in between too.
    const whole = 'people%5B0%5D%5Bname%5D=S.+H.+2';
    while (drafts.at(-1) !== whole) await new Promise((later) => setTimeout(later, 20));
    expect(drafts.filter((draft) => !whole.startsWith(draft))).toEqual([]);
  });

  it('offers to sign in again when the session has ended, and keeps what was typed', async () => {
    answer = 401;
    await write(' 2');
    await page.waitForSelector('[data-draft-status] a[target=_blank]');
    expect(await status()).toContain('session est terminée');
    expect((await names())[0]![2]).toBe('S. H. 2');
  });

  it('adds one more person, empty and numbered, and takes one away', async () => {
    await page.click('[name=_add]');
    expect(await names()).toEqual([
      ['people[0][name]', 'f-people-0-name', 'S. H.'],
      ['people[1][name]', 'f-people-1-name', ''],
    ]);
    expect(await page.$$eval('[data-row-number]', (all) => all.map((one) => one.textContent))).toEqual([
      '1',
      '2',
    ]);
    await page.click('[value="people.0"]');
    expect(await names()).toEqual([['people[1][name]', 'f-people-1-name', '']]);
    expect(asked).not.toContain('/sent');
  });

  it('goes to the search with a stroke, unless somebody is writing', async () => {
    await write('/');
    expect((await names())[0]![2]).toBe('S. H./');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('search');
  });

  it('says in words, beside its field, the day that was chosen', async () => {
    const choose = async (day: string) => {
      await page.$eval(
        '#f-on',
        (field, on) => {
          (field as HTMLInputElement).value = on;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        day,
      );
      return page.$eval('[data-day]', (words) => words.textContent);
    };
    expect(await choose('2026-05-01')).toBe('vendredi 1er mai 2026');
    expect(await choose('')).toBe('');
  });

  it('does not even fetch a covered photograph before it is asked for', async () => {
    await new Promise((later) => setTimeout(later, 300));
    expect(asked).not.toContain('/photo');
    await page.click('summary');
    await page.waitForFunction(() => performance.getEntriesByName(`${location.origin}/photo`).length > 0);
  });
});
