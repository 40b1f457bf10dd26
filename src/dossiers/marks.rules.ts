/**
 * Marks: `[3]` in what a jurist types means "the exhibit in place 3 of the page", whatever number it will bear. When
 * the paper is set, a mark becomes "(Pièce n° 2-1)"; until then exhibits may be added and moved without a word of the
 * text going wrong. `[1, 3]`, `[1][3]` and `[1] [3]` are one mention of two exhibits.
 */

/** A year or a sum in brackets is no mark: no dossier holds more exhibits than this. */
const LAST_PLACE = 200;

/**
 * At most two blanks wherever there may be some: without a bound, a page of blanks would be searched for minutes. And
 * never two such gaps side by side with nothing needed between them: thirty marks would be searched for ever.
 */
const GAP = String.raw`[^\S\n]{0,2}`;
const MARK = String.raw`\[${GAP}\d{1,3}(?:${GAP}[,;]${GAP}\d{1,3})*${GAP}\]`;
const RUN = String.raw`${MARK}(?:${GAP}(?:[,;]${GAP})?${MARK})*`;
/** Marks that stand behind the end of a sentence: they belong before its last dot. */
const BEHIND_END = new RegExp(String.raw`([.…]{1,3})${GAP}(${RUN})(?=${GAP}(?:\n|$|\p{Lu}|«))`, 'gu');
const SPACED_RUN = new RegExp(String.raw`(${GAP})(${RUN})`, 'gu');

/** The places that a text names, in its order, each once. */
export const placesIn = (text: string): number[] => [
  ...new Set([...text.matchAll(new RegExp(RUN, 'gu'))].flatMap(([run]) => placesOf(run) ?? [])),
];

/**
 * The text as it is printed.
 * @param numberOf the number of the exhibit in a place; null where there is none: that run stays as it was typed
 * @param mention words for several numbers: "(Pièces n° 1 et 3)"
 */
export function withMentions(
  text: string,
  numberOf: (place: number) => string | null,
  mention: (numbers: readonly string[]) => string,
): string {
  return endsLast(text).replaceAll(
    SPACED_RUN,
    (whole: string, space: string, run: string, at: number, all: string) => {
      const numbers = placesOf(run)?.map(numberOf) ?? [null];
      if (numbers.includes(null)) return whole;
      const isParted = space !== '' || at === 0 || /[\s(«]/u.test(all.charAt(at - 1));
      return `${isParted ? space : ' '}${mention([...new Set(numbers.flatMap((number) => number ?? []))])}`;
    },
  );
}

/** The text without its marks, and the places that they named: for a table with a column of exhibits. */
export function withoutMarks(text: string): { text: string; places: number[] } {
  const bare = endsLast(text).replaceAll(SPACED_RUN, (whole: string, _space: string, run: string) =>
    placesOf(run) ? '' : whole,
  );
  return { text: bare.trim(), places: placesIn(text) };
}

/** "… au sol. [1]" as "… au sol [1]." */
const endsLast = (text: string): string =>
  text.replaceAll(BEHIND_END, (whole: string, end: string, run: string) =>
    placesOf(run) ? ` ${run}${end}` : whole,
  );

/** The places of one run, each once; null when a number in it is no place, and the brackets are words. */
function placesOf(run: string): number[] | null {
  const places = (run.match(/\d+/gu) ?? []).map(Number);
  return places.every((place) => place >= 1 && place <= LAST_PLACE) ? [...new Set(places)] : null;
}

/** `[1][3]`: what a draft writes to send its reader to the exhibits in these places; nothing for none. */
export const marksFor = (places: readonly number[]): string =>
  places
    .filter((place) => place <= LAST_PLACE)
    .map((place) => `[${place}]`)
    .join('');

/** The marks of a text behind which no exhibit stands, as they are named in a refusal: "[3], [9]". Empty: none. */
export const strayMarks = (text: string, marks: readonly (string | null)[]): string =>
  placesIn(text)
    .filter((place) => (marks[place - 1] ?? null) === null)
    .map((place) => `[${place}]`)
    .join(', ');
