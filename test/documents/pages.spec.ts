import { TestApp, type Caller } from '../support/app.js';
import { caseOf, PIXEL, sending } from './evidence.js';

let app: TestApp;
let ref: string;
let caller: Caller;
beforeAll(async () => {
  app = await TestApp.start();
  ({ ref, caller } = await caseOf(app));
});
afterAll(() => app.stop());

const upload = (...given: Parameters<typeof sending>): ReturnType<Caller['call']> =>
  caller.call('POST', `/cases/${ref}/documents`, sending(...given), { accept: 'text/html' });

describe('the page of the documents', () => {
  it('says what it is for while there is none, in both languages', async () => {
    expect((await caller.get(`/cases/${ref}/documents`)).text).toContain('Aucune preuve pour l’instant');
    const english = await caller.get(`/cases/${ref}/documents`, {
      accept: 'text/html',
      cookie: `${caller.cookie}; recours_language=en`,
    });
    expect(english.text).toContain('No evidence yet');
  });

  it('takes several files without a script, and shows them with their fingerprints', async () => {
    const done = await upload(
      [
        ['a.png', PIXEL],
        ['b.png', PIXEL],
      ],
      [
        ['kind', 'drawing'],
        ['on', '2026-05-03'],
        ['title', ''],
      ],
    );
    expect([done.status, done.headers.get('location')]).toEqual([303, `/cases/${ref}/documents`]);
    const { text } = await caller.get(`/cases/${ref}/documents`);
    for (const words of ['a.png', 'b.png', 'Dessin ou plan', '3 mai 2026', 'sont chiffrés et ajoutés'])
      expect(text).toContain(words);
  });

  it('names the files that were not kept, beside those that were', async () => {
    const answer = await upload([
      ['bonne.png', PIXEL],
      ['vide <b>.jpg', ''],
    ]);
    expect(answer.status).toBe(200);
    for (const words of ['bonne.png', 'Un fichier n’a pas été gardé', 'vide &lt;b&gt;.jpg', '0 octet'])
      expect(answer.text).toContain(words);
  });

  it('gives back what was typed when nothing could be kept', async () => {
    const said: [string, string][] = [
      ['title', 'Épaule <gauche>'],
      ['kind', 'photo'],
      ['viaMessaging', 'true'],
    ];
    for (const answer of [
      await upload([['vide.jpg', '']], said),
      await upload([['', '']], said),
      await upload([['a.png', PIXEL]], [...said, ['on', '2027-01-01']]),
    ]) {
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('value="Épaule &lt;gauche&gt;"');
      expect(answer.text).toMatch(/value="photo" selected/);
      expect(answer.text).toMatch(/name="viaMessaging" value="true" checked/);
    }
  });

  it('covers a photograph, and fetches nothing of it until asked', async () => {
    const { json } = await caller.call(
      'POST',
      `/api/cases/${ref}/documents`,
      sending([['corps.png', PIXEL]]),
    );
    const { text } = await caller.get(`/documents/${json.id}`);
    expect(text).toMatch(
      new RegExp(`<details class="covered">[^]*src="/documents/${json.id}/picture"[^]*loading="lazy"`),
    );
    expect(text).toContain(json.sha256.slice(0, 8));
    expect(text).toContain('a ajouté l’original');
  });
});
