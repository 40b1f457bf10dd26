import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let jurist: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
});
afterAll(() => test.stop());

const open = async (people: object[], by = jurist) => by.call('POST', '/api/cases', { summary: 'x', people });
const alem = { role: 'complainant', name: 'Alem Exemple', pseudonym: 'Alem', languages: ['ti'] };

describe('a person who is known from one case', () => {
  it('joins another one by her code, with another part in it, and stays one person', async () => {
    const [first] = (await open([alem])).json.people;
    const second = await open([
      { role: 'witness', personCode: first.code.toLowerCase(), suffered: 'Rien, elle a vu.' },
    ]);
    expect(second.json.people).toMatchObject([
      { id: first.id, code: first.code, role: 'witness', pseudonym: 'Alem' },
    ]);
    const identity = await jurist.call('GET', `/api/cases/${second.json.ref}/people/${first.id}/identity`);
    expect(identity.json.name).toBe('Alem Exemple');
  });

  it('is not taken twice into one case', async () => {
    const opened = (await open([alem])).json;
    const again = await jurist.call('POST', `/api/cases/${opened.ref}/people`, {
      role: 'witness',
      personCode: opened.people[0].code,
    });
    expect(again.status).toBe(422);
    expect(again.json.fields.personCode).toEqual(['Cette personne est déjà dans ce dossier.']);
  });

  it('is nobody to somebody who is on none of her cases', async () => {
    const [person] = (await open([alem])).json.people;
    const stranger = await test.as(await test.account('jurist'));
    const answer = await open([{ role: 'witness', personCode: person.code }], stranger);
    expect(answer.status).toBe(422);
    expect(answer.json.fields['people.0.personCode']).toEqual([
      'Aucune personne de vos dossiers ne porte ce code.',
    ]);
  });
});
