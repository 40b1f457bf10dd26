import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { addressOn, ground, type Ground } from '../access/grounds.js';
import { TestApp, type Caller } from '../support/app.js';
import { routesOf } from '../support/routes.js';

let test: TestApp;
let on: Ground;
let coordinator: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  on = await ground(test);
  coordinator = await test.as(await test.account('coordinator'));
});
afterAll(() => test.stop());

/** What one look at a page or a record of a case leaves behind: the action, and what was looked at. */
const NOTED: Readonly<Record<string, string>> = {
  'GET /cases/:ref': 'case.read',
  'GET /api/cases/:ref': 'case.read',
  'GET /cases/:ref/edit': 'case.read summary',
  'GET /cases/:ref/journal': 'case.journal',
  'GET /api/cases/:ref/journal': 'case.journal',
  'GET /api/incidents/:id': 'case.read facts',
  'GET /cases/:ref/incident/edit': 'case.read facts',
  'GET /api/cases/:ref/people/:personId': 'case.read injuries',
  'GET /cases/:ref/people/:personId': 'person.identity',
  'GET /cases/:ref/people/:personId/edit': 'person.identity',
  'GET /api/cases/:ref/people/:personId/identity': 'person.identity',
  'GET /cases/:ref/consents': 'case.read consents',
  'GET /api/cases/:ref/consents': 'case.read consents',
  'GET /api/consents/:id': 'case.read consents',
  'GET /consents/:id/withdrawal': 'case.read consents',
  'GET /testimonies/:id': 'testimony.read',
  'GET /testimonies/:id/edit': 'testimony.read',
  'GET /testimonies/:id/translations/new': 'testimony.read',
  'GET /api/testimonies/:id': 'testimony.read',
  'GET /translations/:id': 'testimony.read',
  'GET /translations/:id/edit': 'testimony.read',
  'GET /api/translations/:id': 'testimony.read',
  'GET /cases/:ref/documents': 'document.read documents',
  'GET /api/cases/:ref/documents': 'document.read documents',
  'GET /documents/:id': 'document.read sheet',
  'GET /documents/:id/edit': 'document.read sheet',
  'GET /api/documents/:id': 'document.read sheet',
  'GET /documents/:id/content': 'document.read original',
  'GET /documents/:id/picture': 'document.read picture',
  'GET /api/documents/:id/content': 'document.read original',
  'GET /cases/:ref/dossiers/new': 'dossier.compose composing',
  'GET /dossiers/:id/pdf': 'dossier.read',
  'GET /api/dossiers/:id/pdf': 'dossier.read',
  'GET /dossiers/:id/posting': 'dossier.read posting',
};
/** These name records by what everybody of the team calls them, and tell nothing of what is in them. */
const LISTS = [
  'GET /',
  'GET /cases',
  'GET /api/cases',
  'GET /translations',
  'GET /dossiers',
  'GET /cases/:ref/team',
  'GET /cases/:ref/people/new',
  'GET /cases/:ref/testimonies',
  'GET /api/cases/:ref/testimonies',
  'GET /cases/:ref/testimonies/new',
  'GET /cases/:ref/dossiers',
  'GET /api/cases/:ref/dossiers',
  'GET /dossiers/:id',
  'GET /api/dossiers/:id',
];

/** The entries that a look leaves behind, in the chains of reading and anywhere else. */
async function leftBy(route: string): Promise<string[]> {
  const { path } = addressOn(on, route);
  return leftAt(path.endsWith('/dossiers/new') ? `${path}?template=plainte-simple` : path);
}

async function leftAt(path: string): Promise<string[]> {
  const before = new Set((await test.db.read.find(JournalEntry)).map(({ id }) => id));
  expect([path, (await coordinator.get(path)).status]).toEqual([path, 200]);
  const left = (await test.db.read.find(JournalEntry)).filter(({ id }) => !before.has(id));
  return left.map(({ chain, action, details }) => {
    const { what } = JSON.parse(details) as { what?: string };
    const told = [action, ...(what ? [what] : [])].join(' ');
    return chain.startsWith('reading-') ? told : `${told}, in ${chain}`;
  });
}

describe('looking at a case', () => {
  it('is known of every route that shows one', () => {
    const shown = routesOf(test.app).filter((route) => /^GET .*:(ref|id|personId)/.test(route));
    const elsewhere = ['GET /accounts/:id/reinvite'];
    const known = [...Object.keys(NOTED), ...LISTS, ...elsewhere];
    expect(shown.filter((route) => !known.includes(route))).toEqual([]);
  });

  it.each(Object.entries(NOTED))('leaves one entry: %s is %s', async (route, noted) => {
    expect(await leftBy(route)).toEqual([noted]);
  });

  it.each(LISTS)('leaves none where only references are listed: %s', async (route) => {
    expect(await leftBy(route)).toEqual([]);
  });

  it('tells the facts once for each case that shares them', async () => {
    const shared = await coordinator.call('POST', '/api/cases', { incidentId: on.incidentId });
    expect(await leftBy('GET /api/incidents/:id')).toEqual(['case.read facts', 'case.read facts']);
    expect(await leftBy('GET /cases/:ref')).toEqual(['case.read']);
    const { items } = (await coordinator.call('GET', `/api/cases/${shared.json.ref}/journal`)).json;
    expect(items).toContainEqual(expect.objectContaining({ action: 'case.read' }));
  });

  it('tells the facts beside a form that opens another case, and where no case refers to them yet', async () => {
    expect(await leftAt(`/cases/new?incident=${on.incidentId}`)).toContain('case.read facts');
    const { id } = (await coordinator.call('POST', '/api/incidents', { on: '2026-05-02' })).json;
    expect(await leftAt(`/api/incidents/${id}`)).toEqual(['case.read facts']);
    expect(await leftAt('/cases/new')).toEqual([]);
  });

  it('is told in words in the journal of the case, each thing once', async () => {
    const { text } = await coordinator.get(`/cases/${on.ref}/journal`);
    for (const words of [
      'a consulté les faits',
      'a consulté les consentements',
      'a consulté la fiche d’envoi',
    ])
      expect(text).toContain(words);
  });
});
