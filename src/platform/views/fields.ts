import type { HelperOptions } from 'handlebars';
import { complete } from './arguments.js';
import { fieldId, fieldName, valueAt } from './field-names.js';
import type { Frame } from './page-context.js';
import { translate } from './translate.js';

/** What every field partial reads: `values` nested and as typed, `errors` by dotted path. */
export interface FormModel {
  readonly values: object;
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

const SHARED = { label: null, labelText: null, hint: null, hintText: null, optional: false };

/**
 * `{{#with (field this type="text")}}` opens a field partial: its arguments, and what follows from form and path.
 * Labels and hints are locale keys; `labelText` and `hintText` are words already.
 */
export function field(given: unknown, options: HelperOptions): Record<string, unknown> {
  const argued = complete(given, ['form', 'path'], { ...SHARED, ...options.hash });
  const { form, path } = argued as { form: FormModel; path: string };
  const { language, page } = options.data as Frame;
  const say = (key: unknown, text: unknown): string | null =>
    (text as string | null) ?? (key === null ? null : translate(language, key as string));
  const id = fieldId(path);
  const errors = form.errors[path] ?? [];
  const labelWords = say(argued['label'], argued['labelText']);
  const hintWords = say(argued['hint'], argued['hintText']);
  page.labels.set(path, labelWords);
  const described = [hintWords === null ? '' : `${id}-hint`, errors.length > 0 ? `${id}-error` : ''];
  return {
    ...argued,
    id,
    name: fieldName(path),
    value: shown(valueAt(form.values, path)),
    labelWords,
    hintWords,
    errors,
    describedBy: described.filter(Boolean).join(' '),
  };
}

type Shown = string | number | boolean;
const isShown = (value: unknown): value is Shown => ['string', 'number', 'boolean'].includes(typeof value);

/**
 * What a field can show: a text, a number, a yes or no, or a list of these. A body may bring an object in their place
 * (`title[a]=1`), which has perhaps no way to become a text at all: the field is empty then, its refusal beside it.
 */
function shown(value: unknown): Shown | Shown[] {
  if (Array.isArray(value)) return value.filter(isShown);
  return isShown(value) ? value : '';
}

interface Chosen {
  readonly options?: readonly Choice[] | null;
  readonly values?: readonly string[] | string | null;
  readonly words?: string | null;
  readonly optional?: unknown;
  /** Locale key of the choice that takes an optional answer back: a radio that is ticked cannot be unticked. */
  readonly unanswered?: string | null;
  readonly value: unknown;
  readonly id: string;
}

/**
 * The choices of a field: `options` with their labels, or codes in `values` with their words below the key `words`.
 * The first has the field's own id, so that the error summary's link lands on it.
 */
export function choicesOf(field: Chosen, helper: HelperOptions): object[] {
  const { language } = helper.data as Frame;
  const codes = typeof field.values === 'string' ? field.values.split(' ') : (field.values ?? []);
  const choices =
    field.options ?? codes.map((value) => ({ value, label: translate(language, `${field.words}.${value}`) }));
  if (choices.length === 0) throw new Error('a choice needs options, or values and words');
  const none =
    field.optional && field.unanswered ? [{ value: '', label: translate(language, field.unanswered) }] : [];
  const picked = Array.isArray(field.value) ? field.value.map(String) : [String(field.value)];
  return [...none, ...choices].map((choice: Choice, index) => ({
    value: choice.value,
    label: choice.label,
    hint: choice.hint ?? null,
    // Nothing is ticked before somebody has answered, be it that there is no answer.
    picked: choice.value !== '' && picked.includes(choice.value),
    id: index === 0 ? field.id : `${field.id}-${choice.value}`,
  }));
}

/**
 * Every error of a form with the name and the address of its field, in the order of the fields, behind those of no
 * field; null where there are none. A rendering that asks for them is a page with errors. Where the rows of a group
 * bear the same names, the row's number is told too.
 */
export function errorLinks(
  form: FormModel,
  helper: HelperOptions,
): { links: { href: string | null; message: string }[]; ofFields: boolean } | null {
  const { language, page } = helper.data as Frame;
  const named = (path: string, message: string): string => {
    const name = page.labels.get(path);
    const row = /\.(\d+)\./.exec(path)?.[1];
    if (!name) return message;
    const isShared = [...page.labels.values()].filter((label) => label === name).length > 1;
    if (row === undefined || !isShared) return translate(language, 'errors.named', { name, message });
    return translate(language, 'errors.namedRow', { name, message, number: Number(row) + 1 });
  };
  const drawn = [...page.labels.keys()];
  const inOrder = Object.entries(form.errors).sort(([a], [b]) => drawn.indexOf(a) - drawn.indexOf(b));
  const links = inOrder.flatMap(([path, messages]) =>
    messages.map((message) => ({
      href: path === '' ? null : `#${fieldId(path)}`,
      message: named(path, message),
    })),
  );
  if (links.length === 0) return null;
  page.wrong = true;
  return { links, ofFields: links.some(({ href }) => href !== null) };
}
