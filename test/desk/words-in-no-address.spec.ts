import { TestApp, type Caller } from '../support/app.js';
import type { Actor } from '../../src/access/actor.js';

let test: TestApp;
let who: Actor & { email: string };
let jurist: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  who = await test.account('jurist');
  jurist = await test.as(who);
  const people = [{ role: 'complainant', pseudonym: 'Étoile', languages: ['ti'] }];
  for (let nth = 0; nth < 51; nth += 1) await jurist.call('POST', '/api/cases', { people });
});
afterAll(() => test.stop());

const addressOf = async (caller: Caller, q: string): Promise<string> =>
  (await caller.post('/search', { q, stage: 'alert' })).headers.get('location') ?? '';

describe('what was searched for', () => {
  it('stands in no address, nor how long it was; filters stand there plainly', async () => {
    const [one, other] = [await addressOf(jurist, 'Étoile'), await addressOf(jurist, 'une étoile de Calais')];
    for (const address of [one, other]) {
      expect(address).toMatch(/^\/cases\?sought=v1\.[\w-]+&stage=alert$/);
      expect(decodeURIComponent(address).toLowerCase()).not.toContain('toile');
    }
    expect(Math.abs(one.length - other.length)).toBeLessThan(4);
    expect(await addressOf(jurist, 'Étoile')).not.toBe(one);
  });

  it('goes from page to page, and no page of ours leads to an address that says it', async () => {
    const first = (await jurist.get(await addressOf(jurist, 'étoile'))).text;
    expect(first).toContain('value="étoile"');
    const next =
      /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=') ?? '';
    expect(next).toContain('sought=');
    const last = (await jurist.get(next)).text;
    expect(last).toContain('value="étoile"');
    for (const page of [first, last, (await jurist.get('/')).text]) {
      expect(page).not.toMatch(/href="[^"]*[?&;]q=/);
      expect(page).toContain('method="post" action="/search"');
    }
  });

  it('is taken out of the address of an old bookmark, with its filters kept', async () => {
    const answer = await jurist.get('/cases?q=%C3%A9toile&stage=alert&page=2');
    expect(answer.status).toBe(303);
    const to = answer.headers.get('location') ?? '';
    expect(to).toMatch(/^\/cases\?sought=[^&]+&stage=alert&page=2$/);
    expect((await jurist.get(to)).text).toContain('value="étoile"');
  });

  it('opens in no other session, of hers or of anybody, and in none that was altered', async () => {
    const address = await addressOf(jurist, 'étoile');
    const others = [await test.as(who), await test.as(await test.account('coordinator'))];
    for (const caller of others) {
      const answer = await caller.get(address);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/cases?stage=alert']);
      expect((await caller.get('/cases?stage=alert')).text).toContain('Les mots de cette recherche');
    }
    const altered = address.replace(/.&stage/, (end) => `${end.startsWith('A') ? 'B' : 'A'}&stage`);
    for (const broken of [altered, '/cases?sought=x', '/cases?sought=v1.AAAA&sought=v1.BBBB'])
      expect([broken, (await jurist.get(broken)).status]).toEqual([
        broken,
        broken.includes('BBBB') ? 200 : 303,
      ]);
  });

  it('is not carried through the sign-in page into what is kept', async () => {
    const late = await test.as(who);
    const { cookie } = late;
    await late.post('/sign-out', {});
    late.cookie = cookie;
    const answer = await late.post('/search', { q: 'Planté', _page: '/cases' });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('name="_to" value="/cases"');
    expect(/name="_carried" value="(.*?)"/.exec(answer.text)?.[1] ?? '').toBe('');
  });
});
