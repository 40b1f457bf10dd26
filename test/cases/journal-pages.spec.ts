import { UnitOfWork } from '../../src/journal/unit-of-work.js';
import { LegalCase } from '../../src/cases/case.entity.js';
import { TestApp, type Caller } from '../support/app.js';
import { caseOf } from '../documents/evidence.js';

let test: TestApp;
let caller: Caller;
let path: string;
let read: (times: number) => Promise<void>;
beforeAll(async () => {
  test = await TestApp.start();
  const { ref, jurist, caller: hers } = await caseOf(test);
  [caller, path] = [hers, `/cases/${ref}/journal`];
  const { id } = await test.db.read.findOneByOrFail(LegalCase, { ref });
  read = async (times) => {
    for (let nth = 0; nth < times; nth += 1) {
      test.clock.advance(1000);
      const note = { action: 'case.read', subject: { kind: 'case', id }, caseId: id } as const;
      await test.app.get(UnitOfWork).note(jurist, note);
    }
  };
  await read(130);
});
afterAll(() => test.stop());

/** A look at a page, by somebody whose clock goes on. */
const page = async (query: string): Promise<{ items: { at: string; action: string }[]; total: number }> => {
  test.clock.advance(1000);
  return (await caller.call('GET', `/api${path}?${query}`)).json;
};

/** The links to other pages that stand on one. */
const links = async (at: string): Promise<string[]> => {
  const { text } = await caller.get(at);
  const found = text.matchAll(/<a rel="(?:prev|next)" href="([^"]*)"/g);
  return [...found].map(([, href = '']) => href.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'));
};
const asked = (link: string) => Object.fromEntries(new URL(link, test.url).searchParams);

describe('the journal of a case, read page by page', () => {
  it('shows each entry once, though each page that is read is an entry, and others read besides', async () => {
    const first = await page('page=1');
    await read(60);
    const second = await page(`page=2&of=${first.total}`);
    const third = await page(`page=3&of=${first.total}`);
    const shown = [first, second, third].flatMap(({ items }) =>
      items.map(({ at, action }) => `${at} ${action}`),
    );
    expect([second.total, third.total]).toEqual([first.total, first.total]);
    expect(shown).toHaveLength(first.total);
    expect(new Set(shown).size).toBe(first.total);
  });

  it('leads from page to page so, and back', async () => {
    const [next = ''] = await links(path);
    const { of, page: second } = asked(next);
    expect([Number(of) > 100, second]).toEqual([true, '2']);
    expect((await links(next)).map(asked)).toEqual([
      { of, page: '1' },
      { of, page: '3' },
    ]);
  });

  it('takes a number that is beyond all entries for all that there are', async () => {
    const { items, total } = await page('of=999999');
    expect(items[0]?.action).toBe('case.journal');
    expect(total).toBeLessThan(1000);
  });
});
