import { readForm } from '../../src/platform/forms/read-form.js';
import { TestApp, type Caller } from '../support/app.js';
import { DoorForm, EditForm, NewCaseForm } from './sample.js';

const HALF = '\ud800';
const whole = { channel: 'field', on: '2026-05-02', people: [{ name: 'Selam' }] };

describe('half of a letter, which no encoder can write', () => {
  it.each([
    ['an address', DoorForm, { email: HALF, password: 'a long password' }, 'email'],
    [
      'an address with it inside',
      DoorForm,
      { email: `a${HALF}@example.org`, password: 'a long password' },
      'email',
    ],
    ['a password', DoorForm, { email: 'a@example.org', password: `long enough ${HALF}` }, 'password'],
    ['a choice', NewCaseForm, { ...whole, channel: HALF }, 'channel'],
    ['one of several', NewCaseForm, { ...whole, kinds: [`V03${HALF}`] }, 'kinds'],
    ['a day', NewCaseForm, { ...whole, on: HALF }, 'on'],
    ['a time', NewCaseForm, { ...whole, at: HALF }, 'at'],
    ['a text', NewCaseForm, { ...whole, summary: `a${HALF}b` }, 'summary'],
    ['an id', NewCaseForm, { ...whole, place: { siteId: HALF } }, 'place.siteId'],
    [
      'a language',
      NewCaseForm,
      { ...whole, people: [{ name: 'S', languages: [HALF] }] },
      'people.0.languages',
    ],
    ['an instant', EditForm, { version: 1, calledAt: HALF }, 'calledAt'],
    ['a key', NewCaseForm, { ...whole, [HALF]: 1 }, HALF],
    ['a key within', NewCaseForm, { ...whole, people: [{ name: 'S', [HALF]: 1 }] }, `people.0.${HALF}`],
  ])('is refused beside its field, in %s', (_where, form, body, path) => {
    for (const door of ['api', 'page'] as const) {
      if (door === 'page' && path.includes(HALF)) continue;
      expect(() => readForm<object>(form, body, door)).toThrow(
        expect.objectContaining({ status: 422, fields: { [path]: [expect.anything()] } }),
      );
    }
  });
});

describe('the doors of the application', () => {
  let test: TestApp;
  let coordinator: Caller;
  beforeAll(async () => {
    test = await TestApp.start();
    coordinator = await test.as(await test.account('coordinator'));
  });
  afterAll(() => test.stop());

  it('answer it with a 422 that names the field, signed in or not', async () => {
    const nobody = await test.as(null);
    const signIn = { email: HALF, password: 'x' };
    const asked: [Caller, string, string, object, string][] = [
      [nobody, 'POST', '/api/session', signIn, 'email'],
      [nobody, 'POST', '/api/session', { ...signIn, email: 'a@example.org', [HALF]: 1 }, HALF],
      [coordinator, 'PATCH', '/api/settings', { version: 1, email: HALF }, 'email'],
      [coordinator, 'POST', '/api/lists/sites', { code: HALF, fr: 'a', en: 'a', parent: 'calais' }, 'code'],
      [
        coordinator,
        'POST',
        '/api/cases',
        { people: [{ role: 'witness', languages: [HALF] }] },
        'people.0.languages',
      ],
      [
        coordinator,
        'POST',
        '/api/cases',
        { people: [{ role: 'witness', personCode: HALF }] },
        'people.0.personCode',
      ],
      [coordinator, 'POST', '/api/incidents', { forces: [{ body: 'pn_crs', rio: HALF }] }, 'forces.0.rio'],
    ];
    for (const [caller, method, path, body, field] of asked) {
      const { status, json } = await caller.call(method, path, body);
      expect([path, status, Object.keys(json.fields)]).toEqual([path, 422, [field]]);
    }
  });
});
