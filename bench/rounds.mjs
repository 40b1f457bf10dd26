/**
 * Lets rivals do the same work in turns, so that a neighbour's load falls on all of them, and each begins as often as
 * the others. A first round that warms up is not counted.
 * @param {Record<string, () => Promise<T>>} rivals
 * @returns {Promise<Record<string, T[]>>} what each gave, round by round
 * @template T
 */
export async function inTurns(rivals, rounds) {
  const names = Object.keys(rivals);
  const given = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const gave = await rivals[name]();
      if (round > 0) given[name].push(gave);
    }
  }
  return given;
}

/** @returns milliseconds that the work took, and what it gave */
export async function clocked(work) {
  const began = performance.now();
  const gave = await work();
  return { took: performance.now() - began, gave };
}

/** @param part 0.99 for what 99 of 100 do not exceed */
export function quantile(numbers, part) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
