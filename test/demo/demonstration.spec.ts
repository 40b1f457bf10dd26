import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JournalService } from '../../src/journal/journal.service.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { findBrowser } from '../../src/platform/printing/find-browser.js';
import { Caller } from '../support/app.js';
import { Stage } from './stage.js';

const SIGN_IN = /^(coordinator|jurist|intern|staff|administrator) (\S+@demo\.invalid) (\S+)$/;
const DOSSIER = 'dossier-de-demonstration.pdf';

describe('npm run demo', () => {
  const stage = new Stage();
  const enter = async (role: string): Promise<Caller> => {
    const found = stage.lines.map((line) => SIGN_IN.exec(line)).find((match) => match?.[1] === role);
    const caller = new Caller(stage.url);
    const [, , email, password] = found ?? [];
    expect((await caller.call('POST', '/api/session', { email, password })).status).toBe(200);
    return caller;
  };
  /** Of a service for real, whose surroundings the demonstration is started in. */
  const key = join(stage.root, 'real.key');
  beforeAll(() => {
    MasterKey.write(key, MasterKey.generate());
    return stage.play({
      RECOURS_KEY_FILE: key,
      DATABASE_URL: 'postgres://nowhere/real',
      RECOURS_PUBLIC_URL: 'https://real.example.org',
    });
  });
  afterAll(async () => {
    await stage.end();
    stage.clear();
  });

  it('prints one line a sign-in, of every role, and at its end where it is ready', async () => {
    const roles = stage.lines.flatMap((line) => SIGN_IN.exec(line)?.[1] ?? []);
    expect(roles.sort()).toEqual(['administrator', 'coordinator', 'intern', 'jurist', 'jurist', 'staff']);
    expect(stage.lines.at(-1)).toBe(`Recours is ready at http://localhost:${stage.port}`);
    for (const role of new Set(roles)) await enter(role);
  });

  it('holds its own key: that of the real service, and its database, are not even looked at', () => {
    expect(readFileSync(join(stage.folder, 'demo.key'), 'utf8')).not.toBe(readFileSync(key, 'utf8'));
  });

  it('says on every page, in both languages, that nothing here is real', async () => {
    const banner = { fr: 'Démonstration.', en: 'Demonstration.' };
    const coordinator = await enter('coordinator');
    const { ref } = (await coordinator.call('GET', '/api/cases')).json.items[0];
    const pages = [
      '/',
      '/cases',
      '/cases/new',
      `/cases/${ref}`,
      `/cases/${ref}/testimonies`,
      '/accounts',
      '/settings',
      '/nowhere',
    ];
    for (const path of pages)
      expect([path, (await coordinator.get(path)).text]).toEqual([path, expect.stringContaining(banner.fr)]);
    const visitor = new Caller(stage.url);
    for (const language of ['fr', 'en'] as const) {
      const signIn = await visitor.get('/sign-in', { accept: 'text/html', 'accept-language': language });
      expect(signIn.text).toContain(banner[language]);
    }
  });

  it('holds fifteen cases: an incident of three, one without anybody, accounts in nine scripts', async () => {
    const coordinator = await enter('coordinator');
    const { items } = (await coordinator.call('GET', '/api/cases')).json as { items: { ref: string }[] };
    const cases = await Promise.all(
      items.map(async ({ ref }) => (await coordinator.call('GET', `/api/cases/${ref}`)).json),
    );
    expect(cases).toHaveLength(15);
    expect(new Set(cases.map(({ incidentId }) => incidentId)).size).toBe(13);
    expect(cases.filter(({ people }) => people.length === 0)).toHaveLength(1);
    const told = await Promise.all(
      items.map(
        async ({ ref }) => (await coordinator.call('GET', `/api/cases/${ref}/testimonies`)).json.items,
      ),
    );
    const languages = new Set(told.flat().map(({ language }) => language as string));
    expect([...languages].sort()).toEqual('am ar bn ckb fa-IR pa-Guru ps ru sq ti ur vi zh'.split(' '));
  });

  it('leaves one printed dossier to be looked at where a browser can print, and seals everything else', async () => {
    const file = join(stage.folder, DOSSIER);
    expect(existsSync(file)).toBe(findBrowser() !== null);
    expect(stage.said.includes('no browser')).toBe(!existsSync(file));
    if (!existsSync(file)) return;
    expect(stage.lines.at(-2)).toContain(file);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(join(stage.folder, 'recours.sqlite'), 'latin1')).not.toContain('SQLite format 3');
    const staff = await enter('staff');
    expect((await staff.get('/dossiers')).text).toMatch(/HRO-/);
  });

  it('came about by the acts of its people: the journal is whole', async () => {
    expect(await stage.app?.get(JournalService, { strict: false }).breaks()).toEqual([]);
  });

  it('starts again on the same folder at once, with the same sign-ins and nothing told twice', async () => {
    const before = stage.lines.slice(0, -1);
    await stage.end();
    await stage.play();
    expect(stage.lines.slice(0, -1)).toEqual(before);
    expect(stage.said).toBe('');
    const coordinator = await enter('coordinator');
    expect((await coordinator.call('GET', '/api/cases')).json.total).toBe(15);
    expect(existsSync(join(stage.folder, 'demo.key'))).toBe(true);
  });
});
