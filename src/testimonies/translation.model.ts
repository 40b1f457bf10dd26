import { sideBySide } from './paragraphs.rules.js';
import { settingOf } from './testimony.rules.js';
import type { TranslationReading } from './translation-texts.service.js';

/** A translation beside its original, for the `two` partial, with where it stands. */
export function besideModel(
  { translation, text, original, reviews }: TranslationReading,
  originalText: string,
): object {
  const current = reviews.find(({ number }) => number === text.number);
  return {
    id: translation.id,
    rows: sideBySide(originalText, text.text),
    setting: settingOf(original.testimony),
    language: translation.language,
    kind: translation.kind,
    translator: translation.translator,
    status: translation.status,
    older: translation.testimonyNumber < original.testimony.textNumber,
    testimonyNumber: text.testimonyNumber,
    reviewer: translation.status === 'reviewed' ? (current?.reviewer ?? null) : null,
  };
}
