/**
 * Work that is heavy and that anybody may ask for: so much of it at once and no more, and of one person one piece at a
 * time. Whoever asks for eight waits for herself alone; when a place is free it is given to who was served longest ago.
 */
export class Turns {
  private readonly busy = new Set<string>();
  /** Who waits, by person: the one at the front was served longest ago. */
  private readonly lines = new Map<string, (() => void)[]>();

  /** @param most pieces of work at once, of all people */
  constructor(private readonly most: number) {}

  /** Does the work when its turn has come. @param gone nobody waits for it any more: work not yet begun is left @throws the reason of `gone` */
  async take<T>(person: string, work: () => Promise<T>, gone?: AbortSignal): Promise<T> {
    await new Promise<void>((begin) => {
      const line = this.lines.get(person);
      if (line) line.push(begin);
      else this.lines.set(person, [begin]);
      this.admit();
    });
    try {
      gone?.throwIfAborted();
      return await work();
    } finally {
      this.busy.delete(person);
      this.toTheEnd(person);
      this.admit();
    }
  }

  private admit(): void {
    for (const [person, line] of this.lines) {
      if (this.busy.size >= this.most) return;
      if (this.busy.has(person)) continue;
      this.busy.add(person);
      line.shift()?.();
      if (line.length === 0) this.lines.delete(person);
    }
  }

  /** A map tells its keys in the order in which they were set. */
  private toTheEnd(person: string): void {
    const line = this.lines.get(person);
    if (!line) return;
    this.lines.delete(person);
    this.lines.set(person, line);
  }
}
