import { TestApp } from '../support/app.js';
import {
  document,
  finished,
  openCase,
  photograph,
  testimony,
  type CaseInHand,
} from './support/prosecuted-case.js';

describe('composing a dossier on its page', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  let path: string;
  let offered: { kind: string; id: string }[];

  const typed = (over: Record<string, string> = {}) => ({
    _page: path,
    template: 'plainte-simple',
    identity: 'initials',
    facts: 'Premier fait.\n\nSecond fait.',
    'exhibits[0][kind]': offered[0]!.kind,
    'exhibits[0][id]': offered[0]!.id,
    'exhibits[0][chosen]': 'true',
    'exhibits[0][order]': '2',
    'exhibits[2][kind]': 'document',
    'exhibits[2][id]': offered[2]!.id,
    'exhibits[2][chosen]': 'true',
    'exhibits[2][order]': '1',
    'exhibits[2][title]': 'La tente',
    ...over,
  });

  beforeAll(async () => {
    test = await TestApp.start();
    inHand = await openCase(test);
    offered = [
      ...(await testimony(inHand, 'ar', 'arb')),
      await document(inHand, 'x.jpg', await photograph(), 'photo'),
    ];
    path = `/cases/${inHand.ref}/dossiers/new?template=plainte-simple`;
  });
  afterAll(() => test.stop());

  it('begins with the facts in the first person and says that no lawyer has read the template', async () => {
    const { text } = await inHand.call.get(path);
    expect(text).toContain('je me trouvais à Calais');
    expect(text).toContain('Modèle à valider par un·e avocat·e');
  });

  it('proposes a report in the words of the association', async () => {
    const { text } = await inHand.call.get(path.replace('plainte-simple', 'signalement-procureur'));
    expect(text).toContain('la personne déclare qu’elle se trouvait à Calais');
    expect(text).not.toContain('name="signedBy"');
  });

  it('shows the paper in a page that can run and fetch nothing, and notes it', async () => {
    const seen = await inHand.call.post(
      `/cases/${inHand.ref}/dossiers/preview`,
      typed({ facts: '<script>alert(1)</script>' }),
    );
    expect(seen.status).toBe(200);
    expect(seen.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; style-src 'self'; font-src 'self'.*sandbox/,
    );
    expect(seen.text).toContain('&lt;script&gt;');
    expect(seen.text).not.toContain('<script>');
    const style = /href="([^"]+\.css)"/.exec(seen.text)?.[1] ?? '';
    expect((await inHand.call.get(style)).headers.get('content-type')).toContain('text/css');
    const journal = await inHand.call.call('GET', `/api/cases/${inHand.ref}/journal`);
    expect(journal.text).toContain('dossier.compose');
  });

  it('keeps what was typed when it is refused', async () => {
    const refused = await inHand.call.post(
      `/cases/${inHand.ref}/dossiers`,
      typed({ signedBy: 'lawyer', letterOn: '2030-01-01' }),
    );
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('avocat·e qui signe');
    expect(refused.text).toContain('Second fait.');
    expect(refused.text).toContain('value="La tente"');
  });

  it('takes up a draft where it was left', async () => {
    const body = new URLSearchParams(typed({ facts: 'Un brouillon.' }));
    await inHand.call.call('PUT', `/drafts?page=${encodeURIComponent(path)}`, body);
    const { text } = await inHand.call.get(path);
    expect(text).toContain('Un brouillon.');
    expect(text).toContain('Votre brouillon du');
  });

  it('prints what was ticked, in the order that was given, and ends the draft', async () => {
    const sent = await inHand.call.post(`/cases/${inHand.ref}/dossiers`, typed());
    expect(sent.status).toBe(303);
    const page = sent.headers.get('location') ?? '';
    expect((await inHand.call.get(page)).text).toMatch(/data-progress|Télécharger/);
    const dossier = await finished(inHand.call, page.split('/').at(-1) ?? '');
    expect(dossier).toMatchObject({ status: 'done', report: [{ exhibit: '1' }, { exhibit: '2' }] });
    expect((await inHand.call.get(page)).text).toMatch(/La tente.*Témoignage recueilli/s);
    expect((await inHand.call.get(path)).text).not.toContain('Votre brouillon');
  });
});
