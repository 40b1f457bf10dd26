import { Invalid, type FieldSentences, type Sentence } from '../platform/errors.js';
import { fieldsOf } from '../platform/forms/field.js';
import { readForm } from '../platform/forms/read-form.js';
import { DocumentForm } from './documents.forms.js';

type Fields = ReadonlyMap<string, readonly string[]>;

/** What a page of ours sends along for itself, as `_page`. */
const OWN_FIELD = /^_[a-z]+$/;

/**
 * What was said about each of `count` files. A field that came once speaks for all of them; one that came as often
 * as there are files speaks for each in its turn, where an empty value says nothing.
 * @throws Invalid by path: `on` for what was said of all, `on.2` for what was said of the third
 */
export function formsOfFiles(fields: Fields, count: number): DocumentForm[] {
  // A map: `__proto__` is a name like any other here.
  const faults = new Map<string, Sentence[]>();
  const known = fieldsOf(DocumentForm);
  for (const [name, values] of fields) {
    if (OWN_FIELD.test(name)) continue;
    const shown = name.slice(0, 60);
    if (!known.has(name)) faults.set(shown, [{ key: 'fieldErrors.unknown', params: { name: shown } }]);
    else if (values.length > 1 && values.length !== count)
      faults.set(name, [{ key: 'documents.onceOrForEach', params: { count } }]);
  }
  if (faults.size > 0) throw new Invalid(Object.fromEntries(faults));
  const severally = [...fields.values()].some((values) => values.length > 1);
  if (!severally) {
    const form = readForm(DocumentForm, valuesOf(fields, 0), 'page');
    return Array.from({ length: count }, () => form);
  }
  const read = Array.from({ length: count }, (_, index) => readNth(fields, index));
  const wrong = read.filter((form) => form instanceof Invalid);
  if (wrong.length > 0)
    throw new Invalid(Object.assign({}, ...wrong.map((each) => each.fields)) as FieldSentences);
  return read.filter((form) => form instanceof DocumentForm);
}

/** What was said of the file at this place, as a page would send it. */
const valuesOf = (fields: Fields, index: number): Record<string, string | undefined> =>
  Object.fromEntries(
    [...fields].map(([name, values]) => [name, (values.length > 1 ? values[index] : values[0]) || undefined]),
  );

function readNth(fields: Fields, index: number): DocumentForm | Invalid {
  try {
    return readForm(DocumentForm, valuesOf(fields, index), 'page');
  } catch (thrown) {
    if (!(thrown instanceof Invalid)) throw thrown;
    const severally = (path: string): string =>
      (fields.get(path)?.length ?? 0) > 1 ? `${path}.${index}` : path;
    return new Invalid(
      Object.fromEntries(Object.entries(thrown.fields).map(([path, said]) => [severally(path), said])),
    );
  }
}
