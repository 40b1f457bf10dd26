import { MOST_ROWS, rowsIn, withFirstRows } from '../../src/cases/form-rows.js';
import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let jurist: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
});
afterAll(() => test.stop());

/** The fields of a page with so many people, each with so many injuries. */
const typed = (people: number, injuries: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: people }, (_, person) => [
      [`people[${person}][role]`, 'witness'],
      [`people[${person}][pseudonym]`, `Personne ${person}`],
      ...Array.from({ length: injuries }, (_each, at) => [
        `people[${person}][injuries][${at}][kind]`,
        'plaie',
      ]),
    ]).flat() as [string, string][],
  );
const rowsOn = (page: string): number => page.match(/data-row id=/g)?.length ?? 0;

describe('the page on which a case is opened', () => {
  it('takes as many rows as it can draw', async () => {
    expect((await jurist.post('/cases/new', typed(10, 19))).status).toBe(303);
  });

  it('refuses more with a sentence, and gives back the first ones', async () => {
    const refused = await jurist.post('/cases/new', typed(50, 60));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('au plus 200 lignes');
    expect(refused.text).toContain('value="Personne 3"');
    expect(refused.text.length).toBeLessThan(2_500_000);
    expect(rowsOn(refused.text)).toBeLessThan(MOST_ROWS + 60);
  });

  it('says so too when a row is asked for beyond them, or another answer is wrong', async () => {
    const more = await jurist.post('/cases/new', { ...typed(10, 19), _add: 'people' });
    expect([more.status, more.text.includes('au plus 200 lignes')]).toEqual([200, true]);
    const wrong = await jurist.post('/cases/new', { ...typed(20, 19), 'incident[on]': 'hier' });
    expect([wrong.status, wrong.text.includes('au plus 200 lignes')]).toEqual([422, true]);
    expect(wrong.text).toContain('href="#f-incident-on"');
  });

  it('is not for programs: they may send all at once', async () => {
    const people = Array.from({ length: 5 }, () => ({
      role: 'witness',
      injuries: Array.from({ length: 50 }, () => ({ kind: 'plaie' })),
    }));
    expect((await jurist.call('POST', '/api/cases', { people })).status).toBe(201);
  });
});

describe('counting rows', () => {
  it('looks into every list, and takes a text for no row', () => {
    const values = { people: [{ injuries: [{}, {}], languages: ['ti'] }, {}], forces: [{}] };
    expect(rowsIn(values)).toBe(5);
    expect(withFirstRows(values)).toEqual(values);
    expect(rowsIn(withFirstRows({ people: Array.from({ length: 900 }, () => ({ a: [{}] })) }))).toBe(
      MOST_ROWS,
    );
  });
});
