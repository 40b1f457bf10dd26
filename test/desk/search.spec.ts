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

const search = async (caller: Caller, q: string, more: Record<string, string> = {}) => {
  const answer = await caller.post('/search', { q, ...more });
  return { status: answer.status, to: answer.headers.get('location') };
};
const list = async (caller: Caller, q: string): Promise<string> =>
  (await caller.get((await search(caller, q)).to ?? '')).text;

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
    expect(await search(jurist, 's. h.')).toEqual({
      status: 303,
      to: expect.stringMatching(/^\/cases\?sought=/),
    });
    const found = await list(jurist, 's. h.');
    expect(found).toContain(ref);
    expect(found).toContain('value="s. h."');
    expect(await list(jurist, 'nobody')).not.toContain(ref);
    expect(await search(jurist, ' ', { stage: 'alert' })).toEqual({ status: 303, to: '/cases?stage=alert' });
  });

  it('does not tell a stranger that a reference exists', async () => {
    const stranger = await test.as(await test.account('jurist'));
    expect((await search(stranger, ref)).to).toMatch(/^\/cases\?sought=/);
    expect((await list(stranger, ref)).split('<tbody>')).toHaveLength(1);
  });

  it('and the list do not exist for those who may see no case', async () => {
    for (const role of ['staff', 'administrator'] as const) {
      const caller = await test.as(await test.account(role));
      expect((await search(caller, ref)).status).toBe(404);
      for (const path of ['/cases', `/cases?q=${ref}`, '/cases?sought=v1.AAAA'])
        expect((await caller.get(path)).status).toBe(404);
    }
  });

  it('never leaves our own site, and keeps what was typed as text', async () => {
    const { to } = await search(jurist, '//evil.example/<script>{{1}}');
    expect(to).toMatch(/^\/cases\?sought=/);
    const found = (await jurist.get(to ?? '')).text;
    expect(found).not.toContain('<script>{{1}}');
    expect(found).toContain('value="//evil.example/&lt;script&gt;{{1}}"');
  });
});
