import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let jurist: Caller;
let ref: string;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
  ref = (
    await jurist.call('POST', '/api/cases', {
      incident: { on: '2026-05-02' },
      people: [{ role: 'complainant', initials: 'S. H.' }],
    })
  ).json.ref;
});
afterAll(() => test.stop());

const search = async (caller: Caller, q: string) => {
  const answer = await caller.get(`/search?${new URLSearchParams({ q }).toString()}`);
  return { status: answer.status, to: answer.headers.get('location') };
};

describe('the search box', () => {
  it('leads straight to the case, however its reference was typed', async () => {
    const body = ref.slice(4);
    for (const typed of [
      ref,
      ref.toLowerCase(),
      `hro ${body}`,
      `hro${body.toLowerCase()}`,
      body.replaceAll('0', 'o'),
      `HR0-${body}`,
    ])
      expect(await search(jurist, typed)).toEqual({ status: 303, to: `/cases/${ref}` });
  });

  it('leads to the filtered list for anything else', async () => {
    expect(await search(jurist, 's. h.')).toEqual({ status: 303, to: '/cases?q=s.+h.' });
    expect((await jurist.get('/cases?q=s.+h.')).text).toContain(ref);
    expect((await jurist.get('/cases?q=nobody')).text).not.toContain(ref);
  });

  it('does not tell a stranger that a reference exists', async () => {
    const stranger = await test.as(await test.account('jurist'));
    expect(await search(stranger, ref)).toEqual({ status: 303, to: `/cases?q=${ref}` });
    const list = (await stranger.get(`/cases?q=${ref}`)).text;
    expect(list.split('<tbody>')).toHaveLength(1);
  });

  it('and the list do not exist for those who may see no case', async () => {
    for (const role of ['staff', 'administrator'] as const) {
      const caller = await test.as(await test.account(role));
      for (const path of ['/cases', `/search?q=${ref}`, `/cases?q=${ref}`])
        expect((await caller.get(path)).status).toBe(404);
    }
  });

  it('never leaves our own site, and keeps what was typed as text', async () => {
    const { to } = await search(jurist, '//evil.example/<script>{{1}}');
    expect(to).toMatch(/^\/cases\?q=/);
    const list = (await jurist.get(to ?? '')).text;
    expect(list).not.toContain('<script>{{1}}');
    expect(list).toContain('value="//evil.example/&lt;script&gt;{{1}}"');
  });
});
