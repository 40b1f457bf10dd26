import type { Invalid, Translate } from '../errors.js';
import { fieldId } from '../views/field-names.js';
import { typedIn } from './typed.js';

/** What the partials of `templates/partials/fields/` and the error summary look into, by dotted path. */
export interface FormModel {
  values: unknown;
  errors: Record<string, string[]>;
  /** In the order of the form; `id` is the field's, for the summary's link. */
  summary: { path: string; id: string; sentence: string }[];
}

/**
 * `values` are what the form starts with: a record, a form, the raw body of a page, or {}. After a refusal what was
 * typed takes their place, so that nothing is lost. Secrets are left out of all of them.
 */
export function formModel(values: unknown, invalid: Invalid | undefined, translate: Translate): FormModel {
  const entries = Object.entries(invalid?.fields ?? {}).map(
    ([path, faults]) => [path, faults.map(({ key, params }) => translate(key, params))] as const,
  );
  return {
    values: typedIn(invalid?.typed ?? values),
    errors: Object.fromEntries(entries),
    summary: entries.flatMap(([path, sentences]) =>
      sentences.map((sentence) => ({ path, id: fieldId(path), sentence })),
    ),
  };
}
