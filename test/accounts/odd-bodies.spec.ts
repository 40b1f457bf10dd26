import { TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => void (test = await TestApp.start()));
afterAll(() => test.stop());

const ODD = ['[a]=1', '[toString]=1', '[][a]=1', '[0][0]=1'];

describe('an answer that comes as something else than a text', () => {
  it.each(ODD)('is refused on the way in: email%s', async (odd) => {
    const caller = await test.as(null);
    const answer = await caller.call('POST', '/sign-in', new URLSearchParams(`email${odd}`), {
      accept: 'text/html',
    });
    expect(answer.status).toBe(422);
  });

  it.each(ODD)(
    'does not stand between a person and her page, when a draft holds it: summary%s',
    async (odd) => {
      const caller = await test.as(await test.account('jurist'));
      const names = ['summary', 'channel', 'people[0][name]', 'incident[on]', 'incident[kinds]'];
      const body = new URLSearchParams(names.map((name) => name + odd).join('&'));
      expect((await caller.call('PUT', '/drafts?page=%2Fcases%2Fnew', body)).status).toBe(200);
      expect((await caller.get('/cases/new')).status).toBe(200);
    },
  );

  it('is missing where nothing came at all', async () => {
    const caller = await test.as(await test.account('coordinator'));
    const headers = { accept: 'text/html' };
    expect((await caller.call('POST', '/accounts', undefined, headers)).status).toBe(422);
    const odd = new URLSearchParams('name[a]=1&role[a]=1&endsOn[a]=1&language[toString]=1');
    expect((await caller.call('POST', '/accounts', odd, headers)).status).toBe(422);
  });
});
