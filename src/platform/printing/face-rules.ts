/** One `@font-face` rule, and the first and last of each row of code points that it is there for. */
export type Face = { rule: string; ranges: readonly (readonly [number, number])[] };

/**
 * What a paper shows without saying so, all of it in the Latin faces: page numbers and other counters, « quotes » and
 * hyphens. Not the space: every script's face has one to be measured by, which is no reason to bring it.
 */
const NEVER_SAID = [...span(0x21, 0x7e), ...span(0xa0, 0xff)];

/** References that our templates write, and Handlebars for the signs that it escapes (all of them in NEVER_SAID). */
const NAMED = /&(?:nbsp|amp|lt|gt|quot|apos);/g;
/** Other names, and the numbers that HTML reads as if they were Windows-1252. */
const OBSCURE = /&(?:[a-z]|#(?:12[89]|1[345]\d|x[89][0-9a-f])(?![0-9a-f]))/i;

/** The `@font-face` rules of a sheet. One without `unicode-range` is there for everything. */
export function readFaces(css: string): Face[] {
  return (css.match(/@font-face\s*\{[^}]*\}/g) ?? []).map((rule) => ({ rule, ranges: rangesOf(rule) }));
}

/**
 * Of many faces those that a text may be set in. Chromium goes through all the rules it is given for each run of
 * letters: with the two hundred files of Han a French letter took half as long again. Whatever is in doubt is kept.
 *
 * @param text HTML and style as they are written: tags count too, references and CSS escapes are read.
 */
export function facesFor(faces: readonly Face[], text: string): Face[] {
  const signs = signsOf(text);
  if (!signs) return [...faces];
  return faces.filter(({ ranges }) =>
    ranges.some(([first, last]) => {
      const next = signs[firstFrom(signs, first)];
      return next !== undefined && next <= last;
    }),
  );
}

/** Code points in order, each once; null if a reference stands in the text that only a browser can read. */
function signsOf(text: string): number[] | null {
  const plain = text.replace(NAMED, ' ');
  if (OBSCURE.test(plain)) return null;
  const found = new Set<number>();
  for (const run of plain.match(/[\u00a1-\uffff]+/g) ?? [])
    for (const sign of run) found.add(sign.codePointAt(0)!);
  for (const [, hexadecimal, decimal] of plain.matchAll(/(?:&#x|\\)([0-9a-f]{1,6})|&#(\d+)/gi))
    found.add(decimal ? Number(decimal) : parseInt(hexadecimal!, 16));
  for (const sign of [...[...found].flatMap(casesOf), ...NEVER_SAID]) found.add(sign);
  found.delete(0x20);
  return [...found].sort((a, b) => a - b);
}

/** Style may write a letter large or small. */
function casesOf(sign: number): number[] {
  if (sign > 0x10ffff) return [];
  const letter = String.fromCodePoint(sign);
  return [...(letter.toUpperCase() + letter.toLowerCase())].map((other) => other.codePointAt(0)!);
}

function rangesOf(rule: string): Face['ranges'] {
  const told = /unicode-range:\s*([^;}]+)/i.exec(rule)?.[1];
  if (told === undefined) return [[0, 0x10ffff]];
  return told.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(first.replaceAll('?', '0'), 16), parseInt(last.replaceAll('?', 'f'), 16)];
  });
}

/** Index of the first sign that is not below `least`. */
function firstFrom(signs: readonly number[], least: number): number {
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (signs[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
