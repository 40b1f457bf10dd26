import { PasswordLine } from '../../src/accounts/password-line.js';
import { TooMany } from '../../src/platform/errors.js';

let line: PasswordLine;
let order: string[];
let free: (() => void)[];
beforeEach(() => {
  line = new PasswordLine();
  order = [];
  free = [];
});

/** Somebody whose password takes until she is let go. */
const comes = (name: string, address: string | null): Promise<void> =>
  line.turn(address, async () => {
    order.push(name);
    await new Promise<void>((resolve) => free.push(resolve));
  });

async function allTheirTurns(everybody: readonly Promise<void>[]): Promise<void> {
  let isOver = false;
  const end = Promise.all(everybody).then(() => (isOver = true));
  while (!isOver) {
    free.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await end;
}

describe('the line before the passwords', () => {
  it('takes two at once, a known device first, and then one of each address', async () => {
    const many = ['m1', 'm2', 'm3', 'm4', 'm5'].map((name) => comes(name, 'many@example.org'));
    const others = [comes('one', 'one@example.org'), comes('two', 'two@example.org'), comes('known', null)];
    expect(order).toEqual(['m1', 'm2']);
    await allTheirTurns([...many, ...others]);
    expect(order).toEqual(['m1', 'm2', 'known', 'm3', 'one', 'two', 'm4', 'm5']);
  });

  it('goes on after one that fails', async () => {
    const failing = line.turn('a@example.org', () => Promise.reject(new Error('no memory')));
    await expect(failing).rejects.toThrow('no memory');
    const [one, two] = [comes('one', 'a@example.org'), comes('two', 'a@example.org')];
    expect(order).toEqual(['one', 'two']);
    await allTheirTurns([one, two]);
  });

  it('sends strangers away beyond five hundred, and no known device', async () => {
    const waiting = Array.from({ length: 502 }, (_, i) => comes(`${i}`, `${i}@example.org`));
    await expect(comes('late', 'late@example.org')).rejects.toBeInstanceOf(TooMany);
    const known = comes('known', null);
    await allTheirTurns([...waiting, known]);
    expect([order.length, order[2]]).toEqual([503, 'known']);
  });
});
