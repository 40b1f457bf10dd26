import { TestApp, type Caller } from '../support/app.js';

let app: TestApp;
let caller: Caller;
const refs: string[] = [];
beforeAll(async () => {
  app = await TestApp.start();
  caller = await app.as(await app.account('jurist'));
  const cases = [
    { people: [{ role: 'complainant', name: 'Plante Nomsecret', pseudonym: 'Étoile' }] },
    { people: [{ role: 'witness', initials: 'S. H.' }], incident: { place: { siteId: 'fort_nieulay' } } },
    { summary: 'résumé', incident: { place: { text: '100 % plage_nord' } } },
  ];
  for (const body of cases) {
    refs.push((await caller.call('POST', '/api/cases', body)).json.ref);
    app.clock.advance(1000);
  }
  await caller.call('POST', `/api/cases/${refs[0]}/steps`, { step: 'triage' });
  await (
    await app.as(await app.account('jurist'))
  ).call('POST', '/api/cases', { summary: 'd’une autre équipe' });
});
afterAll(() => app.stop());

const found = async (query: string): Promise<string[]> =>
  (await caller.call('GET', `/api/cases?${query}`)).json.items.map(({ ref }: { ref: string }) => ref);

describe('the list of cases', () => {
  it('shows one’s own, the newest first, page by page, and counts no other', async () => {
    const { json } = await caller.call('GET', '/api/cases?perPage=2&page=2');
    expect(json).toMatchObject({ total: 3, page: 2, perPage: 2 });
    expect(json.items.map(({ ref }: { ref: string }) => ref)).toEqual([refs[0]]);
    expect(json.items[0]).toMatchObject({ people: ['Étoile'], stage: 'triage' });
  });

  it('finds by reference, initials, pseudonym and place', async () => {
    expect(await found(`q=${refs[1]?.toLowerCase()}`)).toEqual([refs[1]]);
    expect(await found('q=s. h.')).toEqual([refs[1]]);
    expect(await found('q=toile')).toEqual([refs[0]]);
    expect(await found('q=nieulay')).toEqual([refs[1]]);
    expect(await found(`q=${encodeURIComponent('100 % plage_')}`)).toEqual([refs[2]]);
    expect(await found(`q=${encodeURIComponent('%')}`)).toEqual([refs[2]]);
    expect(await found('stage=triage')).toEqual([refs[0]]);
  });

  it('never looks into the vault, and refuses what it does not know', async () => {
    expect(await found('q=Nomsecret')).toEqual([]);
    expect((await caller.call('GET', '/api/cases?stage=heaven')).status).toBe(422);
    expect((await caller.call('GET', '/api/cases?perPage=1000')).status).toBe(422);
  });
});
