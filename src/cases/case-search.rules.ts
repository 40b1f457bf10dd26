import { fold, hasNoBlanks, wordsOf } from '../platform/folding.js';

/**
 * Texts as they are looked through: each as it is folded, in its words alone and in one run of letters, so that
 * "Saint-Éloi", "saint eloi" and "SaintEloi" find each other. A blank at each end tells where a word begins and ends.
 */
export function searchable(...texts: readonly (string | null)[]): string {
  const forms = texts.flatMap((text) => {
    const words = wordsOf(text ?? '');
    return [fold(text ?? ''), words.join(' '), words.join('')];
  });
  return [...new Set(forms)]
    .filter(Boolean)
    .map((form) => ` ${form} `)
    .join('\n');
}

/** The pieces of which one must stand in such a text, for it to be what was typed; none where nothing was. */
export function piecesOf(typed: string): string[] {
  const words = wordsOf(typed);
  const run = words.join('');
  if (words.length === 0) return [fold(typed)].filter(Boolean);
  if (words.length === 1) return [isInitial(run) ? ` ${run}` : run];
  // An initial is a word of its own: "S. E." does not stand in "des écluses".
  const before = isInitial(words[0]) ? ' ' : '';
  const after = isInitial(words.at(-1)) ? ' ' : '';
  return [before + words.join(' ') + after, ...(words.every(isInitial) ? [] : [run])];
}

const isInitial = (word = ''): boolean => [...word].length === 1 && !hasNoBlanks(word);
