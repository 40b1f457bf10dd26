/**
 * What MuPDF says when its memory (WebAssembly's, two gigabytes) is at its end, or was left in disorder by it. No
 * exhibit is damaged by that, and nothing that follows in this thread can be trusted.
 */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error &&
  (error instanceof WebAssembly.RuntimeError ||
    /\b(malloc|calloc|realloc)\b|out of memory|enlarge memory/i.test(error.message));

/** How much each exhibit has made this thread's memory grow, to tell whose fault it is when there is no more. */
export class Growth {
  private readonly grown = new Map<string, number>();
  private current: string | null = null;
  private before = 0;

  begin(number: string): void {
    this.current = number;
    this.before = held();
  }

  end(): void {
    if (this.current !== null) this.grown.set(this.current, held() - this.before);
    this.current = null;
  }

  /** The number of the one that took most; of alike ones the last. Null when none was begun. */
  largest(): string | null {
    this.end();
    let largest: string | null = null;
    for (const [number, bytes] of this.grown)
      if (largest === null || bytes >= (this.grown.get(largest) ?? 0)) largest = number;
    return largest;
  }
}

/** In bytes; at the end of two gigabytes Node's count turns negative. */
const held = (): number => process.memoryUsage().external >>> 0;
