import puppeteer from 'puppeteer';
import { TestApp } from '../support/app.js';
import { caseOf, PDF, send } from './evidence.js';
import sharp from 'sharp';
it('shots', async () => {
  const app = await TestApp.start();
  const { ref, caller } = await caseOf(app);
  const photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: 'teal' } }).jpeg().toBuffer();
  const film = Buffer.concat([Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex'), Buffer.alloc(3000000, 4)]);
  const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const shoot = async (name: string, path: string, act?: (p: import('puppeteer').Page) => Promise<void>) => {
    for (const width of [1280, 360]) for (const dark of name.includes('dark') ? [true] : [false]) {
      const p = await browser.newPage();
      await p.setViewport({ width, height: 900 });
      if (dark) await p.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      p.on('console', (m) => console.log(name, m.text()));
      p.on('requestfailed', (r) => console.log(name, 'failed', r.url(), r.failure()?.errorText));
      const [n = '', v = ''] = caller.cookie.split('=');
      await browser.setCookie({ name: n, value: v.split(';')[0] ?? '', domain: '127.0.0.1' });
      await p.goto(app.url + path);
      await act?.(p);
      const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) console.log(name, width, 'overflows by', over);
      await p.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: true });
      await p.close();
    }
  };
  await shoot('empty', `/cases/${ref}/documents`);
  const made = await send(caller, ref, [['certificat médical du CHU.pdf', PDF], ['IMG_20260502_053012_HDR_très_long_nom_de_fichier_sans_espace_du_tout.jpg', photo], ['nuit.mp4', film], ['صورة الكتف الأيسر.jpg', photo]], [
    ['title', 'Certificat médical'], ['title', ''], ['title', 'Vidéo de l’expulsion'], ['title', 'كتفي بعد الضرب'], ['on', '2026-05-02'], ['viaMessaging', ''], ['viaMessaging', ''], ['viaMessaging', 'true'], ['viaMessaging', ''], ['origin', 'Observatrice, téléphone de service']]);
  console.log(JSON.stringify(made.json.refused), made.status, made.json.message, JSON.stringify(made.json.fields));
  const [pdf, pic, video] = made.json.items;
  await caller.call('POST', `/api/documents/${pdf.id}/withdrawal`, { reason: 'Déposé dans le mauvais dossier.' });
  await shoot('list', `/cases/${ref}/documents`);
  await shoot('list-dark', `/cases/${ref}/documents`);
  await shoot('show', `/documents/${pic.id}`);
  await shoot('show-open', `/documents/${pic.id}`, async (p) => { await p.click('details.covered summary'); await new Promise((r) => setTimeout(r, 1500)); });
  await shoot('video', `/documents/${video.id}`, async (p) => { await p.click('details.covered summary'); await new Promise((r) => setTimeout(r, 500)); });
  await shoot('withdrawn', `/documents/${pdf.id}`);
  await shoot('edit', `/documents/${pic.id}/edit`);
  await shoot('inline', `/documents/${pic.id}/content?inline=1`);
  await shoot('withdraw-wrong', `/documents/${pic.id}`, async (p) => { await p.click('details.why summary'); await Promise.all([p.waitForNavigation(), p.click('details.why button')]); });
  const { writeFileSync } = await import('node:fs');
  writeFileSync('/tmp/shots/vide.jpg', ''); writeFileSync('/tmp/shots/ok.jpg', photo); writeFileSync('/tmp/shots/prog.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]));
  const up = (files: string[]) => async (p: import('puppeteer').Page) => { const i = await p.$('input[type=file]'); await i!.uploadFile(...files); await Promise.all([p.waitForNavigation(), p.click('form[enctype] button')]); };
  await shoot('some', `/cases/${ref}/documents`, up(['/tmp/shots/vide.jpg', '/tmp/shots/ok.jpg', '/tmp/shots/prog.jpg']));
  await shoot('none', `/cases/${ref}/documents`, up(['/tmp/shots/vide.jpg']));
  await shoot('nothing', `/cases/${ref}/documents`, up([]));
  await shoot('good', `/cases/${ref}/documents`, up(['/tmp/shots/ok.jpg']));
  await browser.close();
  await app.stop();
}, 120000);
