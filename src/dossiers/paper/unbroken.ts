/** A stretch of a text; one that is whole stands on one line. */
export interface Run {
  readonly text: string;
  readonly whole: boolean;
}
export type Words = readonly Run[];

/** A hyphen before a figure, or in a reference: `222-13`, `1-1)`, `HRO-7KQ4X`. */
const TORN = /[\p{L}\d]-.*\d/u;
/** What is longer is no number, and would run out of its column. */
const LONGEST = 24;

/**
 * A text of which a browser tears no number: it would end a line at the hyphen of `222-13`. A hyphen that does not
 * break would be another sign, and whoever searches the file for the article would not find it.
 */
export function unbroken(text: string): Words {
  const runs: Run[] = [];
  for (const part of text.split(/(\s+)/u).filter(Boolean)) {
    const whole = part.length <= LONGEST && TORN.test(part);
    const last = runs.at(-1);
    if (last && !whole && !last.whole) runs[runs.length - 1] = { text: last.text + part, whole };
    else runs.push({ text: part, whole });
  }
  return runs;
}
