import { everything } from './statements.mjs';

/**
 * Files of tests that together ask everything that all of them ask, cheap ones first: at each step the file that asks
 * most that is new for its time, and at the end none that has become needless. The smallest such list is hard to find;
 * this one is near it.
 *
 * @param {Map<string, Set<string>>} asked what each file asks
 * @param {(file: string) => number} cost above zero
 * @returns {string[]} sorted
 */
export function cover(asked, cost) {
  const open = everything(asked);
  const chosen = [];
  while (open.size > 0) {
    const worth = (file) => [...asked.get(file)].filter((text) => open.has(text)).length / cost(file);
    const best = [...asked.keys()].reduce((one, other) => (worth(other) > worth(one) ? other : one));
    chosen.push(best);
    asked.get(best).forEach((text) => open.delete(text));
  }
  return withoutNeedless(chosen, asked, cost).sort();
}

/** A file that was worth most at first may ask nothing that those chosen after it do not. The dearest goes first. */
function withoutNeedless(chosen, asked, cost) {
  let kept = chosen;
  for (const file of [...chosen].sort((one, other) => cost(other) - cost(one))) {
    const others = kept.filter((each) => each !== file);
    const heard = new Set(others.flatMap((each) => [...asked.get(each)]));
    if ([...asked.get(file)].every((text) => heard.has(text))) kept = others;
  }
  return kept;
}
