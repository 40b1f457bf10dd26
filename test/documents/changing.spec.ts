import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp, type Caller } from '../support/app.js';
import { caseOf, PIXEL, send } from './evidence.js';

let app: TestApp;
let ref: string;
let caller: Caller;
let email: string;
let id: string;
beforeAll(async () => {
  app = await TestApp.start();
  const opened = await caseOf(app);
  ({ ref, caller } = opened);
  email = opened.jurist.email;
});
beforeEach(async () => {
  id = (
    await send(
      caller,
      ref,
      [['a.png', PIXEL]],
      [
        ['title', 'Épaule'],
        ['on', '2026-05-03'],
      ],
    )
  ).json.id;
});
afterAll(() => app.stop());

const patch = (body: object): ReturnType<Caller['call']> =>
  caller.call('PATCH', `/api/documents/${id}`, body);

describe('changing what is said about a document', () => {
  it('changes only what was said, and takes away what is null', async () => {
    const changed = await patch({ version: 1, kind: 'medical_certificate', on: null });
    expect(changed.json).toMatchObject({
      title: 'Épaule',
      kind: 'medical_certificate',
      on: null,
      version: 2,
    });
    const entries = await app.db.read.findBy(JournalEntry, { subjectId: id, action: 'document.edit' });
    expect(entries.map((entry) => entry.details)).toEqual(['{"fields":["kind","on"]}']);
    expect((await patch({ version: 2, kind: 'photo', sha256: 'x' })).status).toBe(422);
  });

  it('lets one of two writers through, and shows the other what stands now', async () => {
    const [one, two] = await Promise.all([
      patch({ version: 1, title: 'Épaule gauche' }),
      patch({ version: 1, title: 'Épaule droite' }),
    ]);
    const [won, lost] = one.status === 200 ? [one, two] : [two, one];
    expect([won.status, lost.status]).toEqual([200, 409]);
    expect(lost.json.current).toEqual(won.json);
  });

  it('shows on the page what differs, and keeps what was typed', async () => {
    await patch({ version: 1, title: 'Épaule gauche', kind: 'drawing' });
    const fields = {
      version: '1',
      title: 'Épaule <droite>',
      kind: 'letter',
      on: '2026-05-03',
      viaMessaging: 'false',
    };
    const stale = await caller.post(`/documents/${id}/edit`, fields);
    expect(stale.status).toBe(409);
    for (const words of ['Épaule gauche', 'value="Épaule &lt;droite&gt;"', 'Dessin', 'Courrier'])
      expect(stale.text).toContain(words);
    const version = /name="version" value="(\d+)"/.exec(stale.text)?.[1] ?? '';
    const saved = await caller.post(`/documents/${id}/edit`, { ...fields, version });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `/documents/${id}`]);
    expect((await caller.get(`/documents/${id}`)).text).toContain('Épaule &lt;droite&gt;');
  });

  it('loses nothing when the session ends before the form is sent', async () => {
    app.clock.advance(31 * 60_000);
    const path = `/documents/${id}/edit`;
    const asked = await caller.post(path, {
      _page: path,
      version: '1',
      title: 'Tapé longuement',
      kind: 'photo',
    });
    expect(asked.status).toBe(401);
    const carried = /name="_carried" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const back = await caller.post('/sign-in', {
      email,
      password: 'un mot de passe inventé',
      _to: path,
      _carried: carried,
    });
    expect(back.headers.get('location')).toBe(path);
    const form = await caller.get(path);
    expect(form.text).toContain('value="Tapé longuement"');
    expect(form.text).toContain('est rétabli');
  });
});

describe('withdrawing a document', () => {
  it('needs a reason, takes it out of use, and keeps original and reason', async () => {
    expect(
      (await caller.call('POST', `/api/documents/${id}/withdrawal`, {})).json.fields.reason,
    ).toBeDefined();
    const before = (await caller.call('GET', `/api/cases/${ref}/documents`)).json.total as number;
    const done = await caller.call('POST', `/api/documents/${id}/withdrawal`, {
      reason: 'Selam ne veut plus',
    });
    expect(done.json).toMatchObject({
      withdrawnAt: app.clock.now().toISOString(),
      withdrawalReason: 'Selam ne veut plus',
    });
    expect((await caller.call('GET', `/api/cases/${ref}/documents`)).json.total).toBe(before - 1);
    expect((await caller.call('GET', `/api/cases/${ref}/documents?withdrawn=true`)).json.total).toBe(before);
    expect((await caller.call('GET', `/api/documents/${id}/content`)).status).toBe(200);
    expect((await caller.call('POST', `/api/documents/${id}/withdrawal`, { reason: 'encore' })).status).toBe(
      409,
    );
    expect((await patch({ version: 2, title: 'x' })).status).toBe(409);
    expect(JSON.stringify(await app.db.read.findBy(JournalEntry, { subjectId: id }))).not.toContain('Selam');
  });
});
