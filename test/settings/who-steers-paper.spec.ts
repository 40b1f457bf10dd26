import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let coordinator: Caller;
let administrator: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  coordinator = await test.as(await test.account('coordinator'));
  administrator = await test.as(await test.account('administrator'));
});
afterAll(() => test.stop());

const PIRATE = '1 rue du Pirate';
const settings = async () => (await coordinator.call('GET', '/api/settings')).json;

describe('an administrator', () => {
  it.each([
    ['the address of a court', '/api/lists/courts/tj_boulogne', { more: { address: PIRATE } }],
    ['the court of a commune', '/api/lists/communes/calais', { more: { court: 'tj_dunkerque' } }],
    ['the commune of a site', '/api/lists/sites/bmx', { parent: 'marck' }],
    ['the address of a partner', '/api/settings', { partnerAddress: PIRATE }],
    ['the address for answers', '/api/settings', { mailAddress: PIRATE }],
  ])('does not change %s', async (_what, path, change) => {
    const before = (await coordinator.call('GET', path)).json;
    const refused = await administrator.call('PATCH', path, { version: before.version, ...change });
    expect(refused.status).toBe(403);
    expect((await coordinator.call('GET', path)).json).toEqual(before);
  });

  it('names nobody who signs and sets no logo', async () => {
    const somebody = { name: 'Pirate Inventé', function: 'présidence', isDefault: true };
    expect((await administrator.call('POST', '/api/settings/signatories', somebody)).status).toBe(403);
    expect((await administrator.post('/settings/logo/removal', {})).status).toBe(403);
    expect(await settings()).toMatchObject({ signatories: [], logo: null });
  });

  it('reads how letters look, without a form to send', async () => {
    for (const path of ['', '/texts', '/letterhead', '/signatories']) {
      const shown = await administrator.get(`/settings${path}`);
      expect([path, shown.status]).toEqual([path, 200]);
      expect(shown.text).toContain('C’est la coordination qui modifie');
      expect(shown.text).not.toMatch(/<form[^>]*action="\/settings[^>]*>(?:(?!<\/form>).)*<button/s);
    }
  });

  it('says what channels take, and that is all that she says', async () => {
    const { version } = await settings();
    const channels = [{ channel: 'email', file: 7 }];
    const both = { version, channels, city: 'Ailleurs' };
    expect((await administrator.call('PATCH', '/api/settings', both)).status).toBe(403);
    expect((await administrator.call('PATCH', '/api/settings', { version, channels })).status).toBe(200);
    expect(await settings()).toMatchObject({ city: '', version: version + 1 });
    const [last] = await test.db.read.find(JournalEntry, {
      where: { action: 'channels.edit' },
      order: { seq: 'DESC' },
    });
    expect(last?.details).toBe('{"fields":["channels"]}');
  });
});
