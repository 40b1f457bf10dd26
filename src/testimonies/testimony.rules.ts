import { directionOf } from '../directory/language.js';

/** Written by the person, said in her language and written down as she said it, or said through an interpreter. */
export const TESTIMONY_MODES = ['written', 'dictated', 'interpreted'] as const;
export type TestimonyMode = (typeof TESTIMONY_MODES)[number];

export const CHANNELS = ['in-person', 'phone', 'audio'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The languages in which the office records, and into which it translates. */
export const RECORD_LANGUAGES = ['fr', 'en'] as const;
export type RecordLanguage = (typeof RECORD_LANGUAGES)[number];

/** How a text is set: what its `lang` and `dir` attributes and its script are. */
export interface Setting {
  readonly language: string;
  readonly script: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * How the words of a testimony are set. What was interpreted orally stands in the record's language alone: the
 * person's own words were heard and not kept, and no script of hers may be put on them.
 */
export const settingOf = (testimony: Setting & { recordLanguage: RecordLanguage | null }): Setting =>
  testimony.recordLanguage
    ? { language: testimony.recordLanguage, script: 'Latn', direction: 'ltr' }
    : { language: testimony.language, script: testimony.script, direction: testimony.direction };

/** What a document starts from when only some of it was told; what is told wins. */
export function settingFrom(usual: Setting, told: { script?: string | null; direction?: 'ltr' | 'rtl' | null }): Setting {
  const script = told.script ?? usual.script;
  const direction = told.direction ?? (told.script ? directionOf(told.script) : usual.direction);
  return { language: usual.language, script, direction };
}
