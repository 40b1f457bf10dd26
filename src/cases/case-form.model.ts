import type { FormModel } from '../platform/forms/form-model.js';
import { valueAt } from '../platform/views/field-names.js';
import type { Language } from '../platform/views/language.js';
import { caseChoices, factFamilies } from './form-choices.js';
import { rowsAt } from './form-rows.js';

/** What `incidents/_fields` and `incidents/_forces` draw. `at` is the path of the incident in the form, with its dot. */
export const incidentFields = (form: FormModel, at: string, language: Language, today: string) => ({
  form,
  at,
  today,
  choices: caseChoices(language, today, keptCodes(form.values, at)),
  kinds: factFamilies(form.values, `${at}kinds`, language, today),
  forces: rowsAt(form.values, `${at}forces`, 1),
});

/** What `people/_fields` and `cases/_suffered` draw of one person. */
export const personFields = (form: FormModel, at: string, language: Language, today: string) => ({
  form,
  at,
  today,
  choices: caseChoices(language, today),
  contacts: rowsAt(form.values, `${at}contacts`, 1),
  injuries: rowsAt(form.values, `${at}injuries`, 1),
  isVaultOpen: isTouched(
    form,
    VAULT.map((name) => at + name),
  ),
  isSufferedOpen: isTouched(form, [`${at}injuries`, `${at}suffered`]),
});

const VAULT = [
  'birthDate',
  'birthDateUnanswered',
  'nationality',
  'nationalityUnanswered',
  'contacts',
  'declaredAddress',
];

/** Whether a group of a form holds something or has something wrong, so that it must stand open. */
export function isTouched(form: FormModel, paths: readonly string[]): boolean {
  const isWrong = Object.keys(form.errors).some((wrong) =>
    paths.some((path) => wrong === path || wrong.startsWith(`${path}.`)),
  );
  return isWrong || paths.some((path) => !isEmpty(valueAt(form.values, path)));
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(isEmpty));

const keptCodes = (values: unknown, at: string): string[] =>
  ['place.siteId', 'context', 'circumstances']
    .flatMap((name) => valueAt(values, at + name) ?? [])
    .map(String);
