import { merged } from '../people/merged.js';
import type { FieldSentences } from '../platform/errors.js';
import type { Changed } from '../platform/forms/changing.js';
import { settingOf } from './testimony.rules.js';
import type { TranslationForm } from './translation.forms.js';
import type { Translation } from './translation.entity.js';

type Original = Parameters<typeof settingOf>[0] & { readonly textNumber: number };

/** What cannot stand in a translation of this testimony. Paths are those of the form. */
export function translationFaults(form: TranslationForm, original: Original): FieldSentences {
  const faults: FieldSentences = {};
  if (settingOf(original).language.split('-')[0] === form.language)
    faults['language'] = [{ key: 'testimonies.sameLanguage' }];
  if ((form.testimonyVersion ?? 1) > original.textNumber)
    faults['testimonyVersion'] = [
      { key: 'testimonies.noSuchVersion', params: { last: original.textNumber } },
    ];
  return faults;
}

/** The form that a change would leave. */
export const afterTranslationChange = (
  current: Pick<Translation, 'language' | 'kind' | 'translator' | 'testimonyNumber'>,
  text: string,
  change: Changed<TranslationForm>,
): TranslationForm => {
  const { language, kind, translator, testimonyNumber } = current;
  return merged<TranslationForm>(
    { language, kind, translator, testimonyVersion: testimonyNumber, text },
    change,
  );
};

/** The fields in which two of them differ; any of them sends a reviewed translation back to its second reader. */
export const changedFields = (before: TranslationForm, now: TranslationForm): string[] =>
  (['language', 'kind', 'translator', 'testimonyVersion', 'text'] as const).filter(
    (name) => before[name] !== now[name],
  );

/** Which translation stands beside a version: the one that was asked for, else a reviewed one, else the last. */
export function besideOf<T extends Pick<Translation, 'id' | 'testimonyNumber' | 'status'>>(
  translations: readonly T[],
  testimonyNumber: number,
  asked?: string,
): T | null {
  const ofIt = translations.filter((translation) => translation.testimonyNumber === testimonyNumber);
  const reviewed = ofIt.filter(({ status }) => status === 'reviewed');
  return ofIt.find(({ id }) => id === asked) ?? reviewed.at(-1) ?? ofIt.at(-1) ?? null;
}
