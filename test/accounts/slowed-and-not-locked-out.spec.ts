import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { SignInFailure } from '../../src/accounts/sign-in-failure.entity.js';
import { PASSWORD, TestApp, type Caller } from '../support/app.js';

let test: TestApp;
beforeAll(async () => void (test = await TestApp.start()));
afterAll(() => test.stop());
beforeEach(() => test.clock.waits.splice(0));

let drawn = 0;
const tries = async (email: string, password: string, caller?: Caller): Promise<number> =>
  (await (caller ?? (await test.as(null))).call('POST', '/api/session', { email, password })).status;
const wrong = (email: string, caller?: Caller) => tries(email, `a guess ${(drawn += 1)}`, caller);
const times = async (count: number, act: () => Promise<unknown>): Promise<void> => {
  for (let done = 0; done < count; done += 1) await act();
};

describe('whoever guesses a password', () => {
  it('waits longer and longer, and the owner with the right one goes in at once', async () => {
    const { email } = await test.account('jurist');
    await times(12, () => wrong(email));
    expect(test.clock.waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
    expect(await tries(email, PASSWORD)).toBe(200);
    expect(test.clock.waits).toHaveLength(8);
    test.clock.waits.splice(0);
    await wrong(email);
    expect(test.clock.waits).toEqual([]);
  });

  it('keeps nobody out who comes among fifteen of his tries for the same address', async () => {
    const { email } = await test.account('jurist');
    const guesses = Array.from({ length: 15 }, () => wrong(email));
    const own = tries(email, PASSWORD);
    expect([await own, ...new Set(await Promise.all(guesses))]).toEqual([200, 401]);
  });

  it('keeps nobody out by trying many addresses at once, and learns of none whether it is somebody’s', async () => {
    const { email } = await test.account('jurist');
    // Before the others, whose heap might be the same.
    await times(6, () => wrong('nobody@example.org'));
    const strangers = test.clock.waits.splice(0);
    await times(6, () => wrong(email));
    expect(test.clock.waits).toEqual(strangers);
    const guesses = Array.from({ length: 15 }, (_, i) => wrong(`nobody${i}@example.org`));
    expect(await tries(email, PASSWORD)).toBe(200);
    expect(new Set(await Promise.all(guesses))).toEqual(new Set([401]));
  });

  it('is still counted after the service was started again, and forgotten after a quarter of an hour', async () => {
    const { email } = await test.account('jurist');
    await times(5, () => wrong(email));
    await test.restart();
    await wrong(email);
    expect(test.clock.waits).toEqual([250, 500]);
    test.clock.advance(15 * 60_000);
    await wrong(email);
    expect(test.clock.waits).toEqual([250, 500]);
  });

  it('cannot make the journal grow: it is told of the first failure, the tenth, the hundredth', async () => {
    const { id, email } = await test.account('jurist');
    await times(12, () => wrong(email));
    const told = await test.db.read.findBy(JournalEntry, { action: 'session.refuse', subjectId: id });
    expect(told.map(({ details }) => details).toSorted()).toEqual(['{"failures":10}', '{"failures":1}']);
    const unknown = { action: 'session.refuse', subjectId: 'unknown' };
    const before = await test.db.read.countBy(JournalEntry, unknown);
    await times(8, () => wrong(`stranger${(drawn += 1)}@example.org`));
    expect((await test.db.read.countBy(JournalEntry, unknown)) - before).toBeLessThanOrEqual(1);
    expect(await test.db.read.countBy(SignInFailure, { id: 'a-all' })).toBe(1);
  });
});

describe('a browser in which one has signed in before', () => {
  const signedIn = async (email: string): Promise<Caller> => {
    const caller = await test.as(null);
    expect((await caller.post('/sign-in', { email, password: PASSWORD })).status).toBe(303);
    await caller.post('/sign-out', {});
    expect(caller.cookie).toMatch(/^recours_device=[\w-]{43}\.[\w-]{43}; recours_notice/);
    return caller;
  };

  it('counts by itself, so that slips in it do not wait for what strangers did, and is not trusted for ever', async () => {
    const { email } = await test.account('jurist');
    const own = await signedIn(email);
    await times(8, () => wrong(email));
    test.clock.waits.splice(0);
    await wrong(email, own);
    expect(test.clock.waits).toEqual([]);
    await times(9, () => wrong(email, own));
    test.clock.waits.splice(0);
    // The eleventh is a stranger's like any other.
    await wrong(email, own);
    expect(test.clock.waits).toEqual([10_000]);
    expect(await tries(email, PASSWORD, own)).toBe(200);
  });

  it('is known for its own account alone, and for none when the cookie was made up', async () => {
    const [one, other] = [await test.account('jurist'), await test.account('intern')];
    const device = await signedIn(one.email);
    await times(5, () => wrong(other.email));
    test.clock.waits.splice(0);
    await wrong(other.email, device);
    device.cookie = device.cookie.replace(/..;/, 'xx;');
    await wrong(one.email, device);
    expect(test.clock.waits).toEqual([500]);
    expect(await test.db.read.countBy(SignInFailure, { id: one.id })).toBe(1);
  });
});
