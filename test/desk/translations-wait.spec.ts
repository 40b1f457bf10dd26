import { TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => void (test = await TestApp.start()));
afterAll(() => test.stop());

describe('a translation that nobody else has read', () => {
  it('waits on the desk of the team until it is reviewed, and says to its author that it is not hers to read', async () => {
    const [writer, reader] = [await test.account('intern'), await test.account('jurist')];
    const [intern, jurist] = [await test.as(writer), await test.as(reader)];
    const opened = await intern.call('POST', '/api/cases', {
      people: [{ role: 'complainant', initials: 'S. H.' }],
      juristId: reader.id,
    });
    const { ref, people } = opened.json;
    const testimony = await intern.call('POST', `/api/cases/${ref}/testimonies`, {
      personId: people[0].id,
      takenOn: '2026-05-03',
      mode: 'dictated',
      language: 'ti',
      script: 'Ethi',
      direction: 'ltr',
      channel: 'in-person',
      readBack: true,
      text: 'ኣብ ድንኳን ነበርና።',
    });
    const draft = await intern.call('POST', `/api/testimonies/${testimony.json.id}/translations`, {
      language: 'fr',
      kind: 'free',
      translator: 'Une Autre',
      text: 'Nous étions dans la tente.',
    });
    const link = `href="/translations/${draft.json.id}"`;
    const [hers, his] = [(await intern.get('/')).text, (await jurist.get('/')).text];
    for (const page of [hers, his]) {
      expect(page).toContain(link);
      expect(page).toContain('tigrigna → français');
      expect(page).not.toContain('tente');
    }
    expect(hers).toContain('une autre personne relit');
    expect(his).not.toContain('une autre personne relit');
    expect((await jurist.call('POST', `/api/translations/${draft.json.id}/review`, {})).status).toBeLessThan(
      300,
    );
    expect((await jurist.get('/')).text).not.toContain(link);
  });
});
