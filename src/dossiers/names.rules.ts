import { asSeen, hasNoBlanks, wordsOf } from '../platform/folding.js';
import { EVERYDAY, GROWN, PARTICLES, TITLES } from './name-words.js';

/** One word of a text: as it is written, as it is compared, and what stands between it and the one before. */
interface Word {
  readonly written: string;
  readonly folded: string;
  readonly gap: string;
}

const sizeOf = (text: string): number => [...text].length;
const isCaseless = (written: string): boolean => written.toLowerCase() === written.toUpperCase();
const isCapital = (written: string): boolean => /^\p{Lu}/u.test(written);

/**
 * Whether a name stands in a text, also one part of it: a first name alone tells who somebody is. `surely` where a word
 * is a part of the name; `perhaps` where the letters are there and nobody can tell by looking where words end.
 *
 * - A part is a whole word, whatever its case, accents, signs that nobody sees or figures beside it.
 * - A word that is made of parts (MohamedAli), and words that make one (Abd el Kader for Abdelkader), are it too;
 *   likewise what grew onto it where a language writes "and", "to" or "of" so (وأحمد).
 * - A part of two letters, or one that is a small word of every day (An, Mai), must be written as a name is: with a
 *   capital; the latter not where a sentence begins. Beside another part of the name it may be written anyhow.
 * - In alphabets a part is not sought within a word: every Amine would be found in an examination.
 * - In other scripts it is, as soon as it has letters enough not to be there by chance.
 *
 * Titles, particles and initials alone tell nothing. A name that was noted in another alphabet than the text's (أحمد, and
 * Ahmed) is not found: it is written in a dozen ways.
 *
 * A text is read once for all whose names are sought in it: it may be long.
 */
export function seekNames(text: string): (name: string) => 'surely' | 'perhaps' | null {
  const words = readWords(text);
  return (name) => {
    const parts = partsOf(name);
    const isHere = (word: Word, at: number): boolean =>
      isPart(word, words[at - 1], words[at + 1], parts) ||
      isMadeOfParts(word, parts) ||
      hasGrown(word, parts);
    if (words.some(isHere) || makeOne(words, parts)) return 'surely';
    return words.some(({ folded }) => mayHold(folded, parts)) ? 'perhaps' : null;
  };
}

export const isNamedIn = (name: string, text: string): boolean => seekNames(text)(name) !== null;

/** Each once; where names are written without blanks, the whole of it too. Without its article, where it has one. */
function partsOf(name: string): string[] {
  const parts = readWords(name).map(({ folded }) => folded);
  const whole = parts.join('');
  const bare = parts.flatMap((part) => (/^ال\p{L}{3}/u.test(part) ? [part.slice(2)] : []));
  return [...new Set([...parts, ...bare, ...(hasNoBlanks(whole) ? [whole] : [])])];
}

/** Runs of letters; one that is written in steps (`PhotoSelam`) as a whole and step by step. */
function readWords(text: string): Word[] {
  const seen = asSeen(text);
  let end = 0;
  return [...seen.matchAll(/[\p{L}\p{M}]+/gu)].flatMap((found): Word[] => {
    const [written] = found;
    const gap = seen.slice(end, found.index);
    end = found.index + written.length;
    const steps = written.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    return [written, ...(steps.length > 1 ? steps : [])].flatMap((each): Word[] => {
      const folded = wordsOf(each).join('');
      return folded ? [{ written: each, folded, gap: each === written ? gap : '' }] : [];
    });
  });
}

function isPart(
  { written, folded, gap }: Word,
  before: Word | undefined,
  after: Word | undefined,
  parts: string[],
) {
  const size = sizeOf(folded);
  if (size < 2 || PARTICLES.has(folded) || !parts.includes(folded)) return false;
  if (isCaseless(written) || (size > 2 && !EVERYDAY.has(folded))) return true;
  const isEveryday = EVERYDAY.has(folded);
  // "Le 3 mai, son sac" is no Mai Son.
  const isBeside = (word?: Word): boolean =>
    !!word &&
    word.folded !== folded &&
    parts.includes(word.folded) &&
    !(isEveryday && EVERYDAY.has(word.folded) && !isCapital(written) && !isCapital(word.written));
  if (isBeside(before) || isBeside(after)) return true;
  if (!isCapital(written)) return false;
  if (!isEveryday || (before && TITLES.has(before.folded))) return true;
  return before !== undefined && /^[\s,'’-]*$/u.test(gap) && written !== written.toUpperCase();
}

/** "mohamedali", each part once; of short parts alone a word of every day may be made: those must bear a capital. */
function isMadeOfParts({ written, folded }: Word, parts: readonly string[]): boolean {
  const pieces = parts.filter((part) => sizeOf(part) >= 2);
  const telling = pieces.filter((part) => sizeOf(part) > 2 && !PARTICLES.has(part));
  if (!isCapital(written) && !telling.some((part) => folded.includes(part))) return false;
  const isMade = (rest: string, left: readonly string[]): boolean =>
    rest === '' ||
    left.some(
      (part) =>
        rest.startsWith(part) &&
        isMade(
          rest.slice(part.length),
          left.filter((other) => other !== part),
        ),
    );
  return !pieces.includes(folded) && isMade(folded, pieces);
}

/** A part with what its language writes onto it. */
const hasGrown = ({ folded }: Word, parts: readonly string[]): boolean =>
  GROWN.some(
    ({ script, before, after }) =>
      script.test(folded) &&
      parts.some((part) => {
        if (sizeOf(part) < 2 || PARTICLES.has(part)) return false;
        const at = folded.indexOf(part);
        return at >= 0 && before.test(folded.slice(0, at)) && after.test(folded.slice(at + part.length));
      }),
  );

/** As many words as a name is cut into. */
const MOST = 4;

/** "Abd el Kader": neighbours written as names are, or held by hyphens, that are a part when they are put together. */
function makeOne(words: readonly Word[], parts: readonly string[]): boolean {
  const whole = parts.filter((part) => sizeOf(part) >= (hasNoBlanks(part) ? 2 : 4));
  const isOfName = ({ written, folded }: Word): boolean =>
    isCapital(written) || isCaseless(written) || PARTICLES.has(folded);
  return words.some((first, at) => {
    let joined = first.folded;
    let fits = isOfName(first);
    let isHyphened = true;
    for (const next of words.slice(at + 1, at + MOST)) {
      joined += next.folded;
      fits &&= isOfName(next);
      isHyphened &&= /^\p{Pd}$/u.test(next.gap);
      if ((fits || isHyphened) && whole.includes(joined)) return true;
    }
    return false;
  });
}

/** How long a part must be to be sought within words. */
function enough(part: string): number {
  if (/[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Armn}\p{sc=Geor}]/u.test(part)) return Infinity;
  if (/[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}]/u.test(part)) return 4;
  return hasNoBlanks(part) || /\p{sc=Hang}/u.test(part) ? 2 : 3;
}

const mayHold = (folded: string, parts: readonly string[]): boolean =>
  parts.some((part) => sizeOf(part) >= enough(part) && folded.includes(part));
