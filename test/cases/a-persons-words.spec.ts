import { TestApp, type Caller } from '../support/app.js';

let app: TestApp;
let caller: Caller;
beforeAll(async () => {
  app = await TestApp.start();
  caller = await app.as(await app.account('jurist'));
});
afterAll(() => app.stop());

describe('what is typed into a case', () => {
  it('is kept whole, however long, in any script', async () => {
    const description = 'ሰላም 🌊 كنا نائمين\n'.repeat(11_111).slice(0, 200_000);
    const made = await caller.call('POST', '/api/cases', { incident: { description } });
    expect(made.json.incident.description).toBe(description);
    expect((await caller.get(`/cases/${made.json.ref}`)).text).toContain(description.slice(0, 1000));
  });

  it('is refused beyond 200 000 characters, with what is too much', async () => {
    const refused = await caller.call('POST', '/api/cases', {
      incident: { description: 'a'.repeat(200_001) },
    });
    expect(refused.status).toBe(422);
    expect(refused.json.fields['incident.description'][0]).toMatch(/200.?000/);
  });

  it('is printed as text: neither HTML nor braces come to life', async () => {
    const nasty = '<script>alert(1)</script> {{actor.name}} {{{body}}} ${1} "\'';
    const person = {
      role: 'witness',
      pseudonym: nasty,
      suffered: nasty,
      injuries: [{ kind: 'plaie', note: nasty }],
    };
    const made = await caller.call('POST', '/api/cases', {
      summary: nasty,
      incident: { description: nasty, place: { text: nasty } },
      people: [person],
    });
    const { ref } = made.json;
    for (const path of [
      '',
      '/edit',
      '/incident/edit',
      `/people/${made.json.people[0].id}`,
      `/people/${made.json.people[0].id}/edit`,
    ]) {
      const { text, status } = await caller.get(`/cases/${ref}${path}`);
      expect(status).toBe(200);
      expect(text).not.toContain('<script>alert');
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {{actor.name}} {{{body}}} ${1}');
    }
  });

  it.each(['\ud800', 'fin\udfff', '\u0000'])(
    'is refused where no encoding could write it (%j)',
    async (broken) => {
      for (const body of [
        { summary: broken },
        { people: [{ role: 'witness', name: broken }] },
        { incident: { description: broken } },
      ])
        expect((await caller.call('POST', '/api/cases', body)).status).toBe(422);
    },
  );
});
