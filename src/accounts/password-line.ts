import { Injectable } from '@nestjs/common';
import { TooMany } from '../platform/errors.js';

/**
 * Argon2 takes nineteen megabytes and one of the four threads that the files are read with, and strangers can ask for
 * it: so many at once, forty megabytes in all, and the others wait.
 */
const AT_ONCE = 2;

/** Half of the connections there are (http/connections.ts): the other half stays for those who work. */
const MOST_WAITING = 500;

/**
 * Whose password is tried next: a known device before all others, then one of each address in turn, so that whoever
 * tries many for one address, or many addresses, keeps nobody else from her turn.
 */
@Injectable()
export class PasswordLine {
  private readonly known: (() => void)[] = [];
  private readonly waiting = new Map<string, (() => void)[]>();
  private trying = 0;
  private strangers = 0;

  /** @param address whose turn it takes, or null for a known device @throws TooMany to the five hundredth stranger in line */
  async turn<T>(address: string | null, attempt: () => Promise<T>): Promise<T> {
    if (this.trying < AT_ONCE) this.trying += 1;
    else await new Promise<void>((resolve) => this.stand(address, resolve));
    try {
      return await attempt();
    } finally {
      // Whoever comes next takes over this place.
      const next = this.next();
      if (next) next();
      else this.trying -= 1;
    }
  }

  private stand(address: string | null, go: () => void): void {
    if (address === null) {
      this.known.push(go);
      return;
    }
    if (this.strangers >= MOST_WAITING) throw new TooMany(5);
    this.strangers += 1;
    this.waiting.set(address, [...(this.waiting.get(address) ?? []), go]);
  }

  private next(): (() => void) | undefined {
    const known = this.known.shift();
    if (known) return known;
    const [first] = this.waiting;
    if (!first) return undefined;
    const [address, [next, ...others]] = first;
    this.strangers -= 1;
    // Behind all the others, as long as somebody waits there.
    this.waiting.delete(address);
    if (others.length > 0) this.waiting.set(address, others);
    return next;
  }
}
