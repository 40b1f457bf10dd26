import { Browser } from '../../src/platform/printing/browser.js';

/** What is to be put away when the worker ends; Jest's own runner has no such list (setup/jest/run-file.mjs). */
const atTheEnd = (globalThis as { [each: symbol]: unknown })[Symbol.for('recours.atTheEnd')] as
  (() => Promise<void>)[] | undefined;

/** A Chromium that outlives the applications it prints for. */
class Lasting extends Browser {
  override close(): Promise<void> {
    return Promise.resolve();
  }

  end(): Promise<void> {
    return super.close();
  }
}

let lasting: Lasting | undefined;

/** The worker's one Chromium, where workers run many files; else a new one, which whoever prints closes. */
export function oneBrowser(): Browser {
  if (!atTheEnd) return new Browser();
  if (!lasting) {
    const made = (lasting = new Lasting());
    atTheEnd.push(() => made.end());
  }
  return lasting;
}
