import { TestApp, type Caller } from '../support/app.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';

let test: TestApp;
let call: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  call = await test.as(await test.account('coordinator'));
});
afterAll(() => test.stop());

const version = async (): Promise<number> => (await call.call('GET', '/api/settings')).json.version;
const association = {
  name: 'Association inventée',
  address: '12 rue du Port\n62100 Calais',
  city: 'Calais',
  email: 'contact@example.org',
  telephone: '03 00 00 00 00',
  controller: 'Association inventée',
  referencePrefix: 'HRO',
};

describe('the settings of the house', () => {
  it('are blank lines at first, and hold what a page sends', async () => {
    expect((await call.call('GET', '/api/settings')).json).toMatchObject({
      name: '',
      version: 1,
      logo: null,
    });
    const sent = { ...association, legalForm: 'Association loi 1901', version: '1' };
    expect((await call.post('/settings', sent)).status).toBe(303);
    const { json } = await call.call('GET', '/api/settings');
    expect(json).toMatchObject({ ...association, legalForm: 'Association loi 1901', version: 2 });
    expect((await call.get('/settings')).text).toContain('value="Association loi 1901"');
  });

  it('may lose what may be blank, and nothing else', async () => {
    const blank = { ...association, legalForm: '', name: '', version: String(await version()) };
    const refused = await call.post('/settings', blank);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="f-name-error"');
    const emptied = await call.post('/settings', { ...blank, name: 'Association inventée' });
    expect(emptied.status).toBe(303);
    expect((await call.call('GET', '/api/settings')).json.legalForm).toBeNull();
  });

  it('refuse a stale page and show what differs, then take it with open eyes', async () => {
    const stale = String(await version());
    const city = { city: 'Dunkerque', version: Number(stale) };
    expect((await call.call('PATCH', '/api/settings', city)).status).toBe(200);
    const answer = await call.post('/settings', { ...association, telephone: '1', version: stale });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Dunkerque');
    expect(answer.text).toContain(`name="version" value="${Number(stale) + 1}"`);
    const { json } = await call.call('PATCH', '/api/settings', city);
    expect(json).toMatchObject({ status: 409, current: { city: 'Dunkerque', telephone: '03 00 00 00 00' } });
  });

  it('take a sentence in both languages or in none', async () => {
    const half = { footerFr: 'Reconnue par personne', footerEn: '', version: String(await version()) };
    const refused = await call.post('/settings/texts', half);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="f-footerEn-error"');
    const whole = { ...half, footerEn: 'Recognised by nobody' };
    expect((await call.post('/settings/texts', whole)).status).toBe(303);
    // Through the API the other half may stand already.
    const later = { footerEn: null, version: await version() };
    expect((await call.call('PATCH', '/api/settings', later)).json.fields).toHaveProperty('footerEn');
  });

  it('leave an entry with the names of the fields, and nothing that was typed', async () => {
    await call.call('PATCH', '/api/settings', { telephone: '09', version: await version() });
    const [last] = await test.db.read.find(JournalEntry, {
      where: { action: 'settings.edit' },
      order: { seq: 'DESC' },
      take: 1,
    });
    expect(last).toMatchObject({ subjectKind: 'organisation', details: '{"fields":["telephone"]}' });
  });

  it.each(['jurist', 'intern', 'staff'] as const)('do not exist for a %s', async (role) => {
    const other = await test.as(await test.account(role));
    for (const path of ['', '/texts', '/channels', '/letterhead', '/logo', '/signatories'])
      expect((await other.get(`/settings${path}`)).status).toBe(404);
    expect((await other.call('GET', '/api/settings')).status).toBe(404);
    expect((await other.call('PATCH', '/api/settings', { version: 1 })).status).toBe(404);
  });
});
