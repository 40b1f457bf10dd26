import { isTold, oneMore, stillCounting, waitAfter } from '../../src/accounts/sign-in-failures.rules.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 4, 7, 8, minute)).toISOString();

describe('failures to sign in', () => {
  it('make whoever goes on wait twice as long each time, and never longer than ten seconds', () => {
    expect([1, 4, 5, 6, 7, 10, 11, 1_000_000].map(waitAfter)).toEqual([
      0, 0, 250, 500, 1000, 8000, 10_000, 10_000,
    ]);
  });

  it('are forgotten after a pause of a quarter of an hour, and count on without one', () => {
    const first = oneMore(null, at(0));
    const second = oneMore(first, at(14));
    expect([second.failures, second.ofDay]).toEqual([2, 2]);
    expect(stillCounting(second, at(28))).toBe(2);
    expect(oneMore(second, at(29))).toMatchObject({ failures: 1, ofDay: 3 });
    expect(oneMore(second, '2026-05-08T00:00:00.000Z')).toMatchObject({ failures: 1, ofDay: 1 });
  });

  it('do not count when they are still to come: the clock was set back', () => {
    expect(stillCounting(oneMore(null, at(50)), at(0))).toBe(0);
  });

  it('are told to the journal ever more seldom', () => {
    expect(Array.from({ length: 2000 }, (_, i) => i).filter(isTold)).toEqual([1, 10, 100, 1000]);
  });
});
