import { oneInATurn } from '../../src/platform/http/one-in-a-turn.js';

const turn = (): Promise<void> => new Promise((later) => setImmediate(later));

/** Asks at the door, and tells what was let in so far. */
function door(): { ask: (names: string, fails?: boolean) => void; begun: string[] } {
  const handler = oneInATurn();
  const begun: string[] = [];
  const ask = (names: string, fails = false): void => {
    for (const name of names.split(' '))
      handler({} as never, {} as never, () => {
        begun.push(name);
        if (fails) throw new Error('a door further in');
      });
  };
  return { ask, begun };
}

describe('requests', () => {
  it('begin at once when they come alone, one after another', async () => {
    const { ask, begun } = door();
    ask('a');
    expect(begun).toEqual(['a']);
    await turn();
    ask('b');
    expect(begun).toEqual(['a', 'b']);
  });

  it('begin one in a turn when they come together, in their order, and what comes later comes behind', async () => {
    const { ask, begun } = door();
    ask('a b c');
    const seen: string[] = [];
    for (let turns = 0; turns < 5; turns += 1) {
      seen.push(begun.join(''));
      if (turns === 1) ask('d');
      await turn();
    }
    expect(seen).toEqual(['a', 'ab', 'abc', 'abcd', 'abcd']);
    ask('e');
    expect(begun.at(-1)).toBe('e');
  });

  it('begin also after one that failed at once', async () => {
    const { ask, begun } = door();
    expect(() => ask('a', true)).toThrow('further in');
    ask('b');
    await turn();
    expect(begun).toEqual(['a', 'b']);
  });
});
