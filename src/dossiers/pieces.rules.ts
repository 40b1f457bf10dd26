/** A block of text on paper; `goesOn` when the next block is the same paragraph, cut only to be set. */
export interface Piece {
  readonly text: string;
  readonly goesOn: boolean;
}

/**
 * More than a sheet in either column. Chromium lays out one block of Ethiopic or Arabic in time that grows with the
 * square of its length: fifty thousand signs took three seconds, two hundred thousand more than two minutes.
 */
const LONGEST = 3000;

/** The ends of sentences in the scripts that we meet. */
const SENTENCE_ENDS = /[.!?؟۔።፧…]\s/g;

/** A text as blocks: its paragraphs, the endless ones cut at the end of a sentence, or else of a word. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap((paragraph) => {
      const cut = blocksOf(paragraph);
      return cut.map((block, index) => ({ text: block, goesOn: index < cut.length - 1 }));
    });
}

function blocksOf(paragraph: string): string[] {
  const blocks: string[] = [];
  let rest = paragraph;
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const sentence = [...head.matchAll(SENTENCE_ENDS)].at(-1);
    const space = head.search(/\s\S*$/);
    const at =
      sentence && sentence.index > LONGEST / 2 ? sentence.index + 2 : space > 0 ? space + 1 : lastWhole(head);
    blocks.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...blocks, rest];
}

/** Never between the two halves of a sign beyond the first plane. */
const lastWhole = (head: string): number => (/[\ud800-\udbff]$/.test(head) ? head.length - 1 : head.length);
