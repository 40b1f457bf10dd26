import { inTurn } from '../../src/platform/jobs/line.rules.js';

/** `a1` is the first job that `a` asked for. */
const line = (jobs: string, served: Record<string, string> = {}): string =>
  inTurn(
    jobs
      .split(' ')
      .filter(Boolean)
      .map((id) => ({ id, actorId: id.replace(/\d+/, '') })),
    new Map(Object.entries(served)),
  )
    .map(({ id }) => id)
    .join(' ');

describe('the line of those who wait', () => {
  it('is theirs in turns, each one’s own in the order in which they came', () => {
    expect(line('a1 a2 a3 b1 a4 c1 c2')).toBe('a1 b1 c1 a2 c2 a3 a4');
    expect(line('b1 a1 b2 a2')).toBe('b1 a1 b2 a2');
    expect(line('a1 a2 a3')).toBe('a1 a2 a3');
    expect(line('')).toBe('');
  });

  it('begins with who was served longest ago, before them who was not served lately', () => {
    expect(line('a1 a2 b1 b2', { a: '2026-05-07T08:00:01Z' })).toBe('b1 a1 b2 a2');
    expect(line('a1 b1 c1', { a: '2026-05-07T08:00:02Z', b: '2026-05-07T08:00:01Z' })).toBe('c1 b1 a1');
  });

  it('lets one more person wait for one job of each of the others at most', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => `a${n} b${n}`).join(' ');
    const served = { a: '2026-05-07T08:00:01Z', b: '2026-05-07T08:00:02Z', c: '2026-05-07T08:00:03Z' };
    expect(line(`${hundred} c1`, served).split(' ').indexOf('c1')).toBe(2);
  });
});
