import { isCode, label, options } from '../../src/directory/labels.js';
import type { Caller } from '../support/app.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
let coordinator: Caller;
let ref: string;
beforeAll(async () => {
  test = await TestApp.start();
  coordinator = await test.as(await test.account('coordinator'));
  const incident = { on: '2026-05-02', place: { siteId: 'unicorn' }, kinds: ['V08'] };
  ref = (await coordinator.call('POST', '/api/cases', { incident })).json.ref;
});
afterAll(() => test.stop());

const offers = async (path: string) => /value="unicorn"/.test((await coordinator.get(path)).text);

describe('an entry that is retired', () => {
  it('is no longer offered, and an old case still says it and keeps it when it is saved', async () => {
    expect(await offers('/cases/new')).toBe(true);
    const yesterday = { version: '1', activeTo: '2026-05-06' };
    expect((await coordinator.post('/directory/sites/unicorn/retire', yesterday)).status).toBe(303);
    expect(await offers('/cases/new')).toBe(false);
    expect(await offers(`/cases/${ref}/incident/edit`)).toBe(true);
    expect((await coordinator.get(`/cases/${ref}`)).text).toContain('Unicorn');
    expect((await coordinator.call('GET', '/api/cases?q=unicorn')).json.total).toBe(1);
    expect([label('sites', 'unicorn', 'fr'), isCode('sites', 'unicorn')]).toEqual(['Unicorn', true]);
  });

  it('stands apart in its list, and among those of an earlier day for a program', async () => {
    const shown = (await coordinator.get('/directory/sites')).text;
    expect(shown.indexOf('Unicorn')).toBeGreaterThan(shown.indexOf('Entrées retirées'));
    const codesOn = async (day: string) =>
      (await coordinator.call('GET', `/api/lists/sites?on=${day}`)).json.items.map(
        (i: { code: string }) => i.code,
      );
    expect(await codesOn('2026-05-06')).toContain('unicorn');
    expect(await codesOn('2026-05-07')).not.toContain('unicorn');
  });

  it('is offered again once it is reactivated', async () => {
    expect((await coordinator.post('/directory/sites/unicorn/reactivate', { version: '1' })).status).toBe(
      409,
    );
    expect((await coordinator.post('/directory/sites/unicorn/reactivate', { version: '2' })).status).toBe(
      303,
    );
    expect(await offers('/cases/new')).toBe(true);
  });

  it('cannot be deleted', async () => {
    expect((await coordinator.call('DELETE', '/api/lists/sites/unicorn')).status).toBe(404);
  });
});

describe('an entry that was added', () => {
  it('stands with its family, not at the end of all', async () => {
    await coordinator.call('POST', '/api/lists/sites', {
      code: 'beside',
      fr: 'À côté',
      en: 'Beside',
      parent: 'calais',
    });
    const groups = options('sites', 'fr', '2026-05-07').map(({ group }) => group);
    expect(groups.lastIndexOf('Calais')).toBe(groups.filter((group) => group === 'Calais').length - 1);
    expect(options('sites', 'fr', '2026-05-07').map(({ value }) => value)).toContain('beside');
  });
});
