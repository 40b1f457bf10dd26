import { TestApp } from '../support/app.js';
import { openBrowser } from './support/browser.js';
import { Walker } from './support/walker.js';
import axe from 'axe-core';
import { declaration } from '../printing/scripts.js';

it('looks', async () => {
  const [test, browser] = await Promise.all([TestApp.start(), openBrowser()]);
  const who = await test.account('jurist', { name: 'Camille Exemple' });
  const co = await test.account('coordinator', { name: 'Claude Modèle' });
  const intern = await test.account('intern', { name: 'Sacha Fictif', endsOn: '2026-08-31' });
  const [j, c, i] = [await test.as(who), await test.as(co), await test.as(intern)];
  const refs: string[] = [];
  let tid = '', trid = '';
  for (const [n, days] of [['S. H.', '2026-05-02'], ['T. A.', '2026-04-28'], ['Étoile', '2026-03-12'], ['ن. ع.', '2026-05-05']] as const) {
    const caller = n === 'T. A.' ? i : j;
    const made = await caller.call('POST', '/api/cases', { incident: { on: days, onPrecision: n === 'Étoile' ? 'month' : 'day', place: n === 'S. H.' ? { siteId: 'calais', text: 'sous le pont' } : n === 'T. A.' ? { text: 'un chemin derrière les entrepôts, près du deuxième rond-point en venant de la gare, là où il y avait les tentes' } : undefined, kinds: ['V03'] }, channel: 'phone', people: [{ role: 'complainant', initials: n, languages: ['ar'] }, ...(n === 'T. A.' ? [{ role: 'witness', pseudonym: 'Ami du canal' }] : [])] });
    refs.push(made.json.ref);
    if (n === 'ن. ع.') {
      const words = declaration('arb').join('\n\n');
      const t = await caller.call('POST', `/api/cases/${made.json.ref}/testimonies`, { personId: made.json.people[0].id, takenOn: '2026-05-06', mode: 'dictated', language: 'ar', channel: 'in-person', readBack: true, text: words });
      tid = t.json.id;
      const tr = await caller.call('POST', `/api/testimonies/${tid}/translations`, { language: 'fr', kind: 'free', translator: 'Abel Inventé', text: declaration('fra').join('\n\n') });
      trid = tr.json.id;
    }
  }
  test.clock.advance(20 * 3600_000);
  for (const person of [who, co, intern]) void person;
  const j2 = await test.as(who);
  await j2.call('PUT', '/drafts?page=%2Fcases%2Fnew', new URLSearchParams({ summary: 'x' }), { 'content-type': 'application/x-www-form-urlencoded' });
  await j2.call('PUT', `/drafts?page=%2Fcases%2F${refs[0]}%2Ftestimonies%2Fnew`, new URLSearchParams({ text: 'x' }), { 'content-type': 'application/x-www-form-urlencoded' });
  const faults: string[] = [];
  for (const [account, dark, width, language] of [[who, false, 1280, 'fr'], [co, true, 1280, 'en'], [who, true, 360, 'fr'], [co, false, 360, 'en'], [intern, false, 1280, 'fr']] as const) {
    const w = await Walker.arrive(browser, test.url, { script: true, width, language }, 'x', []);
    await w.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await w.signIn(account.email);
    const paths = ['/', '/cases', '/account', `/testimonies/${tid}`, `/translations/${trid}`, `/testimonies/${tid}/translations/new`, `/cases/${refs[3]}`, `/cases/${refs[3]}/team`, `/cases/${refs[3]}/journal`, '/translations', '/cases/new', `/cases/${refs[3]}/documents`, `/cases/${refs[3]}/dossiers/new`, `/cases/${refs[3]}/incident/edit`, '/accounts', '/settings'];
    for (const path of paths) {
      try { await w.go(path); } catch (e) { faults.push(`${account.role} ${width} ${(e as Error).message}`); }
      await w.page.screenshot({ path: `/tmp/look/${account.role}-${width}-${path.replace(/[0-9a-f-]{36}/g, 'id').replaceAll('/', '_')}.png`, fullPage: true });
      await w.page.evaluate(axe.source);
      const r: any = await w.page.evaluate(() => (globalThis as any).axe.run(document, { resultTypes: ['violations'] }));
      for (const v of r.violations) faults.push(`${account.role} ${width} ${path}: ${v.id} (${v.impact}) ${v.nodes.slice(0, 2).map((n: any) => n.html.slice(0, 160)).join(' || ')}`);
    }
    for (const [path, form] of [['/cases/new', { 'incident[on]': '2027-01-01' }], [`/cases/${refs[3]}/testimonies/new`, {}]] as const) {
      try { await w.go(path); await w.fill(form); await w.page.click('form.form .buttons .button'); await new Promise((r) => setTimeout(r, 1500)); } catch (e) { faults.push(String(e)); }
      await w.page.screenshot({ path: `/tmp/look/${account.role}-${width}-error${path.replaceAll('/', '_')}.png`, fullPage: true });
    }
    await w.context.close();
  }
  const { writeFileSync } = await import('node:fs');
  writeFileSync('/tmp/look/faults.txt', faults.join('\n'));
  await browser.close();
  await test.stop();
}, 600_000);
