import { rowsAt, withRowsAsked } from '../../src/cases/form-rows.js';
import { TestApp, type Caller } from '../support/app.js';

let app: TestApp;
let caller: Caller;
beforeAll(async () => {
  app = await TestApp.start();
  caller = await app.as(await app.account('jurist'));
});
afterAll(() => app.stop());

describe('rows of a form, without a script', () => {
  it('are added by the server, which loses nothing that was typed', async () => {
    const typed = {
      'people[0][role]': 'witness',
      'people[0][pseudonym]': 'Abel',
      'people[0][injuries][0][kind]': 'plaie',
      'incident[forces][0][unit]': 'CRS 8',
    };
    const more = await caller.post('/cases/new', { ...typed, _add: 'people' });
    expect(more.status).toBe(200);
    expect(more.text).toContain('name="people[1][pseudonym]"');
    for (const words of ['value="Abel"', 'value="plaie" selected', 'value="CRS 8"'])
      expect(more.text).toContain(words);
    expect((await caller.post('/cases/new', { ...typed, _add: 'people.0.injuries' })).text).toContain(
      'name="people[0][injuries][1][kind]"',
    );
    expect((await caller.post('/cases/new', { ...typed, _remove: 'people.0' })).text).not.toContain(
      'value="Abel"',
    );
  });

  it('that stay blank are nobody, and an error stands beside the row that it concerns', async () => {
    const refused = await caller.post('/cases/new', {
      'people[0][role]': '',
      'people[1][role]': 'witness',
      'people[1][birthDate]': '2031-01-01',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#f-people-0-birthDate"');
    expect(refused.text).toContain('id="f-people-0-birthDate"');
    const made = await caller.post('/cases/new', {
      'people[0][role]': '',
      'people[0][name]': ' ',
      summary: 'personne encore',
    });
    expect(made.status).toBe(303);
  });

  it('are counted from what the form holds, and strange paths change nothing', () => {
    expect(rowsAt({ a: [{}, {}] }, 'a', 1).map(({ path }) => path)).toEqual(['a.0', 'a.1']);
    expect(rowsAt({}, 'a.b', 1)).toEqual([{ path: 'a.b.0', number: 1 }]);
    expect(withRowsAsked({ x: '1' })).toBeNull();
    expect(withRowsAsked({ x: '1', _add: '__proto__.polluted' })).toEqual({ x: '1' });
    expect(withRowsAsked({ x: '1', _add: 'a.b.c.d.e.f' })).toEqual({ x: '1' });
    expect(withRowsAsked({ people: [{ n: 1 }, { n: 2 }], _remove: 'people.0' })).toEqual({
      people: [{ n: 2 }],
    });
  });
});
