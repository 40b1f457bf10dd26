import { APOSTROPHE, DASH, LETTERS } from './folding-table.js';

/**
 * Which folding this is. What is kept folded (the words that cases are sought by, the keyed index of names) says by
 * which it was: a new number here, with any change below or in the table, and the next start writes all of it anew.
 */
export const FOLDING = 2;

/** What nobody sees, and a copy brings along: joiners, marks of direction, soft hyphens, byte-order marks, fillers. */
export const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Strokes that only stretch a word: tatweel, and its like in N’Ko. */
const STRETCHED = /[\u0640\u07FA]/gu;

/**
 * Marks that writers leave out: accents, harakat, niqqud, the signs of Syriac and Ethiopic. In all other scripts a mark
 * is a vowel, without which two names would be one; so are the two that make another kana.
 */
const LEFT_OUT =
  /(?=[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Copt}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Ethi}])(?![\u3099\u309A])\p{M}/gu;

const ACUTE = / (\p{M}*?)\u0301/gu;

const BLANKS = /[\s\p{Z}\p{Cc}]+/gu;

/** A text as it is seen: without what nobody sees, and each letter in one form alone. Its case and accents stay. */
export const asSeen = (text: string): string =>
  text.replace(UNSEEN, '').normalize('NFKC').replace(STRETCHED, '');

/**
 * The one folding: two texts that a person would take for the same have the same. Without case, accents, harakat and
 * what nobody sees; one apostrophe, one dash, one blank, the digits of one alphabet, one letter of those that the
 * keyboards of Arabic, Persian and Sorani have for one. For comparing and for finding, never for showing. To fold again
 * changes nothing.
 */
export function fold(text: string): string {
  // An acute by itself (´) may have come as what Unicode takes it apart to.
  const apart = text.replace(APOSTROPHE, "'").replace(UNSEEN, '').normalize('NFKD').replace(ACUTE, "'$1");
  const plain = apart.replace(UNSEEN, '').replace(STRETCHED, '').replace(LEFT_OUT, '');
  // By way of the capitals, of which ß has two and ı the one of i.
  const small = plain.toLowerCase().toUpperCase().toLowerCase();
  return asciiDigits(small.replace(/\P{ASCII}/gu, (letter) => LETTERS.get(letter) ?? letter))
    .replace(APOSTROPHE, "'")
    .replace(DASH, '-')
    .replace(BLANKS, ' ')
    .trim()
    .normalize('NFC');
}

/** The digits of every alphabet as ours: ten stand in a row, and how far one is from the first is what it counts. */
export const asciiDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, asciiDigit);

function asciiDigit(digit: string): string {
  const own = digit.codePointAt(0) ?? 0;
  let first = own;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((own - first) % 10);
}

/** The words of a text, folded; whatever is no letter, digit or vowel sign parts them, hyphens and apostrophes too. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);

/** Whether it is written in a script that puts no blanks between words: where one ends nobody can tell by looking. */
export const hasNoBlanks = (text: string): boolean =>
  /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u.test(text);
