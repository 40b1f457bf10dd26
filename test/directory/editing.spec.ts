import type { Role } from '../../src/access/actor.js';
import { label } from '../../src/directory/labels.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import type { Caller } from '../support/app.js';
import { TestApp } from '../support/app.js';
import { Script } from '../api/by-the-book.js';

let test: TestApp;
let coordinator: Caller;
let script: Script;
beforeAll(async () => {
  test = await TestApp.start();
  coordinator = await test.as(await test.account('coordinator'));
  script = await Script.with(coordinator);
});
afterAll(() => test.stop());

const SITE = { code: 'bridge', fr: 'Sous le pont', en: 'Under the bridge', parent: 'calais' };
const incidentAt = (siteId: string) => ({ on: '2026-05-02', place: { siteId } });

describe('a list that is edited', () => {
  it('takes a new entry, which a record may hold at once', async () => {
    await script.call(422, 'POST', '/api/cases', { incident: incidentAt('bridge') });
    const made = await script.call(201, 'POST', '/api/lists/sites', SITE);
    expect(made).toMatchObject({ ...SITE, list: 'sites', activeTo: null, more: {}, version: 1 });
    await script.call(201, 'POST', '/api/cases', { incident: incidentAt('bridge') });
    expect(await script.call(200, 'GET', '/api/lists/sites/bridge')).toEqual(made);
  });

  it('asks for both languages, through each door', async () => {
    const refused = await script.call(422, 'POST', '/api/lists/contexts', { code: 'roof', fr: 'Toit' });
    expect(Object.keys(refused.fields)).toEqual(['en']);
    const emptied = await script.call(422, 'PATCH', '/api/lists/sites/bridge', { version: 1, en: '' });
    expect(Object.keys(emptied.fields)).toEqual(['en']);
    const page = await coordinator.post('/directory/contexts', { code: 'roof', fr: 'Toit', en: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('value="Toit"');
  });

  it('keeps every code its own, in its list and among the places', async () => {
    for (const code of ['bridge', 'calais', 'calaisis']) {
      const refused = await script.call(422, 'POST', '/api/lists/sites', { ...SITE, code });
      expect(Object.keys(refused.fields)).toEqual(['code']);
    }
    await script.call(422, 'POST', '/api/lists/sites', { ...SITE, code: 'à côté' });
    await script.call(422, 'PATCH', '/api/lists/sites/bridge', { version: 1, code: 'pont' });
  });

  it('refuses a stale change and tells what stands', async () => {
    await script.call(200, 'PATCH', '/api/lists/sites/bridge', { version: 1, fr: 'Sous le grand pont' });
    const stale = await script.call(409, 'PATCH', '/api/lists/sites/bridge', { version: 1, fr: 'Le pont' });
    expect(stale.current).toMatchObject({ fr: 'Sous le grand pont', version: 2 });
    const page = await coordinator.post('/directory/sites/bridge/edit', { ...SITE, version: '1' });
    expect(page.status).toBe(409);
    expect(page.text).toContain('Sous le grand pont');
    expect(page.text).toMatch(/name="version"[^>]*value="2"/);
  });

  it('tells in the journal who changed which fields, and no more', async () => {
    const [entry] = await test.db.read.find(JournalEntry, {
      where: { action: 'list.edit' },
      order: { seq: 'DESC' },
    });
    expect(JSON.parse(entry!.details)).toEqual({
      list: 'sites',
      code: 'bridge',
      step: 'edit',
      fields: ['fr'],
    });
  });

  it('completes the address of a court, and prints it', async () => {
    const more = {
      addressee: 'Le procureur',
      addresseeEn: 'The prosecutor',
      address: '1 rue Inventée\n62200 Boulogne',
    };
    await script.call(200, 'PATCH', '/api/lists/courts/tj_boulogne', { version: 1, more });
    const { prosecutorFor } = await import('../../src/directory/competence.js');
    expect(prosecutorFor('calais')?.addressLines).toEqual(['1 rue Inventée', '62200 Boulogne']);
    const wrong = await script.call(422, 'PATCH', '/api/lists/sites/bridge', {
      version: 2,
      more: { own: 'x' },
    });
    expect(Object.keys(wrong.fields)).toEqual(['more.own']);
  });
});

describe('a role that does not coordinate', () => {
  it.each<[Role, number, number]>([
    ['jurist', 200, 403],
    ['intern', 200, 403],
    ['staff', 404, 404],
    ['administrator', 200, 403],
  ])('%s: reading answers %i, changing %i', async (role, reading, changing) => {
    const caller = await test.as(await test.account(role));
    for (const path of ['/directory', '/directory/sites', '/api/lists/sites', '/api/lists/sites/bridge'])
      expect([path, (await caller.get(path)).status]).toEqual([path, reading]);
    const { version } = (await coordinator.call('GET', '/api/lists/sites/bridge')).json;
    const change = { version, en: `By ${role}` };
    expect((await caller.call('PATCH', '/api/lists/sites/bridge', change)).status).toBe(changing);
    expect((await caller.get('/directory/sites/new')).status).toBe(changing);
    expect(label('sites', 'bridge', 'en')).toBe(changing === 200 ? `By ${role}` : SITE.en);
  });
});
