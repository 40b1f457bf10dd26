import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp, type Caller } from '../support/app.js';

let app: TestApp;
let caller: Caller;
beforeAll(async () => {
  app = await TestApp.start();
  caller = await app.as(await app.account('jurist'));
});
afterAll(() => app.stop());

const open = async (): Promise<string> =>
  (await caller.call('POST', '/api/cases', { summary: 'x' })).json.ref;

describe('taking a step on a case', () => {
  it('leads it on, and says so in the journal', async () => {
    const ref = await open();
    const moved = await caller.call('POST', `/api/cases/${ref}/steps`, { step: 'triage' });
    expect(moved.json).toMatchObject({ stage: 'triage', openSteps: ['inform', 'gather', 'close'] });
    const { json } = await caller.call('GET', `/api/cases/${ref}/journal`);
    expect(json.items[0]).toMatchObject({
      action: 'case.edit',
      details: { step: 'triage', from: 'alert', to: 'triage' },
    });
    expect((await caller.get(`/cases/${ref}/journal`)).text).toContain('Urgence');
  });

  it('leads whoever takes it on a page to what is done then, where there is such a page', async () => {
    const { ref } = (await caller.call('POST', '/api/cases', { people: [{ role: 'witness' }] })).json;
    const led = async (step: string) =>
      (await caller.post(`/cases/${ref}/steps`, { step })).headers.get('location');
    expect(await led('triage')).toBe(`/cases/${ref}`);
    expect(await led('inform')).toBe(`/cases/${ref}/consents`);
    expect((await caller.get(`/cases/${ref}`)).text).toContain(
      `class="button" href="/cases/${ref}/consents#record"`,
    );
    expect(await led('hear')).toBe(`/cases/${ref}/testimonies/new`);
  });

  it('is refused with the reason, and leaves no trace, while something is missing', async () => {
    const ref = await open();
    const before = await app.db.read.countBy(JournalEntry, { action: 'case.edit' });
    const refused = await caller.call('POST', `/api/cases/${ref}/steps`, { step: 'inform' });
    expect([refused.status, refused.json.needs]).toEqual([422, ['Ajoutez au moins une personne concernée.']]);
    const onPage = await caller.post(`/cases/${ref}/steps`, { step: 'close', reason: ' ' });
    expect(onPage.status).toBe(422);
    expect(onPage.text).toContain('Donnez la raison.');
    expect(await app.db.read.countBy(JournalEntry, { action: 'case.edit' })).toBe(before);
  });

  it('is refused when it no longer leads on from here', async () => {
    const ref = await open();
    const refused = await caller.call('POST', `/api/cases/${ref}/steps`, { step: 'file' });
    expect([refused.status, refused.json.current.stage]).toEqual([409, 'alert']);
    expect((await caller.call('POST', `/api/cases/${ref}/steps`, { step: 'fly' })).status).toBe(422);
  });

  it('keeps the reason sealed, and shows it to those who may read the journal', async () => {
    const ref = await open();
    const reason = 'La personne ne souhaite plus continuer.';
    expect((await caller.post(`/cases/${ref}/steps`, { step: 'close', reason })).status).toBe(303);
    const rows: object[] = await app.db.read.query('SELECT * FROM journal_entry');
    expect(JSON.stringify(rows)).not.toContain('ne souhaite plus');
    expect((await caller.call('GET', `/api/cases/${ref}/journal`)).json.items[0].reason).toBe(reason);
    expect((await caller.get(`/cases/${ref}/journal`)).text).toContain(reason);
  });
});
