import { languageOf } from '../../directory/language.js';
import { lowered } from '../facts.rules.js';
import { sayFr } from '../wording.js';

/** Before these the French article loses its vowel; of an h only that of Hebrew is mute among names of languages. */
const ELIDED = /^(?:[aeiouàâäéèêëîïôöûü]|hébr)/iu;

function inSentence(where: 'of' | 'into', tag: string): string {
  const name = languageOf(tag)?.fr;
  // A tag that nobody has a name for takes no article.
  if (name === undefined) return sayFr(`papers.languages.${where}.unknown`, { language: tag });
  const language = lowered(name);
  return sayFr(`papers.languages.${where}.${ELIDED.test(language) ? 'elided' : 'plain'}`, { language });
}

/** "du tigrigna", "de l'arabe". @param tag BCP 47 */
export const ofLanguageFr = (tag: string): string => inSentence('of', tag);

/** "vers le français", "vers l'anglais". @param tag BCP 47 */
export const intoLanguageFr = (tag: string): string => inSentence('into', tag);
