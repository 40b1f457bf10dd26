import { Turns } from '../../src/platform/turns.js';

/** Work that ends when it is told to, and the order in which it was begun: `a1` is the first that `a` asked for. */
class Work {
  readonly begun: string[] = [];
  private readonly ends = new Map<string, (fault?: Error) => void>();
  private readonly asked: Promise<unknown>[] = [];
  constructor(private readonly turns: Turns) {}

  ask(names: string, gone?: AbortSignal): void {
    for (const name of names.split(' ')) {
      const work = () =>
        new Promise<void>((end, fail) => {
          this.begun.push(name);
          this.ends.set(name, (fault) => (fault ? fail(fault) : end()));
        });
      this.asked.push(this.turns.take(name.slice(0, 1), work, gone).catch(() => undefined));
    }
  }

  /** Ends one, and gives whose turn it is time to begin. */
  async end(name: string, fault?: Error): Promise<void> {
    this.ends.get(name)?.(fault);
    await new Promise((later) => setImmediate(later));
  }

  /** Ends all, always the oldest of those at work. */
  async finish(): Promise<string> {
    await this.end('');
    for (let next = 0; next < this.begun.length; next += 1) await this.end(this.begun[next] ?? '');
    await Promise.all(this.asked);
    return this.begun.join(' ');
  }
}

describe('turns', () => {
  it('let nobody have two pieces of work at once, and two people one each', async () => {
    const work = new Work(new Turns(2));
    work.ask('a1 a2 a3');
    await work.end('');
    expect(work.begun).toEqual(['a1']);
    work.ask('b1');
    await work.end('');
    expect(work.begun).toEqual(['a1', 'b1']);
    expect(await work.finish()).toBe('a1 b1 a2 a3');
  });

  it('go to who was served longest ago, whoever asks for eight', async () => {
    const work = new Work(new Turns(2));
    work.ask('a1 a2 a3 a4 b1 b2 b3 c1 d1');
    expect(await work.finish()).toBe('a1 b1 c1 d1 a2 b2 a3 b3 a4');
  });

  it('go on after work that fails, also in the middle of a line', async () => {
    const work = new Work(new Turns(1));
    work.ask('a1 a2 b1');
    await work.end('');
    await work.end('a1', new Error('broken'));
    await work.end('b1', new Error('broken'));
    expect(work.begun).toEqual(['a1', 'b1', 'a2']);
    await work.finish();
  });

  it('are not spent on work that nobody waits for any more', async () => {
    const work = new Work(new Turns(1));
    const gone = new AbortController();
    work.ask('a1');
    work.ask('a2 a3 b1', gone.signal);
    work.ask('b2');
    gone.abort();
    expect(await work.finish()).toBe('a1 b2');
  });
});
