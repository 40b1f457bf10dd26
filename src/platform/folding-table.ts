type Alike = readonly (readonly [one: string, others: string])[];

/**
 * Letters that Unicode does not take apart, and that people write one for the other: because their keyboard lacks one,
 * or because an office wrote the name down in another alphabet's habit. All as they are after NFKD, small and without
 * marks.
 */
const EUROPEAN: Alike = [
  ['ae', 'æ'],
  ['oe', 'œ'],
  ['th', 'þ'],
  ['b', 'ƀɓ'],
  ['d', 'đðɖɗ'],
  ['e', 'əɛ'],
  ['f', 'ƒ'],
  ['g', 'ɣǥ'],
  ['h', 'ħ'],
  ['i', 'ɨ'],
  ['j', 'ȷ'],
  ['k', 'ƙĸ'],
  ['l', 'ł'],
  ['n', 'ŋɲ'],
  ['o', 'øɔ'],
  ['t', 'ŧ'],
  ['u', 'ʉ'],
  ['v', 'ʋ'],
  ['y', 'ƴ'],
  ['z', 'ƶ'],
  ['σ', 'ς'],
  ['г', 'ґ'],
];

/**
 * Arabic, Persian, Pashto, Urdu and Sorani type one name with different code points. Alefs with a sign over or under
 * them lose it as a mark; those that are letters of their own stand here.
 */
const ARABIC: Alike = [
  ['ا', 'ٱٲٳ'],
  ['ه', 'ةہھۃە'],
  ['ي', 'ىیېۍےێ'],
  ['ك', 'کڪ'],
  ['گ', 'ګ'],
  ['و', 'ۆ'],
  ['ر', 'ڕ'],
  ['ل', 'ڵ'],
];

/**
 * Rows of the Ethiopic syllabary that sound alike in Amharic, where each writer chooses her own (ኃይሌ, ሃይሌ, ሀይሌ);
 * Tigrinya tells some of them apart, and finds a little more than it asked for. First letter of a row → of the row that
 * stands for it. In the rows of ሀ and አ the first and the fourth vowel are one.
 */
const ETHIOPIC: readonly (readonly [from: number, to: number])[] = [
  [0x1200, 0x1200],
  [0x1210, 0x1200],
  [0x1280, 0x1200],
  [0x12a0, 0x12a0],
  [0x12d0, 0x12a0],
  [0x1220, 0x1230],
  [0x1340, 0x1338],
];
const VOWELS = 7;
const FOURTH = 3;

const rows = (): [string, string][] =>
  ETHIOPIC.flatMap(([from, to]) =>
    Array.from({ length: VOWELS }, (_, vowel): [string, string] => {
      const isFirst = vowel === FOURTH && (to === 0x1200 || to === 0x12a0);
      return [String.fromCodePoint(from + vowel), String.fromCodePoint(isFirst ? to : to + vowel)];
    }),
  );

/** What is written for an apostrophe, letters of transliterations (ʿ, ʾ) among them. */
const APOSTROPHES = '‘’‚‛′‵´`ʹʻʼʽʾʿˈˊˋ՚׳';
/** What \p{Pd} lacks: the minus, the hyphen bullet. */
const DASHES = '−⁃';

/** Every letter that another stands for. */
export const LETTERS: ReadonlyMap<string, string> = new Map([
  ...[...EUROPEAN, ...ARABIC].flatMap(([one, others]) =>
    [...others].map((other): [string, string] => [other, one]),
  ),
  ...rows(),
]);

export const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
export const DASH = new RegExp(`[\\p{Pd}${DASHES}]`, 'gu');
