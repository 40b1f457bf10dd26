import type { Actor } from '../../src/access/actor.js';
import { DraftsService } from '../../src/accounts/drafts.service.js';
import { PASSWORD, TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let drafts: DraftsService;
let jurist: Actor & { email: string };
let caller: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  drafts = test.app.get(DraftsService);
});
beforeEach(async () => {
  jurist = await test.account('jurist');
  caller = await test.as(jurist);
});
afterAll(() => test.stop());

const PAGE = '/cases/new';
const autosave = (page: string, summary: string) =>
  caller.call(
    'PUT',
    `/drafts?page=${encodeURIComponent(page)}`,
    new URLSearchParams({ _page: page, summary }),
    { accept: 'application/json' },
  );

describe('an autosave', () => {
  it('that arrives after the form was sent does not bring it back', async () => {
    await autosave(PAGE, 'avant');
    await caller.post(PAGE, { _page: PAGE, summary: 'envoyé' });
    const late = await autosave(PAGE, 'avant');
    expect(late.status).toBe(200);
    expect(await drafts.find(jurist, PAGE)).toBeNull();
    test.clock.advance(10_000);
    await autosave(PAGE, 'une autre alerte');
    expect((await drafts.find(jurist, PAGE))?.body).toContain('une+autre+alerte');
  });

  it('that is under way while the form is sent does not bring it back either', async () => {
    await autosave(PAGE, 'avant');
    const ended = drafts.end(jurist, PAGE);
    const saves = [1, 2, 3].map(() => drafts.autosave(jurist, PAGE, 'summary=avant'));
    await Promise.all([ended, ...saves]);
    expect(await drafts.find(jurist, PAGE)).toBeNull();
  });

  it('of a page on which nothing was kept is kept, however short a time after a form was sent there', async () => {
    await drafts.end(jurist, PAGE);
    await autosave(PAGE, 'commencé');
    expect((await drafts.find(jurist, PAGE))?.body).toContain('commenc');
  });

  it('of the same page by somebody else, or of another page, is kept all the same', async () => {
    const colleague = await test.account('jurist');
    await drafts.autosave(jurist, PAGE, 'summary=x');
    await drafts.end(jurist, PAGE);
    await drafts.autosave(colleague, PAGE, 'summary=x');
    await autosave('/cases/HRO-7KQ4X/edit', 'x');
    expect([await drafts.list(colleague), await drafts.list(jurist)].map((each) => each.length)).toEqual([
      1, 1,
    ]);
  });

  it('is refused with a sentence beyond fifty pages, while those that are begun go on', async () => {
    for (let page = 0; page < 50; page += 1)
      await drafts.autosave(jurist, `/cases/${page}/edit`, 'summary=x');
    const refused = await autosave(PAGE, 'une page de trop');
    expect([refused.status, refused.json.message]).toEqual([400, expect.stringContaining('50 brouillons')]);
    expect((await autosave('/cases/49/edit', 'plus loin')).status).toBe(200);
    await drafts.save(jurist, PAGE, 'summary=through+the+sign-in+page');
    expect(await drafts.find(jurist, PAGE)).not.toBeNull();
  });

  it('is refused with its limit beyond two megabytes', async () => {
    const refused = await autosave(PAGE, 'x'.repeat(2 * 1024 * 1024));
    expect([refused.status, refused.json.message]).toEqual([413, expect.stringContaining('2 Mo')]);
    expect((await autosave(PAGE, 'x'.repeat(2_000_000))).status).toBe(200);
  });
});

describe('a form on a page with a long address', () => {
  it('comes through the sign-in page whole', async () => {
    const page = `${PAGE}?incident=${'0'.repeat(300)}`;
    test.clock.advance(31 * 60_000);
    const refused = await caller.post(PAGE, { _page: page, summary: 'saisi' });
    const carried = /name="_carried" value="([^"]+)"/.exec(refused.text)?.[1] ?? '';
    await caller.post('/sign-in', { email: jurist.email, password: PASSWORD, _carried: carried });
    expect((await drafts.find(jurist, page))?.body).toContain('saisi');
    expect((await drafts.list(jurist)).map((draft) => draft.page)).toEqual([PAGE]);
  });
});
