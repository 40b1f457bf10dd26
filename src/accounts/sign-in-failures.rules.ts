const MINUTE = 60_000;

/** After so long without another one, failures are forgotten. */
export const FORGOTTEN_MS = 15 * MINUTE;

/** Slips of the fingers: nobody waits for the first ones. */
const FREE = 4;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/** A browser in which this account was signed in before is trusted no more once it guesses. */
export const MOST_OF_A_DEVICE = 10;

/** What is known of the failures for one account, one device or one heap of unknown addresses. */
export interface Failures {
  /** Since the last pause of a quarter of an hour. */
  readonly failures: number;
  /** On the day (UTC) of the last one. */
  readonly ofDay: number;
  /** ISO instant. */
  readonly lastAt: string;
}

/** With one failure more. @param at ISO instant */
export function oneMore(known: Failures | null, at: string): Failures {
  return {
    failures: stillCounting(known, at) + 1,
    ofDay: known?.lastAt.slice(0, 10) === at.slice(0, 10) ? known.ofDay + 1 : 1,
    lastAt: at,
  };
}

/** How many failures count at this instant. A clock that was set back must not keep anybody waiting until it caught up. */
export function stillCounting(known: Failures | null, at: string): number {
  const since = known ? Date.parse(at) - Date.parse(known.lastAt) : Infinity;
  return known && since >= 0 && since < FORGOTTEN_MS ? known.failures : 0;
}

/**
 * How long the answer to a wrong password is held back, in milliseconds: it doubles, and is never a lock-out. What is
 * right is answered at once, whatever others have tried for the same address (ASVS 5.0, 6.1.1 and 6.3.1).
 */
export function waitAfter(failures: number): number {
  return failures <= FREE ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE - 1), LONGEST_WAIT_MS);
}

/** The journal is told of the first failure of a day, of the tenth, the hundredth: strangers cannot make it grow. */
export const isTold = (ofDay: number): boolean => /^10*$/.test(String(ofDay));
