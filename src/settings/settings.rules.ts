import type { FieldSentences } from '../platform/errors.js';
import { isPrefix } from '../platform/reference.js';
import type { Language } from '../platform/views/language.js';

/** The house's own sentences. */
export interface OwnTexts {
  readonly footerFr: string | null;
  readonly footerEn: string | null;
  readonly noticeFr: string | null;
  readonly noticeEn: string | null;
}

const PAIRS = [
  ['footerFr', 'footerEn'],
  ['noticeFr', 'noticeEn'],
] as const satisfies readonly (readonly (keyof OwnTexts)[])[];

/** A sentence in one language only would leave half of the readers without it: told beside the one that is missing. */
const halfTold = (texts: OwnTexts): FieldSentences =>
  Object.fromEntries(
    PAIRS.flatMap(([fr, en]) => {
      if (!texts[fr] === !texts[en]) return [];
      return [[texts[fr] ? en : fr, [{ key: 'settings.otherLanguage' }]]];
    }),
  );

/** What is wrong with the settings as they would stand. */
export const settingsFaults = (
  settings: OwnTexts & { readonly referencePrefix: string },
): FieldSentences => ({
  ...halfTold(settings),
  ...(isPrefix(settings.referencePrefix) ? {} : { referencePrefix: [{ key: 'settings.notAPrefix' }] }),
});

export const footerIn = ({ footerFr, footerEn }: OwnTexts, language: Language): string | null =>
  language === 'fr' ? footerFr : footerEn;
export const noticeIn = ({ noticeFr, noticeEn }: OwnTexts, language: Language): string | null =>
  language === 'fr' ? noticeFr : noticeEn;
