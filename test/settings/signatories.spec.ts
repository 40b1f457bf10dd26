import { signsOn } from '../../src/settings/signatories.rules.js';
import { Signatories } from '../../src/settings/signatories.service.js';
import { SettingsService } from '../../src/settings/settings.service.js';
import { TestApp, type Caller } from '../support/app.js';

const always = { activeFrom: null, activeTo: null };
const nour = { id: 'nour', ...always };
const ana = { id: 'ana', activeFrom: '2026-01-01', activeTo: '2026-03-31' };

describe('who signs by default', () => {
  it('is the one who was named, until the end of her last day', () => {
    expect(signsOn([nour, ana], 'ana', '2026-03-31')).toBe(ana);
    expect(signsOn([nour, ana], 'ana', '2026-04-01')).toBe(nour);
  });

  it('is nobody, rather than somebody guessed, where several might and none was named', () => {
    expect(signsOn([nour, ana], null, '2026-02-01')).toBeNull();
    expect(signsOn([nour, ana], null, '2025-12-31')).toBe(nour);
    expect(signsOn([], 'nour', '2026-02-01')).toBeNull();
  });
});

describe('those who sign for the association', () => {
  let test: TestApp;
  let call: Caller;
  beforeAll(async () => {
    test = await TestApp.start();
    call = await test.as(await test.account('coordinator'));
  });
  afterAll(() => test.stop());
  const signs = async () => (await test.app.get(SettingsService).organisation()).signatoryName;
  const known = async () => (await call.call('GET', '/api/settings')).json.signatories;

  it('are added with a name and a function, both needed', async () => {
    const refused = await call.post('/settings/signatories', { name: 'Ana Inventée', function: '' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="f-function-error"');
    expect(refused.text).toContain('value="Ana Inventée"');
    const ana = { name: 'Ana Inventée', function: 'présidente', isDefault: 'true' };
    expect((await call.post('/settings/signatories', ana)).status).toBe(303);
    const nour = { name: 'Nour Inventé', function: 'juriste', activeFrom: '2026-06-01', isDefault: false };
    expect((await call.call('POST', '/api/settings/signatories', nour)).status).toBe(201);
    expect(await known()).toMatchObject([
      { name: 'Ana Inventée', isDefault: true, activeTo: null, version: 1 },
      { name: 'Nour Inventé', isDefault: false, activeFrom: '2026-06-01' },
    ]);
    expect(await signs()).toBe('Ana Inventée');
  });

  it('stop on their last day, and stay known', async () => {
    const [{ id }] = await known();
    const end = { activeTo: '2026-05-07', version: 1 };
    expect((await call.call('PATCH', `/api/settings/signatories/${id}`, end)).status).toBe(200);
    expect(await signs()).toBe('Ana Inventée');
    test.clock.set('2026-05-07T22:30:00Z');
    expect(await signs()).toBe('');
    call = await test.as(await test.account('coordinator'));
    expect((await call.get('/settings/signatories')).text).toContain('Ana Inventée');
    test.clock.set('2026-06-01T10:00:00Z');
    call = await test.as(await test.account('coordinator'));
    expect(await signs()).toBe('Nour Inventé');
    const active = await test.app.get(Signatories).activeOn('2026-06-01');
    expect(active.map(({ name }) => name)).toEqual(['Nour Inventé']);
  });

  it('are not changed by a stale page, nor made to end before they begin', async () => {
    const { id } = (await known())[1];
    const typed = { name: 'Nour Inventé', function: 'juriste', activeFrom: '2026-06-01' };
    const late = await call.post(`/settings/signatories/${id}`, {
      ...typed,
      activeTo: '2026-05-01',
      version: '1',
    });
    expect(late.status).toBe(422);
    expect(late.text).toContain('id="f-activeTo-error"');
    const named = { ...typed, isDefault: 'true', version: '1' };
    expect((await call.post(`/settings/signatories/${id}`, named)).status).toBe(303);
    const stale = await call.post(`/settings/signatories/${id}`, {
      ...typed,
      function: 'avocat',
      version: '1',
    });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('name="version" value="2"');
    expect((await known())[1]).toMatchObject({ function: 'juriste', isDefault: true });
  });
});
