/**
 * How often is killed at random, beside the kills at named points: never unless asked for. `npm run check` asks for
 * fifty, `KILLS=500 npm test -- test/faults` for a long night.
 */
export const KILLS = Number(process.env['KILLS'] ?? 0);
/** Printed by every test that leaves something to chance: `SEED=… npm test -- test/faults` repeats its choices. */
export const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 32));

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
