import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp, type Caller } from '../support/app.js';

const SECRETS = {
  name: 'Planté Nomsecret',
  birthDate: '2001-02-03',
  nationality: 'Syldavie',
  declaredAddress: '3 rue Secrète\n62100 Calais',
};
let app: TestApp;
let caller: Caller;
let ref: string;
let personId: string;
beforeAll(async () => {
  app = await TestApp.start();
  caller = await app.as(await app.account('jurist'));
  const person = {
    role: 'complainant',
    initials: 'P. N.',
    contacts: [{ channel: 'signal', value: '+33 700 secret', safety: 'pas de message' }],
    ...SECRETS,
  };
  const made = await caller.call('POST', '/api/cases', { people: [person] });
  ref = made.json.ref;
  personId = made.json.people[0].id;
});
afterAll(() => app.stop());

describe('the identity vault', () => {
  it('holds nothing in plain text in any row of the database', async () => {
    const rows: object[] = await app.db.read.query('SELECT * FROM person');
    const entries: object[] = await app.db.read.query('SELECT * FROM journal_entry');
    const plain = JSON.stringify([rows, entries]);
    for (const secret of ['Nomsecret', '2001-02-03', 'Syldavie', 'rue Secr', '+33 700'])
      expect(plain).not.toContain(secret);
    expect(rows[0]).toMatchObject({
      name_sealed: expect.stringMatching(/^v1\./),
      contacts_sealed: expect.stringMatching(/^v1\./),
    });
  });

  it('is opened on request only, and whoever opened it is noted', async () => {
    expect((await caller.call('GET', `/api/cases/${ref}/people/${personId}`)).text).not.toContain(
      'Nomsecret',
    );
    const before = await app.db.read.countBy(JournalEntry, { action: 'person.identity' });
    const { json } = await caller.call('GET', `/api/cases/${ref}/people/${personId}/identity`);
    expect(json).toEqual({
      ...SECRETS,
      contacts: [{ channel: 'signal', value: '+33 700 secret', safety: 'pas de message' }],
    });
    expect(await app.db.read.countBy(JournalEntry, { action: 'person.identity', subjectId: personId })).toBe(
      before + 1,
    );
  });

  it('keeps the same keyed hash for the same name however it is written, and no other', async () => {
    for (const name of ['planté  NOMSECRET', 'Autre Nom'])
      await caller.call('POST', `/api/cases/${ref}/people`, { role: 'witness', name });
    const rows: { name_index: string }[] = await app.db.read.query(
      'SELECT name_index FROM person JOIN case_person ON person_id = person.id ORDER BY position',
    );
    expect(rows[1]?.name_index).toBe(rows[0]?.name_index);
    expect(rows[2]?.name_index).not.toBe(rows[0]?.name_index);
  });
});

describe('changing a person', () => {
  it('leaves what was not sent, takes away what is null, and ends the reason for a missing answer', async () => {
    const first = await caller.call('PATCH', `/api/cases/${ref}/people/${personId}`, {
      version: 1,
      nationality: null,
      nationalityUnanswered: 'refused',
      injuries: [{ kind: 'fracture' }],
    });
    expect(first.json).toMatchObject({
      version: 2,
      nationalityUnanswered: 'refused',
      initials: 'P. N.',
      injuries: [{ kind: 'fracture' }],
    });
    const second = await caller.call('PATCH', `/api/cases/${ref}/people/${personId}`, {
      version: 2,
      nationality: 'Bordurie',
      role: 'witness',
    });
    expect(second.json).toMatchObject({
      version: 3,
      nationalityUnanswered: null,
      role: 'witness',
      injuries: [{ kind: 'fracture' }],
    });
    const { json } = await caller.call('GET', `/api/cases/${ref}/people/${personId}/identity`);
    expect(json).toMatchObject({ name: SECRETS.name, nationality: 'Bordurie' });
  });

  it('refuses an answer beside the reason why there is none', async () => {
    const refused = await caller.call('POST', `/api/cases/${ref}/people`, {
      role: 'witness',
      birthDate: '2000-01-01',
      birthDateUnanswered: 'refused',
    });
    expect(refused.status).toBe(422);
    expect(refused.json.fields.birthDateUnanswered).toHaveLength(1);
  });
});
