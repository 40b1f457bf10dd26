import { writeFileSync } from 'node:fs';
import { launch } from 'puppeteer';
import { TestApp, PASSWORD } from '../support/app.js';
import { document, letterhead, openCase, order, photograph, printed, scan, testimony, written, demand } from './support/prosecuted-case.js';
it('shots', async () => {
  const test = await TestApp.start();
  await letterhead(test);
  const h = await openCase(test);
  const ex = [...(await testimony(h, 'ti', 'tir')), await document(h, 'x.jpg', await photograph(), 'Photographie de la tente'), await document(h, 'c.pdf', scan(), 'Certificat médical initial')];
  const { dossier } = await printed(h, order({ exhibits: ex }));
  writeFileSync('/tmp/jshots/a3.pdf', (await printed(h, order({ template: 'signalement-procureur', exhibits: ex }))).pdf);
  writeFileSync('/tmp/jshots/ini.pdf', (await printed(h, order({ identity: 'initials', lawyer: { name: 'Me Avocate Inventée', bar: 'barreau de Boulogne-sur-Mer', address: '3 place Imaginaire\n62200 Boulogne-sur-Mer' }, signedBy: 'lawyer', exhibits: ex }))).pdf);
  { const t0 = Date.now(); const long = await written(h, Array.from({ length: 1500 }, (_, i) => `Paragraphe ${i} ` + 'mot '.repeat(30)).join('\n\n')); const one = await written(h, 'ኣነ '.repeat(66000)); const r = await printed(h, order({ exhibits: [{ kind: 'testimony', id: long }, { kind: 'testimony', id: one }] })); console.log('LONG', Date.now() - t0, r.dossier.pages, r.dossier.report); }
  const h2 = await openCase(test, { consent: null });
  const browser = await launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  page.on('console', (m) => console.log('CONSOLE', m.text()));
  page.on('requestfailed', (r) => console.log('FAILED', r.url()));
  const email = h.jurist.email;
  await page.goto(test.url + '/sign-in');
  await page.type('[name=email]', email); await page.type('[name=password]', PASSWORD);
  await Promise.all([page.waitForNavigation(), page.click('main button')]);
  for (const width of [1280, 360]) {
    await page.setViewport({ width, height: 900 });
    for (const [name, path] of [['list', `/cases/${h.ref}/dossiers`], ['new', `/cases/${h.ref}/dossiers/new`], ['show', `/dossiers/${dossier.id}`], ['index', '/dossiers']] as const) {
      await page.goto(test.url + path);
      const w = await page.evaluate('document.documentElement.scrollWidth');
      if ((w as number) > width) console.log('SCROLL', name, width, w);
      await page.screenshot({ path: `/tmp/jshots/s-${name}-${width}.png`, fullPage: true });
    }
  }
  await page.setViewport({ width: 1000, height: 900 });
  await page.goto(test.url + `/cases/${h.ref}/dossiers/new`);
  await page.$eval('button[formaction]', (b) => b.removeAttribute('formtarget'));
  await Promise.all([page.waitForNavigation(), page.click('button[formaction]')]);
  await page.screenshot({ path: '/tmp/jshots/s-preview.png', fullPage: true });
  console.log('preview', page.url(), await page.title(), await page.evaluate('document.fonts.size + " " + [...document.fonts].filter(f=>f.status=="loaded").map(f=>f.family).join()'));
  const j2 = await browser.createBrowserContext(); const p2 = await j2.newPage();
  await p2.setViewport({ width: 1280, height: 900 });
  await p2.goto(test.url + '/sign-in');
  await p2.type('[name=email]', h2.jurist.email); await p2.type('[name=password]', PASSWORD);
  await Promise.all([p2.waitForNavigation(), p2.click('main button')]);
  await p2.goto(test.url + `/cases/${h2.ref}/dossiers/new`);
  await p2.screenshot({ path: '/tmp/jshots/s-closed.png', fullPage: true });
  const [{ json }] = [await demand(h.call.call('POST', `/api/cases/${h.ref}/dossiers`, order({ exhibits: ex })), 202)];
  await page.goto(test.url + `/dossiers/${json.id}`);
  await page.screenshot({ path: '/tmp/jshots/s-progress.png' });
  await new Promise((r) => setTimeout(r, 6000));
  console.log('after', await page.$eval('main', (m) => (m as unknown as { innerText: string }).innerText.slice(0, 200)));
  await browser.close();
  await test.stop();
}, 200000);
