import { TestApp } from '../support/app.js';
import { told, translated } from './told.js';

let test: TestApp;
let cast: Awaited<ReturnType<typeof translated>>;
beforeAll(async () => {
  test = await TestApp.start();
  cast = await translated(test);
});
afterAll(() => test.stop());

describe('whoever is not on the team of a case', () => {
  it.each(['jurist', 'intern', 'staff', 'administrator'] as const)(
    'finds no testimony of it, as %s',
    async (role) => {
      const stranger = await test.as(await test.account(role));
      const [ofCase, one, translation] = [
        `/cases/${cast.ref}/testimonies`,
        `/testimonies/${cast.testimonyId}`,
        `/translations/${cast.translationId}`,
      ];
      const asked: [string, string, object?][] = [
        ['GET', `/api${ofCase}`],
        ['POST', `/api${ofCase}`, told(cast.people[0])],
        ['GET', `/api${one}`],
        ['PATCH', `/api${one}`, { version: 1, text: 'x' }],
        ['POST', `/api${one}/translations`, { language: 'fr', kind: 'free', translator: 'x', text: 'x' }],
        ['GET', `/api${translation}`],
        ['PATCH', `/api${translation}`, { version: 1, text: 'x' }],
        ['POST', `/api${translation}/review`, {}],
      ];
      for (const [method, path, body] of asked)
        expect([method, path, (await stranger.call(method, path, body)).status]).toEqual([method, path, 404]);
      for (const path of [
        ofCase,
        `${ofCase}/new`,
        one,
        `${one}/edit`,
        `${one}/translations/new`,
        translation,
        `${translation}/edit`,
      ])
        expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
      for (const path of [ofCase, one, `${one}/translations`, translation, `${translation}/review`])
        expect([path, (await stranger.post(path, { text: 'x' })).status]).toEqual([path, 404]);
    },
  );

  it('sees nothing of it in the queue of what waits to be read again', async () => {
    const jurist = await test.as(await test.account('jurist'));
    expect((await jurist.get('/translations')).text).not.toContain(cast.ref);
    expect((await (await test.as(await test.account('coordinator'))).get('/translations')).text).toContain(
      cast.ref,
    );
    expect((await cast.caller.get('/translations')).text).toContain(cast.ref);
    expect((await (await test.as(await test.account('staff'))).get('/translations')).status).toBe(404);
  });

  it('learns nothing from an address that means nothing', async () => {
    for (const path of ['/testimonies/x', '/translations/x', '/api/testimonies/x', '/api/translations/x'])
      expect([path, (await cast.caller.call('GET', path)).status]).toEqual([path, 404]);
  });
});
